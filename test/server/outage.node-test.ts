// The database is stopped in the middle of writes: the gateway lives on, nothing is lost or done twice, and listeners miss nothing.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startServerProcess, type ServerProcess } from './server-process.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const writers = 6;
const outages = 3;

describe('a gateway whose database is stopped under load', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  const stop = new AbortController();
  const refusals = new Set<string>();

  before(async () => {
    database = await startTestDatabase({ isDurable: true });
    await database.fill(contractScenario(1));
    server = await startServerProcess(database);
  });
  after(async () => {
    stop.abort();
    await server.kill();
    await database.stop();
  });

  const adapterOf = (userId: string): RestAdapter =>
    createRestAdapter({ baseUrl: server.url, headers: { authorization: `Bearer ${uuidOf(userId)}` } });

  /** The same call with the same key until there is an answer. Everything but a retryable refusal fails the test. */
  async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof AdapterError) || !error.retryable) throw error;
        refusals.add(`${(error.cause as { status?: number }).status ?? 'no answer'} ${error.retryAfter}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  }

  it('answers 503 with the time to wait while it is away, and then goes on: each write once, each change heard once', async () => {
    const heard: string[] = [];
    const listener = adapterOf('mia');
    await listener.currentUser();
    listener.subscribe((event: LiveEvent) => event.type === 'created' && heard.push(event.leadId), {
      signal: stop.signal,
    });
    const written: string[] = [];
    let isOver = false;
    async function write(writer: number): Promise<void> {
      const adapter = adapterOf(writer % 2 ? 'ann' : 'bob');
      for (let number = 0; !isOver; number++) {
        const name = `Outage ${writer}-${number}`;
        const lead = await untilAnswered(() =>
          adapter.createLead({ recordType: 'lead', name, assigneeIds: [] }, { idempotencyKey: name }),
        );
        written.push(lead.id);
      }
    }
    const running = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    for (let outage = 0; outage < outages; outage++) {
      const before = written.length;
      while (written.length < before + 40) await new Promise((resolve) => setTimeout(resolve, 5));
      await database.outage(300);
      equal(server.hasEnded, false, 'the gateway lives');
    }
    const atLast = written.length;
    while (written.length < atLast + 40) await new Promise((resolve) => setTimeout(resolve, 5));
    isOver = true;
    await running;

    ok(refusals.has('503 1000'), `refusals: ${[...refusals].join(', ')}`);
    deepEqual(
      [...refusals].filter((refusal) => !/^503 1000$/.test(refusal)),
      [],
      'every request has an answer',
    );
    const page = await adapterOf('mia').listLeads({
      recordType: 'lead',
      search: 'outage',
      limit: 1_000,
      total: 'exact',
    });
    equal(page.total?.value, written.length, 'each write once');
    const sentinel = await adapterOf('mia').createLead({ recordType: 'lead', name: 'Sentinel', assigneeIds: [] });
    while (!heard.includes(sentinel.id)) await new Promise((resolve) => setTimeout(resolve, 10));
    deepEqual(heard.filter((id) => id !== sentinel.id).sort(), written.sort(), 'each change heard once');
  });

  it('survives that its connections are ended one by one, as by an administrator', async () => {
    const adapter = adapterOf('ann');
    for (let round = 0; round < 5; round++) {
      const writing = Array.from({ length: 12 }, (_, number) =>
        untilAnswered(() =>
          adapter.createLead(
            { recordType: 'lead', name: `Ended ${round}-${number}`, assigneeIds: [] },
            { idempotencyKey: `ended ${round}-${number}` },
          ),
        ),
      );
      await database.client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'crm_gateway'",
      );
      await Promise.all(writing);
    }
    equal(server.hasEnded, false, 'the gateway lives');
    const { items } = await adapter.listLeads({ recordType: 'lead', search: 'ended', limit: 100 });
    equal(items.length, 60);
  });
});
