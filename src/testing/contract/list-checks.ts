// Checks of lists: what is in them, what search finds, what is counted, and that pages add up.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { LeadCriteria, LeadQuery, Sort } from '../../domain/record/lead-query.js';
import { declares, Missing, needs, type CheckContext, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf, listAll, listByCursor, listByOffset } from './list-all.js';
import { expectedIds } from './query-checks.js';
import { draft } from './scenario.js';

const allLeads: LeadCriteria = { recordType: 'lead' };
/** By a field with few values, where the adapter can, so that ties are split by pages; otherwise in its own order. */
function sorted({ capabilities }: LeadDataAdapter): { sort?: Sort[] } {
  return declares(capabilities.sortable, 'status') ? { sort: [{ field: 'status', direction: 'desc' }] } : {};
}

function needsPaging({ capabilities }: LeadDataAdapter, paging: 'cursor' | 'offset'): void {
  if (capabilities.paging !== 'both' && capabilities.paging !== paging) throw new Missing(`no paging by ${paging}`);
}

/** While it is read, records are created at both ends of the list and, by the fixture, deleted behind what was read. */
async function changing(context: CheckContext, adapter: LeadDataAdapter): Promise<(page: number) => Promise<void>> {
  const victims = context.fixture.remove ? idsOf(await listAll(adapter, allLeads)).slice(0, 3) : [];
  return async (page) => {
    await adapter.createLead(draft(`Alder ${page}`, [], { status: 'Re-engagement' }));
    await adapter.createLead(draft(`Zz ${page}`, [], { status: 'Re-engagement' }));
    const victim = victims.pop();
    if (victim !== undefined) await context.fixture.remove!(victim);
  };
}

async function cursorSurvivesChanges(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  needsPaging(adapter, 'cursor');
  const before = idsOf(await listAll(adapter, allLeads));
  const ids = idsOf(
    await listByCursor(adapter, { ...allLeads, ...sorted(adapter) }, 5, await changing(context, adapter)),
  );
  expectTrue(new Set(ids).size === ids.length, 'no record comes twice');
  const there = new Set(idsOf(await listAll(adapter, allLeads)));
  expectSame(
    before.filter((id) => there.has(id) && !ids.includes(id)),
    [],
    'records that were there and did not come',
  );
}

async function offsetLosesNothing(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  needsPaging(adapter, 'offset');
  const before = idsOf(await listAll(adapter, allLeads));
  const ids = idsOf(
    await listByOffset(adapter, { ...allLeads, ...sorted(adapter) }, 5, async (page) => {
      for (const status of ['Re-engagement', 'Re-engagement'])
        await adapter.createLead(draft(`New ${page}`, [], { status }));
    }),
  );
  expectSame(
    before.filter((id) => !ids.includes(id)),
    [],
    'records that were there and did not come',
  );
}

const eachPage = async (
  context: CheckContext,
  list: (adapter: LeadDataAdapter, query: LeadCriteria, limit: number) => Promise<{ id: string }[]>,
): Promise<void> => {
  const adapter = await context.as('mia');
  for (const order of [sorted(adapter), {}]) {
    for (const limit of [1, 7, 50]) {
      const ids = idsOf(await list(adapter, { ...allLeads, ...order }, limit));
      expectSame([ids.length, new Set(ids).size], [50, 50], `records, and different ones, in pages of ${limit}`);
    }
  }
};

export const listChecks: ContractCheck[] = [
  {
    name: 'a list holds exactly what the user may see',
    async run(context) {
      for (const user of ['mia', 'ann', 'bob', 'cat', 'eve']) {
        const adapter = await context.as(user);
        const found = idsOf(await listAll(adapter, allLeads));
        expectSameItems(found, expectedIds(context, adapter, user, allLeads), `the list of ${user}`);
      }
      needs(await context.as('mia'), 'access');
    },
  },
  {
    name: 'a query that matches nothing has an empty page without a next one',
    async run(context) {
      const adapter = await context.as('eve');
      needs(adapter, 'access');
      const page = await adapter.listLeads({ recordType: 'client', limit: 10, total: 'exact' });
      expectSame(page.items, [], 'items');
      expectTrue(page.nextCursor === undefined, 'there is no next page');
      if (adapter.capabilities.total === 'exact') expectSame(page.total, { value: 0, exact: true }, 'total');
    },
  },
  {
    name: 'leads and clients are kept apart',
    async run(context) {
      const clients = await listAll(await context.as('ann'), { recordType: 'client' });
      expectSameItems(idsOf(clients), context.ids('client-1', 'client-2', 'client-3'), 'the clients of ann');
      expectSame([...new Set(clients.map(({ recordType }) => recordType))], ['client'], 'their types');
    },
  },
  {
    name: 'a total is exact, estimated or absent, as declared, and never claims more',
    async run(context) {
      const adapter = await context.as('mia');
      const declared = adapter.capabilities.total;
      for (const total of ['exact', 'estimate'] as const) {
        const page = await adapter.listLeads({ ...allLeads, limit: 5, total });
        if (declared === 'none') expectSame(page.total, undefined, 'a total of a back end that has none');
        else
          expectTrue(page.total !== undefined && page.total.value >= 0, `there is a total when ${total} is asked for`);
        if (declared === 'estimate') expectSame(page.total?.exact, false, 'whether an estimate claims to be exact');
      }
      if (declared === 'none') throw new Missing('no totals');
    },
  },
  {
    name: 'search ignores case and accents and needs every word',
    async run(context) {
      const adapter = await context.as('mia');
      needs(adapter, 'search');
      const find = async (search: string): Promise<string[]> => idsOf(await listAll(adapter, { ...allLeads, search }));
      expectSame(await find('ZOE lukasz'), context.ids('zoe'), 'ZOE lukasz');
      expectSame(await find('anvils ACME'), context.ids('acme'), 'anvils ACME');
      expectSame(await find('acme bikes'), [], 'acme bikes');
      expectSame((await find('   ')).length, 50, 'nothing but spaces');
      const { id } = await adapter.createLead(draft('OBrien & Sohn'));
      for (const text of ["o'brien", 'sohn & obrien', "O'Brien und Sohn"]) expectSame(await find(text), [id], text);
    },
  },
  {
    name: 'a word is found by search, whoever’s rules it follows',
    async run(context) {
      const adapter = await context.as('mia');
      if (!adapter.capabilities.search) throw new Missing('there is no search');
      expectSame(idsOf(await listAll(adapter, { ...allLeads, search: 'anvils' })), context.ids('acme'), 'anvils');
    },
  },
  {
    name: 'search, sort and count tell nothing of hidden records',
    async run(context) {
      const adapter = await context.as('eve');
      needs(adapter, 'access');
      const expected = expectedIds(context, adapter, 'eve', allLeads);
      const page = async (more: Partial<LeadQuery>): Promise<unknown> => {
        const { items, total } = await adapter.listLeads({ ...allLeads, limit: 50, total: 'exact', ...more });
        return [items.length, total?.value ?? items.length];
      };
      expectSame(await page(sorted(adapter)), [expected.length, expected.length], 'records and total, sorted');
      if (adapter.capabilities.search)
        expectSame(await page({ search: 'anvils' }), [0, 0], 'records and total of a search');
    },
  },
  {
    name: 'pages by offset add up to the list without gaps or repeats',
    async run(context) {
      const adapter = await context.as('mia');
      needsPaging(adapter, 'offset');
      await eachPage(context, listByOffset);
      const beyond = await adapter.listLeads({ ...allLeads, limit: 5, offset: 1_000 });
      expectSame(beyond.items, [], 'beyond the end');
      const [whole, middle] = await Promise.all([
        adapter.listLeads({ ...allLeads, limit: 20 }),
        adapter.listLeads({ ...allLeads, limit: 5, offset: 3 }),
      ]);
      expectSame(idsOf(middle.items), idsOf(whole.items).slice(3, 8), 'a page that begins between two pages');
    },
  },
  {
    name: 'pages by cursor add up to the list without gaps or repeats',
    async run(context) {
      needsPaging(await context.as('mia'), 'cursor');
      await eachPage(context, listByCursor);
    },
  },
  {
    name: 'a cursor of somebody else leads to no hidden record',
    async run(context) {
      const [mia, eve] = [await context.as('mia'), await context.as('eve')];
      needsPaging(mia, 'cursor');
      needs(eve, 'access');
      const { nextCursor } = await mia.listLeads({ ...allLeads, limit: 5 });
      expectTrue(nextCursor !== undefined, 'there is a second page');
      const own = idsOf(await listAll(eve, allLeads));
      // To refuse it is as good as to go on from there in one's own list.
      const page = await eve.listLeads({ ...allLeads, limit: 50, cursor: nextCursor }).catch(() => ({ items: [] }));
      expectSame(
        idsOf(page.items).filter((id) => !own.includes(id)),
        [],
        'hidden records',
      );
    },
  },
  { name: 'paging by cursor skips and repeats nothing while records come and go', run: cursorSurvivesChanges },
  { name: 'paging by offset loses nothing while records are created', run: offsetLosesNothing },
  {
    name: 'a page without a size, or with a place that makes no sense, is invalid',
    async run(context) {
      const adapter = await context.as('mia');
      const { paging, maxLimit } = adapter.capabilities;
      const queries: Partial<LeadQuery>[] = [{ limit: 0 }, { limit: -1 }, { limit: 1.5 }, { limit: maxLimit + 1 }];
      if (paging !== 'cursor') queries.push({ offset: -1 }, { offset: 0.5 });
      if (paging !== 'offset') queries.push({ cursor: 'no cursor' });
      for (const query of queries)
        await expectKind(adapter.listLeads({ ...allLeads, limit: 5, ...query }), 'invalid', JSON.stringify(query));
    },
  },
];
