// A tenant spread by Citus, whose schemas it places on workers: run where a coordinator is named, and said not to have been run elsewhere.
import { deepEqual } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { demoUserOf } from '../../examples/server/demo.js';
import { createLogin, migrate } from '../../examples/server/migrate.js';
import { seed } from '../../examples/server/seed.js';
import { createServer } from '../../examples/server/server.js';
import { inSchema } from '../../examples/server/tenant-schema.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { tables } from './filling.js';

const schema = 'citus_tenant';

/** Why it is not run; nothing where it can be. */
async function obstacle(): Promise<string | undefined> {
  const url = process.env['CITUS_URL'];
  if (url === undefined) return 'Not run: CITUS_URL names no coordinator of Citus (with its workers added)';
  const client = new pg.Client(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ workers: string }>(
      "SELECT count(*) AS workers FROM pg_extension e, citus_get_active_worker_nodes() WHERE e.extname = 'citus'",
    );
    return Number(rows[0]!.workers) > 0 ? undefined : 'Not run: the coordinator of CITUS_URL has no workers';
  } catch (error) {
    return `Not run: ${(error as Error).message}`;
  } finally {
    await client.end().catch(() => {});
  }
}

const skip = (await obstacle()) ?? false;

describe('a tenant on Citus', { skip }, () => {
  let admin: pg.Client;
  let server: FastifyInstance | undefined;
  let url: string;

  before(async () => {
    const coordinator = new URL(process.env['CITUS_URL']!);
    admin = new pg.Client(coordinator.href);
    await admin.connect();
    await admin.query(
      `ALTER ROLE ${admin.escapeIdentifier(coordinator.username)} SET citus.enable_schema_based_sharding = on`,
    );
    await migrate(coordinator.href, 'portable', schema);
    const databaseUrl = await createLogin(coordinator.href, 'crm_gateway', 'secret');
    server = await createServer({
      databaseUrl,
      schema,
      engine: 'portable',
      userOf: demoUserOf,
      requestsPerMinute: 1e9,
    });
    url = await server.listen();
  });
  // Also where it was not got ready to the end.
  after(async () => {
    await server?.close();
    for (const what of [
      `SCHEMA IF EXISTS ${schema}`,
      `SCHEMA IF EXISTS ${schema}_private`,
      `TABLE IF EXISTS ${schema}_migrations`,
    ])
      await admin.query(`DROP ${what} CASCADE`);
    await admin.end();
  });

  const adapterOf = (userId: string): RestAdapter =>
    createRestAdapter({ baseUrl: url, headers: { authorization: `Bearer ${uuidOf(userId)}` } });

  async function create(scenario: ContractScenario): Promise<ContractFixture> {
    await admin.query(inSchema(`TRUNCATE ${tables.join(', ')}`, schema));
    await seed(admin, scenario, schema);
    return { as: adapterOf, idOf: uuidOf, remove: (id) => adapterOf('mia').deleteLead(id) };
  }

  it('keeps all of the contract but the search without accents', async () => {
    const broken: string[] = [];
    for (const check of contractChecks) {
      const { status, detail } = await runContractCheck(check, { create });
      if (status !== 'holds' && !/lukasz|ZOE/.test(String(detail))) broken.push(`${check.name}: ${detail}`);
    }
    deepEqual(broken, []);
  });
});
