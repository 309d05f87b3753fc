// Two and three editors, on and off the network, with undo: whatever the order, no delta is lost and none is done twice.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { Lead, LeadPatch } from '../../../src/domain/record/lead.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { withOfflineQueue } from '../../../src/adapters/offline.js';
import { undoAssignment } from '../../../src/controllers/record/undo-changes.js';
import { createFaultyAdapter } from '../../../src/testing/index.js';
import { seededRandom } from '../../../src/testing/random.js';
import { annLee, people } from '../../small-crm.js';
import { MemoryQueue } from './memory-queue.js';

/** As an edit of fields saves: what others have done to other fields meanwhile is taken over, and it is saved on top. */
async function saved(adapter: LeadDataAdapter, known: Lead, patch: LeadPatch): Promise<Lead> {
  try {
    return await adapter.updateLead(known, patch);
  } catch (error) {
    const { kind, current } = error as AdapterError;
    if (kind !== 'conflict') throw error;
    return saved(adapter, current ?? (await adapter.getLead(known.id).catch(() => known)), patch);
  }
}

let runs = 0;

/** Each editor adds and removes a person of its own, and writes a field of its own: everything commutes. */
async function play(seed: number, editors: readonly string[]): Promise<void> {
  const random = seededRandom(seed);
  const pick = (below: number): number => random.integer(0, below - 1);
  const crm = createMemoryAdapter({ people, leads: [{ ...annLee, assigneeIds: [] }], currentUserId: 'ada' });
  const expected = new Set<string>();
  const names = ['phone', 'company', 'notes'] as const;
  const values: Partial<Record<(typeof names)[number], string>> = {};
  const stop = new AbortController();
  const devices = await Promise.all(
    editors.map(async (person, index) => {
      // Requests that do not get through and answers that are lost, beside the times without a network.
      const network = createFaultyAdapter(crm, {
        seed: seed * 7 + index,
        methods: ['changeAssignees', 'updateLead'],
        failBefore: 0.15,
        failAfter: 0.15,
      });
      const adapter = withOfflineQueue<LeadDataAdapter>(network, {
        name: `run-${runs++}`,
        storage: new MemoryQueue(),
        signal: stop.signal,
      });
      await adapter.currentUser!();
      const known = await adapter.getLead('lead-1');
      return { known, person, field: names[index]!, network, adapter, last: undefined as 'add' | 'remove' | undefined };
    }),
  );
  for (let step = 0; step < 7; step++) {
    const device = devices[pick(devices.length)]!;
    const { person, field, network, adapter } = device;
    // Without a network a person sees what was read last.
    const known = (device.known = await adapter.getLead('lead-1').catch(() => device.known));
    switch (pick(5)) {
      case 0:
        network.offline = !network.offline;
        if (!network.offline) await adapter.pending.retry();
        break;
      case 1: {
        const value = `${seed}-${step}`;
        values[field] = value;
        device.known = await saved(adapter, known, { [field]: value });
        break;
      }
      case 2: {
        if (!device.last) break;
        const made = device.last === 'add' ? { add: [person], remove: [] } : { add: [], remove: [person] };
        const outcome = await undoAssignment('lead-1', made, known.version, {
          adapter,
          host: new EventTarget(),
          locale: 'en',
        });
        expect(outcome, `undo of seed ${seed}`).to.deep.equal({ status: 'done', kept: [] });
        if (device.last === 'add') expected.delete(person);
        else expected.add(person);
        device.last = undefined;
        break;
      }
      default: {
        const adds = !expected.has(person);
        device.last = adds ? 'add' : 'remove';
        const [result] = await adapter.changeAssignees([
          { leadId: 'lead-1', add: adds ? [person] : [], remove: adds ? [] : [person], version: known.version },
        ]);
        expect(result?.status, `seed ${seed}`).to.equal('ok');
        if (result && 'lead' in result && result.lead) device.known = result.lead;
        if (adds) expected.add(person);
        else expected.delete(person);
      }
    }
  }
  for (const { network, adapter } of devices) {
    network.offline = false;
    for (let attempt = 0; attempt < 50 && adapter.pending.list.length > 0; attempt++) await adapter.pending.retry();
    expect(adapter.pending.list, `queue of seed ${seed}`).to.have.length(0);
  }
  stop.abort();
  const end = await crm.getLead('lead-1');
  expect([...end.assigneeIds].sort(), `people of seed ${seed}`).to.deep.equal([...expected].sort());
  for (const [field, value] of Object.entries(values))
    expect(end, `${field} of seed ${seed}`).to.have.property(field, value);
}

describe('editors with and without a network', () => {
  for (const editors of [
    ['bjorn', 'chen'],
    ['bjorn', 'chen', 'dilek'],
  ]) {
    it(`end in the same state in 5,000 random orders of ${editors.length}`, async function () {
      this.timeout(240_000);
      for (let seed = 1; seed <= 5_000; seed++) await play(seed, editors);
    });
  }
});
