// Search, filters and order in the page's address, and what "back" leads to.
import { expect } from '@open-wc/testing';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { byRole, shownText } from '../../find-by-role.js';
import { click, press, typeText } from '../../user.js';
import { countedCrm, header, nameOf, names, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

/** What the address asks for under a name. */
const asked = (name: string): string => new URL(location.href).searchParams.get(name) ?? '';
const searched = (table: LeadTable): string => byRole<HTMLInputElement>(table, 'searchbox').value;

async function type(table: LeadTable, text: string): Promise<void> {
  byRole(table, 'searchbox').focus();
  await typeText(text);
  await waitUntil(() => asked('leads').includes(`"search":"${searched(table)}"`), 'the address does not follow');
}

async function back(until: () => boolean): Promise<void> {
  history.back();
  await waitUntil(() => until() && location.hash === '#list', `back has led to ${decodeURIComponent(location.search)}`);
}

describe('<lead-table> in the address', () => {
  let before: string;
  beforeEach(() => {
    before = location.href;
    history.pushState(null, '', '#list');
  });
  afterEach(() => history.replaceState(null, '', before));

  const inAddress = (): Promise<LeadTable> => shownTable(countedCrm(50), { urlKey: 'leads' });

  it('goes back from a search to the order that it was typed on top of, and on to none', async () => {
    const table = await inAddress();
    await click(header(table, 'Name'));
    await waitUntil(() => asked('leads').includes('sort'));
    await type(table, 'lead 0001');
    await waitUntil(() => names(table).length === 11);
    await back(() => asked('leads').includes('sort') && !asked('leads').includes('search'));
    await waitUntil(() => searched(table) === '' && names(table).length > 10);
    expect(byRole(table, 'columnheader', /Name/).getAttribute('aria-sort')).to.equal('ascending');
    await back(() => asked('leads') === '');
    await waitUntil(() => byRole(table, 'columnheader', /Name/).getAttribute('aria-sort') !== 'ascending');
  });

  it('goes back over a whole search at once, however often its typing paused', async () => {
    const table = await inAddress();
    for (const text of ['lead', ' 0001', '3']) await type(table, text);
    await waitUntil(() => names(table).join() === nameOf(13));
    await back(() => asked('leads') === '');
    await waitUntil(() => searched(table) === '' && names(table).length > 10);
  });

  it('makes an entry of its own of what comes after "back", be it a search or an order', async () => {
    const table = await inAddress();
    await type(table, 'lead 0001');
    await back(() => asked('leads') === '');
    await waitUntil(() => searched(table) === '');
    await click(header(table, 'Name'));
    await waitUntil(() => asked('leads').includes('sort'));
    await back(() => asked('leads') === '');
    await type(table, '00013');
    await back(() => asked('leads') === '');
  });

  for (const text of ['{"filter":{"and":5}}', '{"filter":{"foo":1}}', '{"sort":[null]}', '{"search":1}', '[1', 'null'])
    it(`shows the list where an address asks for ${text}`, async () => {
      history.replaceState(null, '', `?leads=${encodeURIComponent(text)}#list`);
      const table = await inAddress();
      expect(names(table)[0]).to.equal(nameOf(0));
      table.query = { search: null, filter: { or: [null] } } as never;
      await table.updateComplete;
      table.query = { search: '00002' };
      await waitUntil(() => names(table).join() === nameOf(2));
    });

  it('has what a page asks for as a person does, and not what is too long for an address', async () => {
    const table = await inAddress();
    const heard: unknown[] = [];
    table.addEventListener('query-changed', ({ detail }) => heard.push(detail.query.filter));
    const only = (...value: string[]) => ({ filter: { field: 'id', operator: 'in' as const, value } });
    table.showQuery(only('lead-3', 'lead-4'));
    await waitUntil(() => names(table).length === 2);
    expect(asked('leads')).to.contain('lead-4');
    expect(heard).to.deep.equal([only('lead-3', 'lead-4').filter]);
    await waitUntil(() => shownText(table).includes('Only these leads (2)'), 'no chip');
    table.showQuery(only('lead-5', ...Array.from({ length: 400 }, () => crypto.randomUUID())));
    await waitUntil(() => names(table).join() === nameOf(5));
    expect(asked('leads')).to.equal('');
    await back(() => asked('leads').includes('lead-4'));
    await waitUntil(() => names(table).length === 2);
  });

  it('keeps two tables of one page apart', async () => {
    const table = await inAddress();
    const other = await shownTable(countedCrm(50), { urlKey: 'others' });
    await click(header(table, 'Name'));
    await click(header(other, 'Company'));
    expect(asked('leads')).to.include('name');
    expect(asked('others')).to.include('company');
    await back(() => asked('others') === '');
    expect(byRole(table, 'columnheader', /Name/).getAttribute('aria-sort')).to.equal('ascending');
    byRole(other, 'searchbox').focus();
    await typeText('lead 0002');
    await press('Enter');
    await waitUntil(() => asked('others').includes('0002'));
    expect(names(table).length).to.be.above(10);
  });
});
