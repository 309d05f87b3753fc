// A range of rows from one to another: as long as somebody means it to be, also over rows that nobody has scrolled to.
import { expect, nextFrame } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { byRole, hasRole } from '../../find-by-role.js';
import { adapterWith } from '../../small-crm.js';
import { canHoldKeys, click, press, pressWith } from '../../user.js';
import { countedCrm, nameOf, names, scroller, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const box = (table: LeadTable, at: number): HTMLInputElement => byRole(table, 'checkbox', `Select ${nameOf(at)}`);

/** A click with Shift held down. */
function stretchTo(table: LeadTable, at: number): void {
  box(table, at).dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey: true }),
  );
}

const selects = (table: LeadTable, ...wanted: string[]): Promise<void> =>
  waitUntil(() => table.selectedIds.toSorted().join() === wanted.toSorted().join(), `not selected: ${wanted.join()}`);

const ids = (...numbers: number[]): string[] => numbers.map((at) => `lead-${at}`);

describe('<lead-table> ranges', () => {
  it('becomes shorter again, and every checkbox says what is selected', async () => {
    const table = await shownTable(countedCrm(30), { selectable: true });
    await click(box(table, 1));
    stretchTo(table, 6);
    await selects(table, ...ids(1, 2, 3, 4, 5, 6));
    stretchTo(table, 3);
    await selects(table, ...ids(1, 2, 3));
    stretchTo(table, 3);
    await selects(table, ...ids(1, 2, 3));
    await table.updateComplete;
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) expect(box(table, at).checked, nameOf(at)).to.equal(at > 0 && at < 4);
  });

  it('keeps what was selected before it, whichever way it goes', async () => {
    const table = await shownTable(countedCrm(30), { selectable: true });
    table.selectedIds = ids(5);
    await click(box(table, 3));
    stretchTo(table, 7);
    await selects(table, ...ids(3, 4, 5, 6, 7));
    stretchTo(table, 2);
    await selects(table, ...ids(2, 3, 5));
  });

  it('goes on where a host sets what it was told of, as a framework does', async () => {
    const table = await shownTable(countedCrm(30), { selectable: true });
    table.addEventListener('selection-changed', ({ detail }) => (table.selectedIds = detail.selectedIds));
    await click(box(table, 1));
    stretchTo(table, 3);
    await selects(table, ...ids(1, 2, 3));
    stretchTo(table, 5);
    await selects(table, ...ids(1, 2, 3, 4, 5));
  });

  it('takes rows out where the first one was taken out', async () => {
    const table = await shownTable(countedCrm(30), { selectable: true });
    table.selectedIds = ids(1, 2, 3, 4, 5);
    await table.updateComplete;
    await click(box(table, 2));
    stretchTo(table, 4);
    await selects(table, ...ids(1, 5));
  });

  it('starts at the same record when others have changed the list meanwhile', async () => {
    const crm = countedCrm(30);
    const table = await shownTable(crm, { selectable: true });
    await click(box(table, 2));
    await crm.createLead({ recordType: 'lead', name: 'Newcomer', status: 'Contacted', assigneeIds: [] });
    await waitUntil(() => hasRole(table, 'button', '1 new, show') || names(table).includes('Newcomer'));
    stretchTo(table, 5);
    await selects(table, ...ids(2, 3, 4, 5));
  });

  it('holds the rows between its ends that nobody has scrolled to', async () => {
    const table = await shownTable(countedCrm(2_000), { selectable: true });
    await click(box(table, 3));
    scroller(table).scrollTop = scroller(table).scrollHeight;
    await waitUntil(() => names(table).includes(nameOf(1_999)));
    stretchTo(table, 1_999);
    await waitUntil(() => table.selectedIds.length === 1_997);
    await waitUntil(() => hasRole(table, 'button', '1,997 selected Clear selection'));
    await click(box(table, 1_998));
    expect(table.selectedIds).to.have.length(1_996);
  });

  it('reaches rows that a list of cursors has let go of since', async () => {
    const crm = countedCrm(600, { paging: 'cursor', total: 'none', maxLimit: 60 });
    const table = await shownTable(crm, { selectable: true });
    while (!names(table).some((name) => name > nameOf(400))) {
      scroller(table).scrollTop = scroller(table).scrollHeight;
      await nextFrame();
    }
    const last = Number(names(table).at(-1)!.slice('Lead '.length));
    await click(box(table, last));
    scroller(table).scrollTop = 0;
    await waitUntil(() => names(table).includes(nameOf(0)));
    await crm.createLead({ recordType: 'lead', name: 'Newcomer', status: 'Contacted', assigneeIds: [] });
    await waitUntil(() => hasRole(table, 'button', '1 new, show') || names(table).includes('Newcomer'));
    stretchTo(table, 3);
    await waitUntil(() => table.selectedIds.length > 300);
    expect(table.selectedIds)
      .to.include.members(ids(3, 200, last))
      .and.not.to.include('lead-2');
    expect(hasRole(table, 'group', 'Rows between that have not been read stay as they were')).to.equal(false);
  });

  it('lets go of nothing while it is stretched on and rows are read again', async () => {
    const base = countedCrm(2_000);
    let offline = false;
    const adapter = adapterWith(base, {
      listLeads: (query, options) =>
        offline ? Promise.reject(new AdapterError('unavailable', 'No network')) : base.listLeads(query, options),
    });
    const table = await shownTable(adapter, { selectable: true });
    await click(box(table, 3));
    scroller(table).scrollTop = scroller(table).scrollHeight;
    await waitUntil(() => names(table).includes(nameOf(1_999)));
    stretchTo(table, 1_998);
    await waitUntil(() => table.selectedIds.length === 1_996);
    const told: number[] = [];
    table.addEventListener('selection-changed', ({ detail }) => told.push(detail.selectedIds.length));
    stretchTo(table, 1_999);
    await waitUntil(() => table.selectedIds.length === 1_997);
    stretchTo(table, 1_997);
    await waitUntil(() => table.selectedIds.length === 1_995);
    // What cannot be read now was read before.
    offline = true;
    stretchTo(table, 1_999);
    await waitUntil(() => table.selectedIds.length === 1_997);
    expect(told).to.deep.equal([1_997, 1_995, 1_997]);
    await waitUntil(() => hasRole(table, 'group', 'Rows between that have not been read stay as they were'));
  });

  it('ends where somebody selects all: what comes next begins anew', async () => {
    const table = await shownTable(countedCrm(30), { selectable: true });
    await click(box(table, 1));
    stretchTo(table, 4);
    await selects(table, ...ids(1, 2, 3, 4));
    const all = byRole(table, 'checkbox', 'Select all 30 leads');
    await click(all);
    await waitUntil(() => table.selectedIds.length === 30);
    // There is no range to become shorter: it is a click like any other.
    stretchTo(table, 3);
    expect(table.selectedIds).to.have.length(29);
    expect(table.selectedIds).not.to.include('lead-3');
    expect(table.selectedIds).to.include('lead-4');
  });

  it('does not bring back a record that is gone', async () => {
    const crm = countedCrm(30);
    const table = await shownTable(crm, { selectable: true });
    table.selectedIds = ids(1, 2, 3, 4, 5);
    await table.updateComplete;
    await click(box(table, 1));
    stretchTo(table, 5);
    await selects(table);
    await crm.deleteLead('lead-4');
    await waitUntil(() => !names(table).includes(nameOf(4)));
    stretchTo(table, 3);
    await selects(table, ...ids(5));
  });

  (canHoldKeys ? it : it.skip)('becomes shorter by key too, and begins anew where somebody has gone on', async () => {
    const table = await shownTable(countedCrm(30), { selectable: true });
    await click(box(table, 1));
    await pressWith('Shift', 'ArrowDown');
    await pressWith('Shift', 'ArrowDown');
    await pressWith('Shift', 'ArrowUp');
    await selects(table, ...ids(1, 2));
    await press('ArrowDown', 'ArrowDown');
    await pressWith('Shift', 'ArrowDown');
    await selects(table, ...ids(1, 2, 4, 5));
  });
});
