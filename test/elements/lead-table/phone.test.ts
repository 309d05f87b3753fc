// The list on a phone: one sheet in place of column heads and popups, and rows enough where there is little height.
import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import '../../../src/elements/lead-table/arrange/table-arrange.js';
import '../../../src/elements/lead-table/filters/table-filters.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import '../../../src/elements/lead-table/sort-and-filter/sort-and-filter-dialog.js';
import { allByRole, byRole, deepFocus, hasRole } from '../../find-by-role.js';
import { adapterWith, people } from '../../small-crm.js';
import { click, press, pressWith } from '../../user.js';
import { countedCrm, countedLeads, isInSight, nameOf, names, newTable, rowOf, rows, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const sheet = (table: LeadTable): HTMLElement => byRole(table, 'dialog', 'Sort and filter');
const opener = (table: LeadTable): HTMLElement => byRole(table, 'button', /^Sort and filter/);

async function shownCards(width = '360px', props: Partial<LeadTable> = {}): Promise<LeadTable> {
  const table = await shownTable(countedCrm(200), props, { width });
  await waitUntil(() => hasRole(table, 'button', /^Sort and filter/), 'there is no button for the sheet');
  return table;
}

async function openSheet(table: LeadTable): Promise<HTMLElement> {
  await click(opener(table));
  await waitUntil(() => hasRole(table, 'dialog', 'Sort and filter'));
  return sheet(table);
}

/** A part of the sheet that is closed at first. */
async function openPart(table: LeadTable, name: string): Promise<void> {
  const part = [...sheet(table).querySelectorAll('summary')].find(({ textContent }) => textContent.includes(name))!;
  await click(part);
}

function choose(select: HTMLElement, value: string): void {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Rows that can be seen as a whole, in the table and in the window. */
const inSight = (table: LeadTable): number =>
  rows(table).filter((row) => isInSight(table, row) && row.getBoundingClientRect().bottom <= innerHeight).length;

describe('<lead-table> on a phone', () => {
  it('has no column heads above cards, but says what its columns are', async () => {
    const table = await shownCards();
    expect(table.shadowRoot!.querySelector('[part~=sort]')).to.equal(null);
    expect(allByRole(table, 'columnheader').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Name',
      'Company',
      'Status',
      'Assignees',
    ]);
    byRole(table, 'button', nameOf(0)).focus();
    await press('ArrowUp');
    expect(deepFocus()).to.equal(byRole(table, 'button', nameOf(0)));
  });

  it('is one of cards from its first drawing on: nothing is drawn in columns and moved then', async () => {
    const table = await newTable(countedCrm(20), {}, { width: '360px' });
    expect(hasRole(table, 'button', /^Sort and filter/)).to.equal(true);
  });

  it('offers to assign what is selected before it offers to select more', async () => {
    const table = await shownCards('360px', { selectable: true });
    await click(byRole(table, 'checkbox', `Select ${nameOf(1)}`));
    await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'));
    const bar = byRole(table, 'toolbar', 'Actions for the selection');
    const [clear, first] = allByRole(bar, 'button');
    expect(clear!.textContent).to.include('1 selected');
    expect(first).to.equal(byRole(table, 'button', 'Assign'));
    expect(hasRole(table, 'button', 'Select all 200 leads')).to.equal(true);
  });

  it('sorts by several fields in its sheet', async () => {
    const table = await shownCards();
    await openSheet(table);
    choose(byRole(table, 'combobox', 'Sort by'), 'company');
    await waitUntil(() => hasRole(table, 'combobox', 'Then by'));
    choose(byRole(table, 'combobox', 'Then by'), 'name');
    await waitUntil(() => hasRole(table, 'combobox', 'Direction of Name'));
    choose(byRole(table, 'combobox', 'Direction of Name'), 'desc');
    expect(table.query.sort).to.deep.equal([
      { field: 'company', direction: 'asc' },
      { field: 'name', direction: 'desc' },
    ]);
    await click(byRole(table, 'button', 'Do not sort by Company'));
    await waitUntil(() => deepFocus()?.localName === 'select');
    await press('Escape');
    await waitUntil(() => names(table)[0] === nameOf(199));
  });

  it('filters in its sheet, says how many there are, and shows what was chosen on its button', async () => {
    const table = await shownCards();
    await openSheet(table);
    await openPart(table, 'Status');
    await click(byRole(table, 'checkbox', 'Qualified'));
    await waitUntil(() => hasRole(table, 'button', 'Show 66 leads'));
    expect(byRole(table, 'status').textContent).to.include('66 leads found');
    await click(byRole(table, 'button', 'Show 66 leads'));
    expect(hasRole(table, 'dialog')).to.equal(false);
    expect(opener(table).textContent).to.include('1');
    expect(deepFocus()).to.equal(opener(table));
  });

  describe('the picker of a card', () => {
    let table: LeadTable;
    let adapter: ReturnType<typeof countedCrm>;
    const picker = (): HTMLElement => byRole(table, 'dialog', new RegExp(`Assignees of ${nameOf(4)}`));
    const isOpen = (): boolean => hasRole(table, 'button', 'Done');
    const saved = async (): Promise<string[]> => (await adapter.getLead('lead-4')).assigneeIds;

    beforeEach(async () => {
      await setViewport({ width: 390, height: 800 });
      adapter = countedCrm(200);
      table = await shownTable(adapter, {}, { width: '360px' });
      await waitUntil(() => hasRole(table, 'button', /^Sort and filter/), 'the rows are no cards');
      await click(rowOf(table, nameOf(4)).querySelector<HTMLElement>('.column-assignees')!);
      await waitUntil(isOpen, 'no sheet opens');
      await waitUntil(() => hasRole(table, 'option', /Dilek/));
    });
    afterEach(() => setViewport({ width: 800, height: 600 }));

    it('gives the focus back to the cards when the sheet is given up', async () => {
      await press('Escape');
      await waitUntil(() => deepFocus()?.closest('[role=grid]'), 'the focus is lost');
    });

    it('opens as a sheet and stays', async () => {
      // What follows a popup looks at it in every frame at first, and then ten times a second.
      for (let frame = 0; frame < 20; frame++) await nextFrame();
      expect(isOpen(), 'it has closed by itself').to.equal(true);
      expect(picker()).to.exist;
    });

    it('saves by Done, which leaves nothing open', async () => {
      await click(byRole(table, 'option', /Dilek/));
      await click(byRole(table, 'button', 'Done'));
      await waitUntil(async () => (await saved()).includes('dilek'));
      expect(table.shadowRoot!.querySelector('assignee-multiselect')).to.equal(null);
      expect(deepFocus()?.closest('[role=grid]')).to.exist;
      await waitUntil(() => hasRole(table, 'button', 'Undo'));
    });

    it('saves nothing by Cancel, and leaves nothing open either', async () => {
      await click(byRole(table, 'option', /Dilek/));
      await click(byRole(table, 'button', 'Cancel'));
      await waitUntil(() => !table.shadowRoot!.querySelector('assignee-multiselect'));
      expect(await saved()).to.deep.equal([]);
    });
  });

  it('makes the page behind inert, keeps the focus inside, and gives it back after Escape', async () => {
    const table = await shownCards();
    const behind = document.createElement('button');
    table.before(behind);
    opener(table).focus();
    await press('Enter');
    await waitUntil(() => hasRole(table, 'dialog', 'Sort and filter'));
    expect(behind.inert).to.equal(true);
    expect(sheet(table).contains(deepFocus() ?? null)).to.equal(true);
    await pressWith('Shift', 'Tab');
    expect(sheet(table).contains(deepFocus() ?? null)).to.equal(true);
    await press('Tab', 'Tab');
    expect(sheet(table).contains(deepFocus() ?? null)).to.equal(true);
    await press('Escape');
    await waitUntil(() => !hasRole(table, 'dialog'));
    await waitUntil(() => deepFocus() === opener(table));
    expect(behind.inert).to.equal(false);
  });

  it('opens what a chip was made with', async () => {
    const filter = { field: 'status', operator: 'in' as const, value: ['Contacted'] };
    const table = await shownCards('360px', { query: { recordType: 'lead', filter } });
    await waitUntil(() => hasRole(table, 'button', 'Status is Contacted'));
    await click(byRole(table, 'button', 'Status is Contacted'));
    await waitUntil(() => hasRole(table, 'checkbox', 'Contacted'));
    expect(byRole<HTMLInputElement>(table, 'checkbox', 'Contacted').checked).to.equal(true);
  });

  it('shows on a card the field that was put first, and keeps those that a card has no room for', async () => {
    const table = await shownCards();
    await openSheet(table);
    await openPart(table, 'Columns');
    await waitUntil(() => hasRole(table, 'checkbox', 'Company'));
    await click(byRole(table, 'checkbox', 'Company'));
    await waitUntil(() => !table.layout.columns?.includes('company'));
    expect(table.layout.columns).to.deep.equal(['name', 'status', 'assignees', 'source', 'updatedAt']);
    await press('Escape');
    await waitUntil(() => hasRole(table, 'columnheader', 'Source'));
  });

  it('closes the sheet when there is room for column heads', async () => {
    const table = await shownCards();
    await openSheet(table);
    table.parentElement!.style.setProperty('inline-size', '900px');
    await waitUntil(() => !hasRole(table, 'dialog'));
    expect(hasRole(table, 'button', 'Name')).to.equal(true);
  });

  it('has one Retry and no row where nothing could be read', async () => {
    const listLeads = () => Promise.reject(new AdapterError('unavailable', 'down'));
    const table = await newTable(adapterWith(countedCrm(20), { listLeads }), {}, { width: '360px' });
    await waitUntil(() => hasRole(table, 'button', /^Sort and filter/) && hasRole(table, 'button', 'Retry'));
    await table.updateComplete;
    expect(allByRole(table, 'button', 'Retry').length).to.equal(1);
    expect(rows(table).length).to.equal(0);
  });

  describe('where there is little height', () => {
    const before = { width: innerWidth, height: innerHeight };
    afterEach(() => setViewport(before));

    for (const [what, width, height] of [
      ['a window at 200 %', 640, 400],
      ['a phone that lies on its side', 844, 390],
      ['a small phone that lies on its side', 568, 320],
    ] as const)
      it(`shows five rows in ${what}, also with a filter`, async () => {
        await setViewport({ width, height });
        const filter = { field: 'status', operator: 'in' as const, value: ['Contacted'] };
        const props = { selectable: true, query: { recordType: 'lead' as const, filter } };
        const table = await newTable(countedCrm(200), props, { width: '100%' });
        table.style.removeProperty('block-size');
        await waitUntil(() => names(table).length > 0);
        await waitUntil(() => inSight(table) >= 5, `only ${inSight(table)} rows are in sight`);
      });

    for (const [who, assigneeIds] of [
      ['four people', people.slice(0, 4).map(({ id }) => id)],
      ['fifteen', Array.from({ length: 15 }, (_, at) => `somebody-${at}`)],
    ] as const)
      it(`shows the avatars of ${who} whole in a row of one line`, async () => {
        await setViewport({ width: 640, height: 400 });
        const items = [{ ...countedLeads(1)[0]!, assigneeIds: [...assigneeIds] }];
        const crm = adapterWith(countedCrm(1), {
          listLeads: async () => ({ items, total: { value: 1, exact: true } }),
        });
        const table = await newTable(crm, {}, { width: '580px' });
        await waitUntil(
          () => table.shadowRoot!.querySelector('.one-line [part~=row] .avatars')?.childElementCount === 4,
        );
        const row = rows(table)[0]!;
        const cell = row.querySelector('.column-assignees')!.getBoundingClientRect();
        for (const avatar of row.querySelectorAll('.avatars > *')) {
          const { left, right } = avatar.getBoundingClientRect();
          expect(left).to.be.at.least(cell.left);
          expect(right).to.be.at.most(cell.right + 0.5);
        }
      });
  });
});

describe('the first filter', () => {
  for (const width of ['320px', '760px', '1100px'])
    it(`moves no row, where there are ${width}`, async () => {
      const table = await shownTable(countedCrm(200), {}, { width });
      if (width === '320px') await waitUntil(() => hasRole(table, 'button', /^Sort and filter/));
      await nextFrame();
      const top = (): number => rows(table)[0]!.getBoundingClientRect().top;
      const before = top();
      table.query = { filter: { field: 'status', operator: 'in', value: ['Contacted'] } };
      await waitUntil(() => hasRole(table, 'button', 'Status is Contacted'));
      await waitUntil(() => names(table)[0] === nameOf(1));
      expect(top()).to.equal(before);
    });
});
