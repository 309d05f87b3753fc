// The steps of an import, from a chosen file to its result; every step keeps what the earlier ones were told.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { CsvEncoding } from '../../domain/import/read/csv-encoding.js';
import { CsvError, type CsvProblem } from '../../domain/import/read/csv-problem.js';
import type { CsvDelimiter } from '../../domain/import/read/csv-table.js';
import type { ColumnTarget } from '../../domain/import/columns/import-columns.js';
import type { PeopleChoices, UnknownPeopleChoice } from '../../domain/import/people/import-people.js';
import { randomId } from '../../domain/platform/operation-id.js';
import type { RecordType } from '../../domain/record/lead.js';
import { findPeople } from '../people/find-people.js';
import { ImportExecution } from './import-execution.js';
import { ImportDecisions } from './import-decisions.js';
import { fingerprintOf, rememberedImport, rememberedRun, rememberImport, rememberRun } from './import-memory.js';
import {
  type CheckedRows,
  checkRows,
  type ColumnNames,
  type DuplicateChoice,
  type LayoutChoice,
  type Matching,
  readMatching,
  rowsToSend,
  withLayout,
  withTarget,
} from './import-preparation.js';

/** What keeps the user waiting in a step, or what has come of it. */
export type ImportTask =
  | { status: 'idle' }
  /** `reading` counts bytes, `checking` rows, `people` names. */
  | { status: 'working'; work: 'reading' | 'checking' | 'people'; done: number; total: number; file: File }
  | { status: 'refused'; problem: CsvProblem; file: File }
  | { status: 'failed'; error: AdapterError };

export type ImportState =
  /** `matching`: a file that was chosen before. */
  | { step: 'choose'; task: ImportTask; matching?: Matching | undefined }
  | { step: 'match'; task: ImportTask; matching: Matching }
  | { step: 'check'; task: ImportTask; checked: CheckedRows }
  | { step: 'import'; checked: CheckedRows }
  | { step: 'done'; checked: CheckedRows; stopped: boolean };

export interface ImportControllerOptions {
  adapter: () => LeadDataAdapter | undefined;
  recordType: () => RecordType;
  /** BCP 47. */
  locale: () => string;
  columnNames: () => ColumnNames;
}

const idle: ImportTask = { status: 'idle' };

/** The file that the user is at, also while it is being read. */
function fileOf(state: ImportState): File | undefined {
  if (state.step !== 'choose' && state.step !== 'match') return state.checked.matching.file;
  return state.task.status === 'working' ? state.task.file : state.matching?.file;
}

export class ImportController implements ReactiveController {
  /** The sending of the rows. */
  readonly execution: ImportExecution;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: ImportControllerOptions;
  /** What is decided about the values of the file; a change is checked at once. */
  readonly decisions = new ImportDecisions(() => void this.#recheck());
  #duplicates: DuplicateChoice = 'skip';
  #fingerprint = '';
  #state: ImportState = { step: 'choose', task: idle };
  #abort: AbortController | undefined;
  #connected = false;
  #adapter: LeadDataAdapter | undefined;
  #recordType: RecordType | undefined;
  #unknown: UnknownPeopleChoice | undefined;
  #ambiguous = new Map<string, string>();

  constructor(host: ReactiveControllerHost & EventTarget, options: ImportControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.execution = new ImportExecution(host, () => this.#follow());
    host.addController(this);
  }

  get state(): ImportState {
    return this.#state;
  }

  get choices(): PeopleChoices {
    return { unknown: this.#unknown, ambiguous: this.#ambiguous };
  }

  /** What somebody still has to decide before the rows can be sent. */
  get undecided(): { unknown: boolean; ambiguous: string[] } {
    if (this.#state.step !== 'check') return { unknown: false, ambiguous: [] };
    const { unknown, ambiguous } = this.#state.checked;
    return {
      unknown: unknown.length > 0 && this.#unknown === undefined,
      ambiguous: ambiguous.map(({ key }) => key).filter((key) => !this.#ambiguous.has(key)),
    };
  }

  hostUpdate(): void {
    const [adapter, recordType] = [this.#options.adapter(), this.#options.recordType()];
    const other = adapter !== this.#adapter || recordType !== this.#recordType;
    this.#adapter = adapter;
    this.#recordType = recordType;
    if (other) this.#forOtherData();
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    // An element that is only moved is connected again at once, and its work goes on.
    queueMicrotask(() => {
      if (this.#connected) return;
      this.cancel();
      if (this.execution.busy) this.execution.stop();
    });
  }

  /** Reads a file and goes to its columns; one that cannot be imported leaves the step as it is, with the reason. */
  async choose(file: File): Promise<void> {
    const matching = this.#state.step === 'choose' ? this.#state.matching : undefined;
    await this.#read(file, {}, (task) => ({ step: 'choose', task, matching }), undefined);
  }

  /** Says why what was dropped is no file to read. */
  refuse(problem: CsvProblem, file: File): void {
    if (this.#state.step === 'choose') this.#write({ ...this.#state, task: { status: 'refused', problem, file } });
  }

  /** Reads the file of the `match` step again, with another encoding or delimiter. */
  async reread(how: { encoding?: CsvEncoding; delimiter?: CsvDelimiter }): Promise<void> {
    if (this.#state.step !== 'match') return;
    const { matching } = this.#state;
    const { encoding, delimiter } = matching.table;
    await this.#read(
      matching.file,
      { encoding, delimiter, ...how },
      (task) => ({ step: 'match', task, matching }),
      matching,
    );
  }

  setTarget(index: number, target: ColumnTarget): void {
    if (this.#state.step !== 'match') return;
    this.#abort?.abort();
    this.#write({ step: 'match', task: idle, matching: withTarget(this.#state.matching, index, target) });
  }

  /** Checks every row and looks the people up; then the `check` step shows what an import would do. */
  async check(): Promise<void> {
    if (this.#state.step !== 'match') return;
    const { matching } = this.#state;
    if (matching.problems.duplicates.size > 0 || matching.problems.missing.length > 0) return;
    const { file, table } = matching;
    const working = (work: 'checking' | 'people', done: number, total: number): void =>
      this.#write({ step: 'match', matching, task: { status: 'working', work, done, total, file } });
    const signal = this.#begin();
    working('checking', 0, table.rows.length);
    try {
      this.#show(await this.#checked(matching, signal, working));
    } catch (error) {
      if (!signal.aborted)
        this.#write({ step: 'match', matching, task: { status: 'failed', error: toAdapterError(error) } });
    }
  }

  async #checked(
    matching: Matching,
    signal: AbortSignal,
    working: (work: 'checking' | 'people', done: number, total: number) => void,
  ): Promise<CheckedRows> {
    const adapter = this.#requireAdapter();
    const locale = this.#options.locale();
    const progress = (done: number, total: number): void => void (signal.aborted || working('people', done, total));
    const checked = await checkRows(matching, {
      adapter,
      locale,
      decisions: this.decisions.all,
      signal,
      progress: (done) => working('checking', done, matching.table.rows.length),
      findPeople: (cells, left) => {
        progress(0, 0);
        return findPeople(adapter, cells, { signal, locale, progress, left });
      },
    });
    const me = await adapter.currentUser?.({ signal }).catch(() => undefined);
    signal.throwIfAborted();
    this.#fingerprint = fingerprintOf(
      matching.table.rows,
      JSON.stringify([matching.schema.recordType, matching.columns.map(({ target }) => target)]),
    );
    return { ...checked, me, canCreatePeople: adapter.createAssignees !== undefined };
  }

  /** Checks again after a decision about values; the step stays. */
  async #recheck(): Promise<void> {
    if (this.#state.step !== 'check') return;
    const { matching } = this.#state.checked;
    const signal = this.#begin();
    try {
      const checked = await this.#checked(matching, signal, () => {});
      if (this.#state.step === 'check') this.#write({ step: 'check', task: idle, checked });
    } catch (error) {
      if (signal.aborted || this.#state.step !== 'check') return;
      this.#write({ ...this.#state, task: { status: 'failed', error: toAdapterError(error) } });
    }
  }

  /** Stops reading or checking; the step stays. */
  cancel(): void {
    this.#abort?.abort();
    const state = this.#state;
    if ((state.step === 'choose' || state.step === 'match') && state.task.status === 'working')
      this.#write({ ...state, task: idle });
  }

  /** One step back; what was chosen is still there. */
  back(): void {
    this.#abort?.abort();
    const state = this.#state;
    if (state.step === 'match') this.#write({ step: 'choose', task: idle, matching: state.matching });
    if (state.step === 'check') this.#write({ step: 'match', task: idle, matching: state.checked.matching });
  }

  /** On with the file that was chosen before. */
  forward(): void {
    const state = this.#state;
    if (state.step === 'choose' && state.matching) this.#write({ step: 'match', task: idle, matching: state.matching });
  }

  /** Another header row, or none; rows that look like no records taken in. */
  setLayout(layout: Partial<LayoutChoice>): void {
    if (this.#state.step !== 'match') return;
    const { matching } = this.#state;
    this.#write({ step: 'match', task: idle, matching: withLayout(matching, { ...matching.layout, ...layout }) });
  }

  /** What becomes of rows that are there already. */
  get duplicates(): DuplicateChoice {
    return this.#duplicates;
  }

  setDuplicates(choice: DuplicateChoice): void {
    this.#duplicates = choice;
    this.#host.requestUpdate();
  }

  /** Number of rows that an import would send. */
  get sending(): number {
    return this.#state.step === 'check' ? rowsToSend(this.#state.checked, this.#duplicates) : 0;
  }

  /** When the same file was imported with the same columns, in milliseconds since 1970. */
  get importedAt(): number | undefined {
    return this.#state.step === 'check' && this.#fingerprint ? rememberedRun(this.#fingerprint)?.finishedAt : undefined;
  }

  setUnknown(choice: UnknownPeopleChoice): void {
    this.#unknown = choice;
    this.#host.requestUpdate();
  }

  /** @param id Empty: nobody; `undefined`: as for the others. */
  setAmbiguous(key: string, id: string | undefined): void {
    const next = new Map(this.#ambiguous);
    if (id === undefined) next.delete(key);
    else next.set(key, id);
    this.#ambiguous = next;
    this.#host.requestUpdate();
  }

  /** Imports the good rows. Does nothing while something is undecided or there are none. */
  async import(): Promise<void> {
    const state = this.#state;
    const { unknown, ambiguous } = this.undecided;
    if (state.step !== 'check' || state.checked.ready === 0 || unknown || ambiguous.length > 0) return;
    if (this.sending === 0) return;
    const { checked } = state;
    const adapter = this.#requireAdapter();
    const run = rememberedRun(this.#fingerprint);
    // Whoever wants a finished import once more wants new records; one that broke off goes on where it was.
    const importId = run && !(run.finishedAt !== undefined && this.#duplicates === 'create') ? run.id : randomId();
    this.#remember(checked);
    rememberRun(this.#fingerprint, { ...run, id: importId });
    const fingerprint = this.#fingerprint;
    await this.execution.start({
      adapter,
      checked,
      choices: this.choices,
      duplicates: this.#duplicates,
      importId,
      locale: this.#options.locale(),
      finished: (undone) => rememberRun(fingerprint, undone ? undefined : { id: importId, finishedAt: Date.now() }),
    });
  }

  #remember({ matching }: CheckedRows): void {
    rememberImport(matching.schema.recordType, matching.table.headers, {
      targets: matching.columns.map(({ target }) => target),
      choices: [...this.decisions.all.choices].map(([field, texts]) => [field, [...texts]]),
      people: [...this.#ambiguous],
    });
  }

  /** Begins anew with no file. */
  restart(): void {
    this.#abort?.abort();
    this.decisions.forget();
    this.#duplicates = 'skip';
    this.#unknown = undefined;
    this.#ambiguous = new Map();
    this.#state = { step: 'choose', task: idle };
    this.execution.reset();
  }

  /** Fields and people of other data are other ones: the file is matched anew. */
  #forOtherData(): void {
    const file = fileOf(this.#state);
    if (!file || this.#state.step === 'done' || this.execution.busy) return;
    this.restart();
    void this.choose(file);
  }

  async #read(
    file: File,
    how: { encoding?: CsvEncoding; delimiter?: CsvDelimiter },
    within: (task: ImportTask) => ImportState,
    before: Matching | undefined,
  ): Promise<void> {
    const signal = this.#begin();
    const progress = (done: number, total = file.size): void =>
      void (signal.aborted || this.#write(within({ status: 'working', work: 'reading', done, total, file })));
    progress(0);
    try {
      const names = this.#options.columnNames();
      const matching = await readMatching(file, { ...how, ...this.#data, signal, progress, names, before });
      const last = before ? undefined : rememberedImport(matching.schema.recordType, matching.table.headers);
      if (last) {
        this.decisions.recall(last.choices);
        this.#ambiguous = new Map(last.people);
      }
      this.#write({ step: 'match', task: idle, matching });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof CsvError) this.#write(within({ status: 'refused', problem: error.problem, file }));
      else this.#write(within({ status: 'failed', error: toAdapterError(error) }));
    }
  }

  /** A choice that can no longer be made is taken back. */
  #show(checked: CheckedRows): void {
    if (this.#unknown === 'create' && !checked.canCreatePeople) this.#unknown = undefined;
    if (this.#unknown === 'me' && !checked.me) this.#unknown = undefined;
    this.execution.reset();
    this.#write({ step: 'check', task: idle, checked });
  }

  /** The step follows what becomes of the import. */
  #follow(): void {
    const state = this.#state;
    if (state.step === 'choose' || state.step === 'match') return this.#host.requestUpdate();
    const { checked } = state;
    const execution = this.execution.state;
    switch (execution.status) {
      case 'idle':
        return this.#write({ step: 'check', task: idle, checked });
      case 'preparing':
        return this.#host.requestUpdate();
      case 'failed':
        return this.#write({ step: 'check', task: { status: 'failed', error: execution.error }, checked });
      case 'running':
      case 'stopping':
      case 'paused':
        return this.#write({ step: 'import', checked });
      case 'done':
        return this.#write({ step: 'done', checked, stopped: execution.stopped });
    }
  }

  /** Whose fields and people they are. */
  get #data() {
    const { adapter, recordType, locale } = this.#options;
    return { adapter: adapter(), recordType: recordType(), locale: locale() };
  }

  #begin(): AbortSignal {
    this.#abort?.abort();
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  #requireAdapter(): LeadDataAdapter {
    const adapter = this.#options.adapter();
    if (!adapter) throw new AdapterError('unavailable', 'There is no adapter');
    return adapter;
  }

  #write(state: ImportState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
