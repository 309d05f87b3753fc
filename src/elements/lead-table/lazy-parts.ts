// The parts of the table that are loaded on demand, when somebody works with it, and what opens them.
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { Lead } from '../../domain/record/lead.js';
import type { PlanMode } from './bulk/plan-changes.js';
import type { ViewStore } from '../../controllers/list/view-store.js';
import type { TableLayout } from '../../domain/list/table-arrangement.js';
import { onServer } from '../../environment.js';
import type { FieldCondition } from '../../domain/list/list-filters.js';
import type { MenuName } from './filters/render-filters.js';
import type { SortAndFilterDialog } from './sort-and-filter/sort-and-filter-dialog.js';
import type { TableArrange } from './arrange/table-arrange.js';
import type { TableQuery } from './table-query.js';
import type { WorkloadPanel } from './bulk/workload-panel.js';
import type { SidePanel } from './side-panel.js';
import type { HighlightHits } from './rows/highlight-hits.js';
import type { RowTools } from './rows/row-tools.js';
import type { TableBulk } from './bulk/table-bulk.js';
import type { CellEditor } from './cell/cell-editor.js';
import { TypedAhead } from './keys/typed-ahead.js';
import type { NamesCard } from './cell/names-card.js';
import { CutText } from './rows/cut-text.js';
import type { TableFilters } from './filters/table-filters.js';
import type { LeadExport } from './export-leads.js';
import type { ExportFormat } from '../export/export-table.js';
import type { ShownNotice } from '../notice/shown-notice.js';
import type { KeysHelp } from './keys/keys-help.js';
import type { AssignmentScope } from '../../controllers/list/assignment-scope.js';
import type { TableColumn } from './columns/table-columns.js';
import { isOff, shortcutOf, type TableShortcuts } from './keys/table-shortcuts.js';
import { LazyPart } from '../lazy-part.js';
import type { ListCopy } from './rows/list-copy.js';
import type { ListPrint } from './rows/list-print.js';
import type { RowContext } from './rows/render-row.js';
import type { ColumnWindow } from './columns/column-window.js';
import type { TableRows } from './rows/table-rows.js';
import type { PendingChangesView } from './pending/pending-changes-view.js';
import type { DetailSettings } from '../lead-detail/detail-settings.js';
import type { TableServices } from './table-services.js';

export interface LazyPartsOptions {
  rows: TableRows;
  assignable: () => boolean;
  selectable: () => boolean;
  opensBeside: () => boolean;
  loadPicker: () => Promise<unknown>;
  fields: () => readonly FieldSchema[];
  /** Opens the record of a row, unless the host prevents it. */
  open: (row: number, event: Event) => void;
  /** What a file has columns for. */
  columns: () => readonly TableColumn[];
  shortcuts: () => TableShortcuts | undefined;
  rtl: () => boolean;
  kept: ViewStore;
  query: TableQuery;
  available: () => readonly TableColumn[];
  shown: () => readonly TableColumn[];
  setLayout: (layout: TableLayout) => void;
  keepLayout: (layout: TableLayout) => Promise<boolean>;
  hrefOf: (lead: Lead) => string | undefined;
  loadDetail: () => Promise<unknown>;
  detail: () => DetailSettings | undefined;
  /** The row that the application's buttons are for. */
  current: (lead: Lead | undefined) => void;
  context: () => RowContext;
}

/** Columns that are drawn whether they are in sight or not. */
const fewColumns = 30;

/** CSS px of the list from which a record has room beside it. */
const besideWidth = 760;

export class LazyParts {
  readonly #services: TableServices;
  readonly #options: LazyPartsOptions;
  readonly #notice: LazyPart<ShownNotice>;
  readonly #bulk: LazyPart<TableBulk>;
  readonly #editor: LazyPart<CellEditor>;
  readonly #cutText = new CutText();
  readonly #names: LazyPart<NamesCard>;
  readonly #filters: LazyPart<TableFilters>;
  readonly #export: LazyPart<LeadExport>;
  readonly #help: LazyPart<KeysHelp>;
  readonly #arrange: LazyPart<TableArrange>;
  readonly #sortAndFilter: LazyPart<SortAndFilterDialog>;
  readonly #workload: LazyPart<WorkloadPanel>;
  readonly #beside: LazyPart<SidePanel>;
  readonly #hits: LazyPart<HighlightHits>;
  readonly #rowTools: LazyPart<RowTools>;
  readonly #copy: LazyPart<ListCopy>;
  readonly #print: LazyPart<ListPrint>;
  readonly #columnWindow: LazyPart<ColumnWindow>;
  readonly #pending: LazyPart<PendingChangesView>;
  #ahead: TypedAhead | undefined;

  constructor(services: TableServices, options: LazyPartsOptions) {
    this.#services = services;
    this.#options = options;
    const { assignable, loadPicker, rows } = options;
    const ready = (): void => services.host.requestUpdate();
    this.#notice = new LazyPart(async () => {
      const { ShownNotice } = await import('../notice/shown-notice.js');
      return new ShownNotice(services.host, services.notice, {
        say: (text, topic) => services.say(text, topic),
        returnFocus: () => services.focusGrid(),
        above: '.selection-bar',
      });
    }, ready);
    /** A part that has something to tell. */
    const telling = <Part>(load: () => Promise<Part>): LazyPart<Part> =>
      new LazyPart(async () => {
        const [part] = await Promise.all([load(), this.#notice.get()]);
        return part;
      }, ready);
    this.#bulk = telling(async () => {
      const { TableBulk } = await import('./bulk/table-bulk.js');
      const bulk = new TableBulk(services, {
        assignable,
        narrow: () => rows.narrow,
        loadPicker,
        exportScope: (scope, format) => this.#exportScope(scope, format),
      });
      bulk.remember();
      return bulk;
    });
    this.#editor = telling(async () => {
      const { CellEditor } = await import('./cell/cell-editor.js');
      return new CellEditor(services, {
        loadPicker,
        cellOf: (id) => rows.assigneesCell(id),
        isOff: (key) => isOff(key, options.shortcuts()),
      });
    });
    this.#export = telling(async () => {
      const { LeadExport } = await import('./export-leads.js');
      return new LeadExport(services, options.columns);
    });
    this.#help = new LazyPart(async () => {
      const { KeysHelp } = await import('./keys/keys-help.js');
      return new KeysHelp(services, options);
    }, ready);
    this.#copy = telling(async () => {
      const { ListCopy } = await import('./rows/list-copy.js');
      return new ListCopy(services, options);
    });
    this.#columnWindow = new LazyPart(async () => {
      const { ColumnWindow } = await import('./columns/column-window.js');
      return new ColumnWindow(services, { rows, layout: () => options.kept.layout });
    }, ready);
    this.#print = telling(async () => {
      const { ListPrint } = await import('./rows/list-print.js');
      return new ListPrint(services, rows);
    });
    this.#pending = telling(async () => {
      const [{ PendingChangesView }] = await Promise.all([import('./pending/pending-changes-view.js'), loadPicker()]);
      return new PendingChangesView(services, options);
    });
    this.#filters = telling(async () => {
      const { TableFilters } = await import('./filters/table-filters.js');
      return new TableFilters(services);
    });
    this.#arrange = telling(async () => {
      const { TableArrange } = await import('./arrange/table-arrange.js');
      const { kept, available, shown, query, rtl, setLayout, keepLayout } = options;
      return new TableArrange(services, {
        kept,
        available,
        shown,
        drawn: () => options.context().drawn,
        undrawnWidth: (field) => this.#columnWindow.now?.widthOf(field),
        focusHead: (column) => rows.navigation.focus({ row: -1, column }),
        rtl,
        setLayout,
        keepLayout,
        columns: options.columns,
        narrow: () => rows.narrow,
        setQuery: (next) => query.show(next),
        workload: () => this.#leaveSheet(() => this.showWorkload()),
        exportAll: (format) => this.#leaveSheet(() => this.export(format)),
        print: () => this.#leaveSheet(() => this.print()),
        help: () => this.#leaveSheet(() => this.showHelp()),
      });
    });
    this.#sortAndFilter = new LazyPart(async () => {
      const [{ SortAndFilterDialog }] = await Promise.all([
        import('./sort-and-filter/sort-and-filter-dialog.js'),
        this.#arrange.get(),
        this.#filters.get(),
      ]);
      const { query, available } = options;
      return new SortAndFilterDialog(services, {
        narrow: () => rows.narrow,
        sorts: () => query.sorts,
        sortable: () => available().filter(({ sortable }) => sortable),
        sortBy: (sorts) => query.sortBy(sorts),
        arrange: () => this.#arrange.now,
      });
    }, ready);
    this.#workload = new LazyPart(async () => {
      const { WorkloadPanel } = await import('./bulk/workload-panel.js');
      return new WorkloadPanel(services, {
        assignable,
        only: (id) => options.query.filterBy({ assigneeIds: [id], assigneeOperator: 'any', onlyInactive: false }),
        balance: (ids) => this.#balance(ids),
      });
    }, ready);
    this.#beside = new LazyPart(async () => {
      const { SidePanel } = await import('./side-panel.js');
      const { hrefOf, loadDetail, detail, shortcuts } = options;
      return new SidePanel(services, {
        rows,
        hrefOf,
        loadDetail,
        detail,
        closes: () => !isOff('discard', shortcuts()),
        stepOf: (event) => {
          const name = shortcutOf(event, shortcuts());
          return name === 'next' ? 1 : name === 'previous' ? -1 : undefined;
        },
      });
    }, ready);
    this.#hits = new LazyPart(async () => {
      const { HighlightHits } = await import('./rows/highlight-hits.js');
      return new HighlightHits(services);
    }, ready);
    this.#rowTools = new LazyPart(async () => {
      const { RowTools } = await import('./rows/row-tools.js');
      return new RowTools(services, {
        changed: options.current,
        rowOf: (leadId) => rows.elementOf(leadId),
        leadAt: (element) => {
          const row = rows.rowOf(element);
          return row === undefined ? undefined : rows.leadAt(row);
        },
      });
    }, ready);
    this.#names = new LazyPart(async () => {
      const { NamesCard } = await import('./cell/names-card.js');
      return new NamesCard(services);
    }, ready);
  }

  /** The criteria of "all that match", where all of them are selected. */
  get whole(): TableBulk['whole'] {
    return this.#bulk.now?.whole;
  }

  /** What of the columns is drawn; of many only the first ones until it is known which are in sight. */
  drawnOf(columns: readonly TableColumn[]): Pick<RowContext, 'drawn' | 'each'> {
    if (columns.length <= fewColumns) return { drawn: columns };
    if (!onServer) void this.#columnWindow.get();
    const wide = this.#columnWindow.now;
    if (wide) return { drawn: wide.drawn(columns), each: wide.each };
    return { drawn: this.#columnWindow.failed ? columns : columns.slice(0, fewColumns) };
  }

  /** Where many columns are, the tracks of those that are drawn. */
  get tracks(): ColumnWindow['tracks'] {
    return this.#columnWindow.now?.tracks;
  }

  /** What the popups of the filters hold; asking for it loads it. */
  get filters(): TableFilters | undefined {
    void this.#filters.get();
    return this.#filters.now;
  }

  /** A chip was pressed, also one that came with the address before any filter was opened. */
  editCondition(condition: FieldCondition): void {
    void this.#filters.get().then((filters) => filters?.edit(condition));
  }

  /** What the popup "View" holds; asking for it loads it. */
  get arrange(): TableArrange | undefined {
    void this.#arrange.get();
    return this.#arrange.now;
  }

  /** Sorting, filters, views and columns in one, where there is little room. */
  get sheet(): SortAndFilterDialog | undefined {
    return this.#sortAndFilter.now;
  }

  showSheet(section?: MenuName): void {
    void this.#sortAndFilter.get().then((sheet) => sheet?.show(section));
  }

  /** What opens from the popup "View" or from the sheet does so in its place, and leads back to its button. */
  #leaveSheet(then: () => void): void {
    this.#sortAndFilter.now?.hide();
    this.#services.host.renderRoot.querySelector<HTMLElement>('#popup-arrange:popover-open')?.hidePopover();
    then();
  }

  /** Above the tools: the views that somebody wants at hand. What was pinned or widened needs its part at once. */
  renderViews(): TemplateResult | typeof nothing {
    const { views, layout } = this.#options.kept.now;
    if (views?.some(({ pinned }) => pinned) || layout?.pinned?.length) void this.#arrange.get();
    return this.#arrange.now?.renderPinned() ?? nothing;
  }

  /** A key in a column head; `false` where it means nothing there. */
  headKey(event: KeyboardEvent, column: number): boolean {
    const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!isArrow || !event.shiftKey || event.altKey) return false;
    const onwards = (event.key === 'ArrowRight') !== this.#options.rtl();
    const carries = event.ctrlKey || event.metaKey;
    const key = carries ? (onwards ? 'back' : 'forward') : onwards ? 'wider' : 'narrower';
    void this.#arrange.get().then((arrange) => arrange?.onHeadKey(key, column));
    return true;
  }

  print(): boolean {
    void this.#print.get().then((part) => part?.run());
    return true;
  }

  showWorkload(): boolean {
    if (this.#services.list()?.state.status !== 'ready') return false;
    void this.#workload.get().then((workload) => workload?.show());
    return true;
  }

  /** Whether a record is open beside the list. */
  get isBeside(): boolean {
    return this.#beside.now?.isOpen ?? false;
  }

  /** Id of the record that is shown beside the list. */
  get besideId(): string | undefined {
    return this.#beside.now?.leadId;
  }

  renderBeside(): TemplateResult | typeof nothing {
    return this.#beside.now?.render() ?? nothing;
  }

  /**
   * What waits for the network, above the rows. With the queue comes what changes assignees: when it is needed there may be
   * no network. A record beside the list tells of it itself.
   */
  renderWaiting(): TemplateResult | typeof nothing {
    if (!this.#services.adapter()?.pending || onServer) return nothing;
    for (const part of [this.#pending, this.#editor, this.#bulk]) part.ahead();
    return this.isBeside ? nothing : (this.#pending.now?.render() ?? nothing);
  }

  /** Says of a record that a change of it waits. */
  get markOf(): RowContext['markOf'] {
    const waiting = this.#pending.now;
    return waiting && ((id) => waiting.markOf(id));
  }

  /** Answers whether there is room beside the list. */
  showBeside(row: number): boolean {
    const lead = this.#options.rows.leadAt(row);
    if (!lead || (this.#options.rows.narrow && !this.isBeside)) return false;
    if (this.#services.host.clientWidth < besideWidth) return false;
    if (this.#beside.now) this.#beside.now.open(lead, row);
    else void this.#beside.get().then((panel) => panel?.open(lead, row));
    return true;
  }

  /** Records of another back end or type follow. */
  leave(): void {
    this.#beside.now?.leave();
    this.#rowTools.now?.leave();
    this.#names.now?.hide();
  }

  /** The next or the previous row, and its record where one is open beside the list. */
  step(row: number, by: 1 | -1): boolean {
    const beside = this.isBeside ? this.#beside.now : undefined;
    const to = beside?.hasLeft && by === 1 ? row : row + by;
    if (to < 0 || to >= this.#options.rows.count || beside?.mayLeave() === false) return true;
    const { navigation } = this.#options.rows;
    navigation.focus({ row: to, column: navigation.position.column });
    beside?.goTo(to);
    return true;
  }

  /** Rows have been drawn: what the search has found in them is marked, and the application's buttons go with theirs. */
  drawn(): void {
    this.#rowTools.now?.place();
    const search = this.#options.query.value.search ?? '';
    if (search === '' && !this.#hits.now) return;
    if (this.#hits.now) return this.#hits.now.mark(search);
    void this.#hits.get().then((hits) => hits?.mark(this.#options.query.value.search ?? ''));
  }

  /** The application's buttons for a row, where it has some. */
  renderRowTools(): TemplateResult | typeof nothing {
    if (onServer || !this.#services.host.querySelector(':scope > [slot=row-actions]')) return nothing;
    void this.#rowTools.get();
    return this.#rowTools.now?.render() ?? nothing;
  }

  #balance(ids: readonly string[]): void {
    const { selection, criteria, list } = this.#services;
    const total = list()?.total;
    void this.#bulk.get().then((bulk) => {
      const all: AssignmentScope = { kind: 'query', criteria: criteria(), count: total?.value };
      void bulk?.open('balance', { to: ids, ...(selection.isEmpty && { scope: all }) });
    });
  }

  /** Over the rows: the selection's bar. */
  renderBar(): TemplateResult | typeof nothing {
    if (!this.#services.selection.isEmpty) void this.#bulk.get();
    return this.#bulk.now?.renderBar() ?? nothing;
  }

  /** Beside the grid, in the top layer. */
  renderPopups(): TemplateResult {
    return html`${this.#editor.now?.render() ?? nothing}${this.#names.now?.render() ?? nothing}${
      this.#bulk.now?.renderDialog() ?? nothing
    }${this.#help.now?.render() ?? nothing}${this.#workload.now?.render() ?? nothing}${this.#columnWindow.now?.render() ?? nothing}${
      this.#notice.now?.render(this.#services.localize.messages) ?? nothing
    }`;
  }

  /** The selection, or all that matches, as a file. */
  export(format: ExportFormat = 'csv'): boolean {
    const { selection, criteria, list } = this.#services;
    const selected = this.#bulk.now?.scope();
    if (!selection.isEmpty) {
      this.#exportScope(selected ?? { kind: 'records', ids: selection.ids }, format);
      return true;
    }
    if (list()?.state.status !== 'ready') return false;
    this.#exportScope({ kind: 'query', criteria: criteria() }, format);
    return true;
  }

  showHelp(): boolean {
    void this.#help.get().then((help) => help?.show());
    return true;
  }

  #exportScope(scope: AssignmentScope, format: ExportFormat): void {
    void this.#export.get().then((part) => part?.run(scope, format));
  }

  selectionChanged(): void {
    this.#bulk.now?.selectionChanged();
  }

  rangeUnread(): void {
    void this.#bulk.get().then((bulk) => bulk?.rangeUnread());
  }

  queryChanged(): void {
    this.#bulk.now?.queryChanged();
    this.#names.now?.hide();
  }

  /** Opens the picker in a row, or the dialog where several are selected. */
  assign(row: number): boolean {
    if (!this.#options.assignable()) return false;
    if (!this.#services.selection.isEmpty) return this.plan('assign', row);
    return this.edit(row);
  }

  edit(row: number): boolean {
    const lead = this.#options.rows.leadAt(row);
    if (!lead || !this.#options.assignable()) return false;
    this.#names.now?.hide();
    this.#typedAhead(async (ahead) => (await this.#editor.get())?.open(lead, { ahead }));
    return true;
  }

  /** What is typed until something is open is for that. */
  #typedAhead(open: (ahead: TypedAhead) => Promise<unknown>): void {
    this.#ahead?.giveUp();
    const ahead = (this.#ahead = new TypedAhead(this.#services.host));
    void open(ahead).finally(() => ahead.end());
  }

  plan(mode: PlanMode, row?: number): boolean {
    if (!this.#options.assignable()) return false;
    const lead: Lead | undefined = row === undefined ? undefined : this.#options.rows.leadAt(row);
    const opening = mode === 'handover' ? {} : { row: lead };
    this.#typedAhead(async (ahead) => (await this.#bulk.get())?.open(mode, { ...opening, ahead }));
    return true;
  }

  showNames(row: number, anchor: HTMLElement): void {
    const lead = this.#options.rows.leadAt(row);
    if (lead) void this.#names.get().then((names) => names?.list(lead, anchor));
  }

  /** Before a copy. */
  readonly onBeforeCopy = (event: Event): void => this.#copy.now?.beforeCopy(event);

  /** Pointer or focus has come to something in the grid. */
  readonly onLook = (event: Event): void => {
    if ((event.target as Element).closest('.head')) void this.#arrange.get();
    this.#rowTools.now?.look(event.target as Element);
    // The browser does not wait for what is to be copied.
    if (event.type === 'focusin') void this.#copy.get();
    const cell = (event.target as Element).closest<HTMLElement>('.column-assignees');
    const row = cell && !cell.classList.contains('head-cell') ? this.#options.rows.rowOf(cell) : undefined;
    const lead = row === undefined ? undefined : this.#options.rows.leadAt(row);
    const by = event.type === 'focusin' ? 'focus' : 'pointer';
    if (by === 'pointer') this.#cutText.look(event.target as Element);
    if (!cell || !lead) return this.#names.now?.leave(by);
    if (event.type === 'pointerover' && (event as PointerEvent).pointerType === 'touch') return;
    if (this.#editor.now?.leadId === lead.id) return;
    if (this.#options.assignable()) this.#editor.now?.look(lead);
    void this.#names.get().then((names) => names?.glance(lead, cell, by));
  };

  /** Pointer or focus has left the grid. */
  readonly onLookAway = (event: Event): void => {
    if (event.type !== 'focusout') this.#cutText.leave();
    this.#names.now?.leave(event.type === 'focusout' ? 'focus' : 'pointer');
  };

  /** Ctrl or Cmd with Z takes back what the notice tells of; a picker or a record beside the list has its own. */
  readonly onUndoKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isOwn = target instanceof Element && target.getRootNode() === this.#services.host.renderRoot;
    if (isOwn && !target.closest('dialog') && !isOff('undo', this.#options.shortcuts()))
      this.#notice.now?.onUndoKey(event);
  };
}
