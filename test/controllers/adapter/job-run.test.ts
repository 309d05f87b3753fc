// A job that is followed through a network that fails now and then.
import { expect } from '@open-wc/testing';
import type { Job } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { type JobAdapter, JobRun } from '../../../src/controllers/adapter/job-run.js';

describe('a job that somebody cancels', () => {
  it('is cancelled, also where the first question for it gets lost', async () => {
    let isLost = true;
    let status: Job['status'] = 'running';
    const told = (): Promise<Job> => Promise.resolve({ id: 'job', status, done: 0 });
    const adapter = {
      startJob: told,
      getJob: told,
      controlJob: () => {
        if (isLost) {
          isLost = false;
          return Promise.reject(new AdapterError('unavailable', 'No network'));
        }
        status = 'cancelled';
        return told();
      },
    } as unknown as JobAdapter;
    const run = new JobRun(adapter, () => {});
    const ended = run.run({ kind: 'import', importId: 'i', mode: 'create', rows: [] }, {});
    run.control('cancel');
    setTimeout(() => (status = status === 'cancelled' ? status : 'finished'), 1_500);
    expect((await ended).status).to.equal('cancelled');
  });
});
