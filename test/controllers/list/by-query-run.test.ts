// A change of all that match which the host makes itself: what has failed there is told.
import { expect } from '@open-wc/testing';
import { type QueryChange, ByQueryRun } from '../../../src/controllers/list/by-query-run.js';
import type { AssigneeChangeResult } from '../../../src/domain/assignment/assignment.js';
import type { LeadAssignEvent } from '../../../src/events.js';
import { countedCrm } from '../../elements/lead-table/table.js';

/** It has been done by a host that answers so. */
async function doneByHost(answer: unknown): Promise<ByQueryRun> {
  const host = new EventTarget();
  host.addEventListener('lead-assign', (event) =>
    (event as LeadAssignEvent).detail.waitUntil(Promise.resolve(answer as AssigneeChangeResult[])),
  );
  const change: QueryChange = { criteria: { recordType: 'lead' }, delta: { add: ['dilek'], remove: [] }, total: 3 };
  const run = new ByQueryRun(host, { adapter: countedCrm(3), locale: 'en' }, change, () => {});
  await run.start();
  return run;
}

describe('QueryRun', () => {
  it('tells at which records the host has failed, and what is no longer seen', async () => {
    const lead = await countedCrm(1).getLead('lead-0');
    const run = await doneByHost([
      { leadId: 'lead-0', status: 'ok', lead },
      { leadId: 'lead-1', status: 'ok', accessLost: true },
      { leadId: 'lead-2', status: 'forbidden', reason: 'It is locked' },
    ]);
    expect([run.status, run.doneCount, run.accessLost, run.left]).to.deep.equal(['finished', 2, 1, 0]);
    expect(run.failed.map(({ change, kind, reason }) => [change.leadId, kind, reason])).to.deep.equal([
      ['lead-2', 'forbidden', 'It is locked'],
    ]);
  });

  it('says that there is no result where the host answers nothing', async () => {
    const run = await doneByHost(undefined);
    expect([run.status, run.doneCount, run.error?.message]).to.deep.equal([
      'finished',
      0,
      'There is no result for these records',
    ]);
  });
});
