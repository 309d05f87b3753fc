// Checks of queries: every filter, search and sort that is offered answers like the plain definition.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import type { FilterOperator } from '../../domain/record/filter-operators.js';
import type { Lead } from '../../domain/record/lead.js';
import type { Filter, LeadCriteria, Sort } from '../../domain/record/lead-query.js';
import { seededRandom, type Random } from '../random.js';
import {
  declares,
  hides,
  isUnsupported,
  Missing,
  offered,
  offersFilter,
  type CheckContext,
  type Condition,
  type ContractCheck,
} from './check.js';
import { expectKind, expectSame } from './expectations.js';
import { idsOf, listAll } from './list-all.js';
import { oracleList } from './oracle.js';
import { draft } from './scenario.js';

type Conditions = (ids: (...scenarioIds: string[]) => string[]) => Condition[];

const of = (field: string, operator: string, ...values: unknown[]): Condition[] =>
  values.map((value) => ({ field, operator, value }) as unknown as Condition);
const emptiness = (field: string): Condition[] => [
  { field, operator: 'empty' },
  { field, operator: 'not-empty' },
];
const assignees =
  (operator: string, viaTeams = false): Conditions =>
  (ids) =>
    [ids('ann'), ids('bob', 'sales'), ids('ann', 'bob'), ids('eve'), ids('cat')].map(
      (value) => ({ field: 'assignees', operator, value, ...(viaTeams && { viaTeams }) }) as Condition,
    );
const onlyInactive: Condition = { field: 'assignees', operator: 'only-inactive' };
const day = (number: number): string => `2026-01-0${number}T05:00:00.000Z`;

/** What there is to filter by; each is offered, or not, on its own. */
const filters: Record<string, Conditions> = {
  'by the value of a field': () => [
    ...of('status', 'is', 'On Hold', 'on hold', 'nothing'),
    ...of('company', 'is', 'Alder Company'),
  ],
  'by another value than one': () => [
    ...of('status', 'is-not', 'On Hold', 'nothing'),
    ...of('company', 'is-not', 'Alder Company'),
  ],
  'by one of several values': () => [
    ...of('status', 'in', ['New Lead', 'On Hold'], ['Re-engagement'], ['nothing'], []),
    ...of('company', 'in', ['Alder Company', 'Elm Company']),
  ],
  'by several values of a field': () =>
    ['any', 'all', 'none'].flatMap((operator) => [
      ...of('status', operator, ['New Lead', 'On Hold'], ['On Hold'], ['nothing']),
      ...of('company', operator, ['Alder Company']),
    ]),
  'by a part of a text': () => [
    ...of('name', 'contains', 'b', 'ED', 'lukasz', 'é', '.*'),
    ...of('company', 'contains', 'ELM'),
  ],
  'by the beginning of a text': () => of('name', 'starts-with', 'al', 'ZOE', 'nothing'),
  'by an empty or a filled field': () => [...emptiness('company'), ...emptiness('phone')],
  'by a time before or after': () => [
    ...of('createdAt', 'before', day(1), day(2)),
    ...of('createdAt', 'after', day(2)),
  ],
  'by a time from or up to': () => [
    ...of('createdAt', 'at-least', day(1), day(3)),
    ...of('createdAt', 'at-most', day(2)),
  ],
  'by any of some assignees': (ids) => [...assignees('any')(ids), { field: 'assignees', operator: 'any', value: [] }],
  'by all of some assignees': assignees('all'),
  'by none of some assignees': assignees('none'),
  'by exactly some assignees': assignees('only'),
  'by having no assignees, or some': () => emptiness('assignees'),
  'by having only assignees who have left': () => [onlyInactive],
  'by assignees through their teams': (ids) =>
    ['any', 'all', 'none', 'only'].flatMap((operator) => assignees(operator, true)(ids)),
};

/** The ids that a user is to get, in order. */
export function expectedIds(
  context: CheckContext,
  adapter: LeadDataAdapter,
  user: string,
  query: LeadCriteria,
): string[] {
  const { scenario, id, ids } = context;
  const named = (person: DirectoryEntry): DirectoryEntry => ({
    ...person,
    id: id(person.id),
    ...(person.teamIds && { teamIds: ids(...person.teamIds) }),
    ...(!hides(adapter) && { role: 'manager' }),
  });
  const people = scenario.people.map(named);
  const records = scenario.leads.map((lead): Lead => ({
    ...lead,
    id: id(lead.id),
    assigneeIds: ids(...lead.assigneeIds),
  }));
  return idsOf(
    oracleList(
      records,
      query,
      people.find((person) => person.id === id(user))!,
      people,
    ),
  );
}

/** Asks the adapter and the oracle. False when the adapter refuses the query as unsupported. */
async function answers(
  context: CheckContext,
  user: string,
  query: LeadCriteria,
  { limit = 50, ordered = false } = {},
): Promise<boolean> {
  const adapter = await context.as(user);
  const expected = expectedIds(context, adapter, user, query);
  const what = `${user} asks ${JSON.stringify(query)}`;
  let found: string[];
  try {
    found = idsOf(await listAll(adapter, query, Math.min(limit, adapter.capabilities.maxLimit)));
  } catch (error) {
    if (isUnsupported(error)) return false;
    throw error;
  }
  if (ordered) expectSame(found, expected, what);
  else expectSame(found.toSorted(), expected.toSorted(), what);
  if (adapter.capabilities.total === 'exact') {
    const { total } = await adapter.listLeads({ ...query, limit: 1, total: 'exact' });
    expectSame(total, { value: expected.length, exact: true }, `the total, where ${what}`);
  }
  return true;
}

const declared = (adapter: LeadDataAdapter, conditions: Condition[]): Condition[] =>
  conditions.filter(({ field }) => declares(adapter.capabilities.filterable, field));

const unnamed = (conditions: readonly Condition[]): string =>
  [...new Set(conditions.map(({ field, ...rest }) => `${field} ${(rest as { operator: string }).operator}`))].join(
    ', ',
  );

const filterChecks = Object.entries(filters).map(([label, conditions]): ContractCheck => ({
  name: `filtering ${label} answers like the plain definition`,
  async run(context) {
    const all = conditions(context.ids);
    const offered = declared(await context.as('mia'), all);
    const missing = all.filter((condition) => !offered.includes(condition));
    const { fields = {}, choices = [] } = (await context.as('mia')).capabilities.filterOperators ?? {};
    for (const filter of offered) {
      const { field, operator } = filter as { field: string; operator: FilterOperator };
      const isOfChoices = field !== 'assignees' && choices.some((each) => each === operator);
      const isNamed = fields[field]?.includes(operator) ?? isOfChoices;
      if (await answers(context, 'mia', { recordType: 'lead', filter }))
        await answers(context, 'bob', { recordType: 'lead', filter });
      else if (isNamed && !('viaTeams' in filter)) throw new Error(`${field} ${operator} is declared, but refused`);
      else missing.push(filter);
    }
    if (missing.length > 0) throw new Missing(`no filter for ${unnamed(missing)}`);
  },
}));

/** The conditions that the adapter answers at all. */
async function offeredConditions(context: CheckContext): Promise<Condition[]> {
  const adapter = await context.as('mia');
  const offered: Condition[] = [];
  for (const condition of Object.values(filters).flatMap((conditions) => conditions(context.ids)))
    if (await offersFilter(adapter, condition)) offered.push(condition);
  return offered;
}

type Combinator = (parts: Filter[]) => Filter;
const combinators: Record<'and' | 'or' | 'not', Combinator> = {
  and: (and) => ({ and }),
  or: (or) => ({ or }),
  not: ([part]) => ({ not: part! }),
};

function randomFilter(
  random: Random,
  conditions: readonly Condition[],
  combine: readonly Combinator[],
  depth = 0,
): Filter {
  if (depth === 2 || combine.length === 0 || random.chance(0.5)) return random.pick(conditions);
  const parts = Array.from({ length: random.integer(1, 3) }, () =>
    randomFilter(random, conditions, combine, depth + 1),
  );
  return random.pick(combine)(parts);
}

async function combinationsAnswer(context: CheckContext): Promise<void> {
  const conditions = await offeredConditions(context);
  const [first] = conditions;
  if (!first) throw new Missing('no filters');
  const offered: Combinator[] = [];
  const missing: string[] = [];
  const second = conditions.find(({ field }) => field !== first.field) ?? first;
  for (const [name, combine] of Object.entries(combinators)) {
    if (await answers(context, 'mia', { recordType: 'lead', filter: combine([first, second]) })) offered.push(combine);
    else missing.push(name);
  }
  const random = seededRandom(context.seed);
  for (let run = 0; run < 40; run++) {
    const query: LeadCriteria = { recordType: random.pick(['lead', 'lead', 'lead', 'client']) };
    query.filter = randomFilter(random, conditions, offered);
    if ((await context.as('mia')).capabilities.search === true && random.chance(0.3))
      query.search = random.pick(['a', 'company', 'zoe', 'anvils acme', '555-01', 'zz']);
    await answers(context, random.pick(['mia', 'ann', 'bob', 'eve']), query, { limit: random.integer(5, 20) });
  }
  if (missing.length > 0) throw new Missing(`no filters with ${missing.join(', ')}`);
}

async function sortsAnswer(context: CheckContext): Promise<void> {
  const { sortable } = (await context.as('mia')).capabilities;
  const fields = ['createdAt', 'id', 'email'].filter((field) => declares(sortable, field));
  if (fields.length === 0) throw new Missing('no sorting by the time of creation, id or e-mail');
  for (const field of fields) {
    for (const direction of ['asc', 'desc'] as const) {
      const query: LeadCriteria = { recordType: 'lead', sort: [{ field, direction }] };
      if (!(await answers(context, 'mia', query, { limit: 7, ordered: true })))
        throw new Error(`Sorting by ${field} is declared, but refused`);
      await answers(context, 'ann', query, { limit: 3, ordered: true });
    }
  }
}

/** The most values that a condition is tried with where the adapter takes any number. */
const manyValues = 1_000;

async function idsAreFound(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const { filterable, maxFilterValues = manyValues } = adapter.capabilities;
  if (!declares(filterable, 'id')) return;
  const [first, second] = idsOf(await listAll(adapter, { recordType: 'lead' }));
  const unknown = Array.from({ length: maxFilterValues - 2 }, (_, at) => unknownId(at));
  const filter: Filter = { field: 'id', operator: 'in', value: [first!, ...unknown, second!] };
  const found = idsOf(await listAll(adapter, { recordType: 'lead', filter }));
  expectSame(found.toSorted(), [first!, second!].toSorted(), `records found by ${maxFilterValues} ids`);
}

/** Of the form that most back ends give their ids. */
const unknownId = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

/** Of a record that somebody who has left is on with somebody who has not. */
async function thoseWhoHaveLeftAreFound(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  if (!(await offersFilter(adapter, onlyInactive))) throw new Missing('no filter for assignees only-inactive');
  const find = async (filter: Filter): Promise<string[]> =>
    idsOf(await listAll(adapter, { recordType: 'lead', filter }, adapter.capabilities.maxLimit));
  expectSame(await find(onlyInactive), [], 'records that only people are on who have left, before there are any');
  const change = { leadId: context.id('retired'), add: [], remove: context.ids('ann'), operationId: 'ann-goes' };
  const [result] = await adapter.changeAssignees([change]);
  expectSame(result?.status, 'ok', 'the change that leaves only somebody who has left');
  expectSame(await find(onlyInactive), context.ids('retired'), 'records that only people are on who have left');
}

export const queryChecks: ContractCheck[] = [
  ...filterChecks,
  { name: 'random combinations of filters and search answer like the plain definition', run: combinationsAnswer },
  { name: 'records are found by their ids, by as many as a condition may have', run: idsAreFound },
  { name: 'sorting by one field has the plain order, page by page', run: sortsAnswer },
  {
    name: 'sorting by several fields has the plain order',
    async run(context) {
      const { sortable } = (await context.as('mia')).capabilities;
      const sort: Sort[] = [
        { field: 'status', direction: 'desc' },
        { field: 'createdAt', direction: 'asc' },
      ];
      const offered = sort.every(({ field }) => declares(sortable, field));
      if (!offered || !(await answers(context, 'mia', { recordType: 'lead', sort }, { ordered: true, limit: 7 })))
        throw new Missing('no sorting by several fields');
    },
  },
  {
    name: 'records are found that only people are on who have left, as it is when they are asked for',
    run: thoseWhoHaveLeftAreFound,
  },
  {
    name: 'an unknown filter is refused as unsupported, never ignored',
    async run(context) {
      const adapter = await context.as('mia');
      const unknown: unknown[] = [
        { field: 'no-such-field', operator: 'is', value: 'x' },
        { field: 'name', operator: 'resembles', value: 'x' },
        { field: 'name', operator: 'toString', value: 'x' },
        { field: 'assignees', operator: 'some', value: ['ann'] },
        { field: 'name', operator: 'is', value: { a: 1 } },
        { and: [{ field: 'name', operator: 'empty' }, {}] },
        { nor: [] },
        'name = x',
      ];
      for (const filter of unknown) {
        const query = { recordType: 'lead' as const, filter: filter as Filter, limit: 1 };
        await expectKind(adapter.listLeads(query), 'unsupported', JSON.stringify(filter));
      }
    },
  },
  {
    name: 'a field that is not declared can be neither filtered nor sorted by',
    async run(context) {
      const adapter = await context.as('mia');
      const { filterable, sortable } = adapter.capabilities;
      for (const field of ['name', 'email', 'phone', 'company', 'source', 'status', 'notes', 'no-such-field']) {
        const query = { recordType: 'lead' as const, limit: 1 };
        const filter: Filter = { field, operator: 'is', value: 'x' };
        if (field === 'no-such-field' || !declares(filterable, field))
          await expectKind(adapter.listLeads({ ...query, filter }), 'unsupported', `filtering by ${field}`);
        if (field === 'no-such-field' || !declares(sortable, field))
          await expectKind(
            adapter.listLeads({ ...query, sort: [{ field, direction: 'asc' }] }),
            'unsupported',
            `sorting by ${field}`,
          );
      }
    },
  },
  {
    name: 'empty values come last in both directions',
    async run(context) {
      const adapter = await context.as('mia');
      if (!declares(adapter.capabilities.sortable, 'company')) throw new Missing('company cannot be sorted by');
      for (const direction of ['asc', 'desc'] as const) {
        const leads = await listAll(adapter, { recordType: 'lead', sort: [{ field: 'company', direction }] });
        const filled = leads.map(({ company }) => Boolean(company));
        expectSame(
          filled,
          filled.toSorted((a, b) => Number(b) - Number(a)),
          `what is filled in, ${direction}`,
        );
      }
    },
  },
  {
    name: 'records are sorted by the states that they are in as the schema orders these, page by page',
    async run(context) {
      const adapter = await context.as('mia');
      if (!declares(adapter.capabilities.sortable, 'status')) throw new Missing('states cannot be sorted by');
      const { fields } = await offered(adapter, 'describe')('lead');
      const states = (fields.find(({ name }) => name === 'status')?.options ?? []).map(({ value }) => value);
      const at = states.findIndex((state, index) => index > 0 && state < states[index - 1]!);
      if (at < 0) return void context.notLookedAt.add('the order of states');
      const [early, late] = [states[at - 1]!, states[at]!];
      for (const status of [late, early, late]) await adapter.createLead(draft(`In ${status}`, [], { status }));
      for (const direction of ['asc', 'desc'] as const) {
        const leads = await listAll(adapter, { recordType: 'lead', sort: [{ field: 'status', direction }] }, 3);
        const found = leads.map(({ status }) => status).filter((status) => status === early || status === late);
        const byLetters = direction === 'asc' ? [late, early] : [early, late];
        if (found[0] === byLetters[0] && found.at(-1) === byLetters[1])
          throw new Missing('states are sorted by their letters');
        const expected = found.toSorted((a, b) => states.indexOf(a) - states.indexOf(b));
        expectSame(found, direction === 'asc' ? expected : expected.reverse(), `states, ${direction}`);
      }
    },
  },
];
