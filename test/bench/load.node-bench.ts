// `npm run bench:server -- load`: requests per second and times of the server's everyday requests, over 1, 32 and 128 connections.
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';
import { uuidOf } from '../../examples/server/uuid.js';
import { generateDemoData } from '../../src/testing/demo-data.js';
import { startServerProcess } from '../server/server-process.js';
import { startTestDatabase } from '../server/test-database.js';

const duration = 6_000; // ms
const connections = [1, 32, 128];
const load = loadavg()[0]!.toFixed(1);

const data = generateDemoData({ people: 1_000, leads: 100_000, clients: 0 });
const members = data.people
  .filter(
    ({ kind, inactive, disabledReason, role }) =>
      kind === 'person' && !inactive && disabledReason === undefined && role !== 'manager',
  )
  .map(({ id }) => uuidOf(id));
const owned = data.leads.filter(({ assigneeIds }) => members.includes(uuidOf(assigneeIds[0] ?? '')));

const database = await startTestDatabase();
await database.fill(data);
await database.client.query('ANALYZE');
const server = await startServerProcess(database);

interface Ask {
  user: string;
  method: string;
  path: string;
  body?: object;
}

const query = (number: number, more: object): Ask => ({
  user: members[number % members.length]!,
  method: 'POST',
  path: '/leads/query',
  body: { recordType: 'lead', limit: 50, ...more },
});
const of = (number: number): { user: string; id: string } => {
  const { id, assigneeIds } = owned[(number * 7) % owned.length]!;
  return { user: uuidOf(assigneeIds[0]!), id: uuidOf(id) };
};

const asks: Record<string, (number: number) => Ask> = {
  'list of 50 (member)': (number) => query(number, {}),
  'list with exact total': (number) => query(number, { total: 'exact' }),
  'search, 50': (number) => query(number, { search: 'an' }),
  'people search': (number) => ({
    user: members[number % members.length]!,
    method: 'POST',
    path: '/assignees/query',
    body: { text: 'an', limit: 20 },
  }),
  assign: (number) => {
    const { user, id } = of(number);
    const other = members[(number * 13) % members.length]!;
    const add = other === user ? [] : [other];
    return { user, method: 'POST', path: '/assignments', body: { changes: [{ leadId: id, add, remove: [] }] } };
  },
  get: (number) => {
    const { user, id } = of(number);
    return { user, method: 'GET', path: `/leads/${id}` };
  },
};

function send({ user, method, path, body }: Ask, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${user}`, ...(body && { 'content-type': 'application/json' }) };
    const outgoing = request(`${server.url}${path}`, { method, headers, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.once('error', reject).end(body && JSON.stringify(body));
  });
}

async function measure(ask: (number: number) => Ask, most: number): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: most });
  const times: number[] = [];
  const failures = new Map<number, number>();
  const end = performance.now() + duration;
  let number = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      const from = performance.now();
      const status = await send(ask(number++), agent);
      times.push(performance.now() - from);
      if (status >= 400) failures.set(status, (failures.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: most }, one));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number): string => times[Math.floor((times.length - 1) * part)]!.toFixed(1);
  const refused = [...failures].map(([status, count]) => `${count} × ${status}`).join(', ');
  return `${Math.round(times.length / (duration / 1_000))}, ${at(0.5)} / ${at(0.99)}${refused && ` (${refused})`}`;
}

const lines = [
  `| requests a second, p50 / p99 in ms | ${connections.map((count) => `${count} connections`).join(' | ')} |`,
  `| --- | ${connections.map(() => '---').join(' | ')} |`,
];
for (const [name, ask] of Object.entries(asks)) {
  const cells: string[] = [];
  for (const most of connections) cells.push(await measure(ask, most));
  lines.push(`| ${name} | ${cells.join(' | ')} |`);
  console.log(lines.at(-1));
}
const text = `# Everyday requests under load

100,000 leads, 1,000 people, one gateway with 10 connections to the database, ${duration / 1_000} s each. Server, database and client on one machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load before ${load}. Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}. What was refused stands in brackets, with its status.

${lines.join('\n')}
`;
writeFileSync(new URL('results/load.md', import.meta.url), await format(text, { parser: 'markdown' }));
console.log(text);
await server.kill();
await database.stop();
process.exit();
