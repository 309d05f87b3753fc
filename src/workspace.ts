// A whole place to work in one call: the list, a record in its place or in a drawer, the form in a dialog, addresses, notices.
import type { LeadDataAdapter } from './adapters/adapter.js';
import { actByDefault } from './ask-event.js';
import { localeOf, wordsOf } from './controllers/interface/localize-controller.js';
import type { Lead, RecordType } from './domain/record/lead.js';
import { adoptInto } from './elements/adopt-styles.js';
import type { LeadCreateForm } from './elements/lead-create-form/lead-create-form.js';
import './elements/lead-data-provider/define.js';
import type { LeadDataProvider } from './elements/lead-data-provider/lead-data-provider.js';
import type { LeadDetail } from './elements/lead-detail/lead-detail.js';
import './elements/lead-table/define.js';
import type { LeadTable } from './elements/lead-table/lead-table.js';
import type { EditLeaveReason, LeadCreatedEvent } from './events.js';
import { leadCreateForm } from './locales/en/lead-create-form.js';
import { leadDetail } from './locales/en/lead-detail.js';
import { leadTable } from './locales/en/lead-table.js';
import { onLocaleRegistered } from './locales/locale.js';
import type { RecordLink } from './record-link.js';
import type { ImportNews, ImportStatus } from './workspace/import-status.js';
import { LazyElement } from './workspace/lazy-element.js';
import { make } from './workspace/make.js';
import { RecordAddress } from './workspace/record-address.js';
import { styles } from './workspace/styles.js';

export interface WorkspaceOptions {
  adapter: LeadDataAdapter;
  /** Default: `lead`. */
  recordType?: RecordType;
  /**
   * Where a record opens: in the place of the list, in a drawer over its edge, or beside it where there is room for both. In
   * the last two the list stays usable. Default: `page`.
   */
  layout?: 'page' | 'drawer' | 'beside';
  /**
   * The parameter of the address that names the open record, with `-tab` its tab, and with `-list` search and filters of
   * the list. Default: `lead`, or `client`.
   */
  urlKey?: string;
  /** The name under which this browser keeps columns and saved views. Default: `lead-workspace`, or `client-workspace`. */
  viewKey?: string;
}

/** What was made, to be set up further: each is the element itself. */
export interface Workspace {
  readonly provider: LeadDataProvider;
  readonly table: LeadTable;
  readonly detail: LeadDetail;
  readonly form: LeadCreateForm;
  /** Opens a record, with its address. @param tab Default: the first. */
  open(lead: Lead | string, tab?: string): void;
  /** Opens the form. */
  create(): void;
  /** Takes it out of the page again. */
  remove(): void;
}

class BuiltWorkspace implements Workspace {
  readonly provider = document.createElement('lead-data-provider');
  readonly table = document.createElement('lead-table');
  readonly detail = document.createElement('lead-detail');
  readonly form = document.createElement('lead-create-form');
  readonly #recordType: RecordType;
  readonly #layout: NonNullable<WorkspaceOptions['layout']>;
  readonly #address: RecordAddress;
  readonly #detailCode = new LazyElement(
    this.detail,
    () => import('./elements/lead-detail/define.js'),
    () => this.#close(),
  );
  readonly #formCode = new LazyElement(this.form, () => import('./elements/lead-create-form/define.js'));
  readonly #heading = make('h1');
  readonly #list = make('div', {}, this.#heading, this.table);
  readonly #record: HTMLElement;
  readonly #createButton = make('button', { type: 'button', slot: 'toolbar', onclick: () => this.create() });
  readonly #closeButton = make('button');
  readonly #dialog: HTMLDialogElement;
  readonly #toast = make('div', { className: 'lead-workspace-toast', role: 'status' });
  readonly #end = new AbortController();
  readonly #language = new MutationObserver(() => this.#speak());
  #importStatus: ImportStatus | undefined;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is on screen; the address may be a step ahead. */
  #shown: RecordLink = { leadId: undefined };

  constructor(host: Element, options: WorkspaceOptions) {
    const { recordType = 'lead', layout = 'page', urlKey = recordType } = options;
    const { viewKey = `${recordType}-workspace` } = options;
    this.#recordType = recordType;
    this.#layout = layout;
    this.#address = new RecordAddress(urlKey);
    this.#record = make(layout === 'drawer' ? 'dialog' : 'div', {}, this.detail);
    this.#record.className = `lead-workspace-${layout}`;
    const close = make('form', { method: 'dialog' }, this.#closeButton);
    this.#dialog = make('dialog', { className: 'lead-workspace-create' }, this.form, close);
    const leadHref = ({ id }: Lead) => this.#address.hrefOf({ leadId: id });
    Object.assign(this.table, { recordType, selectable: true, urlKey: `${urlKey}-list`, viewKey, leadHref });
    Object.assign(this.detail, { recordType, headingLevel: layout === 'page' ? 1 : 2 });
    this.form.recordType = recordType;
    this.table.append(this.#createButton);
    this.provider.className = 'lead-workspace';
    this.provider.adapter = options.adapter;
    this.provider.append(this.#list, this.#record, this.#dialog, this.#toast);
    this.#listen();
    host.append(this.provider);
    const root = host.getRootNode();
    // A host that is not in the page yet will be in the light of it.
    adoptInto('adoptedStyleSheets' in root ? (root as Document | ShadowRoot) : host.ownerDocument, styles);
    this.#speak();
    this.#follow(false);
  }

  open(lead: Lead | string, tab?: string): void {
    const isRecord = typeof lead === 'object';
    // Who does without types may have numbers.
    const leadId = isRecord ? lead.id : String(lead);
    const { link } = this.#address;
    if (link.leadId !== leadId || (tab !== undefined && link.tab !== tab)) this.#address.go({ leadId, tab });
    if (isRecord) this.detail.lead = lead;
    this.#follow(true);
  }

  create(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#importStatus?.show();
    void this.#formCode.load(true);
  }

  remove(): void {
    this.#end.abort();
    this.#language.disconnect();
    clearTimeout(this.#toastTimer);
    this.provider.remove();
  }

  #listen(): void {
    const { signal } = this.#end;
    this.#answer('lead-open', (event) => {
      event.preventDefault();
      const { lead } = event.detail;
      if (lead.id !== this.#shown.leadId && !this.#mayLeave('record')) return;
      this.open(lead);
    });
    this.provider.addEventListener('lead-created', (event) => this.#created(event), { signal });
    const tell = (news: ImportNews) => void this.#tellOfImport(news);
    const { form } = this;
    form.addEventListener('leads-import-progress', ({ detail }) => tell({ state: 'running', ...detail }), { signal });
    form.addEventListener('leads-import-paused', ({ detail }) => tell({ state: 'paused', ...detail }), { signal });
    form.addEventListener('leads-imported', ({ detail }) => tell({ state: 'done', ...detail }), { signal });
    this.#dialog.addEventListener('close', () => this.#importStatus?.show(), { signal });
    // What the elements tell of what was done since stands where it does.
    for (const type of ['lead-updated', 'lead-assigned', 'lead-deleted'])
      this.provider.addEventListener(type, () => this.#toast.replaceChildren(), { signal });
    this.#answer('tab-change', ({ detail: { tab } }) => {
      this.#address.go({ leadId: this.#shown.leadId, tab }, 'replace');
    });
    this.#answer('lead-go', (event) => {
      event.preventDefault();
      this.open(event.detail.leadId, this.detail.tab);
    });
    this.#answer('lead-close', () => this.#close());
    this.#answer('leads-show', (event) => {
      event.preventDefault();
      if (!this.#mayLeave('close')) return;
      this.table.showQuery(event.detail.query);
      if (this.#shown.leadId === undefined) this.#follow(true);
      else this.#close();
    });
    window.addEventListener('popstate', () => this.#travelled(), { signal });
    signal.addEventListener(
      'abort',
      onLocaleRegistered(() => this.#speak()),
    );
    this.#language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }

  /** Does by default what is asked for; what is of the record only where it is. */
  #answer<Type extends 'lead-open' | 'lead-go' | 'lead-close' | 'leads-show' | 'tab-change'>(
    type: Type,
    act: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    const asker: HTMLElement = type === 'lead-open' || type === 'leads-show' ? this.provider : this.detail;
    const hear = (event: HTMLElementEventMap[Type]): unknown => actByDefault(event, () => act(event));
    asker.addEventListener(type, hear as EventListener, { signal: this.#end.signal, capture: true });
  }

  /** Back and Forward ask as Close does: where the page wants unsaved changes to be stayed with, the address is theirs again. */
  #travelled(): void {
    const { leadId, tab = 'profile' } = this.#address.link;
    const shown = this.#shown.leadId;
    const isSame = shown === leadId;
    // The address says something else that is new, which is for others.
    if (isSame && (leadId === undefined || tab === this.detail.tab)) return;
    if (isSame || this.#mayLeave(leadId === undefined ? 'close' : 'record')) this.#follow(true);
    else this.#address.go({ leadId: shown, tab: this.detail.tab });
  }

  /** Asks where a record is on screen, and there. */
  #mayLeave(reason: EditLeaveReason): boolean {
    const { detail } = this;
    return this.#shown.leadId === undefined || !detail.matches(':defined') || detail.mayLeave(reason);
  }

  /** Shows what the address names. */
  #follow(focus: boolean): void {
    this.#shown = this.#address.link;
    const { leadId: id, tab = 'profile' } = this.#shown;
    this.table.openedId = id;
    this.#dialog.close();
    if (id !== undefined) {
      Object.assign(this.detail, { leadId: id, tab });
      void this.#listSiblings(id);
    }
    this.#show(id !== undefined);
    if (id !== undefined) void this.#detailCode.load(focus);
    else if (focus) void this.table.updateComplete.then(() => this.table.focus());
  }

  /** The records among which one can go on: those of the list, in its order. One that leaves the list keeps its place. */
  async #listSiblings(id: string): Promise<void> {
    const ids = await this.table.siblingIds(id);
    if (ids && this.#shown.leadId === id) this.detail.siblingIds = ids;
  }

  #show(record: boolean): void {
    if (this.#record instanceof HTMLDialogElement) {
      if (record) this.#record.show();
      else this.#record.close();
      return;
    }
    this.#record.hidden = !record;
    this.#list.hidden = record && this.#layout === 'page';
  }

  #created({ detail: { lead, another, refused } }: LeadCreatedEvent): void {
    // Who could not be assigned stands in the form, with a button to try again.
    if (another || refused.length > 0) return;
    const recordType = this.#recordType;
    const words = wordsOf('lead-create-form', leadCreateForm, localeOf(this.provider));
    this.#toast.replaceChildren(make('p', { textContent: words.created(lead.name, recordType) }));
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => this.#toast.replaceChildren(), 6000);
    if (this.#mayLeave('record')) this.open(lead);
    else this.#dialog.close();
  }

  /** An import goes on while its dialog is closed. */
  async #tellOfImport(news: ImportNews): Promise<void> {
    const code = await import('./workspace/import-status.js').catch(() => undefined);
    // The form itself shows it too.
    if (!code) return;
    if (!this.#importStatus) {
      const { ImportStatus } = code;
      this.#importStatus = new ImportStatus({
        recordType: this.#recordType,
        isFormSeen: () => this.#dialog.open,
        showForm: () => this.create(),
      });
      this.#importStatus.speak(localeOf(this.provider));
      this.provider.append(this.#importStatus.element);
    }
    this.#importStatus.tell(news);
  }

  #close(): void {
    this.#address.go({ leadId: undefined });
    this.#follow(true);
  }

  #speak(): void {
    const recordType = this.#recordType;
    const locale = localeOf(this.provider);
    const create = wordsOf('lead-create-form', leadCreateForm, locale).create(recordType);
    this.#heading.textContent = wordsOf('lead-table', leadTable, locale).label(recordType);
    this.#createButton.textContent = create;
    this.#closeButton.textContent = wordsOf('lead-detail', leadDetail, locale).close;
    this.#dialog.setAttribute('aria-label', create);
    this.#detailCode.speak(locale);
    this.#formCode.speak(locale);
    this.#importStatus?.speak(locale);
    if (this.#record instanceof HTMLDialogElement)
      this.#record.setAttribute('aria-label', wordsOf('lead-detail', leadDetail, locale).profile);
  }
}

/** Puts a list, its records and the form that creates them into `host`, wired to each other and to the address. */
export const createWorkspace = (host: Element, options: WorkspaceOptions): Workspace =>
  new BuiltWorkspace(host, options);
