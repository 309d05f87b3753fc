import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import { createFaultyAdapter, generateDemoData, type FaultyAdapterOptions } from '../../src/testing/index.js';

const memory = () =>
  createMemoryAdapter({ ...generateDemoData({ people: 5, leads: 20, clients: 0 }), currentUserId: 'person-1' });
const kindOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'ok',
    (error: { kind?: string }) => error.kind,
  );
const draft = { recordType: 'lead' as const, name: 'New', assigneeIds: [] };

describe('the faulty adapter', () => {
  it('fails before the work is done, or after it, as the script says, and then works', async () => {
    const real = memory();
    const adapter = createFaultyAdapter(real, {
      script: [
        { when: 'before', kind: 'rate-limited' },
        { when: 'after', kind: 'unavailable' },
      ],
    });
    const count = async (): Promise<number> =>
      (await real.listLeads({ recordType: 'lead', limit: 1, total: 'exact' })).total!.value;
    expect(await kindOf(adapter.createLead(draft, { idempotencyKey: 'a' }))).to.equal('rate-limited');
    expect(await count()).to.equal(20);
    expect(await kindOf(adapter.createLead(draft, { idempotencyKey: 'a' }))).to.equal('unavailable');
    expect(await count()).to.equal(21);
    expect(await kindOf(adapter.createLead(draft, { idempotencyKey: 'a' }))).to.equal('ok');
    expect(await count()).to.equal(21);
  });

  it('repeats its faults for the same seed', async () => {
    const play = async (seed: number): Promise<unknown[]> => {
      const options: FaultyAdapterOptions = {
        seed,
        failBefore: 0.3,
        failAfter: 0.2,
        kinds: ['unavailable', 'forbidden'],
        methods: ['getLead'],
      };
      const adapter = createFaultyAdapter(memory(), options);
      for (let call = 0; call < 40; call++) await adapter.getLead('lead-1').catch(() => {});
      return adapter.calls.map(({ fault }) => fault ?? null);
    };
    expect(await play(7)).to.deep.equal(await play(7));
    expect(await play(7)).not.to.deep.equal(await play(8));
  });

  it('does the same to the same calls of a method, whatever other calls come between', async () => {
    const play = async (between: boolean): Promise<unknown[]> => {
      const adapter = createFaultyAdapter(memory(), { seed: 5, failBefore: 0.5, latency: [0, 2] });
      for (let call = 0; call < 20; call++) {
        await adapter.getLead('lead-1').catch(() => {});
        if (between) await adapter.getAssignees([]).catch(() => {});
      }
      return adapter.calls.filter(({ method }) => method === 'getLead');
    };
    expect(await play(true)).to.deep.equal(await play(false));
  });

  it('leaves the methods alone that are not named: they are neither slow nor failing', async () => {
    const adapter = createFaultyAdapter(memory(), { methods: ['getLead'], latency: 60_000, failBefore: 1 });
    expect((await adapter.listLeads({ recordType: 'lead', limit: 3 })).items.length).to.equal(3);
    expect(adapter.calls).to.deep.equal([{ method: 'listLeads', latency: 0 }]);
  });

  it('forbids people one by one, and lets the other changes through', async () => {
    const adapter = createFaultyAdapter(memory(), { forbiddenAssignees: ['person-2'] });
    const results = await adapter.changeAssignees([
      { leadId: 'lead-1', add: ['person-2', 'person-3'], remove: [] },
      { leadId: 'lead-2', add: ['person-3'], remove: ['person-2'] },
    ]);
    expect(results.map(({ status }) => status)).to.deep.equal(['forbidden', 'ok']);
    expect(results[0]).to.have.deep.property('assigneeIds', ['person-2']);
    expect(await kindOf(adapter.createLead({ ...draft, assigneeIds: ['person-2'] }))).to.equal('forbidden');
  });

  it('is offline for as long as it is told to be', async () => {
    const adapter = createFaultyAdapter(memory());
    adapter.offline = true;
    expect(await kindOf(adapter.getLead('lead-1'))).to.equal('unavailable');
    adapter.offline = false;
    expect(await kindOf(adapter.getLead('lead-1'))).to.equal('ok');
  });

  it('hears nothing while it is offline, and is told afterwards that it has missed something', async () => {
    const real = memory();
    const adapter = createFaultyAdapter(real);
    const heard: string[] = [];
    const stop = new AbortController();
    adapter.subscribe!(({ type }) => heard.push(type), { signal: stop.signal });
    adapter.offline = true;
    adapter.offline = false;
    await real.createLead(draft);
    adapter.offline = true;
    await real.createLead(draft);
    expect(heard).to.deep.equal(['created']);
    adapter.offline = false;
    expect(heard).to.deep.equal(['created', 'resync']);
    adapter.offline = true;
    await real.createLead(draft);
    stop.abort();
    adapter.offline = false;
    expect(heard).to.deep.equal(['created', 'resync']);
  });

  it('forbids people in an import and in bulk too', async () => {
    const adapter = createFaultyAdapter(
      Object.assign(memory(), { changeAssigneesByQuery: () => Promise.resolve({ changed: 1, failed: [] }) }),
      { forbiddenAssignees: ['person-2'] },
    );
    const rows = ['person-2', 'person-3'].map((id, index) => ({
      rowNumber: index + 2,
      draft: { ...draft, assigneeIds: [id] },
    }));
    const results = await createFaultyAdapter(memory(), { forbiddenAssignees: ['person-2'] }).importLeads!(rows, {
      importId: 'rows',
      mode: 'create',
    });
    expect(results.map(({ rowNumber, status }) => [rowNumber, status])).to.deep.equal([
      [2, 'failed'],
      [3, 'created'],
    ]);
    const bulk = (id: string): Promise<unknown> =>
      kindOf(adapter.changeAssigneesByQuery!({ recordType: 'lead', limit: 1 }, { add: [id], remove: [] }));
    expect([await bulk('person-2'), await bulk('person-3')]).to.deep.equal(['forbidden', 'ok']);
  });

  it('says in a conflict how the record is, and in a rate limit how long to wait', async () => {
    const real = memory();
    const adapter = createFaultyAdapter(real, {
      retryAfter: 1_200,
      script: [
        { when: 'before', kind: 'conflict' },
        { when: 'before', kind: 'rate-limited' },
      ],
    });
    const lead = await real.getLead('lead-1');
    const failure = (): Promise<unknown> => adapter.updateLead(lead, { notes: 'x' }).catch((error: unknown) => error);
    expect(await failure()).to.have.deep.property('current', lead);
    expect(await failure()).to.have.property('retryAfter', 1_200);
  });

  it('lets answers overtake each other, and can be aborted while it waits', async () => {
    const adapter = createFaultyAdapter(memory(), { latency: [0, 40], seed: 3 });
    const order: number[] = [];
    await Promise.all(Array.from({ length: 8 }, (_, call) => adapter.getLead('lead-1').then(() => order.push(call))));
    expect(order).not.to.deep.equal(order.toSorted((a, b) => a - b));
    const controller = new AbortController();
    const waiting = createFaultyAdapter(memory(), { latency: 60_000 }).getLead('lead-1', { signal: controller.signal });
    controller.abort('enough');
    expect(await waiting.catch((reason: unknown) => reason)).to.equal('enough');
  });

  it('offers what the adapter behind it offers', () => {
    const { capabilities, importLeads, undoImport, subscribe } = createFaultyAdapter(memory());
    expect(capabilities.access).to.equal('device');
    expect([typeof importLeads, typeof undoImport, typeof subscribe]).to.deep.equal([
      'function',
      'function',
      'function',
    ]);
  });
});
