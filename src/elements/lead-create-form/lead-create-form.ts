// The Create Lead page: one record typed by hand with its assignees, or many from a file.
import { permits } from '../../ask-event.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { PeopleByIdController } from '../../controllers/people/people-by-id-controller.js';
import { CurrentUserController } from '../../controllers/people/current-user-controller.js';
import { LookupsController } from '../../controllers/record/lookups-controller.js';
import { CreateFormController, type DefaultAssignees } from '../../controllers/record/create-form-controller.js';
import { BlurController } from '../../controllers/interface/blur-controller.js';
import { LocalizeController } from '../../controllers/interface/localize-controller.js';
import { FileDropGuard } from '../../controllers/interface/file-drop-guard.js';
import { focusIsElsewhere } from '../../controllers/interface/focus-place.js';
import { keepKeys } from '../../controllers/interface/host-keys.js';
import type { Notice } from '../../controllers/interface/notice-controller.js';
import { TabsController } from '../../controllers/interface/tabs-controller.js';
import { onServer } from '../../environment.js';
import type { InitialData } from '../../domain/record/initial-data.js';
import type { Lead, LeadDraft, RecordType } from '../../domain/record/lead.js';
import type { StandardSchema } from '../../domain/record/standard-schema.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import type { StoredDraft } from '../../controllers/record/unsaved/create-draft-controller.js';
import { UnsavedChangesController } from '../../controllers/record/unsaved/unsaved-changes-controller.js';
import { EditLeaveEvent, LeadOpenEvent, TabChangeEvent } from '../../events.js';
import type { leadCreateForm } from '../../locales/en/lead-create-form.js';
import { leadCreateFormPage } from '../../locales/en/lead-create-form-page.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { buttons } from '../../styles/buttons.js';
import { cross } from '../../styles/cross.js';
import { inputs } from '../../styles/inputs.js';
import { labels } from '../../styles/labels.js';
import { messages as messageStyles } from '../../styles/messages.js';
import { noScriptStyles } from '../../styles/no-script.js';
import { skeletons } from '../../styles/skeletons.js';
import { tabs } from '../../styles/tabs.js';
import { tokens } from '../../styles/tokens.js';
import { OperationId } from '../../domain/platform/operation-id.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import type { AssigneeMultiselect } from '../assignee-multiselect/assignee-multiselect.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import { avatarStyles } from '../assignee-stack/avatar.js';
import { controlId } from '../fields/control-id.js';
import { LazyTag } from '../lazy-tag.js';
import { NoticePlace } from '../notice/notice-place.js';
import type { ShownNotice } from '../notice/shown-notice.js';
import { initialDataProperty } from '../initial-data-property.js';
import { PageElement } from '../page-element.js';
import type { AssignOutcome } from './assign-to.js';
import { LazyPart } from '../lazy-part.js';
import { renderPanel, renderTabs } from '../render-tabs.js';
import { slottedField } from './field-slots.js';
import { settlePickers } from '../assignee-multiselect/settle-pickers.js';
import { assigneesId, renderForm } from './render-form.js';
import { forbiddenId, problemLines } from './render-messages.js';
import { renderUpload } from './render-upload.js';
import { createFormStyles } from './styles.js';
import { personName } from '../person-name.js';

/** `add-new`: one record, typed · `upload`: many, from a file. */
export type CreateFormTab = 'add-new' | 'upload';
const tabIds: readonly CreateFormTab[] = ['add-new', 'upload'];

/**
 * The content of a Create Lead page; a host may put it into a dialog. What is typed is kept until it is created.
 *
 * @summary Form that creates leads or clients, one by one or from a file.
 * @attr action - Where the form is sent in a page without script, by `POST`. Default: the address of the page.
 * @slot heading - Replaces the heading.
 * @slot field-* - Replaces the field of that name, such as `field-status`, with its label; what has a `value` keeps it in the record.
 * @slot after-field-* - Stands below the field of that name.
 * @slot after-fields - Stands below the last field.
 * @fires {LeadCreateEvent} lead-create - Asks before a record is created; cancelable.
 * @fires {LeadCreatedEvent} lead-created - Tells of the new record.
 * @fires {LeadCreateFailedEvent} lead-create-failed - Tells that it was not created.
 * @fires {EditLeaveEvent} edit-leave - Asks before what was typed is thrown away; cancelable.
 * @fires {DirtyChangedEvent} dirty-changed - Tells when there begins or ceases to be something unsaved.
 * @fires {LeadAssignEvent} lead-assign - Asks before the user is assigned to a record that is there already; cancelable.
 * @fires {LeadAssignedEvent} lead-assigned - Tells of that.
 * @fires {LeadAssignFailedEvent} lead-assign-failed - Tells that the user was not.
 * @fires {LeadOpenEvent} lead-open - Asks before an existing or the new record is opened; cancelable.
 * @fires {TabChangeEvent} tab-change - Asks before the other tab is shown; cancelable.
 * @csspart heading - The heading.
 * @csspart tablist - The list of tabs.
 * @csspart tab - Each tab.
 * @csspart panel - Each tab's panel.
 * @csspart field - Each field with label and error.
 * @csspart input - Each field's control.
 * @csspart assignees - The field of assignees.
 * @csspart summary - The list of problems.
 * @csspart message - Each message.
 * @csspart undo-notice - The word on what was done.
 * @csspart undo-notice-action - Each button that takes it back or tries again.
 * @csspart undo-notice-close - The button that closes it.
 * @csspart terms-fields - The fields for roles and last days.
 * @csspart access - Who will see the record.
 * @csspart submit-another - The button that creates and keeps the form.
 * @csspart submit - The button that creates.
 * @csspart cancel - The button that stops waiting.
 * @csspart picker-* - Of the picker:
 * @csspart import-* - Of the upload:
 */
export class LeadCreateForm extends PageElement {
  static override styles = [
    tokens,
    buttons,
    cross,
    labels,
    inputs,
    messageStyles,
    skeletons,
    tabs,
    avatarStyles,
    createFormStyles,
    onServer ? noScriptStyles : [],
  ];

  static override properties = {
    adapter: { attribute: false },
    initialData: initialDataProperty,
    recordType: { attribute: 'record-type', reflect: true },
    defaultAssigneeIds: { attribute: false },
    validator: { attribute: false },
    tab: { reflect: true },
    storageKey: { attribute: 'storage-key' },
    picker: { attribute: false },
    importHooks: { attribute: false },
    messages: { attribute: false },
    addAnother: { type: Boolean, attribute: 'add-another' },
    uploadShown: { state: true },
    accessSearch: { state: true },
  };

  /** Where the record is created; default: the nearest provider's adapter. */
  adapter: LeadDataAdapter | undefined;

  /** Shown at once, on a server too, until the adapter has answered. Attribute: the same as JSON. */
  initialData: InitialData | undefined;

  /** What is created. */
  recordType: RecordType = 'lead';

  /**
   * Ids of the people that a new record begins with, or a rule: a function that finds them for the record as it is typed.
   * Nobody whom a person has chosen or taken out is changed by it.
   */
  defaultAssigneeIds: DefaultAssignees | undefined = [];

  /**
   * The page's own rules: a schema of any library that speaks Standard Schema, such as zod or valibot, for an object with
   * the fields by name, `recordType` and `assigneeIds`. Asked when a field is left and before a record is created.
   */
  validator: StandardSchema | undefined;

  /** The tab that is shown. */
  tab: CreateFormTab = 'add-new';

  /**
   * The name under which the browser keeps the draft across reloads: one per user, record type and tab. Where the back end
   * knows no users, give each user of one browser a name of his own. Empty: not kept, and the browser asks before the page
   * is closed.
   */
  storageKey = 'lead-elements.draft';

  /** Settings of the picker and of the one of the Upload tab, such as `groups`, `kind`, `max` or `renderOption`. */
  picker: PickerSettings | undefined;

  /** The page's own part in an upload: changes cells and records, and adds reasons. */
  importHooks: ImportHooks | undefined;

  /** Words that replace those of the catalogue. */
  messages: Partial<LocaleMessages['lead-create-form']> | undefined;

  /** Whether a second button creates and keeps the form for the next record. */
  addAnother = false;

  /**
   * Registers `<assignee-multiselect>`, which stands in the form before its code is there.
   * @internal
   */
  static loadPicker: () => Promise<unknown> = () => Promise.resolve();

  /**
   * Registers `<lead-import>`, which the Upload tab draws.
   * @internal
   */
  static loadImport: () => Promise<unknown> = () => Promise.resolve();

  private uploadShown = false;
  private accessSearch = '';
  #assigning = false;
  readonly #assignId = new OperationId();

  readonly #localize = new LocalizeController(this, 'lead-create-form', leadCreateFormPage as typeof leadCreateForm);
  readonly #adapter = new AdapterController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #people = new PeopleByIdController(this, () => this.#adapter.adapter);
  readonly #lookups = new LookupsController(
    this,
    () => this.#adapter.adapter,
    () => this.recordType,
  );
  readonly #user = new CurrentUserController(this, () => this.#adapter.adapter);
  readonly #leave = new BlurController(this, (name) => void this.#onLeft(name));
  readonly #form = new CreateFormController(this, {
    created: (lead, another) => this.#onCreated(lead, another),
    problems: () => void this.#showProblems(),
    assigneesRefused: () => this.#returnFocus(() => this.#focus(assigneesId)),
  });
  readonly #notice = new NoticePlace();
  readonly #shownNotice: LazyPart<ShownNotice> = new LazyPart(
    async () => {
      const { FocusKeeper, ShownNotice } = await import('./form-work.js');
      // Such as "Try again", which goes with its message.
      new FocusKeeper(this, () => this.shadowRoot?.querySelector<HTMLElement>('[type=submit]')?.focus());
      return new ShownNotice(this, this.#notice, {
        say: (text, topic) => this.#announcer.say(text, topic),
        returnFocus: () => this.focus(),
      });
    },
    () => this.requestUpdate(),
  );
  readonly #peopleParts = new LazyPart(
    async () => new (await import('./people-parts.js')).PeopleParts(this, this.#localize, leadCreateFormPage),
    () => this.requestUpdate(),
  );
  readonly #picker = new LazyTag(this, 'assignee-multiselect', () => LeadCreateForm.loadPicker());
  readonly #import = new LazyTag(this, 'lead-import', () => LeadCreateForm.loadImport());
  readonly #tabs = new TabsController(this, {
    tabs: () => tabIds,
    selected: () => this.tab,
    select: (tab) => this.#selectTab(tab as CreateFormTab),
  });

  constructor() {
    super();
    new FileDropGuard(this);
    keepKeys(this);
    new UnsavedChangesController(this, () => ({ dirty: this.dirty, leadIds: [] }));
  }

  /** Whether something is typed or chosen that is not created yet, or a file that is not imported. */
  get dirty(): boolean {
    return this.#form.dirty || this.shadowRoot?.querySelector('lead-import')?.dirty === true;
  }

  /** Puts the focus into the first field, or on the tab when no field is shown. */
  override focus(options?: FocusOptions): void {
    const first = this.#form.fields.visible[0];
    const { selected } = this.#tabs;
    this.#focus(selected === 'add-new' && first ? controlId(first.name) : `tab-${selected}`, options);
  }

  /** The typed value of a field, as text; for what stands in a field's slot. */
  fieldValue(name: string): string {
    return this.#form.fields.value(name);
  }

  /** Fills a field in as if it had been typed: at once, or as soon as the fields are there. */
  setFieldValue(name: string, value: string): void {
    // A host without types fills in numbers too.
    if (!this.#form.creating) this.#form.set(name, textOfValue(value), false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // While the fields are asked for.
    if (!onServer) void this.#picker.load();
    // What was aborted when it left the page is asked for again.
    if (this.hasUpdated) this.requestUpdate();
  }

  override willUpdate(): void {
    // A framework gives `undefined` for what is absent.
    this.recordType ||= 'lead';
    this.tab ??= 'add-new';
    this.storageKey ??= 'lead-elements.draft';
    if (this.tab === 'upload') this.uploadShown = true;
    // Nobody would abort what is asked for outside of the page.
    if (!this.isConnected && !onServer) return;
    this.#form.follow({
      adapter: this.#adapter.adapter,
      recordType: this.recordType,
      locale: this.#localize.locale,
      storageKey: this.storageKey,
      defaultAssigneeIds: this.defaultAssigneeIds ?? [],
      validator: this.validator,
    });
    if (onServer) return;
    this.#keepHeight();
    if (this.#form.access.length > 0) void this.#peopleParts.get();
  }

  override render(): TemplateResult {
    const words = this.#localize.messages;
    const labels: Record<CreateFormTab, string> = { 'add-new': words.addNew, upload: words.upload };
    const upload = () => renderUpload(this, this.#adapter.adapter, () => this.requestUpdate());
    return html`<div @keydown=${this.#onKeydown} @pointerover=${this.#onNear} @focusin=${this.#onNear}>
      <slot name="heading"><h2 part="heading">${words.title(this.recordType)}</h2></slot>
      ${renderTabs(
        words.tabs(this.recordType),
        tabIds.map((id) => ({ id, label: labels[id] })),
        this.#tabs.selected,
        this.#tabs,
      )}
      ${renderPanel('add-new', this.#tabs.selected, this.#renderAddNew())}
      ${renderPanel('upload', this.#tabs.selected, this.uploadShown ? this.#import.render(upload) : nothing)}
      ${this.#shownNotice.now?.render(words)} ${this.#announcer.render()}
    </div>`;
  }

  #renderAddNew(): TemplateResult {
    const { schema: state, ready, veiled } = this.#form;
    if (!ready && !veiled) return this.#renderSkeleton();
    switch (state.status) {
      case 'idle':
        return this.#renderSkeleton();
      case 'loading':
        return state.value ? this.#renderForm() : this.#renderSkeleton();
      case 'ready':
        return this.#renderForm();
      case 'failed':
        return state.value ? this.#renderForm() : this.#renderSchemaFailure();
    }
  }

  #renderSkeleton(): TemplateResult {
    const field = html`<div class="field"><span class="skeleton"></span><span class="skeleton"></span></div>`;
    return html`<div class="fields" aria-busy="true">
      <span class="visually-hidden">${this.#localize.messages.loading}</span>
      ${[1, 2, 3, 4, 5, 6].map(() => field)}
    </div>`;
  }

  #renderSchemaFailure(): TemplateResult {
    const words = this.#localize.messages;
    return html`<div class="message danger" part="message" role="alert">
      <span class="grow">${words.fieldsFailed}</span>
      <button type="button" class="button" @click=${() => this.#form.retrySchema()}>${words.retry}</button>
    </div>`;
  }

  #renderForm(): TemplateResult {
    return renderForm({
      form: this.#form,
      slots: this,
      recordType: this.recordType,
      adapter: this.#adapter.adapter,
      picker: this.picker,
      pickerTag: this.#picker,
      words: this.#localize.messages,
      format: this.#localize.format,
      handed: this,
      addAnother: this.addAnother,
      userId: this.#user.user?.id,
      lookups: this.#lookups,
      people: this.#peopleParts.now,
      accessSearch: this.accessSearch,
      resolve: (ids) => this.#people.resolve(ids),
      onAccessSearch: (text) => (this.accessSearch = text),
      onAssignMe: (lead) => void this.#assignMe(lead),
      onLeave: (name) => this.#leave.leave(name),
      onSubmit: (another) => this.#submit(another),
      onCancel: () => this.#onCancel(),
      onDiscard: this.#onDiscard,
      onAssignRefused: (lead, ids, terms) => void this.#assignRefused(lead, ids, terms),
      onOpen: this.#open,
      onOpenExisting: (id) => void this.#openExisting(id),
      onFocus: (id) => this.#focus(id),
    });
  }

  /** "Assign to me" goes while the lead is created; what is below must not move, such as the button that was pressed. */
  #keepHeight(): void {
    const picker = this.shadowRoot?.querySelector<HTMLElement>(`#${assigneesId}`);
    picker?.style.setProperty(
      'min-block-size',
      this.#form.creating ? `${picker.getBoundingClientRect().height}px` : '',
    );
  }

  #selectTab(tab: CreateFormTab): void {
    if (permits(this, new TabChangeEvent(tab))) this.tab = tab;
  }

  async #onLeft(name: string): Promise<void> {
    const found = await this.#form.leave(name);
    if (found) this.#announcer.say(this.#localize.messages.duplicate(found.lead.name, found.lead.recordType, found.by));
  }

  #submit(another = false): void {
    const settling = settlePickers(this.shadowRoot, 'form assignee-multiselect');
    if (settling) void settling.then((settled) => settled && this.#submitNow(another));
    else this.#submitNow(another);
  }

  #submitNow(another: boolean): void {
    if (this.#peopleParts.now?.check() === false) return;
    if (this.#form.submit(another) === 'forbidden') this.#focus(forbiddenId);
  }

  #onCreated(lead: Lead, another: boolean): void {
    this.#leave.forget();
    // What was looked for belongs to the record that is there now.
    for (const picker of this.renderRoot.querySelectorAll<Partial<AssigneeMultiselect> & HTMLElement>(
      'form assignee-multiselect',
    ))
      picker.forgetText?.();
    if (another) void this.updateComplete.then(() => this.#returnFocus(() => this.focus()));
    this.#announcer.say(this.#localize.messages.created(lead.name, lead.recordType));
  }

  /** Says what is wrong and goes to the first field that is. */
  async #showProblems(): Promise<void> {
    const words = this.#localize.messages;
    const lines = problemLines(this.#form.fields, words, this.#localize.format);
    const title = words.problems(lines.length, this.#localize.format);
    this.#announcer.say([title, ...lines.map(({ text }) => text)].join('. '));
    await this.updateComplete;
    if (lines[0]) this.#returnFocus(() => this.#focus(controlId(lines[0]!.name)));
  }

  #focus(id: string, options?: FocusOptions): void {
    const name = id.replace(/^field-/, '');
    const own = name === id ? undefined : slottedField(this, name);
    (own ?? this.shadowRoot?.getElementById(id))?.focus(options);
  }

  /** After an answer: whoever has gone on to something else meanwhile stays there. */
  #returnFocus(focus: () => void): void {
    if (!focusIsElsewhere(this)) focus();
  }

  #onCancel(): void {
    this.#form.cancel();
    this.#announcer.say(this.#localize.messages.cancelled);
    this.renderRoot.querySelector<HTMLElement>('[type=submit]')?.focus();
  }

  readonly #onDiscard = (): void => {
    if (!permits(this, new EditLeaveEvent(undefined, 'start-over'))) return;
    this.#discard();
    this.focus();
  };

  /** Empties the form, says so, or why, and offers the way back. */
  #discard(text = this.#localize.messages.discarded): void {
    const { content, dirty } = this.#form;
    this.#form.clear();
    if (dirty) this.#offerBack(content, text);
    else this.#tell({ text });
  }

  /** What was typed since then can be brought back in its turn. */
  #offerBack(content: StoredDraft, text: string): void {
    const { discarded, undo } = this.#localize.messages;
    const run = (): void => {
      const since = this.#form.dirty ? this.#form.content : undefined;
      this.#form.restore(content);
      if (since) this.#offerBack(since, discarded);
    };
    this.#tell({ text, actions: [{ label: undo, run, undoes: true }] });
  }

  #tell(notice: Notice): void {
    this.#notice.show(notice);
    void this.#shownNotice.get();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => this.#shownNotice.now?.onUndoKey(event);

  /** Whoever comes near the Upload tab will need what is in it; what tells of what was done is there before it has to. */
  readonly #onNear = ({ target, type }: Event): void => {
    if (type === 'focusin') void this.#shownNotice.get();
    if ((target as Element).id === 'tab-upload') void this.#import.load();
  };

  readonly #open = (lead: Lead): void => {
    permits(this, new LeadOpenEvent(lead));
  };

  /** Puts people on a record that is there. `undefined` where that is under way already, however often it is asked for. */
  async #assign(
    lead: Lead,
    assigneeIds: readonly string[],
    terms?: LeadDraft['assignmentTerms'],
  ): Promise<AssignOutcome | undefined> {
    const { adapter } = this.#adapter;
    if (!adapter || this.#assigning) return undefined;
    this.#assigning = true;
    try {
      const { assignTo } = await import('./assign-to.js');
      const { locale } = this.#localize;
      return await assignTo(lead, assigneeIds, { adapter, host: this, locale, terms, operationId: this.#assignId });
    } finally {
      this.#assigning = false;
    }
  }

  /** Instead of a second record the first one gets one more assignee; what was typed can be brought back. */
  async #assignMe(lead: Lead): Promise<void> {
    const userId = this.#user.user?.id;
    if (userId === undefined) return;
    const outcome = await this.#assign(lead, [userId]);
    const { messages } = this.#localize;
    switch (outcome?.status) {
      case undefined:
      case 'prevented':
        return;
      case 'failed':
        return this.#tell({ text: messages.assignMeFailed, tone: 'danger' });
      case 'out-of-sight':
        return this.#discard(messages.assignedUnseen(lead.recordType));
      case 'done':
        this.#discard();
        this.#open(outcome.lead);
    }
  }

  /** Once more those whom the record was created without. */
  async #assignRefused(lead: Lead, assigneeIds: readonly string[], terms: LeadDraft['assignmentTerms']): Promise<void> {
    this.#notice.dismiss();
    const outcome = await this.#assign(lead, assigneeIds, terms);
    const { messages, format } = this.#localize;
    if (!outcome || outcome.status === 'prevented') return;
    if (outcome.status === 'failed') {
      const names = this.#people.resolve(assigneeIds).map((person) => personName(person, messages));
      return this.#tell({ text: messages.notAssigned(names, '', format).trim(), tone: 'danger' });
    }
    if (outcome.status === 'out-of-sight') this.#tell({ text: messages.assignedUnseen(lead.recordType) });
    this.#form.assigned(outcome.status === 'done' ? outcome.lead : undefined);
    this.#returnFocus(() => this.focus());
  }

  async #openExisting(leadId: string): Promise<void> {
    try {
      const lead = await this.#adapter.adapter?.getLead(leadId);
      if (lead) this.#open(lead);
    } catch {
      // It is gone meanwhile, or never was visible: the message stays as it is.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-create-form': LeadCreateForm;
  }
}
