// A status as list, filter and detail show it: a dot in the colour of its place among the choices, and its word.
import { html, type TemplateResult } from 'lit';
import type { FieldOption } from '../../domain/record/record-schema.js';

const tones = 10;

/** The classes of a dot. Colours go by the place of the value among `options`; a value that is none of them has the first one. */
export function statusDot(value: string, options: readonly FieldOption[]): string {
  const at = options.findIndex((option) => option.value === value);
  return `dot tone-${Math.max(0, at) % tones}`;
}

export const renderStatusDot = (value: string, options: readonly FieldOption[]): TemplateResult =>
  html`<span class=${statusDot(value, options)} aria-hidden="true"></span>`;
