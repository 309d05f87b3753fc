// PostGraphile with the example's settings on a database of its own, and the adapters of its users, for the contract suite.
import WebSocket from 'ws';
import { startGraphqlServer } from '../../examples/postgraphile/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import {
  createPostgraphileAdapter,
  type PostgraphileAdapter,
  type PostgraphileAdapterOptions,
} from '../../src/adapters/postgraphile.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { contractFixture } from './contract-fixture.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

export interface PostgraphileBackEnd {
  url: string;
  database: TestDatabase;
  adapterOf(userId: string): PostgraphileAdapter;
  fixture(scenario: ContractScenario): Promise<ContractFixture>;
  /** As `fixture`, for browsers that get no WebSocket through. */
  fixtureWithoutSockets(scenario: ContractScenario): Promise<ContractFixture>;
  stop(): Promise<void>;
}

export async function startPostgraphileBackEnd(): Promise<PostgraphileBackEnd> {
  const database = await startTestDatabase();
  const server = await startGraphqlServer({
    databaseUrl: database.url,
    userOf: (authorization) => /^Bearer (\S+)$/.exec(authorization ?? '')?.[1],
  });
  let isOver = false;

  const adapterOf = (userId: string, options: Partial<PostgraphileAdapterOptions> = {}): PostgraphileAdapter =>
    createPostgraphileAdapter({
      url: async () => server.url,
      headers: async () => ({ authorization: `Bearer ${uuidOf(userId)}` }),
      webSocket: WebSocket,
      // Who still listens after a failed check stops when there is nothing to listen to.
      fetch: (input, init) => (isOver ? Promise.resolve(new Response(null, { status: 501 })) : fetch(input, init)),
      ...options,
    });

  return {
    url: server.url,
    database,
    adapterOf,
    fixture: (scenario) => contractFixture(database, scenario, adapterOf),
    fixtureWithoutSockets: (scenario) =>
      // Nothing listens at the discard port.
      contractFixture(database, scenario, (userId) =>
        adapterOf(userId, { webSocketUrl: 'ws://127.0.0.1:9', interval: 100 }),
      ),
    async stop() {
      isOver = true;
      await server.close();
      await database.stop();
    },
  };
}
