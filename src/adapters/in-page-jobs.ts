// Long work that runs in the page, for back ends without jobs of their own: in portions, so that it can be held and ended between them.
import { nextTask } from '../domain/platform/next-task.js';
import { sameData } from '../domain/platform/same-data.js';
import { randomId } from '../domain/platform/operation-id.js';
import { inFixedOrder } from '../domain/record/lead-query.js';
import { AdapterError, toAdapterError } from './adapter-error.js';
import type { Job, JobAction, JobWork, LeadDataAdapter, WriteOptions } from './adapter.js';
import { addResult, emptyOutcome } from './bulk-outcome.js';

/** Records or rows of one portion. */
const portion = 250;
/** Pauses before the same portion is tried again. */
const waits = [500, 2_000, 8_000]; // ms

/** What an adapter has to be able to do: lists page by cursor, so that what changes meanwhile shifts nothing. */
export type JobWorker = Pick<LeadDataAdapter, 'capabilities' | 'listLeads' | 'changeAssignees' | 'importLeads'>;

const pause = (duration: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, duration));

class PageJob {
  readonly id: string;
  readonly #worker: JobWorker;
  readonly work: JobWork;
  readonly #options: WriteOptions;
  readonly #job: Job;
  #resume: () => void = () => {};

  constructor(id: string, worker: JobWorker, work: JobWork, options: WriteOptions) {
    this.id = id;
    this.#worker = worker;
    this.work = structuredClone(work);
    this.#options = {
      locale: options.locale,
      way: options.way ?? 'bulk',
      idempotencyKey: options.idempotencyKey ?? id,
    };
    this.#job =
      work.kind === 'import'
        ? { id, status: 'running', done: 0, total: work.rows.length, results: [] }
        : { id, status: 'running', done: 0, outcome: emptyOutcome() };
  }

  get state(): Job {
    return structuredClone(this.#job);
  }

  async run(): Promise<void> {
    try {
      for await (const done of this.work.kind === 'import' ? this.#importing(this.work) : this.#assigning(this.work)) {
        this.#job.done += done;
        await nextTask();
        if (!(await this.#mayGoOn())) return;
      }
      this.#job.status = 'finished';
    } catch (error) {
      this.#job.status = 'failed';
      this.#job.reason = toAdapterError(error).message;
    }
  }

  control(action: JobAction): void {
    const { status } = this.#job;
    if (status !== 'running' && status !== 'paused') return;
    this.#job.status = { pause: 'paused', resume: 'running', cancel: 'cancelled' }[action] as Job['status'];
    this.#resume();
  }

  async #mayGoOn(): Promise<boolean> {
    while (this.#job.status === 'paused') await new Promise<void>((resolve) => (this.#resume = resolve));
    return this.#job.status === 'running';
  }

  async *#assigning({ query, delta }: JobWork & { kind: 'assignment' }): AsyncGenerator<number> {
    const outcome = emptyOutcome();
    this.#job.outcome = outcome;
    let cursor: string | undefined;
    do {
      const page = await this.#insistently(() =>
        this.#worker.listLeads({
          ...inFixedOrder(query),
          limit: Math.min(portion, this.#worker.capabilities.maxLimit),
          ...(cursor === undefined ? { total: 'exact' } : { cursor, total: 'none' }),
        }),
      );
      if (page.total) this.#job.total = page.total.value;
      const operationId = this.#options.idempotencyKey;
      const changes = page.items.map(({ id }) => ({ leadId: id, ...delta, operationId }));
      const results = await this.#insistently(() => this.#worker.changeAssignees(changes, this.#options));
      for (const [index, result] of results.entries()) addResult(outcome, result, page.items[index], delta);
      cursor = page.nextCursor;
      yield results.length;
    } while (cursor !== undefined);
  }

  async *#importing({ rows, importId, mode }: JobWork & { kind: 'import' }): AsyncGenerator<number> {
    for (let start = 0; start < rows.length; start += portion) {
      const some = rows.slice(start, start + portion);
      const results = await this.#insistently(() => this.#worker.importLeads!(some, { importId, mode }));
      this.#job.results!.push(...results);
      yield results.length;
    }
  }

  /** What fails for a moment is tried again: the same portion with the same keys applies once. */
  async #insistently<T>(work: () => Promise<T>): Promise<T> {
    for (const wait of waits) {
      try {
        return await work();
      } catch (error) {
        const { retryable, retryAfter = 0 } = toAdapterError(error);
        if (!retryable) throw error;
        await pause(Math.max(wait, retryAfter));
      }
    }
    return work();
  }
}

/** The jobs of one adapter in one page; they end with the page. */
export class PageJobs {
  readonly #worker: JobWorker;
  readonly #jobs = new Map<string, PageJob>();
  readonly #byKey = new Map<string, PageJob>();

  constructor(worker: JobWorker) {
    this.#worker = worker;
  }

  start(work: JobWork, options: WriteOptions = {}): Job {
    const { idempotencyKey: key } = options;
    const known = key === undefined ? undefined : this.#byKey.get(key);
    if (known && !sameData(known.work, work))
      throw new AdapterError('invalid', 'The same key was used for something else');
    if (known) return known.state;
    if (work.kind === 'import' && !this.#worker.importLeads)
      throw new AdapterError('unsupported', 'There are no imports');
    const job = new PageJob(randomId(), this.#worker, work, options);
    this.#jobs.set(job.id, job);
    if (key !== undefined) this.#byKey.set(key, job);
    void job.run();
    return job.state;
  }

  get(id: string): Job {
    return this.#job(id).state;
  }

  control(id: string, action: JobAction): Job {
    const job = this.#job(id);
    job.control(action);
    return job.state;
  }

  #job(id: string): PageJob {
    const job = this.#jobs.get(id);
    if (!job) throw new AdapterError('not-found', 'There is no such job');
    return job;
  }
}
