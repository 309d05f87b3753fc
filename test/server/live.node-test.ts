// Live changes: in the order in which they became visible, whatever else the cluster does, and as long as they are kept.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import type { FastifyInstance } from 'fastify';
import { Database } from '../../examples/server/database.js';
import { demoUserOf } from '../../examples/server/demo.js';
import { engineNamed } from '../../examples/server/engine.js';
import { LiveChanges } from '../../examples/server/live.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

for (const engine of ['postgresql', 'portable'])
  describe(`live changes (${engine})`, () => {
    let database: TestDatabase;
    let server: FastifyInstance;
    let url: string;
    let stop: AbortController;

    before(async () => {
      database = await startTestDatabase({ engine });
      await database.fill(contractScenario(1));
      server = await createServer({ databaseUrl: database.url, userOf: demoUserOf, engine, streamsPerUser: 3 });
      url = await server.listen();
    });
    beforeEach(() => (stop = new AbortController()));
    afterEach(async () => {
      stop.abort();
    });
    after(async () => {
      await server.close();
      await database.stop();
    });

    const headersOf = (userId: string) => ({ authorization: `Bearer ${uuidOf(userId)}` });
    const adapterOf = (userId: string): RestAdapter => createRestAdapter({ baseUrl: url, headers: headersOf(userId) });
    const create = (adapter: RestAdapter, name: string) =>
      adapter.createLead({ recordType: 'lead', name, assigneeIds: [] });

    async function listen(userId: string, since?: string): Promise<LiveEvent[]> {
      const heard: LiveEvent[] = [];
      const adapter = adapterOf(userId);
      await adapter.currentUser();
      adapter.subscribe((event) => heard.push(event), { signal: stop.signal, ...(since !== undefined && { since }) });
      return heard;
    }
    const idsOf = (events: readonly LiveEvent[]): string[] =>
      events.flatMap((event) => ('leadId' in event ? event.leadId : []));
    async function until(condition: () => boolean): Promise<void> {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
    }

    it('are all heard when numbers are handed out in no order, as a cached sequence or several nodes do', async () => {
      await database.client.query('ALTER TABLE crm.lead_changes ALTER COLUMN sequence SET CACHE 100');
      const heard = await listen('mia');
      const writers = ['ann', 'bob', 'cat'].map(adapterOf);
      const written: string[] = [];
      for (let round = 0; round < 8; round++)
        await Promise.all(
          writers.map(async (writer, index) => written.push((await create(writer, `Cached ${round}-${index}`)).id)),
        );
      await until(() => heard.length >= written.length);
      deepEqual(idsOf(heard).sort(), written.sort());
    });

    it('are not kept for somebody who does not read: he reads everything again afterwards', async () => {
      const link = new Database({ url: database.url, connections: 2 });
      const live = new LiveChanges(link, engineNamed(engine));
      await live.start();
      const stream = live.follow(uuidOf('mia'), undefined, { signal: stop.signal, silence: 60_000 });
      const first = stream.next();
      await until(() => live.listeners === 1);
      const event = { type: 'presence' as const, leadId: uuidOf('acme'), others: [] };
      live.tell(uuidOf('mia'), event);
      equal(((await first) as { value: unknown[] }).value.length, 1);
      for (let count = 0; count < 12_000; count++) live.tell(uuidOf('mia'), event);
      const { value } = (await stream.next()) as { value: { event: { type: string } }[] };
      ok(value.length < 5_000, `${value.length} are kept`);
      equal(value[0]!.event.type, 'resync');
      await stream.return(undefined);
      await live.close();
      await link.close();
    });

    it('are not held up by a transaction elsewhere that nobody ends', async () => {
      const forgotten = new pg.Client(database.migrationUrl);
      await forgotten.connect();
      await forgotten.query(
        'CREATE TABLE IF NOT EXISTS unrelated (id integer); BEGIN; INSERT INTO unrelated VALUES (1)',
      );
      const heard = await listen('mia');
      const { id } = await create(adapterOf('ann'), 'While it is open');
      await until(() => idsOf(heard).includes(id));
      await forgotten.query('ROLLBACK');
      await forgotten.end();
    });

    it('go on after a cursor, and say to read again when what came after it is no longer kept', async () => {
      const mia = adapterOf('mia');
      const first = await listen('mia');
      const { id } = await create(mia, 'First');
      await until(() => idsOf(first).includes(id));
      const { cursor } = first.at(-1) as { cursor: string };
      const second = await create(mia, 'Second');
      const goneOn = await listen('mia', cursor);
      await until(() => goneOn.length > 0);
      deepEqual(idsOf(goneOn), [second.id]);

      await database.client.query("UPDATE crm_private.changes SET at = at - interval '30 days'");
      await database.client.query('SELECT crm_private.retain(7)');
      const tooLate = await listen('mia', '0');
      await until(() => tooLate.length > 0);
      deepEqual(tooLate, [{ type: 'resync' }]);
    });

    it('are refused to who listens too often already, with the time to wait', async () => {
      const open = () => fetch(`${url}/changes`, { headers: headersOf('eve'), signal: stop.signal });
      for (let count = 0; count < 3; count++) equal((await open()).status, 200);
      const response = await open();
      deepEqual([response.status, response.headers.get('retry-after')], [429, '30']);
    });
  });
