// One record with its Profile and its Project tab, where everyone assigned is seen and changed.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Capabilities, LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import { RecordChangesController } from '../../controllers/adapter/record-changes-controller.js';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { AssigneesController } from '../../controllers/people/assignees-controller.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import { LeadController } from '../../controllers/record/lead-controller.js';
import { type LeadEdit, LeadEdits } from '../../controllers/record/lead-edits.js';
import { BlurController } from '../../controllers/interface/blur-controller.js';
import { LocalizeController } from '../../controllers/interface/localize-controller.js';
import { PermissionController } from '../../controllers/adapter/permission-controller.js';
import type { RecordChange } from '../../controllers/adapter/record-changes.js';
import { SchemaController } from '../../controllers/adapter/schema-controller.js';
import { TabsController } from '../../controllers/interface/tabs-controller.js';
import type { AssigneeDelta } from '../../domain/assignment/assignment.js';
import { onServer } from '../../domain/platform/environment.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { defaultSchema, type FieldSchema } from '../../domain/record/record-schema.js';
import { LeadCloseEvent, TabChangeEvent } from '../../events.js';
import { leadDetail } from '../../locales/en/lead-detail.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { buttons } from '../../styles/buttons.js';
import { inputs } from '../../styles/inputs.js';
import { labels } from '../../styles/labels.js';
import { messages as messageStyles } from '../../styles/messages.js';
import { skeletons } from '../../styles/skeletons.js';
import { tabs } from '../../styles/tabs.js';
import { tokens } from '../../styles/tokens.js';
import { type InitialData, initialDataProperty } from '../initial-data.js';
import { LeadElement } from '../lead-element.js';
import { avatarStyles } from '../assignee-stack/avatar.js';
import { failureText } from '../fields/failure-text.js';
import { controlId } from '../fields/render-field.js';
import { renderPanel, renderTabs } from '../tabs/render-tabs.js';
import { renderAlert } from './render-edit-actions.js';
import { headingId, nameOf, renderHeader } from './render-header.js';
import { editProfileId, type ProfileContext, renderProfile, updateConflictId } from './render-profile.js';
import {
  assignConflictId,
  editAssigneesId,
  elsewhereText,
  pickerId,
  type ProjectContext,
  renderProject,
} from './render-project.js';
import { goneId, goneText, renderGone, renderSkeleton } from './render-state.js';
import { detailStyles } from './styles.js';

/** `profile`: the fields · `project`: the assignees. */
export type DetailTab = 'profile' | 'project';
const tabIds: readonly DetailTab[] = ['profile', 'project'];
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
 * @fires {LeadCloseEvent} lead-close - Asks the host to leave the record.
 * @fires {TabChangeEvent} tab-change - Asks before the other tab is shown; cancelable.
 * @csspart header - Name, status and company.
 * @csspart heading - The record's name.
 * @csspart status - The status.
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
 * @csspart edit - The button that begins an edit.
 * @csspart save - The button that saves.
 * @csspart cancel - The button that gives an edit up.
 * @csspart message - Each message.
 * @csspart picker-* - Of the picker:
 */
export class LeadDetail extends LeadElement {
  static override styles = [
    tokens,
    buttons,
    labels,
    inputs,
    messageStyles,
    skeletons,
    tabs,
    avatarStyles,
    detailStyles,
  ];

  /** Where the record comes from; default: the nearest provider's adapter. */
  @property({ attribute: false }) adapter: LeadDataAdapter | undefined;

  /** Shown at once, on a server too, until the adapter has answered. Attribute: the same as JSON. */
  @property(initialDataProperty) initialData: InitialData | undefined;

  /** What the record is, as long as it is not loaded. */
  @property({ attribute: 'record-type', reflect: true }) recordType: RecordType = 'lead';

  /** Id of the record. Default: that of `lead`. */
  @property({ attribute: 'lead-id' }) leadId: string | undefined;

  /** What the host knows of the record; shown at once while it loads. */
  @property({ attribute: false }) lead: Lead | undefined;

  /** The tab that is shown. */
  @property({ reflect: true }) tab: DetailTab = 'profile';

  /** Level of the heading, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Words that replace those of the catalogue. */
  @property({ attribute: false }) messages: Partial<LocaleMessages['lead-detail']> | undefined;

  readonly #localize = new LocalizeController(this, 'lead-detail', leadDetail);
  readonly #adapter = new AdapterController(this, (adapter) =>
    adapter ? this.#edits.adapterChanged() : this.#edits.clear(),
  );
  readonly #announcer = new AnnouncerController(this);
  readonly #people = new AssigneesController(
    this,
    () => this.#adapter.adapter,
    () => this.initialData?.people,
  );
  readonly #schema = new SchemaController(this);
  readonly #mayUpdate = new PermissionController(this, 'update');
  readonly #mayAssign = new PermissionController(this, 'assign');
  readonly #record = new LeadController(this);
  readonly #leave = new BlurController(this, (name) => this.#edit?.profile.fields.leave(name));
  readonly #edits = new LeadEdits(
    this,
    (leadId) => ({
      saved: ({ accessLost, delta }) => this.#onAssigneesSaved(leadId, accessLost, delta),
      merged: () => this.#isShown(leadId) && this.#sayMerged(),
    }),
    (leadId) => ({
      saved: () => this.#isShown(leadId) && this.#onSaved(editProfileId),
      problems: () => this.#isShown(leadId) && void this.#focusProblem(),
      clashed: () => this.#isShown(leadId) && void this.#focusLater(updateConflictId),
      merged: () => this.#isShown(leadId) && this.#announcer.say(this.#localize.messages.updateMerged),
    }),
  );
  readonly #tabs = new TabsController(this, {
    tabs: () => tabIds,
    selected: () => this.tab,
    select: (tab) => this.#selectTab(tab as DetailTab),
  });
  #edit: LeadEdit | undefined;
  #away = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const adapter = () => this.#adapter.adapter;
    this.addController(new RecordChangesController(adapter, (change) => void this.#onRecordChanged(change)));
  }

  /** Whether this record, or one shown before it, has unsaved changes. */
  get dirty(): boolean {
    return this.#edits.dirty;
  }

  /** Puts the focus on the record's name, or on the message that there is none. */
  override focus(options?: FocusOptions): void {
    const target = this.shadowRoot?.getElementById(headingId) ?? this.shadowRoot?.getElementById(goneId);
    target?.focus(options);
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
    this.recordType ??= 'lead';
    this.tab ??= 'profile';
    this.headingLevel ??= 2;
    // Nobody would abort what is asked for outside of the page.
    if (!this.isConnected && !onServer()) return;
    const { adapter } = this.#adapter;
    const { locale } = this.#localize;
    this.#record.follow(adapter, this.leadId ?? this.lead?.id, this.lead, locale);
    const { state, lead } = this.#record;
    this.#schema.follow(adapter, lead?.recordType ?? this.recordType, locale, this.initialData?.schema);
    this.#edit = lead && this.#edits.of(lead, state.status === 'ready');
    if (!lead) return;
    this.#mayUpdate.follow(adapter, lead.id, lead.version);
    this.#mayAssign.follow(adapter, lead.id, lead.version);
  }

  override render(): TemplateResult {
    return html`<div aria-busy=${this.#record.state.status === 'loading' ? 'true' : 'false'}>
        ${this.#renderState()}
      </div>
      ${this.#announcer.render()}`;
  }

  override updated(): void {
    const waiting = this.#record.state.status === 'loading' && !this.#record.lead;
    if (waiting) {
      this.#slowTimer ??= setTimeout(() => this.#announcer.say(this.#localize.messages.loading(this.recordType)), slow);
      return;
    }
    clearTimeout(this.#slowTimer);
    this.#slowTimer = undefined;
  }

  #renderState(): TemplateResult {
    const words = this.#localize.messages;
    const { state } = this.#record;
    switch (state.status) {
      case 'none':
      case 'loading':
        return state.status === 'loading' && state.lead
          ? this.#renderRecord(state.lead)
          : html`${this.#renderHeader(undefined)}${renderSkeleton()}`;
      case 'ready':
        return this.#renderRecord(state.lead);
      case 'failed': {
        const what = state.lead ? words.refreshFailed : words.loadFailed(this.recordType);
        const text = failureText(state.error, what, { words, access: this.#access, typed: false });
        const alert = renderAlert(text, words, () => this.#record.refresh());
        return state.lead ? this.#renderRecord(state.lead, alert) : html`${this.#renderHeader(undefined)}${alert}`;
      }
      case 'gone':
        return renderGone(goneText(state.reason, this.recordType, words), this.headingLevel, words, () =>
          this.#close(),
        );
    }
  }

  #renderHeader(lead: Lead | undefined): TemplateResult {
    const { headingLevel } = this;
    const words = this.#localize.messages;
    return renderHeader({ lead, schema: this.#fields, headingLevel, words, onClose: () => this.#close() });
  }

  #renderRecord(lead: Lead, alert: TemplateResult | typeof nothing = nothing): TemplateResult {
    const words = this.#localize.messages;
    const edit = this.#edit!;
    const labels: Record<DetailTab, string> = { profile: words.profile, project: words.project };
    return html`
      ${this.#renderHeader(lead)} ${alert === nothing ? nothing : html`<div class="outer">${alert}</div>`}
      ${renderTabs(
        words.tabs(nameOf(lead, words), lead.recordType),
        tabIds.map((id) => ({ id, label: labels[id] })),
        this.tab,
        this.#tabs,
      )}
      ${renderPanel('profile', this.tab, renderProfile(this.#profileContext(lead, edit)))}
      ${renderPanel('project', this.tab, renderProject(this.#projectContext(lead, edit)))}
    `;
  }

  #profileContext(lead: Lead, { profile }: LeadEdit): ProfileContext {
    return {
      lead,
      schema: this.#fields,
      edit: profile,
      permission: this.#mayUpdate.permission,
      access: this.#access,
      words: this.#localize.messages,
      format: this.#localize.format,
      onEdit: () => this.#beginProfile(profile),
      onSave: () => this.#withAdapter((adapter) => profile.save(adapter, this.#localize.locale)),
      onCancel: () => this.#cancel(profile, editProfileId),
      onLeave: (name) => this.#leave.leave(name),
    };
  }

  #projectContext(lead: Lead, { assignees }: LeadEdit): ProjectContext {
    const { locale } = this.#localize;
    return {
      lead,
      edit: assignees,
      adapter: this.#adapter.adapter,
      permission: this.#mayAssign.permission,
      headingLevel: this.headingLevel,
      words: this.#localize.messages,
      format: this.#localize.format,
      resolve: (ids) => this.#people.resolve(ids),
      onEdit: () => this.#beginAssignees(assignees),
      onSave: () => this.#withAdapter((adapter) => this.#saveAssignees(assignees.save(adapter, locale), assignees)),
      onCancel: () => this.#cancel(assignees, editAssigneesId),
      onApplyAgain: () =>
        this.#withAdapter((adapter) => this.#saveAssignees(assignees.applyAgain(adapter, locale), assignees)),
    };
  }

  /** The fields of this kind of record; what the host's back end does not describe has the usual ones. */
  get #fields(): readonly FieldSchema[] {
    const { schema } = this.#schema;
    return (schema ?? defaultSchema(this.#record.lead?.recordType ?? this.recordType)).fields;
  }

  get #access(): Capabilities['access'] | undefined {
    return capabilitiesOf(this.#adapter.adapter)?.access;
  }

  #withAdapter(task: (adapter: LeadDataAdapter) => Promise<void>): void {
    const { adapter } = this.#adapter;
    if (adapter) void task(adapter);
  }

  #isShown(leadId: string): boolean {
    return this.#record.lead?.id === leadId;
  }

  #selectTab(tab: DetailTab): void {
    if (this.dispatchEvent(new TabChangeEvent(tab))) this.tab = tab;
  }

  #close(): void {
    this.dispatchEvent(new LeadCloseEvent(this.#record.lead));
  }

  #beginProfile(edit: LeadEdit['profile']): void {
    edit.begin(this.#fields);
    const first = this.#fields[0];
    if (first) void this.#focusLater(controlId(first.name));
  }

  #beginAssignees(edit: LeadEdit['assignees']): void {
    edit.begin();
    void this.#focusLater(pickerId);
  }

  async #saveAssignees(saving: Promise<void>, edit: LeadEdit['assignees']): Promise<void> {
    await saving;
    if (edit.state.status === 'conflict' && this.#edit?.assignees === edit) await this.#focusLater(assignConflictId);
  }

  #cancel(edit: LeadEdit['assignees'] | LeadEdit['profile'], editButtonId: string): void {
    const saving = edit.state.status === 'saving';
    this.#leave.forget();
    edit.cancel();
    if (saving) this.#announcer.say(this.#localize.messages.stopped);
    else void this.#focusLater(editButtonId);
  }

  #onSaved(editButtonId: string): void {
    this.#leave.forget();
    this.#announcer.say(this.#localize.messages.saved);
    void this.#focusLater(editButtonId);
  }

  #onAssigneesSaved(leadId: string, accessLost: boolean, delta: AssigneeDelta): void {
    if (!this.#isShown(leadId)) return;
    if (accessLost) return;
    if (delta.add.length + delta.remove.length > 0) this.#onSaved(editAssigneesId);
    else void this.#focusLater(editAssigneesId);
  }

  #sayMerged(): void {
    const lead = this.#record.lead;
    if (lead && this.#edit) this.#announcer.say(elsewhereText(this.#projectContext(lead, this.#edit)));
  }

  async #onRecordChanged(change: RecordChange): Promise<void> {
    const leaves = change.type === 'deleted' || change.type === 'access-lost';
    if (leaves) this.#edits.forget(change.leadId);
    const hadFocus = this.shadowRoot?.activeElement !== null;
    this.#record.changed(change);
    if (!leaves || this.#record.state.status !== 'gone') return;
    this.#announcer.say(goneText(this.#record.state.reason, this.recordType, this.#localize.messages));
    if (hadFocus) await this.#focusLater(goneId);
  }

  async #focusProblem(): Promise<void> {
    const first = this.#edit?.profile.fields.problems[0];
    const words = this.#localize.messages;
    const count = this.#edit?.profile.fields.problems.length ?? 0;
    this.#announcer.say(words.problems(count, this.#localize.format));
    if (first) await this.#focusLater(controlId(first.field.name));
  }

  async #focusLater(id: string): Promise<void> {
    await this.updateComplete;
    const target = this.shadowRoot?.getElementById(id);
    // The field of people has a part of its own to render before it can take the focus.
    if (target instanceof LitElement) await target.updateComplete;
    target?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-detail': LeadDetail;
  }
}
