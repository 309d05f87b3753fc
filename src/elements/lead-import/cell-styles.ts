// Cells of the check that become fields when somebody clicks them.
import { css } from 'lit';

export const cellStyles = css`
  .cell {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 24px;
    min-block-size: 24px;
    /* The text stands under the head of its column. */
    margin-inline: -3px;
    padding: 2px 3px;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: inherit;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 4px;
    cursor: text;
  }

  .cell:hover {
    box-shadow: inset 0 0 0 1px currentColor;
  }

  .cell:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
  }
`;
