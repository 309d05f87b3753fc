// Long work that runs in the page: each record once, and the history says how it came about.
import { expect } from '@open-wc/testing';
import type { Job } from '../../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../../src/adapters/memory.js';
import { PageJobMethods } from '../../src/adapters/in-page-job-methods.js';
import type { LeadQuery } from '../../src/domain/record/lead-query.js';
import { annLee, people, smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';

const count = 600;
const dayOf = (at: number): string => new Date(Date.UTC(2026, 0, 1) + at * 1_000).toISOString();

const manyRecords = (capabilities: Parameters<typeof createMemoryAdapter>[0]['capabilities'] = {}): LocalAdapter =>
  createMemoryAdapter({
    people,
    leads: Array.from({ length: count }, (_, at) => ({ ...annLee, id: `lead-${at}`, updatedAt: dayOf(at) })),
    currentUserId: 'ada',
    capabilities,
  });

async function assignDilek(adapter: LocalAdapter, query: Partial<LeadQuery> = {}): Promise<Job> {
  const work = { query: { recordType: 'lead' as const, limit: 1, ...query }, delta: { add: ['dilek'], remove: [] } };
  let job = await adapter.startJob({ kind: 'assignment', ...work });
  await waitUntil(async () => (job = await adapter.getJob(job.id)).status !== 'running');
  return job;
}

describe('a job in the page', () => {
  it('takes each record once, also where the list is sorted by what the job changes', async () => {
    const job = await assignDilek(manyRecords(), { sort: [{ field: 'updatedAt', direction: 'asc' }] });
    expect([job.status, job.done, job.total, job.outcome?.changed]).to.deep.equal(['finished', count, count, count]);
  });

  it('takes all of them, also where the lists of the adapter end early or page in another way', async () => {
    for (const capabilities of [{ paging: 'offset' }, { resultWindow: 300 }] as const) {
      const job = await assignDilek(manyRecords(capabilities));
      expect([job.status, job.done, job.total]).to.deep.equal(['finished', count, count]);
    }
  });

  it('stands in the history as many changes at once, and as what it was said to be', async () => {
    const adapter = manyRecords();
    const lastWay = async (): Promise<string | undefined> =>
      (await adapter.listHistory('lead-3', { limit: 1 })).items[0]!.way;
    await assignDilek(adapter);
    expect(await lastWay()).to.equal('bulk');
    const query = { recordType: 'lead', limit: 1 } as const;
    await adapter.changeAssigneesByQuery(query, { add: [], remove: ['dilek'] }, { way: 'handover' });
    expect(await lastWay()).to.equal('handover');
    await adapter.changeAssignees([{ leadId: 'lead-3', add: ['dilek'], remove: [] }], { way: undefined });
    expect(await lastWay()).to.equal('form');
  });

  it('starts once its code can be fetched, where that has failed before', async () => {
    let fetches = 0;
    const jobs = new PageJobMethods(smallCrm(), () =>
      fetches++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : import('../../src/adapters/in-page-jobs.js'),
    );
    const work = { kind: 'import', importId: 'i', mode: 'create', rows: [] } as const;
    const error: unknown = await jobs.start({ ...work, rows: [] }).catch((reason: unknown) => reason);
    expect(error).to.include({ name: 'AdapterError', kind: 'unavailable' });
    expect((await jobs.start({ ...work, rows: [] })).status).to.equal('running');
  });
});
