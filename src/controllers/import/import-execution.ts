// The import itself: asks the page, creates missing people, sends the rows, pauses at a failure, and can be stopped and resumed.
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportMode, ImportRow, ImportRowResult } from '../../domain/import/import-row.js';
import type { OpenPerson } from '../../domain/import/people/import-people.js';
import {
  LeadsImportedEvent,
  LeadsImportEvent,
  LeadsImportPausedEvent,
  LeadsImportProgressEvent,
} from '../../events.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import { rowsToUpdate } from './rows-to-send.js';
import { confirmResults } from './unfinished/import-journal.js';
import type { CheckedRows } from './check-rows.js';
import { type ImportCounts, type ImportResult, madeIds, madeRecords } from './import-result.js';
import { RowSender, type Refusal } from './row-sender.js';
import { MissingChoices } from './missing-choices.js';
import { ImportUndo, type UndoState } from './import-undo.js';
import type { SendingChoices } from './sending-choices.js';
import { publishChange } from '../adapter/record-changes.js';
import { portions } from '../../domain/platform/portions.js';

export type ExecutionState =
  | { status: 'idle' }
  /** Drafts are being built; nothing is sent yet. */
  | { status: 'preparing' }
  /** Nothing was imported because people could not be created, or because the page's own work failed. */
  | { status: 'failed'; error: AdapterError }
  | { status: 'running'; work: 'people' | 'choices' | 'rows' }
  /** The portion under way is waited for, because sending it again could create its rows twice. */
  | { status: 'stopping' }
  | { status: 'paused'; error: AdapterError }
  /** `stopped`: by the user, with rows left. */
  | { status: 'done'; stopped: boolean };

export interface ExecutionRequest {
  adapter: LeadDataAdapter;
  checked: CheckedRows;
  choices: SendingChoices;
  importId: string;
  /** Results that are known from before a reload. */
  confirmed: readonly ImportRowResult[];
  /** Called with the number of rows before the first is sent. */
  begins: (total: number) => Promise<void>;
  locale: string;
  /** Called when the import was taken back. */
  undone: () => void;
}

/** People of one call. */
const peoplePortion = 200;

export class ImportExecution {
  readonly #host: EventTarget;
  readonly #changed: () => void;
  #state: ExecutionState = { status: 'idle' };
  #request: ExecutionRequest | undefined;
  #run: RowSender | undefined;
  #abort: AbortController | undefined;
  /** Whether the page has taken the work over. */
  #external = false;
  readonly #undoing = new ImportUndo(() => this.#changed());
  /** Ids of created people by the key of their name; they are not created again at a retry. */
  #people = new Map<string, string>();
  #toCreate: OpenPerson[] = [];
  readonly #choices = new MissingChoices();
  /** Until another row has its result. */
  #made: { most: number; records: ImportResult['made'] } | undefined;

  /** @param changed Called after every change of state or progress. */
  constructor(host: EventTarget, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get state(): ExecutionState {
    return this.#state;
  }

  get importId(): string {
    return this.#request?.importId ?? '';
  }

  /** Whether leaving now would end an import. */
  get busy(): boolean {
    return this.#state.status === 'running' || this.#state.status === 'stopping';
  }

  get progress(): { done: number; total: number } {
    return { done: this.#run?.done ?? 0, total: this.#run?.total ?? 0 };
  }

  get counts(): ImportCounts {
    const remaining = this.progress.total - this.progress.done;
    return { created: 0, updated: 0, skipped: 0, failed: 0, ...this.#run?.counts, remaining };
  }

  /** Rows that were refused, and those that the back end left out. */
  get refused(): Refusal[] {
    return [...(this.#run?.refused ?? [])];
  }

  get remaining(): ImportRow[] {
    return this.#run?.remaining ?? [];
  }

  /** Failed rows that may succeed when they are sent again. */
  get retryable(): ImportRow[] {
    return this.#run?.retryable ?? [];
  }

  /** Begins an import. Never rejects. Does nothing while one is under way. */
  async start(request: ExecutionRequest): Promise<void> {
    if (this.busy || this.#state.status === 'preparing') return;
    const { signal } = this.#begin();
    if (request.checked !== this.#request?.checked) {
      this.#people = new Map();
      this.#choices.forget();
    }
    this.#request = request;
    this.#undoing.forget();
    this.#write({ status: 'preparing' });
    try {
      const rows = await this.#rowsToSend(signal);
      await this.#ask(this.#newRun(rows), rows, signal, {
        status: 'running',
        work: this.#missing.length > 0 ? 'people' : this.#needsOthers ? 'choices' : 'rows',
      });
    } catch (error) {
      if (signal.aborted) return;
      // The form is back where it was: whoever was told that an import is under way is told that it is over.
      if (this.busy) this.#tellImported();
      this.#write({ status: 'failed', error: toAdapterError(error) });
    }
  }

  /** Goes on after a pause or a stop, with the same import id. */
  async resume(): Promise<void> {
    const run = this.#run;
    if (!run || this.busy) return;
    if (this.#external) return this.#askAgain(run, run.remaining);
    const { signal } = this.#begin();
    this.#write({ status: 'running', work: 'rows' });
    await this.#send(run, signal);
  }

  /** Sends the failed rows again that may succeed; asks the page first, as at the start. */
  async retryFailed(): Promise<void> {
    const run = this.#run;
    if (run && !this.busy && run.retryable.length > 0) await this.#askAgain(run, run.retryable);
  }

  /**
   * Stops and keeps what is done. Where a repeated portion could create rows twice, the one under way is waited for;
   * a second call does not wait any longer.
   */
  stop(): void {
    const { status } = this.#state;
    // No row is sent yet; people who were created already are found again by the next attempt.
    if (status === 'preparing') return this.reset();
    if (status === 'running' && this.#state.work !== 'rows') {
      this.#tellImported();
      return this.reset();
    }
    const exact = capabilitiesOf(this.#request?.adapter)?.idempotency || this.#external;
    if (status === 'running' && !exact) {
      this.#run?.stop();
      return this.#write({ status: 'stopping' });
    }
    if (status === 'running' || status === 'stopping' || status === 'paused') {
      this.#abort?.abort();
      this.#finish(true);
    }
  }

  /** Forgets everything; what is under way is aborted, and whoever was told that it waits is told that it is over. */
  reset(): void {
    if (this.#state.status === 'paused') this.#tellImported();
    this.#abort?.abort();
    this.#abort = undefined;
    this.#run = undefined;
    this.#write({ status: 'idle' });
  }

  /** Rows of people who are there already change their records where that was chosen. */
  get #updates(): Set<number> {
    const { choices, checked } = this.#request!;
    return rowsToUpdate(checked, choices);
  }

  get #mode(): ImportMode {
    return this.#updates.size > 0 ? 'upsert' : 'create';
  }

  /** How many records the import has made or changed, each once, and the first of them in the order of the file. */
  made(most: number): ImportResult['made'] {
    // Walking through all rows takes too long to be done whenever the result is drawn.
    if (this.#made?.most !== most) this.#made = { most, records: madeRecords(this.#run, most) };
    return this.#made.records;
  }

  /** Ids of all of them. */
  get madeIds(): string[] {
    return madeIds(this.#run?.results ?? []);
  }

  /** Whether what was done can be taken back. */
  get canUndo(): boolean {
    const { created, updated } = this.counts;
    return this.#request?.adapter.undoImport !== undefined && !this.#external && created + updated > 0;
  }

  get undoState(): UndoState {
    return this.#undoing.state;
  }

  /** Takes the import back; what others have changed since stays. */
  async undo(): Promise<void> {
    if (!this.#request) return;
    const { adapter, importId, locale, undone } = this.#request;
    if (await this.#undoing.run(adapter, importId, locale)) undone();
  }

  get #missing(): OpenPerson[] {
    return this.#toCreate.filter(({ key }) => !this.#people.has(key));
  }

  /** Whether people or choices have to be there before the rows. */
  get #needsOthers(): boolean {
    return this.#missing.length + this.#choices.missingOf(this.#request!.checked).length > 0;
  }

  #begin(): AbortController {
    this.#abort?.abort();
    return (this.#abort = new AbortController());
  }

  async #rowsToSend(signal: AbortSignal): Promise<ImportRow[]> {
    const { checked, choices } = this.#request!;
    // It has come with the check already.
    const { buildRows, peopleToCreate } = await import('./file-check.js');
    this.#toCreate = peopleToCreate(checked, choices);
    return buildRows(checked, { signal, choices, created: this.#people, added: this.#choices.added });
  }

  #newRun(rows: ImportRow[]): RowSender {
    const { adapter, importId, locale, confirmed, checked } = this.#request!;
    return new RowSender({
      adapter,
      importId,
      rows,
      updates: this.#updates,
      locale,
      confirmed: [...checked.own, ...confirmed],
      confirm: (results) => void confirmResults(importId, results),
      progress: () => this.#progressed(),
    });
  }

  async #askAgain(run: RowSender, rows: ImportRow[]): Promise<void> {
    const before = this.#state;
    const { signal } = this.#begin();
    try {
      await this.#ask(run, rows, signal, { status: 'running', work: 'rows' });
      if (this.#state.status === 'idle') this.#restore(before);
    } catch (error) {
      if (!signal.aborted) this.#write({ status: 'paused', error: toAdapterError(error) });
    }
  }

  /** Asks the page; its own work takes the place of ours. When it says no, nothing has happened. */
  async #ask(run: RowSender, rows: ImportRow[], signal: AbortSignal, running: ExecutionState): Promise<void> {
    const event = new LeadsImportEvent({ importId: run.importId, rows, mode: this.#mode });
    if (!this.#host.dispatchEvent(event)) return this.#write({ status: 'idle' });
    const { work } = event;
    run.forgetFailures();
    this.#run = run;
    this.#external = work !== undefined;
    if (!work) await this.#request!.begins(run.total);
    if (signal.aborted) return;
    this.#write(running);
    if (!work) {
      if (await this.#createOthers(signal)) await this.#send(this.#run, signal);
      return;
    }
    const results = await work;
    if (signal.aborted) return;
    run.take(results);
    this.#finish(run.done < run.total);
  }

  /** People and choices that the rows need. @returns Whether all are there; if not, the state says why. */
  async #createOthers(signal: AbortSignal): Promise<boolean> {
    if (!this.#needsOthers) return true;
    const { adapter, checked, locale } = this.#request!;
    await this.#choices.add(checked, adapter, { signal, locale });
    await this.#createPeople(signal);
    if (signal.aborted) return false;
    this.#run = this.#newRun(await this.#rowsToSend(signal));
    this.#write({ status: 'running', work: 'rows' });
    return true;
  }

  async #createPeople(signal: AbortSignal): Promise<void> {
    const missing = this.#missing;
    if (missing.length === 0) return;
    const { adapter, importId, locale } = this.#request!;
    // It has come with the first file already.
    const { personDraft } = await import('../../domain/people/person-reference.js');
    for (const portion of portions(missing, peoplePortion)) {
      const idempotencyKey = `${importId}:people:${this.#people.size}`;
      const drafts = portion.map(({ reference }) => personDraft(reference));
      const people = await adapter.createAssignees!(drafts, { signal, locale, idempotencyKey });
      for (const [index, { key }] of portion.entries()) if (people[index]) this.#people.set(key, people[index].id);
      if (signal.aborted) return;
    }
  }

  async #send(run: RowSender, signal: AbortSignal): Promise<void> {
    try {
      await run.run(signal);
      if (!signal.aborted) this.#finish(run.done < run.total);
    } catch (error) {
      if (signal.aborted) return;
      this.#tellPage();
      this.#write({ status: 'paused', error: toAdapterError(error) });
    }
  }

  #progressed(): void {
    this.#made = undefined;
    this.#changed();
    this.#tellProgress();
  }

  #tellProgress(): void {
    const { importId } = this.#request!;
    if (this.busy) this.#host.dispatchEvent(new LeadsImportProgressEvent({ importId, ...this.progress }));
  }

  #finish(stopped: boolean): void {
    this.#tellPage();
    this.#write({ status: 'done', stopped });
    this.#tellImported();
  }

  #tellImported(): void {
    const { created, updated, skipped, failed } = this.counts;
    const { importId } = this.#request!;
    this.#host.dispatchEvent(new LeadsImportedEvent({ importId, created, updated, skipped, failed }));
  }

  /** Lists on the page read again what may have changed. */
  #tellPage(): void {
    const { adapter } = this.#request!;
    if (this.progress.done > 0) publishChange(adapter, { type: 'resync' });
  }

  /** Nothing has happened, so nobody is told. */
  #restore(state: ExecutionState): void {
    this.#state = state;
    this.#made = undefined;
    this.#changed();
  }

  #write(state: ExecutionState): void {
    this.#restore(state);
    if (state.status === 'running') this.#tellProgress();
    if (state.status !== 'paused') return;
    const { importId } = this.#request!;
    this.#host.dispatchEvent(new LeadsImportPausedEvent({ importId, ...this.progress, error: state.error }));
  }
}
