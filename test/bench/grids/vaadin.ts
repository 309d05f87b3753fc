import '@vaadin/grid';
import { cellsOf, columns, height, playing, texts } from './grid.js';

let grid: HTMLElement;

export const play = playing({
  create(host, leads, people) {
    grid = document.createElement('vaadin-grid');
    for (const path of columns)
      grid.append(Object.assign(document.createElement('vaadin-grid-column'), { path, header: path }));
    Object.assign(grid, { items: cellsOf(leads, people) });
    grid.style.blockSize = `${height}px`;
    host.append(grid);
  },
  scroller: () => grid.shadowRoot!.querySelector('#table'),
  names: () => texts(grid, 'vaadin-grid-cell-content'),
  remove: () => grid.remove(),
});
