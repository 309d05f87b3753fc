// The three methods of jobs for an adapter whose long work runs in the page; what runs it is loaded with the first job.
import type { Job, JobAction, JobWork, RequestOptions, WriteOptions } from './adapter.js';
import { AdapterError } from './adapter-error.js';
import type { JobWorker, PageJobs } from './page-jobs.js';

export class PageJobMethods {
  readonly #worker: JobWorker;
  #jobs: Promise<PageJobs> | undefined;

  constructor(worker: JobWorker) {
    this.#worker = worker;
  }

  async start(work: JobWork, options: WriteOptions = {}): Promise<Job> {
    options.signal?.throwIfAborted();
    this.#jobs ??= import('./page-jobs.js').then((loaded) => new loaded.PageJobs(this.#worker));
    const jobs = await this.#jobs;
    options.signal?.throwIfAborted();
    return jobs.start(work, options);
  }

  async get(id: string, options: RequestOptions = {}): Promise<Job> {
    return (await this.#known(options)).get(id);
  }

  async control(id: string, action: JobAction, options: RequestOptions = {}): Promise<Job> {
    return (await this.#known(options)).control(id, action);
  }

  async #known({ signal }: RequestOptions): Promise<PageJobs> {
    signal?.throwIfAborted();
    if (!this.#jobs) throw new AdapterError('not-found', 'There is no such job');
    const jobs = await this.#jobs;
    signal?.throwIfAborted();
    return jobs;
  }
}
