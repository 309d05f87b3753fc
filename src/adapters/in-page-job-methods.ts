// The three methods of jobs for an adapter whose long work runs in the page; what runs it is loaded with the first job.
import type { Job, JobAction, JobWork, RequestOptions, WriteOptions } from './adapter.js';
import { AdapterError } from './adapter-error.js';
import type { JobWorker, PageJobs } from './in-page-jobs.js';

type Loaded = { PageJobs: new (worker: JobWorker) => PageJobs };

export class PageJobMethods {
  readonly #worker: JobWorker;
  readonly #load: () => Promise<Loaded>;
  #jobs: Promise<PageJobs> | undefined;

  constructor(worker: JobWorker, load: () => Promise<Loaded> = () => import('./in-page-jobs.js')) {
    this.#worker = worker;
    this.#load = load;
  }

  async start(work: JobWork, options: WriteOptions = {}): Promise<Job> {
    options.signal?.throwIfAborted();
    const jobs = await (this.#jobs ??= this.#fetch());
    options.signal?.throwIfAborted();
    return jobs.start(work, options);
  }

  async get(id: string, options: RequestOptions = {}): Promise<Job> {
    return (await this.#known(options)).get(id);
  }

  async control(id: string, action: JobAction, options: RequestOptions = {}): Promise<Job> {
    return (await this.#known(options)).control(id, action);
  }

  async #fetch(): Promise<PageJobs> {
    try {
      const { PageJobs } = await this.#load();
      return new PageJobs(this.#worker);
    } catch (error) {
      this.#jobs = undefined;
      throw new AdapterError('unavailable', 'What runs long work could not be fetched', { cause: error });
    }
  }

  async #known({ signal }: RequestOptions): Promise<PageJobs> {
    signal?.throwIfAborted();
    if (!this.#jobs) throw new AdapterError('not-found', 'There is no such job');
    const jobs = await this.#jobs;
    signal?.throwIfAborted();
    return jobs;
  }
}
