// Sends the rows of one import in portions and remembers each row's result, so that going on never sends one twice in vain.
import { toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportMode, ImportRow, ImportRowResult } from '../../domain/import/import-row.js';
import { forEachConcurrently } from '../../domain/platform/time-slicing.js';
import { sessionEnded } from '../adapter/session-ended.js';
import { copiesOf, copyOfValue } from './row-copies.js';

/** Rows of one call: few enough for steady progress, enough to make a call worth it. */
const portionSize = 1000;
/** Rows between two looks at whether to stop, where they are created one by one. */
const singlePortionSize = 40;
const parallel = 4;

/** The copies of a portion, made while the back end writes the one before it. */
class CopiesAhead {
  readonly #signal: AbortSignal;
  #first: ImportRow | undefined;
  #copies: Promise<ImportRow[]> | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  prepare(rows: readonly ImportRow[]): void {
    this.#first = rows[0];
    this.#copies = copiesOf(rows, this.#signal);
    // Whoever takes them hears of it.
    this.#copies.catch(() => {});
  }

  of(rows: readonly ImportRow[]): Promise<ImportRow[]> {
    return this.#copies && this.#first === rows[0] ? this.#copies : copiesOf(rows, this.#signal);
  }
}

export interface RowSenderOptions {
  adapter: LeadDataAdapter;
  /** The same at every retry: the back end then creates each row once. */
  importId: string;
  /** The adapter gets copies, which are its own. */
  rows: readonly ImportRow[];
  /** Rows that change the record that is there already; the others are created. */
  updates?: ReadonlySet<number> | undefined;
  /** Results that are known from before a reload; their rows are not sent again. */
  confirmed?: readonly ImportRowResult[] | undefined;
  /** Another portion has its results. */
  confirm?: ((results: readonly ImportRowResult[]) => void) | undefined;
  locale: string;
  /** Another row or portion has its result. */
  progress: () => void;
}

export type Refusal = Extract<ImportRowResult, { status: 'failed' | 'skipped' }>;

/** What a row has changed; an answer without the record is one of its own. */
export const updatedRecord = ({
  leadId,
  rowNumber,
}: Extract<ImportRowResult, { status: 'created' | 'updated' }>): string | number => leadId || rowNumber;

export class RowSender {
  readonly #options: RowSenderOptions;
  readonly #results = new Map<number, ImportRowResult>();
  /** Told apart as they come: a hundred thousand are too many to walk through whenever somebody asks. */
  readonly #counts = { created: 0, skipped: 0, failed: 0 };
  /** The records that were updated, and how many rows have changed each. */
  readonly #updated = new Map<string | number, number>();
  readonly #refused = new Map<number, Refusal>();
  /** Failures after which the same row may be sent again. */
  readonly #retryable = new Set<number>();
  #oneByOne: boolean;
  #stopping = false;
  /** Failed rows that are sent again are other requests than the first ones, even between the same row numbers. */
  #round = 1;

  constructor(options: RowSenderOptions) {
    this.#options = options;
    this.#oneByOne = !options.adapter.importLeads;
    const rows = new Set(options.rows.map(({ rowNumber }) => rowNumber));
    for (const result of options.confirmed ?? [])
      if (rows.has(result.rowNumber) && result.status !== 'failed') this.#record(result, false);
  }

  get importId(): string {
    return this.#options.importId;
  }

  get rows(): readonly ImportRow[] {
    return this.#options.rows;
  }

  get total(): number {
    return this.#options.rows.length;
  }

  /** Number of rows that have a result. */
  get done(): number {
    return this.#results.size;
  }

  /** Rows by what has come of them; of those that were updated, their records. */
  get counts(): Readonly<Record<ImportRowResult['status'], number>> {
    return { ...this.#counts, updated: this.#updated.size };
  }

  /** Rows that were refused, and those that the back end left out, in the order in which they came. */
  get refused(): Iterable<Refusal> {
    return this.#refused.values();
  }

  get results(): ImportRowResult[] {
    return [...this.#results.values()];
  }

  resultOf(rowNumber: number): ImportRowResult | undefined {
    return this.#results.get(rowNumber);
  }

  /** Rows that are still to be sent. */
  get remaining(): ImportRow[] {
    const rows = this.#options.rows.filter(({ rowNumber }) => !this.#results.has(rowNumber));
    // Updates come last, so that portions are few.
    return this.#options.updates?.size
      ? rows.sort((a, b) => Number(this.#modeOf(a) === 'update') - Number(this.#modeOf(b) === 'update'))
      : rows;
  }

  /** Failed rows that may succeed when they are sent again. */
  get retryable(): ImportRow[] {
    if (this.#retryable.size === 0) return [];
    return this.#options.rows.filter(({ rowNumber }) => this.#retryable.has(rowNumber));
  }

  /**
   * Sends what has no result yet. Resolves when all is done or after `stop()`; rejects when a portion fails as a whole,
   * or with the signal's reason. Call it again to go on.
   */
  async run(signal: AbortSignal): Promise<void> {
    this.#stopping = false;
    const rows = this.remaining;
    const copies = new CopiesAhead(signal);
    for (let start = 0; start < rows.length && !this.#stopping;) {
      const portion = this.#portion(rows, start);
      const next = (): ImportRow[] => this.#portion(rows, start + portion.length);
      const sent = this.#oneByOne
        ? this.#createEach(portion, signal)
        : this.#importPortion(portion, copies, next, signal);
      if (await sent) start += portion.length;
      signal.throwIfAborted();
      this.#options.progress();
    }
  }

  /** Rows of one call, all of which are created or all of which may update. */
  #portion(rows: readonly ImportRow[], start: number): ImportRow[] {
    const portion = rows.slice(start, start + (this.#oneByOne ? singlePortionSize : portionSize));
    if (portion.length === 0) return portion;
    const mode = this.#modeOf(portion[0]!);
    const other = portion.findIndex((row) => this.#modeOf(row) !== mode);
    return other < 0 ? portion : portion.slice(0, other);
  }

  #modeOf({ rowNumber }: ImportRow): ImportMode {
    return this.#options.updates?.has(rowNumber) ? 'update' : 'create';
  }

  /** Lets the portion under way finish, then `run` resolves. */
  stop(): void {
    this.#stopping = true;
  }

  /** Takes results that the host's own work has found. */
  take(results: readonly ImportRowResult[]): void {
    for (const result of results) this.#record(result, result.status === 'failed' && !result.fields);
    this.#options.confirm?.(results);
  }

  /** Forgets the failures that may succeed when sent again. */
  forgetFailures(): void {
    for (const rowNumber of this.#retryable) this.#forget(rowNumber);
    this.#retryable.clear();
    this.#round++;
  }

  /** @returns Whether the portion was taken; if not, it is to be sent row by row. */
  async #importPortion(
    rows: ImportRow[],
    copies: CopiesAhead,
    next: () => ImportRow[],
    signal: AbortSignal,
  ): Promise<boolean> {
    const { adapter, importId, locale } = this.#options;
    const idempotencyKey = `${importId}:${this.#round}:${rows[0]!.rowNumber}-${rows.at(-1)!.rowNumber}`;
    try {
      const sent = adapter.importLeads!(await copies.of(rows), {
        importId,
        mode: this.#modeOf(rows[0]!),
        signal,
        locale,
        idempotencyKey,
      });
      copies.prepare(next());
      const results = await sent;
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
      const lead = await adapter.createLead(copyOfValue(draft), {
        idempotencyKey: `${importId}:${rowNumber}`,
        signal,
        locale,
      });
      const result: ImportRowResult = { rowNumber, status: 'created', leadId: lead.id };
      this.#record(result, false);
      this.#options.confirm?.([result]);
      progress();
    } catch (error) {
      signal.throwIfAborted();
      const { kind, message, fields, retryable } = toAdapterError(error);
      // What concerns every row stops the run; what concerns this row is its result.
      if (retryable || kind === sessionEnded) throw error;
      this.#record({ rowNumber, status: 'failed', reason: message, ...(fields && { fields }) }, kind === 'unknown');
    }
  }

  #count(result: ImportRowResult, by: 1 | -1): void {
    if (result.status !== 'updated') {
      this.#counts[result.status] += by;
      return;
    }
    const record = updatedRecord(result);
    const rows = (this.#updated.get(record) ?? 0) + by;
    if (rows > 0) this.#updated.set(record, rows);
    else this.#updated.delete(record);
  }

  #forget(rowNumber: number): void {
    const before = this.#results.get(rowNumber);
    if (!before) return;
    this.#count(before, -1);
    this.#refused.delete(rowNumber);
    this.#results.delete(rowNumber);
  }

  #record(result: ImportRowResult, retryable: boolean): void {
    const { rowNumber, status } = result;
    this.#forget(rowNumber);
    this.#results.set(rowNumber, result);
    this.#count(result, 1);
    if (status === 'failed' || status === 'skipped') this.#refused.set(rowNumber, result);
    if (retryable) this.#retryable.add(result.rowNumber);
  }
}
