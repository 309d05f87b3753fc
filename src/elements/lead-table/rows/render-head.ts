// The row of column headers: what the columns are, how the list is sorted, and how to sort it otherwise.
import { nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Sort } from '../../../domain/record/lead-query.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { SelectionExtent } from '../../../domain/list/row-selection.js';
import { overDrawn, type RowContext } from './render-row.js';
import { html } from '../../server-templates.js';
import type { TableColumn } from '../columns/table-columns.js';

export interface HeadOptions {
  context: RowContext;
  sorts: readonly Sort[];
  messages: LocaleMessages['lead-table'];
  format: Format;
  /** Whether it is only said, not shown: cards have nothing below it that would stand in columns. */
  unseen: boolean;
  /** The checkbox above the rows' checkboxes. */
  selection: { label: string; extent: SelectionExtent; disabled: boolean };
  /** @param add Whether the other columns go on sorting. */
  onSort: (column: TableColumn, add: boolean) => void;
  onSelectAll: () => void;
}

/**
 * The next order: a press sorts by one column alone, ascending, descending, then as the back end does; with `add` the
 * column joins those that are sorted by already, or is turned around or taken away among them.
 */
export function nextSorts(field: string, sorts: readonly Sort[], add: boolean): Sort[] {
  const now = sorts.find((sort) => sort.field === field);
  const alone = sorts.length <= 1;
  const next: Sort | undefined =
    !now || (!add && !alone)
      ? { field, direction: 'asc' }
      : now.direction === 'asc'
        ? { field, direction: 'desc' }
        : undefined;
  if (!add) return next ? [next] : [];
  if (!now) return [...sorts, next!];
  return sorts.flatMap((sort) => (sort !== now ? sort : (next ?? [])));
}

const glyphs = {
  asc: 'M8 3.5v9M4 7.5l4-4 4 4',
  desc: 'M8 12.5v-9M4 8.5l4 4 4-4',
  none: 'M5 6.5l3-3 3 3M5 9.5l3 3 3-3',
} as const;

const renderGlyph = (direction: keyof typeof glyphs): TemplateResult =>
  html`<svg class="glyph ${direction}" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${glyphs[direction]}></path>
  </svg>`;

/** @param isStop Whether the tab key comes to it: in the grid, the arrow keys do. */
export function renderSelectAll(
  { label, extent, disabled }: HeadOptions['selection'],
  onSelectAll: () => void,
  isStop = true,
): TemplateResult {
  return html`<input
    class="check"
    type="checkbox"
    tabindex=${isStop ? nothing : -1}
    aria-label=${label}
    ?disabled=${disabled}
    .checked=${live(extent === 'all')}
    .indeterminate=${live(extent === 'some')}
    @click=${onSelectAll}
  />`;
}

function renderLabel(column: TableColumn, options: HeadOptions): TemplateResult {
  if (options.unseen) return html`${column.label}`;
  if (column.kind === 'select') return renderSelectAll(options.selection, options.onSelectAll, false);
  if (!column.sortable) return html`<span class="head-label">${column.label}</span>`;
  const { sorts, messages, format, onSort } = options;
  const at = sorts.findIndex(({ field }) => field === column.field);
  const number = at >= 0 && sorts.length > 1 ? format.number(at + 1) : undefined;
  return html`<button
    class="sort"
    part="sort"
    type="button"
    tabindex="-1"
    @click=${(event: MouseEvent) => onSort(column, event.shiftKey)}
  >
    <span class="head-label">${column.label}</span>${renderGlyph(sorts[at]?.direction ?? 'none')}${
      number === undefined
        ? nothing
        : html`<span class="sort-number" aria-hidden="true">${number}</span
            ><span class="visually-hidden">${messages.sortPlace(number)}</span>`
    }
  </button>`;
}

export function renderHead(options: HeadOptions): TemplateResult {
  const ariaSort = (column: TableColumn): 'ascending' | 'descending' | typeof nothing => {
    // The first column says it for the grid; the others say their place themselves.
    const [first] = options.sorts;
    if (first?.field !== column.field) return nothing;
    return first.direction === 'asc' ? 'ascending' : 'descending';
  };
  return html`<div
    role="row"
    class="head-row ${options.unseen ? 'visually-hidden' : ''}"
    part="header-row"
    aria-rowindex="1"
  >
    ${overDrawn(
      options.context,
      (column) =>
        html`<div
          role="columnheader"
          class="cell head-cell column-${column.kind}"
          part="column-header"
          aria-colindex=${column.index}
          aria-sort=${ariaSort(column)}
          aria-label=${column.kind === 'select' ? column.label : nothing}
          tabindex=${options.unseen ? nothing : -1}
        >
          ${renderLabel(column, options)}
        </div>`,
    )}
  </div>`;
}
