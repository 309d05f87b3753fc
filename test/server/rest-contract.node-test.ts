// The REST adapter keeps the contract on the reference server and a real PostgreSQL, and every message keeps the OpenAPI description.
import { equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { contractFetch } from './contract-fetch.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

describe('rest adapter on PostgreSQL', () => {
  let database: TestDatabase;
  let server: FastifyInstance;
  let baseUrl: string;
  let isOver = false;
  const used = new Set<string>();

  before(async () => {
    database = await startTestDatabase();
    server = await createServer({ databaseUrl: database.url, userOf: demoUserOf, requestsPerMinute: 1e9 });
    baseUrl = await server.listen();
  });
  after(async () => {
    isOver = true;
    await server.close();
    await database.stop();
  });

  function adapterOf(userId: string): RestAdapter {
    const send = contractFetch(baseUrl, used);
    return createRestAdapter({
      baseUrl,
      headers: { authorization: `Bearer ${uuidOf(userId)}` },
      // Who still listens after a failed check stops when there is nothing to listen to.
      fetch: (input, init) => (isOver ? Promise.resolve(new Response(null, { status: 501 })) : send(input, init)),
    });
  }

  /** Waits until the server has noticed the last change of the check before, which is not to be told of in this one. */
  async function quiet(): Promise<void> {
    const { rows } = await database.client.query<{ cursor: string }>(
      "SELECT transaction || '.' || sequence AS cursor FROM crm.live_position()",
    );
    const { cursor } = rows[0]!;
    while (cursor && (await fetch(`${baseUrl}/me`)).headers.get('changes-cursor') !== cursor);
  }

  for (const check of contractChecks) {
    it(check.name, async () => {
      const { status, detail } = await runContractCheck(check, {
        async create(scenario) {
          await database.fill(scenario);
          await quiet();
          const adapters = new Map<string, RestAdapter>();
          return {
            async as(userId) {
              let adapter = adapters.get(userId);
              if (!adapter) {
                adapters.set(userId, (adapter = adapterOf(userId)));
                await adapter.currentUser(); // a page knows who is signed in before it does anything else
              }
              return adapter;
            },
            idOf: uuidOf,
            remove: (id) => adapterOf('mia').deleteLead(id),
          };
        },
      });
      equal(status, 'holds', detail);
    });
  }

  it('the suite has used every operation that it can reach', () => {
    const operations = Object.values(contract.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    const unreached = operations.filter((operation) => !used.has(operation));
    ok(unreached.length < 6, `not called: ${unreached.join(', ')}`);
  });
});
