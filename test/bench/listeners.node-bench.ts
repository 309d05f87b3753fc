// `npm run bench:server -- listeners`: what listeners cost a write, how soon an event arrives, and how many bytes an assignment takes.
import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';
import { uuidOf } from '../../examples/server/uuid.js';
import { createRestAdapter } from '../../src/adapters/rest.js';
import { generateDemoData } from '../../src/testing/demo-data.js';
import { startServerProcess } from '../server/server-process.js';
import { startTestDatabase } from '../server/test-database.js';

const writesPerSecond = 20;
const seconds = 8;
const counts = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count >= 0);
const wanted = counts.length > 0 ? counts : [0, 100, 1_000, 5_000];

const data = generateDemoData({ people: 1_000, leads: 10_000, clients: 0 });
const members = data.people
  .filter(
    ({ kind, inactive, disabledReason, role }) =>
      kind === 'person' && !inactive && disabledReason === undefined && role !== 'manager',
  )
  .map(({ id }) => uuidOf(id));
const pause = (duration: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, duration));
const at = (times: number[], part: number): string =>
  times.length === 0
    ? '–'
    : times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!.toFixed(1);

const database = await startTestDatabase();
await database.fill(data);
await database.client.query('ANALYZE');
const server = await startServerProcess(database);
const tokenOf = (id: string): Record<string, string> => ({ authorization: `Bearer ${id}` });

/** A stream of a member's; `onEvent` hears of each record. */
function listen(id: string, onEvent: (leadId: string) => void): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = get(`${server.url}/changes`, { headers: tokenOf(id), agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`A stream was refused: ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        for (const [, leadId] of text.matchAll(/"leadId":"([^"]+)"/g)) onEvent(leadId!);
      });
      response.on('error', () => {});
      resolve(response);
    });
    request.once('error', reject);
  });
}

interface Measured {
  writes: number[];
  events: number[];
  missed: number;
}

async function measure(listeners: number): Promise<Measured> {
  const written = new Map<string, number>();
  const events: number[] = [];
  const heard = new Set<string>();
  /** An event may be there before the answer to the write that it tells of. */
  const early = new Set<string>();
  const streams: IncomingMessage[] = [];
  for (let start = 0; start < listeners; start += 50) {
    const some = Array.from(
      { length: Math.min(50, listeners - start) },
      (_, index) => members[(start + index) % members.length]!,
    );
    streams.push(
      ...(await Promise.all(
        some.map((id) =>
          listen(id, (leadId) => {
            const from = written.get(leadId);
            if (from === undefined) return void early.add(leadId);
            events.push(performance.now() - from);
            heard.add(leadId);
          }),
        ),
      )),
    );
  }
  const writes: number[] = [];
  const running: Promise<void>[] = [];
  const listening = new Set(members.slice(0, Math.min(listeners, members.length)));
  let expected = 0;
  for (let number = 0; number < writesPerSecond * seconds; number++) {
    const [id, other] = [members[number % members.length]!, members[(number * 7 + 1) % members.length]!];
    const adapter = createRestAdapter({ baseUrl: server.url, headers: tokenOf(id) });
    const write = async (): Promise<void> => {
      const from = performance.now();
      const { id: leadId } = await adapter.createLead({
        recordType: 'lead',
        name: `Bench ${number}`,
        assigneeIds: [other],
      });
      writes.push(performance.now() - from);
      written.set(leadId, from);
      if (early.has(leadId)) heard.add(leadId);
      if (listening.has(id) || listening.has(other)) expected++;
    };
    running.push(write());
    await pause(1_000 / writesPerSecond);
  }
  await Promise.all(running);
  await pause(1_000);
  for (const stream of streams) stream.destroy();
  return { writes, events, missed: Math.max(0, expected - heard.size) };
}

/** Bytes of log and of tables that an assignment adds; each of a person who was not on the record. */
async function bytesPerAssignment(number = 2_000): Promise<{ log: number; kept: number; dropped: number }> {
  const { client } = database;
  await client.query('CHECKPOINT');
  const size = async (): Promise<{ lsn: string; kept: number; dropped: number }> => {
    const { rows } = await client.query<{ lsn: string; kept: string; dropped: string }>(
      `SELECT pg_current_wal_lsn()::text AS lsn,
         (SELECT coalesce(sum(pg_column_size(h.*)), 0) FROM crm.lead_history h) + (SELECT sum(pg_column_size(a.*)) FROM crm.lead_assignees a) AS kept,
         (SELECT coalesce(sum(pg_column_size(c.*)), 0) FROM crm_private.changes c) + (SELECT coalesce(sum(pg_column_size(c.*)), 0) FROM crm.lead_changes c)
           + (SELECT coalesce(sum(pg_column_size(o.*)), 0) FROM crm_private.operations o) AS dropped`,
    );
    return { lsn: rows[0]!.lsn, kept: Number(rows[0]!.kept), dropped: Number(rows[0]!.dropped) };
  };
  const manager = uuidOf(data.people.find(({ role }) => role === 'manager')!.id);
  const adapter = createRestAdapter({ baseUrl: server.url, headers: tokenOf(manager) });
  const pairs = data.leads.slice(0, number).map(({ id, assigneeIds }, index) => {
    const fresh = members.slice(index % 500).find((member) => !assigneeIds.map(uuidOf).includes(member))!;
    return { leadId: uuidOf(id), add: [fresh], remove: [], operationId: `bench ${index}` };
  });
  const before = await size();
  for (let start = 0; start < pairs.length; start += 100)
    await adapter.changeAssignees(pairs.slice(start, start + 100));
  await client.query('SELECT crm_private.order_changes()');
  const after = await size();
  const { rows } = await client.query<{ log: string }>('SELECT pg_wal_lsn_diff($1, $2) AS log', [
    after.lsn,
    before.lsn,
  ]);
  return {
    log: Number(rows[0]!.log) / number,
    kept: (after.kept - before.kept) / number,
    dropped: (after.dropped - before.dropped) / number,
  };
}

const lines = [
  '| listeners | write p50 / p99, ms | event p50 / p99, ms | writes nobody heard of in a second |',
  '| --- | --- | --- | --- |',
];
await measure(0); // warm
for (const listeners of wanted) {
  const { writes, events, missed } = await measure(listeners);
  const line = `| ${listeners} | ${at(writes, 0.5)} / ${at(writes, 0.99)} | ${at(events, 0.5)} / ${at(events, 0.99)} | ${listeners === 0 ? '–' : missed} |`;
  lines.push(line);
  console.log(line);
}
const bytes = await bytesPerAssignment();
const text = `# Listeners of live changes

${writesPerSecond} writes a second for ${seconds} s: each creates a record that concerns two members. Listeners are members, one stream each and more where there are fewer people. Server, database and clients on one machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load before ${loadavg()[0]!.toFixed(1)}. Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.

${lines.join('\n')}

An assignment (one person added to one record, with an operation id): ${bytes.log.toFixed(0)} B of log with full pages after a checkpoint, ${bytes.kept.toFixed(0)} B of rows that stay (assignment, history), ${bytes.dropped.toFixed(0)} B of rows that are dropped after 7 days (changes, keys).
`;
writeFileSync(new URL('results/listeners.md', import.meta.url), await format(text, { parser: 'markdown' }));
console.log(text);
await server.kill();
await database.stop();
process.exit();
