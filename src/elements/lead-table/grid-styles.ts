// How the grid looks: one track list for header and rows, rows of one height, and what is said in place of rows.
import { css } from 'lit';

export const gridStyles = css`
  :host {
    --_row: round(up, calc(var(--_text-m) * 3.15), 1px);
    --_pad: 0.75rem;
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    block-size: var(--le-table-block-size, min(40rem, 85dvh));
    /* Five rows at least: where the page has no room for them, at 200 % for one, the page scrolls. */
    min-block-size: var(--le-table-min-block-size, 20rem);
    min-inline-size: 0;
  }

  /* Cards are higher than rows, and the tools above them have two lines. */
  @media (width < 48rem) and (height >= 30rem) {
    :host {
      min-block-size: var(--le-table-min-block-size, 31rem);
    }
  }

  /* Where there is little height, as at 200 % or on a phone that lies on its side. */
  @media (height < 30rem) {
    :host {
      --_row: round(up, calc(var(--_text-m) * 2.75), 1px);
      gap: 0.5rem;
      min-block-size: var(--le-table-min-block-size, 17rem);
    }
  }

  :host([density='compact']) {
    --_row: round(up, calc(var(--_text-m) * 2.3), 1px);
    --_avatar: 1.375rem;
  }

  :host([density='comfortable']) {
    --_row: round(up, calc(var(--_text-m) * 4), 1px);
  }

  .work {
    display: contents;
  }

  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: calc(2.75rem + 5 * var(--_row) + 2px);
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }

  .scroller {
    flex: 1 1 0;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior-x: contain;
    /* Rows are placed by script; the browser's own anchoring would fight with it. */
    overflow-anchor: none;
    /* Firefox would make it a tab stop; a click must not draw a ring around it. */
    outline: none;
  }

  [role='grid'] {
    display: flex;
    flex-direction: column;
    min-inline-size: var(--_least);
    min-block-size: 100%;
  }

  .printed {
    margin: 0.75rem;
  }

  @media not print {
    .printed {
      display: none;
    }
  }

  .head,
  .first-rows,
  .rows {
    flex: none;
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }

  .head-row,
  .row {
    display: grid;
    grid-template-columns: var(--_columns, none);
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    align-items: stretch;
  }

  .head-row {
    block-size: 2.5rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-sunken);
  }

  .rows {
    position: relative;
    overflow: clip;
  }

  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--_row);
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
    contain: layout size style;
    cursor: pointer;
  }

  .first-rows > .row {
    position: relative;
  }

  .first-rows + .rows {
    display: none;
  }

  .row:hover {
    background: var(--_hover);
  }

  .row[aria-current='true'] {
    background: var(--_hover);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .row[aria-current='true']:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }

  .row[aria-selected='true'] {
    background: var(--_accent-soft);
  }

  .row.loading,
  .row.failed {
    background: var(--_surface);
    cursor: default;
  }

  /* Nothing is placed in it: what is, has the row around it. A layer for each cell would be felt. */
  .cell {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    padding-inline: var(--_pad);
    white-space: nowrap;
  }

  .column-date,
  .column-text {
    color: var(--_text-muted);
  }

  .column-number,
  .column-money {
    justify-content: end;
    font-variant-numeric: tabular-nums;
  }

  .column-select {
    justify-content: center;
    padding-inline: 0;
  }

  .cell:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }

  .head-cell {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-inline-size: 0;
    min-block-size: 1.75rem;
    padding: 0.125rem 0.375rem;
    margin-inline-start: -0.375rem;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-transform: inherit;
    cursor: pointer;
  }

  .sort:hover,
  [aria-sort] > .sort {
    color: var(--_text);
  }

  .glyph {
    flex: none;
    inline-size: 0.875rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sort-number {
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }

  .glyph.none {
    opacity: 0;
  }

  .sort:hover > .glyph.none,
  .sort:focus-visible > .glyph.none {
    opacity: 0.7;
  }

  .state {
    display: grid;
    flex: 1;
    place-items: center;
  }

  .state .empty {
    position: sticky;
    inset-inline-start: 0;
  }

  .notice {
    margin: 0.5rem;
  }

  /* What answers soon replaces the rows without a flash. */
  .waiting .rows {
    opacity: 0.5;
    transition: opacity 0.1s 0.25s;
  }

  .new-rows {
    position: absolute;
    z-index: 3;
    inset-block-start: 3rem;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    border-radius: 99px;
    box-shadow: var(--_shadow);
  }

  .ruler {
    position: absolute;
    visibility: hidden;
    block-size: var(--_row);
  }

  .ruler > span {
    display: block;
    inline-size: var(--_avatar, 1.75rem);
  }

  .progress {
    position: absolute;
    z-index: 3;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 2px;
    background: var(--_accent);
    animation: pulse 1s ease-in-out infinite;
  }

  @media (pointer: coarse) {
    .head-row {
      block-size: 2.75rem;
    }

    .sort {
      min-block-size: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .row[aria-current='true'] {
      outline: 2px dashed Highlight;
      outline-offset: -2px;
    }
  }
`;
