// Checks of lists: what is in them, in which order, and that their pages add up.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/lead.js';
import type { Filter, LeadCriteria, Sort } from '../../domain/lead-query.js';
import { seededRandom, type Random } from '../random.js';
import { Missing, type CheckContext, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf, listAll, listByCursor, listByOffset } from './list-all.js';
import { oracleList } from './oracle.js';
import { draft } from './scenario.js';

const allLeads: LeadCriteria = { recordType: 'lead' };
const byName: Sort[] = [{ field: 'name', direction: 'asc' }];

const may = (list: string[] | 'all', field: string): boolean => list === 'all' || list.includes(field);

function needsCursor({ capabilities }: LeadDataAdapter): void {
  if (capabilities.paging === 'offset') throw new Missing('no paging by cursor');
}

function needsSearch({ capabilities }: LeadDataAdapter): void {
  if (!capabilities.search) throw new Missing('no search');
}

/** The scenario's records as the back end names them. */
function recordsOf({ scenario, id, ids }: CheckContext): Lead[] {
  return scenario.leads.map((lead) => ({ ...lead, id: id(lead.id), assigneeIds: ids(...lead.assigneeIds) }));
}

function randomFilter(random: Random, adapter: LeadDataAdapter, ids: string[], depth = 0): Filter | undefined {
  if (depth < 2 && random.chance(0.35)) {
    const parts = Array.from({ length: random.integer(1, 3) }, () =>
      randomFilter(random, adapter, ids, depth + 1),
    ).filter((part) => part !== undefined);
    const [first] = parts;
    if (first === undefined) return undefined;
    return random.pick<Filter>([{ and: parts }, { or: parts }, { not: first }]);
  }
  const candidates: (Filter & { field: string })[] = [
    {
      field: 'status',
      operator: random.pick(['is', 'is-not']),
      value: random.pick(['Contacted', 'Qualified', 'nothing']),
    },
    { field: 'status', operator: 'in', value: random.sample(['New Lead', 'Contacted', 'Closed Won'], 2) },
    {
      field: 'name',
      operator: random.pick(['contains', 'starts-with']),
      value: random.pick(['b', 'ED', 'lukasz', 'an', 'é']),
    },
    { field: random.pick(['company', 'phone']), operator: random.pick(['empty', 'not-empty']) },
    {
      field: 'createdAt',
      operator: random.pick(['before', 'after', 'at-least', 'at-most']),
      value: `2026-01-0${random.integer(1, 3)}T05:00:00.000Z`,
    },
    {
      field: 'assignees',
      operator: random.pick(['any', 'all', 'none', 'only']),
      value: random.sample(ids, random.integer(1, 2)),
      viaTeams: random.chance(0.4),
    },
    { field: 'assignees', operator: random.pick(['empty', 'not-empty']) },
  ];
  return random.pick(candidates.filter(({ field }) => may(adapter.capabilities.filterable, field)));
}

async function answersLikeTheOracle(context: CheckContext): Promise<void> {
  const random = seededRandom(context.seed);
  const records = recordsOf(context);
  const people = context.scenario.people.map((person) => ({
    ...person,
    id: context.id(person.id),
    teamIds: context.ids(...(person.teamIds ?? [])),
  }));
  for (let run = 0; run < 60; run++) {
    const person = random.pick(people.filter(({ kind }) => kind === 'person'));
    const userId = context.scenario.people[people.indexOf(person)]!.id;
    const adapter = await context.as(userId);
    const sortable = ['createdAt', 'id', 'email'].filter((field) => may(adapter.capabilities.sortable, field));
    const query: LeadCriteria = { recordType: random.pick(['lead', 'lead', 'lead', 'client']) };
    const filter = randomFilter(
      random,
      adapter,
      people.map(({ id }) => id),
    );
    if (filter && random.chance(0.8)) query.filter = filter;
    if (adapter.capabilities.search && random.chance(0.4))
      query.search = random.pick(['a', 'B', 'company', 'zoe', 'anvils acme', '555-01', 'zz']);
    if (sortable.length > 0 && random.chance(0.7))
      query.sort = [{ field: random.pick(sortable), direction: random.pick(['asc', 'desc']) }];
    const expected = idsOf(oracleList(records, query, person, people));
    const found = await listAll(adapter, query, random.integer(1, 20));
    expectSame(idsOf(found), expected, `${userId} asks ${JSON.stringify(query)}`);
    if (adapter.capabilities.total !== 'exact') continue;
    const { total } = await adapter.listLeads({ ...query, limit: 1, total: 'exact' });
    expectSame(total, { value: expected.length, exact: true }, `the total of ${JSON.stringify(query)} for ${userId}`);
  }
}

async function cursorSurvivesChanges(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  needsCursor(adapter);
  const before = await listAll(adapter, allLeads);
  const removed = new Set<string>();
  const found = await listByCursor(adapter, { ...allLeads, sort: byName }, 5, async (page) => {
    await adapter.createLead(draft(`Alder ${page}`));
    await adapter.createLead(draft(`Zz ${page}`));
    const victim = context.fixture.remove
      ? before.find(({ id }) => !removed.has(id) && id.endsWith(String(page)))
      : undefined;
    if (victim) {
      await context.fixture.remove!(victim.id);
      removed.add(victim.id);
    }
  });
  const ids = idsOf(found);
  expectTrue(new Set(ids).size === ids.length, 'no record comes twice');
  const missing = idsOf(before).filter((id) => !removed.has(id) && !ids.includes(id));
  expectSame(missing, [], 'records that were there all the time and did not come');
}

export const listChecks: ContractCheck[] = [
  {
    name: 'a list holds exactly what the user may see',
    async run(context) {
      for (const [user, own] of [
        ['ann', ['acme', 'shared', 'retired', 'zoe']],
        ['bob', ['beta', 'shared']],
        ['eve', []],
      ] as const) {
        const found = idsOf(await listAll(await context.as(user), allLeads));
        const expected = oracleList(
          context.scenario.leads,
          allLeads,
          context.scenario.people.find(({ id }) => id === user)!,
          context.scenario.people,
        );
        expectSameItems(found, context.ids(...idsOf(expected)), `the list of ${user}`);
        for (const id of context.ids(...own)) expectTrue(found.includes(id), `${user} sees ${id}`);
      }
      expectSame((await listAll(await context.as('mia'), allLeads)).length, 50, 'a manager sees all leads');
    },
  },
  {
    name: 'every filter, search and sort answers like the plain definition, page by page, with its total',
    run: answersLikeTheOracle,
  },
  {
    name: 'a query that matches nothing has an empty page without a next one',
    async run(context) {
      const adapter = await context.as('eve');
      const page = await adapter.listLeads({ recordType: 'client', limit: 10, total: 'exact' });
      expectSame(page.items, [], 'items');
      expectTrue(page.nextCursor === undefined, 'there is no next page');
      if (adapter.capabilities.total === 'exact') expectSame(page.total, { value: 0, exact: true }, 'total');
    },
  },
  {
    name: 'search ignores case and accents and needs every word',
    async run(context) {
      const adapter = await context.as('mia');
      needsSearch(adapter);
      const find = async (search: string): Promise<string[]> => idsOf(await listAll(adapter, { ...allLeads, search }));
      expectSame(await find('ZOE lukasz'), context.ids('zoe'), 'ZOE lukasz');
      expectSame(await find('anvils ACME'), context.ids('acme'), 'anvils ACME');
      expectSame(await find('acme bikes'), [], 'acme bikes');
    },
  },
  {
    name: 'search and count tell nothing of hidden records',
    async run(context) {
      const adapter = await context.as('eve');
      needsSearch(adapter);
      const page = await adapter.listLeads({ ...allLeads, search: 'acme', limit: 10, total: 'exact' });
      expectSame(page.items, [], 'items');
      expectTrue((page.total?.value ?? 0) === 0, 'the total does not count what is hidden');
    },
  },
  {
    name: 'an unknown filter is refused as unsupported, never ignored',
    async run(context) {
      const adapter = await context.as('mia');
      const filters: unknown[] = [
        { field: 'no-such-field', operator: 'is', value: 'x' },
        { field: 'name', operator: 'resembles', value: 'x' },
        { field: 'name', operator: 'toString', value: 'x' },
        { field: 'assignees', operator: 'some', value: ['ann'] },
        { field: 'name', operator: 'is', value: { a: 1 } },
        { and: [{ field: 'name', operator: 'empty' }, {}] },
        { nor: [] },
        'name = x',
      ];
      for (const filter of filters) {
        await expectKind(
          adapter.listLeads({ ...allLeads, filter: filter as Filter, limit: 1 }),
          'unsupported',
          JSON.stringify(filter),
        );
      }
    },
  },
  {
    name: 'an unknown sort field is refused as unsupported',
    async run(context) {
      const query = { ...allLeads, sort: [{ field: 'no-such-field', direction: 'asc' as const }], limit: 1 };
      await expectKind((await context.as('mia')).listLeads(query), 'unsupported', 'no-such-field');
    },
  },
  {
    name: 'empty values come last in both directions',
    async run(context) {
      const adapter = await context.as('mia');
      if (!may(adapter.capabilities.sortable, 'company')) throw new Missing('company cannot be sorted by');
      for (const direction of ['asc', 'desc'] as const) {
        const companies = (await listAll(adapter, { ...allLeads, sort: [{ field: 'company', direction }] })).map(
          ({ company }) => company,
        );
        const firstEmpty = companies.findIndex((company) => !company);
        expectTrue(
          firstEmpty > 0 && companies.slice(firstEmpty).every((company) => !company),
          `empty companies are last (${direction})`,
        );
      }
    },
  },
  {
    name: 'pages by offset add up to the list without gaps or repeats',
    async run(context) {
      const adapter = await context.as('mia');
      if (adapter.capabilities.paging === 'cursor') throw new Missing('no paging by offset');
      for (const limit of [1, 7, 50]) {
        const ids = idsOf(await listByOffset(adapter, { ...allLeads, sort: byName }, limit));
        expectSame(new Set(ids).size, 50, `different records in pages of ${limit}`);
        expectSame(ids.length, 50, `records in pages of ${limit}`);
      }
      const beyond = await adapter.listLeads({ ...allLeads, limit: 5, offset: 1_000 });
      expectSame(beyond.items, [], 'beyond the end');
    },
  },
  {
    name: 'pages by cursor add up to the list without gaps or repeats',
    async run(context) {
      const adapter = await context.as('mia');
      needsCursor(adapter);
      for (const limit of [1, 7, 50]) {
        const ids = idsOf(
          await listByCursor(adapter, { ...allLeads, sort: [{ field: 'status', direction: 'desc' }] }, limit),
        );
        expectSame(new Set(ids).size, 50, `different records in pages of ${limit}`);
        expectSame(ids.length, 50, `records in pages of ${limit}`);
      }
    },
  },
  { name: 'paging by cursor skips and repeats nothing while records come and go', run: cursorSurvivesChanges },
  {
    name: 'leads and clients are kept apart',
    async run(context) {
      const adapter = await context.as('ann');
      const clients = await listAll(adapter, { recordType: 'client' });
      expectSameItems(idsOf(clients), context.ids('client-1', 'client-2', 'client-3'), 'the clients of ann');
      expectTrue(
        clients.every(({ recordType }) => recordType === 'client'),
        'all of them are clients',
      );
    },
  },
];
