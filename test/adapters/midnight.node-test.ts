// A page that stays open over midnight: the embedded store ends what is over by itself, and tells it.
import { deepEqual, equal } from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import { annLee, people } from '../small-crm.js';

const lateOn = (day: number): Date => new Date(2026, 11, day, 23, 59);
const minute = 60_000; // ms
const day = 24 * 60 * minute;

/** What was begun by a timer goes on in microtasks. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function pass(time: number): Promise<void> {
  mock.timers.tick(time);
  await settled();
}

describe('midnight in the memory store', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: lateOn(24) }));
  afterEach(() => mock.timers.reset());

  const open = (until: Record<string, string>) => {
    const assignmentTerms = Object.fromEntries(Object.entries(until).map(([id, last]) => [id, { until: last }]));
    const leads = [{ ...annLee, assignmentTerms }];
    const adapter = createMemoryAdapter({
      people,
      leads,
      currentUserId: 'ada',
      capabilities: { assignmentUntil: true },
    });
    const stop = new AbortController();
    const heard: Record<string, LiveEvent['type'][]> = { ada: [], bjorn: [], chen: [] };
    for (const id of Object.keys(heard))
      adapter.as(id).subscribe(({ type }) => heard[id]!.push(type), { signal: stop.signal });
    return { adapter, heard, close: () => (stop.abort(), adapter.close()) };
  };

  it('ends an assignment although nobody asks, and tells whoever loses his access and whoever stays', async () => {
    const { adapter, heard, close } = open({ bjorn: '2026-12-24' });
    deepEqual((await adapter.getLead('lead-1')).assigneeIds, ['bjorn', 'chen']);
    await pass(minute - 1);
    deepEqual(heard, { ada: [], bjorn: [], chen: [] });
    await pass(2);
    deepEqual(heard, { ada: ['updated'], bjorn: ['access-lost'], chen: ['updated'] });
    deepEqual((await adapter.getLead('lead-1')).assigneeIds, ['chen']);
    await close();
  });

  it('comes again for what ends on another day, also for a day that is set while the page is open', async () => {
    const { adapter, heard, close } = open({ chen: '2026-12-26' });
    await adapter.changeAssignees([
      { leadId: 'lead-1', add: [], remove: [], terms: { bjorn: { until: '2026-12-25' } } },
    ]);
    await settled();
    heard['ada'] = [];
    await pass(2 * minute);
    deepEqual(heard['ada'], []);
    await pass(day);
    deepEqual(heard['ada'], ['updated']);
    deepEqual(heard['bjorn']!.at(-1), 'access-lost');
    await pass(day);
    deepEqual(heard['ada'], ['updated', 'updated']);
    equal(heard['chen']!.at(-1), 'access-lost');
    deepEqual((await adapter.getLead('lead-1')).assigneeIds, []);
    const { items } = await adapter.listHistory('lead-1', { limit: 10 });
    const ended = items.filter(({ action }) => action === 'ended');
    deepEqual(
      ended.map(({ assigneeId, at }) => [assigneeId, at]),
      [
        ['chen', new Date(2026, 11, 27).toISOString()],
        ['bjorn', new Date(2026, 11, 26).toISOString()],
      ],
    );
    await close();
  });

  it('changes nothing where no assignment ends', async () => {
    const { heard, close } = open({});
    await pass(3 * day);
    deepEqual(heard, { ada: [], bjorn: [], chen: [] });
    await close();
  });
});
