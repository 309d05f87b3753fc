// Search and filters as people use them, and what the host hears of it.
import { expect, fixture, html } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { defaultSchema, type FieldSchema } from '../../../src/domain/record/record-schema.js';
import type { LeadCriteria, LeadQuery } from '../../../src/domain/record/lead-query.js';
import type { Filter } from '../../../src/domain/record/lead-query.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import type { QueryChangedEvent } from '../../../src/events.js';
import { allByRole, byRole, deepFocus, hasRole, said } from '../../find-by-role.js';
import { adapterWith, byHand, people, smallCrm } from '../../small-crm.js';
import { click, press, typeInto, typeText } from '../../user.js';
import { countedCrm, countedLeads, nameOf, names, newTable, scroller, shownTable } from './table.js';
import { fakeClock } from '../../fake-clock.js';
import { waitUntil } from '../../wait-until.js';

function queries(table: LeadTable): LeadCriteria[] {
  const all: LeadCriteria[] = [];
  table.addEventListener('query-changed', (event: QueryChangedEvent) => all.push(event.detail.query));
  return all;
}

const search = (table: LeadTable) => byRole<HTMLInputElement>(table, 'searchbox', 'Search leads');
const valueField = (table: LeadTable): HTMLInputElement => byRole<HTMLInputElement>(table, 'textbox', 'Value');
const chips = (table: LeadTable) => allByRole(table, 'listitem').map((chip) => chip.textContent.trim());

describe('<lead-table> filters', () => {
  it('searches once when typing rests, says how many were found and tells the host', async () => {
    const adapter = adapterWith(countedCrm(300));
    const table = await shownTable(adapter);
    const told = queries(table);
    const before = adapter.calls.filter(({ method }) => method === 'listLeads').length;
    search(table).focus();
    const clock = fakeClock();
    await typeText('028');
    await clock.tickAsync(2_000);
    clock.restore();
    await waitUntil(
      () => names(table).join() === [28, ...Array.from({ length: 10 }, (_, at) => 280 + at)].map(nameOf).join(),
    );
    expect(told).to.deep.equal([{ recordType: 'lead', search: '028' }]);
    await waitUntil(() => said(table).includes('11 leads found'));
    expect(adapter.calls.filter(({ method }) => method === 'listLeads').length).to.equal(before + 1);
    expect(deepFocus()).to.equal(search(table));
  });

  it('begins at the top of what was found', async () => {
    const table = await shownTable(countedCrm(2000));
    scroller(table).scrollTop = 30_000;
    await waitUntil(() => names(table).some((name) => name > nameOf(500)));
    await typeInto(search(table), '1');
    await waitUntil(() => names(table)[0] === nameOf(1));
    expect(scroller(table).scrollTop).to.equal(0);
  });

  it('shows the newest search, whichever answer comes first', async () => {
    const base = countedCrm(20);
    const slow = byHand<void>();
    const adapter = adapterWith(base, {
      listLeads: async (query: LeadQuery, options) => {
        if (query.search === '1') await slow.promise;
        return base.listLeads(query, { locale: options?.locale ?? 'en' });
      },
    });
    const table = await shownTable(adapter);
    table.query = { recordType: 'lead', search: '1' };
    await table.updateComplete;
    table.query = { recordType: 'lead', search: '00002' };
    await waitUntil(() => names(table).join() === nameOf(2));
    slow.resolve();
    await waitUntil(() => names(table).length === 1);
    expect(names(table)).to.deep.equal([nameOf(2)]);
  });

  it('filters by several statuses and shows them as chips that can be removed', async () => {
    const table = await shownTable(countedCrm(9));
    const told = queries(table);
    await click(byRole(table, 'button', 'Status'));
    await waitUntil(() => hasRole(table, 'checkbox', 'Qualified'));
    await click(byRole(table, 'checkbox', 'Qualified'));
    await click(byRole(table, 'checkbox', 'Contacted'));
    await waitUntil(() => names(table).length === 6);
    expect(told.at(-1)!.filter).to.deep.equal({ field: 'status', operator: 'in', value: ['Qualified', 'Contacted'] });
    await press('Escape');
    await waitUntil(() => !hasRole(table, 'checkbox', 'Qualified'));
    expect(hasRole(table, 'button', 'Status 2 chosen')).to.be.true;
    // What draws chips comes with the first filter.
    await waitUntil(() => chips(table).length > 0);
    expect(chips(table)).to.deep.equal(['Status is Qualified and Contacted']);
    await click(byRole(table, 'button', 'Remove filter Status is Qualified and Contacted'));
    await waitUntil(() => names(table).length === 9);
    await waitUntil(() => deepFocus() === search(table));
  });

  it('filters by people, by me and by nobody', async () => {
    const table = await shownTable(smallCrm('bjorn'));
    const told = queries(table);
    await click(byRole(table, 'button', 'Assignee'));
    await waitUntil(() => hasRole(table, 'checkbox', 'Me (Björn Berg)'));
    await click(byRole(table, 'checkbox', 'Me (Björn Berg)'));
    expect(told.at(-1)!.filter).to.deep.equal({ field: 'assignees', operator: 'any', value: ['bjorn'] });
    await waitUntil(() => hasRole(table, 'checkbox', 'Dilek Işık'));
    await click(byRole(table, 'checkbox', 'Dilek Işık'));
    await click(byRole(table, 'checkbox', 'Unassigned'));
    expect(told.at(-1)!.filter).to.deep.equal({
      or: [
        { field: 'assignees', operator: 'any', value: ['bjorn', 'dilek'] },
        { field: 'assignees', operator: 'empty' },
      ],
    });
    await press('Escape');
    expect(chips(table)).to.deep.equal(['Assigned to any of Björn Berg and Dilek Işık, or unassigned']);
    await click(byRole(table, 'button', 'Clear filters'));
    await waitUntil(() => chips(table).length === 0);
    expect(told.at(-1)).to.deep.equal({ recordType: 'lead' });
  });

  it('tells people of one name apart, where they are chosen and in the sentence of the chip', async () => {
    const namesake = { id: 'dilek-2', name: 'Dilek Işık', kind: 'person', email: 'dilek.isik@crm.example' } as const;
    const adapter = createMemoryAdapter({
      people: [...people, namesake],
      leads: countedLeads(3),
      currentUserId: 'bjorn',
    });
    const table = await shownTable(adapter);
    await click(byRole(table, 'button', 'Assignee'));
    await waitUntil(() => hasRole(table, 'checkbox', 'Dilek Işık (dilek.isik@crm.example)'));
    await click(byRole(table, 'checkbox', 'Dilek Işık (dilek.isik@crm.example)'));
    await click(byRole(table, 'checkbox', /^Dilek Işık \((?!dilek\.isik)/));
    await press('Escape');
    expect(chips(table)[0]).to.match(/^Assigned to any of Dilek Işık \(dilek\.isik@crm\.example\) and Dilek Işık \(/);
  });

  it('shows what the host asks for, and tells nobody', async () => {
    const table = await shownTable(countedCrm(9));
    const told = queries(table);
    table.query = {
      recordType: 'lead',
      search: 'lead',
      filter: {
        and: [
          { field: 'status', operator: 'is', value: 'Contacted' },
          { field: 'company', operator: 'is', value: 'Company 1' },
        ],
      },
      sort: [{ field: 'name', direction: 'desc' }],
    };
    await waitUntil(() => names(table).join() === nameOf(1));
    expect(search(table).value).to.equal('lead');
    await waitUntil(() => chips(table).length > 0);
    expect(chips(table)).to.deep.equal(['Status is Contacted', 'Company is Company 1']);
    expect(byRole(table, 'columnheader', 'Name').getAttribute('aria-sort')).to.equal('descending');
    expect(told).to.deep.equal([]);
  });

  it('offers only what the back end can do', async () => {
    const table = await shownTable(countedCrm(9, { search: false, filterable: ['status'] }));
    expect(hasRole(table, 'searchbox')).to.be.false;
    expect(hasRole(table, 'button', 'Status')).to.be.true;
    expect(hasRole(table, 'button', 'Assignee')).to.be.false;
  });

  it('asks for people in the way that was chosen before them', async () => {
    const table = await shownTable(countedCrm(9));
    const told = queries(table);
    await click(byRole(table, 'button', 'Assignee'));
    await waitUntil(() => hasRole(table, 'combobox', 'How they are assigned'));
    const way = byRole<HTMLSelectElement>(table, 'combobox', 'How they are assigned');
    way.value = 'all';
    way.dispatchEvent(new Event('change', { bubbles: true }));
    await click(byRole(table, 'checkbox', 'Through their teams too'));
    await table.updateComplete;
    expect([way.value, told]).to.deep.equal(['all', []]);
    await click(byRole(table, 'checkbox', 'Björn Berg'));
    await waitUntil(() => told.length > 0);
    const filter = { field: 'assignees', operator: 'all', value: ['bjorn'], viaTeams: true };
    expect(told.at(-1)!.filter).to.deep.equal(filter);
  });

  it('offers only the ways to ask for people that the back end answers', async () => {
    const filterOperators = { fields: { assignees: ['any', 'empty'] }, viaTeams: [], or: false } as const;
    const table = await shownTable(countedCrm(9, { filterOperators }));
    const told = queries(table);
    await click(byRole(table, 'button', 'Assignee'));
    await waitUntil(() => hasRole(table, 'checkbox', 'Björn Berg'));
    expect(hasRole(table, 'combobox', 'How they are assigned')).to.equal(false);
    expect(hasRole(table, 'checkbox', 'Through their teams too')).to.equal(false);
    expect(hasRole(table, 'checkbox', 'Only people who have left')).to.equal(false);
    await click(byRole(table, 'checkbox', 'Björn Berg'));
    await click(byRole(table, 'checkbox', 'Unassigned'));
    await waitUntil(() => told.length === 2);
    expect(told.at(-1)!.filter, 'nobody takes the place of somebody').to.deep.equal({
      field: 'assignees',
      operator: 'empty',
    });
  });

  it('asks for people who have left in a few words, however many work there', async () => {
    const table = await shownTable(countedCrm(9));
    const told = queries(table);
    await click(byRole(table, 'button', 'Assignee'));
    await waitUntil(() => hasRole(table, 'checkbox', 'Only people who have left'));
    await click(byRole(table, 'checkbox', 'Only people who have left'));
    await waitUntil(() => told.length === 1);
    expect(told[0]!.filter).to.deep.equal({ field: 'assignees', operator: 'only-inactive' });
    await waitUntil(() => chips(table).length === 1);
    expect(chips(table)).to.deep.equal(['Only people who have left']);
  });

  it('offers only the conditions on a field that the back end answers', async () => {
    const filterOperators = { fields: { company: ['is', 'empty'], phone: [] } } as const;
    const table = await shownTable(countedCrm(9, { filterOperators }));
    await click(byRole(table, 'button', 'Filter'));
    await waitUntil(() => hasRole(table, 'combobox', 'Field'));
    const options = (name: string) =>
      [...byRole<HTMLSelectElement>(table, 'combobox', name).options].map(({ text }) => text.trim());
    expect(options('Field')).to.include('Company').and.not.include('Phone');
    const field = byRole<HTMLSelectElement>(table, 'combobox', 'Field');
    field.value = 'company';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => options('Condition').length === 2);
    expect(options('Condition')).to.deep.equal(['is', 'is empty']);
  });

  it('compares the values of a field that has several, and says so in a sentence', async () => {
    const usual = defaultSchema('lead');
    const options = ['Sea', 'Air', 'Air, fast'].map((value) => ({ value, label: value }));
    const topics: FieldSchema = { name: 'topics', label: 'Topics', type: 'multi-select', options };
    const chosen = [['Sea'], ['Air, fast'], ['Air', 'Sea'], undefined];
    const adapter = createMemoryAdapter({
      people,
      leads: countedLeads(4).map((lead, at) => ({ ...lead, fields: { topics: chosen[at] } })),
      currentUserId: 'ada',
      schema: { lead: { ...usual, fields: [...usual.fields, topics] } },
    });
    const table = await shownTable(adapter, { columns: ['name', 'topics'] });
    await click(byRole(table, 'button', 'Filter'));
    await waitUntil(() => hasRole(table, 'combobox', 'Field'));
    const ask = async (operator: string, ...values: string[]): Promise<void> => {
      const field = byRole<HTMLSelectElement>(table, 'combobox', 'Field');
      field.value = 'topics';
      field.dispatchEvent(new Event('change'));
      await table.updateComplete;
      const condition = byRole<HTMLSelectElement>(table, 'combobox', 'Condition');
      const words = [...condition.options].map(({ label }) => label);
      expect(words).to.deep.equal(['has any of', 'has all of', 'has none of', 'is empty', 'is filled']);
      condition.value = operator;
      condition.dispatchEvent(new Event('change'));
      await table.updateComplete;
      for (const value of values) await click(byRole(table, 'checkbox', value));
      await click(byRole(table, 'button', 'Apply filter'));
    };
    await ask('any', 'Air', 'Sea');
    await waitUntil(() => chips(table).includes('Topics has any of Air and Sea'), chips(table).join());
    await waitUntil(() => names(table).join() === [0, 2].map(nameOf).join());
    await click(byRole(table, 'button', 'Clear filters'));
    await click(byRole(table, 'button', 'Filter'));
    await ask('none', 'Air');
    await waitUntil(() => names(table).join() === [0, 1, 3].map(nameOf).join());
  });

  it('searches the values of such a field as a text where the back end does not compare them', async () => {
    const usual = defaultSchema('lead');
    const topics: FieldSchema = { name: 'topics', label: 'Topics', type: 'multi-select', options: [{ value: 'Sea' }] };
    const base = countedCrm(3);
    const adapter = adapterWith(base, {
      capabilities: { ...base.capabilities, filterOperators: undefined },
      describe: () => Promise.resolve({ ...usual, fields: [...usual.fields, topics] }),
    });
    const table = await shownTable(adapter);
    await click(byRole(table, 'button', 'Filter'));
    await waitUntil(() => hasRole(table, 'combobox', 'Field'));
    const field = byRole<HTMLSelectElement>(table, 'combobox', 'Field');
    field.value = 'topics';
    field.dispatchEvent(new Event('change'));
    await table.updateComplete;
    const { options } = byRole<HTMLSelectElement>(table, 'combobox', 'Condition');
    expect([...options].map(({ label }) => label)).to.deep.equal(['contains', 'is empty', 'is filled']);
  });

  it('asks for records that were created since a day that begins here', async () => {
    const here = (hour: number, minute: number): string => new Date(2026, 2, 5, hour, minute).toISOString();
    const times = [here(-1, 59), here(0, 0), here(23, 59)];
    const leads = countedLeads(3).map((lead, at) => ({ ...lead, createdAt: times[at]! }));
    const table = await shownTable(createMemoryAdapter({ people, leads, currentUserId: 'ada' }));
    const told = queries(table);
    await click(byRole(table, 'button', 'Filter'));
    await waitUntil(() => hasRole(table, 'combobox', 'Field'));
    const field = byRole<HTMLSelectElement>(table, 'combobox', 'Field');
    field.value = 'createdAt';
    field.dispatchEvent(new Event('change'));
    await table.updateComplete;
    const condition = byRole<HTMLSelectElement>(table, 'combobox', 'Condition');
    expect([...condition.options].map(({ value }) => value)).to.deep.equal([
      'at-least',
      'before',
      'empty',
      'not-empty',
    ]);
    const day = table.shadowRoot!.querySelector<HTMLInputElement>('input[type=date]')!;
    day.value = '2026-03-05';
    day.dispatchEvent(new Event('input'));
    await click(byRole(table, 'button', 'Apply filter'));
    await waitUntil(() => names(table).join() === [2, 1].map(nameOf).join());
    expect(told.at(-1)!.filter).to.deep.equal({ field: 'createdAt', operator: 'at-least', value: here(0, 0) });
    await waitUntil(() => chips(table).length > 0);
    expect(chips(table)[0]).to.match(/Mar 5, 2026$/);
  });

  it('still shows a condition on a day that was saved before there were moments', async () => {
    const filter: Filter = { field: 'createdAt', operator: 'after', value: '2026-03-05' };
    const table = await newTable(countedCrm(3), { query: { recordType: 'lead', filter } });
    await waitUntil(() => chips(table).length > 0);
    expect(chips(table)[0]).to.match(/Mar 5, 2026$/);
    await click(byRole(table, 'button', chips(table)[0]));
    await waitUntil(() => hasRole(table, 'combobox', 'Condition'));
    expect(byRole<HTMLSelectElement>(table, 'combobox', 'Condition').value).to.equal('after');
    expect(table.shadowRoot!.querySelector<HTMLInputElement>('input[type=date]')!.value).to.equal('2026-03-05');
  });

  it('begins afresh with another type of record', async () => {
    const table = await newTable(smallCrm(), { query: { recordType: 'lead', search: 'Ann' } });
    await waitUntil(() => names(table).join() === 'Ann Lee');
    table.recordType = 'client';
    await waitUntil(() => names(table).join() === 'Coco Inc');
    expect(table.query).to.deep.equal({ recordType: 'client' });
  });

  it('loses nothing that is typed while another filter is set', async () => {
    const table = await shownTable(countedCrm(9));
    await typeInto(search(table), 'Lead');
    await click(byRole(table, 'button', 'Status'));
    await waitUntil(() => hasRole(table, 'checkbox', 'Qualified'));
    await click(byRole(table, 'checkbox', 'Qualified'));
    expect(search(table).value).to.equal('Lead');
    expect(table.query.search).to.equal('Lead');
  });

  it('goes on with a search when it is moved while somebody types', async () => {
    const table = await shownTable(countedCrm(30));
    const told = queries(table);
    await typeInto(search(table), '00012');
    (await fixture(html`<section></section>`)).append(table);
    await waitUntil(() => names(table).join() === nameOf(12));
    expect(search(table).value).to.equal('00012');
    expect(told).to.deep.equal([{ recordType: 'lead', search: '00012' }]);
  });

  it('lets one type on while the host gives the query back', async () => {
    const table = await shownTable(countedCrm(30));
    const told = queries(table);
    table.addEventListener('query-changed', ({ detail }) => (table.query = detail.query));
    await typeInto(search(table), 'Lead ');
    await waitUntil(() => told.length === 1);
    await typeText('000');
    // A host that renders for a reason of its own, with the query that it was told last.
    table.query = told.at(-1);
    await typeText('12');
    await waitUntil(() => names(table).join() === nameOf(12));
    expect(search(table).value).to.equal('Lead 00012');
  });

  it('is accessible with its filters open', async () => {
    const table = await shownTable(countedCrm(9));
    table.query = { recordType: 'lead', filter: { field: 'status', operator: 'is', value: 'Contacted' } };
    await click(byRole(table, 'button', 'Assignee'));
    await waitUntil(() => hasRole(table, 'combobox'));
    await expect(table).to.be.accessible();
  });

  const company: Filter = { field: 'company', operator: 'contains', value: 'Company 1' };

  it('edits the condition of a chip that came with the page, and makes a new one after that was given up', async () => {
    const table = await shownTable(countedCrm(9), { query: { recordType: 'lead', filter: company } });
    const told = queries(table);
    await waitUntil(() => hasRole(table, 'button', 'Company contains Company 1'));
    await click(byRole(table, 'button', 'Company contains Company 1'));
    await waitUntil(() => hasRole(table, 'textbox', 'Value') && valueField(table).value === 'Company 1');
    await press('Escape');
    await click(byRole(table, 'button', /^Filter/));
    await waitUntil(() => hasRole(table, 'textbox', 'Value'));
    expect(valueField(table).value).to.equal('');
    valueField(table).focus();
    await typeText('Lead 0000');
    await press('Enter');
    await waitUntil(() => told.length === 1);
    expect(Object(told[0]!.filter)).to.have.property('and').that.has.length(2);
  });

  it('edits a condition on the status that its own filter cannot say', async () => {
    const filter: Filter = { field: 'status', operator: 'is-not', value: 'Contacted' };
    const table = await shownTable(countedCrm(9), { query: { recordType: 'lead', filter } });
    const told = queries(table);
    await waitUntil(() => hasRole(table, 'button', 'Status is not Contacted'));
    await click(byRole(table, 'button', 'Status is not Contacted'));
    await waitUntil(() => hasRole(table, 'combobox', 'Value'));
    await click(byRole(table, 'button', 'Apply filter'));
    await waitUntil(() => told.length === 1);
    expect(told[0]!.filter).to.deep.equal(filter);
  });

  it('says what a condition of the host is that has no control', async () => {
    const filter: Filter = {
      or: [
        { field: 'status', operator: 'is', value: 'Contacted' },
        {
          and: [
            { field: 'company', operator: 'contains', value: '1' },
            { not: { field: 'assignees', operator: 'empty' } },
          ],
        },
      ],
    };
    const table = await shownTable(countedCrm(20), { query: { recordType: 'lead', filter } });
    await waitUntil(() => chips(table).length > 0);
    expect(chips(table)).to.deep.equal(['Status is Contacted or (Company contains 1 and Not: Unassigned)']);
  });
});
