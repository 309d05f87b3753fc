// The list with many more columns than are in sight: only those are drawn, and everything works as with all of them.
import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../../src/elements/lead-table/arrange/table-arrange.js';
import '../../../../src/elements/lead-table/columns/column-window.js';
import '../../../../src/elements/lead-table/rows/list-copy.js';
import { createMemoryAdapter, type LocalAdapter } from '../../../../src/adapters/memory.js';
import { defaultSchema, type FieldSchema } from '../../../../src/domain/record/record-schema.js';
import type { LeadTable } from '../../../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, deepFocus, hasRole } from '../../../find-by-role.js';
import { people } from '../../../small-crm.js';
import { canHoldKeys, click, press, pressWith } from '../../../user.js';
import { countedLeads, focusedCell, grid, type Place, rowOf, scroller, shownTable } from '../table.js';
import { waitUntil } from '../../../wait-until.js';

const itWithHeldKeys = canHoldKeys ? it : it.skip;
const first = ['name', 'company', 'assignees'];

/** Leads with so many fields of their own that all columns together are `columns`. */
function wideCrm(columns: number): { adapter: LocalAdapter; fields: string[] } {
  const own = Array.from({ length: columns - first.length }, (_, at): FieldSchema => ({
    name: `own${at}`,
    label: `Own ${at}`,
    type: 'text',
  }));
  const leads = countedLeads(30).map((lead, row) => ({
    ...lead,
    fields: Object.fromEntries(own.map(({ name }, at) => [name, `${row} in ${at}`])),
  }));
  const usual = defaultSchema('lead');
  const adapter = createMemoryAdapter({
    people,
    leads,
    currentUserId: 'ada',
    schema: { lead: { ...usual, fields: [...usual.fields, ...own] } },
  });
  return { adapter, fields: [...first, ...own.map(({ name }) => name)] };
}

async function wideTable(columns: number, props: Partial<LeadTable> = {}, place?: Place): Promise<LeadTable> {
  const { adapter, fields } = wideCrm(columns);
  const table = await shownTable(adapter, { columns: fields, ...props }, place);
  await waitUntil(() => hasRole(table, 'columnheader', 'Own 0'));
  // Until it is known which are in sight, the first thirty are drawn.
  if (columns > 30) await waitUntil(() => heads(table).length < 30);
  return table;
}

const heads = (table: LeadTable): HTMLElement[] => allByRole(table, 'columnheader');
const placeOf = (cell: Element): number => Number(cell.getAttribute('aria-colindex'));

async function enter(table: LeadTable): Promise<void> {
  byRole(table, 'button', 'Lead 00000').focus();
  await waitUntil(() => focusedCell()?.[1] === 1);
}

/** Whether all of a cell can be seen sideways. */
function isInSight(table: LeadTable, cell: Element): boolean {
  const box = cell.getBoundingClientRect();
  const frame = scroller(table).getBoundingClientRect();
  return box.left >= frame.left - 1 && box.right <= frame.right + 1;
}

/** Heads stand over their cells, and nothing overlaps. */
function expectAligned(table: LeadTable): void {
  const cells = [...rowOf(table, 'Lead 00002').children];
  expect(cells.map(placeOf)).to.deep.equal(heads(table).map(placeOf));
  for (const [at, head] of heads(table).entries()) {
    const [above, below] = [head.getBoundingClientRect(), cells[at]!.getBoundingClientRect()];
    expect(below.left).to.be.closeTo(above.left, 1);
    expect(below.width).to.be.closeTo(above.width, 1);
  }
}

/** @param part Of the whole width. */
async function scrolledTo(table: LeadTable, part: number, head: string): Promise<void> {
  scroller(table).scrollLeft = part * scroller(table).scrollWidth;
  await waitUntil(() => hasRole(table, 'columnheader', head), `${head} is not drawn`);
}

describe('<lead-table> with many columns', () => {
  it('draws those in sight, and says how many there are', async () => {
    const table = await wideTable(200);
    expect(grid(table).getAttribute('aria-colcount')).to.equal('200');
    expect(rowOf(table, 'Lead 00000').children.length).to.equal(heads(table).length);
    expectAligned(table);
  });

  it('draws all of thirty', async () => {
    const table = await wideTable(30);
    expect(heads(table)).to.have.length(30);
    expect(rowOf(table, 'Lead 00000').children).to.have.length(30);
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`is as wide as all of them, and shows the last one when it is scrolled to its end, ${dir}`, async () => {
      const table = await wideTable(200, {}, { dir });
      const width = scroller(table).scrollWidth;
      expect(width).to.be.greaterThan(197 * 100);
      await scrolledTo(table, dir === 'rtl' ? -1 : 1, 'Own 196');
      expect(scroller(table).scrollWidth).to.equal(width);
      expect(isInSight(table, byRole(table, 'columnheader', 'Own 196'))).to.equal(true);
      expect(hasRole(table, 'columnheader', 'Own 100')).to.equal(false);
      // The name of a record and its assignees are never away, for what acts on a row acts through them.
      expect(hasRole(table, 'columnheader', 'Name')).to.equal(true);
      expect(byRole(table, 'gridcell', '0 in 196').getAttribute('aria-colindex')).to.equal('200');
      expectAligned(table);
    });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`goes by keys to cells that are not drawn, ${dir}`, async () => {
      const [onwards, back] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const table = await wideTable(60, {}, { dir });
      await enter(table);
      for (let at = 2; at <= 20; at++) {
        await press(onwards);
        expect(focusedCell()).to.deep.equal([2, at]);
        expect(isInSight(table, deepFocus()!)).to.equal(true);
      }
      await press('End');
      expect(focusedCell()).to.deep.equal([2, 60]);
      expect(deepFocus()!.textContent.trim()).to.equal('0 in 56');
      expect(isInSight(table, deepFocus()!)).to.equal(true);
      await press(back, 'ArrowDown');
      expect(focusedCell()).to.deep.equal([3, 59]);
      await press('Home');
      expect(focusedCell()).to.deep.equal([3, 1]);
      expect(isInSight(table, deepFocus()!)).to.equal(true);
    });

  itWithHeldKeys('goes to the last cell of all and back to the first', async () => {
    const table = await wideTable(60);
    await enter(table);
    await pressWith('Control', 'End');
    expect(focusedCell()).to.deep.equal([31, 60]);
    expect(deepFocus()!.textContent.trim()).to.equal('29 in 56');
    await pressWith('Control', 'Home');
    expect(focusedCell()).to.deep.equal([2, 1]);
  });

  it('keeps the focus where it is while others are scrolled to', async () => {
    const table = await wideTable(100);
    await enter(table);
    for (let at = 0; at < 6; at++) await press('ArrowRight');
    const cell = deepFocus();
    await scrolledTo(table, 0.72, 'Own 70');
    expect(deepFocus()).to.equal(cell);
    expect(focusedCell()).to.deep.equal([2, 7]);
    expectAligned(table);
    await press('ArrowRight');
    expect(focusedCell()).to.deep.equal([2, 8]);
    expect(isInSight(table, deepFocus()!)).to.equal(true);
  });

  it('keeps pinned columns in sight, and none that is gone to beneath them', async () => {
    const table = await wideTable(60);
    table.layout = { pinned: ['name'], widths: { name: 200 } };
    await enter(table);
    await press('End');
    for (let at = 0; at < 8; at++) await press('ArrowLeft');
    expect(focusedCell()).to.deep.equal([2, 52]);
    const pinned = byRole(table, 'columnheader', 'Name').getBoundingClientRect();
    expect(pinned.left).to.be.closeTo(scroller(table).getBoundingClientRect().left, 1);
    expect(deepFocus()!.getBoundingClientRect().left).to.be.at.least(pinned.right - 1);
    expectAligned(table);
  });

  /** Where the heads of pinned columns end, one after the other. */
  function expectSideBySide(table: LeadTable, ...labels: string[]): void {
    const boxes = labels.map((label) => byRole(table, 'columnheader', label).getBoundingClientRect());
    for (const [at, box] of boxes.entries()) if (at > 0) expect(box.left).to.be.closeTo(boxes[at - 1]!.right, 1);
  }

  it('has pinned columns side by side that the host has given no width', async () => {
    const table = await wideTable(60);
    table.layout = { pinned: ['name', 'company'] };
    await waitUntil(() => table.layout.widths?.['company']);
    await scrolledTo(table, 0.5, 'Own 30');
    expect(isInSight(table, byRole(table, 'columnheader', 'Company'))).to.equal(true);
    expectSideBySide(table, 'Name', 'Company');
    expectAligned(table);
  });

  it('gives a column that is pinned out of sight the width that it has there', async () => {
    const table = await wideTable(60);
    await scrolledTo(table, 1, 'Own 50');
    const { width } = byRole(table, 'columnheader', 'Own 50').getBoundingClientRect();
    await scrolledTo(table, 0, 'Own 0');
    await waitUntil(() => !hasRole(table, 'columnheader', 'Own 50'));
    await click(byRole(table, 'button', 'View'));
    await waitUntil(() => hasRole(table, 'button', 'Keep Own 50 in sight'));
    await click(byRole(table, 'button', 'Keep Own 50 in sight'));
    await waitUntil(() => hasRole(table, 'columnheader', 'Own 50'));
    expect(byRole(table, 'columnheader', 'Own 50').getBoundingClientRect().width).to.be.closeTo(width, 1);
  });

  for (const left of [4, 40])
    it(`keeps its tab stop when the column of it is taken away, and ${left} are left`, async () => {
      const table = await wideTable(60);
      await enter(table);
      await press('End');
      expect(focusedCell()).to.deep.equal([2, 60]);
      table.layout = { columns: table.columns!.slice(0, left) };
      await waitUntil(() => grid(table).getAttribute('aria-colcount') === String(left));
      await waitUntil(() => focusedCell()?.[1] === left, 'the focus is not in its row');
      await press('ArrowLeft');
      expect(focusedCell()).to.deep.equal([2, left - 1]);
    });

  it('comes back to the same column when others before it are taken away', async () => {
    const table = await wideTable(20);
    await enter(table);
    for (let at = 0; at < 5; at++) await press('ArrowRight');
    expect(deepFocus()!.textContent.trim()).to.equal('0 in 2');
    byRole(table, 'button', 'View').focus();
    table.layout = { columns: ['name', 'own2', 'own5', 'own6'] };
    await waitUntil(() => heads(table).length === 4);
    table.focus();
    expect(deepFocus()!.textContent.trim()).to.equal('0 in 2');
  });

  it('copies all columns of a selected row, and of a cell out of the first ones its own value', async () => {
    const table = await wideTable(60, { selectable: true });
    byRole(table, 'button', 'Lead 00000').focus();
    await press('End');
    await waitUntil(() => deepFocus()?.textContent.trim() === '0 in 56');
    const copied = (): string => {
      const clipboardData = new DataTransfer();
      deepFocus()!.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
      return clipboardData.getData('text/plain');
    };
    await waitUntil(() => copied() === '0 in 56');
    table.selectedIds = ['lead-0'];
    await waitUntil(() => copied().split('\t').length === 60, 'the row is not copied whole');
    expect(copied().split('\t').slice(-2)).to.deep.equal(['0 in 55', '0 in 56']);
  });

  it('has a far column carried by the mouse', async () => {
    const table = await wideTable(60);
    await scrolledTo(table, 0.5, 'Own 30');
    byRole(table, 'columnheader', 'Own 31').scrollIntoView({ inline: 'center', block: 'nearest' });
    // Other columns may be drawn where it has scrolled to.
    await nextFrame();
    await nextFrame();
    const [from, to] = ['Own 31', 'Own 30'].map((label) => byRole(table, 'columnheader', label));
    const middle = (cell: Element): [number, number] => {
      const { x, y, width, height } = cell.getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    await sendMouse({ type: 'move', position: middle(from!) });
    await sendMouse({ type: 'down' });
    const [x, y] = middle(to!);
    await sendMouse({ type: 'move', position: [x - 20, y] });
    await sendMouse({ type: 'up' });
    await waitUntil(() => placeOf(byRole(table, 'columnheader', 'Own 31')) === 34);
    expect(placeOf(byRole(table, 'columnheader', 'Own 30'))).to.equal(35);
    expectAligned(table);
  });

  it('opens a record by any of its cells, and its assignees by a key', async () => {
    const table = await wideTable(60);
    const opened: string[] = [];
    table.addEventListener('lead-open', (event) => {
      event.preventDefault();
      opened.push(event.detail.lead.name);
    });
    await scrolledTo(table, 0.72, 'Own 41');
    await click(byRole(table, 'gridcell', '4 in 41'));
    expect(opened).to.deep.equal(['Lead 00004']);
    await press('a');
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox', 'no picker opens');
    const cell = rowOf(table, 'Lead 00004').querySelector('.column-assignees')!;
    await waitUntil(() => isInSight(table, cell), 'the cell that is edited is out of sight');
  });

  itWithHeldKeys('makes a far column wider, and moves it', async () => {
    const table = await wideTable(60);
    byRole(table, 'button', 'Name').focus();
    await press('End');
    const head = byRole(table, 'columnheader', 'Own 56');
    const before = head.getBoundingClientRect().width;
    await pressWith('Shift', 'ArrowRight');
    await waitUntil(() => head.getBoundingClientRect().width > before + 10);
    await sendKeys({ down: 'Control' });
    await pressWith('Shift', 'ArrowLeft');
    await sendKeys({ up: 'Control' });
    await waitUntil(() => placeOf(byRole(table, 'columnheader', 'Own 56')) === 59);
    await waitUntil(() => focusedCell()?.[1] === 59);
    expectAligned(table);
  });

  it('prints what is in sight, and says so', async () => {
    const table = await wideTable(60);
    const drawn = heads(table).length;
    dispatchEvent(new Event('beforeprint'));
    const printed = heads(table).length;
    const words = table.shadowRoot!.querySelector('p.printed')?.textContent;
    dispatchEvent(new Event('afterprint'));
    expect(printed).to.be.lessThan(drawn);
    expect(words).to.equal(`${printed} of 60 columns are printed: those that were in sight.`);
    expect(table.shadowRoot!.querySelector('p.printed')).to.equal(null);
    await waitUntil(() => heads(table).length === drawn);
  });

  it('draws all again when few are left', async () => {
    const table = await wideTable(60);
    await scrolledTo(table, 0.72, 'Own 41');
    table.columns = ['name', 'company', 'own3'];
    await waitUntil(() => heads(table).length === 3);
    expectAligned(table);
    const [last] = heads(table).slice(-1);
    expect(last!.getBoundingClientRect().right).to.be.closeTo(scroller(table).getBoundingClientRect().right, 2);
  });

  it('shows cards where there is little room', async () => {
    const table = await wideTable(60);
    table.parentElement!.style.setProperty('inline-size', '380px');
    await waitUntil(() => rowOf(table, 'Lead 00000').children.length <= 4);
    expect(getComputedStyle(rowOf(table, 'Lead 00000').children[1]!).marginInlineStart).to.equal('0px');
  });
});
