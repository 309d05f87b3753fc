// Roles, last days and who leads wait for the network like the people whose they are.
import { expect } from '@open-wc/testing';
import type { AssigneeChange } from '../../../src/domain/assignment/assignment.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { type QueueStorage, type StoredChange, withOfflineQueue } from '../../../src/adapters/offline.js';
import { createFaultyAdapter } from '../../../src/testing/index.js';
import { annLee, people } from '../../small-crm.js';

const capabilities = {
  assignmentRoles: [{ value: 'closer' }, { value: 'cover' }],
  assignmentUntil: true,
  primaryAssignee: true,
};

/** A disk of this test alone. */
function disk(): QueueStorage {
  let kept: StoredChange[] = [];
  return {
    shared: false,
    read: () => Promise.resolve(kept),
    append: (_place, changes) => Promise.resolve(void (kept = [...kept, ...structuredClone(changes)])),
    replace: (_place, updates) =>
      Promise.resolve(
        void (kept = kept.flatMap((each) => (updates.has(each.id) ? (updates.get(each.id) ?? []) : each))),
      ),
  };
}

async function away() {
  const crm = createMemoryAdapter({ people, leads: [annLee], currentUserId: 'ada', capabilities });
  const network = createFaultyAdapter(crm);
  const adapter = withOfflineQueue(network, { name: 'terms', storage: disk() });
  await adapter.currentUser!();
  const { version } = await adapter.getLead('lead-1');
  network.offline = true;
  return {
    crm,
    adapter,
    change: (change: Partial<AssigneeChange>) =>
      adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: [], version, ...change }]),
    back: () => {
      network.offline = false;
      return adapter.pending.retry();
    },
  };
}

describe('roles and last days that wait for the network', () => {
  it('are shown as they will be, and go out with the people', async () => {
    const { crm, adapter, change, back } = await away();
    await change({
      add: ['dilek'],
      primaryId: 'dilek',
      terms: { dilek: { role: 'cover', until: '2090-12-24' }, bjorn: { role: 'closer' } },
    });
    const wanted = { bjorn: { role: 'closer' }, dilek: { role: 'cover', until: '2090-12-24' } };
    const shown = await adapter.getLead('lead-1');
    expect(shown.assignmentTerms).to.deep.equal(wanted);
    expect(shown.primaryAssigneeId).to.equal('dilek');
    await back();
    expect(adapter.pending.list).to.have.length(0);
    const saved = await crm.getLead('lead-1');
    expect(saved.assignmentTerms).to.deep.equal(wanted);
    expect(saved.primaryAssigneeId).to.equal('dilek');
  });

  it('are no clash with what the same user has set before them', async () => {
    const { crm, adapter, change, back } = await away();
    await change({ terms: { bjorn: { role: 'closer' } } });
    await change({ terms: { bjorn: { role: 'cover' } } });
    await change({ remove: ['chen'] });
    await change({ add: ['chen'], terms: { chen: { until: '2090-12-24' } } });
    await back();
    expect(adapter.pending.list).to.have.length(0);
    expect((await crm.getLead('lead-1')).assignmentTerms).to.deep.equal({
      bjorn: { role: 'cover' },
      chen: { until: '2090-12-24' },
    });
  });

  it('are never put over what somebody else has set meanwhile, and are put to a person', async () => {
    const { crm, adapter, change, back } = await away();
    await change({ terms: { bjorn: { role: 'closer' } } });
    await change({ terms: { bjorn: { role: 'cover' } } });
    await crm.changeAssignees([{ leadId: 'lead-1', add: [], remove: [], terms: { chen: { role: 'closer' } } }]);
    await back();
    expect(adapter.pending.list).to.have.length(0);
    const later = await away();
    await later.change({ terms: { bjorn: { role: 'closer' } } });
    await later.crm.changeAssignees([{ leadId: 'lead-1', add: [], remove: [], terms: { bjorn: { role: 'cover' } } }]);
    await later.back();
    expect(later.adapter.pending.list.map(({ state }) => state)).to.deep.equal(['clash']);
    expect((await later.crm.getLead('lead-1')).assignmentTerms).to.deep.equal({ bjorn: { role: 'cover' } });
  });
});
