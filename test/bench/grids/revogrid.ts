import { defineCustomElements } from '@revolist/revogrid/loader';
import { cellsOf, columns, height, playing, rowHeight, texts } from './grid.js';

defineCustomElements();
let grid: HTMLElement;

export const play = playing({
  create(host, leads, people) {
    grid = document.createElement('revo-grid');
    Object.assign(grid, {
      columns: columns.map((prop) => ({ prop, name: prop, size: 190 })),
      source: cellsOf(leads, people),
      rowSize: rowHeight,
      readonly: true,
    });
    grid.style.blockSize = `${height}px`;
    host.append(grid);
  },
  scroller: () => grid.querySelector('revogr-viewport-scroll .vertical-inner'),
  names: () => texts(grid, 'revogr-data [data-rgcol="0"]'),
  remove: () => grid.remove(),
});
