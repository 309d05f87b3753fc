// What whoever runs the server relies on: it says whether it lives and can work, follows a request by its id, and ends politely.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer, type ServerOptions } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { holdRecord } from './held-record.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const headers = { authorization: `Bearer ${uuidOf('ann')}` };

describe('operating the server', () => {
  let database: TestDatabase;
  let server: FastifyInstance;
  let url: string;
  const log: Record<string, unknown>[] = [];

  const start = (more: Partial<ServerOptions> = {}): Promise<FastifyInstance> =>
    createServer({ databaseUrl: database.url, userOf: demoUserOf, ...more });

  before(async () => {
    database = await startTestDatabase();
    await database.fill(contractScenario(1));
    const stream = { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) };
    server = await start({ metrics: true, logger: { level: 'info', stream } });
    url = await server.listen();
  });
  after(async () => {
    await server.close();
    await database.stop();
  });

  const get = (path: string, more: Record<string, string> = {}): Promise<Response> =>
    fetch(url + path, { headers: more });

  it('health and readiness are told to everybody; without its database it lives, but is not ready', async () => {
    deepEqual([(await get('/health')).status, (await get('/ready')).status], [200, 200]);
    await database.client.query('ALTER ROLE crm_gateway NOLOGIN');
    await database.client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'crm_gateway'");
    const away = await get('/ready');
    deepEqual([(await get('/health')).status, away.status, await away.json()], [200, 503, { status: 'no database' }]);
    await database.client.query('ALTER ROLE crm_gateway LOGIN');
    equal((await get('/ready')).status, 200);
  });

  it('each answer and each line of the log carries the id of its request, also one that a proxy gave', async () => {
    const given = await get('/me', { ...headers, 'x-request-id': 'from-the-proxy-7' });
    equal(given.headers.get('x-request-id'), 'from-the-proxy-7');
    const own = (await get('/me', headers)).headers.get('x-request-id');
    ok(own !== null && own !== '', 'one of its own');
    const lines = log.filter(({ reqId }) => reqId === 'from-the-proxy-7');
    ok(lines.length >= 2, 'it came in, and it was answered');
  });

  it('the log names no token and no content of records', async () => {
    await fetch(`${url}/leads`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ recordType: 'lead', name: 'Nobody reads this in a log', assigneeIds: [] }),
    });
    ok(!/Nobody reads this|Bearer/.test(JSON.stringify(log)), 'not a word');
  });

  it('metrics tell Prometheus of requests, streams and connections, where they were asked for', async () => {
    await get('/me', headers);
    const text = await (await get('/metrics')).text();
    for (const name of [
      'http_request_duration_seconds',
      'lead_elements_live_listeners 0',
      'lead_elements_database_connections',
    ])
      match(text, new RegExp(name), name);
    const plain = await start();
    const answer = await plain.inject({ url: '/metrics', headers });
    await plain.close();
    equal(answer.statusCode, 404);
  });

  it('the OpenAPI description is served to whoever writes a client', async () => {
    const description = (await (await get('/openapi.json')).json()) as { openapi: string };
    match(description.openapi, /^3\.1/);
  });

  it('an address that does not exist is a problem as every other, and names no framework', async () => {
    for (const path of ['/nothing', '/leads/%zz', `/leads/${'x'.repeat(500)}`]) {
      const response = await get(path, headers);
      equal(response.headers.get('content-type')?.split(';')[0], 'application/problem+json', path);
      ok(!/fastify|FST_/i.test(await response.text()), path);
    }
  });

  it('a server that is told to stop answers what it has begun, ends its streams, and takes nothing new', async () => {
    const own = await start();
    const at = await own.listen();
    const stream = await fetch(`${at}/changes`, { headers });
    const record = await holdRecord(database, 'acme');
    const slow = fetch(`${at}/leads/${uuidOf('acme')}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json', 'if-match': '"1"' },
      body: '{"notes": "begun before"}',
    });
    await record.awaited(1);
    const closed = own.close();
    for await (const part of stream.body!) void part; // ends
    await record.release();
    equal((await slow).status, 200, 'what was begun has its answer');
    await closed;
    const refused = await fetch(`${at}/health`).catch(() => 'refused');
    equal(refused, 'refused');
  });

  it('a connection on which nothing was asked, as browsers open them ahead, does not hold it up', async ({ mock }) => {
    const own = await start();
    const { hostname, port } = new URL(await own.listen());
    const isThere = once(own.server, 'connection');
    const socket = connect(Number(port), hostname);
    await isThere;
    mock.timers.enable({ apis: ['setTimeout'] }); // the last moment never comes
    await own.close();
    if (!socket.closed) await once(socket, 'close');
  });
});
