// The list as somebody arranges it: columns, widths, height of rows, saved views, and who has how much.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stub } from 'sinon';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-table/arrange/table-arrange.js';
import '../../../src/elements/lead-table/bulk/workload-panel.js';
import type { KeptViews, TableLayout } from '../../../src/domain/list/table-arrangement.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import type { Filter } from '../../../src/domain/record/lead-query.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import type { LayoutChangedEvent } from '../../../src/events.js';
import { allByRole, byRole, deepFocus, hasRole, said, shownText } from '../../find-by-role.js';
import { annLee, people } from '../../small-crm.js';
import { click, press, pressWith, typeText } from '../../user.js';
import { countedCrm, focusedCell, names, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const heads = (table: LeadTable): string[] =>
  allByRole(table, 'columnheader').map((head) => head.textContent.trim().split('\n')[0]!.trim());

async function openView(table: LeadTable): Promise<HTMLElement> {
  await click(byRole(table, 'button', 'View'));
  await waitUntil(() => hasRole(table, 'dialog', 'View') && hasRole(table, 'checkbox', 'Company'));
  return byRole(table, 'dialog', 'View');
}

async function saveAs(table: LeadTable, name: string): Promise<void> {
  byRole(table, 'textbox', 'Name of the view').focus();
  await typeText(name);
  await press('Enter');
  await waitUntil(() => hasRole(table, 'button', name));
}

/** Records made on the day before 5 March 2026, when it begins and ends here, and on the day after. */
function threeDays() {
  const moments = {
    Before: '2026-03-04T23:59:59',
    Begin: '2026-03-05T00:00:00',
    End: '2026-03-05T23:59:59',
    After: '2026-03-06T00:00:00',
  };
  return Object.entries(moments).map(([name, moment]): Lead => {
    const at = new Date(moment).toISOString();
    return { ...annLee, id: name, name, createdAt: at, updatedAt: at };
  });
}

function memoryStorage(kept: KeptViews = {}) {
  const written: KeptViews[] = [];
  return { read: () => kept, write: (_key: string, value: KeptViews) => void written.push(value), written };
}

describe('<lead-table> arranged', () => {
  it('opens the workload at its heading, and leads back to where it was opened', async () => {
    const table = await shownTable(countedCrm(20));
    byRole(table, 'button', names(table)[2]).focus();
    const before = focusedCell();
    await press('w');
    await waitUntil(() => deepFocus()?.textContent.includes('20'), 'the heading has not the focus');
    expect(deepFocus()?.localName).to.equal('h2');
    // The first thing that Tab reaches does something.
    await waitUntil(() => hasRole(table, 'checkbox', /Björn/));
    await press('Tab');
    expect(deepFocus()).to.equal(byRole(table, 'checkbox', /Björn/));
    await press('Escape');
    await waitUntil(() => !hasRole(table, 'dialog'));
    expect(focusedCell()).to.deep.equal(before);
    // From the popup of views it leads back to its button.
    await openView(table);
    await click(byRole(table, 'button', /workload/i));
    await waitUntil(() => deepFocus()?.localName === 'h2');
    await press('Escape');
    await waitUntil(() => deepFocus() === byRole(table, 'button', 'View'));
  });

  it('gives a saved view another name, and a deleted one back', async () => {
    const storage = memoryStorage();
    const table = await shownTable(countedCrm(20), { viewKey: 'mine', viewStorage: storage });
    await openView(table);
    await saveAs(table, 'Mine');
    await saveAs(table, 'Ours');
    byRole(table, 'button', 'Rename view Mine').focus();
    await press('Enter');
    expect(deepFocus()).to.equal(byRole(table, 'textbox', 'Rename view Mine'));
    // Escape gives up the name, not the popup; that of an input method gives up its own word.
    const ownKey = { key: 'Escape', keyCode: 229, isComposing: true, bubbles: true, composed: true };
    deepFocus()!.dispatchEvent(new KeyboardEvent('keydown', ownKey));
    await table.updateComplete;
    expect(deepFocus()).to.equal(byRole(table, 'textbox', 'Rename view Mine'));
    await press('Escape');
    await waitUntil(() => deepFocus() === byRole(table, 'textbox', 'Name of the view'));
    await click(byRole(table, 'button', 'Rename view Mine'));
    await typeText('Hot ones');
    await press('Enter');
    await waitUntil(() => hasRole(table, 'button', 'Hot ones') && !hasRole(table, 'button', 'Mine'));
    expect(storage.written.at(-1)?.views?.map(({ name }) => name)).to.deep.equal(['Hot ones', 'Ours']);
    byRole(table, 'button', 'Delete view Ours').focus();
    await press('Enter');
    await waitUntil(() => !hasRole(table, 'button', 'Ours'));
    await waitUntil(() => deepFocus() === byRole(table, 'textbox', 'Name of the view'));
    await waitUntil(() => hasRole(table, 'button', 'Undo'));
    await click(byRole(table, 'button', 'Undo'));
    expect(storage.written.at(-1)?.views?.map(({ name }) => name)).to.deep.equal(['Hot ones', 'Ours']);
  });

  it('draws one sign in each of its small buttons', async () => {
    const table = await shownTable(countedCrm(20), { viewKey: 'signs', viewStorage: memoryStorage() });
    await openView(table);
    await saveAs(table, 'Mine');
    const buttons = ['Rename view Mine', 'Delete view Mine'].map((name) => byRole(table, 'button', name));
    expect(buttons.map((button) => getComputedStyle(button, '::before').content)).to.deep.equal(['none', 'none']);
    expect(buttons.every((button) => button.querySelectorAll('svg').length === 1)).to.equal(true);
  });

  it('gives no view the name of another one, and says so', async () => {
    const storage = memoryStorage();
    const table = await shownTable(countedCrm(20), { viewKey: 'mine', viewStorage: storage });
    await openView(table);
    await saveAs(table, 'Mine');
    await saveAs(table, 'Ours');
    await click(byRole(table, 'button', 'Rename view Mine'));
    await typeText('Ours');
    await press('Enter');
    await waitUntil(() => shownText(table).includes('There is already a view called Ours'));
    expect(deepFocus()).to.equal(byRole(table, 'textbox', 'Rename view Mine'));
    expect(storage.written.at(-1)?.views?.map(({ name }) => name)).to.deep.equal(['Mine', 'Ours']);
    await typeText('Theirs');
    await press('Enter');
    await waitUntil(() => hasRole(table, 'button', 'Theirs'));
    expect(storage.written.at(-1)?.views?.map(({ name }) => name)).to.deep.equal(['Theirs', 'Ours']);
  });

  it('says which of the columns are left out for want of room', async () => {
    const table = await shownTable(countedCrm(20));
    table.style.inlineSize = '720px';
    await waitUntil(() => !heads(table).includes('Source'));
    await openView(table);
    const choice = (name: string): string => byRole(table, 'checkbox', name).closest('label')!.textContent;
    expect(choice('Source no room now')).to.include('no room now');
    expect(hasRole(table, 'checkbox', 'Status')).to.equal(true);
  });

  it('gives a deleted view back by Ctrl+Z, but leaves that to a name that is being typed', async () => {
    const storage = memoryStorage();
    const table = await shownTable(countedCrm(20), { viewKey: 'mine', viewStorage: storage });
    const kept = (): (string | undefined)[] | undefined => storage.written.at(-1)?.views?.map(({ name }) => name);
    await openView(table);
    await saveAs(table, 'Mine');
    const remove = async (): Promise<void> => {
      byRole(table, 'button', 'Delete view Mine').focus();
      await press('Enter');
      await waitUntil(() => hasRole(table, 'button', 'Undo'));
      await waitUntil(() => deepFocus() === byRole(table, 'textbox', 'Name of the view'));
    };
    await remove();
    await pressWith('Control', 'z');
    await waitUntil(() => hasRole(table, 'button', 'Mine'));
    expect(kept()).to.deep.equal(['Mine']);
    await remove();
    await typeText('x');
    await press('Backspace');
    await pressWith('Control', 'z');
    expect(kept()).to.deep.equal([]);
    expect(hasRole(table, 'button', 'Undo')).to.equal(true);
  });

  it('a deleted view comes back to what was saved since', async () => {
    const storage = memoryStorage();
    const table = await shownTable(countedCrm(20), { viewKey: 'mine', viewStorage: storage });
    await openView(table);
    await saveAs(table, 'First');
    await saveAs(table, 'Second');
    await click(byRole(table, 'button', 'Begin with First'));
    await click(byRole(table, 'button', 'Delete view First'));
    await saveAs(table, 'Third');
    await click(byRole(table, 'button', 'Begin with Third'));
    await click(byRole(table, 'button', 'Undo'));
    const { views = [], startWith } = storage.written.at(-1)!;
    expect(views.map(({ name }) => name)).to.deep.equal(['First', 'Second', 'Third']);
    expect(views.find(({ id }) => id === startWith)?.name).to.equal('Third');
  });

  it('a name that was not given is given up with the popup', async () => {
    const storage = memoryStorage();
    const table = await shownTable(countedCrm(20), { viewKey: 'mine', viewStorage: storage });
    await openView(table);
    await saveAs(table, 'Mine');
    await click(byRole(table, 'button', 'Rename view Mine'));
    await click(byRole(table, 'searchbox'));
    await waitUntil(() => !hasRole(table, 'dialog', 'View'));
    await openView(table);
    await saveAs(table, 'Another');
    expect(storage.written.at(-1)?.views?.map(({ name }) => name)).to.deep.equal(['Mine', 'Another']);
  });

  it('shows and hides columns, moves them, and tells the application', async () => {
    const table = await shownTable(countedCrm(20));
    const told: TableLayout[] = [];
    table.addEventListener('layout-changed', (event: LayoutChangedEvent) => told.push(event.detail.layout));
    await openView(table);
    await click(byRole(table, 'checkbox', 'Company'));
    expect(heads(table)).not.to.include('Company');
    await click(byRole(table, 'checkbox', 'Email'));
    expect(heads(table).at(-1)).to.equal('Email');
    await click(byRole(table, 'button', 'Move Email forward'));
    expect(heads(table).at(-2)).to.equal('Email');
    expect(told.at(-1)?.columns).to.include('email');
    await click(byRole(table, 'button', 'Columns as they were'));
    expect(heads(table)).to.include('Company');
  });

  it('keeps a pinned column in sight and first, with a width of its own', async () => {
    const table = await shownTable(countedCrm(20), {
      columns: ['name', 'company', 'status', 'email', 'phone', 'source'],
    });
    await openView(table);
    await click(byRole(table, 'button', 'Keep Status in sight'));
    expect(heads(table)[0]).to.equal('Status');
    const head = allByRole(table, 'columnheader')[0]!;
    await waitUntil(() => getComputedStyle(head).position === 'sticky');
    expect(table.layout.widths).to.have.property('status');
  });

  it('changes the width of a column and its place by keys in its head', async () => {
    const table = await shownTable(countedCrm(20));
    table.focus();
    await press('ArrowUp', 'ArrowRight');
    expect(focusedCell()).to.deep.equal([1, 2]);
    const before = allByRole(table, 'columnheader')[1]!.offsetWidth;
    await pressWith('Shift', 'ArrowRight');
    await waitUntil(() => table.layout.widths?.['company'] !== undefined);
    await table.updateComplete;
    expect(allByRole(table, 'columnheader')[1]!.offsetWidth).to.equal(before + 16);
    await sendKeys({ down: 'Control' });
    await pressWith('Shift', 'ArrowLeft');
    await sendKeys({ up: 'Control' });
    await waitUntil(() => heads(table)[0] === 'Company');
    await waitUntil(() => focusedCell()?.[1] === 1);
  });

  it('saves a view under a name, shows it again, puts it above the list and begins with it', async () => {
    const storage = memoryStorage();
    const table = await shownTable(countedCrm(60), { viewKey: 'mine', viewStorage: storage });
    table.query = { search: 'Lead 00017' };
    await waitUntil(() => names(table).length === 1);
    await openView(table);
    await saveAs(table, 'Seventeen');
    await click(byRole(table, 'button', 'Show Seventeen above the list'));
    await click(byRole(table, 'button', 'Begin with Seventeen'));
    await press('Escape');
    table.query = {};
    await waitUntil(() => names(table).length > 1);
    const pinned = allByRole(table, 'button', 'Seventeen')[0]!;
    await click(pinned);
    await waitUntil(() => names(table).length === 1);
    expect(table.query.search).to.equal('Lead 00017');

    const kept = storage.written.at(-1)!;
    const again = await shownTable(countedCrm(60), { viewKey: 'mine', viewStorage: memoryStorage(kept) });
    await waitUntil(() => names(again).length === 1);
    await waitUntil(() => hasRole(again, 'button', 'Seventeen'));
  });

  it('keeps height of rows and columns in this browser, and survives what somebody has broken there', async () => {
    localStorage.setItem('lead-table:broken', '{"layout":{"columns":"no","widths":{"name":"wide"}},"views":[1,null]}');
    const table = await shownTable(countedCrm(20), { viewKey: 'broken' });
    await openView(table);
    await click(byRole(table, 'button', 'Low'));
    expect(table.density).to.equal('compact');
    const again = await shownTable(countedCrm(20), { viewKey: 'broken' });
    expect(again.density).to.equal('compact');
    localStorage.removeItem('lead-table:broken');
  });

  it('keeps a layout that came with its first properties', async () => {
    const table = await shownTable(countedCrm(9), { layout: { columns: ['name', 'status'] } });
    expect(heads(table)).to.deep.equal(['Name', 'Status']);
  });

  it('takes nothing away that was asked for or saved before the storage of the page has answered', async () => {
    const late = Promise.withResolvers<KeptViews>();
    const storage = { ...memoryStorage(), read: () => late.promise };
    const table = await shownTable(countedCrm(9), { viewKey: 'late', viewStorage: storage });
    await click(byRole(table, 'button', 'Name'));
    await openView(table);
    await saveAs(table, 'Mine');
    const old = { id: 'old', name: 'Old', query: { search: '00007' }, layout: { columns: ['name'] } };
    late.resolve({ views: [old], startWith: 'old', layout: { density: 'compact' } });
    await waitUntil(() => hasRole(table, 'button', 'Old'));
    expect(table.query.sort?.[0]?.field).to.equal('name');
    expect(table.query.search).to.equal(undefined);
    expect(storage.written.at(-1)!.views!.map(({ name }) => name)).to.deep.equal(['Old', 'Mine']);
  });

  it('writes over no storage that could not be read, says so, and reads it when asked again', async () => {
    let isThere = false;
    const old = { id: 'old', name: 'Old', query: {}, layout: {} };
    const { written, write } = memoryStorage();
    const read = () => (isThere ? Promise.resolve({ views: [old] }) : Promise.reject(new Error('no network')));
    const table = await shownTable(countedCrm(9), { viewKey: 'unread', viewStorage: { read, write } });
    await openView(table);
    await waitUntil(() => shownText(table).includes('Your views could not be loaded.'));
    await saveAs(table, 'Mine');
    expect(written).to.deep.equal([]);
    isThere = true;
    await click(byRole(byRole(table, 'dialog', 'View'), 'button', 'Retry'));
    await waitUntil(() => hasRole(table, 'button', 'Old'));
    expect(hasRole(table, 'button', 'Mine')).to.equal(true);
    await waitUntil(() => written.at(-1)?.views?.length === 2);
    expect(shownText(table)).to.not.include('Your views could not be loaded.');
  });

  it('works on where the storage of the page throws, says what could not be kept, and keeps it when asked again', async () => {
    const { written, write } = memoryStorage();
    let isFull = true;
    const refuse = (): never => {
      throw new Error('no settings');
    };
    const storages = [
      { read: () => (isFull ? refuse() : {}), write },
      { read: () => ({}), write: (key: string, value: KeptViews) => (isFull ? refuse() : write(key, value)) },
    ];
    for (const storage of storages) {
      isFull = true;
      written.length = 0;
      const table = await shownTable(countedCrm(9), { viewKey: 'throws', viewStorage: storage });
      await openView(table);
      await saveAs(table, 'Mine');
      await waitUntil(() => shownText(table).includes('Closing or reloading this page loses it.'));
      expect(said(table)).to.not.include('View Mine saved');
      expect(shownText(table)).to.not.include('Allow this page');
      await press('Escape');
      const retry = () => allByRole(table, 'button', 'Retry').at(-1)!;
      await click(retry());
      await waitUntil(() => shownText(table).includes('Closing or reloading this page loses it.'));
      isFull = false;
      await click(retry());
      await waitUntil(() => written.at(-1)?.views?.[0]?.name === 'Mine');
      await waitUntil(() => !shownText(table).includes('Closing or reloading this page loses it.'));
      table.remove();
    }
  });

  it('says what this browser has no room for, once as long as columns are arranged, and what can be done', async () => {
    const full = stub(Storage.prototype, 'setItem').throws(new DOMException('full', 'QuotaExceededError'));
    const words = 'Allow this page to store data in this browser, or make room for it, then retry.';
    try {
      const table = await shownTable(countedCrm(9), { viewKey: 'full' });
      await openView(table);
      await saveAs(table, 'Mine');
      const isTold = (): boolean => hasRole(table, 'button', 'Retry');
      await waitUntil(isTold);
      expect(shownText(table)).to.include(words);
      await click(byRole(table, 'button', 'Close'));
      await waitUntil(() => !isTold() && !hasRole(table, 'dialog', 'View'));
      await openView(table);
      await click(byRole(table, 'button', 'Low'));
      await table.updateComplete;
      expect(isTold()).to.equal(false);
      await click(byRole(table, 'button', 'Delete view Mine'));
      await waitUntil(isTold);
      await click(byRole(table, 'button', 'Undo'));
      full.restore();
      await waitUntil(isTold);
      await click(byRole(table, 'button', 'Retry'));
      await waitUntil(() => !isTold());
      const { views, layout } = JSON.parse(localStorage.getItem('lead-table:full')!) as KeptViews;
      expect([views?.map(({ name }) => name), layout?.density]).to.deep.equal([['Mine'], 'compact']);
    } finally {
      full.restore();
      localStorage.removeItem('lead-table:full');
    }
  });

  it('leaves a view deleted that was deleted elsewhere, whatever is kept here afterwards', async () => {
    const view = (name: string) => ({ id: name, name, query: {}, layout: {} });
    let kept: KeptViews = { views: [view('One'), view('Two')] };
    const viewStorage = {
      read: () => Promise.resolve(kept),
      write: (_key: string, value: KeptViews) => (kept = value),
    };
    const keptHere = (): KeptViews => JSON.parse(localStorage.getItem('lead-table:gone')!) as KeptViews;
    localStorage.setItem('lead-table:gone', JSON.stringify(kept));
    const cases = [
      { options: { viewStorage }, now: () => kept, set: (value: KeptViews) => (kept = value) },
      {
        options: {},
        now: keptHere,
        // As another tab would, of which this one has not heard yet.
        set: (value: KeptViews) => localStorage.setItem('lead-table:gone', JSON.stringify(value)),
      },
    ];
    for (const { options, now, set } of cases) {
      const table = await shownTable(countedCrm(9), { viewKey: 'gone', ...options });
      await openView(table);
      await waitUntil(() => hasRole(table, 'button', 'One'));
      set({ views: [view('Two')] });
      await click(byRole(table, 'button', 'Low'));
      await waitUntil(() => now().layout?.density === 'compact');
      expect(now().views!.map(({ name }) => name)).to.deep.equal(['Two']);
      await saveAs(table, 'Mine');
      await waitUntil(() => now().views!.length === 2);
      expect(now().views!.map(({ name }) => name)).to.deep.equal(['Two', 'Mine']);
      await waitUntil(() => !hasRole(table, 'button', 'One'));
      table.remove();
    }
    localStorage.removeItem('lead-table:gone');
  });

  it('finds with a view that was saved long ago the day that it names', async () => {
    const adapter = createMemoryAdapter({ people, leads: threeDays(), currentUserId: 'ada' });
    const views = [
      ['is', 'On the day'],
      ['after', 'Later'],
      ['at-most', 'Until then'],
    ].map(([operator, name]) => ({
      ...{ id: name!, name: name!, layout: {} },
      query: { filter: { field: 'createdAt', operator, value: '2026-03-05' } as Filter },
    }));
    const table = await shownTable(adapter, { viewKey: 'old', viewStorage: memoryStorage({ views }) });
    await openView(table);
    const found = async (view: string, expected: string[]): Promise<void> => {
      await click(byRole(table, 'button', view));
      await waitUntil(() => names(table).sort().join() === expected.sort().join());
    };
    await found('On the day', ['Begin', 'End']);
    await found('Later', ['After']);
    await found('Until then', ['Before', 'Begin', 'End']);
  });

  it('waits for any answer that comes later, be it a promise of the browser’s or not', async () => {
    const view = { id: 'old', name: 'Old', query: {}, layout: {} };
    const then = (resolve: (kept: KeptViews) => void): void => resolve({ views: [view] });
    const storage = { ...memoryStorage(), read: () => ({ then }) };
    const table = await shownTable(countedCrm(9), { viewKey: 'thenable', viewStorage: storage });
    await openView(table);
    await waitUntil(() => hasRole(table, 'button', 'Old'));
  });

  it('loses no view where two tables of a page, or of two tabs, keep them under one name', async () => {
    let kept: KeptViews = {};
    const storage = () => ({
      read: () => Promise.resolve(kept),
      write: (_key: string, value: KeptViews) => (kept = value),
    });
    const shared = storage();
    const [one, two] = [
      await shownTable(countedCrm(9), { viewKey: 'both', viewStorage: shared }),
      await shownTable(countedCrm(9), { viewKey: 'both', viewStorage: shared }),
    ];
    const elsewhere = await shownTable(countedCrm(9), { viewKey: 'both', viewStorage: storage() });
    for (const [table, name] of [
      [one, 'First'],
      [two, 'Second'],
      [elsewhere, 'Third'],
    ] as const) {
      await openView(table);
      await saveAs(table, name);
      await press('Escape');
    }
    await waitUntil(() => kept.views?.length === 3, JSON.stringify(kept.views));
    expect(kept.views!.map(({ name }) => name)).to.have.members(['First', 'Second', 'Third']);
    await openView(one);
    expect(hasRole(one, 'button', 'Second')).to.equal(true);
  });

  it('has the views that are saved in another tab, and leaves them there', async () => {
    const table = await shownTable(countedCrm(9), { viewKey: 'tabs' });
    const tab = document.body.appendChild(document.createElement('iframe'));
    const view = { id: 'theirs', name: 'Theirs', query: {}, layout: {} };
    tab.contentWindow!.localStorage.setItem('lead-table:tabs', JSON.stringify({ views: [view] }));
    await openView(table);
    await waitUntil(() => hasRole(table, 'button', 'Theirs'));
    await click(byRole(table, 'button', 'Low'));
    await saveAs(table, 'Mine');
    const kept = JSON.parse(localStorage.getItem('lead-table:tabs')!) as KeptViews;
    expect(kept.views!.map(({ name }) => name)).to.deep.equal(['Theirs', 'Mine']);
    expect(kept.layout!.density).to.equal('compact');
    tab.remove();
    localStorage.removeItem('lead-table:tabs');
  });

  it('shows a view above the list as pressed only while the list asks for what it asks for', async () => {
    const view = { id: 'v', name: 'Seven', query: { search: '00007' }, layout: {}, pinned: true };
    const storage = memoryStorage({ views: [view] });
    const table = await shownTable(countedCrm(9), { viewKey: 'pressed', viewStorage: storage });
    const pressed = (): string | null => byRole(table, 'button', 'Seven').getAttribute('aria-pressed');
    await waitUntil(() => hasRole(table, 'button', 'Seven'));
    await click(byRole(table, 'button', 'Seven'));
    await waitUntil(() => pressed() === 'true');
    await click(byRole(table, 'button', 'Name'));
    await waitUntil(() => pressed() === 'false');
  });

  it('shows who has how much of what matches, and leads from there to their records and to a balance', async () => {
    const table = await shownTable(countedCrm(60), { selectable: true });
    table.focus();
    await press('w');
    await waitUntil(() => hasRole(table, 'dialog', 'Who has what: 60 leads'));
    expect(shownText(table)).to.include('Counted over everything that matches.');
    await waitUntil(() => hasRole(table, 'checkbox', 'Balance with 陈 伟'));
    await click(byRole(table, 'checkbox', 'Balance with 陈 伟'));
    await click(byRole(table, 'button', 'Balance over 1 person…'));
    await waitUntil(() => hasRole(table, 'dialog', 'Balance 60 leads'));
  });

  it('counts what is loaded where the back end cannot, and says so', async () => {
    const adapter = countedCrm(60);
    Object.assign(adapter, { countByAssignee: undefined });
    const table = await shownTable(adapter);
    table.focus();
    await press('w');
    await waitUntil(() => shownText(table).includes('that are loaded here'));
  });
});
