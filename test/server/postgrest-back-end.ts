// PostgREST's HTTP over a database of its own, and the adapters of its users, for the contract suite.
import { SignJWT } from 'jose';
import { uuidOf } from '../../examples/server/uuid.js';
import {
  createPostgrestAdapter,
  type PostgrestAdapter,
  type PostgrestAdapterOptions,
} from '../../src/adapters/postgrest.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { contractFixture } from './contract-fixture.js';
import { startPostgrest } from './postgrest-binary.js';
import { jwtSecret, startPostgrestDouble } from './postgrest-double.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

export interface PostgrestBackEnd {
  url: string;
  database: TestDatabase;
  adapterOf(userId: string, options?: Partial<PostgrestAdapterOptions>): PostgrestAdapter;
  fixture(scenario: ContractScenario): Promise<ContractFixture>;
  stop(): Promise<void>;
}

interface BackEndOptions {
  /** Its `db-max-rows`. Default: none. */
  maxRows?: number | undefined;
  /** Of PostgREST itself. Default: its double. */
  command?: string | undefined;
}

export async function startPostgrestBackEnd({ maxRows, command }: BackEndOptions = {}): Promise<PostgrestBackEnd> {
  const database = await startTestDatabase();
  const server = await (command === undefined
    ? startPostgrestDouble(database.url, maxRows)
    : startPostgrest(command, database.url, maxRows));
  let isOver = false;

  const tokenOf = (userId: string): Promise<string> =>
    new SignJWT({ sub: uuidOf(userId), role: 'crm_user' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(jwtSecret);

  const adapterOf = (userId: string, options: Partial<PostgrestAdapterOptions> = {}): PostgrestAdapter =>
    createPostgrestAdapter({
      url: server.url,
      headers: async () => ({ authorization: `Bearer ${await tokenOf(userId)}` }),
      live: { interval: 50 },
      // Who still listens after a failed check stops when there is nothing to listen to.
      fetch: (input, init) => (isOver ? Promise.resolve(new Response(null, { status: 501 })) : fetch(input, init)),
      ...options,
    });

  return {
    url: server.url,
    database,
    adapterOf,
    async fixture(scenario) {
      const fixture = await contractFixture(database, scenario, adapterOf);
      // What happened before is not to be told of.
      await database.client.query('SELECT crm_private.order_changes()');
      return fixture;
    },
    async stop() {
      isOver = true;
      await server.close();
      await database.stop();
    },
  };
}
