// Edit, Save and Cancel of either part of a record, in one place whatever is going on, and the messages beside them.
import { submits } from '../../controllers/interface/implicit-submission.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { Permission } from '../../controllers/adapter/permission-controller.js';
import type { Format } from '../../locales/format.js';
import type { EditLeaveReason } from '../../events.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { retryAfter } from '../notice/retry-after.js';

type Words = LocaleMessages['lead-detail'];

export interface EditActions {
  onSave: () => void;
  /** @param reason What it was given up by; the button, if nothing is said. */
  onCancel: (reason?: EditLeaveReason) => void;
  /** Escape. */
  onEscape: () => void;
  /** The answer to whether the changes are to be discarded. */
  onAnswer: (discard: boolean) => void;
}

export const keepEditingId = 'keep-editing';

/** The button that begins an edit, or why there is none. */
export function renderEditButton(id: string, permission: Permission, words: Words, onEdit: () => void): TemplateResult {
  return permission.allowed
    ? html`<button type="button" class="button" part="edit" id=${id} @click=${() => onEdit()}>${words.edit}</button>`
    : html`<span class="help">${words.readonly(permission.reason)}</span>`;
}

/** Stands in the place of the button while what it began is on its way, and keeps its focus. */
export function renderSavingNote(id: string, words: Words): TemplateResult {
  return html`<span class="help" id=${id} tabindex="-1">${words.saving}</span>`;
}

export function renderEditActions(saving: boolean, words: Words, { onCancel, onSave }: EditActions): TemplateResult {
  return html`<div class="actions">
    <button type="button" class="button" part="cancel" @click=${() => onCancel()}>${words.cancel}</button>
    <button
      type="submit"
      class="button primary"
      part="save"
      aria-disabled=${saving ? 'true' : 'false'}
      @click=${submits(onSave)}
    >
      ${saving ? words.saving : words.save}
    </button>
  </div>`;
}

/** One question before anything that was typed is thrown away by a key. */
export function renderQuestion(
  asked: boolean,
  words: Words,
  { onAnswer }: EditActions,
): TemplateResult | typeof nothing {
  if (!asked) return nothing;
  return html`<div class="message warning" part="confirm" role="alertdialog" aria-labelledby="discard-question">
    <span class="grow" id="discard-question">${words.discardQuestion}</span>
    <button type="button" class="button" id=${keepEditingId} @click=${() => onAnswer(false)}>
      ${words.keepEditing}
    </button>
    <button type="button" class="button" part="discard" @click=${() => onAnswer(true)}>${words.discardNow}</button>
  </div>`;
}

export interface Attempt {
  onRetry: () => void;
  /** What went wrong, which may say how long to wait. */
  error?: AdapterError | undefined;
  format: Format;
}

/** @param attempt Left out where the same attempt cannot succeed. */
export function renderAlert(text: string, words: Words, attempt?: Attempt): TemplateResult {
  return html`<div class="message danger" part="message" role="alert">
    <span class="grow">${text}</span>
    ${
      attempt
        ? html`<button
            type="button"
            class="button"
            ${retryAfter(attempt.error, attempt.format)}
            @click=${() => attempt.onRetry()}
          >
            ${words.retry}
          </button>`
        : nothing
    }
  </div>`;
}

/** Keys of an edit: Escape leaves it, Ctrl or Cmd with Enter saves it. */
export function onEditKey(event: KeyboardEvent, actions: EditActions): void {
  // An open list or a date's calendar has taken the key for itself.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') actions.onEscape();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) actions.onSave();
  else return;
  // One press, one level: a dialog around the record stays open.
  event.preventDefault();
  event.stopPropagation();
}
