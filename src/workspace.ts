// A whole place to work in one call: the list, a record in its place or in a drawer, the form in a dialog, addresses, notices.
import { css } from 'lit';
import type { LeadDataAdapter } from './adapters/adapter.js';
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
import { recordInUrl, type RecordLink, recordUrl } from './record-link.js';

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

const styles = css`
  .lead-workspace {
    font-family: var(--le-font-family, system-ui, sans-serif);
  }
  .lead-workspace h1 {
    margin: 0 0 1rem;
    font-size: 1.5rem;
  }
  .lead-workspace:has(> .lead-workspace-beside:not([hidden])) {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 2rem;
    align-items: start;
  }
  @media (width < 60rem) {
    .lead-workspace:has(> .lead-workspace-beside:not([hidden])) {
      display: block;
    }
    .lead-workspace > div:has(+ .lead-workspace-beside:not([hidden])) {
      display: none;
    }
  }
  .lead-workspace dialog {
    box-sizing: border-box;
    max-height: 100dvh;
    padding: 1.5rem;
    overflow: auto;
    border: 0;
  }
  .lead-workspace-create {
    width: min(44rem, 100vw);
    border-radius: 12px;
  }
  .lead-workspace-create > form {
    margin-top: 1rem;
  }
  .lead-workspace-create > form > button {
    padding: 0.5rem 0.875rem;
    border: 1px solid color-mix(in srgb, CanvasText 55%, Canvas);
    border-radius: var(--le-radius, 6px);
    color: inherit;
    background: none;
    font: inherit;
    font-size: var(--le-font-size, 0.875rem);
    font-weight: 550;
  }
  .lead-workspace .lead-workspace-drawer {
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    z-index: 10;
    width: min(40rem, 100vw);
    max-width: none;
    height: 100dvh;
    margin: 0;
    border-inline-start: 1px solid color-mix(in srgb, CanvasText 18%, Canvas);
  }
  .lead-workspace-toast {
    position: fixed;
    inset-block-end: 1rem;
    inset-inline-start: 1rem;
    z-index: 11;
    max-width: calc(100vw - 2rem);
    color: Canvas;
    background: CanvasText;
    border-radius: 8px;
  }
  .lead-workspace-toast > p {
    margin: 0;
    padding: 0.75rem 1rem;
  }
`;

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: Node[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** What is loaded when somebody opens a record or the form. */
const load = {
  detail: () => import('./elements/lead-detail/define.js'),
  form: () => import('./elements/lead-create-form/define.js'),
};

class BuiltWorkspace implements Workspace {
  readonly provider = document.createElement('lead-data-provider');
  readonly table = document.createElement('lead-table');
  readonly detail = document.createElement('lead-detail');
  readonly form = document.createElement('lead-create-form');
  readonly #options: Required<WorkspaceOptions>;
  readonly #heading = make('h1');
  readonly #list = make('div', {}, this.#heading, this.table);
  readonly #record: HTMLElement;
  readonly #createButton = make('button', { type: 'button', slot: 'toolbar', onclick: () => this.create() });
  readonly #closeButton = make('button');
  readonly #dialog: HTMLDialogElement;
  readonly #toast = make('div', { className: 'lead-workspace-toast', role: 'status' });
  readonly #end = new AbortController();
  readonly #language = new MutationObserver(() => this.#speak());
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is on screen; the address may be a step ahead. */
  #shown: RecordLink = { leadId: undefined };

  constructor(host: Element, options: WorkspaceOptions) {
    const recordType = options.recordType ?? 'lead';
    this.#options = {
      layout: 'page',
      ...options,
      recordType,
      urlKey: options.urlKey ?? recordType,
      viewKey: options.viewKey ?? `${recordType}-workspace`,
    };
    this.#record = make(this.#options.layout === 'drawer' ? 'dialog' : 'div', {}, this.detail);
    this.#record.className = `lead-workspace-${this.#options.layout}`;
    const close = make('form', { method: 'dialog' }, this.#closeButton);
    this.#dialog = make('dialog', { className: 'lead-workspace-create' }, this.form, close);
    const { urlKey, viewKey } = this.#options;
    const leadHref = (lead: Lead) => this.#address(lead.id);
    Object.assign(this.table, { recordType, selectable: true, urlKey: `${urlKey}-list`, viewKey, leadHref });
    Object.assign(this.detail, { recordType, headingLevel: this.#options.layout === 'page' ? 1 : 2 });
    this.form.recordType = recordType;
    this.table.append(this.#createButton);
    this.provider.className = 'lead-workspace';
    this.provider.adapter = options.adapter;
    this.provider.append(this.#list, this.#record, this.#dialog, this.#toast);
    this.#listen();
    host.append(this.provider);
    const root = host.getRootNode();
    // A host that is not in the page yet will be in the light of it.
    adoptInto(root instanceof ShadowRoot ? root : host.ownerDocument, styles);
    this.#speak();
    this.#follow(false);
  }

  open(lead: Lead | string, tab?: string): void {
    const id = typeof lead === 'string' ? lead : lead.id;
    const linked = this.#linked();
    if (linked.leadId !== id || (tab !== undefined && linked.tab !== tab))
      history.pushState(null, '', this.#address(id, tab));
    if (typeof lead !== 'string') this.detail.lead = lead;
    this.#follow(true);
  }

  create(): void {
    void load
      .form()
      .then(() => this.form.updateComplete)
      .then(() => this.form.focus());
    this.#dialog.showModal();
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
    // What the elements tell of what was done since stands where it does.
    for (const type of ['lead-updated', 'lead-assigned', 'lead-deleted'])
      this.provider.addEventListener(type, () => this.#toast.replaceChildren(), { signal });
    this.#answer('tab-change', ({ target, detail: { tab } }) => {
      if (target === this.detail) history.replaceState(null, '', this.#address(this.#linked().leadId, tab));
    });
    this.#answer('lead-go', (event) => {
      if (event.target !== this.detail) return;
      event.preventDefault();
      this.open(event.detail.leadId, this.detail.tab);
    });
    this.#answer('lead-close', ({ target }) => {
      if (target === this.detail) this.#close();
    });
    window.addEventListener('popstate', () => this.#travelled(), { signal });
    signal.addEventListener(
      'abort',
      onLocaleRegistered(() => this.#speak()),
    );
    this.#language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }

  /** Does what an element asks for, where no listener at it has prevented that or taken it over. */
  #answer<Type extends 'lead-open' | 'lead-go' | 'lead-close' | 'tab-change'>(
    type: Type,
    act: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    const listener = (event: HTMLElementEventMap[Type]): void => {
      if (!event.defaultPrevented && !event.work) act(event);
    };
    this.provider.addEventListener(type, listener, { signal: this.#end.signal });
  }

  /** The address of a record, or of the list; whatever else the address says stays. */
  #address(leadId?: string, tab?: string): string {
    return recordUrl({ leadId, tab }, { key: this.#options.urlKey });
  }

  #linked(): RecordLink {
    return recordInUrl({ key: this.#options.urlKey });
  }

  /** Back and Forward ask as Close does: where the page wants unsaved changes to be stayed with, the address is theirs again. */
  #travelled(): void {
    const { leadId } = this.#linked();
    const shown = this.#shown.leadId;
    if (shown === leadId || this.#mayLeave(leadId === undefined ? 'close' : 'record')) this.#follow(true);
    else history.pushState(null, '', this.#address(shown, this.detail.tab));
  }

  /** Asks where a record is on screen, and there. */
  #mayLeave(reason: EditLeaveReason): boolean {
    const { detail } = this;
    return this.#shown.leadId === undefined || !detail.matches(':defined') || detail.mayLeave(reason);
  }

  /** Shows what the address names. */
  #follow(focus: boolean): void {
    this.#shown = this.#linked();
    const { leadId: id, tab = 'profile' } = this.#shown;
    this.table.openedId = id;
    this.#dialog.close();
    if (id !== undefined) {
      Object.assign(this.detail, { leadId: id, tab });
      void this.#listSiblings(id);
    }
    this.#show(id !== undefined);
    const target = id === undefined ? this.table : this.detail;
    if (id !== undefined) void load.detail().then(() => focus && this.#focus(target));
    else if (focus) this.#focus(target);
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
    this.#list.hidden = record && this.#options.layout === 'page';
  }

  #focus(target: LeadTable | LeadDetail): void {
    void target.updateComplete.then(() => target.focus());
  }

  #created({ detail: { lead, another, refused } }: LeadCreatedEvent): void {
    // Who could not be assigned stands in the form, with a button to try again.
    if (another || refused.length > 0) return;
    const { recordType } = this.#options;
    const words = wordsOf('lead-create-form', leadCreateForm, localeOf(this.provider));
    this.#toast.replaceChildren(make('p', { textContent: words.created(lead.name, recordType) }));
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => this.#toast.replaceChildren(), 6000);
    this.open(lead);
  }

  #close(): void {
    history.pushState(null, '', this.#address());
    this.#follow(true);
  }

  #speak(): void {
    const { recordType } = this.#options;
    const locale = localeOf(this.provider);
    const create = wordsOf('lead-create-form', leadCreateForm, locale).create(recordType);
    this.#heading.textContent = wordsOf('lead-table', leadTable, locale).label(recordType);
    this.#createButton.textContent = create;
    this.#closeButton.textContent = wordsOf('lead-detail', leadDetail, locale).close;
    this.#dialog.setAttribute('aria-label', create);
    if (this.#record instanceof HTMLDialogElement)
      this.#record.setAttribute('aria-label', wordsOf('lead-detail', leadDetail, locale).profile);
  }
}

/** Puts a list, its records and the form that creates them into `host`, wired to each other and to the address. */
export const createWorkspace = (host: Element, options: WorkspaceOptions): Workspace =>
  new BuiltWorkspace(host, options);
