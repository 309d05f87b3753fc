// How rows look as cards, where there is little room.
import { css } from 'lit';

export const cardStyles = css`
  .frame.narrow {
    --_row: round(up, calc(var(--_text-m) * 5), 1px);
  }

  .narrow [role='grid'] {
    min-inline-size: 0;
  }

  :host([density='compact']) .frame.narrow {
    --_row: round(up, calc(var(--_text-m) * 4), 1px);
  }

  :host([density='comfortable']) .frame.narrow {
    --_row: round(up, calc(var(--_text-m) * 6), 1px);
  }

  .frame.narrow {
    min-block-size: calc(5 * var(--_row) + 2px);
  }

  .narrow > .scroller > [role='grid'] > .head {
    position: absolute;
  }

  .narrow .row {
    grid-template: 'select name status' 1fr 'select text assignees' 1fr / auto minmax(0, 1fr) fit-content(45%);
    align-items: center;
    padding-block: min(0.5rem, (var(--_row) - 3.25em) / 2);
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

  .narrow .row > :is(.column-text, .column-date, .column-number, .column-money) {
    grid-area: text;
    justify-content: start;
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

  /* A card is one line where there is little height: five are in sight on a phone that lies on its side. */
  @media (height < 30rem) {
    :host(:not([density='comfortable'])) .frame.one-line {
      --_row: round(up, calc(var(--_text-m) * 2.75), 1px);
    }

    /* Four avatars, the last of which may be a number, fit in. */
    .one-line .row {
      grid-template: 'select name text status assignees' 1fr / auto minmax(0, 1.3fr) minmax(0, 1fr) 9em 8rem;
      column-gap: 0.5rem;
      padding-block: 0;
    }
  }

  @media (pointer: coarse) {
    .narrow .row.failed .retry {
      min-block-size: 2.75rem;
    }
  }
`;
