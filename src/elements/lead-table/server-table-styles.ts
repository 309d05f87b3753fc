// How a list looks that a server has drawn, until the script has measured its room: a query of its container does it meanwhile.
import { css, type CSSResult, type CSSResultGroup } from 'lit';
import { noScriptStyles } from '../../styles/no-script.js';
import { cardStyles } from './rows/card-styles.js';
import { tableStyles } from './table-styles.js';

const serverStyles = (): CSSResult => css`
  .work {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    container-type: inline-size;
  }

  .toolbar {
    container-type: inline-size;
  }

  /* As cardWidth in table-rows.ts; the frame has the class that cards go by. */
  @container (width < 45em) {
    ${cardStyles}

    .head-row {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    /* Where the button of the sheet will be. */
    .now {
      min-block-size: max(24px, var(--_control));
    }

    /* A card has room for the first of those that a list may have many of. */
    .row > .cell:nth-child(n + 2 of .column-text, .column-date, .column-number, .column-money) {
      display: none;
    }
  }
`;

/** A function, so that it is not in what a browser loads. */
export const serverTableStyles = (): CSSResultGroup => [
  tableStyles.filter((sheet) => sheet !== cardStyles),
  serverStyles(),
  noScriptStyles,
];
