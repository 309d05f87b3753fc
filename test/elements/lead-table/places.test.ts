// Where what opens in the table stands, and that it goes with what it belongs to.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, deepFocus, hasRole } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click, typeText, press } from '../../user.js';
import { rowOf, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const cellOf = (table: LeadTable): HTMLElement =>
  rowOf(table, 'Bob Ray').querySelector<HTMLElement>('[aria-colindex="4"]')!;
const opened = (table: LeadTable): HTMLElement | null => table.shadowRoot!.querySelector(':popover-open');

async function editing(table: LeadTable): Promise<HTMLElement> {
  await click(cellOf(table));
  await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox', 'no picker opens');
  return opened(table)!;
}

/** A click into another page within this one, of which this one hears only that its window is not in front any more. */
async function clickIntoFrame(): Promise<void> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another page"></iframe>`);
  const loaded = oneEvent(frame, 'load');
  frame.srcdoc = '<p>there</p>';
  await loaded;
  // Nothing that is open covers it there.
  Object.assign(frame.style, { position: 'fixed', inset: 'auto 0 0 auto', inlineSize: '40px', blockSize: '40px' });
  await click(frame);
}

describe('<lead-table> what opens in it', () => {
  for (const zoom of ['0.8', '1.5'])
    it(`the picker covers its cell at CSS zoom ${zoom}`, async () => {
      const table = await shownTable(smallCrm());
      table.parentElement!.style.setProperty('zoom', zoom);
      const editor = await editing(table);
      await waitUntil(
        () => Math.abs(editor.getBoundingClientRect().top - cellOf(table).getBoundingClientRect().top) < 2,
        'it does not come to its cell',
      );
    });

  it('a menu closes by a click into a frame', async () => {
    const table = await shownTable(smallCrm());
    await click(byRole(table, 'button', 'Status'));
    await waitUntil(() => opened(table)?.matches(':focus-within'));
    await clickIntoFrame();
    await waitUntil(() => !opened(table), 'the menu stays open');
  });

  it('the picker in a cell saves by a click into a frame, as by one anywhere else', async () => {
    const adapter = smallCrm();
    const table = await shownTable(adapter);
    await editing(table);
    await typeText('dil');
    await waitUntil(() => allByRole(document.body, 'option').length === 1);
    await press('ArrowDown', 'Enter');
    await clickIntoFrame();
    await waitUntil(() => !hasRole(table, 'combobox'), 'the picker stays open');
    await waitUntil(() => cellOf(table).textContent.includes('Dilek'));
    expect((await adapter.getLead('lead-2')).assigneeIds).to.deep.equal(['dilek']);
  });

  it('a menu is closed when its table is hidden and shown again', async () => {
    const table = await shownTable(smallCrm());
    await click(byRole(table, 'button', 'Status'));
    await waitUntil(() => opened(table)?.matches(':focus-within'));
    table.hidden = true;
    await waitUntil(() => !opened(table), 'the menu waits for its table');
  });
});
