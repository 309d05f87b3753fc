// Long work as a job: it is told how far it is, it can be held and ended, and it is nobody else's business.
import type { Job, LeadDataAdapter } from '../../adapters/adapter.js';
import { Missing, offered, type CheckContext, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems } from './expectations.js';
import { inTheMiddle, listAll } from './list-all.js';
import { draft } from './scenario.js';

const query = { recordType: 'lead', limit: 1 } as const;

async function jobsOf(
  context: CheckContext,
  userId: string,
): Promise<{ adapter: LeadDataAdapter } & Required<Pick<LeadDataAdapter, 'startJob' | 'getJob' | 'controlJob'>>> {
  const adapter = await context.as(userId);
  const startJob = offered(adapter, 'startJob');
  return { adapter, startJob, getJob: offered(adapter, 'getJob'), controlJob: offered(adapter, 'controlJob') };
}

/** The job once it has ended. */
async function ended(context: CheckContext, userId: string, { id }: Job): Promise<Job> {
  const { getJob } = await jobsOf(context, userId);
  const end = Date.now() + 10 * context.patience;
  for (;;) {
    const job = await getJob(id);
    if (job.status !== 'running' && job.status !== 'paused') return job;
    if (Date.now() > end) throw new Error('the job does not end');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const jobChecks: readonly ContractCheck[] = [
  {
    name: 'a job changes what matches and is seen, nothing else, and tells what it did so that it can be undone',
    async run(context) {
      const { adapter: mia, startJob } = await jobsOf(context, 'mia');
      const eve = context.id('eve');
      const before = await listAll(mia, { recordType: 'lead' });
      const shown = await inTheMiddle(mia, query);
      const started = await startJob({ kind: 'assignment', query: shown, delta: { add: [eve], remove: [] } });
      const job = await ended(context, 'mia', started);
      expectSame(job.status, 'finished', 'how the job ended');
      expectSame(job.done, before.length, 'how many it has done');
      expectSame(job.outcome?.changed, before.length, 'how many are as they were to be');
      const after = await listAll(mia, { recordType: 'lead' });
      expectSame(
        after.every(({ assigneeIds }) => assigneeIds.includes(eve)),
        true,
        'everything is assigned to eve',
      );
      if (!job.outcome?.changes) return void context.notLookedAt.add('what was done to each record');
      const fresh = before.filter(({ assigneeIds }) => !assigneeIds.includes(eve)).map(({ id }) => id);
      expectSameItems(
        job.outcome.changes.map(({ leadId }) => leadId),
        fresh,
        'the records that were changed',
      );
    },
  },
  {
    name: 'a job that is cancelled stops, and what it has done stays and is told',
    async run(context) {
      const { adapter: mia, startJob, controlJob } = await jobsOf(context, 'mia');
      const eve = context.id('eve');
      const started = await startJob({ kind: 'assignment', query, delta: { add: [eve], remove: [] } });
      await controlJob(started.id, 'cancel');
      const { status, outcome } = await ended(context, 'mia', started);
      if (status === 'finished') return void context.notLookedAt.add('a job that was cancelled before its end');
      expectSame(status, 'cancelled', 'how the job ended');
      // A portion that was under way may end after it was told to stop.
      const all = await listAll(mia, { recordType: 'lead' });
      const touched = all.filter(({ assigneeIds }) => assigneeIds.includes(eve)).length;
      expectSame(touched >= (outcome?.changed ?? 0), true, 'no more is told than was done');
      expectSame((await controlJob(started.id, 'resume')).status, 'cancelled', 'a job that has ended stays as it is');
    },
  },
  {
    name: 'a job can be held, and goes on where it was',
    async run(context) {
      const { startJob, getJob, controlJob } = await jobsOf(context, 'mia');
      const started = await startJob({ kind: 'assignment', query, delta: { add: [context.id('eve')], remove: [] } });
      const held = await controlJob(started.id, 'pause');
      if (held.status === 'paused') expectSame((await getJob(started.id)).status, 'paused', 'a held job');
      await controlJob(started.id, 'resume');
      expectSame((await ended(context, 'mia', started)).status, 'finished', 'how the job ended');
    },
  },
  {
    name: 'an import runs as a job with a result for each row, and creates nothing twice when it is started again',
    async run(context) {
      const { adapter: ann, startJob } = await jobsOf(context, 'ann');
      if (!ann.importLeads) throw new Missing('no imports');
      const rows = Array.from({ length: 120 }, (_, index) => ({
        rowNumber: index + 1,
        draft: draft(index === 60 ? '' : `Imported ${index}`),
      }));
      const work = { kind: 'import', importId: 'job-import', mode: 'create', rows } as const;
      const options = { idempotencyKey: 'one job' };
      const started = await startJob({ ...work, rows }, options);
      expectSame((await startJob({ ...work, rows }, options)).id, started.id, 'the job of the same key');
      const job = await ended(context, 'ann', started);
      expectSame([job.status, job.done, job.total].join(), 'finished,120,120', 'how the job ended');
      expectSameItems(
        (job.results ?? []).filter(({ status }) => status === 'failed').map(({ rowNumber }) => String(rowNumber)),
        ['61'],
        'the rows that failed',
      );
      const created = (await listAll(ann, { recordType: 'lead' })).filter(({ name }) => name.startsWith('Imported '));
      expectSame(created.length, 119, 'how many were created');
    },
  },
  {
    name: 'a job is nobody else’s business',
    async run(context) {
      const { startJob } = await jobsOf(context, 'mia');
      const eve = await jobsOf(context, 'eve');
      const { id } = await startJob({ kind: 'assignment', query, delta: { add: [context.id('bob')], remove: [] } });
      await expectKind(eve.getJob(id), 'not-found', 'the job of somebody else');
      await expectKind(eve.controlJob(id, 'cancel'), 'not-found', 'the job of somebody else');
      await ended(context, 'mia', { id, status: 'running', done: 0 });
    },
  },
];
