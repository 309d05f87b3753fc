// The elements of rows and their order in the document.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { RowPool } from '../../../../src/elements/lead-table/rows/row-pool.js';
import { waitUntil } from '../../../wait-until.js';

describe('elements of rows', () => {
  it('are put in the order of the list after a press, which would else be no click', async () => {
    const block = await fixture<HTMLElement>(html`<div style="position: relative; block-size: 400px"></div>`);
    const pool = new RowPool({
      draw(element, row) {
        element.textContent = String(row);
        Object.assign(element.style, { position: 'absolute', insetBlockStart: `${row * 20}px`, inlineSize: '100px' });
      },
    });
    const clicked: string[] = [];
    block.addEventListener('click', ({ target }) => clicked.push((target as Element).textContent));
    pool.draw(block, 0, 10, undefined, true);
    pool.draw(block, 5, 15, undefined, true);
    const order = (): number[] => [...block.children].map(({ textContent }) => Number(textContent));
    expect(order().slice(0, 2), 'rows that came in are where others were').to.deep.equal([10, 11]);

    const { x, y } = pool.element(7)!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 10), Math.round(y + 10)] });
    await sendMouse({ type: 'down' });
    // Longer than rows rest before they are put in order.
    for (let frame = 0; frame < 25; frame++) await nextFrame();
    await sendMouse({ type: 'up' });
    expect(clicked).to.deep.equal(['7']);
    await waitUntil(() => order().join() === '5,6,7,8,9,10,11,12,13,14');
  });
});
