// A change of many records: whatever the host answers, and whenever it is stopped, each record is told of once.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { LocalAdapter } from '../../../src/adapters/memory.js';
import { RecordByRecordRun } from '../../../src/controllers/list/record-by-record-run.js';
import type { AssigneeChangeResult } from '../../../src/domain/assignment/assignment.js';
import type { LeadAssignEvent } from '../../../src/events.js';
import { countedCrm } from '../../elements/lead-table/table.js';
import { adapterWith, byHand } from '../../small-crm.js';

function dilekFor(adapter: LeadDataAdapter, count: number, target = new EventTarget()): RecordByRecordRun {
  const changes = Array.from({ length: count }, (_, at) => ({ leadId: `lead-${at}`, add: ['dilek'], remove: [] }));
  return new RecordByRecordRun(target, { adapter, locale: 'en' }, changes, () => {});
}

/** A host that does the work itself. */
function hostWith(work: () => Promise<unknown>): EventTarget {
  const host = new EventTarget();
  host.addEventListener('lead-assign', (event) =>
    (event as LeadAssignEvent).detail.waitUntil(work() as Promise<AssigneeChangeResult[]>),
  );
  return host;
}

const assignees = async (adapter: LocalAdapter, at: number): Promise<string[]> =>
  (await adapter.getLead(`lead-${at}`)).assigneeIds;

describe('BulkRun', () => {
  for (const [what, answer] of [
    ['nothing', undefined],
    ['an empty list', []],
    ['something else', new Response()],
    ['a list of something else', [null, 'ok']],
  ] as const)
    it(`ends where the host's own work answers ${what}, and says of each record that there is no result`, async () => {
      const run = dilekFor(
        countedCrm(3),
        3,
        hostWith(() => Promise.resolve(answer)),
      );
      expect(await run.start()).to.equal(true);
      expect(run.status).to.equal('finished');
      expect(run.doneCount).to.equal(0);
      expect(run.failed.map(({ change, reason }) => [change.leadId, reason])).to.deep.equal(
        [0, 1, 2].map((at) => [`lead-${at}`, 'There is no result for this record']),
      );
    });

  it("counts each record once where somebody stops it during the host's own work", async () => {
    const { promise, resolve } = byHand<AssigneeChangeResult[]>();
    const adapter = countedCrm(3);
    const run = dilekFor(
      adapter,
      3,
      hostWith(() => promise),
    );
    const started = run.start();
    run.cancel();
    resolve(
      await adapter.changeAssignees([0, 1, 2].map((at) => ({ leadId: `lead-${at}`, add: ['dilek'], remove: [] }))),
    );
    await started;
    expect([run.doneCount, run.failed.length, run.left]).to.deep.equal([3, 0, 0]);
  });

  it('brings what is being written to its end where somebody stops it, and takes that back too', async () => {
    const base = countedCrm(150);
    const { promise, resolve } = byHand<void>();
    const adapter = adapterWith(base, {
      changeAssignees: async (changes, options) => {
        await promise;
        options?.signal?.throwIfAborted();
        return base.changeAssignees(changes, options);
      },
    });
    const run = dilekFor(adapter, 150);
    const started = run.start();
    run.cancel();
    resolve();
    await started;
    expect([run.doneCount, run.left]).to.deep.equal([100, 50]);
    await run.undo().start();
    expect(await assignees(base, 99)).not.to.include('dilek');
  });

  it('takes nothing back that others have done since, says so, and does it at the next try', async () => {
    const adapter = countedCrm(2);
    const run = dilekFor(adapter, 2);
    await run.start();
    await adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: ['dilek'] }]);
    await adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const undo = run.undo();
    await undo.start();
    expect(await assignees(adapter, 0)).not.to.include('dilek');
    expect(await assignees(adapter, 1)).to.include('dilek');
    expect(undo.failed.map(({ change, kind }) => [change.leadId, kind])).to.deep.equal([['lead-1', 'conflict']]);
    await undo.retry();
    expect(await assignees(adapter, 1)).not.to.include('dilek');
  });

  it('takes back of each record what others have not touched since, and says who stays and on which', async () => {
    const base = countedCrm(3);
    const ways: unknown[] = [];
    const adapter = adapterWith(base, {
      changeAssignees: (changes, options) => {
        ways.push(options?.way);
        return base.changeAssignees(changes, options);
      },
    });
    const changes = [0, 1, 2].map((at) => ({ leadId: `lead-${at}`, add: ['dilek', 'north'], remove: [] }));
    const run = new RecordByRecordRun(new EventTarget(), { adapter, locale: 'en' }, changes, () => {});
    await run.start();
    const before = await assignees(base, 1);
    await base.changeAssignees([{ leadId: 'lead-1', add: [], remove: ['dilek'] }]);
    await base.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const undo = run.undo();
    await undo.start();
    expect(ways).to.deep.equal([undefined, 'undo', 'undo']);
    expect([undo.doneCount, undo.total, undo.left]).to.deep.equal([2, 3, 0]);
    expect(await assignees(base, 1)).to.have.members(before.filter((id) => id !== 'north'));
    expect(undo.failed.map(({ change, kind, kept }) => [change.leadId, kind, kept])).to.deep.equal([
      ['lead-1', 'conflict', ['dilek']],
    ]);
    await undo.retry();
    expect(await assignees(base, 1)).not.to.include('dilek');
    expect([undo.doneCount, undo.failed.length]).to.deep.equal([3, 0]);
  });

  it('takes the whole of a record back at the next try where the rest of it has failed too', async () => {
    const base = countedCrm(1);
    let calls = 0;
    const adapter = adapterWith(base, {
      changeAssignees: (given, options) =>
        ++calls === 3 ? Promise.reject(new Error('offline')) : base.changeAssignees(given, options),
    });
    const changes = [{ leadId: 'lead-0', add: ['dilek', 'north'], remove: [] }];
    const run = new RecordByRecordRun(new EventTarget(), { adapter, locale: 'en' }, changes, () => {});
    await run.start();
    await base.changeAssignees([{ leadId: 'lead-0', add: [], remove: ['dilek'] }]);
    await base.changeAssignees([{ leadId: 'lead-0', add: ['dilek'], remove: [] }]);
    const undo = run.undo();
    await undo.start();
    expect(undo.failed.map(({ change }) => [...change.remove].sort())).to.deep.equal([['dilek', 'north']]);
    await undo.retry();
    expect(await assignees(base, 0)).not.to.include('north');
    expect(undo.failed.map(({ kept }) => kept)).to.deep.equal([['dilek']]);
  });
});
