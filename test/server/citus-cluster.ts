// Citus for the tests: a coordinator and two workers of their own where the extension is installed, or the ones that CITUS_URL names.
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { commonFolder, removeFolder, systemCluster, systemPostgres, type SystemCluster } from './system-postgres.js';

export interface CitusCluster {
  /** Of the coordinator's superuser. */
  url: string;
  stop(): Promise<void>;
}

const named = process.env['CITUS_URL'];

/** PostgreSQL's programs, where they have the extension beside them. */
async function programs(): Promise<string | undefined> {
  const bin = await systemPostgres();
  const folders = bin === undefined ? [] : [join(bin, '../lib'), join(bin, '../lib/postgresql')];
  return folders.some((folder) => existsSync(join(folder, 'citus.so'))) ? bin : undefined;
}

/** Why the tests are not run; nothing where they can be. */
export async function obstacleToCitus(): Promise<string | undefined> {
  if (named === undefined)
    return (await programs())
      ? undefined
      : 'Not run: Citus is not installed here, and CITUS_URL names no coordinator of it (with its workers added)';
  const client = new pg.Client(named);
  try {
    await client.connect();
    const { rows } = await client.query<{ workers: string }>(
      "SELECT count(*) AS workers FROM pg_extension e, citus_get_active_worker_nodes() WHERE e.extname = 'citus'",
    );
    return Number(rows[0]!.workers) > 1 ? undefined : 'Not run: the coordinator of CITUS_URL has not got two workers';
  } catch (error) {
    return `Not run: ${(error as Error).message}`;
  } finally {
    await client.end().catch(() => {});
  }
}

const settings = `
shared_preload_libraries = 'citus'
wal_level = logical
citus.enable_statistics_collection = off
citus.node_conninfo = 'sslmode=prefer'
`;

async function prepare({ url }: SystemCluster): Promise<void> {
  const client = new pg.Client(url.replace(/\/crm$/, '/postgres'));
  await client.connect();
  await client.query('CREATE DATABASE crm');
  await client.end();
  const inside = new pg.Client(url);
  await inside.connect();
  await inside.query('CREATE EXTENSION citus');
  await inside.end();
}

export async function startCitus(): Promise<CitusCluster> {
  if (named !== undefined) return { url: named, stop: () => Promise.resolve() };
  const bin = (await programs())!;
  const folder = await commonFolder();
  const nodes: SystemCluster[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.stop().catch(() => {})));
    await removeFolder(folder);
  };
  try {
    for (let count = 0; count < 3; count++) {
      const node = await systemCluster(bin, folder);
      await appendFile(join(node.data, 'postgresql.conf'), settings);
      await node.start();
      nodes.push(node);
      await prepare(node);
    }
    const [coordinator, ...workers] = nodes as [SystemCluster, ...SystemCluster[]];
    const client = new pg.Client(coordinator.url);
    await client.connect();
    const port = (node: SystemCluster): number => Number(new URL(node.url).port);
    await client.query("SELECT citus_set_coordinator_host('127.0.0.1', $1)", [port(coordinator)]);
    for (const worker of workers) await client.query("SELECT citus_add_node('127.0.0.1', $1)", [port(worker)]);
    await client.end();
    return { url: coordinator.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
