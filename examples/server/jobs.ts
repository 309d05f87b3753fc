// Long work: started by a request, done here portion by portion with the rights of whoever started it, told whenever asked for.
import type { FastifyBaseLogger } from 'fastify';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { BulkOutcome, Job, JobAction, JobWork } from '../../src/adapters/adapter.js';
import { isUuid } from '../../src/adapters/reference-database/database-values.js';
import type { ImportRowResult } from '../../src/domain/import/import-row.js';
import { inFixedOrder } from '../../src/domain/record/lead-query.js';
import type { Database, Way } from './database.js';
import type { Imports } from './imports.js';
import type { Leads } from './leads.js';
import { typedError } from './problems.js';

/** Records or rows of a portion: a job that is cancelled stops within a moment. */
const portionSize = 100;
/** How often it is looked for jobs that another gateway has left behind. */
const interval = 5_000; // ms
/** Jobs of one process at the same time; requests need the database too. */
const most = 2;

interface JobAnswer extends Omit<Job, 'outcome' | 'results'> {
  kind: JobWork['kind'];
  results: (BulkOutcome | ImportRowResult[])[];
}

interface Claimed {
  id: string;
  actor_id: string;
  work: JobWork;
  way: Way;
  place: string | null;
  portion: number;
}

interface Portion {
  /** Where the next one begins; none after the last one. */
  place: string | undefined;
  count: number;
  total?: number | undefined;
  result: BulkOutcome | ImportRowResult[];
}

function jobFrom({ kind, results, ...job }: JobAnswer): Job {
  const { id, status, done } = job;
  const more = { ...(job.total !== null && { total: job.total }), ...(job.reason !== null && { reason: job.reason }) };
  if (kind === 'import') return { id, status, done, ...more, results: (results as ImportRowResult[][]).flat() };
  const outcomes = results as BulkOutcome[];
  const outcome = {
    changed: outcomes.reduce((sum, { changed }) => sum + changed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    accessLost: outcomes.reduce((sum, { accessLost = 0 }) => sum + accessLost, 0),
    changes: outcomes.flatMap(({ changes }) => changes ?? []),
  };
  return { id, status, done, ...more, outcome };
}

export interface JobServices {
  database: Database;
  leads: Leads;
  imports: Imports;
  log: FastifyBaseLogger;
}

export class Jobs {
  readonly #services: JobServices;
  readonly #running = new Set<Promise<void>>();
  readonly #timer: ReturnType<typeof setInterval>;
  #isClosed = false;

  constructor(services: JobServices) {
    this.#services = services;
    this.#timer = setInterval(() => this.#look(), interval);
    this.#timer.unref();
    this.#look();
  }

  async start(
    user: string | undefined,
    work: JobWork,
    options: { key: string | undefined; way: Way | undefined },
  ): Promise<Job> {
    // Refused now, and not when nobody looks.
    if (work.kind === 'assignment') await this.#services.leads.list(user, { ...work.query, limit: 1 });
    const total = work.kind === 'import' ? work.rows.length : null;
    const job = await this.#ask(
      user,
      'SELECT crm.start_job($1, $2, $3) AS job',
      [work, total, options.key],
      options.way ?? 'bulk',
    );
    this.#look();
    return job;
  }

  get(user: string | undefined, id: string): Promise<Job> {
    return this.#ask(user, 'SELECT crm.job($1) AS job', [jobId(id)]);
  }

  async control(user: string | undefined, id: string, action: JobAction): Promise<Job> {
    const job = await this.#ask(user, 'SELECT crm.control_job($1, $2) AS job', [jobId(id), action]);
    if (action === 'resume') this.#look();
    return job;
  }

  /** Ends after the portions that are under way; another gateway, or the next start, goes on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await Promise.all(this.#running);
  }

  async #ask(user: string | undefined, sql: string, values: unknown[], way?: Way): Promise<Job> {
    const [row] = await this.#services.database.as(
      user,
      (session) => session.query<{ job: JobAnswer }>(sql, values),
      way,
    );
    return jobFrom(row!.job);
  }

  #look(): void {
    if (this.#isClosed || this.#running.size >= most) return;
    const work = this.#workOne().finally(() => this.#running.delete(work));
    this.#running.add(work);
  }

  /** Until there is none left. */
  async #workOne(): Promise<void> {
    const { database, log } = this.#services;
    try {
      for (;;) {
        const [job] = this.#isClosed ? [] : await database.read<Claimed>('SELECT * FROM crm_private.claim_job()');
        if (!job) return;
        await this.#work(job);
      }
    } catch (error) {
      log.warn({ err: error }, 'A job could not go on; it is tried again'); // when its time is over
    }
  }

  async #work(job: Claimed): Promise<void> {
    const { database } = this.#services;
    let place = job.place ?? undefined;
    try {
      for (let portion = job.portion; !this.#isClosed; portion++) {
        const done = await this.#portion(job, place);
        place = done.place;
        const values = [job.id, portion, place ?? null, done.count, done.total ?? null, JSON.stringify(done.result)];
        const [row] = await database.read<{ on: boolean }>(
          'SELECT crm_private.advance_job($1, $2, $3, $4, $5, $6) AS on',
          values,
        );
        if (!row!.on) return;
      }
    } catch (error) {
      const typed = typedError(error);
      if (typed.retryable) throw error;
      await database.read('SELECT crm_private.fail_job($1, $2)', [job.id, typed.message]);
    }
  }

  #portion({ id, actor_id, work, way }: Claimed, place: string | undefined): Promise<Portion> {
    return work.kind === 'import'
      ? this.#importPortion(actor_id, work, place)
      : this.#assignPortion(actor_id, work, { id, way, place });
  }

  async #assignPortion(
    user: string,
    { query, delta }: JobWork & { kind: 'assignment' },
    { id, way, place }: { id: string; way: Way; place: string | undefined },
  ): Promise<Portion> {
    const { leads } = this.#services;
    const page = await leads.list(user, {
      ...inFixedOrder(query),
      limit: portionSize,
      ...(place === undefined ? { total: 'exact' } : { cursor: place, total: 'none' }),
    });
    const result = await leads.assignAll(user, page.items, delta, { key: `job ${id}`, way });
    return { place: page.nextCursor, count: page.items.length, total: page.total?.value, result };
  }

  async #importPortion(
    user: string,
    { rows, importId, mode }: JobWork & { kind: 'import' },
    place = '0',
  ): Promise<Portion> {
    const start = Number(place);
    const some = rows.slice(start, start + portionSize);
    const result = await this.#services.imports.run(user, some, { importId, mode, dryRun: false });
    const next = start + some.length;
    return { place: next < rows.length ? String(next) : undefined, count: some.length, result };
  }
}

function jobId(id: string): string {
  if (!isUuid(id)) throw new AdapterError('not-found', 'There is no such job');
  return id;
}
