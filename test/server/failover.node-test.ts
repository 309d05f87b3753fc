// Two servers on one database, one of them killed in the middle of writes: nothing is lost, nothing is done twice, nobody misses a change.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startServerProcess, type ServerProcess } from './server-process.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

type RecordEvent = Exclude<LiveEvent, { type: 'resync' }>;

const workers = 12;
const rounds = 12;
/** After so many records one of the servers is killed. */
const killAfter = (workers * rounds) / 3;

for (const engine of ['postgresql', 'portable'])
  describe(`two servers on one database, one killed in the middle of writes (${engine})`, () => {
    let database: TestDatabase;
    let servers: ServerProcess[];
    let written = 0;
    /** Writes on their way to each server, and those that never had an answer. */
    const underWay = [0, 0];
    let cutOff = 0;
    let isKilled = false;
    const stop = new AbortController();

    before(async () => {
      database = await startTestDatabase({ engine });
      await database.fill(contractScenario(1));
      servers = await Promise.all([startServerProcess(database, engine), startServerProcess(database, engine)]);
    });
    after(async () => {
      stop.abort();
      for (const server of servers) await server.kill();
      await database.stop();
    });

    /** At one of the servers, and at the other one when that is gone: what a load balancer does. */
    const adapterOf = (userId: string, home: number): RestAdapter =>
      createRestAdapter({
        baseUrl: () => servers[isKilled ? 1 : home]!.url,
        headers: { authorization: `Bearer ${uuidOf(userId)}` },
        async fetch(input, init) {
          if (init?.method === 'GET') return fetch(input, init);
          const at = isKilled ? 1 : home;
          underWay[at]!++;
          try {
            return await fetch(input, init);
          } catch (error) {
            cutOff++;
            throw error;
          } finally {
            underWay[at]!--;
          }
        },
      });

    async function follow(userId: string, home: number): Promise<RecordEvent[]> {
      const heard: RecordEvent[] = [];
      const adapter = adapterOf(userId, home);
      await adapter.currentUser();
      adapter.subscribe((event) => heard.push(event as RecordEvent), { signal: stop.signal });
      return heard;
    }

    /** The same call with the same key until there is an answer, as every client of the contract does it. */
    async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
      for (;;) {
        try {
          return await call();
        } catch (error) {
          if (!(error instanceof AdapterError) || !error.retryable) throw error;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    }

    /** Creates a record, adds Eve, changes it and removes Eve: versions 1 to 4. */
    async function writeOne(adapter: RestAdapter, name: string): Promise<Lead> {
      const draft = { recordType: 'lead', name, status: 'New Lead', assigneeIds: [] } as const;
      const options = { idempotencyKey: `create ${name}` };
      const lead = await untilAnswered(() => adapter.createLead({ ...draft, assigneeIds: [] }, options));
      const assign = (add: string[], remove: string[], operationId: string) =>
        untilAnswered(() => adapter.changeAssignees([{ leadId: lead.id, add, remove, operationId }]));
      const [added] = await assign([uuidOf('eve')], [], `add ${name}`);
      const current = added?.status === 'ok' && 'lead' in added ? added.lead : lead;
      await untilAnswered(() => adapter.updateLead(current, { notes: name }, { idempotencyKey: `note ${name}` }));
      await assign([], [uuidOf('eve')], `remove ${name}`);
      written++;
      return lead;
    }

    /** As soon as enough is written: it is stopped in the middle of what it does, and when all its answers are in, killed. */
    async function killInTheMiddle(): Promise<void> {
      while (written < killAfter || underWay[0]! < 3) await new Promise((resolve) => setImmediate(resolve));
      servers[0]!.freeze();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const killed = servers[0]!.kill();
      isKilled = true;
      await killed;
    }

    it('every write lands once, and every subscriber hears of each change that concerns him, once and in order', async () => {
      const ofManager = await Promise.all([follow('mia', 0), follow('mia', 1)]);
      const ofEve = await Promise.all([follow('eve', 0), follow('eve', 1)]);
      const writers = Array.from({ length: workers }, (_, index) =>
        adapterOf(index % 4 < 2 ? 'ann' : 'bob', index % 2),
      );
      const [leads] = await Promise.all([
        Promise.all(
          writers.map(async (adapter, worker) => {
            const own: Lead[] = [];
            for (let round = 0; round < rounds; round++) own.push(await writeOne(adapter, `Load ${worker}-${round}`));
            return own;
          }),
        ),
        killInTheMiddle(),
      ]);
      const ids = leads.flat().map(({ id }) => id);
      ok(cutOff > 0, 'writes had no answer');

      const mia = adapterOf('mia', 1);
      const page = await mia.listLeads({ recordType: 'lead', search: 'load', limit: 1_000, total: 'exact' });
      equal(page.total?.value, workers * rounds, 'records that were created');
      deepEqual(new Set(page.items.map(({ version }) => version)), new Set(['4']), 'each was changed three times');
      deepEqual(new Set(page.items.map(({ id }) => id)), new Set(ids), 'the records that the writers know');

      const sentinel = await mia.createLead({ recordType: 'lead', name: 'Sentinel', assigneeIds: [uuidOf('eve')] });
      for (const heard of [...ofManager, ...ofEve]) await hears(heard, sentinel.id);
      for (const id of ids) {
        for (const heard of ofManager)
          deepEqual(said(heard, id), ['created 1', 'updated 2', 'updated 3', 'updated 4'], 'what the manager hears');
        for (const heard of ofEve)
          deepEqual(said(heard, id), ['access-gained 2', 'updated 3', 'access-lost'], 'what Eve hears');
      }
    });
  });

const said = (events: readonly RecordEvent[], id: string): string[] =>
  events
    .filter(({ leadId }) => leadId === id)
    .map(({ type, version }) => (version === undefined ? type : `${type} ${version}`));

async function hears(events: readonly RecordEvent[], id: string): Promise<void> {
  while (!events.some(({ leadId }) => leadId === id)) await new Promise((resolve) => setTimeout(resolve, 10));
}
