// The reference server on a database of its own, and the REST adapters of its users, for the contract suite.
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { contractFetch } from './contract-fetch.js';
import { contractFixture } from './contract-fixture.js';
import { changesNoticed } from './noticed-changes.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

export interface RestBackEnd {
  url: string;
  database: TestDatabase;
  /** The operations of the OpenAPI description that have been called. */
  used: ReadonlySet<string>;
  adapterOf(userId: string): RestAdapter;
  fixture(scenario: ContractScenario): Promise<ContractFixture>;
  stop(): Promise<void>;
}

/** Every request and every answer of the adapters is held against the OpenAPI description. */
export async function startRestBackEnd(engine?: string): Promise<RestBackEnd> {
  const database = await startTestDatabase({ engine });
  const server = await createServer({
    databaseUrl: database.url,
    userOf: demoUserOf,
    requestsPerMinute: 1e9,
    ...(engine && { engine }),
  });
  const url = await server.listen();
  const used = new Set<string>();
  const send = contractFetch(url, used);
  let isOver = false;

  const adapterOf = (userId: string): RestAdapter =>
    createRestAdapter({
      baseUrl: url,
      headers: { authorization: `Bearer ${uuidOf(userId)}` },
      // Who still listens after a failed check stops when there is nothing to listen to.
      fetch: (input, init) => (isOver ? Promise.resolve(new Response(null, { status: 501 })) : send(input, init)),
    });

  return {
    url,
    database,
    used,
    adapterOf,
    async fixture(scenario) {
      const fixture = await contractFixture(database, scenario, adapterOf);
      if (engine === undefined) await changesNoticed(url, database.client);
      return fixture;
    },
    async stop() {
      isOver = true;
      await server.close();
      await database.stop();
    },
  };
}
