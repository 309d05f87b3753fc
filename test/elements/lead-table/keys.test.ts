// The grid with the keyboard alone, in lists that are longer than what is drawn.
import { expect } from '@open-wc/testing';
import { publishChange } from '../../../src/controllers/adapter/record-changes.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import type { LeadOpenEvent } from '../../../src/events.js';
import { byRole, deepFocus, hasRole, said } from '../../find-by-role.js';
import { canHoldKeys, press, pressWith } from '../../user.js';
import { countedCrm, countedLeads, focusedCell, isInSight, nameOf, names, scroller, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

/** Focus on the first lead's name, as Tab leaves it. */
async function entered(...args: Parameters<typeof shownTable>): Promise<LeadTable> {
  const table = await shownTable(...args);
  byRole(table, 'searchbox').focus();
  for (let stops = 0; stops < 8 && focusedCell() === undefined; stops++) await press('Tab');
  await waitUntil(() => focusedCell() !== undefined, 'the grid is not reached');
  return table;
}

/** A key of a layout that the driver cannot have. */
const key = (init: KeyboardEventInit): void =>
  void deepFocus()!.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
  );

const itWithHeldKeys = canHoldKeys ? it : it.skip;

describe('<lead-table> keys', () => {
  itWithHeldKeys('has one tab stop, on the first name', async () => {
    const table = await entered(countedCrm(50));
    expect(focusedCell()).to.deep.equal([2, 1]);
    const after = document.createElement('button');
    table.after(after);
    await press('Tab');
    expect(document.activeElement).to.equal(after);
    await pressWith('Shift', 'Tab');
    expect(focusedCell()).to.deep.equal([2, 1]);
  });

  itWithHeldKeys('comes back to the cell that was left', async () => {
    const table = await entered(countedCrm(50));
    await press('ArrowDown', 'ArrowRight');
    const after = document.createElement('button');
    table.after(after);
    await press('Tab');
    await pressWith('Shift', 'Tab');
    expect(focusedCell()).to.deep.equal([3, 2]);
  });

  it('moves by cells and stays at the edges', async () => {
    await entered(countedCrm(50));
    await press('ArrowLeft');
    expect(focusedCell()).to.deep.equal([2, 1]);
    await press('ArrowRight', 'ArrowDown');
    expect(focusedCell()).to.deep.equal([3, 2]);
    await press('End');
    expect(focusedCell()).to.deep.equal([3, 6]);
    await press('ArrowRight');
    expect(focusedCell()).to.deep.equal([3, 6]);
    await press('Home');
    expect(focusedCell()).to.deep.equal([3, 1]);
  });

  it('goes up to the headers, which sort', async () => {
    const table = await entered(countedCrm(50));
    await press('ArrowRight', 'ArrowUp');
    expect(focusedCell()).to.deep.equal([1, 2]);
    await press('Enter');
    await waitUntil(() => byRole(table, 'columnheader', 'Company').getAttribute('aria-sort') === 'ascending');
    expect(focusedCell()).to.deep.equal([1, 2]);
  });

  it('mirrors the arrows where text runs from right to left', async () => {
    await entered(countedCrm(50), {}, { dir: 'rtl' });
    await press('ArrowLeft');
    expect(focusedCell()).to.deep.equal([2, 2]);
    await press('ArrowRight');
    expect(focusedCell()).to.deep.equal([2, 1]);
  });

  itWithHeldKeys('reaches the last of 20,000 leads and the first again', async () => {
    const table = await entered(countedCrm(20_000));
    await pressWith('Control', 'End');
    expect(focusedCell()).to.deep.equal([20_001, 6]);
    await waitUntil(() => names(table).includes(nameOf(19_999)));
    expect(isInSight(table, deepFocus()!)).to.be.true;
    await pressWith('Control', 'Home');
    expect(focusedCell()).to.deep.equal([2, 1]);
    expect(isInSight(table, deepFocus()!)).to.be.true;
  });

  it('keeps the focus on a cell in sight over many pages down', async () => {
    const table = await entered(countedCrm(5000));
    await press('ArrowRight');
    await press(...Array<string>(20).fill('PageDown'));
    const [row, column] = focusedCell()!;
    expect(column).to.equal(2);
    expect(row).to.be.above(150);
    expect(isInSight(table, deepFocus()!)).to.be.true;
    await press('PageUp');
    expect(focusedCell()![0]).to.be.below(row);
  });

  it('goes on from the focused row when that was scrolled out of sight', async () => {
    const table = await entered(countedCrm(5000));
    await press('ArrowDown');
    scroller(table).scrollTop = 50_000;
    await waitUntil(() => names(table).some((name) => name > nameOf(1000)));
    expect(focusedCell()).to.deep.equal([3, 1]);
    await press('ArrowDown');
    expect(focusedCell()).to.deep.equal([4, 1]);
    expect(isInSight(table, deepFocus()!)).to.be.true;
  });

  it('opens the lead with Enter on its name and on any other cell', async () => {
    const table = await entered(countedCrm(50));
    const opened: string[] = [];
    table.addEventListener('lead-open', (event: LeadOpenEvent) => opened.push(event.detail.lead.name));
    await press('Enter', 'ArrowDown', 'ArrowRight', 'Enter');
    expect(opened).to.deep.equal([nameOf(0), nameOf(1)]);
  });

  itWithHeldKeys('selects with the space bar, a range with Shift and all with Control+A', async () => {
    const table = await entered(countedCrm(50), { selectable: true });
    await press('ArrowRight', ' ');
    expect(table.selectedIds).to.deep.equal(['lead-0']);
    await pressWith('Shift', 'ArrowDown');
    await pressWith('Shift', 'ArrowDown');
    await waitUntil(() => said(table).includes('3 leads selected'));
    expect(table.selectedIds).to.deep.equal(['lead-0', 'lead-1', 'lead-2']);
    await pressWith('Control', 'a');
    expect(table.selectedIds).to.have.length(50);
  });

  for (const [script, x, a] of [
    ['Cyrillic', 'ч', 'ф'],
    ['Hebrew', 'ס', 'ש'],
    ['Arabic', 'ء', 'ش'],
  ] as const)
    it(`knows its letters by their places on a ${script} keyboard`, async () => {
      const table = await entered(countedCrm(50), { selectable: true });
      key({ key: x, code: 'KeyX' });
      expect(table.selectedIds).to.deep.equal(['lead-0']);
      key({ key: a, code: 'KeyA', ctrlKey: true });
      expect(table.selectedIds).to.have.length(50);
    });

  it('goes by the letter, not by its place, where the keys have Latin letters, and takes one of another script', async () => {
    const table = await entered(countedCrm(50), { selectable: true, shortcuts: { select: 'ф' } });
    key({ key: 'q', code: 'KeyA', ctrlKey: true });
    key({ key: 'x', code: 'KeyX' });
    expect(table.selectedIds).to.deep.equal([]);
    key({ key: 'ф', code: 'KeyA' });
    expect(table.selectedIds).to.deep.equal(['lead-0']);
  });

  it('leaves letters that mean nothing to it, and Escape, to the page', async () => {
    const table = await entered(countedCrm(50), { selectable: true });
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) heard.push(event.key);
    };
    document.addEventListener('keydown', listen);
    await press('q', 'j', 'Escape');
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['q', 'j', 'Escape']);
    expect(table.selectedIds).to.deep.equal([]);
  });

  it('leaves to the page what an application has switched off, and lists it no more', async () => {
    const shortcuts = { edit: false, selectAll: false, stretch: false, copy: false } as const;
    const table = await entered(countedCrm(50), { selectable: true, shortcuts });
    await pressWith('Control', 'a');
    await pressWith('Shift', 'ArrowDown');
    expect(table.selectedIds).to.deep.equal([]);
    await press('F2', '?');
    await waitUntil(() => hasRole(table, 'dialog', 'Keys in the list'));
    const keys = [...byRole(table, 'dialog', 'Keys in the list').querySelectorAll('kbd')].map(
      ({ textContent }) => textContent,
    );
    expect(keys).to.include('Esc').and.to.include('Alt+↓');
    expect(keys).not.to.include('F2').and.not.to.include('Ctrl+A').and.not.to.include('Shift+↑/↓');
  });

  it('lists the keys that do something in this list, and no others', async () => {
    const listed = async (options: Parameters<typeof entered>[1]): Promise<(string | null)[]> => {
      const table = await entered(countedCrm(5), options);
      await press('?');
      await waitUntil(() => hasRole(table, 'dialog', 'Keys in the list'));
      const keys = [...byRole(table, 'dialog', 'Keys in the list').querySelectorAll('kbd')];
      await press('Escape');
      table.remove();
      return keys.map(({ textContent }) => textContent);
    };
    const read = await listed({ readonly: true });
    expect(read).to.include.members(['E', '/', 'W', 'Alt+↓', 'Ctrl+C']);
    for (const key of ['A', 'H', 'X', 'J', 'K', 'F2', 'Esc', 'Ctrl+A', 'Shift+↑/↓']) expect(read).not.to.include(key);
    const worked = await listed({ selectable: true, openBeside: true });
    expect(worked).to.include.members(['A', 'H', 'X', 'J', 'K', 'F2', 'Esc', 'Ctrl+A', 'Shift+↑/↓']);
  });

  it('stays on the same lead when another one is put in above it', async () => {
    const adapter = countedCrm(50);
    const table = await entered(adapter);
    await press('ArrowDown', 'ArrowDown');
    expect(deepFocus()!.textContent).to.include(nameOf(2));
    const created = await adapter.createLead({
      recordType: 'lead',
      name: 'New one',
      status: 'New Lead',
      assigneeIds: [],
    });
    publishChange(adapter, { type: 'created', leadId: created.id, lead: created });
    await waitUntil(() => names(table)[0] === 'New one');
    expect(deepFocus()!.textContent).to.include(nameOf(2));
    expect(focusedCell()).to.deep.equal([5, 1]);
    await press('ArrowDown');
    expect(deepFocus()!.textContent).to.include(nameOf(3));
  });

  it('goes to the next lead when the focused one disappears', async () => {
    let gone = false;
    const leads = countedLeads(50);
    const base = countedCrm(50);
    const items = () => (gone ? leads.filter(({ id }) => id !== 'lead-2') : leads);
    const adapter = Object.assign(Object.create(null) as object, {
      capabilities: base.capabilities,
      listLeads: () => Promise.resolve({ items: items(), total: { value: items().length, exact: true } }),
      getAssignees: (ids: string[]) => base.getAssignees(ids),
    }) as unknown as typeof base;
    const table = await entered(adapter);
    await press('ArrowDown', 'ArrowDown');
    gone = true;
    publishChange(adapter, { type: 'access-lost', leadId: 'lead-2' });
    await waitUntil(() => names(table).length > 0 && !names(table).includes(nameOf(2)));
    await waitUntil(() => deepFocus()?.textContent.includes(nameOf(3)));
    expect(focusedCell()).to.deep.equal([4, 1]);
  });
});
