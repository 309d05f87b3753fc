// The list of leads: search, filters, sort, everybody's assignees, and only so many rows as are in sight.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import { RecordChangesController } from '../../controllers/adapter/record-changes-controller.js';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { AssigneesController } from '../../controllers/people/assignees-controller.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import { LeadsController } from '../../controllers/list/leads-controller.js';
import { LocalizeController, wordsOf } from '../../controllers/interface/localize-controller.js';
import { NextFrame } from '../../controllers/interface/next-frame.js';
import { RowSelectionController } from '../../controllers/list/row-selection-controller.js';
import { SchemaController } from '../../controllers/adapter/schema-controller.js';
import { onServer } from '../../domain/platform/environment.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { defaultSchema, type FieldSchema, type RecordSchema } from '../../domain/record/record-schema.js';
import { LeadOpenEvent, QueryChangedEvent, SelectionChangedEvent } from '../../events.js';
import { assigneeStack } from '../../locales/en/assignee-stack.js';
import { leadTable } from '../../locales/en/lead-table.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { type InitialData, initialDataProperty } from '../initial-data.js';
import { LeadElement } from '../lead-element.js';
import { localSchema } from './local-schema.js';
import { nextSort, renderHead } from './render-head.js';
import { renderFirstRows, type RowContext } from './render-row.js';
import { renderState, type TableState } from './render-state.js';
import { RowActions } from './row-actions.js';
import { columnTracks, defaultColumns, type TableColumn, tableColumns } from './table-columns.js';
import { TableQuery } from './table-query.js';
import { TableRows } from './table-rows.js';
import { TableSelection } from './table-selection.js';
import { tableStyles } from './table-styles.js';
import { TableToolbar } from './table-toolbar.js';
import { TableAnnouncements } from './table-announcements.js';

/**
 * Shows leads or clients of any number: only rows near the visible part are drawn and loaded.
 * It never sorts or filters itself; the adapter does, and what it cannot do is not offered.
 *
 * Give it a height (`block-size`); without one it takes `--le-table-block-size`.
 *
 * @summary The list of leads with search, filters, sort and selection.
 * @fires {LeadOpenEvent} lead-open - Asks before a lead is opened by its name or row; prevented, a link is not followed.
 * @fires {QueryChangedEvent} query-changed - After a person has changed search, filter or sort.
 * @fires {SelectionChangedEvent} selection-changed - After a person has changed the selected rows.
 * @slot toolbar - Buttons of the application, such as "Create lead".
 * @slot empty - Shown when there is nothing at all, in place of the table's own words.
 * @csspart toolbar - Everything above the grid.
 * @csspart search - The search field with its icon.
 * @csspart search-input - The search field.
 * @csspart search-clear - The button that empties the search field.
 * @csspart filter - Each button that opens a filter.
 * @csspart filter-popup - Each filter's popup.
 * @csspart filters - The active filters.
 * @csspart filter-chip - Each active filter.
 * @csspart clear-filters - Each button that clears all filters.
 * @csspart count - How many leads there are.
 * @csspart clear-selection - The button that says how many are selected and clears the selection.
 * @csspart frame - The box around the grid.
 * @csspart scroller - What scrolls.
 * @csspart grid - The grid.
 * @csspart header-row - The row of column headers.
 * @csspart column-header - Each column header.
 * @csspart sort - The button in a column header.
 * @csspart row - Each row; selected ones are `row-selected` too.
 * @csspart cell - Each cell; also `column-<kind>`, such as `column-status`.
 * @csspart name - The link or button that opens a lead.
 * @csspart status - The status of a lead.
 * @csspart stack - The assignees of a lead.
 * @csspart avatar - Each assignee's avatar.
 * @csspart more - The `+N` behind the last avatar.
 * @csspart nobody - The words for a lead without assignees.
 * @csspart skeleton - What stands in for a value that is on its way.
 * @csspart state - The cell that says why there are no rows.
 * @csspart empty - There is nothing at all.
 * @csspart no-match - Nothing matches.
 * @csspart failed - Nothing could be loaded.
 * @csspart retry - Each button that loads again.
 * @csspart notice - What says that the list may be out of date.
 * @csspart picker-* - Of the picker of a filter:
 * @cssprop [--le-table-block-size=min(40rem, 85dvh)] - Height of the table.
 */
export class LeadTable extends LeadElement {
  static override styles = tableStyles;

  /** Where the data come from; default: the nearest provider's adapter. */
  @property({ attribute: false }) adapter: LeadDataAdapter | undefined;

  /** Shown at once, on a server too, until the adapter has answered. Attribute: the same as JSON. */
  @property(initialDataProperty) initialData: InitialData | undefined;

  /** Which records are listed. Another type begins with an empty query. */
  @property({ attribute: 'record-type' }) recordType: RecordType = 'lead';

  /** Accessible name of the grid. Default: "Leads" or "Clients". */
  @property() label: string | undefined;

  /**
   * Fields that are columns, in their order; those that the schema does not have are left out.
   * @default ['name', 'company', 'status', 'assignees', 'source', 'updatedAt']
   */
  @property({ attribute: false }) columns: readonly string[] | undefined = defaultColumns;

  /** Whether rows can be selected. */
  @property({ type: Boolean }) selectable = false;

  /** The page of a lead. With it, names are real links, which can be opened in a new tab. */
  @property({ attribute: false }) leadHref: ((lead: Lead) => string) | undefined;

  /** Words that replace those of the catalogue. */
  @property({ attribute: false }) messages: Partial<LocaleMessages['lead-table']> | undefined;

  #context: RowContext | undefined;
  #tracks = '';
  readonly #frame = new NextFrame(() => this.requestUpdate());
  readonly #query = new TableQuery({ typed: () => this.requestUpdate(), changed: (what) => this.#onQuery(what) });
  readonly #localize = new LocalizeController(this, 'lead-table', leadTable);
  readonly #announcer = new AnnouncerController(this);
  readonly #schema = new SchemaController(this);
  readonly #adapter = new AdapterController(this);
  readonly #people = new AssigneesController(
    this,
    () => this.#adapter.adapter,
    () => this.initialData?.people,
  );
  readonly #leads = new LeadsController(this, {
    opened: () => this.#onOpened(),
    changed: (change) => this.#onListChanged(change),
    // One question for the people of a whole page.
    answered: (leads) => this.#people.resolve(leads.flatMap(({ assigneeIds }) => assigneeIds ?? [])),
    appeared: (count) => this.#announcements.appeared(count),
  });
  readonly #rows = new TableRows(this, {
    list: () => this.#leads.list,
    context: () => (this.#context ??= this.#makeContext()),
    selectable: () => this.selectable,
    rtl: () => this.#localize.rtl,
    leaving: () => this.#leads.switching,
  });
  readonly #selection = new RowSelectionController({
    idAt: (row) => this.#rows.leadAt(row)?.id,
    changed: (ids) => this.#onSelection(ids),
  });
  readonly #selectAll = new TableSelection(this, {
    selection: this.#selection,
    list: () => this.#leads.list,
    source: () => ({ adapter: this.#adapter.adapter, criteria: this.query, locale: this.#localize.locale }),
  });
  readonly #actions = new RowActions({
    rows: this.#rows,
    selection: this.#selection,
    selectable: () => this.selectable,
    open: (row, event) => this.#open(row, event),
    retry: () => this.#leads.retry(),
    selectAll: () => void this.#selectAll.toggleAll(),
  });
  readonly #announcements = new TableAnnouncements({
    announcer: this.#announcer,
    words: () => this.#localize.messages,
    format: () => this.#localize.format,
    recordType: () => this.recordType,
  });
  readonly #toolbar = new TableToolbar(this, {
    query: this.#query,
    selection: this.#selection,
    people: this.#people,
    adapter: () => this.#adapter.adapter,
    list: () => this.#leads.list,
    selectable: () => this.selectable,
    narrow: () => this.#rows.narrow,
    focusGrid: () => this.focus(),
  });

  /** Search, filter and sort. Setting it fires nothing; a `recordType` in it sets the table's. */
  @property({ attribute: false })
  get query(): LeadCriteria {
    return { recordType: this.recordType, ...this.#query.value };
  }
  set query(query: Partial<LeadCriteria> | undefined) {
    const { recordType, ...rest } = query ?? {};
    if (recordType) this.recordType = recordType;
    this.#query.set(rest);
  }

  /** Ids of the selected records, also of those that are not in sight. Setting it fires nothing. */
  @property({ attribute: false })
  get selectedIds(): string[] {
    return this.#selection.ids;
  }
  set selectedIds(ids: readonly string[] | undefined) {
    this.#selection.set(ids ?? []);
  }

  constructor() {
    super();
    const adapter = () => this.#adapter.adapter;
    this.addController(new RecordChangesController(adapter, (change) => this.#leads.recordChanged(change)));
  }

  /** Reads the rows again, without clearing them. */
  reload(): void {
    this.#leads.recordChanged({ type: 'resync' });
  }

  /** Focuses the cell that had the focus last, else the first name. */
  override focus(): void {
    this.#rows.navigation.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    // What was changed or typed while it was not in the page is still to be asked for.
    this.requestUpdate();
    this.#query.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame.cancel();
    this.#query.stop();
    this.#announcements.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A framework gives `undefined` for what is absent.
    this.recordType ??= 'lead';
    if (changed.has('recordType') && this.hasUpdated && !changed.has('query')) this.#query.reset();
    const { adapter } = this.#adapter;
    // Nobody would abort what is asked for outside of the page.
    if (!this.isConnected && !onServer()) return;
    this.#schema.follow(adapter, this.recordType, this.#localize.locale, this.initialData?.schema);
    if (onServer()) return;
    this.#leads.open(adapter, this.query, this.#localize.locale);
  }

  override render(): TemplateResult {
    this.#context = this.#makeContext();
    const state = this.#state;
    const { list, switching } = this.#leads;
    /* eslint-disable no-restricted-syntax -- a server has no `style.setProperty`; in a page the attribute is not there */
    return html`${this.#toolbar.render({
        recordType: this.recordType,
        messages: this.#localize.messages,
        format: this.#localize.format,
        statusField: this.#statusField,
      })}
      <div class="frame ${this.#rows.narrow ? 'narrow' : ''}" part="frame" style=${this.#serverTracks}>
        ${switching ? html`<div class="progress" aria-hidden="true"></div>` : nothing}
        <div class="scroller" part="scroller" tabindex="-1">
          <div
            role="grid"
            part="grid"
            aria-label=${this.label ?? this.#localize.messages.label(this.recordType)}
            aria-rowcount=${list?.total?.exact ? list.total.value + 1 : -1}
            aria-colcount=${this.#columns.length}
            aria-multiselectable=${this.selectable ? 'true' : nothing}
            aria-busy=${switching || this.#rows.placeholders ? 'true' : 'false'}
            @pointerdown=${this.#actions.onPointerDown}
            @click=${this.#actions.onClick}
            @keydown=${this.#actions.onKeydown}
            @keyup=${this.#actions.onKeyup}
            @focusin=${this.#rows.navigation.onFocusin}
          >
            <div role="rowgroup" class="head">${this.#renderHead()}</div>
            ${this.#renderFirstRows()}
            <div role=${state.status === 'rows' ? 'rowgroup' : nothing} class="rows"></div>
            ${state.status === 'rows' ? nothing : this.#renderState(state)}
          </div>
        </div>
        ${list?.outdated ? this.#renderNotice() : nothing}
        <div class="ruler" aria-hidden="true"></div>
      </div>
      ${this.#announcer.render()}`;
    /* eslint-enable no-restricted-syntax */
  }

  /** What the page has handed over stands in for the rows until those are there. */
  #renderFirstRows(): TemplateResult | typeof nothing {
    const leads = this.initialData?.leads ?? [];
    return leads.length > 0 && this.#rows.placeholders ? renderFirstRows(leads, this.#context!) : nothing;
  }

  override updated(): void {
    this.#setTracks();
    const { list, switching } = this.#leads;
    this.#announcements.listed(list?.state, list?.total?.value, !switching);
  }

  /** A server has nobody who would set them; in a page they are set by script, as a strict policy wants it. */
  get #serverTracks(): string | typeof nothing {
    if (!onServer()) return nothing;
    const { template, minWidth } = columnTracks(this.#context!.columns);
    return `--_columns:${template};--_min-width:${minWidth}`;
  }

  #setTracks(): void {
    const { template, minWidth } = columnTracks(this.#context!.columns);
    const key = `${template} ${minWidth}`;
    // Even the same value again would make the browser look at every cell.
    if (key === this.#tracks) return;
    this.#tracks = key;
    const { style } = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    style.setProperty('--_columns', template);
    style.setProperty('--_min-width', minWidth);
  }

  /** Every column, also those that a card leaves out. */
  get #columns(): TableColumn[] {
    return tableColumns({
      // A host without types may give anything.
      fields: Array.isArray(this.columns) ? this.columns : defaultColumns,
      schema: this.#shownSchema,
      capabilities: capabilitiesOf(this.#adapter.adapter),
      selectable: this.selectable,
      messages: this.#localize.messages,
    });
  }

  /** Until the back end has described its records, and when it fails to, the usual fields: nothing jumps. */
  get #shownSchema(): RecordSchema {
    return localSchema(this.#schema.schema ?? defaultSchema(this.recordType), this.#localize.messages);
  }

  get #statusField(): FieldSchema | undefined {
    return this.#shownSchema.fields.find(({ name }) => name === 'status');
  }

  get #state(): TableState {
    const list = this.#leads.list;
    if (list?.state.status === 'failed') return { status: 'failed', error: list.state.error };
    const isEmpty = list?.state.status === 'ready' && list.count === 0;
    return isEmpty ? { status: 'empty', filtered: this.#query.narrows } : { status: 'rows' };
  }

  #makeContext(): RowContext {
    const columns = this.#columns;
    const { leadHref } = this;
    return {
      columns: this.#rows.narrow ? columns.filter(({ onCard }) => onCard) : columns,
      messages: this.#localize.messages,
      stackMessages: wordsOf('assignee-stack', assigneeStack, this.#localize.locale),
      format: this.#localize.format,
      people: this.#people,
      statuses: this.#statusField?.options ?? [],
      isSelected: (id) => this.#selection.has(id),
      hrefOf: (lead) => leadHref?.(lead),
    };
  }

  #renderHead(): TemplateResult {
    const { messages, columns, format } = this.#context!;
    return renderHead({
      columns,
      sort: this.#query.sort,
      selection: this.#selectAll.head(messages, this.recordType, format),
      onSort: (column) => this.#sortBy(column),
      onSelectAll: () => void this.#selectAll.toggleAll(),
    });
  }

  #renderState(state: Exclude<TableState, { status: 'rows' }>): TemplateResult {
    return renderState(state, {
      recordType: this.recordType,
      messages: this.#localize.messages,
      access: capabilitiesOf(this.#adapter.adapter)?.access,
      span: this.#columns.length,
      onClearFilters: () => this.#toolbar.clearFilters(),
      onRetry: () => this.#leads.retry(),
    });
  }

  #renderNotice(): TemplateResult {
    const { outdated, retry } = this.#localize.messages;
    return html`<div class="message warning notice" part="notice">
      <span class="grow">${outdated}</span>
      <button class="button" part="retry" type="button" @click=${() => this.#leads.retry()}>${retry}</button>
    </div>`;
  }

  #sortBy(column: TableColumn): void {
    const sort = nextSort(column.field, this.#query.sort);
    this.#query.sortBy(sort);
    this.#announcements.sorted(sort, column.label);
  }

  #open(row: number, event: Event): void {
    const lead = this.#rows.leadAt(row);
    if (!lead) return;
    const ask = new LeadOpenEvent(lead);
    const allowed = this.dispatchEvent(ask);
    if (!allowed || ask.work) event.preventDefault();
  }

  #onQuery(what: 'rows' | 'sort'): void {
    this.requestUpdate();
    if (what === 'rows') this.#announcements.expectCount();
    this.dispatchEvent(new QueryChangedEvent(this.query));
  }

  #onOpened(): void {
    this.#selection.forgetAnchor();
    this.#selectAll.stop();
    this.#rows.opened();
    this.#frame.request();
  }

  #onListChanged(change: 'loaded' | 'reread'): void {
    if (change === 'reread') {
      this.#selection.forgetAnchor();
      this.#rows.reread();
    }
    this.#frame.request();
  }

  #onSelection(ids: string[]): void {
    this.requestUpdate();
    this.#announcements.selected(ids.length);
    this.dispatchEvent(new SelectionChangedEvent(ids));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-table': LeadTable;
  }
}
