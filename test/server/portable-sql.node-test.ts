// The portable mode: what some Postgres-compatible engine lacks stands only where ENGINES.md allows it.
import { deepEqual, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const server = new URL('../../examples/server/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, server), 'utf8');

/** The one place for what only PostgreSQL has: files of this name. */
const postgresOnly = /-postgresql\.sql$/;
const portable = [
  'schema.sql',
  ...readdirSync(new URL('migrations/', server)).map((file) => `migrations/${file}`),
].filter((file) => file.endsWith('.sql') && !postgresOnly.test(file));

/** What to find, and which engine lacks it; from the engines' own documentation, as ENGINES.md lists it. */
const forbidden: [what: string, pattern: RegExp][] = [
  ['LISTEN or NOTIFY (Citus: local to a node)', /\b(pg_notify|NOTIFY|LISTEN)\b/],
  ['advisory locks (Citus: local to a node)', /advisory/i],
  ['extensions', /\bCREATE\s+EXTENSION\b/i],
  ['collations of ICU', /\bCOLLATE\b|\bCOLLATION\b/i],
  ['transaction ids and snapshots', /\b(xmin|xid8?|pg_current_\w+|pg_snapshot\w*)\b/i],
  ['serial keys', /\b(small|big)?serial\b/i],
  ['GIN, GiST and BRIN indexes', /\bUSING\s+(gin|gist|brin)\b/i],
];

/** Without comments, so that a file may say what it does not use. */
const statements = (sql: string): string => sql.replace(/--.*$/gm, '');

describe('portable SQL', () => {
  for (const file of portable)
    it(`${file} uses nothing that an engine lacks`, () => {
      const sql = statements(read(file));
      const found = forbidden.filter(([, pattern]) => pattern.test(sql)).map(([what]) => what);
      deepEqual(found, []);
    });

  it('every rule finds what it forbids', () => {
    const bad = 'NOTIFY; pg_advisory_lock; CREATE EXTENSION; COLLATE; xid8; bigserial; USING gin';
    for (const [what, pattern] of forbidden) match(bad, pattern, what);
  });

  it('every table has a primary key, and every id is a UUID', () => {
    const sql = statements(read('schema.sql'));
    const tables = sql.split(/\bCREATE TABLE /).slice(1);
    ok(tables.length >= 10);
    for (const table of tables) match(table, /PRIMARY KEY/, table.slice(0, 40));
    for (const table of tables.filter((text) => /^\s*id /m.test(text.split(';')[0]!)))
      match(table, /\n\s*id uuid PRIMARY KEY/);
  });

  it('every table of records is under row-level security that binds its owner too', () => {
    const sql = statements(read('schema.sql'));
    const tables = [...sql.matchAll(/\bCREATE TABLE (\S+)/g)].map(([, name]) => name!);
    for (const table of tables) {
      ok(sql.includes(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`), table);
      ok(sql.includes(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`), table);
    }
  });

  it('no policy calls a function for each row', () => {
    const policies = statements(read('schema.sql')).match(/CREATE POLICY[^;]+;/g) ?? [];
    ok(policies.length > 10);
    for (const policy of policies) {
      const calls = policy.match(/crm_private\.\w+\(/g)?.length ?? 0;
      const asSubquery = policy.match(/\(SELECT crm_private\.\w+\(\)\)/g)?.length ?? 0;
      deepEqual(calls, asSubquery, policy);
    }
  });
});
