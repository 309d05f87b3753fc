// The head of a record: who it is, how it stands, and the way out.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { textOfValue } from '../../domain/values/plain-value.js';
import { fieldValue, type Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { renderStatusDot } from '../fields/render-status.js';

type Words = LocaleMessages['lead-detail'];

const cross = svg`<path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`;

export const headingId = 'heading';

/** A back end may leave out what a record has to have. */
export const nameOf = (lead: Lead, words: Words): string => textOfValue(lead.name).trim() || words.noName;

export interface HeaderContext {
  /** Absent while nothing is known of the record. */
  lead: Lead | undefined;
  schema: readonly FieldSchema[];
  headingLevel: number;
  words: Words;
  /** The people on the record, as small pictures; nothing while nobody is known. */
  people: unknown;
  /** Begins an edit of the assignees; absent for whoever may not. */
  onAssign: (() => void) | undefined;
  onClose: () => void;
}

export const assignButtonId = 'assign';

export function renderHeader(context: HeaderContext): TemplateResult {
  const { lead, schema, headingLevel, words, onClose } = context;
  return html`<header part="header">
    <div class="title">
      ${
        lead
          ? html`<div
                class="heading"
                part="heading"
                id=${headingId}
                role="heading"
                aria-level=${headingLevel}
                tabindex="-1"
              >
                <bdi>${nameOf(lead, words)}</bdi>
              </div>
              ${renderStatus(lead, schema, words)}`
          : html`<span class="skeleton name-line" aria-hidden="true"></span>`
      }
    </div>
    ${lead?.company ? html`<div class="company"><bdi>${lead.company}</bdi></div>` : nothing}
    ${lead ? nothing : html`<span class="skeleton subtitle" aria-hidden="true"></span>`}
    ${lead ? renderAssigned(context) : nothing}
    <button
      type="button"
      class="button quiet icon close"
      part="close"
      aria-label=${words.close}
      title=${words.close}
      @click=${() => onClose()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${cross}</svg>
    </button>
  </header>`;
}

/** Who has the record, on every tab. */
function renderAssigned({ people, words, onAssign }: HeaderContext): TemplateResult {
  return html`<div class="assigned" part="assigned">
    ${people}
    ${
      onAssign
        ? html`<button type="button" class="button" part="assign" id=${assignButtonId} @click=${() => onAssign()}>
            ${words.assign}
          </button>`
        : nothing
    }
  </div>`;
}

function renderStatus(lead: Lead, schema: readonly FieldSchema[], words: Words): TemplateResult | typeof nothing {
  const value = fieldValue(lead, 'status');
  if (typeof value !== 'string' || value === '') return nothing;
  const options = schema.find(({ name }) => name === 'status')?.options ?? [];
  const option = options.find((candidate) => candidate.value === value);
  return html`<span class="status" part="status"
    ><span class="visually-hidden">${words.status}: </span>${renderStatusDot(value, options)}<bdi
      >${option ? words.optionLabel(option) : value}</bdi
    ></span
  >`;
}
