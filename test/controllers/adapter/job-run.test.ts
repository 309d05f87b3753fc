// A job that is followed through a network that fails now and then.
import { expect } from '@open-wc/testing';
import type { Job } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { type JobAdapter, JobRun } from '../../../src/controllers/adapter/job-run.js';
import { fakeClock } from '../../fake-clock.js';

describe('a job that somebody cancels', () => {
  it('is cancelled, also where the first question for it gets lost', async () => {
    let isLost = true;
    const told: Job = { id: 'job', status: 'running', done: 0 };
    const tell = (): Promise<Job> => Promise.resolve({ ...told });
    const adapter = {
      startJob: tell,
      getJob: tell,
      controlJob: () => {
        if (isLost) {
          isLost = false;
          return Promise.reject(new AdapterError('unavailable', 'No network'));
        }
        told.status = 'cancelled';
        return tell();
      },
    } as unknown as JobAdapter;
    const clock = fakeClock();
    const run = new JobRun(adapter, () => {});
    const ended = run.run({ kind: 'import', importId: 'i', mode: 'create', rows: [] }, {});
    run.control('cancel');
    await clock.tickAsync(1_500);
    // By now it would be done, had nobody asked again.
    if (told.status !== 'cancelled') told.status = 'finished';
    await clock.runAllAsync();
    expect((await ended).status).to.equal('cancelled');
  });
});
