// What opens the parts of the table that come on demand, and where what they show stands.
import { html, nothing, type TemplateResult } from 'lit';
import type { Lead } from '../../domain/record/lead.js';
import type { PlanMode } from './bulk/plan-changes.js';
import { onServer } from '../../environment.js';
import type { FieldCondition } from '../../domain/list/list-filters.js';
import type { MenuName } from './filters/render-filters.js';
import type { SortAndFilterDialog } from './sort-and-filter/sort-and-filter-dialog.js';
import type { TableArrange } from './arrange/table-arrange.js';
import type { TableBulk } from './bulk/table-bulk.js';
import { TypedAhead } from './keys/typed-ahead.js';
import type { TableFilters } from './filters/table-filters.js';
import type { ExportFormat } from '../export/export-table.js';
import type { AssignmentScope } from '../../controllers/list/assignment-scope.js';
import type { TableColumn } from './columns/table-columns.js';
import { isOff } from './keys/table-shortcuts.js';
import type { RowContext } from './rows/render-row.js';
import type { ColumnWindow } from './columns/column-window.js';
import type { TableServices } from './table-services.js';
import type { LazyPart } from '../lazy-part.js';
import { GridAttention } from './grid-attention.js';
import { type LazyParts, type LazyPartsOptions, makeLazyParts, type PartsWork } from './lazy-parts.js';

/** Columns that are drawn whether they are in sight or not. */
const fewColumns = 30;

/** CSS px of the list from which a record has room beside it. */
const besideWidth = 760;

type Rendered = TemplateResult | typeof nothing;

/** What a part shows, once it is there. */
const rendered = (part: LazyPart<{ render(): Rendered }>): Rendered => part.now?.render() ?? nothing;

export class TableParts implements PartsWork {
  readonly #services: TableServices;
  readonly #options: LazyPartsOptions;
  readonly #parts: LazyParts;
  /** What pointer and focus in the grid bring along. */
  readonly attention: GridAttention;
  #ahead: TypedAhead | undefined;

  constructor(services: TableServices, options: LazyPartsOptions) {
    this.#services = services;
    this.#options = options;
    this.#parts = makeLazyParts(services, options, this);
    this.attention = new GridAttention(this.#parts, options);
  }

  /** The criteria of "all that match", where all of them are selected. */
  get whole(): TableBulk['whole'] {
    return this.#parts.bulk.now?.whole;
  }

  /** What of the columns is drawn; of many only the first ones until it is known which are in sight. */
  drawnOf(columns: readonly TableColumn[]): Pick<RowContext, 'drawn' | 'each'> {
    if (columns.length <= fewColumns) return { drawn: columns };
    if (!onServer) void this.#parts.columnWindow.get();
    const wide = this.#parts.columnWindow.now;
    if (wide) return { drawn: wide.drawn(columns), each: wide.each };
    return { drawn: this.#parts.columnWindow.failed ? columns : columns.slice(0, fewColumns) };
  }

  /** Where many columns are, the tracks of those that are drawn. */
  get tracks(): ColumnWindow['tracks'] {
    return this.#parts.columnWindow.now?.tracks;
  }

  /** What the popups of the filters hold; asking for it loads it. */
  get filters(): TableFilters | undefined {
    void this.#parts.filters.get();
    return this.#parts.filters.now;
  }

  /** A chip was pressed, also one that came with the address before any filter was opened. */
  editCondition(condition: FieldCondition): void {
    this.#parts.filters.use((filters) => filters.edit(condition));
  }

  /** What the popup "View" holds; asking for it loads it. */
  get arrange(): TableArrange | undefined {
    void this.#parts.arrange.get();
    return this.#parts.arrange.now;
  }

  /** Sorting, filters, views and columns in one, where there is little room. */
  get sortAndFilter(): SortAndFilterDialog | undefined {
    return this.#parts.sortAndFilter.now;
  }

  showSortAndFilter(section?: MenuName): void {
    this.#parts.sortAndFilter.use((dialog) => dialog.show(section));
  }

  /** Above the tools: the views that somebody wants at hand. What was pinned or widened needs its part at once. */
  renderViews(): Rendered {
    const { views, layout } = this.#options.kept.now;
    if (views?.some(({ pinned }) => pinned) || layout?.pinned?.length) void this.#parts.arrange.get();
    return this.#parts.arrange.now?.renderPinned() ?? nothing;
  }

  /** A key in a column head; `false` where it means nothing there. */
  headKey(event: KeyboardEvent, column: number): boolean {
    const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!isArrow || !event.shiftKey || event.altKey) return false;
    const onwards = (event.key === 'ArrowRight') !== this.#options.rtl();
    const carries = event.ctrlKey || event.metaKey;
    const key = carries ? (onwards ? 'back' : 'forward') : onwards ? 'wider' : 'narrower';
    this.#parts.arrange.use((arrange) => arrange.onHeadKey(key, column));
    return true;
  }

  print(): boolean {
    this.#parts.print.use((part) => part.run());
    return true;
  }

  showWorkload(): boolean {
    if (this.#services.list()?.state.status !== 'ready') return false;
    this.#parts.workload.use((workload) => workload.show());
    return true;
  }

  /** Whether a record is open beside the list. */
  get isBeside(): boolean {
    return this.#parts.beside.now?.isOpen ?? false;
  }

  /** Id of the record that is shown beside the list. */
  get besideId(): string | undefined {
    return this.#parts.beside.now?.leadId;
  }

  renderBeside(): Rendered {
    return rendered(this.#parts.beside);
  }

  /**
   * What waits for the network, above the rows. With the queue comes what changes assignees: when it is needed there may be
   * no network. A record beside the list tells of it itself.
   */
  renderWaiting(): Rendered {
    if (!this.#services.adapter()?.pending || onServer) return nothing;
    for (const part of [this.#parts.pending, this.#parts.editor, this.#parts.bulk]) part.ahead();
    return this.isBeside ? nothing : rendered(this.#parts.pending);
  }

  /** Says of a record that a change of it waits. */
  get markOf(): RowContext['markOf'] {
    const waiting = this.#parts.pending.now;
    return waiting && ((id) => waiting.markOf(id));
  }

  /** Answers whether there is room beside the list. */
  showBeside(row: number): boolean {
    const lead = this.#options.rows.leadAt(row);
    if (!lead || (this.#options.rows.size.narrow && !this.isBeside)) return false;
    if (this.#services.host.clientWidth < besideWidth) return false;
    if (this.#parts.beside.now) this.#parts.beside.now.open(lead, row);
    else this.#parts.beside.use((panel) => panel.open(lead, row));
    return true;
  }

  /** Records of another back end or type follow. */
  leave(): void {
    this.#parts.beside.now?.leave();
    this.#parts.rowTools.now?.leave();
    this.#parts.names.now?.hide();
  }

  /** The next or the previous row, and its record where one is open beside the list. */
  step(row: number, by: 1 | -1): boolean {
    const beside = this.isBeside ? this.#parts.beside.now : undefined;
    const to = beside?.hasLeft && by === 1 ? row : row + by;
    if (to < 0 || to >= this.#options.rows.count || beside?.mayLeave() === false) return true;
    const { navigation } = this.#options.rows;
    navigation.focus({ row: to, column: navigation.position.column });
    beside?.goTo(to);
    return true;
  }

  /** The application's buttons for a row, where it has some. */
  renderRowTools(): Rendered {
    if (onServer || !this.#services.host.querySelector(':scope > [slot=row-actions]')) return nothing;
    void this.#parts.rowTools.get();
    return rendered(this.#parts.rowTools);
  }

  /** Over the rows: the selection's bar. */
  renderBar(): Rendered {
    if (!this.#services.selection.isEmpty) void this.#parts.bulk.get();
    return this.#parts.bulk.now?.renderBar() ?? nothing;
  }

  /** Beside the grid, in the top layer. */
  renderPopups(): TemplateResult {
    const { editor, names, bulk, help, workload, columnWindow, notice } = this.#parts;
    return html`${rendered(editor)}${rendered(names)}${bulk.now?.renderDialog() ?? nothing}${rendered(help)}${rendered(
      workload,
    )}${rendered(columnWindow)}${notice.now?.render(this.#services.localize.messages) ?? nothing}`;
  }

  /** Spreads the selected records, or all that match, over these people. */
  balance(ids: readonly string[]): void {
    const { selection, criteria, list } = this.#services;
    const total = list()?.total;
    this.#parts.bulk.use((bulk) => {
      const all: AssignmentScope = { kind: 'query', criteria: criteria(), count: total?.value };
      void bulk.open('balance', { to: ids, ...(selection.isEmpty && { scope: all }) });
    });
  }

  /** The selection, or all that matches, as a file. */
  export(format: ExportFormat = 'csv'): boolean {
    const { selection, criteria, list } = this.#services;
    const selected = this.#parts.bulk.now?.scope();
    if (!selection.isEmpty) {
      this.exportScope(selected ?? { kind: 'records', ids: selection.ids }, format);
      return true;
    }
    if (list()?.state.status !== 'ready') return false;
    this.exportScope({ kind: 'query', criteria: criteria() }, format);
    return true;
  }

  showHelp(): boolean {
    this.#parts.help.use((help) => help.show());
    return true;
  }

  exportScope(scope: AssignmentScope, format: ExportFormat): void {
    this.#parts.export.use((part) => part.run(scope, format));
  }

  selectionChanged(): void {
    this.#parts.bulk.now?.selectionChanged();
  }

  rangeUnread(): void {
    this.#parts.bulk.use((bulk) => bulk.rangeUnread());
  }

  queryChanged(): void {
    this.#parts.bulk.now?.queryChanged();
    this.#parts.names.now?.hide();
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
    this.#parts.names.now?.hide();
    this.#typedAhead(async (ahead) => (await this.#parts.editor.get())?.open(lead, { ahead }));
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
    this.#typedAhead(async (ahead) => (await this.#parts.bulk.get())?.open(mode, { ...opening, ahead }));
    return true;
  }

  showNames(row: number, anchor: HTMLElement): void {
    const lead = this.#options.rows.leadAt(row);
    if (lead) this.#parts.names.use((names) => names.list(lead, anchor));
  }

  /** Ctrl or Cmd with Z takes back what the notice tells of; a picker or a record beside the list has its own. */
  readonly onUndoKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isOwn = target instanceof Element && target.getRootNode() === this.#services.host.renderRoot;
    if (isOwn && !target.closest('dialog') && !isOff('undo', this.#options.shortcuts()))
      this.#parts.notice.now?.onUndoKey(event);
  };
}
