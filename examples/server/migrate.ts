// Brings a database up to date: the roles, then every file of SQL that it has not seen, each in a transaction of its own.
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { citusSettings, inOneSchema, spread } from './citus.js';
import { statementsIn } from './sql-statements.js';
import { checkSchema, crmSchema, inSchema } from './tenant-schema.js';

const here = new URL('.', import.meta.url);
const roles = ['crm_owner', 'crm_functions', 'crm_user', 'crm_live'];

/** A migration whose name ends in that of an engine is for that engine only; Citus is PostgreSQL, and more. */
export async function migrationFiles(engine: string): Promise<string[]> {
  const own = engine === 'citus' ? 'postgresql' : engine;
  const isMine = (file: string): boolean => file.endsWith(`-${own}.sql`) || !/-(postgresql|portable)\.sql$/.test(file);
  const later = (await readdir(new URL('migrations/', here)))
    .filter((file) => file.endsWith('.sql') && isMine(file))
    .sort();
  return ['schema.sql', ...later.map((file) => `migrations/${file}`)];
}

/** Roles belong to the whole cluster, so that another database may have made them already. */
async function makeRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
    roles,
  ]);
  const known = new Set(rows.map(({ rolname }) => rolname));
  for (const role of roles) if (!known.has(role)) await client.query(`CREATE ROLE ${role} NOLOGIN`);
  await client.query(`GRANT ${roles.join(', ')} TO CURRENT_USER`);
}

/** Whether it had to be. Inserting the name is the lock: another server that starts at the same time waits, and then has nothing left to do. */
async function apply(client: pg.Client, file: string, write: (sql: string) => string): Promise<boolean> {
  await client.query('BEGIN');
  try {
    const insert = write('INSERT INTO crm_migrations (name) VALUES ($1) ON CONFLICT DO NOTHING');
    const { rowCount } = await client.query(insert, [file]);
    const sql = rowCount === 1 ? write(await readFile(new URL(file, here), 'utf8')) : '';
    for (const statement of statementsIn(sql)) await client.query(statement);
    await client.query('COMMIT');
    return rowCount === 1;
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${file} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** What somebody who makes the same roles or tables at the same moment is answered: the next time they are there. */
function metAnother(error: unknown): boolean {
  const { code = '', message } = error as { code?: string; message: string };
  return /^(23505|42710|42P07|40001|40P01)$/.test(code) || /concurrently updated/.test(message);
}

async function prepare(client: pg.Client, schema: string, attempts = 5): Promise<void> {
  try {
    await makeRoles(client);
    const table = 'CREATE TABLE IF NOT EXISTS crm_migrations (name text PRIMARY KEY, at timestamptz DEFAULT now())';
    await client.query(inSchema(table, schema));
  } catch (error) {
    if (attempts === 1 || !metAnother(error)) throw error;
    await prepare(client, schema, attempts - 1);
  }
}

/** The user of the address needs the right to make roles; the server works with the rights of `crm_user` only. */
export async function migrate(databaseUrl: string, engine = 'postgresql', schema = crmSchema): Promise<void> {
  checkSchema(schema);
  const isCitus = engine === 'citus';
  const write = (sql: string): string => inSchema(isCitus ? inOneSchema(sql) : sql, schema);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    if (isCitus) await client.query(citusSettings);
    await prepare(client, schema);
    let hasChanged = false;
    for (const file of await migrationFiles(engine)) hasChanged = (await apply(client, file, write)) || hasChanged;
    if (isCitus) await spread(client, schema, hasChanged);
  } finally {
    await client.end();
  }
}

/**
 * A sign-in with the rights of requests and a way to no others, so that not even a mistake in the gateway gets past row-level
 * security. Answers its address.
 */
export async function createLogin(databaseUrl: string, name: string, password: string): Promise<string> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const [role, secret] = [client.escapeIdentifier(name), client.escapeLiteral(password)];
    if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${secret}`);
    await client.query(`GRANT crm_user, crm_live TO ${role}`);
  } finally {
    await client.end();
  }
  const url = new URL(databaseUrl);
  [url.username, url.password] = [name, password];
  return url.href;
}
