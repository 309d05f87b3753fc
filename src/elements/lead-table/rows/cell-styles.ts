// How the values of a row look, and what stands in for those that are on their way or did not come.
import { css } from 'lit';

export const cellStyles = css`
  .text,
  .name > bdi,
  .head-label {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: match-parent;
  }

  /* A link of the application in a cell of its own. */
  .cell > a:not(.name) {
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_accent);
    text-overflow: ellipsis;
  }

  /* What is cut off is read in full where the focus is. */
  .cell:focus-visible > .text,
  .cell:focus-visible > .status,
  .name:focus-visible {
    position: relative;
    z-index: 1;
    flex: none;
    max-inline-size: none;
    overflow: visible;
    background: var(--_surface);
  }

  .name {
    display: block;
    max-inline-size: 100%;
    padding: 0.25rem;
    margin-inline-start: -0.25rem;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: none;
    overflow: hidden;
    cursor: pointer;
  }

  .name > bdi {
    display: block;
  }

  .row:hover .name {
    color: var(--_accent);
  }

  .name:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .name:focus-visible,
  .sort:focus-visible,
  .retry:focus-visible {
    outline: var(--_ring);
    outline-offset: 0;
  }

  .check:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  .check {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .check {
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
  }

  .bar {
    inline-size: 60%;
    block-size: 0.75rem;
  }

  .bar.column-assignees {
    inline-size: 4.5rem;
    block-size: 1.5rem;
    border-radius: 0.75rem;
  }

  .row.failed .retry {
    min-block-size: 1.75rem;
    padding-block: 0;
  }

  /* Its words reach over the cells that have nothing to say. */
  .row.failed > .column-name {
    z-index: 1;
  }

  /* Nothing else stands in its row. */
  .row > [aria-colspan] {
    grid-column: 1 / -1;
  }

  /* On a card the button goes below words that are long. */
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    color: var(--_danger);
  }
`;
