// How the grid looks: one track list for header and rows, rows of one height, cards where there is little room.
import { css } from 'lit';

export const gridStyles = css`
  :host {
    --_row: round(up, calc(var(--_text-m) * 3.15), 1px);
    --_pad: 0.75rem;
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    block-size: var(--le-table-block-size, min(40rem, 85dvh));
    min-inline-size: 0;
  }

  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: 8rem;
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
    min-inline-size: var(--_min-width);
    min-block-size: 100%;
  }

  .head,
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
    grid-template-columns: var(--_columns);
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

  .row:hover {
    background: var(--_hover);
    --_stack-ring: var(--_hover);
  }

  .row[aria-selected='true'] {
    background: var(--_accent-soft);
    --_stack-ring: var(--_accent-soft);
  }

  .row.loading,
  .row.failed {
    background: var(--_surface);
    cursor: default;
  }

  .cell {
    position: relative;
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

  .text,
  .name > bdi,
  .head-label {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: match-parent;
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

  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 0;
  }

  .dot {
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_tone);
    forced-color-adjust: none;
  }

  .tone-0 {
    --_tone: light-dark(#4a6cf0, #8da6ff);
  }
  .tone-1 {
    --_tone: light-dark(#1192a8, #5cc8da);
  }
  .tone-2 {
    --_tone: light-dark(#7d55d8, #b59af5);
  }
  .tone-3 {
    --_tone: light-dark(#c07a00, #e9b44c);
  }
  .tone-4 {
    --_tone: light-dark(#d25a1c, #f39a68);
  }
  .tone-5 {
    --_tone: light-dark(#1f8f52, #6fcf97);
  }
  .tone-6 {
    --_tone: light-dark(#c4353c, #f28b8b);
  }
  .tone-7 {
    --_tone: light-dark(#8a919e, #8f97a5);
  }
  .tone-8 {
    --_tone: light-dark(#c23d83, #f08cbc);
  }
  .tone-9 {
    --_tone: light-dark(#626a78, #a9b1be);
  }

  .check {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
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

  .glyph.none {
    opacity: 0;
  }

  .sort:hover > .glyph.none,
  .sort:focus-visible > .glyph.none {
    opacity: 0.7;
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

  .failure {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: var(--_danger);
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

  .ruler {
    position: absolute;
    visibility: hidden;
    block-size: var(--_row);
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

  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

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
    grid-template: 'select name status' 1fr 'select text assignees' 1fr / auto minmax(0, 1fr) auto;
    align-items: center;
    padding-block: 0.5rem;
    padding-inline: var(--_pad);
  }

  .narrow .row > .cell {
    padding-inline: 0;
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
`;
