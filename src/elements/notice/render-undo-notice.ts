// The bar that says what was done and offers the way back, at the lower edge of whatever shows it.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { UndoNoticeController } from '../../controllers/interface/undo-notice-controller.js';
import type { NoticeWords } from '../../locales/en/notice.js';

const cross = svg`<path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`;

export const noticeId = 'undo-notice';

/** It is drawn always, so that a screen reader knows the region before it is filled. */
export function renderUndoNotice(notices: UndoNoticeController, words: NoticeWords): TemplateResult {
  return html`<div role="status" class="notice-place">${notices.notice ? renderBar(notices, words) : nothing}</div>`;
}

function renderBar(notices: UndoNoticeController, words: NoticeWords): TemplateResult {
  const { text, undo, label } = notices.notice!;
  return html`<div
    class="notice"
    part="notice"
    id=${noticeId}
    @pointerenter=${() => notices.hold('pointer', true)}
    @pointerleave=${() => notices.hold('pointer', false)}
    @focusin=${() => notices.hold('focus', true)}
    @focusout=${() => notices.hold('focus', false)}
  >
    <span class="grow">${typeof text === 'function' ? text() : text}</span>
    ${
      undo
        ? html`<button
            type="button"
            class="button"
            part="undo"
            aria-disabled=${notices.undoing ? 'true' : 'false'}
            @click=${() => notices.undo()}
          >
            ${label ?? words.undo}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="button quiet icon"
      aria-label=${words.dismiss}
      title=${words.dismiss}
      @click=${() => notices.dismiss()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${cross}</svg>
    </button>
  </div>`;
}

/** Ctrl or Cmd with Z takes back what the notice tells of, except in a text, where it is the text's own. */
export function onUndoKey(event: KeyboardEvent, notices: UndoNoticeController): void {
  const isUndo =
    event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isUndo || event.defaultPrevented) return;
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  if (notices.undo()) event.preventDefault();
}

export const noticeStyles = css`
  .notice-place {
    position: sticky;
    inset-block-end: 0.75rem;
    z-index: 1;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    max-inline-size: min(100%, 36rem);
    padding: 0.375rem 0.5rem 0.375rem 1rem;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
    pointer-events: auto;
  }

  .notice:dir(rtl) {
    padding: 0.375rem 1rem 0.375rem 0.5rem;
  }

  .notice > .grow {
    flex: 1 1 auto;
  }

  .notice > .button {
    flex: none;
  }

  .notice > .icon {
    min-inline-size: var(--_control);
    padding: 0;
  }

  .notice svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
`;
