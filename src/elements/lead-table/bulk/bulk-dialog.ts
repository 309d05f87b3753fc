// The dialog of a change of many records, from the first choice to what became of it.
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { holdsFocus } from '../../../controllers/interface/focus-place.js';
import { isComposing } from '../../../controllers/interface/keyboard-isolation.js';
import { CurrentUserController } from '../../../controllers/people/current-user-controller.js';
import { UnloadGuard } from '../../../controllers/interface/unload-guard.js';
import type { RemovalRules } from '../../../domain/assignment/removal-rules.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import { TermsFields } from '../../fields/terms-fields.js';
import { termsFieldsStyles } from '../../fields/terms-fields-styles.js';
import type { TypedAhead } from '../keys/typed-ahead.js';
import type { TableServices } from '../table-services.js';
import { BulkPlan, type PlanStart } from './bulk-plan.js';
import { planRules, planSettings, type PlanSettings } from './plan-settings.js';
import { planStyles } from '../dialog-styles.js';
import { planTitle } from './plan-title.js';
import { RecordNames } from './record-names.js';
import { renderOutcome, renderProgress } from './render-outcome.js';
import { isUnderWay, renderButtons, unfinished } from './render-buttons.js';
import { countOf } from './render-effect.js';
import { renderPlan } from './render-plan.js';
import { personName } from '../../person-name.js';
import { personNames } from '../../person-names.js';
import { DialogFocus } from './dialog-focus.js';
import { BulkProgress } from './bulk-progress.js';

export class BulkDialog implements ReactiveController {
  readonly #services: TableServices;
  readonly #names: RecordNames;
  #termsFields = new TermsFields();
  #plan: BulkPlan | undefined;
  /** Whether the dialog is closed with something chosen in it, which can still be taken up again. */
  #isSetAside = false;
  /** Whether it is asked if its person is to be taken off himself; what is chosen waits. */
  #asksSelf = false;
  readonly #me: CurrentUserController;
  readonly #focus: DialogFocus;
  readonly #progress: BulkProgress;

  constructor(services: TableServices) {
    this.#services = services;
    this.#me = new CurrentUserController(services.host, services.adapter);
    this.#names = new RecordNames(services.adapter, () => services.host.requestUpdate());
    this.#focus = new DialogFocus(services.host);
    this.#progress = new BulkProgress(services, {
      focus: this.#focus,
      plan: () => this.#plan,
      ended: () => this.#endPlan(),
      nameOf: this.#nameOf,
    });
    services.localize.english = leadTable;
    adoptStyles(services.host, planStyles, termsFieldsStyles);
    services.host.addController(this);
    new UnloadGuard(services.host, () => this.#progress.isUnderWay);
  }

  async open({ ahead, ...start }: Omit<PlanStart, 'rules'> & { ahead: TypedAhead }): Promise<void> {
    if (this.#progress.isInBackground) return this.#progress.toFront();
    if (this.#plan && !this.#isSetAside) return;
    this.#drop();
    this.#plan = new BulkPlan(this.#services, { ...start, rules: () => this.#rules });
    this.#services.host.requestUpdate();
    await this.#services.host.updateComplete;
    const dialog = this.#focus.dialog;
    if (!dialog || dialog.open) return;
    const plan = this.#plan;
    ahead.opens();
    dialog.showModal();
    await this.#focusFirst();
    if (!this.#focus.picker) {
      // What there is to choose has to be read first.
      await plan?.loaded;
      await this.#services.host.updateComplete;
      if (this.#plan === plan && dialog.open && this.#focus.isOnHeading) await this.#focusFirst();
    }
    await ahead.typeInto(this.#focus.picker);
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
    const dialog = this.#focus.dialog;
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
    const about = new Set([...plan.counts.keys(), ...plan.to]);
    const names = personNames(this.#services.people.resolve([...about]), messages);
    const nameOf = (id: string): string => names.get(id) ?? this.#nameOf(id);
    const view = { messages, format, recordType, nameOfLead: (id: string) => this.#names.of(id, plan.leads), nameOf };
    if (isUnderWay(task)) return renderProgress({ ...view, task });
    if (task?.status === 'finished')
      return renderOutcome({
        ...{ ...view, task },
        ...(this.#progress.takesBack(task) ? { undoes: true } : { leftOut: countOf(plan.leftOut) }),
      });
    return renderPlan({
      ...{ plan, messages, format, recordType, nameOf },
      adapter: this.#services.adapter(),
      settings: this.#settings,
      termsFields: this.#termsFields,
      resolve: (ids) => this.#services.people.resolve(ids),
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
      undoes: this.#progress.takesBack(plan.task),
      onApply: () => void this.#apply(plan),
      onAnswer: (yes) => (yes ? void this.#run(plan) : this.#answerNo()),
      onBackground: (task) => this.#progress.toBackground(task),
      onAgain: (task) => void this.#progress.again(plan, task),
      onUndo: (task) => void this.#progress.undo(plan, task),
      onClose: () => this.#focus.dialog?.close(),
    });
  }

  async #apply(plan: BulkPlan): Promise<void> {
    await this.#focus.settled();
    if (!this.#termsFields.check(() => this.#services.host.requestUpdate())) return;
    if (this.#plan !== plan || this.#isSetAside || plan.task || this.#asksSelf) return;
    if (plan.ready && plan.ownRemoval) return this.#askSelf();
    await this.#run(plan);
  }

  /** Asked once for all of them; the focus is where nothing happens. */
  async #askSelf(): Promise<void> {
    this.#asksSelf = true;
    this.#services.host.requestUpdate();
    await this.#focus.button('last');
  }

  #answerNo(): void {
    this.#asksSelf = false;
    this.#services.host.requestUpdate();
    void this.#focus.button('first');
  }

  async #run(plan: BulkPlan): Promise<void> {
    this.#asksSelf = false;
    await this.#progress.run(plan);
  }

  #closed(): void {
    const plan = this.#plan;
    if (!plan) return;
    const { task } = plan;
    if (this.#progress.isInBackground) return void this.#goBack();
    // A browser lets nobody prevent Escape twice in a row.
    if (isUnderWay(task)) return this.#focus.dialog?.showModal();
    this.#asksSelf = false;
    if (plan.begun) this.#setAside(plan);
    else this.#drop();
    // What was done of a change that failed in part can be taken back after its dialog too.
    if (task?.status === 'finished' && !this.#progress.takesBack(task) && task.canUndo && unfinished(task) > 0)
      this.#progress.tell(task);
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
      this.#focus.dialog?.showModal();
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
    this.#isSetAside = false;
    this.#progress.drop();
    this.#endPlan();
  }

  #endPlan(): void {
    this.#plan?.stop();
    this.#plan = undefined;
    this.#services.host.requestUpdate();
  }

  async #focusFirst(): Promise<void> {
    await this.#focus.first(this.#plan?.mode === 'handover' && this.#plan.from !== undefined);
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
    if (event.key !== 'Enter' || isComposing(event) || !(event.ctrlKey || event.metaKey) || !this.#plan) return;
    event.preventDefault();
    void this.#apply(this.#plan);
  }

  readonly #nameOf = (id: string): string =>
    personName(this.#services.people.resolve([id])[0], this.#services.localize.messages);

  #openOf(id: string, plan: BulkPlan): { open: number; capacity: number | undefined; known: boolean } {
    const [person] = this.#services.people.resolve([id]);
    const assignee = person?.status === 'known' ? person.assignee : undefined;
    const open = assignee?.openRecords ?? plan.counts.get(id) ?? 0;
    return { open, capacity: assignee?.capacity, known: assignee?.openRecords !== undefined };
  }
}
