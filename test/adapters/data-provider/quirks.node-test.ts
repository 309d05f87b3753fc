// What goes wrong between data providers and their servers in real life, and what the bridge makes of it.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import refineSimpleRest from '@refinedev/simple-rest';
import jsonServerProvider from 'ra-data-json-server';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { createDataProviderAdapter, type DataProviderMapping } from '../../../src/adapters/data-provider.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import { startJsonServer, type BackEnd, type Tables } from './servers.js';

const tables: Tables = {
  leads: [
    {
      id: 1,
      full_name: 'Acme Anvils',
      phone: '555',
      status: 'Contacted',
      owners: [10],
      secret: 's1',
      created: 1_767_225_600_000,
      stage: { x: 1 },
    },
    {
      id: 2,
      full_name: 'Beta Bikes',
      status: 'Qualified',
      owners: [10, 11],
      secret: 's2',
      created: 1_767_312_000_000,
      budget: 900,
    },
  ],
  people: [
    { id: 10, label: 'Ann Archer', active: true },
    { id: 11, label: 'Bob Baker', active: true },
    { id: 12, label: 'Cät Côté', active: true },
    { id: 13, label: 'Ina Inactive', active: false },
  ],
};

const mapping: DataProviderMapping = {
  leads: {
    resource: 'leads',
    assignees: { kind: 'array', field: 'owners' },
    fields: { name: 'full_name', createdAt: 'created', updatedAt: null, email: null, budget: 'budget' },
    numericIds: true,
  },
  people: {
    resource: 'people',
    fields: { name: 'label' },
    numericIds: true,
    toAssignee: ({ active }) => ({ inactive: active === false }),
  },
};

describe('what a mapping can say', () => {
  it('is declared without a word of the host, so that no other condition is offered', () => {
    const { capabilities } = createDataProviderAdapter(jsonServerProvider('http://localhost'), {
      ...mapping,
      filterable: ['status', 'created', 'assignees'],
      filter: (condition) => {
        const { field, operator, value, viaTeams } = condition as { field: string } & Record<string, unknown>;
        if (field === 'assignees' && operator === 'any' && !viaTeams)
          return { owners_like: (value as string[]).join('|') };
        return field === 'created' && operator === 'at-least' ? { created_gte: value } : undefined;
      },
    });
    assert.deepEqual(capabilities.filterOperators, {
      fields: { status: ['is', 'in'], created: ['is', 'in', 'at-least'], assignees: ['any'] },
      viaTeams: [],
      or: false,
    });
  });
});

/** How the next requests are answered instead of by json-server. */
interface Trouble {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Milliseconds before anything happens. */
  delay?: number;
}

const kindOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    return error instanceof AdapterError ? error.kind : String(error);
  }
};

const failureOf = (promise: Promise<unknown>): Promise<AdapterError> =>
  promise.then(
    () => assert.fail('it succeeds'),
    (error: AdapterError) => error,
  );

void describe('the bridge to data providers', () => {
  let backEnd: BackEnd;
  let trouble: ((method: string, path: string) => Trouble | undefined) | undefined;
  let closedEarly = 0;
  before(async () => {
    backEnd = await startJsonServer(tables, (request: never, response: never, next: () => void) =>
      meddle(request, response, next),
    );
  });
  after(() => backEnd.close());
  beforeEach(() => {
    trouble = undefined;
    backEnd.fill(tables);
    backEnd.requests.length = 0;
  });

  function meddle(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const met = trouble?.(request.method!, request.url!);
    response.once('close', () => (closedEarly += response.writableFinished ? 0 : 1));
    const answer = (): void => {
      if (met?.status === undefined) return next();
      response
        .writeHead(met.status, { 'Content-Type': 'application/json', ...met.headers })
        .end(JSON.stringify(met.body ?? {}));
    };
    if (met?.delay === undefined) answer();
    else setTimeout(answer, met.delay).unref();
  }

  const reactAdmin = (more: Partial<DataProviderMapping> = {}) =>
    createDataProviderAdapter(Object.assign(jsonServerProvider(backEnd.url), { supportAbortSignal: true }), {
      ...mapping,
      ...more,
    });
  const refine = (more: Partial<DataProviderMapping> = {}) =>
    createDataProviderAdapter(refineSimpleRest(backEnd.url), { ...mapping, update: 'patch', ...more });
  const row = (id: number): Record<string, unknown> => backEnd.tables()['leads']!.find((each) => each['id'] === id)!;

  void it('reads fields by the names of the back end, numbers as ids, times as dates, and keeps the raw record', async () => {
    const lead = await reactAdmin().getLead('1');
    assert.deepEqual(
      [lead.id, lead.name, lead.assigneeIds, lead.createdAt, lead.updatedAt],
      ['1', 'Acme Anvils', ['10'], '2026-01-01T00:00:00.000Z', ''],
    );
    assert.equal((lead.raw as { secret: string }).secret, 's1');
    assert.deepEqual((await reactAdmin().getLead('2')).fields, { budget: 900 });
    assert.equal(
      (await reactAdmin().describe('lead')).fields.some(({ name }) => name === 'email'),
      false,
    );
  });

  void it('erases nothing with a PUT: not what no lead shows, and not the assignees', async () => {
    const adapter = reactAdmin();
    await adapter.updateLead(await adapter.getLead('1'), { name: 'Acme' });
    assert.deepEqual(row(1), { ...tables['leads']![0], full_name: 'Acme' });
    await adapter.changeAssignees([{ leadId: '1', add: ['11'], remove: [] }]);
    assert.deepEqual(row(1), { ...tables['leads']![0], full_name: 'Acme', owners: [10, 11] });
  });

  void it('sends with a PUT what the back end has now, not what was read long ago', async () => {
    const adapter = reactAdmin();
    const before = await adapter.getLead('1');
    Object.assign(row(1), { secret: 'new', owners: [12] });
    assert.equal(await kindOf(adapter.updateLead(before, { name: 'Acme' })), 'conflict');
    await adapter.updateLead(await adapter.getLead('1'), { name: 'Acme' });
    assert.deepEqual([row(1)['secret'], row(1)['owners']], ['new', [12]]);
  });

  void it('sends no more than what has changed where the back end keeps the rest', async () => {
    const adapter = refine();
    await adapter.updateLead(await adapter.getLead('1'), { notes: 'x' });
    assert.deepEqual(row(1), { ...tables['leads']![0], notes: 'x' });
    assert.ok(backEnd.requests.includes('PATCH /leads/1'));
  });

  void it('loses no assignment of its own page, though the whole set is written each time', async () => {
    const adapter = reactAdmin();
    const results = await Promise.all(
      ['11', '12', '10'].map((id, index) =>
        adapter.changeAssignees([{ leadId: '1', add: index < 2 ? [id] : [], remove: index < 2 ? [] : [id] }]),
      ),
    );
    assert.deepEqual(
      results.flat().map(({ status }) => status),
      ['ok', 'ok', 'ok'],
    );
    assert.deepEqual(row(1)['owners'], [11, 12]);
  });

  void it('takes an empty list of values for nothing, where the back end takes it for everything', async () => {
    const adapter = reactAdmin();
    const filter = { field: 'status', operator: 'in' as const, value: [] };
    assert.deepEqual(await adapter.listLeads({ recordType: 'lead', filter, limit: 5, total: 'exact' }), {
      items: [],
      total: { value: 0, exact: true },
    });
    assert.deepEqual(await adapter.getAssignees([]), []);
    assert.deepEqual(backEnd.requests, []);
  });

  void it('refuses two conditions on one field, where an object could hold only one', async () => {
    const is = (value: string) => ({ field: 'status', operator: 'is' as const, value });
    const query = { recordType: 'lead' as const, filter: { and: [is('Contacted'), is('Qualified')] }, limit: 5 };
    assert.equal(await kindOf(reactAdmin().listLeads(query)), 'unsupported');
  });

  void it('finds people by any part of their names, which the search of the back end would not', async () => {
    const find = async (text: string) =>
      (await reactAdmin().searchAssignees({ text, limit: 5 })).items.map(({ name }) => name);
    assert.deepEqual(await find('COTE'), ['Cät Côté']);
    assert.deepEqual(await find('baker b'), ['Bob Baker']);
    assert.deepEqual(await find('ina'), []);
  });

  void it('names the fields of a refusal as a lead names them', async () => {
    trouble = (method) =>
      method === 'POST'
        ? { status: 422, body: { errors: { full_name: 'Too short', phone: ['No', 'digits'] } } }
        : undefined;
    for (const adapter of [reactAdmin(), refine()]) {
      const error = await failureOf(adapter.createLead({ recordType: 'lead', name: 'A', assigneeIds: [] }));
      assert.deepEqual([error.kind, error.fields], ['invalid', { name: 'Too short', phone: 'No digits' }]);
    }
  });

  void it('says of every status what it means, and when to try again', async () => {
    const statuses = {
      401: 'unauthenticated',
      403: 'forbidden',
      409: 'conflict',
      412: 'conflict',
      429: 'rate-limited',
      500: 'unavailable',
      503: 'unavailable',
      418: 'invalid',
    };
    for (const [status, kind] of Object.entries(statuses)) {
      trouble = () => ({ status: Number(status), headers: { 'Retry-After': '2' } });
      for (const adapter of [reactAdmin(), refine()])
        assert.equal(await kindOf(adapter.listLeads({ recordType: 'lead', limit: 5 })), kind, status);
    }
    trouble = () => ({ status: 429, headers: { 'Retry-After': '2' } });
    assert.equal((await failureOf(refine().listLeads({ recordType: 'lead', limit: 5 }))).retryAfter, 2_000);
  });

  void it('knows a network that fails from an error without a status', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    await new Promise((resolve) => server.close(resolve));
    for (const provider of [jsonServerProvider(url), refineSimpleRest(url)])
      assert.equal(await kindOf(createDataProviderAdapter(provider, mapping).getLead('1')), 'unavailable');
    const plain = jsonServerProvider(url, () => Promise.reject(new Error('No item with identifier 1')));
    assert.equal(await kindOf(createDataProviderAdapter(plain, mapping).getLead('1')), 'unknown');
  });

  void it('hides what the back end forbids, as if it were not there', async () => {
    trouble = (_method, path) => (path === '/leads/1' ? { status: 403 } : undefined);
    const failures = await Promise.all(['1', '99'].map((id) => failureOf(reactAdmin().getLead(id))));
    assert.deepEqual(
      failures.map(({ kind }) => kind),
      ['not-found', 'not-found'],
    );
    assert.equal(failures[0]!.message, failures[1]!.message);
  });

  void it('hands an abort on to a provider that knows of it, and the request ends', async () => {
    trouble = () => ({ delay: 60_000 });
    closedEarly = 0;
    const controller = new AbortController();
    const call = reactAdmin().listLeads({ recordType: 'lead', limit: 5 }, { signal: controller.signal });
    while (backEnd.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort('enough');
    assert.equal(await call.catch((reason: unknown) => reason), 'enough');
    while (closedEarly === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(reactAdmin().capabilities.abort, true);
  });

  void it('rejects at once with the reason where the provider knows of no abort, and says that the request goes on', async () => {
    trouble = () => ({ delay: 60_000 });
    closedEarly = 0;
    const controller = new AbortController();
    const adapter = refine();
    const call = adapter.listLeads({ recordType: 'lead', limit: 5 }, { signal: controller.signal });
    while (backEnd.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort('enough');
    assert.equal(await call.catch((reason: unknown) => reason), 'enough');
    assert.equal(closedEarly, 0);
    assert.equal(adapter.capabilities.abort, false);
  });

  void it('leaves no half assigned record behind when an assignment cannot be written', async () => {
    const assignees = { kind: 'join', resource: 'jobs', record: 'lead', person: 'person' } as const;
    const leads = { ...mapping.leads, assignees };
    backEnd.fill({ ...tables, jobs: [] });
    const draft = { recordType: 'lead' as const, name: 'New', assigneeIds: ['10'] };
    assert.equal(await kindOf(reactAdmin({ leads }).createLead(draft)), 'not-found');
    assert.equal(backEnd.tables()['leads']!.length, 2);
  });

  void it('keeps two record types of one resource apart', async () => {
    const typed = (type: string) => ({ ...mapping.leads, where: { status: type } });
    const adapter = reactAdmin({ leads: typed('Contacted'), clients: typed('Qualified') });
    const list = async (recordType: Lead['recordType']) =>
      (await adapter.listLeads({ recordType, limit: 5 })).items.map(({ id }) => id);
    assert.deepEqual([await list('lead'), await list('client')], [['1'], ['client:2']]);
    assert.equal((await adapter.getLead('client:2')).recordType, 'client');
    assert.equal(await kindOf(adapter.getLead('2')), 'not-found');
    assert.equal(await kindOf(reactAdmin().listLeads({ recordType: 'client', limit: 5 })), 'unsupported');
  });
});
