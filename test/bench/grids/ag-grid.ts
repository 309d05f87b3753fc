import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { cellsOf, columns, height, playing, rowHeight, texts } from './grid.js';

ModuleRegistry.registerModules([AllCommunityModule]);
let host: HTMLElement;
let api: { destroy(): void };

export const play = playing({
  create(into, leads, people) {
    host = into.appendChild(document.createElement('div'));
    host.style.blockSize = `${height}px`;
    api = createGrid(host, {
      columnDefs: columns.map((field) => ({ field, flex: 1 })),
      rowData: cellsOf(leads, people),
      rowHeight,
    });
  },
  scroller: () => host.querySelector('.ag-body-viewport, .ag-grid-viewport'),
  names: () => texts(host, '.ag-row [col-id="name"]'),
  remove: () => api.destroy(),
});
