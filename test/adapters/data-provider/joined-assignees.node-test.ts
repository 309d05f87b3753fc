// Assignments that are records of their own, behind a provider that sends its filters in the address and takes a value for a value.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AdapterError } from '../../../src/adapters/adapter-error.js';
import { createDataProviderAdapter, type DataProviderMapping } from '../../../src/adapters/data-provider.js';
import type { ReactAdminDataProvider } from '../../../src/adapters/data-provider/provider.js';

type Row = Record<string, unknown> & { id: string | number };
type Tables = Record<'leads' | 'assignments' | 'users', Row[]>;

const at = '2026-01-01T00:00:00Z';
const lead = (id: number, more: object = {}): Row => ({
  id,
  name: `Lead ${id}`,
  status: 'New',
  updatedAt: at,
  ...more,
});
const assigned = (record: number, user: string): Row => ({ id: `${record}-${user}`, lead: record, user });
const user = (id: string): Row => ({ id, name: id.toUpperCase() });

const mapping: DataProviderMapping = {
  leads: {
    resource: 'leads',
    numericIds: true,
    assignees: { kind: 'join', resource: 'assignments', record: 'lead', person: 'user' },
  },
  people: { resource: 'users' },
};

/** A list is one of these, anything else is the value itself. */
const matches = (row: Row, filter: object): boolean =>
  Object.entries(filter).every(([key, value]) =>
    Array.isArray(value) ? value.length > 1 && value.includes(row[key]) : row[key] === value,
  );

function backEnd(
  tables: Tables,
  refuse: (method: string, ids: readonly unknown[]) => number | undefined = () => undefined,
) {
  const addresses: string[] = [];
  const answer = (method: string, ids: readonly unknown[]): void => {
    const status = refuse(method, ids);
    if (status) throw Object.assign(new Error('No'), { status });
  };
  const rowsOf = (resource: string): Row[] => tables[resource as keyof Tables];
  const provider: ReactAdminDataProvider = {
    async getList(resource, { filter, pagination }: { filter: object; pagination: { page: number; perPage: number } }) {
      addresses.push(JSON.stringify(filter));
      const rows = rowsOf(resource).filter((row) => matches(row, filter));
      const start = (pagination.page - 1) * pagination.perPage;
      return { data: rows.slice(start, start + pagination.perPage), total: rows.length };
    },
    async getOne(resource, { id }: { id: unknown }) {
      answer('getOne', [id]);
      const data = rowsOf(resource).find((row) => row.id === id);
      if (!data) throw Object.assign(new Error('Not found'), { status: 404 });
      return { data };
    },
    async getMany(resource, { ids }: { ids: unknown[] }) {
      answer('getMany', ids);
      return { data: rowsOf(resource).filter(({ id }) => ids.includes(id)) };
    },
    async create(resource, { data }: { data: Row }) {
      const row = { ...data, id: `new-${rowsOf(resource).length}` };
      rowsOf(resource).push(row);
      return { data: row };
    },
    update: () => Promise.reject(new Error('not here')),
    delete: () => Promise.reject(new Error('not here')),
  };
  return { provider, addresses };
}

const failureOf = (promise: Promise<unknown>): Promise<AdapterError> =>
  promise.then(
    () => assert.fail('it succeeds'),
    (error: AdapterError) => error,
  );

void describe('assignments that are records of their own', () => {
  void it('are seen on one record as in a list, and one value in a filter finds what has it', async () => {
    const tables = {
      leads: [lead(1), lead(2, { status: 'Won' })],
      assignments: [assigned(1, 'a')],
      users: [user('a')],
    };
    const adapter = createDataProviderAdapter(backEnd(tables).provider, mapping);
    assert.deepEqual((await adapter.getLead('1')).assigneeIds, ['a']);
    const won = { field: 'status', operator: 'in', value: ['Won'] } as const;
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 9, filter: { ...won, value: ['Won'] } });
    assert.deepEqual(
      items.map(({ id }) => id),
      ['2'],
    );
  });

  void it('are part of the version, also where the record has one: nobody adds unseen whom somebody has taken off', async () => {
    const tables = { leads: [lead(1)], assignments: [assigned(1, 'a'), assigned(1, 'b')], users: ['a', 'b'].map(user) };
    const adapter = createDataProviderAdapter(backEnd(tables).provider, { ...mapping, version: 'updatedAt' });
    const seen = await adapter.getLead('1');
    tables.assignments = tables.assignments.filter(({ user: id }) => id !== 'a');
    const [result] = await adapter.changeAssignees([{ leadId: '1', add: ['a'], remove: [], version: seen.version }]);
    assert.equal(result!.status, 'conflict');
    assert.notEqual((await adapter.getLead('1')).version, seen.version);
  });

  void it('lead to the records of a busy person without an address that no server takes, in the order of the list', async () => {
    const many = Array.from({ length: 1_050 }, (_, index) => index + 1);
    const leads = many.map((id) => lead(id, { updatedAt: new Date(Date.parse(at) + id).toISOString() }));
    const tables = { leads, assignments: many.map((id) => assigned(id, 'a')), users: [user('a')] };
    const { provider, addresses } = backEnd(tables);
    const adapter = createDataProviderAdapter(provider, mapping);
    const page = await adapter.listLeads({
      recordType: 'lead',
      limit: 20,
      offset: 30,
      total: 'exact',
      sort: [{ field: 'updatedAt', direction: 'desc' }],
      filter: { field: 'assignees', operator: 'any', value: ['a'] },
    });
    assert.deepEqual(
      page.items.map(({ id }) => Number(id)),
      many.toReversed().slice(30, 50),
    );
    assert.deepEqual(page.total, { value: 1_050, exact: true });
    assert.ok(Math.max(...addresses.map(({ length }) => length)) < 2_000);
  });
});

void describe('people by their ids', () => {
  const tables = () => ({ leads: [lead(1)], assignments: [], users: [user('a')] });

  void it('are asked for one by one where the back end fails for one id that nobody has', async () => {
    const data = tables();
    const adapter = createDataProviderAdapter(
      backEnd(data, (method, ids) => (method === 'getMany' && ids.includes('gone') ? 404 : undefined)).provider,
      mapping,
    );
    await adapter.getAssignees(['a']);
    data.users.push(user('new'));
    const known = await adapter.getAssignees(['new', 'gone']);
    assert.deepEqual(
      known.map(({ id }) => id),
      ['new'],
    );
  });

  void it('are not unknown because the back end does not answer', async () => {
    const data = tables();
    let status: number | undefined = 503;
    const adapter = createDataProviderAdapter(backEnd(data, () => status).provider, mapping);
    await adapter.getAssignees(['a']);
    data.users.push(user('new'));
    assert.equal((await failureOf(adapter.getAssignees(['new']))).kind, 'unavailable');
    status = undefined;
    assert.equal((await adapter.getAssignees(['new'])).length, 1);
  });
});
