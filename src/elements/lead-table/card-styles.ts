// How rows look as cards, where there is little room.
import { css } from 'lit';

export const cardStyles = css`
  .narrow {
    --_row: round(up, calc(var(--_text-m) * 5), 1px);
  }

  .narrow [role='grid'] {
    min-inline-size: 0;
  }

  .narrow .head-row {
    display: flex;
    overflow-x: auto;
    scrollbar-width: none;
    block-size: 2.75rem;
    padding-inline: calc(var(--_pad) - 0.25rem);
  }

  .narrow .head-cell {
    flex: none;
    padding-inline: 0.25rem 0.5rem;
  }

  .narrow .head-cell.column-select {
    inline-size: 2.5rem;
    justify-content: start;
  }

  .narrow .row {
    grid-template: 'select name status' 1fr 'select text assignees' 1fr / auto minmax(0, 1fr) fit-content(45%);
    align-items: center;
    padding-block: 0.5rem;
    padding-inline: var(--_pad);
  }

  .narrow .row > .cell {
    padding-inline: 0;
  }

  /* Around the words, whose background would cover it inside. */
  .narrow .row > .cell:focus-visible {
    outline-offset: 2px;
  }

  .narrow .row > .column-name {
    grid-area: name;
  }

  .narrow .row > .column-text {
    grid-area: text;
  }

  .narrow .row > .column-status {
    grid-area: status;
    justify-content: end;
    padding-inline-start: 0.75rem;
    font-size: var(--_text-s);
  }

  .narrow .row > .column-assignees {
    grid-area: assignees;
    justify-content: end;
    padding-inline-start: 0.75rem;
    --_avatar: 1.5rem;
  }

  .narrow .row > .column-select {
    grid-area: select;
    align-self: stretch;
    justify-content: start;
    inline-size: 2.25rem;
  }

  @media (pointer: coarse) {
    .narrow .row.failed .retry {
      min-block-size: 2.75rem;
    }
  }
`;
