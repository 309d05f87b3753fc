// One record with its tabs: fields, assignees, who has access and what happened to it.
import { permits } from '../../ask-event.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import { isId } from '../../domain/people/ids.js';
import { PermissionController } from '../../controllers/adapter/permission-controller.js';
import { RecordChangesController } from '../../controllers/adapter/record-changes-controller.js';
import type { RecordChange } from '../../controllers/adapter/record-changes.js';
import { SchemaController } from '../../controllers/adapter/schema-controller.js';
import { sessionEnded } from '../../controllers/adapter/session-ended.js';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { BlurController } from '../../controllers/interface/blur-controller.js';
import { focusIsElsewhere, focusNear } from '../../controllers/interface/focus-place.js';
import { keepKeys } from '../../controllers/interface/host-keys.js';
import { LocalizeController } from '../../controllers/interface/localize-controller.js';
import { TabsController } from '../../controllers/interface/tabs-controller.js';
import { onServer } from '../../environment.js';
import { PeopleByIdController } from '../../controllers/people/people-by-id-controller.js';
import { keyOfWorkUser } from '../../controllers/record/unsaved/work-user.js';
import { WorkUserController } from '../../controllers/record/unsaved/work-user-controller.js';
import { CurrentUserController } from '../../controllers/people/current-user-controller.js';
import { readable } from '../../controllers/record/field-reading.js';
import { LookupsController } from '../../controllers/record/lookups-controller.js';
import { PendingChangesController } from '../../controllers/record/pending-changes-controller.js';
import { type GoneReason, LeadController } from '../../controllers/record/lead-controller.js';
import { type LeadEdit, LeadEdits } from '../../controllers/record/lead-edits.js';
import { UnsavedChangesController } from '../../controllers/record/unsaved/unsaved-changes-controller.js';
import { EditDrafts } from '../../controllers/record/unsaved/edit-drafts.js';
import { UnloadGuard } from '../../controllers/interface/unload-guard.js';
import type { InitialData } from '../../domain/record/initial-data.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { defaultSchema, type FieldSchema } from '../../domain/record/record-schema.js';
import { type EditLeaveReason, LeadCloseEvent, LeadGoEvent, LeadGoneEvent, TabChangeEvent } from '../../events.js';
import type { leadDetail } from '../../locales/en/lead-detail.js';
import { leadDetailRecord } from '../../locales/en/lead-detail-record.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import { noScriptStyles } from '../../styles/no-script.js';
import { editorModule } from '../assignee-multiselect/editor-module.js';
import { LazyPart } from '../lazy-part.js';
import { LazyTag } from '../lazy-tag.js';
import { initialDataProperty } from '../initial-data-property.js';
import { PageElement } from '../page-element.js';
import { failureText } from '../fields/failure-text.js';
import { NoticePlace } from '../notice/notice-place.js';
import { DetailActions, type SaveMode } from './detail-actions.js';
import { allStyles } from './all-styles.js';
import type { RecordEditor } from './editor/record-editor.js';
import { renderAlert } from './render-edit-actions.js';
import { headingId, type Siblings } from './render-header.js';
import {
  type DetailTab,
  type OwnTab,
  renderRecord,
  renderRecordHeader,
  tabsOf,
  type RecordContext,
} from './render-record.js';
import { editAssigneesId, elsewhereText } from './render-assignees-panel.js';
import { goneId, goneText, renderGone, renderSkeleton } from './render-state.js';
import { TypedText } from './typed-text.js';
import type { RecordWork } from './record-work.js';
import { personName } from '../person-name.js';

export type { DetailTab, SaveMode };
/** Milliseconds after which it is said that a record still loads; a quick one is not worth a word. */
const slow = 1000;

/**
 * Shows one record. It loads by `leadId`, follows changes made elsewhere, and keeps unsaved edits of each record.
 *
 * @summary One lead or client with its fields and assignees.
 * @fires {LeadUpdateEvent} lead-update - Asks before fields are saved; cancelable.
 * @fires {LeadUpdatedEvent} lead-updated - Tells of the saved record.
 * @fires {LeadUpdateFailedEvent} lead-update-failed - Tells that fields were not saved.
 * @fires {LeadAssignEvent} lead-assign - Asks before assignees are saved; cancelable.
 * @fires {LeadAssignedEvent} lead-assigned - Tells of saved assignees.
 * @fires {LeadAssignFailedEvent} lead-assign-failed - Tells that assignees were not saved.
 * @slot actions - Buttons of the host in the head.
 * @slot tab-* - The content of a tab of `ownTabs`.
 * @slot after-* - A section of the host at the end of a tab: `after-profile`, `after-project`, `after-access`, `after-history`.
 * @fires {LeadGoEvent} lead-go - Asks before the previous or the next record is shown; cancelable.
 * @fires {EditLeaveEvent} edit-leave - Asks before an edit with unsaved changes is left; cancelable.
 * @fires {DirtyChangedEvent} dirty-changed - Tells when there begin or cease to be unsaved changes.
 * @fires {LeadDeleteEvent} lead-delete - Asks before the record is deleted; cancelable.
 * @fires {LeadDeletedEvent} lead-deleted - Tells that it was.
 * @fires {LeadGoneEvent} lead-gone - Tells that the record can no longer be read.
 * @fires {LeadCloseEvent} lead-close - Asks the host to leave the record.
 * @fires {TabChangeEvent} tab-change - Asks before another tab is shown; cancelable.
 * @csspart header - Name, status and company.
 * @csspart heading - The record's name.
 * @csspart status - The status.
 * @csspart assigned - The people in the head.
 * @csspart assign - The button in the head that begins an edit of the assignees.
 * @csspart close - The button that leaves the record.
 * @csspart tablist - The list of tabs.
 * @csspart tab - Each tab.
 * @csspart panel - Each tab's panel.
 * @csspart values - The list of fields.
 * @csspart people - The list of assignees.
 * @csspart avatar - Each avatar.
 * @csspart field - Each field that is edited.
 * @csspart input - Each field's control.
 * @csspart assignees - The field of assignees.
 * @csspart edit-field - The button of a value that opens its field there.
 * @csspart copy-field - The button beside an e-mail address or a telephone number that copies it.
 * @csspart edit - The button that begins an edit.
 * @csspart save - The button that saves.
 * @csspart cancel - The button that gives an edit up.
 * @csspart delete - The button that asks whether the record is to be deleted.
 * @csspart delete-now - The button that deletes it.
 * @csspart confirm - The question whether changes are to be discarded, or the record deleted.
 * @csspart discard - The button that discards them.
 * @csspart presence - Who else is at the record.
 * @csspart terms - In which role and until which day somebody is assigned.
 * @csspart ending - That an assignment ends soon.
 * @csspart terms-fields - The roles and last days of an edit.
 * @csspart hand-over - The button that gives one person's place to another.
 * @csspart pending - What waits for the network.
 * @csspart history - The list of what happened.
 * @csspart access-change - What saving would make of access.
 * @csspart undo-notice - The word on what was done.
 * @csspart undo-notice-action - Each button that takes it back or tries again.
 * @csspart undo-notice-close - The button that closes it.
 * @csspart own-field - Each field that the schema does not have.
 * @csspart message - Each message.
 * @csspart picker-* - Of the picker:
 */
export class LeadDetail extends PageElement {
  static override styles = [allStyles, onServer ? noScriptStyles : []];

  static override properties = {
    adapter: { attribute: false },
    initialData: initialDataProperty,
    recordType: { attribute: 'record-type', reflect: true },
    leadId: { attribute: 'lead-id' },
    lead: { attribute: false },
    tab: { reflect: true },
    ownTabs: { attribute: false },
    siblingIds: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    storageKey: { attribute: 'storage-key' },
    picker: { attribute: false },
    saveMode: { attribute: 'save-mode' },
    inlineEdit: { type: Boolean, attribute: 'inline-edit' },
    messages: { attribute: false },
    accessSearch: { state: true },
    restored: { state: true },
  };

  /**
   * Registers `<assignee-multiselect>`, with which assignees are edited.
   * @internal
   */
  static loadPicker: () => Promise<unknown> = () => Promise.resolve();

  /** Where the record comes from; default: the nearest provider's adapter. */
  adapter: LeadDataAdapter | undefined;

  /** Shown at once, on a server too, until the adapter has answered. Attribute: the same as JSON. */
  initialData: InitialData | undefined;

  /** What the record is, as long as it is not loaded. */
  recordType: RecordType = 'lead';

  /** Id of the record. Default: that of `lead`. */
  leadId: string | undefined;

  /** What the host knows of the record; shown at once while it loads. */
  lead: Lead | undefined;

  /** The tab that is shown: `profile`, `project`, and `access` and `history` where the back end tells of them. */
  tab: DetailTab | (string & {}) = 'profile';

  /** Tabs of the host, after the others; the content of each stands in the slot `tab-<id>`. */
  ownTabs: readonly OwnTab[] | undefined = [];

  /** Ids of the records among which this one stands, in the host's order: gives buttons for the previous and the next. */
  siblingIds: readonly string[] | undefined;

  /** Level of the heading, 1 to 5. */
  headingLevel = 2;

  /**
   * The name under which the browser keeps unsaved changes across reloads: one per user, record and tab. Empty: not kept, and
   * the browser asks before the page is closed.
   */
  storageKey = 'lead-elements.edits';

  /**
   * Settings of the picker, such as `groups`, `kind`, `max` or `renderOption`. Default: it asks before people remove
   * themselves or the last assignee.
   */
  picker: PickerSettings | undefined;

  /**
   * How saving looks. `pessimistic`: the edit stays open until the answer is there. `optimistic`: the new values are shown
   * at once, and the edit is open again if they are refused. `undoable`: the same, and they are sent only when the notice
   * that can call them back has gone.
   */
  saveMode: SaveMode | undefined = 'pessimistic';

  /** Whether a click, Enter or F2 on a value of the Profile opens its field right there. */
  inlineEdit = false;

  /** Words that replace those of the catalogue. */
  messages: Partial<LocaleMessages['lead-detail']> | undefined;

  private accessSearch = '';
  private restored = false;

  readonly #localize = new LocalizeController(this, 'lead-detail', leadDetailRecord as typeof leadDetail);
  readonly #adapter = new AdapterController(this, (adapter) =>
    adapter ? this.#edits.adapterChanged() : this.#leaveEdits(),
  );
  readonly #workUser = new WorkUserController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #notices = new NoticePlace();
  readonly #editor: LazyPart<RecordEditor> = new LazyPart(
    async () => {
      const { RecordEditor } = await import('./editor/record-editor.js');
      return new RecordEditor(this, this.#notices, {
        say: (text, topic) => this.#announcer.say(text, topic),
        returnFocus: () => this.focus(),
      });
    },
    () => {
      this.requestUpdate();
      this.#editorCame();
    },
  );
  #editorCame = (): void => {};
  readonly #editorThere = new Promise<void>((resolve) => (this.#editorCame = resolve));
  readonly #people = new PeopleByIdController(this, () => this.#adapter.adapter);
  readonly #schema = new SchemaController(this, readable);
  readonly #mayUpdate = new PermissionController(this, 'update');
  readonly #mayAssign = new PermissionController(this, 'assign');
  readonly #mayDelete = new PermissionController(this, 'delete');
  readonly #record = new LeadController(this, (leadId, reason) => this.#onGone(leadId, reason));
  readonly #lookups = new LookupsController(
    this,
    () => this.#adapter.adapter,
    () => this.#record.lead?.recordType ?? this.recordType,
  );
  readonly #pending = new PendingChangesController(this, () => this.#adapter.adapter);
  readonly #user = new CurrentUserController(this, () => this.#adapter.adapter);
  readonly #blur = new BlurController(this, (name) => this.#edit?.profile.fields.leave(name));
  readonly #picker = new LazyTag(this, 'assignee-multiselect', () => LeadDetail.loadPicker());
  readonly #wholePicker = new LazyPart(
    () => Promise.all([this.#picker.load(), editorModule.load()]),
    () => {},
  );
  readonly #drafts = new EditDrafts(this);
  readonly #actions = new DetailActions(this, {
    localize: this.#localize,
    announcer: this.#announcer,
    notices: this.#notices,
    blur: this.#blur,
    adapter: () => this.#adapter.adapter,
    edit: () => this.#edit,
    leadId: () => this.#record.lead?.id,
    pickerLoaded: () => this.#picker.load(),
    editorLoaded: () => this.#loadEditor(),
    schema: () => this.#fields,
    work: () => this.#work.get(),
    userId: () => this.#user.user?.id,
    picker: () => this.picker,
    saveMode: () => this.saveMode ?? 'pessimistic',
    inPlace: () => this.#work.now?.inPlace,
    checkTerms: () => this.#work.now?.terms.check() ?? true,
    isHandover: (edit) => this.#work.now?.handoverOf(edit) !== undefined,
    nameOf: (id) => this.#nameOf(id),
  });
  readonly #work: LazyPart<RecordWork> = new LazyPart(
    async () => {
      const [{ RecordWork }] = await Promise.all([import('./record-work.js'), this.#editor.get()]);
      return new RecordWork(this, {
        localize: this.#localize,
        nameOf: (id) => this.#nameOf(id),
        labelsOf: (names) => this.#actions.labelsOf(names),
        adapter: () => this.#adapter.adapter,
        notices: this.#notices,
        refused: (leadId, { kind }) => this.#onRefused(leadId, kind),
        focusLater: (id) => this.#actions.focusLater(id),
        say: (text) => this.#announcer.say(text),
      });
    },
    () => this.requestUpdate(),
  );
  readonly #edits = new LeadEdits(
    this,
    (leadId) => ({
      saved: (saved) => this.#isShown(leadId) && this.#actions.savedAssignees(saved),
      refused: ({ kind }) => this.#onRefused(leadId, kind),
      merged: () => this.#isShown(leadId) && this.#sayMerged(),
    }),
    (leadId) => ({
      saved: (change) => this.#isShown(leadId) && this.#actions.savedFields(change),
      refused: ({ kind }) => this.#onRefused(leadId, kind),
      problems: () => this.#isShown(leadId) && this.#actions.focusProblem(),
      conflicted: (saving) => this.#isShown(leadId) && this.#actions.conflicted(saving),
      merged: () => this.#isShown(leadId) && this.#announcer.say(this.#localize.messages.updateMerged),
    }),
  );
  readonly #tabs = new TabsController(this, {
    tabs: () => tabsOf(this.#adapter.adapter, this.ownTabs ?? []),
    selected: () => this.tab,
    select: (tab) => this.#selectTab(tab),
  });
  #edit: LeadEdit | undefined;
  #away = false;
  #toFocus: { options: FocusOptions | undefined; focused: Element | null } | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** For the record that is gone. */
  readonly #typed = new TypedText(this, {
    words: () => this.#localize.messages,
    nameOf: (id) => this.#nameOf(id),
    termsText: (patch) => {
      const { messages: words, format } = this.#localize;
      const roles = capabilitiesOf(this.#adapter.adapter, this.recordType)?.assignmentRoles ?? [];
      return this.#work.now?.patchText(patch, { words, format, choices: { roles } });
    },
  });

  constructor() {
    super();
    const adapter = () => this.#adapter.adapter;
    this.addController(new RecordChangesController(adapter, (change) => this.#onRecordChanged(change)));
    keepKeys(this);
    new UnloadGuard(this, () => this.#drafts.endangers(this.#edits.own()));
    new UnsavedChangesController(this, () => ({ dirty: this.dirty, leadIds: this.#edits.dirtyIds }));
  }

  /** Whether this record, or one shown before it, has unsaved changes. */
  get dirty(): boolean {
    return this.#edits.dirty;
  }

  /**
   * Asks by `edit-leave` whether unsaved changes of the record may be left, as Close and the ways to the records beside do;
   * `true` where there are none. For a page that goes elsewhere by its own buttons or by the browser's.
   */
  mayLeave(reason: EditLeaveReason = 'record'): boolean {
    return this.#actions.leaving.mayLeave(reason);
  }

  /** Puts the focus on the record's name, or on the message that there is none: at once, or as soon as it is there. */
  override focus(options?: FocusOptions): void {
    const target = this.shadowRoot?.getElementById(headingId) ?? this.shadowRoot?.getElementById(goneId);
    target?.focus(options);
    this.#toFocus = target ? undefined : { options, focused: focusNear(this) };
  }

  /** The record has come: its name takes the focus that was meant for it, unless somebody has gone on meanwhile. */
  #focusWanted({ options, focused }: { options: FocusOptions | undefined; focused: Element | null }): void {
    this.#toFocus = undefined;
    if (!focusIsElsewhere(this) || focusNear(this) === focused) this.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was aborted when it left the page is asked for again, and what was missed meanwhile is read.
    if (this.hasUpdated) this.requestUpdate();
    if (this.#away) this.#record.refresh();
    this.#away = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Being moved to another place is no absence.
    queueMicrotask(() => (this.#away = !this.isConnected));
    clearTimeout(this.#slowTimer);
    this.#slowTimer = undefined;
  }

  override willUpdate(): void {
    // A framework gives `undefined` for what is absent.
    this.recordType ||= 'lead';
    this.tab ??= 'profile';
    this.headingLevel ??= 2;
    this.storageKey ??= 'lead-elements.edits';
    // Nobody would abort what is asked for outside of the page.
    if (!this.isConnected && !onServer) return;
    const { adapter } = this.#adapter;
    const { locale } = this.#localize;
    // Loaded before it is needed: then there may be no network.
    if (this.#pending.changes) {
      this.#work.ahead();
      this.#wholePicker.ahead();
    }
    this.#workUser.follow(adapter);
    const { user } = this.#workUser;
    this.#edits.follow(user);
    this.#drafts.follow(this.storageKey, user);
    // A host without types has numbers for ids, and `NaN` where it has none.
    const id: unknown = this.leadId ?? this.lead?.id;
    const leadId = isId(id) ? String(id) : undefined;
    this.#record.follow(adapter, leadId, this.lead, locale, this.initialData?.leads);
    if (this.#edit) this.#edit.profile.fields.locale = locale;
    const { state, lead } = this.#record;
    this.#schema.follow(adapter, lead?.recordType ?? this.recordType, locale);
    const before = this.#edit;
    this.#edit = lead && this.#edits.of(lead, state.status === 'ready');
    if (this.#edit !== before) {
      this.restored = false;
      this.accessSearch = '';
    }
    if (!lead || !this.#edit) return;
    this.#typed.forget(lead.id);
    this.#mayUpdate.follow(adapter, lead.id, lead.version, locale);
    this.#mayAssign.follow(adapter, lead.id, lead.version, locale);
    if (adapter?.deleteLead) this.#mayDelete.follow(adapter, lead.id, lead.version, locale);
    const { profile, assignees } = this.#edit;
    // Whoever works on a record that is not read anew yet works on what was left of it too.
    const isWorkedOn = profile.dirty || assignees.dirty;
    const isDescribed = this.#schema.schema !== undefined || this.#schema.state.status === 'failed';
    if ((state.status === 'ready' || isWorkedOn) && isDescribed) void this.#restoreDraft(lead.id, this.#edit);
    this.#loadWhatIsLookedAt(lead, this.#edit);
  }

  override render(): TemplateResult {
    return html`<div
        aria-busy=${this.#record.state.status === 'loading' ? 'true' : 'false'}
        @keydown=${this.#onKeydown}
        @pointerover=${this.#onNear}
        @focusin=${this.#onNear}
      >
        ${this.#renderPending()} ${this.#renderState()} ${this.#editor.now?.notice.render(this.#localize.messages)}
      </div>
      ${this.#announcer.render()}`;
  }

  override updated(): void {
    this.#drafts.keep(this.#edits.own());
    const waiting = this.#record.state.status === 'loading' && !this.#record.lead;
    if (waiting) {
      this.#slowTimer ??= setTimeout(() => this.#announcer.say(this.#localize.messages.loading(this.recordType)), slow);
      return;
    }
    clearTimeout(this.#slowTimer);
    this.#slowTimer = undefined;
    if (this.#toFocus) this.#focusWanted(this.#toFocus);
  }

  #renderState(): TemplateResult {
    const words = this.#localize.messages;
    const { state } = this.#record;
    switch (state.status) {
      case 'none':
      case 'loading':
        return state.status === 'loading' && state.lead
          ? renderRecord(this.#context(state.lead))
          : html`${renderRecordHeader(this.#context(undefined))}${renderSkeleton()}`;
      case 'ready':
        return renderRecord(this.#context(state.lead));
      case 'failed': {
        const what = state.lead ? words.refreshFailed : words.loadFailed(this.recordType);
        const access = capabilitiesOf(this.#adapter.adapter, this.recordType)?.access;
        const text = failureText(state.error, what, { words, access, typed: false });
        const alert = renderAlert(text, words, {
          onRetry: () => this.#record.refresh(),
          error: state.error,
          format: this.#localize.format,
        });
        return state.lead
          ? renderRecord(this.#context(state.lead), alert)
          : html`${renderRecordHeader(this.#context(undefined))}${alert}`;
      }
      case 'gone':
        return this.#renderGone(state.reason);
    }
  }

  #renderPending(): TemplateResult | typeof nothing {
    const pending = this.#pending.changes;
    if (!pending) return nothing;
    return (
      this.#work.now?.renderPending({
        pending,
        leadId: this.#record.lead?.id,
        edit: this.#edit,
        schema: this.#fields,
        words: this.#localize.messages,
        format: this.#localize.format,
        nameOf: (id) => this.#nameOf(id),
        onMerge: (change) => {
          this.#selectTab(change.kind === 'assignees' ? 'project' : 'profile');
          if (this.#edit) void this.#work.now?.pending.merge(pending, change, this.#edit, this.#fields);
        },
        onOpen: (leadId) => this.#go(leadId),
        onDrop: (change) => void this.#work.now?.pending.drop(pending, change),
      }) ?? nothing
    );
  }

  #renderGone(reason: GoneReason): TemplateResult {
    const { leadId = '' } = this.#record;
    return renderGone({
      reason,
      recordType: this.recordType,
      headingLevel: this.headingLevel,
      words: this.#localize.messages,
      typed: this.#typed.of(leadId, keyOfWorkUser(this.#workUser.user)),
      onClose: () => this.#close(),
      onRetry: () => this.#record.reread(),
      onCopy: () => void this.#copyTyped(),
    });
  }

  #context(lead: Lead | undefined): RecordContext {
    return {
      lead,
      waiting: this.#record.state.status !== 'failed',
      edit: this.#edit,
      schema: this.#fields,
      adapter: this.#adapter.adapter,
      picker: this.picker,
      saveMode: this.saveMode ?? 'pessimistic',
      lookups: this.#lookups,
      pickerTag: this.#picker,
      tab: this.tab,
      tabs: this.#tabs,
      headingLevel: this.headingLevel,
      words: this.#localize.messages,
      format: this.#localize.format,
      mayUpdate: this.#mayUpdate.permission,
      mayAssign: this.#mayAssign.permission,
      accessSearch: this.accessSearch,
      restored: this.restored && this.dirty,
      notKept: lead !== undefined && this.#edit !== undefined && this.#drafts.hasFailed(lead.id, this.#edit),
      actions: this.#actions,
      editor: this.#editor,
      work: this.#work.now,
      resolve: (ids) => this.#people.resolve(ids),
      nameOf: (id) => this.#nameOf(id),
      onLeave: (name) => this.#blur.leave(name),
      onAssign: () => {
        if (this.tab !== 'project') this.#selectTab('project');
        if (this.tab === 'project') this.#actions.beginAssignees();
      },
      onAccessSearch: (text) => (this.accessSearch = text),
      onDelete:
        this.#adapter.adapter?.deleteLead && this.#mayDelete.granted
          ? () => this.#work.use((work) => work.askToDelete(this.#record.lead))
          : undefined,
      mayGetDelete: this.#adapter.adapter
        ? Boolean(this.#adapter.adapter.deleteLead) && this.#mayDelete.undecided
        : true,
      siblings: this.#siblings,
      ownTabs: this.ownTabs ?? [],
      onGo: (leadId) => this.#go(leadId),
      onClose: () => this.#close(),
    };
  }

  /** The fields of this kind of record; what the host's back end does not describe has the usual ones. */
  get #fields(): readonly FieldSchema[] {
    const { schema } = this.#schema;
    return (schema ?? defaultSchema(this.#record.lead?.recordType ?? this.recordType)).fields;
  }

  get #siblings(): Siblings | undefined {
    const at = this.siblingIds?.indexOf(this.#record.lead?.id ?? '') ?? -1;
    return at < 0 ? undefined : { previous: this.siblingIds?.[at - 1], next: this.siblingIds?.[at + 1] };
  }

  /** The host is asked first, as by a list: it may have to change the address too. */
  #go(leadId: string): void {
    if (!this.mayLeave('record')) return;
    if (permits(this, new LeadGoEvent(leadId))) this.leadId = leadId;
  }

  /** History, access, assignees and conflicts are loaded and kept fresh only while somebody looks at them. */
  #loadWhatIsLookedAt(lead: Lead, edit: LeadEdit): void {
    const { profile, assignees } = edit;
    const isWanted =
      this.inlineEdit ||
      this.tab === 'access' ||
      this.tab === 'history' ||
      lead.assignmentTerms !== undefined ||
      profile.conflicts.length > 0 ||
      assignees.state.status !== 'idle' ||
      this.#adapter.adapter?.presence !== undefined;
    if (isWanted) void this.#work.get();
    const isEdited = profile.state.status !== 'idle' || assignees.state.status !== 'idle';
    if (isEdited) this.#editor.ahead();
    this.#work.now?.follow(this.#adapter.adapter, { lead, edit, tab: this.tab });
  }

  /** Resolves when it is there, maybe after it could not be fetched, which is shown. */
  #loadEditor(): Promise<void> {
    void this.#editor.get().then(() => this.#editor.failed && this.requestUpdate());
    return this.#editorThere;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => this.#editor.now?.notice.onUndoKey(event);

  /**
   * Whoever comes to the record may edit it: what that needs is fetched before it is asked for; and the picker for whoever
   * comes near a button that begins an edit of assignees.
   */
  readonly #onNear = ({ target }: Event): void => {
    this.#editor.ahead();
    if ((target as Element).matches(`#${editAssigneesId}, [part=assign]`)) void this.#picker.load();
  };

  #nameOf(id: string): string {
    const [person] = this.#people.resolve([id]);
    return personName(person, this.#localize.messages);
  }

  #isShown(leadId: string): boolean {
    return this.#record.lead?.id === leadId;
  }

  #selectTab(tab: string): void {
    if (permits(this, new TabChangeEvent(tab))) this.tab = tab;
  }

  #close(): void {
    if (this.mayLeave('close')) permits(this, new LeadCloseEvent(this.#record.lead));
  }

  async #restoreDraft(leadId: string, edit: LeadEdit): Promise<void> {
    if (!(await this.#drafts.restore(leadId, edit, this.#fields))) return;
    if (this.#edit !== edit) return;
    this.restored = true;
    this.#announcer.say(this.#localize.messages.draftRestored);
  }

  #sayMerged(): void {
    const words = this.#localize.messages;
    const { edit, format } = { edit: this.#edit?.assignees, format: this.#localize.format };
    if (edit) this.#announcer.say(elsewhereText({ edit, words, format, resolve: (ids) => this.#people.resolve(ids) }));
  }

  /** One door for every refusal: what may no longer be read goes, whichever request has told of it. */
  #onRefused(leadId: string, kind: string): void {
    if (kind === 'not-found') return this.#onRecordChanged({ type: 'access-lost', leadId });
    if (!this.#isShown(leadId)) return;
    if (kind === sessionEnded) this.#record.leave(kind);
    else if (kind === 'forbidden') this.#record.refresh();
  }

  #onGone(leadId: string, reason: GoneReason): void {
    const words = this.#localize.messages;
    const hadFocus = this.shadowRoot?.activeElement !== null;
    // Whoever waits for the next rendering waits for the one without the record.
    this.requestUpdate();
    if (this.#edit) this.#typed.keep(this.#edit, leadId, keyOfWorkUser(this.#workUser.user));
    this.#actions.callBack(leadId);
    // Whoever only has to sign in again goes on where he was.
    if (reason !== sessionEnded) this.#forget(leadId);
    this.#notices.dismiss();
    this.#announcer.clear();
    this.#announcer.say(goneText(reason, this.recordType, words));
    this.dispatchEvent(new LeadGoneEvent(leadId, reason));
    if (hadFocus) void this.#actions.focusLater(goneId);
  }

  /** Nobody's work is in memory while there is no adapter; on the disk it waits for its owner. */
  #leaveEdits(): void {
    this.#edits.clear();
    this.#drafts.leave();
  }

  /** What was to be saved of a record goes with it, on the disk too. */
  #forget(leadId: string): void {
    this.#actions.callBack(leadId);
    this.#edits.forget(leadId);
    this.#drafts.forget(leadId);
  }

  #onRecordChanged(change: RecordChange): void {
    if (change.type === 'deleted' || change.type === 'access-lost') {
      if (change.leadId !== this.#record.lead?.id) this.#forget(change.leadId);
    }
    this.#record.changed(change);
  }

  async #copyTyped(): Promise<void> {
    if (await this.#typed.copy()) this.#announcer.say(this.#localize.messages.copied);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-detail': LeadDetail;
  }
}
