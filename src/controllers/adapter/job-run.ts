// Follows a job of the back end from its start to its end, and hands on what somebody wants of it meanwhile.
import type { Job, JobAction, JobWork, LeadDataAdapter, WriteOptions } from '../../adapters/adapter.js';
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';

/** An adapter that has jobs. */
export type JobAdapter = LeadDataAdapter & Required<Pick<LeadDataAdapter, 'startJob' | 'getJob' | 'controlJob'>>;

export const hasJobs = (adapter: LeadDataAdapter): adapter is JobAdapter =>
  adapter.startJob !== undefined && adapter.getJob !== undefined && adapter.controlJob !== undefined;

const firstWait = 100; // ms
const longestWait = 500; // ms
/** Questions that fail for a moment are asked again; the job goes on without them. */
const mostFailures = 8;

const hasEnded = ({ status }: Job): boolean => status === 'finished' || status === 'cancelled' || status === 'failed';

export class JobRun {
  readonly #adapter: JobAdapter;
  readonly #tell: (job: Job) => void;
  #wish: JobAction | undefined;
  #wake: () => void = () => {};

  /** `tell` hears of the job whenever it is known how far it is. */
  constructor(adapter: JobAdapter, tell: (job: Job) => void) {
    this.#adapter = adapter;
    this.#tell = tell;
  }

  /** Resolves with the job when it has ended; rejects when it has failed, or could not be started. */
  async run(work: JobWork, options: WriteOptions): Promise<Job> {
    let job = await this.#adapter.startJob(work, options);
    let failures = 0;
    for (let wait = firstWait; !hasEnded(job); wait = Math.min(wait * 1.5, longestWait)) {
      this.#tell(job);
      if (this.#wish === undefined || failures > 0) await this.#pause(wait);
      try {
        job = await this.#next(job.id);
        failures = 0;
      } catch (error) {
        if (!toAdapterError(error).retryable || ++failures > mostFailures) throw error;
      }
    }
    this.#tell(job);
    if (job.status === 'failed') throw new AdapterError('unknown', job.reason ?? 'The job has failed');
    return job;
  }

  /** Takes effect at once, or as soon as the job has been started. */
  control(action: JobAction): void {
    this.#wish = action;
    this.#wake();
  }

  async #next(id: string): Promise<Job> {
    const wish = this.#wish;
    if (wish === undefined) return this.#adapter.getJob(id);
    this.#wish = undefined;
    try {
      return await this.#adapter.controlJob(id, wish);
    } catch (error) {
      // Still wanted, unless something else is by now.
      this.#wish ??= wish;
      throw error;
    }
  }

  #pause(duration: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, duration);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
