// The dialog of a change of many records, from the first choice to what became of it, and the notice that takes it back.
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { holdsFocus } from '../../../controllers/interface/focus-place.js';
import { CurrentUserController } from '../../../controllers/people/current-user-controller.js';
import { UnloadGuard } from '../../../controllers/interface/unload-guard.js';
import type { AssignmentTask } from '../../../controllers/list/record-by-record-run.js';
import type { RemovalRules } from '../../../domain/assignment/removal-rules.js';
import { joinSentences } from '../../../domain/text/sentences.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import { TermsFields } from '../../fields/terms-fields.js';
import { termsFieldsStyles } from '../../fields/terms-fields-styles.js';
import type { AssigneeMultiselect } from '../../assignee-multiselect/assignee-multiselect.js';
import type { TypedAhead } from '../keys/typed-ahead.js';
import type { TableServices } from '../table-services.js';
import { savedWords } from '../pending/saved-words.js';
import { BulkPlan, type PlanStart } from './bulk-plan.js';
import { planRules, planSettings, type PlanSettings } from './plan-settings.js';
import { planStyles } from '../dialog-styles.js';
import { planTitle } from './plan-title.js';
import { RecordNames } from './record-names.js';
import {
  lostWords,
  outcomeWords,
  reasonWords,
  renderOutcome,
  renderProgress,
  ruledOutWords,
} from './render-outcome.js';
import { isUnderWay, renderButtons, unfinished } from './render-buttons.js';
import { countOf } from './render-effect.js';
import { renderPlan } from './render-plan.js';
import { personName } from '../../person-name.js';

export class BulkDialog implements ReactiveController {
  readonly #services: TableServices;
  readonly #names: RecordNames;
  #termsFields = new TermsFields();
  #plan: BulkPlan | undefined;
  /** Whether the dialog is closed with something chosen in it, which can still be taken up again. */
  #isSetAside = false;
  #undoing: AssignmentTask | undefined;
  /** Whether the dialog is closed while what it has begun goes on; a notice tells of it. */
  #isInBackground = false;
  /** Whether it is asked if its person is to be taken off himself; what is chosen waits. */
  #asksSelf = false;
  readonly #me: CurrentUserController;

  constructor(services: TableServices) {
    this.#services = services;
    this.#me = new CurrentUserController(services.host, services.adapter);
    this.#names = new RecordNames(services.adapter, () => services.host.requestUpdate());
    services.localize.english = leadTable;
    adoptStyles(services.host, planStyles, termsFieldsStyles);
    services.host.addController(this);
    new UnloadGuard(services.host, () => isUnderWay(this.#plan?.task) || isUnderWay(this.#undoing));
  }

  async open({ ahead, ...start }: Omit<PlanStart, 'rules'> & { ahead: TypedAhead }): Promise<void> {
    if (this.#isInBackground) return this.#toFront();
    if (this.#plan && !this.#isSetAside) return;
    this.#drop();
    this.#plan = new BulkPlan(this.#services, { ...start, rules: () => this.#rules });
    this.#services.host.requestUpdate();
    await this.#services.host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    const plan = this.#plan;
    ahead.opens();
    dialog.showModal();
    await this.#focusFirst();
    if (!this.#focusedPicker) {
      // What there is to choose has to be read first.
      await plan?.loaded;
      await this.#services.host.updateComplete;
      if (this.#plan === plan && dialog.open && dialog.querySelector('h2:focus')) await this.#focusFirst();
    }
    await ahead.typeInto(this.#focusedPicker);
  }

  render(): TemplateResult | typeof nothing {
    const plan = this.#plan;
    if (!plan) return nothing;
    const { localize, recordType } = this.#services;
    const { messages, format } = localize;
    return html`<dialog
      class="plan"
      part="bulk-dialog"
      aria-labelledby="plan-title"
      @close=${() => this.#closed()}
      @cancel=${(event: Event) => this.#onCancel(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
    >
      <h2 id="plan-title" tabindex="-1"><bdi>${planTitle(plan, messages, recordType(), format)}</bdi></h2>
      <div class="plan-body" ?inert=${this.#asksSelf}>${this.#renderBody(plan)}</div>
      ${this.#renderSelfQuestion(plan)}
      <div class="plan-buttons">${this.#renderButtons(plan)}</div>
    </dialog>`;
  }

  /** What was begun through one adapter is not done through another; what is under way goes on where it began. */
  hostUpdate(): void {
    const plan = this.#plan;
    if (!plan || isUnderWay(plan.task) || plan.source === this.#services.adapter()) return;
    this.#drop();
    void this.#goBack();
  }

  /** A dialog that was moved with its element is open, and no more above the page. */
  hostConnected(): void {
    const dialog = this.#dialog;
    if (!dialog?.open || dialog.matches(':modal')) return;
    dialog.removeAttribute('open');
    dialog.showModal();
  }

  hostDisconnected(): void {
    // An element that is only moved is connected again at once, and its work goes on.
    queueMicrotask(() => {
      if (!this.#services.host.isConnected) this.#drop();
    });
  }

  #renderBody(plan: BulkPlan): TemplateResult {
    const { messages, format } = this.#services.localize;
    const recordType = this.#services.recordType();
    const { task } = plan;
    const nameOfLead = (id: string): string => this.#names.of(id, plan.leads);
    const nameOf = (id: string): string => this.#nameOf(id);
    const view = { messages, format, recordType, nameOfLead, nameOf };
    if (isUnderWay(task)) return renderProgress({ ...view, task });
    if (task?.status === 'finished')
      return renderOutcome({
        ...{ ...view, task },
        ...(task === this.#undoing ? { undoes: true } : { leftOut: countOf(plan.leftOut) }),
      });
    const adapter = this.#services.adapter();
    return renderPlan({
      plan,
      messages,
      format,
      recordType,
      adapter,
      settings: this.#settings,
      termsFields: this.#termsFields,
      resolve: (ids) => this.#services.people.resolve(ids),
      nameOf: (id) => this.#nameOf(id),
      openOf: (id) => this.#openOf(id, plan),
      changed: () => this.#services.host.requestUpdate(),
      reread: () => {
        void plan.read();
        this.#services.host.requestUpdate();
      },
    });
  }

  #renderSelfQuestion(plan: BulkPlan): TemplateResult | typeof nothing {
    if (!this.#asksSelf) return nothing;
    const { messages, format } = this.#services.localize;
    const words = messages.selfQuestion(plan.ownRemoval?.count, this.#services.recordType(), format);
    return html`<p class="message warning" role="alert">${words}</p>`;
  }

  get #rules(): RemovalRules {
    const { adapter, recordType, picker } = this.#services;
    return planRules(capabilitiesOf(adapter(), recordType()), picker(), this.#me.user?.id);
  }

  get #settings(): PlanSettings {
    const { adapter, recordType, picker } = this.#services;
    return planSettings(picker(), capabilitiesOf(adapter(), recordType())?.maxAssignees);
  }

  #renderButtons(plan: BulkPlan): TemplateResult {
    const { messages, format } = this.#services.localize;
    return renderButtons({
      ...{ plan, messages, format, recordType: this.#services.recordType() },
      asksSelf: this.#asksSelf,
      undoes: plan.task === this.#undoing,
      onApply: () => void this.#apply(plan),
      onAnswer: (yes) => (yes ? void this.#run(plan) : this.#answerNo()),
      onBackground: (task) => this.#toBackground(task),
      onAgain: (task) => void this.#again(plan, task),
      onUndo: (task) => void this.#undo(plan, task),
      onClose: () => this.#dialog?.close(),
    });
  }

  async #apply(plan: BulkPlan): Promise<void> {
    await this.#settled();
    if (!this.#termsFields.check(() => this.#services.host.requestUpdate())) return;
    if (this.#plan !== plan || this.#isSetAside || plan.task || this.#asksSelf) return;
    if (plan.ready && plan.ownRemoval) return this.#askSelf();
    await this.#run(plan);
  }

  /** Asked once for all of them; the focus is where nothing happens. */
  async #askSelf(): Promise<void> {
    this.#asksSelf = true;
    this.#services.host.requestUpdate();
    await this.#services.host.updateComplete;
    this.#dialog?.querySelector<HTMLElement>('.plan-buttons > .button:last-of-type')?.focus();
  }

  #answerNo(): void {
    this.#asksSelf = false;
    this.#services.host.requestUpdate();
    void this.#services.host.updateComplete.then(() =>
      this.#dialog?.querySelector<HTMLElement>('.plan-buttons > .button')?.focus(),
    );
  }

  async #run(plan: BulkPlan): Promise<void> {
    this.#asksSelf = false;
    const task = plan.makeTask();
    if (!task) return;
    await this.#follow(plan, this.#watched(task.start()));
  }

  /** What was pressed is gone, and the focus stays in the dialog. */
  async #watched<T>(work: Promise<T>): Promise<T> {
    await this.#services.host.updateComplete;
    const dialog = this.#dialog;
    if (dialog?.open && !dialog.matches(':focus-within')) dialog.querySelector<HTMLElement>('h2')?.focus();
    return work;
  }

  /** Whoever waits sees how far it is; what went well needs no more than a notice. */
  async #follow(plan: BulkPlan, work: Promise<unknown>): Promise<void> {
    await work;
    const { task } = plan;
    if (!task || this.#plan !== plan) return;
    if (task.status === 'idle') {
      plan.task = undefined;
      return this.#services.host.requestUpdate();
    }
    const leftOut = countOf(plan.leftOut);
    if (this.#isInBackground) return this.#tellFromBackground(task, leftOut);
    if (unfinished(task) > 0) return this.#showOutcome(this.#outcomeOf(task, { leftOut }));
    this.#dialog?.close();
    this.#tell(task, leftOut);
  }

  /** The list can be worked with meanwhile: a notice tells how far it is, stops it, and leads back. */
  #toBackground(task: AssignmentTask): void {
    const { notice, localize } = this.#services;
    const { messages, format } = localize;
    this.#isInBackground = true;
    this.#dialog?.close();
    notice.show({
      text: () => messages.running(task.doneCount + task.failed.length, task.total, format),
      stays: true,
      actions: [
        { label: messages.stop, run: () => task.cancel() },
        { label: messages.showDialog, run: () => this.#toFront() },
      ],
    });
  }

  async #toFront(): Promise<void> {
    this.#isInBackground = false;
    this.#services.host.requestUpdate();
    await this.#services.host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[part=bulk-outcome], h2')?.focus();
  }

  #tellFromBackground(task: AssignmentTask, leftOut: number): void {
    if (unfinished(task) === 0) {
      this.#leaveBackground();
      return this.#tell(task, leftOut);
    }
    // Nobody is interrupted; which records it is about is read where they are listed.
    const show = { label: this.#services.localize.messages.showDialog, run: () => this.#toFront() };
    const text = this.#outcomeOf(task, { leftOut });
    this.#services.notice.show({ text, tone: 'warning', stays: true, actions: [show] });
  }

  #leaveBackground(): void {
    this.#isInBackground = false;
    this.#plan?.stop();
    this.#plan = undefined;
    this.#services.host.requestUpdate();
  }

  #again(plan: BulkPlan, task: AssignmentTask): Promise<void> {
    const work = this.#watched(task.retry());
    return task === this.#undoing ? this.#followUndo(plan, task, work) : this.#follow(plan, work);
  }

  #outcomeOf(task: AssignmentTask, how: { undoes?: boolean; leftOut?: number } = {}): string {
    const { messages, format } = this.#services.localize;
    return outcomeWords({ task, messages, format, recordType: this.#services.recordType(), ...how });
  }

  /** What could not be done stays in the dialog, and is read there: the button that was pressed is gone. */
  async #showOutcome(words: string): Promise<void> {
    this.#services.say(words);
    this.#services.host.requestUpdate();
    await this.#services.host.updateComplete;
    this.#dialog?.querySelector<HTMLElement>('[part=bulk-outcome]')?.focus();
  }

  #tell(task: AssignmentTask, leftOut = 0): void {
    const { messages, format } = this.#services.localize;
    const changed = messages.changed(task.doneCount, this.#services.recordType(), format);
    const isWhole = unfinished(task) === 0;
    const words = [changed, ...lostWords(task, messages, format), ...ruledOutWords(leftOut, messages, format)];
    const text = isWhole ? format.units(words) : this.#outcomeOf(task, { leftOut });
    this.#services.notice.show({
      ...(isWhole ? savedWords(task, text, messages) : { text, tone: 'warning' }),
      actions: task.canUndo ? [{ label: messages.undo, undoes: true, run: () => this.#undo(undefined, task) }] : [],
    });
  }

  /** Takes the last change back, wherever it was made. */
  async #undo(plan: BulkPlan | undefined, task: AssignmentTask): Promise<void> {
    if (this.#undoing?.status === 'running') return;
    const undo = task.undo();
    this.#undoing = undo;
    if (plan) plan.task = undo;
    const work = this.#watched(undo.start());
    await ((await work) ? this.#followUndo(plan, undo, work) : this.#undoPrevented(plan, task));
  }

  /** What was changed stays so, and can still be taken back. */
  #undoPrevented(plan: BulkPlan | undefined, task: AssignmentTask): Promise<void> | void {
    this.#undoing = undefined;
    if (!plan) return this.#tell(task);
    plan.task = task;
    if (this.#plan === plan) return this.#showOutcome(this.#outcomeOf(task));
  }

  async #followUndo(plan: BulkPlan | undefined, undo: AssignmentTask, work: Promise<unknown>): Promise<void> {
    await work;
    const { messages, format } = this.#services.localize;
    const { notice, recordType } = this.#services;
    const isShown = plan !== undefined && this.#plan === plan;
    const inDialog = isShown && !this.#isInBackground;
    if (isShown && this.#isInBackground) this.#leaveBackground();
    const again = unfinished(undo);
    if (again === 0) {
      if (inDialog) this.#dialog?.close();
      return notice.show(savedWords(undo, messages.undone(undo.doneCount, recordType(), format), messages));
    }
    const text = joinSentences([this.#outcomeOf(undo, { undoes: true }), this.#onlyReason(undo)]);
    if (inDialog) return this.#showOutcome(text);
    const run = (): Promise<void> => this.#followUndo(undefined, undo, undo.retry());
    notice.show({ text, tone: 'warning', actions: [{ label: messages.retryFailed(again, format), run }] });
  }

  /** A notice has room for what became of one record. */
  #onlyReason({ failed }: AssignmentTask): string | undefined {
    const [first, ...others] = failed;
    if (!first?.kept || others.length > 0) return undefined;
    const { messages, format } = this.#services.localize;
    return reasonWords(first, { messages, format, nameOf: (id) => this.#nameOf(id) });
  }

  #closed(): void {
    const plan = this.#plan;
    if (!plan) return;
    const { task } = plan;
    if (this.#isInBackground) return void this.#goBack();
    // A browser lets nobody prevent Escape twice in a row.
    if (isUnderWay(task)) return this.#dialog?.showModal();
    this.#asksSelf = false;
    if (plan.begun) this.#setAside(plan);
    else this.#drop();
    // What was done of a change that failed in part can be taken back after its dialog too.
    if (task?.status === 'finished' && task !== this.#undoing && task.canUndo && unfinished(task) > 0) this.#tell(task);
    this.#services.host.requestUpdate();
    void this.#goBack();
  }

  async #goBack(): Promise<void> {
    await this.#services.host.updateComplete;
    if (!holdsFocus(this.#services.host)) this.#services.focusGrid();
  }

  /** What was chosen is kept for as long as there is a way back to it. */
  #setAside(plan: BulkPlan): void {
    const { notice, localize } = this.#services;
    const { messages } = localize;
    this.#isSetAside = true;
    const source = this.#services.adapter();
    const again = (): void => {
      // Whoever has signed in since then has begun nothing.
      if (this.#plan !== plan || this.#services.adapter() !== source) return;
      this.#isSetAside = false;
      this.#dialog?.showModal();
      void this.#focusFirst();
    };
    const gone = (): void => {
      if (this.#plan === plan && this.#isSetAside) this.#drop();
    };
    notice.show({ text: messages.discarded, gone, actions: [{ label: messages.undo, undoes: true, run: again }] });
  }

  #drop(): void {
    // What is under way goes on to the end of its portion; the rest is left, and the list shows what is done.
    const { task } = this.#plan ?? {};
    if (isUnderWay(task)) task.cancel();
    this.#plan?.stop();
    this.#plan = undefined;
    this.#isSetAside = this.#isInBackground = false;
    this.#services.host.requestUpdate();
  }

  /** A change that is under way is not closed by mistake: it is stopped by its button. */
  #onCancel(event: Event): void {
    if (event.target !== event.currentTarget) return;
    if (isUnderWay(this.#plan?.task)) event.preventDefault();
    if (!this.#asksSelf) return;
    // One press, one level: the question goes, the dialog stays.
    event.preventDefault();
    this.#answerNo();
  }

  #onKeydown(event: KeyboardEvent): void {
    // Keys of the dialog are no keys of the grid or of the page.
    event.stopPropagation();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !this.#plan) return;
    event.preventDefault();
    void this.#apply(this.#plan);
  }

  async #focusFirst(): Promise<void> {
    const dialog = this.#dialog;
    const heading = dialog?.querySelector<HTMLElement>('h2');
    heading?.focus();
    const isTo = this.#plan?.mode === 'handover' && this.#plan.from !== undefined;
    const picker = dialog?.querySelector<AssigneeMultiselect>(isTo ? '#plan-to' : 'assignee-multiselect');
    // It has no field before it is drawn.
    await picker?.updateComplete;
    if (heading?.matches(':focus')) picker?.focus();
  }

  get #focusedPicker(): AssigneeMultiselect | null {
    return this.#dialog?.querySelector<AssigneeMultiselect>('assignee-multiselect:focus-within') ?? null;
  }

  /** The pickers in which somebody was chosen faster than the people for a text arrive. */
  async #settled(): Promise<void> {
    const pickers = this.#dialog?.querySelectorAll<AssigneeMultiselect>('assignee-multiselect') ?? [];
    for (const picker of pickers) await picker.settle();
  }

  #nameOf(id: string): string {
    const { people, localize } = this.#services;
    return personName(people.resolve([id])[0], localize.messages);
  }

  #openOf(id: string, plan: BulkPlan): { open: number; capacity: number | undefined; known: boolean } {
    const [person] = this.#services.people.resolve([id]);
    const assignee = person?.status === 'known' ? person.assignee : undefined;
    return {
      open: assignee?.openRecords ?? plan.counts.get(id) ?? 0,
      capacity: assignee?.capacity,
      known: assignee?.openRecords !== undefined,
    };
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#services.host.renderRoot.querySelector('dialog.plan');
  }
}
