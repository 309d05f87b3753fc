// What the forms of both parts of a record have: Save and Cancel, the question before changes are thrown away, the keys.
import { html, nothing, type TemplateResult } from 'lit';
import { submits } from '../../../controllers/interface/implicit-submission.js';
import { isComposing } from '../../../controllers/interface/keyboard-isolation.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { type EditActions, keepEditingId } from '../render-edit-actions.js';

type Words = LocaleMessages['lead-detail'];

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

/** Keys of an edit: Escape leaves it, Ctrl or Cmd with Enter saves it. */
export function onEditKey(event: KeyboardEvent, actions: EditActions): void {
  // An open list or a date's calendar has taken the key for itself.
  if (event.defaultPrevented || isComposing(event)) return;
  if (event.key === 'Escape') actions.onEscape();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) actions.onSave();
  else return;
  // One press, one level: a dialog around the record stays open.
  event.preventDefault();
  event.stopPropagation();
}
