// Backup and restore as the guide has them: its commands and settings are read from it, run, and the server works on the copy.
import { deepEqual, equal } from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { demoUserOf } from '../../examples/server/demo.js';
import { createLogin, migrate } from '../../examples/server/migrate.js';
import { seed } from '../../examples/server/seed.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { commonFolder, removeFolder, systemCluster, systemPostgres, type SystemCluster } from './system-postgres.js';

const bin = await systemPostgres();
const skip =
  bin === undefined && 'PostgreSQL’s own programs are not installed here (Debian: apt-get install postgresql)';

/** The samples of the guide's paragraph, in their order. */
async function samples(): Promise<string[]> {
  const guide = await readFile(new URL('../../examples/server/README.md', import.meta.url), 'utf8');
  const [, paragraph = ''] = /\*\*Backup and restore\.\*\*([\s\S]*?)\*\*Upgrade\.\*\*/.exec(guide) ?? [];
  return [...paragraph.matchAll(/```(?:sh|ini)\n([\s\S]*?)```/g)].map(([, sample]) => sample!);
}

describe('backup and restore, as the guide has them', { skip, timeout: 120_000 }, () => {
  let folder: string;
  let first: SystemCluster;
  let dump: string;
  let restore: string;
  let archive: string;
  let copy: string;
  let recovery: string;
  const running: SystemCluster[] = [];

  before(async () => {
    [dump, restore, archive, copy, recovery] = (await samples()) as [string, string, string, string, string];
    folder = await commonFolder();
    first = await systemCluster(bin!, folder);
    await first.shell('mkdir archive', folder);
    await appendFile(join(first.data, 'postgresql.conf'), archive.replaceAll('/archive/', `${folder}/archive/`));
    await start(first);
    await first.shell('createdb crm', folder);
    await migrate(first.url);
    await createLogin(first.url, 'crm_gateway', 'secret');
    const client = await connected(first.url);
    await seed(client, contractScenario(1));
    await client.end();
  });
  after(async () => {
    for (const cluster of running) await cluster.stop().catch(() => {});
    await removeFolder(folder);
  });

  async function start(cluster: SystemCluster): Promise<void> {
    await cluster.start();
    running.push(cluster);
  }
  async function connected(url: string): Promise<pg.Client> {
    const client = new pg.Client(url);
    client.on('error', () => {}); // lost when the cluster ends
    await client.connect();
    return client;
  }

  async function serving<T>(cluster: SystemCluster, act: (mia: RestAdapter) => Promise<T>): Promise<T> {
    const url = new URL(cluster.url);
    [url.username, url.password] = ['crm_gateway', 'secret'];
    const server: FastifyInstance = await createServer({ databaseUrl: url.href, userOf: demoUserOf });
    try {
      const baseUrl = await server.listen();
      return await act(createRestAdapter({ baseUrl, headers: { authorization: `Bearer ${uuidOf('mia')}` } }));
    } finally {
      await server.close();
    }
  }

  /** Everything that is to come back, table by table, and who may do what with it. */
  async function contents(cluster: SystemCluster): Promise<unknown> {
    const client = await connected(cluster.url);
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname IN ('crm', 'crm_private') AND c.relkind IN ('r', 'p') ORDER BY 1`,
      );
      const all: Record<string, unknown> = {};
      for (const { name } of tables)
        all[name] = (
          await client.query(
            `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS hash FROM ${name} t`,
          )
        ).rows;
      all['policies'] = (
        await client.query('SELECT * FROM pg_policies ORDER BY schemaname, tablename, policyname')
      ).rows;
      all['rights'] = (
        await client.query(
          `SELECT p.oid::regprocedure::text AS name, p.proacl::text, p.prosecdef, p.proowner::regrole::text FROM pg_proc p
           JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('crm', 'crm_private') ORDER BY 1`,
        )
      ).rows;
      all['security'] = (
        await client.query(
          `SELECT c.oid::regclass::text AS name, relrowsecurity, relforcerowsecurity, relacl::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname IN ('crm', 'crm_private') AND c.relkind IN ('r', 'p') ORDER BY 1`,
        )
      ).rows;
      return all;
    } finally {
      await client.end();
    }
  }

  const draft = { recordType: 'lead' as const, assigneeIds: [uuidOf('ann')] };

  it('a dump that is restored elsewhere has every row, policy and right, and the server works on it', async () => {
    await serving(first, (mia) => mia.createLead({ ...draft, name: 'Before the dump' }));
    await first.shell(dump, folder);
    const second = await systemCluster(bin!, folder);
    await start(second);
    await second.shell(restore, folder);
    deepEqual(await contents(second), await contents(first));
    await serving(second, async (mia) => {
      const { items } = await mia.listLeads({ recordType: 'lead', search: 'before the dump', limit: 5 });
      equal(items.length, 1);
      equal((await mia.updateLead(items[0]!, { notes: 'Written on the copy' })).notes, 'Written on the copy');
    });
  });

  it('a copy with the log goes back to a moment, and who has heard of what came later is told to read again', async () => {
    await first.shell(copy, folder);
    const client = await connected(first.url);
    await serving(first, (mia) => mia.createLead({ ...draft, name: 'Kept' }));
    const { rows } = await client.query<{ at: string }>('SELECT clock_timestamp()::text AS at');
    const later = await serving(first, async (mia) => {
      await mia.currentUser();
      const stop = new AbortController();
      const told = new Promise<string>((resolve) =>
        mia.subscribe((event) => 'cursor' in event && resolve(event.cursor!), { signal: stop.signal }),
      );
      await mia.createLead({ ...draft, name: 'By mistake' });
      return told.finally(() => stop.abort());
    });
    const { rows: log } = await client.query<{ file: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS file');
    for (const archived = 'SELECT last_archived_wal >= $1 AS done FROM pg_stat_archiver'; ;) {
      const { rows: state } = await client.query<{ done: boolean | null }>(archived, [log[0]!.file]);
      if (state[0]!.done) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await client.end();

    const restored = await systemCluster(bin!, folder, join(folder, 'base'));
    const settings = recovery
      .replaceAll('/archive/', `${folder}/archive/`)
      .replace(/recovery_target_time = .*/, `recovery_target_time = '${rows[0]!.at}'`);
    await appendFile(join(restored.data, 'postgresql.conf'), `${settings}\narchive_mode = off\n`);
    await writeFile(join(restored.data, 'recovery.signal'), '');
    await start(restored);
    const admin = await connected(restored.url);
    while ((await admin.query<{ still: boolean }>('SELECT pg_is_in_recovery() AS still')).rows[0]!.still)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await admin.end();

    await serving(restored, async (mia) => {
      const found = async (search: string) =>
        (await mia.listLeads({ recordType: 'lead', search, limit: 5 })).items.length;
      deepEqual([await found('kept'), await found('by mistake')], [1, 0]);
      const stop = new AbortController();
      const event = await new Promise<LiveEvent>((resolve) =>
        mia.subscribe(resolve, { signal: stop.signal, since: later }),
      ).finally(() => stop.abort());
      equal(event.type, 'resync');
    });
  });
});
