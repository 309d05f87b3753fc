// Sends the rows of one import in portions and remembers each row's result, so that going on never sends one twice in vain.
import { toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportMode, ImportRow, ImportRowResult } from '../../domain/import/import-row.js';
import { forEachConcurrently } from '../interface/time-slicing.js';

/** Rows of one call: few enough for steady progress, enough to make a call worth it. */
const portionSize = 1000;
/** Rows between two looks at whether to stop, where they are created one by one. */
const singlePortionSize = 40;
const parallel = 4;

export interface ImportRunOptions {
  adapter: LeadDataAdapter;
  /** The same at every retry: the back end then creates each row once. */
  importId: string;
  /** The adapter gets copies, which are its own. */
  rows: readonly ImportRow[];
  /** Default: `create`. */
  mode?: ImportMode | undefined;
  locale: string;
  /** Another row or portion has its result. */
  progress: () => void;
}

export class ImportRun {
  readonly #options: ImportRunOptions;
  readonly #results = new Map<number, ImportRowResult>();
  /** Failures after which the same row may be sent again. */
  readonly #retryable = new Set<number>();
  #oneByOne: boolean;
  #stopping = false;
  /** Failed rows that are sent again are other requests than the first ones, even between the same row numbers. */
  #round = 1;

  constructor(options: ImportRunOptions) {
    this.#options = options;
    this.#oneByOne = !options.adapter.importLeads;
  }

  get importId(): string {
    return this.#options.importId;
  }

  get total(): number {
    return this.#options.rows.length;
  }

  /** Number of rows that have a result. */
  get done(): number {
    return this.#results.size;
  }

  /** In the order in which they came. */
  get results(): Iterable<ImportRowResult> {
    return this.#results.values();
  }

  /** Rows that are still to be sent. */
  get remaining(): ImportRow[] {
    return this.#options.rows.filter(({ rowNumber }) => !this.#results.has(rowNumber));
  }

  /** Failed rows that may succeed when they are sent again. */
  get retryable(): ImportRow[] {
    return this.#options.rows.filter(({ rowNumber }) => this.#retryable.has(rowNumber));
  }

  /**
   * Sends what has no result yet. Resolves when all is done or after `stop()`; rejects when a portion fails as a whole,
   * or with the signal's reason. Call it again to go on.
   */
  async run(signal: AbortSignal): Promise<void> {
    this.#stopping = false;
    const rows = this.remaining;
    for (let start = 0; start < rows.length && !this.#stopping;) {
      const portion = rows.slice(start, start + (this.#oneByOne ? singlePortionSize : portionSize));
      const sent = this.#oneByOne ? this.#createEach(portion, signal) : this.#importPortion(portion, signal);
      if (await sent) start += portion.length;
      signal.throwIfAborted();
      this.#options.progress();
    }
  }

  /** Lets the portion under way finish, then `run` resolves. */
  stop(): void {
    this.#stopping = true;
  }

  /** Takes results that the host's own work has found. */
  take(results: readonly ImportRowResult[]): void {
    for (const result of results) this.#record(result, result.status === 'failed' && !result.fields);
  }

  /** Forgets the failures that may succeed when sent again. */
  forgetFailures(): void {
    for (const rowNumber of this.#retryable) this.#results.delete(rowNumber);
    this.#retryable.clear();
    this.#round++;
  }

  /** @returns Whether the portion was taken; if not, it is to be sent row by row. */
  async #importPortion(rows: ImportRow[], signal: AbortSignal): Promise<boolean> {
    const { adapter, importId, locale } = this.#options;
    const idempotencyKey = `${importId}:${this.#round}:${rows[0]!.rowNumber}-${rows.at(-1)!.rowNumber}`;
    try {
      const results = await adapter.importLeads!(structuredClone(rows), {
        importId,
        mode: this.#options.mode ?? 'create',
        signal,
        locale,
        idempotencyKey,
      });
      // Also when aborted meanwhile: what is known to be done is not sent again.
      this.take(results);
    } catch (error) {
      signal.throwIfAborted();
      if (toAdapterError(error).kind !== 'unsupported') throw error;
      this.#oneByOne = true;
      return false;
    }
    for (const { rowNumber } of rows) {
      if (!this.#results.has(rowNumber)) this.#record({ rowNumber, status: 'failed', reason: '' }, true);
    }
    return true;
  }

  async #createEach(rows: ImportRow[], signal: AbortSignal): Promise<boolean> {
    await forEachConcurrently(rows, parallel, (row) => this.#create(row, signal));
    return true;
  }

  async #create({ rowNumber, draft }: ImportRow, signal: AbortSignal): Promise<void> {
    const { adapter, importId, locale, progress } = this.#options;
    try {
      const lead = await adapter.createLead(structuredClone(draft), {
        idempotencyKey: `${importId}:${rowNumber}`,
        signal,
        locale,
      });
      this.#record({ rowNumber, status: 'created', leadId: lead.id }, false);
      progress();
    } catch (error) {
      signal.throwIfAborted();
      const { kind, message, fields, retryable } = toAdapterError(error);
      // What concerns every row stops the run; what concerns this row is its result.
      if (retryable || kind === 'unauthenticated') throw error;
      this.#record({ rowNumber, status: 'failed', reason: message, ...(fields && { fields }) }, kind === 'unknown');
    }
  }

  #record(result: ImportRowResult, retryable: boolean): void {
    this.#results.set(result.rowNumber, result);
    if (retryable) this.#retryable.add(result.rowNumber);
  }
}
