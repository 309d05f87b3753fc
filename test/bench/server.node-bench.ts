// `npm run bench:server`: what row-level security, depth and company cost the reference server at a million leads.
import { cpus, loadavg } from 'node:os';
import pg from 'pg';
import { Database, type Session } from '../../examples/server/database.js';
import { startEmbeddedPostgres } from '../../examples/server/embedded-postgres.js';
import { engineNamed } from '../../examples/server/engine.js';
import { listLeads } from '../../examples/server/list-leads.js';
import { migrate } from '../../examples/server/migrate.js';
import { RecordSchemas } from '../../examples/server/record-schemas.js';
import { seed } from '../../examples/server/seed.js';
import type { LeadQuery, Sort } from '../../src/domain/lead-query.js';
import { encodeCursor } from '../../src/domain/page-cursor.js';
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
const budgets = { 1: { calls: 100, time: 1_500 }, 32: { calls: 640, time: 4_000 } }; // ms
const wanted = process.argv.slice(2);
const matches = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
const start = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - start) / 1_000).toFixed(0).padStart(4)} s  ${text}`);

const byDate: Sort[] = [{ field: 'createdAt', direction: 'desc' }];
const byName: Sort[] = [{ field: 'name', direction: 'asc' }];

function list(more: Partial<LeadQuery>): Work {
  return (session) => listLeads(session, { recordType: 'lead', limit: 50, ...more }, engine, schemas);
}

async function measure(run: () => Promise<unknown>, clients: 1 | 32): Promise<Times> {
  const { calls, time } = budgets[clients];
  for (let warm = 0; warm < 3; warm++) await run();
  const times: number[] = [];
  const end = performance.now() + time;
  let left = calls;
  const client = async (): Promise<void> => {
    while (left-- > 0 && performance.now() < end) {
      const from = performance.now();
      await run();
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
  return { p50: at(0.5), p95: at(0.95) };
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The indexes that the statements of the work use on records; what reads a whole table says so. */
async function indexesOf(database: Database, { user, work }: Case): Promise<string> {
  const found = new Set<string>();
  await database.as(user, async (session) => {
    const explained: Session = {
      ...session,
      async query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) {
        if (/FROM crm\.lead/.test(sql)) {
          const [row] = await session.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
          for (const node of nodesOf(row!['QUERY PLAN'][0].Plan)) {
            if (node['Index Name']) found.add(node['Index Name']);
            else if (node['Node Type'] === 'Seq Scan' && /^lead/.test(node['Relation Name'] ?? ''))
              found.add('SEQ SCAN');
          }
        }
        return session.query<Row>(sql, values);
      },
    };
    await work(explained);
  });
  return [...found].join(', ') || 'inside a function';
}

const milliseconds = ({ p50, p95 }: Times): string => `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
const line = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

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
    ['page, one status, newest first', { filter: status }],
    ['page, one status, 900,000 deep', { filter: status, cursor: deepDate, sort: byDate }],
    ['page, by name', { sort: byName }],
    ['page, by name, 900,000 deep', { sort: byName, cursor: deepName }],
    ['search, a rare word', { search: '123456' }],
    ['search, two frequent words', { search: 'grace ashdown' }],
  ];
  const toggle: Work = async (session) => {
    const [row] = await session.query<{ id: string }>(`SELECT ${idSql('lead', String(number()))} AS id`);
    return session.query(`SELECT (crm.assign_lead($1, ARRAY[${idSql('user', '8')}], '{}')).id`, [row!.id]);
  };
  return [
    ...pages.flatMap(([name, query]) => [
      { name: `${name} (manager)`, user: manager, work: list(query) },
      { name: `${name} (member)`, user: member, work: list(query) },
    ]),
    {
      name: 'page of one assignee, newest first (manager)',
      user: manager,
      work: list({ filter: { field: 'assignees', operator: 'any', value: [member] } }),
    },
    { name: 'assign (manager)', user: manager, work: toggle },
  ];
}

async function compare(url: string, client: pg.Client): Promise<void> {
  const secured = new Database({ url, connections: 32, timeout: 60_000 });
  const open = new Database({ url, connections: 32, timeout: 60_000, role: 'postgres' });
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  const floorOf = (): Promise<unknown> =>
    pool.query(`SELECT * FROM crm.leads WHERE id = ${idSql('lead', String(random.integer(0, leadCount - 1)))}`);
  const [floor, floorOf32] = [await measure(floorOf, 1), await measure(floorOf, 32)];
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${loadavg()[0]!.toFixed(1)}. p50 / p95 in ms.\n`,
  );
  line(['what', '1 client', '32 clients', 'without RLS, 1 client', 'RLS costs', '× floor', 'indexes']);
  line(['---', '---:', '---:', '---:', '---:', '---:', '---']);
  line(['floor: SELECT … WHERE id = $1', milliseconds(floor), milliseconds(floorOf32), '', '', '1.0', 'leads_pkey']);
  for (const each of (await casesOf(client)).filter(({ name }) => matches(name))) {
    const one = await measure(() => secured.as(each.user, each.work), 1);
    const bare = await measure(() => open.as(each.user, each.work), 1);
    const many = await measure(() => secured.as(each.user, each.work), 32);
    const [cost, times] = [one.p50 / bare.p50, one.p50 / floor.p50];
    const indexes = await indexesOf(secured, each);
    line([
      each.name,
      milliseconds(one),
      milliseconds(many),
      milliseconds(bare),
      `${cost.toFixed(2)} ×`,
      times.toFixed(1),
      indexes,
    ]);
  }
  await Promise.all([secured.close(), open.close(), pool.end()]);
}

/** `DATABASE_URL` names a database that may hold the leads already, which saves the four minutes of loading them. */
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
say('done');
