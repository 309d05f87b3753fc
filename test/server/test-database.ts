// One embedded PostgreSQL for all server tests of a run: migrated once, emptied and filled again for every check.
import pg from 'pg';
import { startEmbeddedPostgres } from '../../examples/server/embedded-postgres.js';
import { createLogin, migrate } from '../../examples/server/migrate.js';
import { seed, type SeedData } from '../../examples/server/seed.js';

export interface TestDatabase {
  /** As the server signs in: with the rights of requests, and a way to no others. */
  url: string;
  migrationUrl: string;
  /** Of the superuser, for what no user may do. */
  client: pg.Client;
  /** Exactly these data, and no trace of what was there before. */
  fill(data: SeedData): Promise<void>;
  stop(): Promise<void>;
}

// The outbox stays, as it does in life: whoever listens goes on from where it is.
const tables = [
  'crm.assignees',
  'crm.team_members',
  'crm.leads',
  'crm.lead_assignees',
  'crm.lead_history',
  'crm_private.managers',
  'crm_private.operations',
  'crm_private.import_rows',
];

export async function startTestDatabase(engine?: string): Promise<TestDatabase> {
  // What the disk does is not what is tested here.
  const postgres = await startEmbeddedPostgres({ settings: { fsync: 'off', synchronous_commit: 'off' } });
  await migrate(postgres.url, engine);
  const client = new pg.Client(postgres.url);
  await client.connect();
  return {
    url: await createLogin(postgres.url, 'crm_gateway', 'secret'),
    migrationUrl: postgres.url,
    client,
    async fill(data) {
      await client.query(`TRUNCATE ${tables.join(', ')}`);
      await seed(client, data);
    },
    async stop() {
      await client.end();
      await postgres.stop();
    },
  };
}
