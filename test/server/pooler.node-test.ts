// The server behind PgBouncer in transaction mode, where each transaction may be on another connection: the contract holds.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { contractFixture } from './contract-fixture.js';
import { changesNoticed } from './noticed-changes.js';
import { pgbouncerPath, startPgbouncer, type Pooler } from './pgbouncer.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const path = await pgbouncerPath();
const skip = path === undefined && 'PgBouncer is not installed here (Debian: apt-get install pgbouncer)';

describe('a server behind PgBouncer in transaction mode', { skip }, () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let server: FastifyInstance;
  let url: string;

  before(async () => {
    database = await startTestDatabase();
    pooler = await startPgbouncer(path!, database.url);
    server = await createServer({ databaseUrl: pooler.url, userOf: demoUserOf, requestsPerMinute: 1e9 });
    url = await server.listen();
  });
  after(async () => {
    await server.close();
    await pooler.stop();
    await database.stop();
  });

  const adapterOf = (userId: string): RestAdapter =>
    createRestAdapter({ baseUrl: url, headers: { authorization: `Bearer ${uuidOf(userId)}` } });

  it('keeps the contract', async () => {
    const broken: string[] = [];
    const create = async (scenario: ReturnType<typeof contractScenario>) => {
      const fixture = await contractFixture(database, scenario, adapterOf);
      await changesNoticed(url, database.client);
      return fixture;
    };
    for (const check of contractChecks) {
      const { status, detail } = await runContractCheck(check, { create });
      if (status !== 'holds') broken.push(`${check.name}: ${detail}`);
    }
    deepEqual(broken, []);
  });

  it('nobody’s identity stays behind on a connection for the next one', async () => {
    await database.fill(contractScenario(1));
    const names = ['ann', 'bob', 'cat', 'eve', 'mia'];
    const expected = await Promise.all(names.map(async (name) => (await adapterOf(name).currentUser()).id));
    const seen = await Promise.all(
      Array.from(
        { length: 100 },
        async (_, index) => (await adapterOf(names[index % 5]!).currentUser()).id === expected[index % 5],
      ),
    );
    equal(seen.every(Boolean), true);
  });
});
