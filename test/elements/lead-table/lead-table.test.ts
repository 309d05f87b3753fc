// What a person sees in the list and what opens a lead, found by role and name.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LocalAdapter } from '../../../src/adapters/memory.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { de } from '../../../src/locales/de/index.js';
import { registerLocale } from '../../../src/locales/locale.js';
import type { LeadOpenEvent, SelectionChangedEvent } from '../../../src/events.js';
import { allByRole, byRole, hasRole, said, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, never, onServer, smallCrm } from '../../small-crm.js';
import { click, press } from '../../user.js';
import {
  countedCrm,
  grid,
  header,
  isInSight,
  nameOf,
  names,
  newTable,
  rowOf,
  rows,
  scroller,
  shownTable,
} from './table.js';
import { waitUntil } from '../../wait-until.js';

/** The leads that the table asked to open; `prevent` is what most hosts do. */
function opened(table: LeadTable, prevent = true): Lead[] {
  const leads: Lead[] = [];
  table.addEventListener('lead-open', (event: LeadOpenEvent) => {
    leads.push(event.detail.lead);
    if (prevent) event.preventDefault();
  });
  return leads;
}

function selections(table: LeadTable): string[][] {
  const all: string[][] = [];
  table.addEventListener('selection-changed', (event: SelectionChangedEvent) => all.push(event.detail.selectedIds));
  return all;
}

const href = (lead: Lead): string => `#/leads/${lead.id}`;

describe('<lead-table>', () => {
  describe('rows', () => {
    it('has the words of its cells apart in the text of a row', async () => {
      const table = await shownTable(countedCrm(3));
      const [, first] = allByRole(table, 'row');
      expect(first!.textContent.replace(/\s+/g, ' ')).to.match(/Lead 00000 .*Company 0 .*New Lead /);
    });

    it('shows every lead with its company, status and all assignees', async () => {
      const table = await shownTable(smallCrm());
      await waitUntil(() => rowOf(table, 'Ann Lee').textContent.includes('Björn Berg and 陈 伟'));
      const text = rowOf(table, 'Ann Lee').textContent;
      expect(text).to.include('Lee & Co');
      expect(text).to.include('Contacted');
      expect(rowOf(table, 'Bob Ray').textContent).to.include('Unassigned');
      expect(shownText(table)).to.include('2 leads');
    });

    it('speaks the language of its place in every cell', async () => {
      registerLocale(de);
      const table = await shownTable(smallCrm(), {}, { width: '1000px' });
      table.lang = 'de';
      await waitUntil(() => rowOf(table, 'Bob Ray').textContent.includes('Nicht zugewiesen'));
      expect(grid(table).getAttribute('aria-rowcount')).to.equal('3');
      expect(allByRole(table, 'columnheader').map(({ textContent }) => textContent.trim())).to.include.members([
        'Firma',
        'Quelle',
      ]);
      expect(rowOf(table, 'Ann Lee').textContent).to.include('Kontaktiert');
      await click(byRole(table, 'button', 'Status'));
      await waitUntil(() => hasRole(table, 'checkbox', 'Kontaktiert'));
    });

    it('says why nothing could be loaded, and speaks of a server only where there is one', async () => {
      const listLeads = () => Promise.reject(new AdapterError('unavailable', 'Close the other tabs of this page.'));
      const base = smallCrm();
      const inBrowser = await newTable(adapterWith(base, { listLeads }));
      await waitUntil(() => shownText(inBrowser).includes('Close the other tabs of this page.'));
      const remote = await newTable(adapterWith(base, { ...onServer(base), listLeads }));
      await waitUntil(() => shownText(remote).includes('There is no connection to the server.'));
    });

    for (const nothing of [null, undefined, '', Number.NaN])
      it(`lists leads where a host has ${String(nothing) || 'an empty text'} for the type of records`, async () => {
        const table = await shownTable(countedCrm(3), { recordType: nothing as unknown as 'lead' });
        expect(names(table)).to.have.length(3);
        expect(table.recordType).to.equal('lead');
      });

    it('shows clients when it is asked for them', async () => {
      const table = await shownTable(smallCrm(), { recordType: 'client' });
      expect(names(table)).to.deep.equal(['Coco Inc']);
      expect(grid(table).getAttribute('aria-label')).to.equal('Clients');
    });

    for (const width of [640, 700, 760, 830, 870])
      it(`does without columns that nobody has chosen where they have no room, ${width} px wide`, async () => {
        const table = await shownTable(smallCrm(), { selectable: true }, { width: `${width}px` });
        await waitUntil(() => scroller(table).scrollWidth === scroller(table).clientWidth);
        expect(allByRole(table, 'columnheader').length).to.be.within(4, 6);
        expect(grid(table).getAttribute('aria-colcount'), 'they are there still').to.equal('7');
        const status = allByRole(table, 'columnheader').find(({ textContent }) => textContent.includes('Status'))!;
        expect(status.getAttribute('aria-colindex')).to.equal('4');
        table.parentElement!.style.setProperty('inline-size', '1100px');
        await waitUntil(() => allByRole(table, 'columnheader').length === 7);
        table.parentElement!.style.setProperty('inline-size', `${width}px`);
        await waitUntil(() => allByRole(table, 'columnheader').length < 7);
        table.columns = ['name', 'company', 'status', 'assignees', 'source', 'updatedAt'];
        await waitUntil(() => allByRole(table, 'columnheader').length === 7, 'whoever chooses columns has them all');
      });

    it('draws cards where its width holds too little text, also because the text is large', async () => {
      const table = await shownTable(smallCrm(), {}, { width: '1000px' });
      expect(header(table, 'Updated')).to.exist;
      table.style.setProperty('--le-font-size', '28px');
      await waitUntil(() => allByRole(table, 'columnheader').length === 4);
      expect(grid(table).scrollWidth, 'nothing to scroll to sideways').to.be.at.most(
        grid(table).parentElement!.clientWidth,
      );
    });

    it('shows a lead of which the back end leaves out what it has to have, and every other one', async () => {
      const holes = { id: 'lead-3', name: null, status: null, assigneeIds: null, fields: null, company: null };
      const items = [annLee, holes as unknown as Lead, { id: 'lead-4' } as Lead];
      const listLeads = () => Promise.resolve({ items, total: { value: 3, exact: true } });
      const table = await shownTable(adapterWith(smallCrm(), { listLeads }), { selectable: true });
      expect(names(table)).to.deep.equal(['Ann Lee', 'No name', 'No name']);
      for (const row of rows(table).slice(1)) expect(row.textContent).to.include('Unassigned');
      expect(hasRole(table, 'checkbox', 'Select No name')).to.equal(true);
    });

    it('shows markup in a name as text', async () => {
      const name = '<img src=x onerror="window.hacked = true">';
      const adapter = adapterWith(smallCrm(), {
        listLeads: () => Promise.resolve({ items: [{ ...annLee, name }], total: { value: 1, exact: true } }),
      });
      const table = await shownTable(adapter);
      expect(names(table)).to.deep.equal([name]);
      expect(window).not.to.have.property('hacked');
    });

    it('tells assistive technology the size of the whole list and the place of each row', async () => {
      const table = await shownTable(countedCrm(3000), {}, { width: '1000px' });
      expect(grid(table).getAttribute('aria-rowcount')).to.equal('3001');
      expect(grid(table).getAttribute('aria-colcount')).to.equal(String(allByRole(table, 'columnheader').length));
      scroller(table).scrollTop = scroller(table).scrollHeight;
      await waitUntil(() => names(table).includes(nameOf(2999)));
      expect(rowOf(table, nameOf(2999)).getAttribute('aria-rowindex')).to.equal('3001');
    });

    it('draws and loads only what is near the visible part of a long list', async () => {
      const adapter = adapterWith(countedCrm(20_000));
      const table = await shownTable(adapter);
      scroller(table).scrollTop = scroller(table).scrollHeight / 2;
      await waitUntil(() => names(table).some((name) => name > nameOf(9000)));
      expect(rows(table).length).to.be.below(40);
      const requests = adapter.calls.filter(({ method }) => method === 'listLeads');
      expect(requests.length).to.be.below(6);
    });

    it('puts rows into the order of the list for whoever reads on', async () => {
      const table = await shownTable(countedCrm(500));
      scroller(table).scrollTop = 1000;
      await waitUntil(() => names(table).includes(nameOf(25)));
      const inDocument = () => allByRole(table, 'row').map((row) => Number(row.getAttribute('aria-rowindex')));
      await waitUntil(() => inDocument().every((place, at, all) => at === 0 || place > all[at - 1]!));
    });

    it('asks for the people of a page in one call', async () => {
      const adapter = adapterWith(countedCrm(100));
      const table = await shownTable(adapter);
      await waitUntil(() => shownText(table).includes('Björn Berg'));
      expect(adapter.calls.filter(({ method }) => method === 'getAssignees')).to.have.length(1);
    });

    it('becomes cards where there is little room, and keeps the places of the columns', async () => {
      const table = await shownTable(countedCrm(50), {}, { width: '360px' });
      await waitUntil(() => allByRole(table, 'columnheader').length === 4);
      expect(grid(table).getAttribute('aria-colcount')).to.equal('6');
      const status = [...rows(table)[0]!.children].find((cell) => cell.textContent.includes('New Lead'))!;
      expect(status.getAttribute('aria-colindex')).to.equal('3');
      expect(scroller(table).scrollWidth).to.equal(scroller(table).clientWidth);
      const [first, second] = rows(table).map((row) => row.getBoundingClientRect());
      await waitUntil(
        () => rows(table)[1]!.getBoundingClientRect().top >= rows(table)[0]!.getBoundingClientRect().bottom,
      );
      expect(second!.height).to.equal(first!.height);
      expect(first!.height).to.be.above(60);
    });

    it('follows the size of the font', async () => {
      const table = await shownTable(countedCrm(500));
      const before = rows(table)[0]!.getBoundingClientRect().height;
      table.style.setProperty('--le-font-size', '28px');
      await waitUntil(() => rows(table)[0]!.getBoundingClientRect().height > before * 1.8);
      const isApart = () =>
        rows(table)[1]!.getBoundingClientRect().top >= rows(table)[0]!.getBoundingClientRect().bottom;
      await waitUntil(isApart, 'rows overlap');
    });

    it('shows the columns that it is given, without those that the records do not have', async () => {
      const table = await shownTable(smallCrm(), { columns: ['name', 'email', 'nonsense', 'createdAt'] });
      const titles = allByRole(table, 'columnheader').map((cell) => cell.textContent.trim());
      expect(titles).to.deep.equal(['Name', 'Email', 'Created']);
    });

    it('shows the usual columns where a host gives no list of them', async () => {
      const table = await shownTable(smallCrm(), { columns: ['name'] }, { width: '1000px' });
      const titles = () => allByRole(table, 'columnheader').map((cell) => cell.textContent.trim());
      for (const columns of [undefined, null, 'name']) {
        table.columns = columns as never;
        await table.updateComplete;
        expect(titles()).to.deep.equal(['Name', 'Company', 'Status', 'Assignees', 'Source', 'Updated']);
      }
    });
  });

  describe('opening', () => {
    it('asks when the name is clicked', async () => {
      const table = await shownTable(smallCrm());
      const leads = opened(table);
      await click(byRole(table, 'button', 'Ann Lee'));
      expect(leads.map(({ id }) => id)).to.deep.equal(['lead-1']);
    });

    it('asks once when the row is clicked anywhere', async () => {
      const table = await shownTable(smallCrm(), { leadHref: href });
      const leads = opened(table);
      await click([...rowOf(table, 'Bob Ray').children].at(-1)!);
      expect(leads.map(({ id }) => id)).to.deep.equal(['lead-2']);
    });

    it('follows the link of a name unless the host prevents it', async () => {
      const table = await shownTable(smallCrm(), { leadHref: href });
      opened(table, false);
      await click(byRole(table, 'link', 'Ann Lee'));
      expect(location.hash).to.equal('#/leads/lead-1');
      opened(table);
      await click(rowOf(table, 'Bob Ray').lastElementChild!);
      expect(location.hash).to.equal('#/leads/lead-1');
      location.hash = '';
    });

    for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'https://', '']) {
      it(`makes no link of ${JSON.stringify(address)}, and still opens the lead`, async () => {
        const table = await shownTable(smallCrm(), { leadHref: () => address });
        const leads = opened(table);
        expect(allByRole(table, 'link')).to.deep.equal([]);
        await click(byRole(table, 'button', 'Ann Lee'));
        expect(leads.map(({ id }) => id)).to.deep.equal(['lead-1']);
      });
    }

    for (const address of ['#/leads/1', 'leads/1', '?lead=1', '/leads/1', 'https://crm.example/leads/1']) {
      it(`makes a link of ${address}`, async () => {
        const table = await shownTable(smallCrm(), { leadHref: () => address });
        expect(byRole(table, 'link', 'Ann Lee').getAttribute('href')).to.equal(address);
      });
    }

    it('does not open when text of a row is being selected', async () => {
      const table = await shownTable(smallCrm());
      const leads = opened(table);
      const box = rowOf(table, 'Ann Lee').children[1]!.getBoundingClientRect();
      const y = Math.round(box.y + box.height / 2);
      await sendMouse({ type: 'move', position: [Math.round(box.x + 12), y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(box.x + 60), y] });
      await sendMouse({ type: 'up' });
      expect(leads).to.deep.equal([]);
    });
  });

  describe('sorting', () => {
    it('sorts by a column ascending, descending and not at all, and says so', async () => {
      const table = await shownTable(smallCrm());
      const sortOf = () => byRole(table, 'columnheader', 'Name').getAttribute('aria-sort');
      await click(header(table, 'Name'));
      await waitUntil(() => names(table)[0] === 'Ann Lee');
      expect(sortOf()).to.equal('ascending');
      await waitUntil(() => said(table).includes('Sorted by Name, ascending'));
      await press('Enter');
      await waitUntil(() => names(table)[0] === 'Bob Ray');
      expect(sortOf()).to.equal('descending');
      await press(' ');
      expect(sortOf()).to.equal(null);
      expect(table.query).to.deep.equal({ recordType: 'lead' });
    });

    it('writes the names of columns that can be sorted by as the host writes those of the others', async () => {
      const table = await shownTable(countedCrm(5, { sortable: ['name'] }));
      const style = document.createElement('style');
      style.textContent = 'lead-table::part(column-header) { text-transform: uppercase; letter-spacing: 2px }';
      table.append(style);
      const looks = allByRole(table, 'columnheader').map((cell) => {
        const { textTransform, letterSpacing } = getComputedStyle(cell.querySelector('button') ?? cell);
        return `${textTransform} ${letterSpacing}`;
      });
      expect(new Set(looks)).to.deep.equal(new Set(['uppercase 2px']));
    });

    it('offers no sort that the back end cannot do', async () => {
      const table = await shownTable(countedCrm(5, { sortable: ['name'] }));
      expect(hasRole(table, 'button', 'Name')).to.be.true;
      expect(hasRole(table, 'button', 'Company')).to.be.false;
      expect(hasRole(table, 'button', 'Assignees')).to.be.false;
    });
  });

  describe('selecting', () => {
    it('selects rows by their checkboxes, and a range with Shift', async () => {
      const table = await shownTable(countedCrm(30), { selectable: true });
      const all = selections(table);
      await click(byRole(table, 'checkbox', `Select ${nameOf(1)}`));
      const to = byRole(table, 'checkbox', `Select ${nameOf(3)}`);
      to.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));
      await waitUntil(() => all.length === 2);
      expect(all.at(-1)).to.deep.equal(['lead-1', 'lead-2', 'lead-3']);
      await waitUntil(() => said(table).includes('3 leads selected'));
      expect(rowOf(table, nameOf(2)).getAttribute('aria-selected')).to.equal('true');
      expect(rowOf(table, nameOf(4)).getAttribute('aria-selected')).to.equal('false');
    });

    it('selects all that match, also those that are not loaded, and none again', async () => {
      const table = await shownTable(countedCrm(250), { selectable: true });
      await click(byRole(table, 'checkbox', 'Select all 250 leads'));
      await waitUntil(() => table.selectedIds.length === 250);
      scroller(table).scrollTop = scroller(table).scrollHeight;
      await waitUntil(() => names(table).includes(nameOf(249)));
      scroller(table).scrollTop = 4500;
      await waitUntil(() => byRole<HTMLInputElement>(table, 'checkbox', /Select all/).checked);
      await click(byRole(table, 'checkbox', 'Select all 250 leads'));
      await waitUntil(() => table.selectedIds.length === 0);
    });

    it('says how many it selects of a list that is too long to be read', async () => {
      const table = await shownTable(countedCrm(1500), { selectable: true });
      await click(byRole(table, 'checkbox', 'Select 100 leads that are loaded'));
      expect(table.selectedIds).to.have.length(100);
      await waitUntil(() => said(table).includes('100 leads selected'));
      expect(byRole<HTMLInputElement>(table, 'checkbox', /that are loaded/).indeterminate).to.be.true;
    });

    it('keeps the selection when sorted, and tells nobody of what the host selects', async () => {
      const table = await shownTable(countedCrm(30), { selectable: true }, { width: '1000px' });
      const all = selections(table);
      table.selectedIds = ['lead-2'];
      await click(header(table, 'Company'));
      await waitUntil(() => names(table)[0] === nameOf(0) && names(table)[1] === nameOf(14));
      expect(table.selectedIds).to.deep.equal(['lead-2']);
      expect(all).to.deep.equal([]);
      await waitUntil(() => hasRole(table, 'button', '1 selected Clear selection'));
      await click(byRole(table, 'button', '1 selected Clear selection'));
      expect(all).to.deep.equal([[]]);
    });
  });

  describe('states', () => {
    it('says that there is nothing yet, in the words of the host if it has some', async () => {
      const table = await newTable(countedCrm(0));
      await waitUntil(() => shownText(table).includes('No leads yet'));
      const own = document.createElement('p');
      own.slot = 'empty';
      own.textContent = 'Import your first leads';
      table.append(own);
      await waitUntil(() => shownText(table).includes('Import your first leads') || own.assignedSlot !== null);
      expect(own.checkVisibility()).to.be.true;
      expect(hasRole(table, 'grid', 'Leads')).to.be.true;
    });

    it('says when nothing matches and clears the filters', async () => {
      const table = await newTable(smallCrm(), { query: { recordType: 'lead', search: 'nobody at all' } });
      await waitUntil(() => shownText(table).includes('No leads match'));
      await click(byRole(table, 'button', 'Clear filters'));
      await waitUntil(() => names(table).length === 2);
    });

    for (const answer of [undefined, [], {}]) {
      it(`says so when the adapter answers ${JSON.stringify(answer)} in the place of a page`, async () => {
        const table = await newTable(adapterWith(smallCrm(), { listLeads: async () => answer as never }));
        await waitUntil(() => shownText(table).includes('The leads could not be loaded'));
      });
    }

    it('offers to try again when nothing can be loaded', async () => {
      let calls = 0;
      const base = smallCrm();
      const adapter = adapterWith(base, {
        listLeads: (query, options) => {
          if (calls++ === 0) return Promise.reject(new AdapterError('unavailable', 'offline'));
          return base.listLeads(query, options);
        },
      });
      const table = await newTable(adapter);
      await waitUntil(() => shownText(table).includes('The leads could not be loaded'));
      await waitUntil(() => said(table).includes('The leads could not be loaded'));
      await click(byRole(table, 'button', 'Retry'));
      await waitUntil(() => names(table).length === 2);
    });

    for (const [what, read] of Object.entries({
      'a search': (table: LeadTable) => void (table.query = { ...table.query, search: 'lead' }),
      'a look at what has changed': (_: LeadTable, crm: LocalAdapter) => void crm.deleteLead('lead-39'),
    }))
      it(`shows and selects nothing any more when ${what} finds that the session has ended`, async () => {
        const crm = countedCrm(40);
        let isOver = false;
        const adapter = adapterWith(crm, {
          listLeads: (query, options) =>
            isOver ? Promise.reject(new AdapterError('unauthenticated', 'Over')) : crm.listLeads(query, options),
        });
        const table = await shownTable(adapter, { selectable: true });
        table.selectedIds = ['lead-1', 'lead-2'];
        isOver = true;
        read(table, crm);
        await waitUntil(() => shownText(table).includes('You are signed out. Sign in again, then retry.'));
        expect(names(table)).to.deep.equal([]);
        expect(shownText(table)).not.to.include('Company 3');
        expect(table.selectedIds).to.deep.equal([]);
        isOver = false;
        await click(byRole(table, 'button', 'Retry'));
        await waitUntil(() => names(table).length > 0);
      });

    it('keeps the rest usable when a part cannot be loaded, and loads it on demand', async () => {
      let broken = true;
      const base = countedCrm(1000);
      const adapter = adapterWith(base, {
        listLeads: (query, options) => {
          if (broken && query.offset) return Promise.reject(new AdapterError('unavailable', 'offline'));
          return base.listLeads(query, options);
        },
      });
      const table = await shownTable(adapter);
      const retry = () => allByRole(table, 'button', 'Retry').find((button) => isInSight(table, button));
      scroller(table).scrollTop = 20_000;
      await waitUntil(() => retry() !== undefined);
      scroller(table).scrollTop = 0;
      await waitUntil(() => names(table).includes(nameOf(0)));
      broken = false;
      scroller(table).scrollTop = 20_000;
      await waitUntil(() => retry() !== undefined);
      await click(retry()!);
      await waitUntil(() => names(table).includes(nameOf(450)));
    });

    it('can still be searched while the first answer does not come', async () => {
      const base = smallCrm();
      const adapter = adapterWith(base, {
        listLeads: (query, options) => (query.search ? base.listLeads(query, options) : never(options?.signal)),
      });
      const table = await newTable(adapter);
      expect(grid(table).getAttribute('aria-busy')).to.equal('true');
      await click(byRole(table, 'searchbox', 'Search leads'));
      await press('A', 'n', 'n');
      await waitUntil(() => names(table).join() === 'Ann Lee');
      expect(grid(table).getAttribute('aria-busy')).to.equal('false');
    });

    it('is accessible with rows, when empty and when it failed', async () => {
      const table = await shownTable(countedCrm(300), { selectable: true });
      await expect(table).to.be.accessible();
      const empty = await newTable(countedCrm(0));
      await waitUntil(() => shownText(empty).includes('No leads yet'));
      await expect(empty).to.be.accessible();
      const broken = adapterWith(smallCrm(), { listLeads: () => Promise.reject(new AdapterError('unavailable', 'x')) });
      const failed = await newTable(broken);
      await waitUntil(() => hasRole(failed, 'button', 'Retry'));
      await expect(failed).to.be.accessible();
    });
  });
});
