// The messages of the Create Lead page: what went wrong, what was made, what is there already.
import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { RecordFields } from '../../controllers/record/record-fields.js';
import type { Duplicate } from '../../controllers/record/duplicate-controller.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { problemWords } from '../fields/problem-words.js';
import { controlId } from '../fields/control-id.js';
import { retryAfter } from '../notice/retry-after.js';

type Words = LocaleMessages['lead-create-form'];

export interface FailureActions {
  format: Format;
  onRetry: () => void;
  /** Opens the record that is there already. */
  onOpenExisting: (leadId: string) => void;
}

export function renderFailure(
  text: string,
  error: AdapterError,
  words: Words,
  actions: FailureActions,
): TemplateResult {
  const { existingId } = error;
  return html`<div class="message danger" part="message" role="alert">
    <span class="grow">${text}</span>
    ${
      existingId
        ? html`<button type="button" class="button" @click=${() => actions.onOpenExisting(existingId)}>
            ${words.open}
          </button>`
        : nothing
    }
    <button type="button" class="button" ${retryAfter(error, actions.format)} @click=${() => actions.onRetry()}>
      ${words.retry}
    </button>
  </div>`;
}

export function renderCreated(lead: Lead, words: Words, onOpen: (lead: Lead) => void): TemplateResult {
  return html`<div class="message success" part="message">
    <span class="grow"><bdi>${words.created(lead.name, lead.recordType)}</bdi></span>
    <button type="button" class="button" aria-label=${words.openNamed(lead.name)} @click=${() => onOpen(lead)}>
      ${words.open}
    </button>
  </div>`;
}

/** The record is there without some of its people. */
export function renderRefused(text: string, words: Words, onRetry: () => void): TemplateResult {
  return html`<div class="message warning" part="message" role="alert">
    <span class="grow" dir="auto">${text}</span>
    <button type="button" class="button" @click=${() => onRetry()}>${words.retry}</button>
  </div>`;
}

export interface DuplicateContext {
  found: Duplicate | undefined;
  words: Words;
  onOpen: (lead: Lead) => void;
  /** Absent where nobody is signed in, or is assigned already. */
  onAssignMe: ((lead: Lead) => void) | undefined;
}

export function renderDuplicate(context: DuplicateContext): TemplateResult | typeof nothing {
  const { found, words, onOpen, onAssignMe } = context;
  if (!found) return nothing;
  const { lead, by } = found;
  return html`<div class="message warning" part="message">
    <span class="grow">${words.duplicate(lead.name, lead.recordType, by)}</span>
    ${
      onAssignMe
        ? html`<button type="button" class="button" @click=${() => onAssignMe(lead)}>${words.assignMeInstead}</button>`
        : nothing
    }
    <button type="button" class="button" aria-label=${words.openNamed(lead.name)} @click=${() => onOpen(lead)}>
      ${words.open}
    </button>
  </div>`;
}

export const forbiddenId = 'forbidden';

export function renderForbidden(reason: string | undefined, recordType: RecordType, words: Words): TemplateResult {
  return html`<div class="message warning" part="message" id=${forbiddenId} tabindex="-1">
    ${reason ?? words.forbidden(recordType)}
  </div>`;
}

export function renderRestored(words: Words, onDiscard: () => void): TemplateResult {
  return html`<div class="message" part="message">
    <span class="grow">${words.restored}</span>
    <button type="button" class="button" @click=${() => onDiscard()}>${words.discard}</button>
  </div>`;
}

/** The storage is full or forbidden: it is no secret that a reload would lose what is typed. */
export function renderNotKept(words: Words): TemplateResult {
  return html`<div class="message warning" part="message">${words.notKept}</div>`;
}

/** What is wrong, as it is said and listed. */
export function problemLines(fields: RecordFields, words: Words, format: Format): { name: string; text: string }[] {
  return fields.problems.map(({ field, problem }) => ({
    name: field.name,
    text: words.problem(words.fieldLabel(field), problemWords(problem, field, fields.value(field.name), words, format)),
  }));
}

/** Shown for more than one problem; each line leads to its field. */
export function renderSummary(
  lines: readonly { name: string; text: string }[],
  words: Words,
  format: Format,
  onGoTo: (name: string) => void,
): TemplateResult {
  const goTo = (event: Event, name: string) => {
    // The address of the page is the host's.
    event.preventDefault();
    onGoTo(name);
  };
  return html`<div class="message danger summary" part="summary" role="group" aria-labelledby="summary-title">
    <div class="grow">
      <strong id="summary-title">${words.problems(lines.length, format)}</strong>
      <ul>
        ${lines.map(
          ({ name, text }) =>
            html`<li>
              <a href="#${controlId(name)}" @click=${(event: Event) => goTo(event, name)}>${text}</a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
