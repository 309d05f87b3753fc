// An embedded PostgreSQL for each file of tests: a copy of one that is migrated once, emptied and filled again for every check.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../examples/server/embedded-postgres.js';
import { createLogin, migrate } from '../../examples/server/migrate.js';
import type { SeedData } from '../../examples/server/seed.js';
import { Filling } from './filling.js';

export interface TestDatabase {
  /** As the server signs in: with the rights of requests, and a way to no others. */
  url: string;
  migrationUrl: string;
  /** Of the superuser, for what no user may do. */
  client: pg.Client;
  /** Exactly these data, and no trace of what was there before. */
  fill(data: SeedData): Promise<void>;
  /** The database is stopped in the middle of whatever it does, and started again after `away` milliseconds. */
  outage(away: number): Promise<void>;
  stop(): Promise<void>;
}

export interface TestDatabaseOptions {
  engine?: string | undefined;
  /** Whether what is committed outlives an outage. Default: no, since what the disk does is seldom what is tested. */
  isDurable?: boolean;
}

export async function startTestDatabase({ engine, isDurable }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const settings = { fsync: 'off', ...(!isDurable && { synchronous_commit: 'off' }) };
  const folder = await mkdtemp(join(tmpdir(), 'lead-elements-test-'));
  await chmod(folder, 0o755); // PostgreSQL may run as another user, who has to get in
  const shared = process.env['TEST_CLUSTERS'];
  if (shared !== undefined) await copyCluster(await migratedCluster(shared, engine), folder);
  let postgres = await startEmbeddedPostgres({ folder, settings });
  if (shared === undefined) await migrate(postgres.url, engine);
  let client = await connect(postgres.url);
  const filling = new Filling();
  return {
    url: await createLogin(postgres.url, 'crm_gateway', 'secret'),
    migrationUrl: postgres.url,
    get client() {
      return client;
    },
    fill: (data) => filling.fill(client, data),
    async outage(away) {
      await postgres.kill();
      await new Promise((resolve) => setTimeout(resolve, away));
      postgres = await startEmbeddedPostgres({ folder, settings, port: Number(new URL(postgres.url).port) });
      client = await connect(postgres.url);
      filling.forget();
    },
    async stop() {
      await client.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A stopped cluster with the migrations of an engine, made by the first file of a run that wants it, or by two at once. */
async function migratedCluster(folder: string, engine = 'postgresql'): Promise<string> {
  await chmod(folder, 0o755);
  const cluster = join(folder, engine);
  if (existsSync(cluster)) return cluster;
  const inTheMaking = await mkdtemp(join(folder, `${engine}-in-the-making-`));
  await chmod(inTheMaking, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: inTheMaking, settings: { fsync: 'off' } });
  await migrate(postgres.url, engine);
  await postgres.stop();
  await rename(inTheMaking, cluster).catch((error: unknown) => {
    if (!existsSync(cluster)) throw error;
  });
  return cluster;
}

/** As whoever the files belong to, who is not the user of the tests where those run as root. */
async function copyCluster(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => {}); // lost in an outage
  await client.connect();
  return client;
}
