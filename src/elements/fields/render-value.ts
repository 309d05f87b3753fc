// One value of a record for reading; only addresses that are safe become links.
import { html, type TemplateResult } from 'lit';
import { baseAddress } from '../../domain/platform/environment.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { mailHref, safeHref, telHref } from '../../domain/text/safe-url.js';
import type { FieldWords } from '../../locales/en/fields.js';
import type { Format } from '../../locales/format.js';
import { formatMoment, formatValue } from '../../locales/format-value.js';
import { renderStatusDot } from './render-status.js';

const link = (href: string | undefined, text: string): TemplateResult =>
  href ? html`<a href=${href} rel="noopener noreferrer"><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`;

export const renderDate = (iso: string, format: Format): TemplateResult =>
  html`<time datetime=${iso}>${formatMoment(iso, format)}</time>`;

export function renderValue(value: unknown, field: FieldSchema, words: FieldWords, format: Format): TemplateResult {
  const text = textOfValue(value);
  if (text.trim() === '') return html`<span class="not-set">${words.notSet}</span>`;
  switch (field.type) {
    case 'email':
      return link(mailHref(text), text);
    case 'phone':
      return link(telHref(text), text);
    case 'url':
      return link(safeHref(text, baseAddress()), text);
    case 'date':
    case 'date-time':
      return html`<time datetime=${text}>${formatValue(value, field, words, format)}</time>`;
    case 'select': {
      const { name, options = [] } = field;
      const option = options.find((candidate) => candidate.value === text);
      const word = html`<bdi>${option ? words.optionLabel(option) : text}</bdi>`;
      return name === 'status' ? html`<span class="status">${renderStatusDot(text, options)}${word}</span>` : word;
    }
    case 'long-text':
      return html`<span class="long-text" dir="auto">${text}</span>`;
    default:
      return html`<bdi>${formatValue(value, field, words, format)}</bdi>`;
  }
}
