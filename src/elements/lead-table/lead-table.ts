// The list of leads: search, filters, sort, everybody's assignees, and only so many rows as are in sight.
import { permits } from '../../ask-event.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import type { RecordChange } from '../../controllers/adapter/record-changes.js';
import { RecordChangesController } from '../../controllers/adapter/record-changes-controller.js';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { keepKeys } from '../../controllers/interface/host-keys.js';
import { LightChildrenController } from '../../controllers/interface/light-children-controller.js';
import { LookupsController } from '../../controllers/record/lookups-controller.js';
import { PeopleByIdController } from '../../controllers/people/people-by-id-controller.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import { ViewStore, type ViewStorage } from '../../controllers/list/view-store.js';
import { QueryInUrl } from '../../controllers/list/query-in-url.js';
import { LeadsController } from '../../controllers/list/leads-controller.js';
import { LocalizeController, wordsOf } from '../../controllers/interface/localize-controller.js';
import { NextFrame } from '../../controllers/interface/next-frame.js';
import { RowSelectionController } from '../../controllers/list/row-selection-controller.js';
import { SchemaController } from '../../controllers/adapter/schema-controller.js';
import { onServer } from '../../environment.js';
import type { InitialData } from '../../domain/record/initial-data.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { inOrder, type TableDensity, type TableLayout } from '../../domain/list/table-arrangement.js';
import {
  CurrentChangedEvent,
  LayoutChangedEvent,
  LeadOpenEvent,
  QueryChangedEvent,
  SelectionChangedEvent,
} from '../../events.js';
import { assigneeStack } from '../../locales/en/assignee-stack.js';
import type { leadTable } from '../../locales/en/lead-table.js';
import { leadTableList } from '../../locales/en/lead-table-list.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { DetailSettings } from '../lead-detail/detail-settings.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import { initialDataProperty } from '../initial-data-property.js';
import { PageElement } from '../page-element.js';
import { AvatarFit } from './cell/avatar-fit.js';
import { type HeadOptions, nextSorts, renderHead } from './rows/render-head.js';
import { renderFirstRows, type RowContext } from './rows/render-row.js';
import { renderMessages } from './render-messages.js';
import { renderState, type TableState } from './render-state.js';
import { PrintKey } from './rows/print-key.js';
import { RowActions } from './rows/row-actions.js';
import { columnTracks, defaultColumns, fittingColumns, type TableColumn } from './columns/table-columns.js';
import { TableFields } from './table-fields.js';
import { type QueryPart, TableQuery } from './table-query.js';
import { TableParts } from './table-parts.js';
import { TableRows } from './rows/table-rows.js';
import { SelectAll } from './select-all.js';
import { serverTableStyles } from './server-table-styles.js';
import { tableStyles } from './table-styles.js';
import { isOff, shortcutOf, type TableShortcut, type TableShortcuts } from './keys/table-shortcuts.js';
import { NoticePlace } from '../notice/notice-place.js';
import { TableToolbar } from './toolbar/table-toolbar.js';
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
 * @fires {LeadAssignEvent} lead-assign - Asks before assignees are changed: in a cell, of a selection, or of all that match.
 * @fires {LeadAssignedEvent} lead-assigned - After assignees were changed, for each portion of a large change.
 * @fires {LeadAssignFailedEvent} lead-assign-failed - After a change of assignees has failed as a whole.
 * @fires {CurrentChangedEvent} current-changed - After pointer or focus has gone to another row, where there are `row-actions`.
 * @fires {LayoutChangedEvent} layout-changed - After a person has changed columns, their order, widths, or the height of rows.
 * @fires {SelectionChangedEvent} selection-changed - After a person has changed the selected rows; with `query` where all that match it are selected.
 * @fires {LeadUpdateEvent} lead-update - Of the record beside the list: asks before fields are saved; cancelable.
 * @fires {LeadUpdatedEvent} lead-updated - Of the record beside the list: tells of the saved one.
 * @fires {LeadUpdateFailedEvent} lead-update-failed - Of the record beside the list: tells that fields were not saved.
 * @fires {LeadDeleteEvent} lead-delete - Of the record beside the list: asks before it is deleted; cancelable.
 * @fires {LeadDeletedEvent} lead-deleted - Of the record beside the list: tells that it was.
 * @fires {LeadGoneEvent} lead-gone - Of the record beside the list: tells that it can no longer be read.
 * @fires {EditLeaveEvent} edit-leave - Of the record beside the list: asks before unsaved changes are left; cancelable.
 * @fires {DirtyChangedEvent} dirty-changed - Of the record beside the list: tells when there begin or cease to be unsaved changes.
 * @fires {TabChangeEvent} tab-change - Of the record beside the list: asks before another tab is shown; cancelable.
 * @slot toolbar - Buttons of the application, such as "Create lead".
 * @slot row-actions - Buttons of the application for one row: they go to the row under pointer or focus, which is `currentLead`.
 * @slot selection-actions - Buttons of the application for what is selected, in the selection's bar.
 * @slot detail-* - Goes into the slot of that name of the record beside the list.
 * @slot empty - Shown when there is nothing at all, in place of the table's own words.
 * @csspart toolbar - Everything above the grid.
 * @csspart search - The search field with its icon.
 * @csspart search-input - The search field.
 * @csspart search-clear - The button that empties the search field.
 * @csspart filter - Each button that opens a filter.
 * @csspart filter-popup - Each filter's popup.
 * @csspart sort-and-filter-sheet - What sorting, filters, views and columns are in, where rows are cards.
 * @csspart views - The views that somebody has put above the list.
 * @csspart view - Each of their buttons.
 * @csspart filters - The active filters.
 * @csspart filter-chip - Each active filter.
 * @csspart clear-filters - Each button that clears all filters.
 * @csspart count - How many leads there are.
 * @csspart clear-selection - The button that says how many are selected and clears the selection.
 * @csspart selection-bar - What can be done with the selected rows.
 * @csspart bar-action - Each of its buttons.
 * @csspart select-whole - The button that selects all that match.
 * @csspart bulk-dialog - The dialog of a change of many.
 * @csspart terms-fields - The fields for roles and last days in the dialog of a change of many records.
 * @csspart bulk-effect - What the change comes to.
 * @csspart bulk-outcome - What has become of it.
 * @csspart bulk-button - Each button of the dialog.
 * @csspart cell-editor - The picker in a cell.
 * @csspart workload-dialog - The dialog that shows who has how much.
 * @csspart side-panel - The record beside the list.
 * @csspart side-tools - What is above it.
 * @csspart row-tools - The application's buttons of a row.
 * @csspart pending - What waits for the network.
 * @csspart pending-mark - What says of a record that a change of it waits.
 * @csspart names-card - The names of a lead's assignees.
 * @csspart keys-dialog - The dialog that lists the keys.
 * @csspart undo-notice - The word on what was done.
 * @csspart undo-notice-action - Each button that takes it back or tries again.
 * @csspart undo-notice-close - The button that closes it.
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
 * @csspart new-rows - The button that shows what has come in above.
 * @csspart notice - What says that the list may be out of date, or that it is longer than can be shown.
 * @csspart narrow - The button that leads to search and filters where a list is longer than can be shown.
 * @csspart picker-* - Of the pickers in rows and dialogs:
 * @cssprop [--le-table-block-size=min(40rem, 85dvh)] - Height of the table.
 * @cssprop [--le-table-min-block-size=20rem] - Height that the table keeps where there is less room; cards: 31rem.
 */
export class LeadTable extends PageElement {
  static override styles = onServer ? serverTableStyles() : tableStyles;

  static override properties = {
    adapter: { attribute: false },
    initialData: initialDataProperty,
    recordType: { attribute: 'record-type' },
    label: {},
    columns: { attribute: false },
    selectable: { type: Boolean },
    readonly: { type: Boolean },
    picker: { attribute: false },
    shortcuts: { attribute: false },
    urlKey: { attribute: 'url-key' },
    density: { reflect: true },
    viewKey: { attribute: 'view-key' },
    viewStorage: { attribute: false },
    leadHref: { attribute: false },
    openBeside: { type: Boolean, attribute: 'open-beside' },
    detail: { attribute: false },
    renderCell: { attribute: false },
    messages: { attribute: false },
    query: { attribute: false },
    layout: { attribute: false },
    selectedIds: { attribute: false },
    openedId: { attribute: 'opened-id' },
  };

  /** Registers what the side panel shows. */
  static loadDetail: () => Promise<unknown> = () => Promise.resolve();

  /** Registers the picker when a filter or a cell needs it; whoever registers the classes alone has done so already. */
  static loadPicker: () => Promise<unknown> = () => Promise.resolve();

  /** Where the data come from; default: the nearest provider's adapter. */
  adapter: LeadDataAdapter | undefined;

  /** Shown at once, on a server too, until the adapter has answered. Attribute: the same as JSON. */
  initialData: InitialData | undefined;

  /** Which records are listed. Another type begins with an empty query. */
  recordType: RecordType = 'lead';

  /** Accessible name of the grid. Default: "Leads" or "Clients". */
  label: string | undefined;

  /**
   * Fields that are columns, in their order; those that the schema does not have are left out. Where nobody has chosen
   * any, source, the day of the last change and company are left out in that order where there is no room for them.
   * @default ['name', 'company', 'status', 'assignees', 'source', 'updatedAt']
   */
  columns: readonly string[] | undefined = defaultColumns;

  /** Whether rows can be selected. */
  selectable = false;

  /** Whether assignees cannot be changed in the list. */
  readonly = false;

  /**
   * Settings of the pickers in rows and dialogs, such as `groups`, `kind`, `max` or `renderOption`. Default: the one in a
   * row offers "Assign to me", and asks before people remove themselves or the last one.
   */
  picker: PickerSettings | undefined;

  /**
   * Other keys for what the grid does without a modifier, or `false` for none: `{ assign: 'z', help: false }`. Keys that are
   * the same everywhere can be left to the page: `edit` (F2), `save` (Ctrl+Enter), `discard` (Escape), `names` (Alt+↓),
   * `selectAll` (Ctrl+A), `copy` (Ctrl+C), `print` (Ctrl+P), `undo` (Ctrl+Z), `stretch` (Shift+↑/↓), and in column heads `resize` and `move`.
   */
  shortcuts: TableShortcuts | undefined;

  /**
   * Name of a parameter of the page's address that holds search, filters and order, so that a reload, a link and "back"
   * find them again. Each table of a page needs its own.
   */
  urlKey: string | undefined;

  /** Height of the rows: `compact` for many, `comfortable` for fingers and tired eyes. */
  density: TableDensity | undefined;

  /**
   * Name under which columns, widths, height of rows and saved views of this table are kept, in this browser or in
   * `viewStorage`. Without it they last as long as the page.
   */
  viewKey: string | undefined;

  /** Where views are kept in place of this browser, such as the settings of the user on a server. */
  viewStorage: ViewStorage | undefined;

  /** The page of a lead. With it, names are real links, which can be opened in a new tab. */
  leadHref: ((lead: Lead) => string) | undefined;

  /**
   * Whether a record opens beside the list, where there is room: with keys and buttons for the next and the previous one.
   * `lead-open` asks before; prevented, nothing opens.
   */
  openBeside = false;

  /** Id of the record that the page has open: its row is marked, as is that of a record beside the list without it. */
  openedId: string | undefined;

  /**
   * Settings of the record beside the list, such as `inlineEdit`, `saveMode` or `ownTabs`. Its `picker` is the list's, if it
   * has none of its own. What stands in the slots `detail-…` goes into the record's: `detail-actions`, `detail-tab-<id>`.
   */
  detail: DetailSettings | undefined;

  /**
   * Draws the inside of a cell: a text, a node or a template of `lit`; `undefined` leaves it to the table. A text is shown
   * as text.
   */
  renderCell: ((lead: Lead, field: string) => unknown) | undefined;

  /** Words that replace those of the catalogue. */
  messages: Partial<LocaleMessages['lead-table']> | undefined;

  #context: RowContext | undefined;
  #current: Lead | undefined;
  /** Whether a person has asked for something, which no view that comes later takes away. */
  #asked = false;
  readonly #frame = new NextFrame(() => this.requestUpdate());
  readonly #query = new TableQuery({ typed: () => this.requestUpdate(), changed: (what) => this.#onQuery(what) });
  readonly #url = new QueryInUrl(this, {
    name: () => this.urlKey,
    read: (query) => {
      this.#query.set(query);
      this.requestUpdate();
    },
  });
  readonly #kept = new ViewStore(this, {
    key: () => this.viewKey,
    storage: () => this.viewStorage,
    read: ({ views, startWith, layout }, changesLayout) => {
      const first = views?.find(({ id }) => id === startWith);
      if (first && !this.#url.given && !this.#asked) this.#query.set(first.query);
      this.#setLayout((changesLayout ? undefined : first?.layout) ?? layout ?? {});
    },
  });
  readonly #localize = new LocalizeController(this, 'lead-table', leadTableList as typeof leadTable);
  readonly #announcer = new AnnouncerController(this);
  readonly #schema = new SchemaController(this);
  readonly #adapter = new AdapterController(this);
  readonly #people = new PeopleByIdController(this, () => this.#adapter.adapter);
  readonly #lookups = new LookupsController(
    this,
    () => this.#adapter.adapter,
    () => this.recordType,
  );
  readonly #leads = new LeadsController(this, {
    opened: () => this.#onOpened(),
    changed: (change) => this.#onListChanged(change),
    // One question for the people of a whole page.
    answered: (leads) => this.#people.resolve(leads.flatMap(({ assigneeIds }) => assigneeIds ?? [])),
    appeared: (count) => this.#announcements.appeared(count),
    signedOut: () => this.#selection.clear(),
  });
  readonly #fields = new TableFields({
    schema: () => this.#schema.schema,
    recordType: () => this.recordType,
    chosen: () => this.#kept.layout.columns ?? this.columns,
    capabilities: () => capabilitiesOf(this.#adapter.adapter, this.recordType),
    selectable: () => this.selectable,
    loaded: () => this.#leads.list?.loaded() ?? [],
    messages: () => this.#localize.messages,
  });
  readonly #rows = new TableRows(this, {
    list: () => this.#leads.list,
    context: () => (this.#context ??= this.#makeContext()),
    columnsIn: (room) => this.#columnsIn(room).length,
    selectable: () => this.selectable,
    rtl: () => this.#localize.rtl,
    leaving: () => this.#leads.switching,
    drawn: () => this.#parts.attention.drawn(),
  });
  readonly #avatarFit = new AvatarFit(this);
  readonly #selection: RowSelectionController = new RowSelectionController({
    idAt: (row) => this.#rows.leadAt(row)?.id,
    rowOf: (id) => this.#leads.list?.indexOf(id) ?? -1,
    read: (start, end) => this.#selectAll.read(start, end),
    unread: () => this.#parts.rangeUnread(),
    whole: () => this.selectedQuery !== undefined,
    loaded: () => this.#leads.list?.loaded().map(({ id }) => id) ?? [],
    changed: (ids) => this.#onSelection(ids),
  });
  readonly #selectAll = new SelectAll(this, {
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
    edit: (row) => this.#parts.edit(row),
    showNames: (row, anchor) => this.#parts.showNames(row, anchor),
    headKey: (event, column) => this.#parts.headKey(event, column),
    isOff: (key) => isOff(key, this.shortcuts),
    shortcut: (event, row) => this.#onShortcut(shortcutOf(event, this.shortcuts), row),
  });
  readonly #announcements = new TableAnnouncements({
    announcer: this.#announcer,
    words: () => this.#localize.messages,
    format: () => this.#localize.format,
    recordType: () => this.recordType,
  });
  readonly #parts = new TableParts(
    {
      host: this,
      localize: this.#localize,
      people: this.#people,
      lookups: this.#lookups,
      selection: this.#selection,
      notice: new NoticePlace(),
      adapter: () => this.#adapter.adapter,
      picker: () => this.picker,
      list: () => this.#leads.list,
      recordType: () => this.recordType,
      criteria: () => this.query,
      say: this.#announcer.say.bind(this.#announcer),
      focusGrid: () => this.focus(),
    },
    {
      rows: this.#rows,
      assignable: () => !this.readonly && this.#adapter.adapter !== undefined,
      selectable: () => this.selectable,
      opensBeside: () => this.openBeside,
      loadPicker: () => LeadTable.loadPicker(),
      fields: () => this.#fields.filterable,
      open: (row, event) => this.#open(row, event),
      columns: () => this.#fields.columns,
      shortcuts: () => this.shortcuts,
      rtl: () => this.#localize.rtl,
      kept: this.#kept,
      query: this.#query,
      available: () => this.#fields.available,
      shown: () => this.#context!.columns,
      setLayout: (layout) => void this.#setLayout(layout),
      keepLayout: (layout) => this.#keepLayout(layout),
      hrefOf: (lead) => this.leadHref?.(lead),
      loadDetail: () => LeadTable.loadDetail(),
      detail: () => this.detail,
      current: (lead) => this.#setCurrent(lead),
      context: () => (this.#context ??= this.#makeContext()),
    },
  );
  readonly #toolbar = new TableToolbar(this, {
    query: this.#query,
    people: this.#people,
    lookups: this.#lookups,
    adapter: () => this.#adapter.adapter,
    recordType: () => this.recordType,
    list: () => this.#leads.list,
    narrow: () => this.#rows.size.narrow,
    popups: () => this.#parts.filters,
    editCondition: (condition) => this.#parts.editCondition(condition),
    arrange: () => this.#parts.arrange,
    sortAndFilter: () => this.#parts.sortAndFilter,
    showSortAndFilter: (section) => this.#parts.showSortAndFilter(section),
  });

  /** Search, filter and sort. Setting it fires nothing; a `recordType` in it sets the table's. */
  get query(): LeadCriteria {
    return { recordType: this.recordType, ...this.#query.value };
  }
  set query(query: Partial<LeadCriteria> | undefined) {
    const { recordType, ...rest } = query ?? {};
    if (recordType) this.recordType = recordType;
    this.#query.set(rest);
  }

  /** Columns, their widths, which of them stay, and the height of rows, as a person has arranged them. Setting it fires nothing. */
  get layout(): TableLayout {
    return this.#kept.layout;
  }
  set layout(layout: TableLayout | undefined) {
    this.#setLayout(layout ?? {});
  }

  /** The record whose row pointer or focus was in last, where there are `row-actions`. */
  get currentLead(): Lead | undefined {
    return this.#current;
  }

  /** What is selected where all that match are: the query, not the ids. `undefined` else. */
  get selectedQuery(): LeadCriteria | undefined {
    return this.#parts.whole;
  }

  /** Ids of the selected records, also of those that are not in sight. Setting it fires nothing. */
  get selectedIds(): string[] {
    return this.#selection.ids;
  }
  set selectedIds(ids: readonly string[] | undefined) {
    if (this.#selection.set(ids ?? [])) this.#parts.selectionChanged();
  }

  constructor() {
    super();
    const adapter = () => this.#adapter.adapter;
    this.addController(new RecordChangesController(adapter, (change) => this.#onRecordChanged(change)));
    keepKeys(this);
    new PrintKey(this, () => !isOff('print', this.shortcuts) && this.#rows.range.awaitsRows && this.#parts.print());
    // Buttons of rows and parts of the record beside the list.
    new LightChildrenController(this);
    this.addEventListener('keydown', (event) => this.#parts.onUndoKey(event));
  }

  /** Asks for other records as a person does: with the address, and with `query-changed`. The order stays where none is given. */
  showQuery({ search, filter, sort = this.query.sort }: Partial<LeadCriteria>): void {
    this.#query.show({ ...(search && { search }), ...(filter && { filter }), ...(sort && { sort }) });
  }

  /** Reads the rows again, without clearing them. */
  reload(): void {
    this.#leads.recordChanged({ type: 'resync' });
  }

  /**
   * Ids of the records around one, in the order of the list, for `siblingIds` of `<lead-detail>`: those that are loaded, and the
   * ones beside it, which are loaded for it, wherever in the list it is. Ask again for each record that is shown.
   * `undefined` where the list does not have it.
   */
  async siblingIds(leadId: string): Promise<string[] | undefined> {
    // Whoever comes by an address asks before the list has begun.
    await this.updateComplete;
    return this.#leads.siblingIds(leadId);
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
    this.recordType ||= 'lead';
    if (!this.hasUpdated || changed.has('urlKey')) this.#url.begin(this.#query.value);
    if (!this.hasUpdated || changed.has('viewKey')) {
      this.#asked = false;
      this.#kept.begin();
    }
    if (changed.has('recordType') && this.hasUpdated && !changed.has('query')) this.#query.reset();
    const { adapter } = this.#adapter;
    // Nobody would abort what is asked for outside of the page.
    if (!this.isConnected && !onServer) return;
    this.#schema.follow(adapter, this.recordType, this.#localize.locale);
    if (onServer) return;
    if (!this.#leads.open(adapter, this.query, this.#localize.locale)) return;
    // Nothing that was in hand means anything among records of another kind.
    if (!changed.has('selectedIds')) this.#selection.clear();
    this.#current = undefined;
    this.#parts.leave();
  }

  override render(): TemplateResult {
    this.#context = this.#makeContext();
    const state = this.#state;
    const { list, switching, failure } = this.#leads;
    /* eslint-disable no-restricted-syntax -- a server has no `style.setProperty`; in a page the attribute is not there */
    return html`${this.#parts.renderViews()}${this.#toolbar.render({
        recordType: this.recordType,
        messages: this.#localize.messages,
        format: this.#localize.format,
        statusField: this.#fields.status,
        fields: this.#fields.filterable,
        selection: this.selectable ? this.#selectionOfAll : undefined,
      })}
      ${this.#parts.renderWaiting()}
      <div class="work ${this.#parts.isBeside ? 'beside' : ''}">
        <div
          class="frame ${onServer || this.#rows.size.narrow ? 'narrow' : ''} ${this.#rows.size.fitsOneLine ? 'one-line' : ''} ${switching ? 'waiting' : ''}"
          part="frame"
          style=${this.#serverTracks}
        >
          ${switching && !failure ? html`<div class="progress" aria-hidden="true"></div>` : nothing}
          <div class="scroller" part="scroller" tabindex="-1">
            <div
              role="grid"
              part="grid"
              aria-label=${this.label ?? this.#localize.messages.label(this.recordType)}
              aria-rowcount=${list?.total?.exact ? (list.cutAt ?? list.total.value) + 1 : -1}
              aria-colcount=${this.#fields.columns.length}
              aria-multiselectable=${this.selectable ? 'true' : nothing}
              aria-busy=${switching || this.#rows.placeholders ? 'true' : 'false'}
              @pointerdown=${this.#actions.onPointerDown}
              @click=${this.#actions.onClick}
              @keydown=${this.#actions.onKeydown}
              @keyup=${this.#actions.onKeyup}
              @focusin=${this.#onFocusin}
              @beforecopy=${this.#parts.attention.onBeforeCopy}
              @pointerover=${this.#parts.attention.onLook}
              @pointerleave=${this.#onLookAway}
              @focusout=${this.#onLookAway}
            >
              <div role="rowgroup" class="head">${this.#renderHead()}</div>
              ${this.#renderFirstRows()}
              <div role=${state.status === 'rows' ? 'rowgroup' : nothing} class="rows"></div>
              ${state.status === 'rows' ? nothing : this.#renderState(state)}
            </div>
          </div>
          ${renderMessages(this.#messages)}${this.#parts.renderBar()}
          <div class="ruler" aria-hidden="true"><span></span></div>
          ${this.#parts.renderRowTools()}
        </div>
        ${this.#parts.renderBeside()}
      </div>
      ${this.#parts.renderPopups()}${this.#announcer.render()}`;
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
    if (!onServer) return nothing;
    const tracks = Object.entries(columnTracks(this.#context!));
    return tracks.map((track) => track.join(':')).join(';');
  }

  #setTracks(): void {
    const { style } = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    for (const [name, value] of Object.entries(
      this.#parts.tracks ?? columnTracks(this.#context!, this.#kept.layout.widths),
    ))
      // Even the same value again would make the browser look at every cell.
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  }

  #setLayout(layout: TableLayout): TableLayout {
    const columns = layout.columns && inOrder(layout.columns, layout.pinned);
    const next = { ...layout, ...(columns && { columns }) };
    this.#kept.arrange(next);
    if (next.density) this.density = next.density;
    this.requestUpdate();
    return next;
  }

  /** A person has made it, and is done with it. */
  #keepLayout(made: TableLayout): Promise<boolean> {
    const layout = this.#setLayout(made);
    const kept = this.#kept.change({ kind: 'layout', layout });
    this.dispatchEvent(new LayoutChangedEvent(layout));
    return kept;
  }

  get #state(): TableState {
    const list = this.#leads.list;
    if (list?.state.status === 'failed') return { status: 'failed', error: list.state.error };
    const isEmpty = list?.state.status === 'ready' && list.count === 0;
    return isEmpty ? { status: 'empty', filtered: this.#query.narrows } : { status: 'rows' };
  }

  /** Columns that somebody has chosen are all there. */
  #columnsIn(room: number | undefined): TableColumn[] {
    const { columns } = this.#fields;
    const isChosen = this.#kept.layout.columns ?? (Array.isArray(this.columns) && this.columns !== defaultColumns);
    return isChosen ? columns : fittingColumns(columns, this.#localize.format, room);
  }

  #makeContext(): RowContext {
    const { leadHref, renderCell } = this;
    const columns = this.#rows.size.narrow
      ? this.#fields.columns.filter(({ onCard }) => onCard)
      : this.#columnsIn(this.#rows.size.em);
    this.#rows.follow(columns);
    return {
      columns,
      ...this.#parts.drawnOf(columns),
      avatars: this.#avatarFit.most,
      messages: this.#localize.messages,
      stackMessages: wordsOf('assignee-stack', assigneeStack, this.#localize.locale),
      format: this.#localize.format,
      people: this.#people,
      lookups: this.#lookups,
      statuses: this.#fields.status?.options ?? [],
      isSelected: (id) => this.#selection.has(id),
      openedId: this.openedId ?? this.#parts.besideId,
      hrefOf: (lead) => leadHref?.(lead),
      markOf: this.#parts.markOf,
      cellOf: typeof renderCell === 'function' ? renderCell : undefined,
    };
  }

  #renderHead(): TemplateResult {
    const context = this.#context!;
    const { messages, format } = context;
    return renderHead({
      context,
      sorts: this.#query.sorts,
      messages,
      format,
      unseen: this.#rows.size.narrow,
      selection: this.#selectionOfAll.state,
      onSort: (column, add) => this.#sortBy(column, add),
      onSelectAll: this.#selectionOfAll.toggleAll,
    });
  }

  get #selectionOfAll(): { state: HeadOptions['selection']; toggleAll: () => void } {
    const { messages, format } = this.#localize;
    return {
      state: this.#selectAll.head(messages, this.recordType, format),
      toggleAll: () => void this.#selectAll.toggleAll(),
    };
  }

  #renderState(state: Exclude<TableState, { status: 'rows' }>): TemplateResult {
    return renderState(state, {
      recordType: this.recordType,
      messages: this.#localize.messages,
      format: this.#localize.format,
      access: capabilitiesOf(this.#adapter.adapter, this.recordType)?.access,
      span: this.#fields.columns.length,
      onClearFilters: () => this.#toolbar.clearFilters(),
      onRetry: () => this.#leads.retry(),
    });
  }

  get #messages(): Parameters<typeof renderMessages>[0] {
    const { list, failure } = this.#leads;
    const { range, anchored } = this.#rows;
    const { messages, format } = this.#localize;
    return {
      recordType: this.recordType,
      messages,
      format,
      outdated: list?.outdated === true,
      failure,
      cutAt: list?.cutAt,
      total: list?.total?.value,
      printed: range.printed?.shown,
      newAbove: anchored.newAbove,
      onShowNew: () => this.#rows.showNew(),
      onRetry: () => this.#leads.retry(),
      onNarrow: () => this.#toolbar.narrow(),
    };
  }

  #onRecordChanged(change: RecordChange): void {
    if (change.type === 'resync') {
      if (change.leadIds) this.#rows.anchored.changedByQuery(change.leadIds);
    } else if (change.lead && !change.elsewhere) this.#rows.anchored.changedHere(change.lead);
    this.#leads.recordChanged(change);
    if (change.type === 'deleted' || change.type === 'access-lost') this.#selection.forget(change.leadId);
  }

  readonly #onFocusin = (event: FocusEvent): void => {
    this.#rows.navigation.onFocusin(event);
    this.#parts.attention.onLook(event);
  };

  readonly #onLookAway = (event: Event): void => {
    this.#rows.anchored.letGo();
    this.#parts.attention.onLookAway(event);
  };

  #onShortcut(shortcut: TableShortcut | undefined, row: number): boolean {
    switch (shortcut) {
      case 'assign':
        return this.#parts.assign(row);
      case 'handover':
        return this.#parts.plan('handover');
      case 'select':
        if (this.selectable) this.#selection.toggle(row);
        return this.selectable;
      case 'export':
        return this.#parts.export();
      case 'workload':
        return this.#parts.showWorkload();
      case 'next':
      case 'previous':
        return this.openBeside && this.#parts.step(row, shortcut === 'next' ? 1 : -1);
      case 'help':
        return this.#parts.showHelp();
      case 'search':
        return this.#toolbar.focusSearch();
      default:
        return false;
    }
  }

  #sortBy(column: TableColumn, add: boolean): void {
    const sorts = nextSorts(column.field, this.#query.sorts, add);
    this.#query.sortBy(sorts);
    this.#announcements.sorted(
      sorts.find(({ field }) => field === column.field),
      column.label,
    );
  }

  #open(row: number, event: Event): void {
    const lead = this.#rows.leadAt(row);
    if (!lead) return;
    if (!permits(this, new LeadOpenEvent(lead))) event.preventDefault();
    else if (this.openBeside && this.#parts.showBeside(row)) event.preventDefault();
  }

  #onQuery(what: QueryPart): void {
    this.#asked = true;
    this.requestUpdate();
    this.#parts.queryChanged();
    if (what !== 'sort') this.#announcements.expectCount();
    this.#url.write(this.#query.value, what === 'search');
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
      this.#selection.reread();
      this.#rows.reread();
    }
    this.#frame.request();
  }

  #setCurrent(lead: Lead | undefined): void {
    this.#current = lead;
    if (lead) this.dispatchEvent(new CurrentChangedEvent(lead));
  }

  #onSelection(ids: string[]): void {
    this.requestUpdate();
    this.#parts.selectionChanged();
    this.#announcements.selected(ids.length);
    this.dispatchEvent(new SelectionChangedEvent(ids));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-table': LeadTable;
  }
}
