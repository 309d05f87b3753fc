// What of the table comes on demand, when somebody works with it, and how each part is put together.
import type { AssignmentScope } from '../../controllers/list/assignment-scope.js';
import type { ViewStore } from '../../controllers/list/view-store.js';
import type { TableLayout } from '../../domain/list/table-arrangement.js';
import type { Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { ExportFormat } from '../export/export-table.js';
import { LazyPart } from '../lazy-part.js';
import type { DetailSettings } from '../lead-detail/detail-settings.js';
import type { ShownNotice } from '../notice/shown-notice.js';
import type { TableArrange } from './arrange/table-arrange.js';
import type { TableBulk } from './bulk/table-bulk.js';
import type { WorkloadPanel } from './bulk/workload-panel.js';
import type { CellEditor } from './cell/cell-editor.js';
import type { NamesCard } from './cell/names-card.js';
import type { ColumnWindow } from './columns/column-window.js';
import type { TableColumn } from './columns/table-columns.js';
import type { LeadExport } from './export-leads.js';
import type { TableFilters } from './filters/table-filters.js';
import type { KeysHelp } from './keys/keys-help.js';
import type { TableShortcuts } from './keys/table-shortcuts.js';
import type { PendingChangesView } from './pending/pending-changes-view.js';
import type { HighlightHits } from './rows/highlight-hits.js';
import type { ListCopy } from './rows/list-copy.js';
import type { ListPrint } from './rows/list-print.js';
import type { RowContext } from './rows/render-row.js';
import type { RowTools } from './rows/row-tools.js';
import type { TableRows } from './rows/table-rows.js';
import type { SidePanel } from './side-panel.js';
import type { SortAndFilterDialog } from './sort-and-filter/sort-and-filter-dialog.js';
import type { TableQuery } from './table-query.js';
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

/** What one part asks of the others. */
export interface PartsWork {
  exportScope(scope: AssignmentScope, format: ExportFormat): void;
  /** The selection, or all that matches, as a file. */
  export(format: ExportFormat): void;
  print(): void;
  showHelp(): void;
  showWorkload(): void;
  /** Spreads the selected records, or all that match, over these people. */
  balance(ids: readonly string[]): void;
}

export interface LazyParts {
  notice: LazyPart<ShownNotice>;
  bulk: LazyPart<TableBulk>;
  editor: LazyPart<CellEditor>;
  names: LazyPart<NamesCard>;
  filters: LazyPart<TableFilters>;
  export: LazyPart<LeadExport>;
  help: LazyPart<KeysHelp>;
  arrange: LazyPart<TableArrange>;
  sortAndFilter: LazyPart<SortAndFilterDialog>;
  workload: LazyPart<WorkloadPanel>;
  beside: LazyPart<SidePanel>;
  hits: LazyPart<HighlightHits>;
  rowTools: LazyPart<RowTools>;
  copy: LazyPart<ListCopy>;
  print: LazyPart<ListPrint>;
  columnWindow: LazyPart<ColumnWindow>;
  pending: LazyPart<PendingChangesView>;
}

export function makeLazyParts(services: TableServices, options: LazyPartsOptions, work: PartsWork): LazyParts {
  const lazy = <Part>(make: () => Promise<Part>): LazyPart<Part> =>
    new LazyPart(make, () => services.host.requestUpdate());
  const notice = lazy(() => makeNotice(services));
  /** A part that has something to tell. */
  const telling = <Part>(make: () => Promise<Part>): LazyPart<Part> =>
    lazy(async () => {
      const [part] = await Promise.all([make(), notice.get()]);
      return part;
    });
  const parts: LazyParts = {
    notice,
    bulk: telling(() => makeBulk(services, options, work)),
    editor: telling(async () => new (await import('./cell/cell-editor.js')).CellEditor(services, options)),
    names: lazy(async () => new (await import('./cell/names-card.js')).NamesCard(services)),
    filters: telling(async () => new (await import('./filters/table-filters.js')).TableFilters(services)),
    export: telling(async () => new (await import('./export-leads.js')).LeadExport(services, options.columns)),
    help: lazy(async () => new (await import('./keys/keys-help.js')).KeysHelp(services, options)),
    arrange: telling(() => makeArrange(services, options, work, parts)),
    sortAndFilter: lazy(() => makeSortAndFilter(services, options, parts)),
    workload: lazy(
      async () =>
        new (await import('./bulk/workload-panel.js')).WorkloadPanel(services, {
          ...options,
          balance: (ids) => work.balance(ids),
        }),
    ),
    beside: lazy(async () => new (await import('./side-panel.js')).SidePanel(services, options)),
    hits: lazy(async () => new (await import('./rows/highlight-hits.js')).HighlightHits(services)),
    rowTools: lazy(async () => new (await import('./rows/row-tools.js')).RowTools(services, options)),
    copy: telling(async () => new (await import('./rows/list-copy.js')).ListCopy(services, options)),
    print: telling(async () => new (await import('./rows/list-print.js')).ListPrint(services, options.rows)),
    columnWindow: lazy(async () => new (await import('./columns/column-window.js')).ColumnWindow(services, options)),
    pending: telling(() => makePending(services, options)),
  };
  return parts;
}

async function makeNotice(services: TableServices): Promise<ShownNotice> {
  const { ShownNotice } = await import('../notice/shown-notice.js');
  return new ShownNotice(services.host, services.notice, {
    say: (text, topic) => services.say(text, topic),
    returnFocus: () => services.focusGrid(),
    above: '.selection-bar',
  });
}

async function makeBulk(services: TableServices, options: LazyPartsOptions, work: PartsWork): Promise<TableBulk> {
  const { TableBulk } = await import('./bulk/table-bulk.js');
  const bulk = new TableBulk(services, {
    ...options,
    exportScope: (scope, format) => work.exportScope(scope, format),
  });
  bulk.remember();
  return bulk;
}

async function makeArrange(
  services: TableServices,
  options: LazyPartsOptions,
  work: PartsWork,
  parts: LazyParts,
): Promise<TableArrange> {
  const { TableArrange } = await import('./arrange/table-arrange.js');
  const { query, rows } = options;
  /** What opens from the popup "View" or from the sheet does so in its place, and leads back to its button. */
  const leaveFor = (open: () => void): void => {
    parts.sortAndFilter.now?.hide();
    services.host.renderRoot.querySelector<HTMLElement>('#popup-arrange:popover-open')?.hidePopover();
    open();
  };
  return new TableArrange(services, {
    ...options,
    drawn: () => options.context().drawn,
    undrawnWidth: (field) => parts.columnWindow.now?.widthOf(field),
    focusHead: (column) => rows.navigation.focus({ row: -1, column }),
    narrow: () => rows.size.narrow,
    setQuery: (next) => query.show(next),
    workload: () => leaveFor(() => work.showWorkload()),
    exportAll: (format) => leaveFor(() => work.export(format)),
    print: () => leaveFor(() => work.print()),
    help: () => leaveFor(() => work.showHelp()),
  });
}

async function makeSortAndFilter(
  services: TableServices,
  options: LazyPartsOptions,
  parts: LazyParts,
): Promise<SortAndFilterDialog> {
  const [{ SortAndFilterDialog }] = await Promise.all([
    import('./sort-and-filter/sort-and-filter-dialog.js'),
    parts.arrange.get(),
    parts.filters.get(),
  ]);
  return new SortAndFilterDialog(services, { ...options, arrange: () => parts.arrange.now });
}

async function makePending(services: TableServices, options: LazyPartsOptions): Promise<PendingChangesView> {
  const [{ PendingChangesView }] = await Promise.all([
    import('./pending/pending-changes-view.js'),
    options.loadPicker(),
  ]);
  return new PendingChangesView(services, options);
}
