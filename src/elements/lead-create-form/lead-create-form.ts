// The Create Lead page: one record typed by hand with its assignees, or many from a file.
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import { CreateFormController } from '../../controllers/record/create-form-controller.js';
import { BlurController } from '../../controllers/interface/blur-controller.js';
import { LocalizeController } from '../../controllers/interface/localize-controller.js';
import { TabsController } from '../../controllers/interface/tabs-controller.js';
import { onServer } from '../../domain/platform/environment.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { type AssigneesChangedEvent, LeadOpenEvent, TabChangeEvent } from '../../events.js';
import { leadCreateForm } from '../../locales/en/lead-create-form.js';
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
import { importParts, pickerParts } from '../exported-parts.js';
import { failureText } from '../fields/failure-text.js';
import { controlId, renderField } from '../fields/render-field.js';
import { renderPanel, renderTabs } from '../tabs/render-tabs.js';
import {
  forbiddenId,
  problemLines,
  renderCreated,
  renderDuplicate,
  renderFailure,
  renderForbidden,
  renderRestored,
  renderSummary,
} from './render-notes.js';
import { createFormStyles } from './styles.js';

/** `add-new`: one record, typed · `upload`: many, from a file. */
export type CreateFormTab = 'add-new' | 'upload';
const tabIds: readonly CreateFormTab[] = ['add-new', 'upload'];
const assigneesId = 'assignees';

/**
 * The content of a Create Lead page; a host may put it into a dialog. What is typed is kept until it is created.
 *
 * @summary Form that creates leads or clients, one by one or from a file.
 * @slot heading - Replaces the heading.
 * @fires {LeadCreateEvent} lead-create - Asks before a record is created; cancelable.
 * @fires {LeadCreatedEvent} lead-created - Tells of the new record.
 * @fires {LeadCreateFailedEvent} lead-create-failed - Tells that it was not created.
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
 * @csspart submit - The button that creates.
 * @csspart cancel - The button that stops waiting.
 * @csspart picker-* - Of the picker:
 * @csspart import-* - Of the upload:
 */
export class LeadCreateForm extends LeadElement {
  static override styles = [tokens, buttons, labels, inputs, messageStyles, skeletons, tabs, createFormStyles];

  /** Where the record is created; default: the nearest provider's adapter. */
  @property({ attribute: false }) adapter: LeadDataAdapter | undefined;

  /** Shown at once, on a server too, until the adapter has answered. Attribute: the same as JSON. */
  @property(initialDataProperty) initialData: InitialData | undefined;

  /** Where the form is sent in a page without script, by `POST`. Default: the address of the page. */
  @property() action: string | undefined;

  /** What is created. */
  @property({ attribute: 'record-type', reflect: true }) recordType: RecordType = 'lead';

  /** Ids of the people that a new record begins with. */
  @property({ attribute: false }) defaultAssigneeIds: readonly string[] | undefined = [];

  /** The tab that is shown. */
  @property({ reflect: true }) tab: CreateFormTab = 'add-new';

  /**
   * The name under which the browser keeps the draft across reloads, one per record type. Give each user of one browser
   * his own; empty: not kept.
   */
  @property({ attribute: 'storage-key' }) storageKey = 'lead-elements.draft';

  /** Words that replace those of the catalogue. */
  @property({ attribute: false }) messages: Partial<LocaleMessages['lead-create-form']> | undefined;

  @state() private uploadShown = false;

  readonly #localize = new LocalizeController(this, 'lead-create-form', leadCreateForm);
  readonly #adapter = new AdapterController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #leave = new BlurController(this, (name) => void this.#onLeft(name));
  readonly #form = new CreateFormController(this, {
    created: (lead) => this.#onCreated(lead),
    problems: () => void this.#showProblems(),
    assigneesRefused: () => this.#focus(assigneesId),
  });
  readonly #tabs = new TabsController(this, {
    tabs: () => tabIds,
    selected: () => this.tab,
    select: (tab) => this.#selectTab(tab as CreateFormTab),
  });

  /** Whether something is typed or chosen that is not created yet. */
  get dirty(): boolean {
    return this.#form.dirty;
  }

  /** Puts the focus into the first field, or on the tab when no field is shown. */
  override focus(options?: FocusOptions): void {
    const first = this.#form.fields.schema[0];
    this.#focus(this.tab === 'add-new' && first ? controlId(first.name) : `tab-${this.tab}`, options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was aborted when it left the page is asked for again.
    if (this.hasUpdated) this.requestUpdate();
  }

  override willUpdate(): void {
    // A framework gives `undefined` for what is absent.
    this.recordType ??= 'lead';
    this.tab ??= 'add-new';
    this.storageKey ??= 'lead-elements.draft';
    if (this.tab === 'upload') this.uploadShown = true;
    // Nobody would abort what is asked for outside of the page.
    if (!this.isConnected && !onServer()) return;
    this.#form.follow({
      adapter: this.#adapter.adapter,
      recordType: this.recordType,
      locale: this.#localize.locale,
      schema: this.initialData?.schema,
      storageKey: this.storageKey,
      defaultAssigneeIds: this.defaultAssigneeIds ?? [],
    });
    if (!onServer()) this.#keepHeight();
  }

  override render(): TemplateResult {
    const words = this.#localize.messages;
    const labels: Record<CreateFormTab, string> = { 'add-new': words.addNew, upload: words.upload };
    const upload = html`<lead-import
      exportparts=${importParts}
      .adapter=${this.#adapter.adapter}
      record-type=${this.recordType}
    ></lead-import>`;
    return html`
      <slot name="heading"><h2 part="heading">${words.title(this.recordType)}</h2></slot>
      ${renderTabs(
        words.tabs(this.recordType),
        tabIds.map((id) => ({ id, label: labels[id] })),
        this.tab,
        this.#tabs,
      )}
      ${renderPanel('add-new', this.tab, this.#renderAddNew())}
      ${renderPanel('upload', this.tab, this.uploadShown ? upload : nothing)} ${this.#announcer.render()}
    `;
  }

  #renderAddNew(): TemplateResult {
    const { schema: state, ready } = this.#form;
    // A form that the server has drawn stays; nothing can be typed into it until what was typed before is read.
    if (!ready && !this.initialData) return this.#renderSkeleton();
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
    const words = this.#localize.messages;
    const { fields } = this.#form;
    const context = {
      fields,
      words,
      format: this.#localize.format,
      readonly: this.#form.creating || !this.#form.ready,
      onInput: (name: string, value: string, unreadable: boolean) => this.#form.set(name, value, unreadable),
      onLeave: (name: string) => this.#leave.leave(name),
    };
    const duplicate = renderDuplicate(this.#form.duplicate, words, this.#open);
    return html`<form
      method="post"
      action=${this.action ?? nothing}
      ?novalidate=${!onServer()}
      aria-label=${words.title(this.recordType)}
      @submit=${this.#onSubmit}
      @keydown=${this.#onKeydown}
    >
      ${this.#renderTopNotes()}
      ${fields.schema.some((field) => field.required) ? html`<p class="mandatory">${words.requiredNote}</p>` : nothing}
      <div class="fields">
        ${fields.schema.map((field) => renderField(field, context, field.name === 'email' ? duplicate : nothing))}
        ${this.#renderAssignees()}
      </div>
      ${this.#renderBottomNotes()} ${this.#renderActions()}
    </form>`;
  }

  #renderAssignees(): TemplateResult {
    const words = this.#localize.messages;
    const { adapter } = this.#adapter;
    const promises = { server: words.access, device: words.accessOnDevice, none: () => '' };
    const access = promises[capabilitiesOf(adapter)?.access ?? 'server'];
    return html`<assignee-multiselect
      class="wide"
      part="assignees"
      exportparts=${pickerParts}
      id=${assigneesId}
      .adapter=${adapter}
      .label=${words.assignees}
      .help=${access(this.recordType)}
      .error=${this.#form.assigneeRefusal ?? ''}
      .max=${capabilitiesOf(adapter)?.maxAssignees}
      .readonly=${this.#form.creating}
      assign-to-me
      .value=${this.#form.assigneeIds}
      @assignees-changed=${(event: AssigneesChangedEvent) => this.#form.setAssignees(event.detail.value)}
      >${onServer() ? this.#renderSelect() : nothing}</assignee-multiselect
    >`;
  }

  /** A page without script chooses people in it. */
  #renderSelect(): TemplateResult | typeof nothing {
    const { people } = this.initialData ?? {};
    if (!people?.length) return nothing;
    return html`<select multiple name="assigneeIds" aria-label=${this.#localize.messages.assignees}>
      ${people.map(
        ({ id, name }) =>
          html`<option value=${id} ?selected=${this.defaultAssigneeIds?.includes(id) ?? false}>${name}</option>`,
      )}
    </select>`;
  }

  #renderTopNotes(): TemplateResult {
    const words = this.#localize.messages;
    const { permission, restored } = this.#form;
    return html`${permission.allowed ? nothing : renderForbidden(permission.reason, this.recordType, words)}
    ${restored ? renderRestored(words, this.#onDiscard) : nothing}`;
  }

  /** Beside the button that has caused them, so that no field moves while somebody types in it. */
  #renderBottomNotes(): TemplateResult | typeof nothing {
    const words = this.#localize.messages;
    const { format } = this.#localize;
    const { creation, refusals, saidByFields } = this.#form;
    const lines = problemLines(this.#form.fields, words, format);
    if (this.#form.submitted && lines.length > 1) {
      return renderSummary(lines, words, format, (name) => this.#focus(controlId(name)));
    }
    if (creation.status === 'created') return renderCreated(creation.lead, words, this.#open);
    if (creation.status !== 'failed' || saidByFields) return nothing;
    const access = capabilitiesOf(this.#adapter.adapter)?.access;
    const text = refusals.join(' ') || failureText(creation.error, words.failed(this.recordType), { words, access });
    return renderFailure(text, creation.error, words, {
      onRetry: () => this.#submit(),
      onOpenExisting: (id) => void this.#openExisting(id),
    });
  }

  #renderActions(): TemplateResult {
    const words = this.#localize.messages;
    const { creating, permission } = this.#form;
    const blocked = creating || !permission.allowed;
    const cancel = html`<button type="button" class="button late" part="cancel" @click=${this.#onCancel}>
      ${words.cancel}
    </button>`;
    return html`<div class="actions">
      <button type="submit" class="button primary" part="submit" aria-disabled=${blocked ? 'true' : 'false'}>
        ${creating ? words.creating : words.create(this.recordType)}
      </button>
      ${creating ? cancel : nothing}
    </div>`;
  }

  /** "Assign to me" goes while the lead is created; what is below must not move, such as the button that was pressed. */
  #keepHeight(): void {
    const picker = this.shadowRoot?.querySelector('assignee-multiselect');
    picker?.style.setProperty(
      'min-block-size',
      this.#form.creating ? `${picker.getBoundingClientRect().height}px` : '',
    );
  }

  #selectTab(tab: CreateFormTab): void {
    if (this.dispatchEvent(new TabChangeEvent(tab))) this.tab = tab;
  }

  async #onLeft(name: string): Promise<void> {
    const duplicate = await this.#form.leave(name);
    if (duplicate) this.#announcer.say(this.#localize.messages.duplicate(duplicate.name, duplicate.recordType));
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#submit();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #submit(): void {
    if (this.#form.submit() === 'forbidden') this.#focus(forbiddenId);
  }

  #onCreated(lead: Lead): void {
    this.#leave.forget();
    this.#announcer.say(this.#localize.messages.created(lead.name, lead.recordType));
  }

  /** Says what is wrong and goes to the first field that is. */
  async #showProblems(): Promise<void> {
    const words = this.#localize.messages;
    const lines = problemLines(this.#form.fields, words, this.#localize.format);
    const title = words.problems(lines.length, this.#localize.format);
    this.#announcer.say([title, ...lines.map(({ text }) => text)].join('. '));
    await this.updateComplete;
    if (lines[0]) this.#focus(controlId(lines[0].name));
  }

  #focus(id: string, options?: FocusOptions): void {
    this.shadowRoot?.getElementById(id)?.focus(options);
  }

  #onCancel(): void {
    this.#form.cancel();
    this.#announcer.say(this.#localize.messages.cancelled);
    this.renderRoot.querySelector<HTMLElement>('[type=submit]')?.focus();
  }

  readonly #onDiscard = (): void => {
    this.#form.clear();
    this.focus();
  };

  readonly #open = (lead: Lead): void => {
    this.dispatchEvent(new LeadOpenEvent(lead));
  };

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
