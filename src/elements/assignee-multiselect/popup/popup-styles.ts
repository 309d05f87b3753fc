// How what the editor shows looks: options in the top layer, what stands in their place, questions beneath the field.
import { css } from 'lit';

export const popupStyles = css`
  /* A thousand pasted names are told too. */
  .notice {
    max-block-size: 18rem;
    overflow-y: auto;
  }

  .popup {
    position: fixed;
    inset: auto;
    /* Before it is placed, so that a long list is never laid out at its full height. */
    max-block-size: min(360px, 100dvh - 1rem);
    margin: 0;
    padding-block: 0.25rem;
    padding-inline: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    color: inherit;
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }

  [role='listbox'] {
    flex: 1 1 auto;
    min-block-size: 0;
    /* None above the rows: their places are counted from the top of what scrolls. */
    padding-inline: 0.25rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  /* Answers to another text: seen, and not to be had. A quick answer does not make them flicker. */
  .stale .rows {
    opacity: 0.45;
    transition: opacity 0.1s 0.15s;
  }

  .progress {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 2px;
    overflow: hidden;
  }

  .progress::before {
    content: '';
    display: block;
    inline-size: 30%;
    block-size: 100%;
    background: var(--_accent);
    animation: progress 1.2s 0.15s ease-in-out infinite backwards;
  }

  @keyframes progress {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(430%);
    }
  }

  /* What stands in its place begins where it would begin. */
  .empty[role='listbox'] {
    flex: none;
  }

  [role='option'] {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.75rem;
    /* Room for the mark of whoever is chosen, so that nothing moves when it comes. */
    padding-block: 0.25rem;
    padding-inline: 0.625rem 2.375rem;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  [role='option']:hover {
    background: color-mix(in oklab, var(--_text) 5%, transparent);
  }

  [role='option'][aria-selected='true'] {
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface-raised));
  }

  [role='option'][aria-selected='true']:hover {
    background: color-mix(in oklab, var(--_accent) 18%, var(--_surface-raised));
  }

  [role='option'].active {
    background: color-mix(in oklab, var(--_accent) 16%, var(--_surface-raised));
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  [role='option'][aria-disabled='true'] {
    cursor: default;
  }

  [role='option'][aria-disabled='true'] .name,
  [role='option'][aria-disabled='true'] .avatar {
    opacity: 0.6;
  }

  /* A list that is there to be read is no list of people who cannot be chosen. */
  [role='option'].readable :is(.name, .avatar) {
    opacity: 1;
  }

  .who {
    /* Not auto, for which the words would be measured before they are laid out. */
    flex: 1 1 0;
    align-content: center;
    min-inline-size: 0;
    /* Room for both lines, also where one is missing: rows of one height can be counted, whatever the font size. */
    min-block-size: calc(1.857 * 1.3em);
    line-height: 1.3;
  }

  .who > * {
    display: block;
    /* A name that runs the other way begins where the others begin. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .detail {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    /* Cut at its own end, whichever way the page runs. */
    unicode-bidi: plaintext;
  }

  .who > .shared {
    display: flex;
    white-space: pre;
  }

  .shared > * {
    flex: 0 999 auto;
    min-inline-size: 2em;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .shared > [dir] {
    flex-shrink: 1;
  }

  .detail:empty {
    display: none;
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }

  .check {
    color: var(--_accent);
  }

  [role='option'] > .check {
    position: absolute;
    inset-inline-end: 0.625rem;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    stroke-width: 2;
  }

  /* As high as an option, so that rows can be counted; the words stand near what they head. */
  .heading {
    display: flex;
    align-items: flex-end;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.625rem;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  .heading.top {
    align-items: center;
  }

  .load {
    flex: none;
    max-inline-size: max(8em, 30%);
    text-align: end;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .load.full {
    color: var(--_warning);
    font-weight: 600;
  }

  .name .note {
    color: var(--_text-muted);
  }

  .foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: 2.25rem;
    padding: 0.125rem 0.5rem 0.125rem 0.875rem;
    border-block-start: 1px solid var(--_border);
  }

  .room {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    /* A number at the beginning stays there, whichever way the page runs. */
    unicode-bidi: plaintext;
  }

  .foot[hidden] {
    display: none;
  }

  .popup > .notice {
    flex: none;
    margin: 0.25rem 0.5rem;
  }

  .note-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.75rem 0.875rem;
    color: var(--_text-muted);
  }

  .skeleton-option {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    padding: 0.5rem 0.875rem;
  }

  .skeleton-option > :first-child {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
  }

  .skeleton-option > :last-child {
    inline-size: 40%;
    block-size: 0.75rem;
  }

  @media (pointer: coarse) {
    .button.compact {
      min-block-size: 2.75rem;
    }
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .chip.marked {
    background: var(--_danger-soft);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .lines {
    display: grid;
    flex: 1 1 12rem;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .meant,
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
  }

  @media (forced-colors: active) {
    .popup {
      border: 1px solid CanvasText;
    }

    /* Whoever is chosen has the mark; an outline as well would look like that of the active option. */
    [role='option'].active {
      outline-color: Highlight;
    }

    .check {
      color: CanvasText;
    }
  }
`;
