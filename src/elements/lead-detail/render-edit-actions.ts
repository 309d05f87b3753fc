// Save and Cancel below either edit of a record, and the message of a save that failed.
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleMessages } from '../../locales/locale.js';

type Words = LocaleMessages['lead-detail'];

export function renderEditActions(saving: boolean, words: Words, onCancel: () => void): TemplateResult {
  return html`<div class="actions">
    <button type="submit" class="button primary" part="save" aria-disabled=${saving ? 'true' : 'false'}>
      ${saving ? words.saving : words.save}
    </button>
    <button type="button" class="button" part="cancel" @click=${() => onCancel()}>${words.cancel}</button>
  </div>`;
}

/** @param onRetry Left out where the same attempt cannot succeed. */
export function renderAlert(text: string, words: Words, onRetry?: () => void): TemplateResult {
  return html`<div class="message danger" part="message" role="alert">
    <span class="grow">${text}</span>
    ${onRetry ? html`<button type="button" class="button" @click=${() => onRetry()}>${words.retry}</button>` : nothing}
  </div>`;
}

/** Keys of an edit: Escape leaves it, Ctrl or Cmd with Enter saves it. */
export function onEditKey(event: KeyboardEvent, actions: { save: () => void; cancel: () => void }): void {
  // An open list or a date's calendar has taken the key for itself.
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Escape') actions.cancel();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) actions.save();
  else return;
  // One press, one level: a dialog around the record stays open.
  event.preventDefault();
  event.stopPropagation();
}
