// The steps of an import, from a chosen file to its result; every step keeps what the earlier ones were told.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { FileError, type FileProblem } from '../../domain/import/read/file-problem.js';
import type { ColumnTarget } from '../../domain/import/columns/import-column.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { CheckedRows } from './check-rows.js';
import { CompaniesOfSplit } from './companies-of-split.js';
import type { FileCheck, FileCheckRequest } from './file-check.js';
import { ImportExecution } from './import-execution.js';
import { type DecisionChange, ImportDecisions } from './import-decisions.js';
import { rowsToSend } from './rows-to-send.js';
import { resultOf } from './gather-result.js';
import { type ReadingChoices, readingOf } from './import-settings.js';
import { fileOf, idle, type ImportState, type ImportTask } from './import-state.js';
import { ImportTrial } from './import-trial.js';
import type * as fileMatching from './file-matching.js';
import type { ColumnNames, LayoutChoice, Matching } from './file-matching.js';
import { ImportContinuation } from './unfinished/import-continuation.js';
import { createPace } from './progress-pace.js';
import { SendingChoices } from './sending-choices.js';

export interface ImportControllerOptions {
  adapter: () => LeadDataAdapter | undefined;
  recordType: () => RecordType;
  /** BCP 47. */
  locale: () => string;
  columnNames: () => ColumnNames;
  hooks: () => ImportHooks | undefined;
  /** Called before the first step behind the choice of a file. */
  loadSteps: () => Promise<void>;
  /** The rows that were not imported, as CSV; `undefined` when there are none. */
  report: (checked: CheckedRows) => Promise<string | undefined>;
}

/** What reads a file and matches its columns; it comes with the first one. */
type FileMatching = typeof fileMatching;

export class ImportController implements ReactiveController {
  /** The sending of the rows. */
  readonly execution: ImportExecution;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: ImportControllerOptions;
  /** What is decided about the values of the file; a change is checked at once. */
  readonly decisions = new ImportDecisions((change) => {
    this.#rechecking = this.#recheck(change);
  });
  /** What is decided about the sending of the rows. */
  readonly sending = new SendingChoices(() => {
    this.trial.forget();
    this.#host.requestUpdate();
  });
  /** Rows of each company, where those stay together. */
  readonly companies = new CompaniesOfSplit(() => this.#host.requestUpdate());
  /** What the back end says that the import would do. */
  readonly trial = new ImportTrial(() => this.#host.requestUpdate());
  readonly #continued = new ImportContinuation(
    () => this.#host.requestUpdate(),
    () => this.#options.loadSteps(),
  );
  /** An import of this user that broke off. */
  readonly resumption = this.#continued.resumption;
  #fileMatching: FileMatching | undefined;
  #fileCheck: FileCheck | undefined;
  #rechecking = Promise.resolve();
  #state: ImportState = { step: 'choose', task: idle };
  #abort: AbortController | undefined;
  #connected = false;
  #adapter: LeadDataAdapter | undefined;
  #recordType: RecordType | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, options: ImportControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.execution = new ImportExecution(host, () => this.#follow());
    host.addController(this);
  }

  get state(): ImportState {
    return this.#state;
  }

  /** What somebody still has to decide before the rows can be sent. */
  get undecided(): { unknown: boolean; ambiguous: string[] } {
    if (this.#state.step !== 'check') return { unknown: false, ambiguous: [] };
    const { unknown, ambiguous } = this.#state.checked;
    const { people, plan } = this.sending;
    if (plan.kind !== 'file') return { unknown: false, ambiguous: [] };
    return {
      unknown: unknown.some(({ key }) => !people.ambiguous.has(key)) && people.unknown === undefined,
      ambiguous: ambiguous.map(({ key }) => key).filter((key) => !people.ambiguous.has(key)),
    };
  }

  hostUpdate(): void {
    if (this.#state.step === 'check') this.companies.follow(this.#state.checked, this.sending);
    const [adapter, recordType] = [this.#options.adapter(), this.#options.recordType()];
    const other = adapter !== this.#adapter || recordType !== this.#recordType;
    [this.#adapter, this.#recordType] = [adapter, recordType];
    if (!other) return;
    if (recordType) this.#continued.look(adapter, recordType);
    this.#forOtherData();
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
      this.#continued.leave();
    });
  }

  /** Reads a file and goes to its columns; one that cannot be imported leaves the step as it is, with the reason. */
  async choose(file: File): Promise<void> {
    const matching = this.#state.step === 'choose' ? this.#state.matching : undefined;
    await this.#read(file, {}, (task) => ({ step: 'choose', task, matching }), undefined);
  }

  /** Says why what was dropped is no file to read. */
  refuse(problem: FileProblem, file: File): void {
    if (this.#state.step === 'choose') this.#write({ ...this.#state, task: { status: 'refused', problem, file } });
  }

  /** Reads the file of the `match` step again, with another encoding, delimiter or sheet, or other repairs. */
  async reread(how: ReadingChoices): Promise<void> {
    if (this.#state.step !== 'match') return;
    const { matching } = this.#state;
    const before = readingOf(matching.table);
    await this.#read(
      matching.file,
      { ...before, ...how, repairs: { ...before.repairs, ...how.repairs } },
      (task) => ({ step: 'match', task, matching }),
      matching,
    );
  }

  setTarget(index: number, target: ColumnTarget): void {
    if (this.#state.step !== 'match') return;
    this.#abort?.abort();
    const { matching } = this.#state;
    const { columns, table } = matching;
    // Behind the columns of the file there are other pieces now.
    if ([target, columns[index]!.target].some(({ kind }) => kind === 'several'))
      this.decisions.forgetCells(table.headers.length);
    this.#write({ step: 'match', task: idle, matching: this.#fileMatching!.withTarget(matching, index, target) });
  }

  /** Checks every row and looks the people up; then the `check` step shows what an import would do. */
  async check(): Promise<void> {
    // The table may just be laid out anew, with a row taken in: the check is of what it becomes.
    await this.settled();
    if (this.#state.step !== 'match') return;
    const { matching } = this.#state;
    if (matching.problems.duplicates.size > 0 || matching.problems.missing.length > 0) return;
    const { file, table } = matching;
    const signal = this.#begin();
    const isDue = createPace();
    const working: FileCheckRequest['working'] = (work, done, total) => {
      if (signal.aborted || !isDue(work)) return;
      this.#write({ step: 'match', matching, task: { status: 'working', work, done, total, file } });
    };
    working('checking', 0, table.rows.length);
    try {
      const { FileCheck } = await import('./file-check.js');
      (this.#fileCheck ??= new FileCheck()).begin();
      const checked = await this.#checked(matching, signal, working);
      await this.sending.confirmPeople(checked, this.#data);
      if (!signal.aborted) this.#show(checked);
    } catch (error) {
      if (!signal.aborted)
        this.#write({ step: 'match', matching, task: { status: 'failed', error: toAdapterError(error) } });
    }
  }

  /** Checks again what a decision concerns; the step stays. */
  async #recheck(change: DecisionChange): Promise<void> {
    this.#fileCheck?.changed(change);
    if (this.#state.step !== 'check') return;
    await this.#checkAgain(this.#state.checked.original, this.#begin());
  }

  async #checkAgain(matching: Matching, signal: AbortSignal): Promise<void> {
    try {
      const checked = await this.#checked(matching, signal, () => {});
      if (this.#state.step === 'check') this.#write({ step: 'check', task: idle, checked });
    } catch (error) {
      if (signal.aborted || this.#state.step !== 'check') return;
      this.#write({ ...this.#state, task: { status: 'failed', error: toAdapterError(error) } });
    }
  }

  #checked(matching: Matching, signal: AbortSignal, working: FileCheckRequest['working']): Promise<CheckedRows> {
    return this.#fileCheck!.run(matching, {
      adapter: this.#requireAdapter(),
      locale: this.#options.locale(),
      hooks: this.#options.hooks(),
      decisions: this.decisions.all,
      goingOn: this.#continued.known,
      signal,
      working,
    });
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
  async setLayout(layout: Partial<LayoutChoice>): Promise<void> {
    await (this.#rechecking = this.#layOut(layout));
  }

  async #layOut(layout: Partial<LayoutChoice>): Promise<void> {
    const { step } = this.#state;
    if (step !== 'match' && step !== 'check') return;
    const matching = step === 'match' ? this.#state.matching : this.#state.checked.original;
    const signal = this.#begin();
    const laidOut = this.#fileMatching!.withLayout(matching, { ...matching.layout, ...layout }, signal);
    const next = await laidOut.catch(() => undefined);
    if (!next || signal.aborted) return;
    if (step === 'match') this.#write({ step, task: idle, matching: next });
    else await this.#checkAgain(next, signal);
  }

  /** Number of rows that an import would send. */
  get rowsToSend(): number {
    return this.#state.step === 'check' ? rowsToSend(this.#state.checked, this.sending) : 0;
  }

  /** When the same file was imported with the same columns, in milliseconds since 1970. */
  get importedAt(): number | undefined {
    return this.#state.step === 'check' ? this.#fileCheck?.importedAt : undefined;
  }

  /** Resolves once everything that was decided so far is checked; whoever goes on before would do what was decided earlier. */
  async settled(): Promise<void> {
    for (let last; last !== this.#rechecking;) await (last = this.#rechecking);
  }

  /** Asks the back end what the import would do. */
  async try(): Promise<void> {
    await this.settled();
    if (this.#state.step !== 'check') return;
    const { checked } = this.#state;
    const locale = this.#options.locale();
    await this.trial.run({ adapter: this.#requireAdapter(), checked, choices: this.sending, locale });
  }

  /** Imports the good rows. Does nothing while something is undecided or there are none. */
  async import(): Promise<void> {
    await this.settled();
    const state = this.#state;
    const { unknown, ambiguous } = this.undecided;
    if (state.step !== 'check' || state.checked.ready === 0 || unknown || ambiguous.length > 0) return;
    if (this.rowsToSend === 0) return;
    const { checked } = state;
    const adapter = this.#requireAdapter();
    const importId = this.#continued.nextId;
    const fileCheck = this.#fileCheck!;
    fileCheck.remember(checked, this.decisions, this.sending);
    await this.execution.start({
      adapter,
      checked,
      choices: this.sending,
      importId,
      confirmed: this.#continued.known?.results ?? [],
      locale: this.#options.locale(),
      begins: (total) =>
        this.#continued.own.begin({ ...fileCheck.toKeep(checked, this.decisions, this.sending), importId, total }),
      undone: () => this.#continued.own.forget(importId),
    });
  }

  /** Goes on with an import that broke off: reads its file as it was read and sends what has no result yet. */
  async goOn(): Promise<void> {
    const unfinished = this.#state.step === 'choose' ? await this.#continued.claim() : undefined;
    if (!unfinished) return;
    const { settings } = unfinished;
    await this.#read(unfinished.entry.file, settings.how, (task) => ({ step: 'choose', task }), undefined);
    if (this.#state.step !== 'match') return this.#continued.offerAgain();
    this.#continued.goOn(unfinished, settings);
    this.decisions.restore(settings.decisions);
    this.sending.restore(settings.choices);
    const chosen = this.#fileMatching!.withSettings(this.#state.matching, settings, this.#begin());
    const matching = await chosen.catch(() => undefined);
    // Somebody has gone another way meanwhile.
    if (!matching) return;
    this.#write({ step: 'match', task: idle, matching });
    await this.check();
    // A question that is new is the user's to answer.
    await this.import();
  }

  /** Begins anew with no file. */
  restart(): void {
    this.#abort?.abort();
    this.#continued.offerAgain();
    this.#forgetFile();
    this.#state = { step: 'choose', task: idle };
    this.execution.reset();
  }

  /** What was decided for a file is nothing to the next one. */
  #forgetFile(): void {
    this.decisions.forget();
    this.sending.forget();
    this.#fileCheck = undefined;
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
    how: ReadingChoices,
    within: (task: ImportTask) => ImportState,
    before: Matching | undefined,
  ): Promise<void> {
    const signal = this.#begin();
    const isDue = createPace();
    const progress = (done: number, total = file.size): void => {
      if (!signal.aborted && isDue('reading'))
        this.#write(within({ status: 'working', work: 'reading', done, total, file }));
    };
    progress(0);
    try {
      const names = this.#options.columnNames();
      [this.#fileMatching] = await Promise.all([import('./file-matching.js'), this.#options.loadSteps()]);
      const matching = await this.#fileMatching.readMatching(file, {
        ...how,
        ...this.#data,
        signal,
        progress,
        names,
        before,
      });
      const { rememberedImport, isSameTable } = this.#fileMatching;
      const same = before !== undefined && isSameTable(before.table, matching.table);
      if (!same && this.#continued.known) this.#continued.offerAgain();
      const lostEdits = before !== undefined && !same && this.decisions.all.edits.size > 0;
      if (!same) this.#forgetFile();
      const last = same
        ? undefined
        : rememberedImport(matching.owner, matching.schema.recordType, matching.table.headers);
      if (last) {
        this.decisions.recall(last.choices);
        this.sending.recallPeople(last.people);
      }
      this.#write({ step: 'match', task: idle, matching: { ...matching, lostEdits } });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof FileError) this.#write(within({ status: 'refused', problem: error.problem, file }));
      else this.#write(within({ status: 'failed', error: toAdapterError(error) }));
    }
  }

  /** A choice that can no longer be made is taken back. */
  #show(checked: CheckedRows): void {
    const { unknown } = this.sending.people;
    if (!checked.canCreatePeople) this.sending.withdrawCreation();
    if (unknown === 'me' && !checked.me) this.sending.setUnknown(undefined);
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
        this.#write({ step: 'done', checked, stopped: execution.stopped });
        if (state.step !== 'done' && !execution.stopped) this.#keep(checked);
    }
  }

  #keep(checked: CheckedRows): void {
    const result = resultOf(checked, this.execution, this.sending);
    this.#continued.own.keep(this.execution.importId, result, () => this.#options.report(checked));
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
    if (state.step !== 'check' || (this.#state.step === 'check' && this.#state.checked !== state.checked))
      this.trial.forget();
    this.#state = state;
    this.#host.requestUpdate();
  }
}
