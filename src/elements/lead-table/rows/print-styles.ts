// How the table looks on paper, which scrolls nothing and cuts nothing off: rows are as high as their words.
import { css } from 'lit';

export const printStyles = css`
  @media print {
    :host {
      display: block;
      block-size: auto;
    }

    .frame,
    .scroller {
      display: block;
      overflow: visible;
    }

    [role='grid'] {
      min-inline-size: 0;
    }

    .head {
      position: static;
    }

    .rows {
      block-size: auto !important;
    }

    .row {
      position: relative;
      transform: none !important;
      min-block-size: var(--_row);
      block-size: auto;
      contain: none;
      break-inside: avoid;
    }

    .frame:not(.narrow) :is(.head-row, .row) {
      grid-template-columns: none;
    }

    .cell {
      padding-block: 0.25rem;
      white-space: normal;
    }

    .text,
    .name,
    .name > bdi {
      overflow: visible;
      overflow-wrap: anywhere;
    }

    /* All names are there in their place. */
    .row .avatar,
    .row .more {
      display: none;
    }

    /* Without avatars no gap is before the names, and a name of another direction does not turn the line round. */
    .stack {
      display: block;
      max-inline-size: none;
      overflow: visible;
    }

    .status {
      overflow-wrap: normal;
    }

    .column-select,
    .selection-bar,
    .row-tools,
    .toolbar .filter,
    .toolbar > .end {
      display: none !important;
    }
  }
`;
