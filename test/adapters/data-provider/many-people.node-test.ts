// A company of more people than anybody reads ahead: they are asked for by name and by id, and the console says so.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDataProviderAdapter, type DataProvider } from '../../../src/adapters/data-provider.js';

describe('the bridge with 100,000 people', () => {
  it('finds them by the back end, page by page, and knows those of a record by one request', async (test) => {
    const requests: string[] = [];
    const person = (number: number) => ({ id: `p${number}`, name: `Person ${String(number).padStart(6, '0')}` });
    const everybody = Array.from({ length: 100_000 }, (_, number) => person(number));
    const provider = {
      getList: async (resource: string, { pagination, filter }: never) => {
        const { page, perPage } = pagination as { page: number; perPage: number };
        const { q = '' } = filter as { q?: string };
        requests.push(`${resource} ${q} ${page}`);
        const found = everybody.filter(({ name }) => name.includes(q));
        return { data: found.slice((page - 1) * perPage, page * perPage), total: found.length };
      },
      getMany: async (resource: string, { ids }: { ids: string[] }) => {
        requests.push(`${resource} by id`);
        return { data: everybody.filter(({ id }) => ids.includes(id)) };
      },
    } as unknown as DataProvider;
    const told = test.mock.method(console, 'warn', () => {});
    const adapter = createDataProviderAdapter(provider, {
      leads: { resource: 'leads', assignees: { kind: 'array', field: 'assigneeIds' } },
      people: { resource: 'people' },
    });
    const found = await adapter.searchAssignees({ text: '000420', limit: 10 });
    assert.deepEqual(
      found.items.map(({ id }) => id),
      ['p420'],
    );
    const first = await adapter.searchAssignees({ text: '', limit: 20 });
    const second = await adapter.searchAssignees({ text: '', limit: 20, cursor: first.nextCursor! });
    assert.equal(second.items[0]!.id, 'p20');
    const [known] = await adapter.getAssignees(['p99999']);
    assert.equal(known!.name, 'Person 099999');
    assert.ok(requests.length <= 6, requests.join(', '));
    assert.match(String(told.mock.calls[0]!.arguments[0]), /more than 5000 people/);
  });
});
