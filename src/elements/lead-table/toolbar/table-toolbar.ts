// The part of the table above the grid: what it offers, and where the focus goes when a button takes itself away.
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import type { PeopleByIdController } from '../../../controllers/people/people-by-id-controller.js';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { CurrentUserController } from '../../../controllers/people/current-user-controller.js';
import { DropdownController } from '../../../controllers/interface/dropdown-controller.js';
import type { LeadList } from '../../../controllers/list/lead-list.js';
import type { LookupsController } from '../../../controllers/record/lookups-controller.js';
import type { RecordType } from '../../../domain/record/lead.js';
import type { FieldCondition, ListFilters } from '../../../domain/list/list-filters.js';
import type { FilterOperator } from '../../../domain/record/filter-operators.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { LazyPart } from '../../lazy-part.js';
import type { FilterOptions, MenuName } from '../filters/render-filters.js';
import { type HeadOptions, renderSelectAll } from '../rows/render-head.js';
import { renderToolbar } from './render-toolbar.js';
import type { SortAndFilterDialog } from '../sort-and-filter/sort-and-filter-dialog.js';
import type { TableArrange } from '../arrange/table-arrange.js';
import type { TableFilters } from '../filters/table-filters.js';
import type { TableQuery } from '../table-query.js';
import { personNames } from '../../person-names.js';

export interface TableToolbarOptions {
  query: TableQuery;
  people: PeopleByIdController;
  lookups: LookupsController;
  adapter: () => LeadDataAdapter | undefined;
  recordType: () => RecordType;
  list: () => LeadList | undefined;
  narrow: () => boolean;
  popups: () => TableFilters | undefined;
  editCondition: (condition: FieldCondition) => void;
  arrange: () => TableArrange | undefined;
  /** What holds all of it where there is little room, once it is loaded. */
  sortAndFilter: () => SortAndFilterDialog | undefined;
  showSortAndFilter: (section?: MenuName) => void;
}

export interface ToolbarView {
  recordType: RecordType;
  messages: LocaleMessages['lead-table'];
  format: Format;
  statusField: FieldSchema | undefined;
  fields: readonly FieldSchema[];
  /** The checkbox for all rows, where they can be selected. */
  selection: { state: HeadOptions['selection']; toggleAll: () => void } | undefined;
}

export class TableToolbar {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TableToolbarOptions;
  /** Where the back end cannot tell who that is, "me" is not offered. */
  readonly #me: CurrentUserController;
  readonly #menus: FilterOptions['menus'];
  readonly #chips = new LazyPart(
    () => import('../filters/filter-chips.js'),
    () => this.#host.requestUpdate(),
  );

  constructor(host: ReactiveControllerHost & HTMLElement, options: TableToolbarOptions) {
    this.#host = host;
    this.#options = options;
    this.#me = new CurrentUserController(host, options.adapter);
    this.#menus = {
      status: this.#makeMenu('status'),
      assignees: this.#makeMenu('assignees'),
      field: this.#makeMenu('field'),
      arrange: this.#makeMenu('arrange'),
    };
  }

  /** Answers whether there is a search field. */
  focusSearch(): boolean {
    const search = this.#find('#search') as HTMLInputElement | null;
    search?.focus();
    search?.select();
    return search !== null;
  }

  /** Leads to what makes the list shorter. */
  narrow(): void {
    if (this.#options.narrow()) this.#options.showSortAndFilter();
    else if (!this.focusSearch()) this.#start?.click();
  }

  clearFilters(): void {
    this.#options.query.clear();
    void this.#host.updateComplete.then(() => this.#start?.focus());
  }

  render({ recordType, messages, format, statusField, fields, selection }: ToolbarView): TemplateResult {
    const { query, list, narrow, sortAndFilter, showSortAndFilter } = this.#options;
    const adapter = this.#options.adapter();
    const statuses = statusField?.options ?? [];
    return renderToolbar({
      recordType,
      messages,
      format,
      statuses,
      search: capabilitiesOf(adapter, recordType)?.search ? query.typed : undefined,
      awaited: adapter === undefined,
      total: list()?.total,
      narrow: narrow(),
      selectAll: selection && renderSelectAll(selection.state, selection.toggleAll),
      sortAndFilter: {
        open: sortAndFilter()?.open ?? false,
        show: () => showSortAndFilter(),
        render: (options) => sortAndFilter()?.render(options) ?? nothing,
      },
      filters: query.filters,
      offered: {
        status: this.#canFilter('status', 'in') && statuses.length > 0,
        assignees: this.#canFilter('assignees'),
      },
      operators: capabilitiesOf(adapter, recordType)?.filterOperators,
      statusLabel: statusField?.label ?? messages.filterStatus,
      me: this.#me.user,
      menus: this.#menus,
      named: (field, value) => this.#options.lookups.named(field, value),
      namesOf: (ids) => [...personNames(this.#options.people.resolve(ids), messages).values()],
      onSearch: (text) => query.type(text),
      onChange: (filters) => query.filterBy(filters),
      chips: () => {
        void this.#chips.get();
        return this.#chips.now;
      },
      popups: this.#options.popups,
      arrange: this.#options.arrange,
      fields: fields.filter(({ name }) => name !== 'status' && this.#canFilter(name)),
      onShow: (menu) => this.#show(menu),
      onEdit: (condition) => {
        this.#options.editCondition(condition);
        this.#show('field');
      },
      onRemove: (filters, at) => this.#removeChip(filters, at),
      onClear: () => this.clearFilters(),
    });
  }

  #show(menu: MenuName): void {
    if (this.#options.narrow()) this.#options.showSortAndFilter(menu);
    else this.#menus[menu].show();
  }

  #canFilter(field: string, operator?: FilterOperator): boolean {
    const { adapter, recordType } = this.#options;
    const { filterable = [], filterOperators } = capabilitiesOf(adapter(), recordType()) ?? {};
    const answered = filterOperators?.fields?.[field];
    if (answered && (operator ? !answered.includes(operator) : answered.length === 0)) return false;
    return filterable === 'all' || filterable.includes(field);
  }

  #makeMenu(id: MenuName): DropdownController {
    return new DropdownController(this.#host, {
      button: () => this.#find(`#filter-${id}`),
      popup: () => this.#find(`#popup-${id}`),
    });
  }

  /** The button that was pressed is gone: the focus goes to its neighbour, else to the beginning. */
  #removeChip(filters: Partial<ListFilters>, at: number): void {
    this.#options.query.filterBy(filters);
    void this.#host.updateComplete.then(() => {
      const around = this.#find('.list-sheet') ?? this.#find('.toolbar')!;
      const chips = around.querySelectorAll<HTMLElement>('.chip > .cross');
      (
        chips[Math.min(at, chips.length - 1)] ?? around.querySelector<HTMLElement>('#search, summary, .filter')
      )?.focus();
    });
  }

  get #start(): HTMLElement | null {
    return this.#find('#search, .filter');
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
