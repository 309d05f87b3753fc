// What goes over the wire beside the contract suite: preconditions, limits, outages, streams that break, and a host's own ways.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import { createRestAdapter, RestAdapter, type RestAdapterOptions } from '../../src/adapters/rest.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const bearer = (userId: string) => ({ authorization: `Bearer ${uuidOf(userId)}` });
const draft = { recordType: 'lead', name: 'New', assigneeIds: [] as string[] } as const;

async function errorOf(promise: Promise<unknown>): Promise<AdapterError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  ok(error instanceof AdapterError, `an AdapterError, not ${String(error)}`);
  return error;
}

describe('rest adapter and reference server', () => {
  let database: TestDatabase;
  let server: FastifyInstance;
  let url: string;

  const start = async (requestsPerMinute = 1e9): Promise<FastifyInstance> =>
    createServer({ databaseUrl: database.url, userOf: demoUserOf, requestsPerMinute });
  const adapterOf = (userId: string, more: Partial<RestAdapterOptions> = {}): RestAdapter =>
    createRestAdapter({ baseUrl: url, headers: bearer(userId), ...more });

  before(async () => {
    database = await startTestDatabase();
    server = await start();
    url = await server.listen();
  });
  after(async () => {
    await server.close();
    await database.stop();
  });
  beforeEach(() => database.fill(contractScenario(1)));

  it('an update needs the version that was read: 428 without one, 412 with the current record on an old one', async () => {
    const send = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${url}/leads/${uuidOf('acme')}`, {
        method: 'PATCH',
        headers: { ...bearer('ann'), 'content-type': 'application/json', ...headers },
        body: '{"notes":"x"}',
      });
    equal((await send({})).status, 428);
    const good = await send({ 'if-match': '"1"' });
    deepEqual([good.status, good.headers.get('etag')], [200, '"2"']);
    const stale = await send({ 'if-match': '"1"' });
    equal(stale.status, 412);
    equal(stale.headers.get('content-type')?.split(';')[0], 'application/problem+json');
    equal(((await stale.json()) as { current: { version: string } }).current.version, '2');
  });

  it('who is not signed in, or somebody unknown, is unauthenticated everywhere', async () => {
    for (const headers of [{}, bearer('nobody known'), bearer('ina')])
      equal(
        (await errorOf(createRestAdapter({ baseUrl: url, headers }).getLead(uuidOf('acme')))).kind,
        'unauthenticated',
      );
  });

  it('too many requests are rate-limited, with the time to wait', async () => {
    const strict = await start(2);
    const adapter = adapterOf('ann', { baseUrl: await strict.listen() });
    await adapter.currentUser();
    await adapter.currentUser();
    const error = await errorOf(adapter.currentUser());
    await strict.close();
    equal(error.kind, 'rate-limited');
    ok(error.retryAfter! > 0 && error.retryAfter! <= 60_000, `${error.retryAfter} ms`);
  });

  it('a server that is not there is unavailable, and the message says what was asked', async () => {
    const error = await errorOf(adapterOf('ann', { baseUrl: 'http://127.0.0.1:9/api' }).getLead('x'));
    equal(error.kind, 'unavailable');
    match(error.message, /cannot be reached.*leads\/x/);
  });

  it('a page of something in between is understood by its status, and never as an answer', async () => {
    const page =
      (status: number): typeof fetch =>
      async () =>
        new Response('<html>', { status, headers: { 'retry-after': '3' } });
    const kinds = await Promise.all(
      [200, 400, 401, 403, 404, 409, 412, 413, 429, 500, 501, 502, 504].map(
        async (status) => (await errorOf(adapterOf('ann', { fetch: page(status) }).getLead('x'))).kind,
      ),
    );
    deepEqual(kinds, [
      'unavailable',
      'invalid',
      'unauthenticated',
      'forbidden',
      'not-found',
      'conflict',
      'conflict',
      'invalid',
      'rate-limited',
      'unavailable',
      'unsupported',
      'unavailable',
      'unavailable',
    ]);
    equal((await errorOf(adapterOf('ann', { fetch: page(503) }).getLead('x'))).retryAfter, 3_000);
  });

  it('address and headers may come from functions, anew for every request', async () => {
    const users = ['ann', 'bob'];
    const adapter = createRestAdapter({
      baseUrl: async () => `${url}/`,
      headers: async () => new Headers(bearer(users.shift()!)),
    });
    const names = [(await adapter.currentUser()).name, (await adapter.currentUser()).name];
    deepEqual(names, ['Ann Archer', 'Bob Baker']);
  });

  it('a host replaces one method, on the object or in a class, and keeps the rest', async () => {
    const adapter = adapterOf('ann');
    const original = adapter.getLead.bind(adapter);
    adapter.getLead = async (id, options) => ({ ...(await original(id, options)), notes: 'Ours' });
    class Ours extends RestAdapter {
      override async currentUser() {
        return { ...(await this.request<{ id: string; name: string; kind: 'person' }>('me')), name: 'Me' };
      }
    }
    equal((await adapter.getLead(uuidOf('acme'))).notes, 'Ours');
    equal((await new Ours({ baseUrl: url, headers: bearer('ann') }).currentUser()).name, 'Me');
  });

  it('ids and names of any kind arrive as they were sent', async () => {
    const adapter = adapterOf('ann');
    const name = `Ünïcode 👋🏽 "quotes" \\ 100% _ ' ; -- ${'\u202e'}`;
    const lead = await adapter.createLead({ ...draft, assigneeIds: [], name });
    equal((await adapter.getLead(lead.id)).name, name);
    const contains = { field: 'name', operator: 'contains', value: '100% _' } as const;
    deepEqual(
      (await adapter.listLeads({ recordType: 'lead', filter: contains, limit: 5 })).items.map(({ id }) => id),
      [lead.id],
    );
    equal((await errorOf(adapter.getLead('../me?x=#'))).kind, 'not-found');
  });

  it('a text that the database cannot hold is invalid, and no inside is shown', async () => {
    const error = await errorOf(adapterOf('ann').createLead({ ...draft, assigneeIds: [], name: 'a\u0000b' }));
    equal(error.kind, 'invalid');
    ok(!/sql|utf|0x00|postgres/i.test(error.message), error.message);
  });

  it('a subscription goes on with `since` where another one has stopped', async () => {
    const adapter = adapterOf('mia');
    await adapter.currentUser();
    const first = await eventsOf(adapter, 1, () => adapter.createLead({ ...draft, assigneeIds: [], name: 'One' }));
    await adapter.createLead({ ...draft, assigneeIds: [], name: 'Two' });
    const cursor = (first[0] as { cursor: string }).cursor;
    const rest = await eventsOf(
      adapterOf('mia'),
      2,
      () => adapter.createLead({ ...draft, assigneeIds: [], name: 'Three' }),
      cursor,
    );
    const names = await Promise.all(
      rest.map(async (event) => (await adapter.getLead((event as { leadId: string }).leadId)).name),
    );
    deepEqual(names, ['Two', 'Three']);
  });

  it('a cursor that the server cannot go on from brings a resync, not silence', async () => {
    const [event] = await eventsOf(adapterOf('mia'), 1, () => Promise.resolve(), '999999999.1');
    deepEqual(event, { type: 'resync' });
  });

  it('a signal that aborts ends the stream on the server too', async () => {
    const own = await start();
    let opened!: () => void;
    let ended!: () => void;
    const isOpen = new Promise<void>((resolve) => (opened = resolve));
    const isOver = new Promise<void>((resolve) => (ended = resolve));
    own.addHook('onRequest', async (request) => {
      if (request.url !== '/changes') return;
      request.raw.once('close', ended);
      opened();
    });
    const stop = new AbortController();
    adapterOf('mia', { baseUrl: await own.listen() }).subscribe(() => {}, { signal: stop.signal });
    await isOpen;
    stop.abort();
    await isOver;
    await own.close();
  });

  it('a stream that breaks goes on after the last event, and nothing that happened meanwhile is missed or told twice', async () => {
    const cuts: AbortController[] = [];
    const sinceWhen: (string | null)[] = [];
    const breaking: typeof fetch = (input, init) => {
      const cut = new AbortController();
      cuts.push(cut);
      sinceWhen.push(new Headers(init?.headers).get('last-event-id'));
      const signals = [cut.signal, ...(init?.signal ? [init.signal] : [])];
      return fetch(input, { ...init, signal: AbortSignal.any(signals) });
    };
    const writer = adapterOf('mia');
    const listener = adapterOf('mia', { fetch: breaking });
    await listener.currentUser();
    const ids: string[] = [];
    const heard: string[] = [];
    const stop = new AbortController();
    listener.subscribe(
      (event) => {
        heard.push((event as { leadId: string }).leadId);
        cuts.at(-1)!.abort(); // after every event
      },
      { signal: stop.signal },
    );
    for (const name of ['One', 'Two', 'Three', 'Four']) {
      ids.push((await writer.createLead({ ...draft, assigneeIds: [], name })).id);
      while (heard.length < ids.length) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    stop.abort();
    deepEqual(heard, ids);
    ok(new Set(sinceWhen).size >= 3, `it went on from ${sinceWhen.join(', ')}`);
  });

  it('a refusal is a problem of RFC 9457 with a message for each field, and names no inside', async () => {
    const response = await fetch(`${url}/leads`, {
      method: 'POST',
      headers: { ...bearer('ann'), 'content-type': 'application/json' },
      body: JSON.stringify({ ...draft, name: '', email: 'nobody@' }),
    });
    const problem = (await response.json()) as Record<string, unknown>;
    equal(response.headers.get('content-type')?.split(';')[0], 'application/problem+json');
    deepEqual(
      [problem['type'], problem['status'], Object.keys(problem['fields'] as object).sort()],
      ['urn:lead-elements:problem:invalid', 422, ['email', 'name']],
    );
    ok(!/crm|sql|PT422/i.test(JSON.stringify(problem)), JSON.stringify(problem));
  });

  it('an outage of the database is unavailable, with the time to wait, and over when the database is back', async () => {
    const adapter = adapterOf('ann');
    const { client } = database;
    await client.query('ALTER ROLE crm_gateway NOLOGIN');
    const sessions = "FROM pg_stat_activity WHERE usename = 'crm_gateway'";
    // Told to end, they do so a moment later.
    while ((await client.query(`SELECT pg_terminate_backend(pid) ${sessions}`)).rows.length > 0);
    const response = await fetch(`${url}/me`, { headers: bearer('ann') });
    await client.query('ALTER ROLE crm_gateway LOGIN');
    deepEqual([response.status, response.headers.get('retry-after')], [503, '1']);
    equal((await adapter.currentUser()).name, 'Ann Archer');
  });
});

/** So many events that come of something, from now on or after a cursor. */
async function eventsOf(
  adapter: RestAdapter,
  number: number,
  cause: () => Promise<unknown>,
  since?: string,
): Promise<LiveEvent[]> {
  const stop = new AbortController();
  const events: LiveEvent[] = [];
  const heard = new Promise<void>((resolve) => {
    adapter.subscribe(
      (event) => {
        events.push(event);
        if (events.length === number) resolve();
      },
      { signal: stop.signal, ...(since !== undefined && { since }) },
    );
  });
  await cause();
  await heard;
  stop.abort();
  return events;
}
