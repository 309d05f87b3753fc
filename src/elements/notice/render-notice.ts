// The notice at the lower edge of the window: what was done, and the buttons that take it back or close it.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { NoticeController } from '../../controllers/interface/notice-controller.js';
import type { NoticeWords } from '../../locales/en/notice.js';

/** Always in the tree, so that it can open; what it says to screen readers is the announcer's. */
export function renderNotice(controller: NoticeController, words: Pick<NoticeWords, 'closeNotice'>): TemplateResult {
  const notice = controller.current;
  const { text, running } = controller;
  return html`<div
    class="notice-popup ${notice?.tone ?? ''}"
    part=${notice ? 'undo-notice' : nothing}
    popover="manual"
    role="group"
    aria-label=${text || nothing}
    aria-busy=${running ? 'true' : nothing}
    @pointerenter=${controller.onPointerenter}
    @pointerleave=${controller.onPointerleave}
    @focusin=${controller.onFocusin}
    @focusout=${controller.onFocusout}
    @keydown=${controller.onKeydown}
  >
    ${
      notice
        ? html`<span class="notice-text">${text}</span>
            ${notice.actions?.map(
              (action) =>
                html`<button
                  class="button notice-action"
                  part="undo-notice-action"
                  type="button"
                  aria-disabled=${running ? 'true' : 'false'}
                  @click=${() => controller.press(action)}
                >
                  ${action.label}
                </button>`,
            )}
            <button
              class="cross"
              part="undo-notice-close"
              type="button"
              aria-label=${words.closeNotice}
              @click=${() => controller.dismiss()}
            ></button>`
        : nothing
    }
  </div>`;
}

export const noticeStyles = css`
  .notice-popup:popover-open {
    position: fixed;
    inset: auto;
    inset-block-end: max(1.5rem, env(safe-area-inset-bottom), calc(var(--_lift, 0px) + 0.5rem));
    inset-inline: 1rem;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    inline-size: fit-content;
    min-block-size: 3.25rem;
    max-inline-size: min(36rem, 100vw - 2rem);
    margin: 0;
    margin-inline: auto;
    padding-block: 0.5rem;
    padding-inline: 1rem 3rem;
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_tone, var(--_success));
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .notice-popup.danger {
    --_tone: var(--_danger);
  }

  .notice-popup.warning {
    --_tone: var(--_warning);
  }

  .notice-text {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .notice-action {
    color: var(--_accent);
    border-color: transparent;
    background: none;
  }

  /* Beside the first line, and never alone on one. */
  .notice-popup > .cross {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }

  .notice-popup > .cross:hover {
    background: var(--_hover);
  }

  .notice-popup > .cross:focus-visible {
    outline: var(--_ring);
  }
`;
