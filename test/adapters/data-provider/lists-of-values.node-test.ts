// A back end that takes a list of values for one text, as PostgREST behind its react-admin providers does.
import { deepEqual, equal } from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createDataProviderAdapter } from '../../../src/adapters/data-provider.js';
import type { ReactAdminDataProvider } from '../../../src/adapters/data-provider/provider.js';
import type { DataProviderMapping } from '../../../src/adapters/data-provider/mapping.js';

const at = '2026-01-01T00:00:00.000Z';
const tables: Record<string, Record<string, unknown>[]> = {
  people: ['ann', 'bob'].map((id) => ({ id, name: id })),
  leads: ['l1', 'l2'].map((id) => ({ id, name: id, status: 'New Lead', createdAt: at, updatedAt: at })),
  assignments: [
    { id: 'a1', leadId: 'l1', personId: 'ann' },
    { id: 'a2', leadId: 'l2', personId: 'bob' },
  ],
};
const mapping: DataProviderMapping = {
  leads: {
    resource: 'leads',
    assignees: { kind: 'join', resource: 'assignments', record: 'leadId', person: 'personId' },
  },
  people: { resource: 'people' },
};

/** `key=eq.a,b` means the one text "a,b"; `key@in` is a list. */
function provider(): ReactAdminDataProvider {
  const list = (resource: string, filter: Record<string, unknown>): Record<string, unknown>[] =>
    tables[resource]!.filter((row) =>
      Object.entries(filter).every(([key, value]) =>
        key.endsWith('@in')
          ? String(value)
              .slice(1, -1)
              .split(',')
              .includes(String(row[key.slice(0, -3)]))
          : String(row[key]) === String(value),
      ),
    );
  return {
    getList: async (resource, { filter }: { filter: Record<string, unknown> }) => {
      const data = list(resource, filter);
      return { data, total: data.length };
    },
    getOne: async (resource, { id }: { id: string }) => {
      const [data] = list(resource, { id });
      if (!data)
        throw Object.assign(new Error('JSON object requested, multiple (or no) rows returned'), { status: 406 });
      return { data };
    },
    getMany: async (resource, { ids }: { ids: string[] }) => ({
      data: tables[resource]!.filter(({ id }) => ids.includes(String(id))),
    }),
    create: () => Promise.reject(new Error('read only')),
    update: () => Promise.reject(new Error('read only')),
    delete: () => Promise.reject(new Error('read only')),
  };
}

describe('a provider that takes a list of values for one text', () => {
  const original = console.warn;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => void (console.warn = original));

  it('shows who is assigned all the same, and says on the console what it does not understand', async () => {
    const adapter = createDataProviderAdapter(provider(), mapping);
    for (let time = 0; time < 2; time++) {
      const { items } = await adapter.listLeads({ recordType: 'lead', limit: 10 });
      deepEqual(
        items.map(({ id, assigneeIds }) => [id, assigneeIds]),
        [
          ['l1', ['ann']],
          ['l2', ['bob']],
        ],
      );
    }
    equal(warnings.length, 1);
  });

  it('is asked once for all, and in its own words, when the mapping has them', async () => {
    const own = {
      ...mapping,
      in: (key: string, values: (string | number)[]) => ({ [`${key}@in`]: `(${values.join(',')})` }),
    };
    const adapter = createDataProviderAdapter(provider(), own);
    const filter = { field: 'assignees', operator: 'any', value: ['ann', 'bob'] } as const;
    const { items } = await adapter.listLeads({
      recordType: 'lead',
      limit: 10,
      filter: { ...filter, value: [...filter.value] },
    });
    deepEqual(
      items.map(({ assigneeIds }) => assigneeIds),
      [['ann'], ['bob']],
    );
    equal(warnings.length, 0);
  });

  it('says that a record is not there when it answers 406', async () => {
    const error: unknown = await createDataProviderAdapter(provider(), mapping)
      .getLead('absent')
      .catch((reason: unknown) => reason);
    equal((error as { kind: string }).kind, 'not-found');
  });
});
