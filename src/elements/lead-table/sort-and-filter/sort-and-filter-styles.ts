// How the sheet looks that cards are sorted and filtered with: all of a phone, the end of a wider window.
import { css } from 'lit';

export const sortAndFilterStyles = css`
  .list-sheet {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    display: flex;
    flex-direction: column;
    inline-size: min(100%, 28rem);
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    padding-block-end: env(safe-area-inset-bottom);
    border: 0;
    background: var(--_surface);
    color: inherit;
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .list-sheet:focus {
    outline: none;
  }

  .list-sheet::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .sheet-bar,
  .sheet-buttons {
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.75rem;
  }

  .sheet-bar {
    justify-content: space-between;
    border-block-end: 1px solid var(--_border);
  }

  .sheet-bar > h2 {
    margin: 0;
    font-size: var(--_text-l, 1.0625rem);
    font-weight: 650;
  }

  .sheet-bar > .cross {
    inline-size: 2.75rem;
    block-size: 2.75rem;
    margin-block: -0.25rem;
    margin-inline-end: -0.5rem;
  }

  /* Side by side where their words have room in one line, else one below the other. */
  .sheet-buttons {
    flex-wrap: wrap;
    border-block-start: 1px solid var(--_border);
  }

  .sheet-buttons > .button {
    flex: 1 1 auto;
    padding-inline: 0.375rem;
  }

  .sheet-buttons > .primary {
    flex-grow: 9;
  }

  .sheet-buttons > [aria-disabled] {
    opacity: 0.5;
    cursor: default;
  }

  .sheet-body.arrange {
    flex: 1 1 0;
    align-content: start;
    gap: 1.25rem;
    inline-size: auto;
    min-block-size: 0;
    padding: 0.75rem;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .sheet-body.arrange > section > h3 {
    padding-inline: 0;
  }

  .sheet-body form,
  .sheet-body .row-heights,
  .sheet-body .other-work {
    padding-inline: 0;
  }

  .sheet-body .other-work > .button {
    flex: 1 1 40%;
  }

  .sheet-body.arrange p {
    padding-inline: 0;
  }

  .sheet-body .chips {
    margin-block: 0.25rem 0.5rem;
  }

  .sort-line {
    display: grid;
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.375rem;
    margin-block-end: 0.375rem;
  }

  .sort-line > select:only-child {
    grid-column: 1 / 2;
  }

  .sheet-section {
    border-block-end: 1px solid var(--_border);
  }

  .sheet-section > summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    cursor: pointer;
    list-style: none;
  }

  .sheet-section > summary::-webkit-details-marker {
    display: none;
  }

  .sheet-section > summary::after {
    content: '';
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline: auto 0.5rem;
    border: solid var(--_text-muted);
    border-width: 0 1.75px 1.75px 0;
    rotate: 45deg;
  }

  .sheet-section[open] > summary::after {
    rotate: 225deg;
  }

  .sheet-section > summary:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }

  .sheet-section[open] {
    padding-block-end: 0.75rem;
  }

  /* What has opened it says the same. */
  .sheet-section > section > h3 {
    display: none;
  }

  .sheet-body .filter-people {
    max-block-size: none;
  }
`;
