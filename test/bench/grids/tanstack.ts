// Brings no cells of its own: it says which rows are in sight, and these are lit's.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cellsOf, columns, height, playing, rowHeight, texts } from './grid.js';

let scroller: HTMLElement;
let stop: () => void;

const sheet = `
  .tan { overflow: auto; font: 14px/1.45 system-ui; }
  .tan-block { position: relative; }
  .tan-row { position: absolute; inset: 0 0 auto; display: grid; grid-template-columns: repeat(6, 1fr);
    height: ${rowHeight}px; border-bottom: 1px solid #dfe2e8; }
  .tan-row > * { padding: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }`;

export const play = playing({
  create(host, leads, people) {
    const cells = cellsOf(leads, people);
    const style = document.createElement('style');
    style.textContent = sheet;
    scroller = Object.assign(document.createElement('div'), { className: 'tan' });
    scroller.style.blockSize = `${height}px`;
    const block = Object.assign(document.createElement('div'), { className: 'tan-block' });
    scroller.append(block);
    host.append(style, scroller);
    const draw = (): void => {
      block.style.height = `${virtual.getTotalSize()}px`;
      render(
        repeat(
          virtual.getVirtualItems(),
          ({ index }) => index,
          ({ index, start }) =>
            html`<div class="tan-row" style="transform: translateY(${start}px)">
              ${columns.map((column) => html`<span>${cells[index]![column]}</span>`)}
            </div>`,
        ),
        block,
      );
    };
    const virtual = new Virtualizer({
      ...{ elementScroll, observeElementOffset, observeElementRect, scrollToFn: elementScroll },
      count: cells.length,
      getScrollElement: () => scroller,
      estimateSize: () => rowHeight,
      overscan: 6,
      onChange: draw,
    });
    stop = virtual._didMount();
    virtual._willUpdate();
    draw();
  },
  scroller: () => scroller,
  names: () => texts(scroller, '.tan-row > :first-child'),
  remove: () => stop(),
});
