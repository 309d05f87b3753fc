// One value of a record for reading; only addresses that are safe become links.
import type { TemplateResult } from 'lit';
import { html } from '../server-templates.js';
import { baseAddress } from '../../environment.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { isWordType } from '../../domain/values/field-type.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { mailHref, safeHref, telHref } from '../../domain/text/safe-url.js';
import type { FieldWords } from '../../locales/en/fields.js';
import type { Format } from '../../locales/format.js';
import { formatMoment, formatMomentWithZone, formatValue } from '../../locales/format-value.js';
import { renderStatusDot } from './render-status.js';

const isolated = (text: string): TemplateResult => html`<bdi .textContent=${text}></bdi>`;

const data = (text: string): TemplateResult => html`<bdi translate="no" .textContent=${text}></bdi>`;

/** @param end Where its first line may end, if it is too long for one. */
const link = (href: string | undefined, text: string, end = 0): TemplateResult =>
  href
    ? html`<a href=${href} rel="noopener noreferrer"
        ><bdi translate="no">${text.slice(0, end)}<wbr />${text.slice(end)}</bdi></a
      >`
    : data(text);

export const renderDate = (iso: string, format: Format): TemplateResult =>
  html`<time
    datetime=${iso}
    title=${formatMomentWithZone(iso, format)}
    .textContent=${formatMoment(iso, format)}
  ></time>`;

export function renderValue(value: unknown, field: FieldSchema, words: FieldWords, format: Format): TemplateResult {
  const text = textOfValue(value);
  if (text.trim() === '') return html`<span class="not-set">${words.notSet}</span>`;
  switch (field.type) {
    case 'email':
      return link(mailHref(text), text, text.lastIndexOf('@') + 1);
    case 'phone':
      return link(telHref(text), text);
    case 'url':
      return link(safeHref(text, baseAddress()), text);
    case 'date-time':
      return renderDate(text, format);
    case 'date':
      return html`<time datetime=${text} .textContent=${formatValue(value, field, words, format)}></time>`;
    case 'select': {
      const { name, options = [] } = field;
      const option = options.find((candidate) => candidate.value === text);
      const word = isolated(option ? words.optionLabel(option) : text);
      return name === 'status' ? html`<span class="status">${renderStatusDot(text, options)}${word}</span>` : word;
    }
    case 'long-text':
      return html`<span class="long-text" dir="auto" .textContent=${text}></span>`;
    default:
      return (isWordType(field.type) ? isolated : data)(formatValue(value, field, words, format));
  }
}
