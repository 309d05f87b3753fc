import { TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { cellsOf, type Cells, columns, height, playing, rowHeight, texts } from './grid.js';

let host: HTMLElement;
let table: TabulatorFull;

export const play = playing({
  create(into, leads, people) {
    host = into.appendChild(document.createElement('div'));
    table = new TabulatorFull(host, {
      data: cellsOf(leads, people),
      height,
      rowHeight,
      layout: 'fitColumns',
      columns: columns.map((field) => ({
        title: field,
        formatter: (cell: { getData(): Cells }) => cell.getData()[field],
      })),
    });
  },
  scroller: () => host.querySelector('.tabulator-tableholder'),
  names: () => texts(host, '.tabulator-row > .tabulator-cell:first-child'),
  remove: () => table.destroy(),
});
