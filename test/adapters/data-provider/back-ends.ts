// The pairs of provider and server that the bridge is proved on, each with the mapping that a host would write.
import * as raDataPostgrest from '@raphiniert/ra-data-postgrest';
import refineSimpleRest from '@refinedev/simple-rest';
import { fetchUtils } from 'ra-core';
import jsonServerProvider from 'ra-data-json-server';
import simpleRestProvider from 'ra-data-simple-rest';
import { supabaseDataProvider } from 'ra-supabase-core';
import {
  createDataProviderAdapter,
  type DataProvider,
  type DataProviderMapping,
  postgrestDialect,
} from '../../../src/adapters/data-provider.js';
import type { Filter } from '../../../src/domain/record/lead-query.js';
import type { ContractOptions, ContractScenario } from '../../../src/testing/index.js';
import { startFakePostgrest } from './fake-postgrest.js';
import { startFakeRest, startJsonServer, type BackEnd, type Tables } from './servers.js';

type Condition = Filter & { field: string; operator: string; value?: unknown; viaTeams?: boolean };

const inArray = { kind: 'array', field: 'assigneeIds' } as const;
const inJoin = { kind: 'join', resource: 'assignments', record: 'leadId', person: 'personId' } as const;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The suffixes of json-server, where they mean what the contract means. */
function jsonServerFilter(condition: Filter & { field: string }): Record<string, unknown> | undefined {
  const { field, operator, value, viaTeams } = condition as Condition;
  if (field === 'status' && operator === 'is-not') return { status_ne: value };
  if (field === 'createdAt' && operator === 'at-least') return { createdAt_gte: value };
  if (field === 'createdAt' && operator === 'at-most') return { createdAt_lte: value };
  if (field !== 'assignees' || viaTeams) return undefined;
  // An array is compared as the text of its items with commas between.
  if (operator === 'any') return { assigneeIds_like: `(^|,)(${(value as string[]).map(escaped).join('|')})(,|$)` };
  if (operator === 'empty') return { assigneeIds_like: '^$' };
  return operator === 'not-empty' ? { assigneeIds_like: '.' } : undefined;
}

/** The operators of FakeRest. */
function fakeRestFilter(condition: Filter & { field: string }): Record<string, unknown> | undefined {
  const { field, operator, value, viaTeams } = condition as Condition;
  const range = { before: 'lt', after: 'gt', 'at-least': 'gte', 'at-most': 'lte' }[operator];
  if (field === 'createdAt' && range) return { [`createdAt_${range}`]: value };
  if (field === 'status' && operator === 'is-not') return { status_neq: value };
  const set = { any: 'inc_any', all: 'inc', none: 'ninc_any' }[operator];
  if (field !== 'assignees' || viaTeams || !set) return undefined;
  return { [`assigneeIds_${set}`]: (value as string[]).map(Number) };
}

/** What Refine's simple-rest hands on to json-server; every other operator it takes for equality. */
function refineFilter(
  condition: Filter & { field: string },
): { field: string; operator: string; value: unknown }[] | undefined {
  const { field, operator, value } = condition as Condition;
  if (field === 'status' && operator === 'is-not') return [{ field, operator: 'ne', value }];
  if (field !== 'createdAt') return undefined;
  const range = { 'at-least': 'gte', 'at-most': 'lte' }[operator];
  return range === undefined ? undefined : [{ field, operator: range, value }];
}

const filterable = ['status', 'company', 'createdAt', 'assignees'];

/** It is a module of the older kind, and Node hands on what it exports as one. */
const { default: postgrest, ...postgrestDefaults } = raDataPostgrest;
const postgrestProvider = (postgrest as unknown as { default: typeof postgrest }).default ?? postgrest;
const { defaultPrimaryKeys, defaultSchema } = postgrestDefaults;

/** The operators of PostgREST, as its providers take them: behind the name of the field. */
function postgrestFilter(condition: Filter & { field: string }): Record<string, unknown> | undefined {
  const { field, operator, value } = condition as Condition;
  if (field === 'status' && operator === 'is-not') return { 'status@neq': value };
  const range = { before: 'lt', after: 'gt', 'at-least': 'gte', 'at-most': 'lte' }[operator];
  return field === 'createdAt' && range ? { [`createdAt@${range}`]: value } : undefined;
}

const overPostgrest: DataProviderMapping = {
  leads: { resource: 'leads', assignees: inJoin },
  clients: { resource: 'clients', assignees: { ...inJoin, resource: 'clientAssignments' } },
  people: { resource: 'people' },
  update: 'patch',
  search: 'name@ilike',
  ...postgrestDialect,
  filter: postgrestFilter,
  filterable,
  writesDates: true,
};

/** A client of Supabase's that nobody has signed in with: the provider asks it for the session, and for nothing else. */
const signedOut = { auth: { getSession: () => Promise.resolve({ data: { session: null } }) } };

export interface Proved {
  name: string;
  start(tables: Tables): Promise<BackEnd>;
  provider(url: string): DataProvider;
  mapping: DataProviderMapping;
}

export const proved: Proved[] = [
  {
    name: 'ra-data-json-server on json-server, assignees in an array',
    start: (tables) => startJsonServer(tables),
    // It hands signals on, and does not say so.
    provider: (url) => Object.assign(jsonServerProvider(url), { supportAbortSignal: true }),
    mapping: {
      leads: { resource: 'leads', assignees: inArray },
      clients: { resource: 'clients', assignees: inArray },
      people: { resource: 'people' },
      filter: jsonServerFilter,
      filterable,
      writesDates: true,
    },
  },
  {
    name: 'ra-data-simple-rest on FakeRest, assignees in an array, numbers as ids',
    start: startFakeRest,
    provider: (url) => Object.assign(simpleRestProvider(url), { supportAbortSignal: true }),
    mapping: {
      leads: { resource: 'leads', assignees: inArray, numericIds: true },
      clients: { resource: 'clients', assignees: inArray, numericIds: true },
      people: { resource: 'people', numericIds: true },
      filter: fakeRestFilter,
      filterable,
      writesDates: true,
    },
  },
  {
    name: '@refinedev/simple-rest on json-server, assignments as a resource',
    start: (tables) => startJsonServer(tables),
    provider: (url) => refineSimpleRest(url),
    mapping: {
      leads: { resource: 'leads', assignees: inJoin },
      clients: { resource: 'clients', assignees: { ...inJoin, resource: 'clientAssignments' } },
      people: { resource: 'people' },
      update: 'patch',
      filter: refineFilter,
      filterable,
      writesDates: true,
    },
  },
  {
    name: '@raphiniert/ra-data-postgrest on PostgREST’s HTTP, assignments as a resource',
    start: startFakePostgrest,
    provider: (url) =>
      (postgrestProvider as unknown as (config: object) => DataProvider)({
        apiUrl: url,
        httpClient: fetchUtils.fetchJson,
        defaultListOp: 'eq',
        primaryKeys: defaultPrimaryKeys,
        schema: defaultSchema,
      }),
    mapping: overPostgrest,
  },
  {
    name: 'ra-supabase-core on PostgREST’s HTTP, assignments as a resource',
    start: startFakePostgrest,
    provider: (url) => supabaseDataProvider({ instanceUrl: url, apiKey: 'anon', supabaseClient: signedOut as never }),
    mapping: overPostgrest,
  },
];

export const emptyTables: Tables = { leads: [], clients: [], people: [], assignments: [], clientAssignments: [] };

/** The tables of a scenario, as a back end of this mapping keeps them, with a column that no lead shows. */
export function tablesOf({ people, leads }: ContractScenario, mapping: DataProviderMapping): Tables {
  const numbers = new Map([...people, ...leads].map(({ id }, index) => [id, index + 1]));
  const numeric = mapping.people.numericIds ?? false;
  const idOf = (id: string): string | number => (numeric ? numbers.get(id)! : id);
  const join = mapping.leads.assignees.kind === 'join';
  const tables = structuredClone(emptyTables);
  let assignmentCount = 0;
  tables['people'] = people.map((person) => ({
    ...person,
    id: idOf(person.id),
    ...(person.teamIds && { teamIds: person.teamIds.map(idOf) }),
  }));
  for (const { id, recordType, assigneeIds, version: _version, ...fields } of leads) {
    const [records, assignments] = recordType === 'lead' ? ['leads', 'assignments'] : ['clients', 'clientAssignments'];
    tables[records]!.push({
      id: idOf(id),
      ...fields,
      internalCode: `X-${id}`,
      ...(!join && { assigneeIds: assigneeIds.map(idOf) }),
    });
    if (join)
      for (const personId of assigneeIds)
        tables[assignments]!.push({ id: ++assignmentCount, leadId: idOf(id), personId: idOf(personId) });
  }
  return tables;
}

/** The contract on a running back end. */
export function contractOn(backEnd: BackEnd, { provider, mapping }: Proved): ContractOptions {
  return {
    create(scenario) {
      const clients = new Set(scenario.leads.filter(({ recordType }) => recordType === 'client').map(({ id }) => id));
      const numbers = new Map([...scenario.people, ...scenario.leads].map(({ id }, index) => [id, String(index + 1)]));
      const raw = (id: string): string => (mapping.people.numericIds ? (numbers.get(id) ?? id) : id);
      const idOf = (id: string): string => (clients.has(id) ? `client:${raw(id)}` : raw(id));
      backEnd.fill(tablesOf(scenario, mapping));
      return {
        idOf,
        as: (userId) => createDataProviderAdapter(provider(backEnd.url), { ...mapping, currentUserId: idOf(userId) }),
      };
    },
  };
}
