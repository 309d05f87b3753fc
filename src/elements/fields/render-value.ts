// One value of a record for reading; only addresses that are safe become links.
import { html, type TemplateResult } from 'lit';
import { baseAddress } from '../../domain/platform/environment.js';
import { textOfValue } from '../../domain/record/field-text.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { mailHref, safeHref, telHref } from '../../domain/text/safe-url.js';
import type { FieldWords } from '../../locales/en/fields.js';
import type { Format } from '../../locales/format.js';
import { formatMoment, formatMoney } from '../../locales/format-value.js';

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
      return renderDate(text, format);
    case 'number':
      return Number.isFinite(Number(text)) ? html`${format.number(Number(text))}` : html`<bdi>${text}</bdi>`;
    case 'money':
      return renderMoney(text, field.currency, format);
    case 'select': {
      const option = field.options?.find((candidate) => candidate.value === text);
      return html`<bdi>${option ? words.optionLabel(option) : text}</bdi>`;
    }
    case 'long-text':
      return html`<span class="long-text" dir="auto">${text}</span>`;
    case 'text':
      return html`<bdi>${text}</bdi>`;
  }
}

function renderMoney(text: string, currency: string | undefined, format: Format): TemplateResult {
  const amount = Number(text);
  if (!Number.isFinite(amount)) return html`<bdi>${text}</bdi>`;
  return html`${formatMoney(amount, currency, format)}`;
}
