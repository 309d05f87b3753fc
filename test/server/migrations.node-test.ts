// Migrations on databases that are empty, up to date, older, or being migrated by somebody else at the same moment.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { startEmbeddedPostgres, type RunningPostgres } from '../../examples/server/embedded-postgres.js';
import { migrate, migrationFiles } from '../../examples/server/migrate.js';
import { seedOnce } from '../../examples/server/seed.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';

/** Everything that a migration can make, as text. */
const everything = `
  SELECT 'function ' || oid::regprocedure || ' ' || pg_get_functiondef(oid) || coalesce(proacl::text, '') AS made FROM pg_proc
    WHERE pronamespace IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^crm')
  UNION ALL SELECT 'policy ' || p::text FROM pg_policies p
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname ~ '^crm'
  UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'table ' || oid::regclass || relacl::text || relrowsecurity || relforcerowsecurity FROM pg_class
    WHERE relkind = 'r' AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^crm')
  UNION ALL SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema ~ '^crm'
  UNION ALL SELECT 'migration ' || name || at FROM crm_migrations ORDER BY 1`;

/** What files said that were changed after databases had run them: what they say now, and what they said then. */
const onceSaid: Record<string, [now: string, then: string][]> = {
  'migrations/0040-own-fields.sql': [
    ['OR REPLACE FUNCTION crm_private.problems_of_form(', 'OR REPLACE FUNCTION crm_private.problems('],
  ],
  'migrations/0050-assignment-terms.sql': [
    [" AND NOT (TG_OP = 'UPDATE' AND (NEW).assignee_ids <@ (OLD).assignee_ids)", ''],
  ],
  'migrations/0060-search-folding-postgresql.sql': [
    ["\n    OR crm_private.texts_of(l.fields) ~ '[^\\x01-\\x7f]|`'", ''],
    [
      "a.name ~ '[^\\x01-\\x7f]|`' OR a.name ~* 'dj' OR a.email ~ '[^\\x01-\\x7f]|`'",
      "a.name ~ '[^\\x01-\\x7f]|`|[Dd]j'",
    ],
  ],
};

const server = new URL('../../examples/server/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, server), 'utf8');

describe('migrations', () => {
  let postgres: RunningPostgres;
  const clients: pg.Client[] = [];

  before(async () => (postgres = await startEmbeddedPostgres({ settings: { fsync: 'off' } })));
  after(async () => {
    for (const client of clients) await client.end();
    await postgres.stop();
  });

  async function connect(url: string): Promise<pg.Client> {
    const client = new pg.Client(url);
    clients.push(client);
    await client.connect();
    return client;
  }

  async function emptyDatabase(name: string): Promise<string> {
    await (await connect(postgres.url)).query(`CREATE DATABASE ${name}`);
    return postgres.url.replace(/\/postgres$/, `/${name}`);
  }

  const rowsOf = async (client: pg.Client, sql: string): Promise<unknown[]> =>
    (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row));

  const made = async (each: pg.Client): Promise<unknown[]> =>
    (await rowsOf(each, everything)).filter((text) => !/^migration/.test(String(text)));

  // First, because roles belong to the whole cluster: they are missing only once.
  it('servers that start at the same time on an empty cluster all come up, on one set of data', async () => {
    const url = await emptyDatabase('together');
    const data = () => contractScenario(1);
    const start = async (): Promise<void> => {
      await migrate(url);
      await seedOnce(url, data);
    };
    await Promise.all([start(), start(), start(), start()]);
    const client = await connect(url);
    deepEqual(await rowsOf(client, 'SELECT count(*)::integer FROM crm.leads'), [data().leads.length]);
  });

  it('a second run changes nothing', async () => {
    const url = await emptyDatabase('twice');
    await migrate(url);
    const client = await connect(url);
    const once = await rowsOf(client, everything);
    ok(once.length > 100);
    await migrate(url);
    deepEqual(await rowsOf(client, everything), once);
  });

  it('a database of an earlier version gets what it lacks, keeps its records, and is then like a new one', async () => {
    const url = await emptyDatabase('older');
    const client = await connect(url);
    await client.query('CREATE TABLE crm_migrations (name text PRIMARY KEY, at timestamptz DEFAULT now())');
    for (const file of ['schema.sql', 'migrations/0002-postgresql.sql']) {
      await client.query(textOf(file));
      await client.query('INSERT INTO crm_migrations VALUES ($1)', [file]);
    }
    await client.query(`
      INSERT INTO crm.assignees (id, kind, name) VALUES ('${uuidOf('ann')}', 'person', 'Ann'), ('${uuidOf('bob')}', 'person', 'Bob');
      INSERT INTO crm.record_fields (record_type, name, position, label, type, required) VALUES ('lead', 'name', 1, 'Name', 'text', true);
      SELECT set_config('app.user_id', '${uuidOf('ann')}', false);
      SELECT crm.assign_lead((crm.create_lead('{"recordType": "lead", "name": "Old", "assigneeIds": ["${uuidOf('ann')}"]}')).id,
        ARRAY['${uuidOf('bob')}']::uuid[], '{}')`);
    const records = `SELECT concat_ws(' ', l.id, l.name, l.status, l.assignee_ids, l.created_by, l.created_at, l.updated_at, l.version)
      FROM crm.leads l UNION ALL
      SELECT concat_ws(' ', h.id, h.sequence, h.lead_id, h.at, h.actor_id, h.action, h.assignee_id, h.fields, h.version)
      FROM crm.lead_history h ORDER BY 1`;
    const before = await rowsOf(client, records);
    await migrate(url);
    deepEqual(await rowsOf(client, records), before);
    deepEqual(await rowsOf(client, 'SELECT DISTINCT la.record_type || la.name FROM crm.lead_assignees la'), [
      'leadOld',
    ]);
    deepEqual(await made(client), await made(await connect(postgres.url.replace(/\/postgres$/, '/twice'))));
  });

  it('a database that ran files before they were changed is like a new one after the next', async () => {
    const url = await emptyDatabase('changed');
    const client = await connect(url);
    await client.query('CREATE TABLE crm_migrations (name text PRIMARY KEY, at timestamptz DEFAULT now())');
    const files = await migrationFiles('postgresql');
    for (const file of files.slice(0, files.indexOf('migrations/0060-search-folding-postgresql.sql') + 1)) {
      if (/0060/.test(file))
        await client.query(`
          SET session_replication_role = 'replica';
          INSERT INTO crm.assignees (id, kind, name, email, search_text) VALUES ('${uuidOf('ann')}', 'person', 'DJORDJE', 'dj@crm.example', 'old');
          INSERT INTO crm.leads (id, record_type, name, status, search_text, fields) VALUES ('${uuidOf('acme')}', 'lead', 'Acme', '', 'acme', '{"own": "カナ"}');
          SET session_replication_role = 'origin'`);
      let text = textOf(file);
      for (const [now, then] of onceSaid[file] ?? []) {
        ok(text.includes(now), `${file} says ${now}`);
        text = text.replace(now, then);
      }
      await client.query(`BEGIN; ${text}; COMMIT`);
      await client.query('INSERT INTO crm_migrations VALUES ($1)', [file]);
    }
    await migrate(url);
    deepEqual(await made(client), await made(await connect(postgres.url.replace(/\/postgres$/, '/twice'))));
    const texts =
      "SELECT search_text LIKE '%かな%' FROM crm.leads UNION ALL SELECT search_text LIKE '%dorde%' FROM crm.assignees";
    deepEqual(await rowsOf(client, texts), [true, true]);
  });

  it('none is changed once it has landed: what it should have done is done by a later one', async () => {
    const known = textOf('migrations/landed.txt').trim().split('\n');
    const all = new Set([...(await migrationFiles('postgresql')), ...(await migrationFiles('portable'))]);
    const present = [...all]
      .sort()
      .map((file) => `${createHash('sha256').update(textOf(file)).digest('hex')}  ${file}`);
    deepEqual(
      present,
      known,
      'a new file has its line in migrations/landed.txt (`sha256sum`), and a line stays as it is',
    );
  });

  it('one that fails leaves nothing of itself behind, and says which it was', async () => {
    const url = await emptyDatabase('broken');
    const client = await connect(url);
    await client.query('CREATE SCHEMA crm_private');
    const failure = await migrate(url).catch((error: Error) => error.message);
    match(String(failure), /schema\.sql.*crm_private/);
    deepEqual(await rowsOf(client, "SELECT nspname::text FROM pg_namespace WHERE nspname = 'crm'"), []);
    await client.query('DROP SCHEMA crm_private');
    await migrate(url);
    equal((await rowsOf(client, 'SELECT count(*)::integer FROM crm.leads'))[0], 0);
  });
});
