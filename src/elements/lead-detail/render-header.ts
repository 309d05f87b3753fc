// The head of a record: who it is, how it stands, and the way out.
import { nothing, svg, type TemplateResult } from 'lit';
import { html } from '../server-templates.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { fieldValue, type Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { isBlank } from '../../domain/text/blank-text.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { plainName } from '../plain-name.js';
import { renderStatusDot } from '../fields/render-status.js';

type Words = LocaleMessages['lead-detail'];

const cross = svg`<path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`;

const bin = svg`<path d="M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.5 7v4m3-4v4" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/>`;

export const deleteButtonId = 'delete';
export const headingId = 'heading';

/** A back end may leave out what a record has to have. */
export function nameOf(lead: Lead, words: Words): string {
  const name = plainName(textOfValue(lead.name)).trim();
  return isBlank(name) ? words.noName : name;
}

export interface HeaderContext {
  /** Absent while nothing is known of the record. */
  lead: Lead | undefined;
  /** Whether the record may still come. */
  waiting: boolean;
  schema: readonly FieldSchema[];
  headingLevel: number;
  words: Words;
  /** The people on the record, as small pictures; nothing while nobody is known. */
  people: unknown;
  /** Who else is at the record. */
  presence: unknown;
  /** Begins an edit of the assignees; absent for whoever may not. */
  onAssign: (() => void) | undefined;
  /** Asks whether the record is to be deleted; absent for whoever may not. */
  onDelete: (() => void) | undefined;
  /** Whether its button may still come: its place is kept, so that nothing moves then. */
  mayGetDelete: boolean;
  /** Ids of the records before and after this one; absent where the host gives no order. */
  siblings: Siblings | undefined;
  onGo: (leadId: string) => void;
  onClose: () => void;
}

export interface Siblings {
  previous: string | undefined;
  next: string | undefined;
}

const assignButtonId = 'assign';

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
                <bdi translate="no" .textContent=${nameOf(lead, words)}></bdi>
              </div>
              ${renderStatus(lead, schema, words)}`
          : context.waiting
            ? html`<span class="skeleton name-line" aria-hidden="true"></span>`
            : nothing
      }
    </div>
    ${lead?.company ? html`<div class="company"><bdi translate="no" .textContent=${lead.company}></bdi></div>` : nothing}
    ${lead || !context.waiting ? nothing : html`<span class="skeleton subtitle" aria-hidden="true"></span>`}
    ${lead ? renderAssigned(context) : nothing}
    <div class="head-actions">
      <slot name="actions"></slot>
      ${
        lead && context.onDelete
          ? html`<button
              type="button"
              class="button quiet icon"
              part="delete"
              id=${deleteButtonId}
              aria-label=${words.deleteRecord(lead.recordType)}
              title=${words.deleteRecord(lead.recordType)}
              @click=${() => context.onDelete?.()}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">${bin}</svg>
            </button>`
          : lead && context.mayGetDelete
            ? html`<span class="button icon reserved" aria-hidden="true"></span>`
            : nothing
      }
      ${context.siblings ? renderSiblings(context, context.siblings) : nothing}
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
    </div>
  </header>`;
}

/** The ways to the records before and after this one in the host's order. */
function renderSiblings({ words, onGo }: HeaderContext, { previous, next }: Siblings): TemplateResult {
  const button = (label: string, leadId: string | undefined, points: string): TemplateResult =>
    html`<button
      type="button"
      class="button quiet icon turn"
      aria-label=${label}
      title=${label}
      aria-disabled=${leadId === undefined ? 'true' : 'false'}
      @click=${() => leadId !== undefined && onGo(leadId)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d=${points} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
    </button>`;
  return html`${button(words.previous, previous, 'M10 3.5l-4.5 4.5 4.5 4.5')}
  ${button(words.next, next, 'M6 3.5l4.5 4.5-4.5 4.5')}`;
}

/** Who has the record, and who else is at it, on every tab: in one line, so that nothing moves when somebody comes. */
function renderAssigned({ people, presence, words, onAssign }: HeaderContext): TemplateResult {
  return html`<div class="assigned" part="assigned">
    ${people}
    ${
      onAssign
        ? html`<button type="button" class="button" part="assign" id=${assignButtonId} @click=${() => onAssign()}>
            ${words.assign}
          </button>`
        : nothing
    }
    ${presence}
  </div>`;
}

function renderStatus(lead: Lead, schema: readonly FieldSchema[], words: Words): TemplateResult | typeof nothing {
  const value = fieldValue(lead, 'status');
  if (typeof value !== 'string' || value === '') return nothing;
  const options = schema.find(({ name }) => name === 'status')?.options ?? [];
  const option = options.find((candidate) => candidate.value === value);
  return html`<span class="status" part="status"
    ><span class="visually-hidden">${words.status}: </span>${renderStatusDot(value, options)}<bdi
      .textContent=${option ? words.optionLabel(option) : value}
    ></bdi
  ></span>`;
}
