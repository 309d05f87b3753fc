// What one person may ask of the server: more is refused in words that say what is too much, and never as if a retry would help.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { holdRecord } from './held-record.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

interface Answer {
  status: number;
  detail: string;
  retryAfter: string | null;
  body: Record<string, unknown>;
}

const kilobyte = 1024;

describe('the budgets of the reference server', () => {
  let database: TestDatabase;
  let server: FastifyInstance;
  let url: string;

  before(async () => {
    database = await startTestDatabase();
    await database.client.query(
      "INSERT INTO crm.record_fields (record_type, name, position, label, type) VALUES ('lead', 'budget', 50, 'Budget', 'money'), ('lead', 'due', 51, 'Due', 'date'), ('lead', 'share', 52, 'Share', 'percent'), ('lead', 'region', 53, 'Region', 'text')",
    );
    server = await createServer({
      databaseUrl: database.url,
      userOf: demoUserOf,
      requestsPerMinute: 1e9,
      concurrency: 4,
      streamsPerUser: 2,
    });
    url = await server.listen();
  });
  after(async () => {
    await server.close();
    await database.stop();
  });
  beforeEach(() => database.fill(contractScenario(1)));

  async function send(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    method = 'POST',
  ): Promise<Answer> {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${uuidOf('ann')}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const json = (await response.json()) as Record<string, unknown>;
    return {
      status: response.status,
      detail: String(json['detail']),
      retryAfter: response.headers.get('retry-after'),
      body: json,
    };
  }
  const create = (more: object, headers?: Record<string, string>): Promise<Answer> =>
    send('/leads', { recordType: 'lead', name: 'New', assigneeIds: [], ...more }, headers);
  const list = (more: object): Promise<Answer> => send('/leads/query', { recordType: 'lead', limit: 5, ...more });

  it('a body that is too large is 413 and no reason to try again; before sign-in it is not even read', async () => {
    const large = { notes: 'x'.repeat(600 * kilobyte) };
    const answer = await create(large);
    deepEqual([answer.status, answer.retryAfter], [413, null]);
    equal(answer.body['type'], 'urn:lead-elements:problem:invalid');
    equal((await create(large, { authorization: '' })).status, 401);
  });

  it('a portion of an import may be large, and each row is held to what a record may hold', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      rowNumber: index + 1,
      draft: { recordType: 'lead', name: `Row ${index}`, notes: 'n'.repeat(index === 7 ? 10_001 : 9_000) },
    }));
    const { status, body } = await send('/imports/large/rows', { mode: 'create', rows });
    const results = body['results'] as { rowNumber: number; status: string }[];
    equal(status, 200);
    deepEqual(
      results.filter((each) => each.status !== 'created').map(({ rowNumber }) => rowNumber),
      [8],
    );
  });

  it('texts, people and fields have lengths, and what is too long is named', async () => {
    for (const [field, value] of Object.entries({
      name: 'n'.repeat(201),
      notes: 'n'.repeat(10_001),
      email: `${'e'.repeat(250)}@x.org`,
    })) {
      const answer = await create({ [field]: value });
      equal(answer.status, 422, field);
      ok(field in (answer.body['fields'] as object), `${field} is named`);
    }
    const many = Array.from({ length: 501 }, () => uuidOf('ann'));
    equal((await create({ assigneeIds: many })).status, 422);
    for (const name of ['\u200b', '\u00a0', ' \ufeff '])
      equal((await create({ name })).status, 422, JSON.stringify(name));
  });

  it('custom fields are those of the schema', async () => {
    const answer = await create({ fields: { budget: '100', x: 'anything' } });
    deepEqual([answer.status, answer.detail], [422, 'There is no field "x"']);
  });

  it('a number that a list cannot sort by is refused where it is written, and lists go on', async () => {
    for (const budget of ['1e200000', '1e999999999999', '9'.repeat(41), '1e131071'])
      for (const field of ['budget', 'share'])
        equal((await create({ fields: { [field]: budget } })).status, 422, `${field} ${budget.slice(0, 20)}`);
    equal((await create({ fields: { budget: '1200.50' } })).status, 201);
    equal((await list({ sort: [{ field: 'budget', direction: 'desc' }] })).status, 200);
  });

  it('what looks like a number in any other field, or was stored before it was refused, stops nobody’s list', async () => {
    equal((await create({ fields: { region: '1e200000' } })).status, 201);
    equal((await create({ fields: { budget: '2' } })).status, 201);
    await database.client.query(`UPDATE crm.leads SET fields = '{"share": "1e200000"}' WHERE id = $1`, [
      uuidOf('acme'),
    ]);
    const filter = { field: 'share', operator: 'at-most', value: 1 };
    for (const query of [{ filter }, { sort: [{ field: 'share', direction: 'asc' }] }])
      equal((await list(query)).status, 200);
    await database.client.query(`SELECT count(*) FROM crm.leads l WHERE crm.leads_own_numbers(l) -> 'budget' >= '1'`);
  });

  it('a day that no calendar has is refused where it is written', async () => {
    for (const due of ['0000-01-05', '2026-02-30', '2026-13-01', '2026-01-05x'])
      equal((await create({ fields: { due } })).status, 422, due);
    equal((await create({ fields: { due: '0001-01-05' } })).status, 201);
  });

  it('a filter has a depth and a width, and a list a length', async () => {
    const condition = { field: 'status', operator: 'is', value: 'New Lead' };
    let deep: object = condition;
    for (let level = 0; level < 200; level++) deep = { not: deep };
    const wide = { or: Array.from({ length: 201 }, () => condition) };
    const long = { field: 'status', operator: 'in', value: Array.from({ length: 1_001 }, (_, index) => `s${index}`) };
    for (const filter of [deep, wide, long]) {
      const { status, retryAfter } = await list({ filter });
      ok(status === 422 || status === 501, `${status}`);
      equal(retryAfter, null);
    }
    equal((await list({ limit: 1_001 })).status, 422);
    equal((await list({ search: 'x'.repeat(501) })).status, 422);
  });

  it('the same key for something else is a mistake: 422, and nothing is done', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await create({ name: 'First' }, key);
    const again = await create({ name: 'First' }, key);
    const other = await create({ name: 'Second' }, key);
    deepEqual([first.status, again.status, other.status], [201, 201, 422]);
    equal(first.body['id'], again.body['id']);
    match(other.detail, /same key was used for something else/);
    const { rows } = await database.client.query("SELECT 1 FROM crm.leads WHERE name = 'Second'");
    equal(rows.length, 0);
  });

  it('many requests of one person at the same time are held back, with the time to wait; others are not', async () => {
    const record = await holdRecord(database, 'acme');
    const assign = (user: string): Promise<Answer> =>
      send(
        '/assignments',
        { changes: [{ leadId: uuidOf('acme'), add: [uuidOf('bob')], remove: [] }] },
        { authorization: `Bearer ${uuidOf(user)}` },
      );
    const waiting = Array.from({ length: 4 }, () => assign('ann'));
    await record.awaited(4);
    const [more, other] = [
      await assign('ann'),
      await list({}).then(() => fetch(`${url}/me`, { headers: { authorization: `Bearer ${uuidOf('bob')}` } })),
    ];
    await record.release();
    deepEqual([more.status, more.retryAfter, other.status], [429, '1', 200]);
    for (const each of await Promise.all(waiting)) equal(each.status, 200);
  });

  it('streams of one person have a number, and one that ends makes room', async () => {
    const stop = new AbortController();
    const open = (signal?: AbortSignal) =>
      fetch(`${url}/changes`, { headers: { authorization: `Bearer ${uuidOf('ann')}` }, ...(signal && { signal }) });
    const first = await open(stop.signal);
    const second = await open();
    const third = await open();
    deepEqual([first.status, second.status, third.status], [200, 200, 429]);
    stop.abort();
    let next = await open();
    while (next.status === 429) next = await open(); // until the server has noticed
    equal(next.status, 200);
    await second.body!.cancel();
    await next.body!.cancel();
  });
});
