// A list that is late shows what was done on this page, whichever method has done it.
import { expect } from '@open-wc/testing';
import type { Job, LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import type { LeadPage } from '../../../src/domain/record/lead-query.js';
import { adapterWith, smallCrm } from '../../small-crm.js';

const query = { recordType: 'lead', limit: 10 } as const;
const delta = { add: ['dilek'], remove: ['chen'] };

/** Its lists are as they were when they were `kept`. */
async function late(): Promise<{ adapter: LeadDataAdapter; keep: () => Promise<void> }> {
  const base = smallCrm();
  let page: LeadPage = await base.listLeads(query);
  const adapter = adapterWith(base, {
    capabilities: { ...base.capabilities, listDelay: 60_000 },
    listLeads: async () => structuredClone(page),
  });
  const keep = async (): Promise<void> => {
    page = await base.listLeads(query);
  };
  return { adapter: checkedAdapter(adapter), keep };
}

const listed = async (adapter: LeadDataAdapter): Promise<[string, string[]][]> =>
  (await adapter.listLeads(query)).items.map(({ id, assigneeIds }): [string, string[]] => [id, assigneeIds]).sort();

describe('a list that is late', () => {
  it('has a record no more that was deleted, and has it again once that was taken back', async () => {
    const { adapter, keep } = await late();
    const before = await listed(adapter);
    await adapter.deleteLead!('lead-1');
    expect(await listed(adapter)).to.deep.equal(before.filter(([id]) => id !== 'lead-1'));
    await keep();
    await adapter.restoreLead!('lead-1');
    expect(await listed(adapter)).to.deep.equal(before);
    await keep();
    expect(await listed(adapter)).to.deep.equal(before);
  });

  it('shows a change of all that match', async () => {
    const { adapter } = await late();
    await adapter.changeAssigneesByQuery!(query, delta);
    expect(await listed(adapter)).to.deep.equal([
      ['lead-1', ['bjorn', 'dilek']],
      ['lead-2', ['dilek']],
    ]);
    await adapter.changeAssigneesByQuery!(query, { add: ['chen'], remove: ['dilek'] });
    expect(await listed(adapter)).to.deep.equal([
      ['lead-1', ['bjorn', 'chen']],
      ['lead-2', ['chen']],
    ]);
  });

  it('shows what a job has done', async () => {
    const { adapter } = await late();
    let job: Job = await adapter.startJob!({ kind: 'assignment', query, delta });
    while (job.status === 'running') job = await adapter.getJob!(job.id);
    expect(await listed(adapter)).to.deep.equal([
      ['lead-1', ['bjorn', 'dilek']],
      ['lead-2', ['dilek']],
    ]);
  });
});
