// A status as list, filter and detail show it: a dot in the colour of its place among the choices, and its word.
import { html, type TemplateResult } from 'lit';
import type { FieldOption } from '../../domain/record/record-schema.js';

const tones = 10;

/** Colours go by the place of the value among `options`; a value that is none of them has the first one. */
export function renderStatusDot(value: string, options: readonly FieldOption[]): TemplateResult {
  const at = options.findIndex((option) => option.value === value);
  return html`<span class="dot tone-${Math.max(0, at) % tones}" aria-hidden="true"></span>`;
}
