// `npm run bench:server`: what row-level security, depth and company cost the reference server at a million leads.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import pg from 'pg';
import { format } from 'prettier';
import { Database, type Session } from '../../examples/server/database.js';
import { startEmbeddedPostgres } from '../../examples/server/embedded-postgres.js';
import { engineNamed } from '../../examples/server/engine.js';
import { listLeads } from '../../examples/server/list-leads.js';
import { migrate } from '../../examples/server/migrate.js';
import { searchPeople } from '../../examples/server/people.js';
import { RecordSchemas } from '../../examples/server/record-schemas.js';
import { seed } from '../../examples/server/seed.js';
import type { LeadQuery, Sort } from '../../src/domain/record/lead-query.js';
import { encodeCursor } from '../../src/domain/list/page-cursor.js';
import { seededRandom } from '../../src/testing/random.js';
import { idSql, leadCount, loadMillionLeads } from './million-leads.js';

type Work = (session: Session) => Promise<unknown>;

interface Case {
  name: string;
  user: string;
  work: Work;
}

interface Times {
  p50: number;
  p95: number;
}

const engine = engineNamed();
const schemas = new RecordSchemas();
const random = seededRandom(1);
const budgets = { 1: { calls: 200, time: 1_500 }, 32: { calls: 960, time: 3_000 } }; // ms
const wanted = process.argv.slice(2);
const matches = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
const start = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - start) / 1_000).toFixed(0).padStart(4)} s  ${text}`);

const byDate: Sort[] = [{ field: 'createdAt', direction: 'desc' }];
const byChange: Sort[] = [{ field: 'updatedAt', direction: 'desc' }];
const byName: Sort[] = [{ field: 'name', direction: 'asc' }];

function list(more: Partial<LeadQuery>): Work {
  return (session) => listLeads(session, { recordType: 'lead', limit: 50, ...more }, engine, schemas);
}

function timesOf(times: number[]): Times {
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
  return { p50: at(0.5), p95: at(0.95) };
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

async function measure(run: () => Promise<unknown>, clients: 1 | 32): Promise<Times> {
  const { calls, time: limit } = budgets[clients];
  for (let warm = 0; warm < 3; warm++) await run();
  const times: number[] = [];
  const end = performance.now() + limit;
  let left = calls;
  const client = async (): Promise<void> => {
    while (left-- > 0 && performance.now() < end) times.push(await time(run));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return timesOf(times);
}

/** One client; in turns, so that what else the machine does falls on both. */
async function alternately(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<[Times, Times]> {
  for (let warm = 0; warm < 3; warm++) await Promise.all([first(), second()]);
  const [ofFirst, ofSecond]: [number[], number[]] = [[], []];
  const end = performance.now() + 2 * budgets[1].time;
  for (let call = 0; call < budgets[1].calls && performance.now() < end; call++) {
    ofFirst.push(await time(first));
    ofSecond.push(await time(second));
  }
  return [timesOf(ofFirst), timesOf(ofSecond)];
}

/** Scans so far: of the indexes of records and assignments, and of the tables from end to end. */
async function scansOf(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; scans: string }>(
    `SELECT indexrelname AS name, idx_scan AS scans FROM pg_stat_user_indexes
     WHERE schemaname = 'crm' AND relname IN ('leads', 'lead_assignees')
     UNION ALL SELECT 'SEQ SCAN of ' || relname, seq_scan FROM pg_stat_user_tables
     WHERE schemaname = 'crm' AND relname IN ('leads', 'lead_assignees')`,
  );
  return new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
}

/** What the work scans, inside functions too, as the database's own statistics tell; nobody else may be at work. */
async function indexesOf(database: Database, client: pg.Client, { user, work }: Case): Promise<string> {
  const before = await scansOf(client);
  await database.as(user, async (session) => {
    await work(session);
    await session.query('SELECT pg_stat_force_next_flush()');
  });
  const after = await scansOf(client);
  return [...after].flatMap(([name, scans]) => (scans > before.get(name)! ? [`\`${name}\``] : [])).join(', ');
}

const milliseconds = ({ p50, p95 }: Times): string => `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
const results: string[] = [];
const write = (text: string): void => {
  results.push(text);
  console.log(text);
};
const line = (cells: readonly string[]): void => write(`| ${cells.join(' | ')} |`);
const columns = [
  'p50 / p95, ms',
  '1 client',
  '32 clients',
  'without RLS, 1 client',
  'without RLS, 32 clients',
  'RLS costs',
  '× floor',
  'indexes',
];

async function casesOf(client: pg.Client): Promise<Case[]> {
  const { rows } = await client.query<{ manager: string; member: string }>(
    `SELECT ${idSql('user', '0')} AS manager, ${idSql('user', '7')} AS member`,
  );
  const { manager, member } = rows[0]!;
  const status = { field: 'status', operator: 'is', value: 'Qualified' } as const;
  const deep = async (sort: Sort[], column: string, direction: string): Promise<string> => {
    const { rows: at } = await client.query<{ id: string; value: Date | string }>(
      `SELECT id, ${column} AS value FROM crm.leads ORDER BY ${column} ${direction}, id ${direction} LIMIT 1 OFFSET ${0.9 * leadCount}`,
    );
    const { id, value } = at[0]!;
    return encodeCursor(sort, { id, values: [value instanceof Date ? value.toISOString() : value] });
  };
  const deepDate = await deep(byDate, 'created_at', 'DESC');
  const deepName = await deep(byName, 'name COLLATE crm.natural_order', 'ASC');
  const number = (): number => random.integer(0, leadCount - 1);
  const pages: [string, Partial<LeadQuery>][] = [
    ['page, newest first', {}],
    ['page, latest change first', { sort: byChange }],
    ['page, one status, newest first', { filter: status }],
    ['page, one status, 900,000 deep', { filter: status, cursor: deepDate, sort: byDate }],
    ['page, by name', { sort: byName }],
    ['page, by name, 900,000 deep', { sort: byName, cursor: deepName }],
    ['search, a rare word', { search: '123456' }],
    ['search, two frequent words', { search: 'grace ashdown' }],
  ];
  const idsOf = async (kind: 'lead' | 'user', numbers: number[]): Promise<string[]> => {
    const { rows: found } = await client.query<{ id: string }>(
      `SELECT ${idSql(kind, 'n')} AS id FROM unnest($1::integer[]) n`,
      [numbers],
    );
    return found.map(({ id }) => id);
  };
  const [someLeads, somePeople] = [
    await idsOf('lead', Array.from({ length: 5_000 }, number)),
    await idsOf(
      'user',
      Array.from({ length: 50 }, (_, index) => index + 900),
    ),
  ];
  // One comes, another goes, so that the records stay as they are for those who run this again.
  const assign: Work = (session) =>
    session.query('SELECT (crm.assign_lead($1, ARRAY[$2]::uuid[], ARRAY[$3]::uuid[])).id', [
      random.pick(someLeads),
      random.pick(somePeople),
      random.pick(somePeople),
    ]);
  const findPeople: Work = (session) => searchPeople(session, { text: 'r 7', limit: 20 }, engine);
  const duplicates: Work = (session) =>
    session.query('SELECT id FROM crm.leads_with_email($1, $2)', ['lead', [`lead${number()}@company7.example`]]);
  return [
    ...pages.flatMap(([name, query]) => [
      { name: `${name} (manager)`, user: manager, work: list(query) },
      { name: `${name} (member)`, user: member, work: list(query) },
    ]),
    { name: 'search of people, three letters (member)', user: member, work: findPeople },
    { name: 'duplicates of an e-mail (member)', user: member, work: duplicates },
    {
      name: 'page and its exact total (member)',
      user: member,
      work: list({ total: 'exact' }),
    },
    {
      name: 'page of one assignee, newest first (manager)',
      user: manager,
      work: list({ filter: { field: 'assignees', operator: 'any', value: [member] } }),
    },
    { name: 'assign (manager)', user: manager, work: assign },
  ];
}

async function compare(url: string, client: pg.Client): Promise<void> {
  const cases = (await casesOf(client)).filter(({ name }) => matches(name));
  await client.query('SELECT pg_stat_force_next_flush()');
  const observed = new Database({ url, connections: 1, timeout: 60_000 });
  const indexes = new Map<string, string>();
  for (const each of cases) indexes.set(each.name, await indexesOf(observed, client, each));
  await observed.close();
  const secured = new Database({ url, connections: 32, timeout: 60_000 });
  const open = new Database({ url, connections: 32, timeout: 60_000, role: 'postgres' });
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  const floorOf = (): Promise<unknown> =>
    pool.query(`SELECT * FROM crm.leads WHERE id = ${idSql('lead', String(random.integer(0, leadCount - 1)))}`);
  const [floor, floorOf32] = [await measure(floorOf, 1), await measure(floorOf, 32)];
  write(`${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${loadavg()[0]!.toFixed(1)}: read the ratios.\n`);
  line(columns);
  line(columns.map((_, index) => (index === 0 || index === columns.length - 1 ? '---' : '---:')));
  line([
    'floor: SELECT … WHERE id = $1',
    milliseconds(floor),
    milliseconds(floorOf32),
    '',
    '',
    '',
    '1.0',
    'leads_pkey',
  ]);
  for (const each of cases) {
    const [one, bare] = await alternately(
      () => secured.as(each.user, each.work),
      () => open.as(each.user, each.work),
    );
    const many = await measure(() => secured.as(each.user, each.work), 32);
    const manyBare = await measure(() => open.as(each.user, each.work), 32);
    line([
      each.name,
      milliseconds(one),
      milliseconds(many),
      milliseconds(bare),
      milliseconds(manyBare),
      `${(one.p50 / bare.p50).toFixed(2)} ×`,
      (one.p50 / floor.p50).toFixed(1),
      indexes.get(each.name)!,
    ]);
  }
  await Promise.all([secured.close(), open.close(), pool.end()]);
}

/** `DATABASE_URL` names a database that may hold the leads already, which saves the time of loading them. */
async function databaseWithLeads(): Promise<{ url: string; stop(): Promise<void> }> {
  const settings = { shared_buffers: '2GB', max_wal_size: '8GB', wal_level: 'minimal', max_wal_senders: 0, jit: 'off' };
  const { DATABASE_URL } = process.env;
  const database = DATABASE_URL
    ? { url: DATABASE_URL, stop: () => Promise.resolve() }
    : await startEmbeddedPostgres({ settings });
  await migrate(database.url);
  const client = new pg.Client(database.url);
  await client.connect();
  const { rowCount } = await client.query(`SELECT 1 FROM crm.leads WHERE id = ${idSql('lead', '0')}`);
  if (rowCount === 0) {
    await seed(client, { people: [], leads: [] });
    await loadMillionLeads(client, say);
  }
  await client.end();
  return database;
}

const { url, stop } = await databaseWithLeads();
const client = new pg.Client(url);
try {
  await client.connect();
  await compare(url, client);
} finally {
  await client.end();
  await stop();
}
if (wanted.length === 0) {
  const formatted = await format(results.join('\n'), { parser: 'markdown', printWidth: 120 });
  writeFileSync(new URL('results/server.md', import.meta.url), formatted);
}
say('done');
