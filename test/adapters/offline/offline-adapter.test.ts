// Changes that wait for the network: nothing is lost, nothing done twice, and what somebody else has done meanwhile is not overwritten.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter, LiveEvent } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { createMemoryAdapter, type LocalAdapter } from '../../../src/adapters/memory.js';
import { type QueuePlace, type QueueStorage, withOfflineQueue } from '../../../src/adapters/offline.js';
import { queueDatabase } from '../../../src/adapters/offline/queue-database.js';
import { createFaultyAdapter } from '../../../src/testing/index.js';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import { saidDuring } from '../../console.js';
import { adapterWith, annLee, byHand, people, smallCrm } from '../../small-crm.js';
import { MemoryQueue } from './memory-queue.js';
import { waitUntil } from '../../wait-until.js';

let number = 0;
const uniqueName = (): string => `test-${Date.now()}-${number++}`;

/** A back end and one device of Ada's on it; `network.offline` is the cable. */
function device<Crm extends LeadDataAdapter = LocalAdapter>(
  name = uniqueName(),
  crm: Crm = smallCrm() as LeadDataAdapter as Crm,
  storage?: QueueStorage,
) {
  const network = createFaultyAdapter(crm);
  const adapter = withOfflineQueue<LeadDataAdapter>(network, { name, storage });
  return { crm, network, adapter, name };
}

async function readThenLose({ network, adapter }: ReturnType<typeof device>) {
  await adapter.currentUser!();
  const lead = await adapter.getLead('lead-1');
  network.offline = true;
  return lead;
}

async function backAgain({ network, adapter }: ReturnType<typeof device>): Promise<void> {
  network.offline = false;
  await adapter.pending.retry();
}

describe('withOfflineQueue', () => {
  it('shows assignments and fields as they will be, counts them, and sends them in order when the network is back', async () => {
    const here = device();
    const lead = await readThenLose(here);
    const { adapter, crm } = here;
    const [result] = await adapter.changeAssignees([
      { leadId: 'lead-1', add: ['dilek'], remove: [], operationId: 'op-1', version: lead.version },
    ]);
    expect(result).to.deep.include({ status: 'ok' });
    const shown = await adapter.getLead('lead-1');
    expect(shown.assigneeIds).to.deep.equal(['bjorn', 'chen', 'dilek']);
    expect(shown.pending).to.equal(true);
    const updated = await adapter.updateLead(shown, { phone: '1' });
    await adapter.updateLead(updated, { phone: '2' });
    expect(adapter.pending.list.map(({ id, kind }) => [id, kind]).slice(0, 1)).to.deep.equal([['op-1', 'assignees']]);
    expect(adapter.pending.list).to.have.length(3);
    await backAgain(here);
    expect(adapter.pending.list).to.have.length(0);
    expect(await crm.getLead('lead-1')).to.deep.include({ phone: '2', assigneeIds: ['bjorn', 'chen', 'dilek'] });
    expect((await adapter.getLead('lead-1')).pending).to.equal(undefined);
  });

  it('does once what the back end has done before its answer was lost', async () => {
    const { adapter, network, crm } = device();
    await adapter.currentUser!();
    const lead = await adapter.getLead('lead-1');
    network.offline = false;
    const lost = createFaultyAdapter(crm, { script: [undefined, undefined, { when: 'after', kind: 'unavailable' }] });
    const unlucky = withOfflineQueue<LeadDataAdapter>(lost, { name: uniqueName() });
    await unlucky.getLead('lead-1');
    await unlucky.updateLead(lead, { phone: '7' });
    await unlucky.pending.retry();
    const history = await crm.listHistory('lead-1', { limit: 10 });
    expect(history.items.filter(({ action }) => action === 'updated')).to.have.length(1);
  });

  it('survives a closed tab, and another tab sees and sends the same', async () => {
    const first = device();
    await readThenLose(first);
    await first.adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const second = device(first.name, first.crm);
    await second.adapter.currentUser!();
    await waitUntil(() => first.adapter.pending.list.length === 0);
    expect((await first.crm.getLead('lead-1')).assigneeIds).to.include('dilek');
    const { items } = await first.crm.listHistory('lead-1', { limit: 10 });
    expect(items.filter(({ assigneeId }) => assigneeId === 'dilek')).to.have.length(1);
  });

  it('neither shows nor sends the changes of another user of the same browser', async () => {
    const ada = device();
    await readThenLose(ada);
    await ada.adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const bjorn = withOfflineQueue<LeadDataAdapter>(ada.crm.as('bjorn'), { name: ada.name });
    await bjorn.currentUser!();
    await bjorn.pending.retry();
    expect(bjorn.pending.list).to.have.length(0);
    expect((await ada.crm.getLead('lead-1')).assigneeIds).not.to.include('dilek');
  });

  it('merges with what others have done to other fields, and leaves a true clash to a person', async () => {
    const here = device();
    const lead = await readThenLose(here);
    const { adapter, crm } = here;
    await adapter.updateLead(lead, { phone: '1', company: 'Mine' });
    await crm.updateLead(await crm.getLead('lead-1'), { notes: 'theirs' });
    await backAgain(here);
    expect(await crm.getLead('lead-1')).to.deep.include({ phone: '1', company: 'Mine', notes: 'theirs' });
    const again = await readThenLose(here);
    await adapter.updateLead(again, { company: 'Mine again' });
    await crm.updateLead(await crm.getLead('lead-1'), { company: 'Theirs' });
    await backAgain(here);
    expect(adapter.pending.list.map(({ state }) => state)).to.deep.equal(['clash']);
    expect((await adapter.getLead('lead-1')).company).to.equal('Theirs');
  });

  it('asks a person where somebody was added and removed at once, but not about the own changes before', async () => {
    const here = device();
    const lead = await readThenLose(here);
    const { adapter, crm } = here;
    const { version } = lead;
    // Added and taken off again while the network was away: nobody else has touched him.
    await adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [], version }]);
    await adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: ['dilek'], version }]);
    await backAgain(here);
    expect(adapter.pending.list).to.have.length(0);
    expect((await crm.getLead('lead-1')).assigneeIds).to.deep.equal(['bjorn', 'chen']);
    const again = await readThenLose(here);
    await adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [], version: again.version }]);
    await crm.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    await crm.changeAssignees([{ leadId: 'lead-1', add: [], remove: ['dilek'] }]);
    await backAgain(here);
    expect(adapter.pending.list.map(({ state }) => state)).to.deep.equal(['clash']);
  });

  it('keeps of a record that is gone only what the user has typed, and lets it be dropped and taken back', async () => {
    const { crm } = device();
    const here = device(uniqueName(), crm.as('bjorn'));
    const lead = await readThenLose(here);
    await here.adapter.updateLead(lead, { phone: '5' });
    await crm.changeAssignees([{ leadId: 'lead-1', add: [], remove: ['bjorn'] }]);
    await backAgain(here);
    const [stuck] = here.adapter.pending.list;
    expect(stuck).to.deep.include({ state: 'refused', name: '', patch: { phone: '5' } });
    const kept = await queueDatabase.read({ name: here.name, userId: 'bjorn' });
    expect(JSON.stringify(kept)).not.to.include('ann@lee.example');
    await here.adapter.pending.drop(stuck!.id);
    expect(here.adapter.pending.list).to.have.length(0);
    await here.adapter.pending.restore(stuck!.id);
    expect(here.adapter.pending.list).to.have.length(1);
  });

  it('keeps nothing of a record that goes out of sight while its changes wait or clash', async () => {
    const storage = new MemoryQueue();
    const { crm } = device();
    const here = device(uniqueName(), crm.as('bjorn'), storage);
    const end = new AbortController();
    let tell!: (event: LiveEvent) => void;
    Object.assign(here.network, { subscribe: (listener: typeof tell) => (tell = listener) });
    here.adapter.subscribe(() => {}, { signal: end.signal });
    const lead = await readThenLose(here);
    await here.adapter.updateLead(lead, { company: 'Mine' });
    await crm.updateLead(await crm.getLead('lead-1'), { company: 'Theirs' });
    await backAgain(here);
    expect(here.adapter.pending.list.map(({ state }) => state)).to.deep.equal(['clash']);
    await here.adapter.getLead('lead-1');
    here.network.offline = true;
    await here.adapter.updateLead(lead, { phone: '5' });
    await crm.changeAssignees([{ leadId: 'lead-1', add: [], remove: ['bjorn'] }]);
    tell({ type: 'access-lost', leadId: 'lead-1' });
    const error = await here.adapter.getLead('lead-1').catch((reason: unknown) => reason);
    expect((error as AdapterError).kind).to.equal('unavailable');
    await waitUntil(() => !JSON.stringify(storage.changes).includes('ann@lee.example'));
    expect(JSON.stringify(storage.changes)).not.to.include('Ann Lee');
    expect(storage.changes.map((change) => 'patch' in change && change.patch)).to.deep.equal([
      { company: 'Mine' },
      { phone: '5' },
    ]);
    end.abort();
  });

  it('drops no change that is on its way: what the back end has done by then is done', async () => {
    const sending = byHand<void>();
    const crm = smallCrm();
    const slow = adapterWith(crm, {
      updateLead: async (lead, patch, options) => {
        const saved = await crm.updateLead(lead, patch, options);
        await sending.promise;
        return saved;
      },
    });
    const here = device(uniqueName(), slow, new MemoryQueue());
    const lead = await readThenLose(here);
    await here.adapter.updateLead(lead, { phone: '5' });
    here.network.offline = false;
    const sent = here.adapter.pending.retry();
    await waitUntil(async () => (await crm.getLead('lead-1')).phone === '5');
    const [change] = here.adapter.pending.list;
    const dropped = here.adapter.pending.drop(change!.id);
    sending.resolve();
    await Promise.all([sent, dropped]);
    await here.adapter.pending.restore(change!.id);
    expect(here.adapter.pending.list).to.deep.equal([]);
    expect((await here.adapter.getLead('lead-1')).phone).to.equal('5');
  });

  it('tells a failure as ever where a change cannot wait: an unknown record, an unknown user', async () => {
    const here = device();
    here.network.offline = true;
    const write = here.adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const error = await write.catch((reason: unknown) => reason);
    expect(error).to.have.property('kind', 'unavailable');
    expect(here.adapter.pending.list).to.have.length(0);
  });

  for (const [what, fails] of [
    ['cannot be read', 'read'],
    ['is full', 'append'],
  ] as const)
    it(`tells why a change could not be sent where the database ${what}`, async () => {
      const full = new MemoryQueue();
      Object.assign(full, { [fails]: () => Promise.reject(new DOMException('', 'QuotaExceededError')) });
      const here = device(uniqueName(), smallCrm(), full);
      await saidDuring('warn', async () => {
        const lead = await readThenLose(here);
        const writes = [
          here.adapter.updateLead(lead, { phone: '1' }),
          here.adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]),
        ];
        for (const write of writes)
          expect(await (write as Promise<unknown>).catch((reason: unknown) => reason)).to.include({
            name: 'AdapterError',
            kind: 'unavailable',
          });
      });
    });

  it('says that the database is full where a change has to wait behind another', async () => {
    const full = new MemoryQueue();
    const here = device(uniqueName(), smallCrm(), full);
    const lead = await readThenLose(here);
    const queued = await here.adapter.updateLead(lead, { phone: '1' });
    full.append = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    const error = await here.adapter.updateLead(queued, { phone: '2' }).catch((reason: unknown) => reason);
    expect(error).to.include({ name: 'AdapterError', kind: 'unavailable' });
    expect(String(error)).to.contain('full');
  });

  const three = (): LocalAdapter =>
    createMemoryAdapter({
      people,
      leads: ['a', 'b', 'c'].map((id) => ({ ...annLee, id })),
      currentUserId: 'ada',
    });

  for (const shared of [false, true])
    it(`sends nothing more once somebody has signed out${shared ? ', also where other tabs have the same' : ''}`, async () => {
      const [crm, end, storage] = [three(), new AbortController(), new MemoryQueue(shared)];
      const network = createFaultyAdapter(crm);
      const sent: string[] = [];
      const adapter = withOfflineQueue<LeadDataAdapter>(
        adapterWith(network, {
          updateLead: async (lead, patch, options) => {
            const saved = await network.updateLead(lead, patch, options);
            sent.push(lead.id);
            end.abort();
            return saved;
          },
        }),
        { name: uniqueName(), storage, signal: end.signal },
      );
      await adapter.currentUser!();
      const { items } = await adapter.listLeads({ recordType: 'lead', limit: 9 });
      network.offline = true;
      for (const lead of items) await adapter.updateLead(lead, { phone: '1' });
      network.offline = false;
      await adapter.pending.retry();
      expect(sent).to.have.length(1);
      expect(storage.changes.map(({ leadId }) => leadId)).to.deep.equal(
        items.map(({ id }) => id).filter((id) => id !== sent[0]),
      );
    });

  it('sends nothing under the name of whoever has signed in meanwhile, and keeps what is left for whom it is of', async () => {
    const crm = three();
    let session: LeadDataAdapter = crm;
    let offline = false;
    const sent: string[] = [];
    const places = new Map<string, MemoryQueue>();
    const placeOf = ({ userId }: QueuePlace): MemoryQueue => {
      if (!places.has(userId)) places.set(userId, new MemoryQueue());
      return places.get(userId)!;
    };
    const storage: QueueStorage = {
      shared: false,
      read: (place) => placeOf(place).read(),
      append: (place, changes) => placeOf(place).append(place, changes),
      replace: (place, changes) => placeOf(place).replace(place, changes),
    };
    const server = adapterWith(crm, {
      currentUser: () => session.currentUser!(),
      getLead: (id) => session.getLead(id),
      updateLead: async (lead, patch, options) => {
        if (offline) throw new AdapterError('unavailable', 'No network');
        const saved = await session.updateLead(lead, patch, options);
        sent.push(lead.id);
        session = crm.as('bjorn');
        return saved;
      },
    });
    const adapter = withOfflineQueue<LeadDataAdapter>(server, { name: uniqueName(), storage });
    await adapter.currentUser!();
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 9 });
    offline = true;
    for (const lead of items) await adapter.updateLead(lead, { phone: '1' });
    offline = false;
    await adapter.pending.retry();
    expect(sent).to.have.length(1);
    expect(places.get('ada')!.changes).to.have.length(2);
    await waitUntil(() => adapter.pending.list.length === 0);
  });

  it('keeps an edit of fields also where the back end does not see who saves, and looks before it sends', async () => {
    const crm = smallCrm();
    const base = adapterWith(crm, {
      capabilities: { ...crm.capabilities, concurrency: 'none' },
      updateLead: async (lead, patch, options) =>
        crm.updateLead(base.offline ? lead : await crm.getLead(lead.id), patch, options),
    });
    const network = createFaultyAdapter(base);
    const queue = withOfflineQueue<LeadDataAdapter>(network, { name: uniqueName(), storage: new MemoryQueue() });
    const adapter = checkedAdapter(queue);
    await adapter.currentUser!();
    for (const theirs of [{ notes: 'Theirs' }, { phone: '9' }]) {
      const lead = await adapter.getLead('lead-1');
      network.offline = true;
      expect((await adapter.updateLead(lead, { phone: '1' })).pending).to.equal(true);
      network.offline = false;
      await crm.updateLead(await crm.getLead('lead-1'), theirs);
      await queue.pending.retry();
    }
    expect(await crm.getLead('lead-1')).to.include({ phone: '9', notes: 'Theirs' });
    expect(queue.pending.list.map(({ state }) => state)).to.deep.equal(['clash']);
  });

  it('takes an adapter that is frozen', async () => {
    const adapter = withOfflineQueue<LeadDataAdapter>(Object.freeze({ ...adapterWith(smallCrm()) }), {
      name: uniqueName(),
    });
    expect((await adapter.getLead('lead-1')).name).to.equal('Ann Lee');
    expect(Object.keys(adapter)).to.include('getLead');
  });
});
