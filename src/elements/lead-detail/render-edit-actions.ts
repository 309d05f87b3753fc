// The button that begins an edit of either part of a record, and the messages beside it.
import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { Permission } from '../../controllers/adapter/permission-controller.js';
import type { Format } from '../../locales/format.js';
import type { EditLeaveReason } from '../../events.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { wordsOf } from '../../controllers/interface/localize-controller.js';
import { anyElement } from '../../locales/en/any-element.js';
import { retryAfter } from '../notice/retry-after.js';
import type { LazyPart } from '../lazy-part.js';

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

/**
 * The button that begins an edit, or why there is none.
 * @param isComing Whether it was pressed, and what draws the edit is on its way.
 */
export function renderEditButton(
  id: string,
  { permission, words, format, onEdit }: { permission: Permission; words: Words; format: Format; onEdit: () => void },
  isComing: boolean,
): TemplateResult {
  if (!permission.allowed) return html`<span class="help">${words.readonly(permission.reason)}</span>`;
  const text = isComing ? wordsOf('any-element', anyElement, format.locale).loading : words.edit;
  return html`<button
    type="button"
    class="button"
    part="edit"
    id=${id}
    aria-busy=${isComing ? 'true' : 'false'}
    @click=${() => onEdit()}
  >
    ${text}
  </button>`;
}

/** Stands in the place of the button while what it began is on its way, and keeps its focus. */
export function renderSavingNote(id: string, words: Words): TemplateResult {
  return html`<span class="help" id=${id} tabindex="-1">${words.saving}</span>`;
}

export interface Retry {
  onRetry: () => void;
  /** What went wrong, which may say how long to wait. */
  error?: AdapterError | undefined;
  format: Format;
}

/** @param retry Left out where the same request cannot succeed. */
export function renderAlert(text: string, words: Words, retry?: Retry): TemplateResult {
  return html`<div class="message danger" part="message" role="alert">
    <span class="grow">${text}</span>
    ${
      retry
        ? html`<button
            type="button"
            class="button"
            ${retryAfter(retry.error, retry.format)}
            @click=${() => retry.onRetry()}
          >
            ${words.retry}
          </button>`
        : nothing
    }
  </div>`;
}

/** Where what an edit is drawn by could not be fetched: why it does not begin, with a button to try again. */
export function renderNotLoaded(
  part: LazyPart<unknown>,
  { words, format, onEdit }: { words: Words; format: Format; onEdit: () => void },
): TemplateResult | typeof nothing {
  if (!part.failed) return nothing;
  const { notShown } = wordsOf('any-element', anyElement, format.locale);
  return renderAlert(notShown, words, { onRetry: onEdit, format });
}
