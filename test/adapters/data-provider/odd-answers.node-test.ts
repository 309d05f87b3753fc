// Back ends whose pages are shorter than was asked for, that take one of several values, or have no id where one should be.
import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDataProviderAdapter, type DataProviderMapping } from '../../../src/adapters/data-provider.js';
import type { ReactAdminDataProvider } from '../../../src/adapters/data-provider/provider.js';
import { silenced } from './silenced.js';

type Row = Record<string, unknown> & { id: number };
type Tables = Record<string, Row[]>;

const at = '2026-01-01T00:00:00.000Z';
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const lead = (id: number, more: object = {}): Row => ({ id, name: `L${id}`, status: 'New', updatedAt: at, ...more });

interface Habits {
  /** Rows that a page has at most. */
  most?: number;
  tellsTotal?: boolean;
  /** What it makes of several values. */
  oneOf?: (values: unknown[]) => unknown[];
}

function backEnd(tables: Tables, { most = Infinity, tellsTotal = true, oneOf = (values) => values }: Habits = {}) {
  const asked: unknown[] = [];
  const provider: ReactAdminDataProvider = {
    getList: async (
      resource,
      { pagination, filter }: { pagination: { page: number; perPage: number }; filter: object },
    ) => {
      const { page, perPage } = pagination;
      const rows = tables[resource]!.filter((row) =>
        Object.entries(filter).every(([key, value]) =>
          Array.isArray(value) ? oneOf(value).includes(row[key]) : row[key] === value,
        ),
      );
      const size = Math.min(most, perPage);
      const data = rows.slice((page - 1) * size, page * size);
      return tellsTotal
        ? { data, total: rows.length }
        : { data, pageInfo: { hasNextPage: page * size < rows.length, hasPreviousPage: page > 1 } };
    },
    getOne: async (resource, { id }) => {
      asked.push(id);
      const data = tables[resource]!.find((row) => row.id === id);
      if (!data) throw Object.assign(new Error('Not found'), { status: 404 });
      return { data };
    },
    getMany: async (resource, { ids }) => ({
      data: tables[resource]!.filter(({ id }) => (ids as unknown[]).includes(id)),
    }),
    create: async (resource, { data }) => {
      const row = { id: 1_000 + tables[resource]!.length, ...(data as object) };
      tables[resource]!.push(row);
      return { data: row };
    },
    update: async (resource, { id, data }) => ({
      data: Object.assign(
        tables[resource]!.find((row) => row.id === id)!,
        data as Row,
      ),
    }),
    delete: async (resource, { id }: { id: unknown }) => {
      tables[resource] = tables[resource]!.filter((row) => row.id !== id);
      return { data: { id } };
    },
  };
  return { provider, asked };
}

const people = { resource: 'people', numericIds: true };
const joined: DataProviderMapping = {
  leads: {
    resource: 'leads',
    numericIds: true,
    assignees: { kind: 'join', resource: 'joins', record: 'lead', person: 'person' },
  },
  people,
};
const inField: DataProviderMapping = {
  leads: { resource: 'leads', numericIds: true, assignees: { kind: 'array', field: 'assignees' } },
  people,
};
const persons = (count: number): Row[] => numbers(count).map((id) => ({ id, name: `P${id}` }));

describe('a back end whose pages are shorter than was asked for', () => {
  for (const tellsTotal of [true, false]) {
    it(`has all its people found (${tellsTotal ? 'with' : 'without'} a total)`, async () => {
      const { provider } = backEnd({ people: persons(120), leads: [] }, { most: 50, tellsTotal });
      const { items } = await createDataProviderAdapter(provider, inField).searchAssignees({ text: '', limit: 1_000 });
      equal(items.length, 120);
    });

    it(`shows all assignees, and takes off whoever is removed (${tellsTotal ? 'with' : 'without'} a total)`, async () => {
      const joins = numbers(60).map((id) => ({ id, lead: 1, person: id }));
      const tables: Tables = { people: persons(70), leads: [lead(1)], joins };
      const adapter = createDataProviderAdapter(backEnd(tables, { most: 50, tellsTotal }).provider, joined);
      equal((await adapter.getLead('1')).assigneeIds.length, 60);
      const [result] = await adapter.changeAssignees([{ leadId: '1', add: ['55'], remove: ['56'] }]);
      equal(result!.status, 'ok');
      const left = tables['joins']!.map(({ person }) => person);
      deepEqual([left.includes(56), left.filter((person) => person === 55).length], [false, 1]);
    });
  }
});

describe('a back end that takes one of several values', () => {
  for (const [name, oneOf] of [
    ['the last', (values: unknown[]) => values.slice(-1)],
    ['the first', (values: unknown[]) => values.slice(0, 1)],
  ] as const)
    it(`shows the assignees of all records all the same (${name})`, async () => {
      const tables: Tables = {
        people: persons(7),
        leads: numbers(3).map((id) => lead(id)),
        joins: numbers(3).map((id) => ({ id, lead: id, person: 7 })),
      };
      const adapter = createDataProviderAdapter(backEnd(tables, { oneOf }).provider, joined);
      await silenced(async () => {
        for (let time = 0; time < 2; time++) {
          const { items } = await adapter.listLeads({ recordType: 'lead', limit: 10 });
          deepEqual(
            items.map(({ assigneeIds }) => assigneeIds),
            [['7'], ['7'], ['7']],
          );
        }
      });
    });
});

describe('an id', () => {
  it('that is none assigns nobody, and is not written back', async () => {
    const tables: Tables = { people: persons(5), leads: [lead(1, { assignees: [null, '', 3] })] };
    const adapter = createDataProviderAdapter(backEnd(tables).provider, inField);
    deepEqual((await adapter.getLead('1')).assigneeIds, ['3']);
    await adapter.changeAssignees([{ leadId: '1', add: ['4'], remove: [] }]);
    deepEqual(tables['leads']![0]!['assignees'], [3, 4]);

    const joins: Tables = { people: persons(5), leads: [lead(1)], joins: [{ id: 1, lead: 1, person: null }] };
    deepEqual((await createDataProviderAdapter(backEnd(joins).provider, joined).getLead('1')).assigneeIds, []);
  });

  it('in another spelling is nobody’s, and nothing is asked', async () => {
    const tables: Tables = { people: [], leads: [lead(2), lead(9007199254740992)] };
    const { provider, asked } = backEnd(tables);
    const adapter = createDataProviderAdapter(provider, inField);
    for (const id of ['0x2', '2e0', ' 2', '2.0', '', '9007199254740993']) {
      const error: unknown = await adapter.getLead(id).catch((reason: unknown) => reason);
      equal((error as { kind?: string }).kind, 'not-found', id);
    }
    deepEqual(asked, []);
  });
});
