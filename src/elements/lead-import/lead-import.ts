// A file of leads becomes records in five steps; nothing of the file is dropped without a word, and nothing is written before the last.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { permits } from '../../ask-event.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import { UnloadGuard } from '../../controllers/interface/unload-guard.js';
import { FileDropGuard } from '../../controllers/interface/file-drop-guard.js';
import { keepKeys } from '../../controllers/interface/host-keys.js';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import { ImportController } from '../../controllers/import/import-controller.js';
import { type ImportState, isUnsaved } from '../../controllers/import/import-state.js';
import { ResultExpiry } from '../../controllers/import/result-expiry.js';
import { schemaOf } from '../../controllers/import/import-schema.js';
import { DroppedFilesController } from '../../controllers/import/dropped-files.js';
import type { RowWindowController } from '../../controllers/interface/row-window-controller.js';
import { LocalizeController } from '../../controllers/interface/localize-controller.js';
import { UnsavedChangesController } from '../../controllers/record/unsaved/unsaved-changes-controller.js';
import { PermissionController } from '../../controllers/adapter/permission-controller.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import type { RecordType } from '../../domain/record/lead.js';
import { LeadOpenEvent } from '../../events.js';
import type { leadImport } from '../../locales/en/lead-import.js';
import { leadImportFile } from '../../locales/en/lead-import-file.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { buttons } from '../../styles/buttons.js';
import { inputs } from '../../styles/inputs.js';
import { labels } from '../../styles/labels.js';
import { messages as messageStyles } from '../../styles/messages.js';
import { tokens } from '../../styles/tokens.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import { adoptStyles } from '../adopt-styles.js';
import { PageElement } from '../page-element.js';
import { ImportAnnouncements, type LaterSteps } from './import-announcements.js';
import { errorText, type ImportView } from './failure-words.js';
import { importStyles } from './lead-import-styles.js';
import { renderChoose } from './render-choose.js';
import { renderSteps, stepTitle } from './render-steps.js';
import type { ShownRows } from './preview-filter.js';
import { LazyTag } from '../lazy-tag.js';

type Step = ImportState['step'];

const allRows: ShownRows = { filter: 'all' };

/**
 * Imports leads or clients from a file of delimited text (CSV, TSV and others) or a workbook (XLSX, ODS): choose it,
 * match its columns, check its rows, import them, and get the rest back as a file.
 *
 * @summary Import of records from a file.
 * @fires {LeadsImportEvent} leads-import - Before rows are imported; `preventDefault()` stops it, `detail.waitUntil()` takes it over. People who are to be created are not yet among the assignees: their names stand in `fields`.
 * @fires {LeadsImportProgressEvent} leads-import-progress - When rows begin to be imported, at each start anew, and after each portion of them.
 * @fires {LeadsImportPausedEvent} leads-import-paused - After a failure that concerns all rows that are left; the import waits for Retry.
 * @fires {LeadsImportedEvent} leads-imported - After an import is finished or was stopped.
 * @fires {DirtyChangedEvent} dirty-changed - Tells when there begins or ceases to be a file that is not imported yet.
 * @fires {LeadOpenEvent} lead-open - A record that was made is to be opened.
 * @fires {LeadsShowEvent} leads-show - Before the records of an import are shown; `preventDefault()` where the page shows them in its list.
 * @csspart steps - The list of steps.
 * @csspart heading - The heading of a step.
 * @csspart drop-zone - Where a file is chosen or dropped.
 * @csspart columns - The list of columns.
 * @csspart summary - How many rows are ready.
 * @csspart preview - The scrolling preview of the rows.
 * @csspart outcome - What has come of the import.
 * @csspart message - A message about what went wrong.
 */
export class LeadImport extends PageElement {
  static override styles = [tokens, buttons, labels, inputs, messageStyles, importStyles];

  static override properties = {
    adapter: { attribute: false },
    recordType: { attribute: 'record-type', reflect: true },
    messages: { attribute: false },
    hooks: { attribute: false },
    picker: { attribute: false },
    shown: { state: true },
    asked: { state: true },
    downloadProblem: { state: true },
  };

  /** Registers the picker of people; called when one is first drawn. */
  static loadPicker: () => Promise<unknown> = () => Promise.reject(new Error('There is no picker'));

  /** Where the records are created; default: the nearest provider's adapter. */
  adapter: LeadDataAdapter | undefined;

  /** What is created. */
  recordType: RecordType = 'lead';

  /** Words that replace those of the catalogue. */
  messages: Partial<LocaleMessages['lead-import']> | undefined;

  /** Changes cells before they are read and records before they are sent, and adds reasons of its own. */
  hooks: ImportHooks | undefined;

  /** Settings of the picker of people, such as `groups`, `kind` or `renderOption`. */
  picker: PickerSettings | undefined;

  private shown: ShownRows = allRows;
  /** Whether an import was asked for while something was undecided. */
  private asked = false;
  /** Why a template or a report could not be handed over. */
  private downloadProblem = '';

  readonly #localize = new LocalizeController(this, 'lead-import', leadImportFile as typeof leadImport);
  readonly #adapter = new AdapterController(this);
  readonly #announcer = new AnnouncerController(this);
  #later: LaterSteps | undefined;
  #rowWindow: RowWindowController | undefined;
  readonly #announcements = new ImportAnnouncements(
    (message) => this.#announcer.say(message),
    () => this.#later,
  );
  readonly #pickerTag = new LazyTag(this, 'assignee-multiselect', () => LeadImport.loadPicker());
  readonly #permission = new PermissionController(this, 'import');
  readonly #import = new ImportController(this, {
    adapter: () => this.#adapter.adapter,
    recordType: () => this.recordType,
    locale: () => this.#localize.locale,
    columnNames: () => this.#columnNames,
    hooks: () => this.hooks,
    loadSteps: () => this.#loadSteps(),
    report: (checked) => this.#later!.reportText(checked, this.#view),
  });
  readonly #dropped = new DroppedFilesController(this, {
    wants: () => this.#takesFiles,
    onFiles: (files) => this.#onFiles(files),
    onFolder: (folder) => this.#import.refuse({ code: 'folder' }, folder),
    onCells: (text) => this.#onFiles([new File([text], this.#localize.messages.pastedName, { type: 'text/plain' })]),
  });
  readonly #resultDay = new ResultExpiry(this, () => this.#onDayPassed());
  #shownStep: Step = 'choose';
  /** What had the focus before the last update. */
  #focused: Element | undefined;

  constructor() {
    super();
    new FileDropGuard(this);
    new UnloadGuard(this, () => this.busy || this.dirty);
    new UnsavedChangesController(this, () => ({ dirty: this.dirty, leadIds: [] }));
    keepKeys(this);
  }

  /** Whether rows are being imported: leaving the page now would stop it. */
  get busy(): boolean {
    return this.#import.execution.busy;
  }

  /** Whether a file was chosen that is not imported yet: it is in this page only, and the browser asks before that is closed. */
  get dirty(): boolean {
    return isUnsaved(this.#import.state);
  }

  /** Reads a file as if it had been chosen; does nothing once a file is matched. */
  chooseFile(file: File): Promise<void> {
    return this.#import.state.step === 'choose' ? this.#import.choose(file) : Promise.resolve();
  }

  /** Puts the focus on the button that chooses a file, or on the heading of a later step. */
  override focus(options?: FocusOptions): void {
    this.#focus(this.#import.state.step === 'choose' ? 'choose' : 'heading', options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override willUpdate(): void {
    // A framework gives `undefined` for what is absent.
    this.recordType ||= 'lead';
    this.#focused = this.shadowRoot?.activeElement ?? undefined;
    // Nobody would abort what is asked for outside of the page.
    if (this.isConnected) this.#permission.follow(this.#adapter.adapter, undefined, '', this.#localize.locale);
    // A step begins with nothing of the one before.
    if (this.#import.state.step === this.#shownStep) return;
    this.asked = false;
    this.shown = allRows;
    this.downloadProblem = '';
  }

  override render(): TemplateResult {
    const { state } = this.#import;
    return html`
      ${renderSteps(state.step, this.#localize.messages)}
      <h2 id="heading" part="heading" tabindex="-1">${stepTitle(state, this.recordType, this.#localize.messages)}</h2>
      <div class="step">${this.#renderStep()}${this.#renderDownloadProblem()}</div>
      ${this.#announcer.render()}
    `;
  }

  override updated(_changed: PropertyValues): void {
    const { step } = this.#import.state;
    const arrived = step !== this.#shownStep;
    this.#shownStep = step;
    if (arrived) this.#resultDay[step === 'done' ? 'begin' : 'end']();
    if (arrived && this.#hasFocus()) this.#focus('heading');
    else if (this.#focused?.isConnected === false) this.#focusInstead(this.#focused);
    this.#announcements.follow(this.#view, arrived);
  }

  get #columnNames() {
    const { firstName, middleName, lastName, assignees, reportRow, reportReason, fieldLabel, linkColumn } =
      this.#localize.messages;
    return {
      targets: { first: firstName, middle: middleName, last: lastName, assignees },
      labels: fieldLabel,
      report: { row: reportRow, reason: reportReason },
      link: linkColumn,
    };
  }

  get #view(): ImportView {
    const { messages, format } = this.#localize;
    return {
      words: messages,
      format,
      recordType: this.recordType,
      controller: this.#import,
      connected: this.#adapter.adapter !== undefined,
      adapter: this.#adapter.adapter,
      picker: this.#pickerTag,
      pickerSettings: this.picker,
      access: capabilitiesOf(this.#adapter.adapter, this.recordType)?.access,
    };
  }

  #renderStep(): TemplateResult {
    const view = this.#view;
    const { state } = this.#import;
    switch (state.step) {
      case 'choose':
        return renderChoose(state, view, {
          over: this.#dropped.over,
          permission: this.#permission.permission,
          onFiles: (files) => this.#onFiles(files),
          onTemplate: () => void this.#download(() => this.#makeTemplate()),
          recent: () =>
            this.#later?.renderRecent(view, {
              onOpen: (id) => void this.#open(id),
              onShow: () => void this.#later!.showRecent(this, view),
              onReport: (report, name) => this.#later!.downloadKept(report, name, view),
            }),
        });
      case 'match':
        return this.#later!.renderMatch(state, view, () => this.#onContinue(state));
      case 'check':
        return this.#later!.renderCheck(state, view, {
          shown: this.shown,
          rowWindow: this.#rowWindow!,
          asked: this.asked,
          onShow: (shown) => this.#onShow(shown),
          onChanged: (cells) => this.#announcer.say(view.words.replaced(cells, view.format)),
          onDownload: () => void this.#download(() => this.#later!.downloadReport(state.checked, view)),
          onImport: () => void this.#onImport(),
        });
      case 'import':
        return this.#later!.renderImport(view, capabilitiesOf(this.#adapter.adapter)?.idempotency ?? false);
      case 'done':
        return this.#later!.renderDone(state.checked, view, {
          onDownload: () => void this.#download(() => this.#later!.downloadReport(state.checked, view)),
          earlier: this.#resultDay.earlier,
          onAnother: () => this.#import.restart(),
          onOpen: (id) => void this.#open(id),
          onShow: () => this.#later!.showMade(this, view),
        });
    }
  }

  async #loadSteps(): Promise<void> {
    this.#later ??= await import('./steps-after-file.js');
    const { createPreviewWindow, filteredRows, stepsAfterFileStyles, stepsAfterFileWords } = this.#later;
    this.#localize.english = stepsAfterFileWords;
    adoptStyles(this, ...stepsAfterFileStyles);
    this.#rowWindow ??= createPreviewWindow(this, () => {
      const { state } = this.#import;
      return state.step === 'check' ? filteredRows(state.checked, this.shown).length : 0;
    });
  }

  #onShow(shown: ShownRows): void {
    const { filter, editing } = this.shown;
    const filtered = shown.filter !== filter;
    this.shown = shown;
    if (editing && !shown.editing)
      void this.updateComplete.then(() => this.#later!.backToCell(this.shadowRoot!, editing));
    if (filtered) this.#rowWindow?.scrollToTop();
  }

  #renderDownloadProblem(): TemplateResult | typeof nothing {
    if (!this.downloadProblem) return nothing;
    return html`<p class="message danger" part="message" role="alert">${this.downloadProblem}</p>`;
  }

  get #takesFiles(): boolean {
    const { state } = this.#import;
    return state.step === 'choose' && state.task.status !== 'working' && this.#permission.permission.allowed;
  }

  #onFiles(files: ArrayLike<File> | null | undefined): void {
    const file = files?.[0];
    if (!file) return;
    this.downloadProblem = '';
    if (files.length > 1) this.#import.refuse({ code: 'several-files' }, file);
    else void this.#import.choose(file);
  }

  /** Asks the page to open a record that was made. */
  async #open(id: string): Promise<void> {
    this.downloadProblem = '';
    try {
      const lead = await this.#adapter.adapter?.getLead(id, { locale: this.#localize.locale });
      if (lead) permits(this, new LeadOpenEvent(lead));
    } catch (error) {
      this.downloadProblem = errorText(toAdapterError(error), this.#view);
    }
  }

  async #download(make: () => Promise<void>): Promise<void> {
    this.downloadProblem = '';
    try {
      await make();
    } catch (error) {
      this.downloadProblem = errorText(toAdapterError(error), this.#view);
    }
  }

  async #makeTemplate(): Promise<void> {
    const schema = await schemaOf(this.#adapter.adapter, this.recordType, { locale: this.#localize.locale });
    const { downloadTemplate } = await import('./downloads.js');
    await downloadTemplate(schema, this.#view);
  }

  #onContinue({ matching }: Extract<ImportState, { step: 'match' }>): void {
    const [duplicate] = matching.problems.duplicates;
    if (matching.problems.missing.length > 0) this.#focus('missing');
    else if (duplicate !== undefined) this.#focus(`target-${duplicate}`);
    else void this.#import.check();
  }

  /** The result of an earlier day makes room; where rows are left to be dealt with, it stays and says when it was. */
  #onDayPassed(): void {
    const { state } = this.#import;
    if (state.step === 'done' && this.#later?.isComplete(state.checked, this.#view)) this.#import.restart();
    this.requestUpdate();
  }

  async #onImport(): Promise<void> {
    await this.#import.settled();
    const { unknown, ambiguous } = this.#import.undecided;
    if (!unknown && ambiguous.length === 0) return this.#import.import();
    this.asked = true;
    const root = this.shadowRoot!;
    root.querySelector<HTMLElement>(unknown ? '[name=unknown]' : '[data-who]:has([value="?"])')?.focus();
  }

  /** Whether the focus is here, or nowhere because what had it is gone. */
  #hasFocus(): boolean {
    const active = (this.getRootNode() as Document | ShadowRoot).activeElement;
    return active === this || ((active === null || active === document.body) && document.hasFocus());
  }

  #focus(id: string, options?: FocusOptions): void {
    this.shadowRoot?.getElementById(id)?.focus(options);
  }

  /** What is gone takes no focus with it. */
  #focusInstead(gone: Element): void {
    const fixed = this.#later?.placeOfFixed(this.shadowRoot!, gone);
    if (fixed) fixed.focus();
    else this.#focus('heading');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-import': LeadImport;
  }
}
