// The row of column headers: what the columns are, how the list is sorted, and how to sort it otherwise.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Sort } from '../../domain/record/lead-query.js';
import type { SelectionExtent } from '../../domain/list/row-selection.js';
import type { TableColumn } from './table-columns.js';

export interface HeadOptions {
  columns: readonly TableColumn[];
  sort: Sort | undefined;
  /** The checkbox above the rows' checkboxes. */
  selection: { label: string; extent: SelectionExtent; disabled: boolean };
  onSort: (column: TableColumn) => void;
  onSelectAll: () => void;
}

/** The next order of a column: ascending, descending, then that of the back end. */
export function nextSort(field: string, sort: Sort | undefined): Sort | undefined {
  if (sort?.field !== field) return { field, direction: 'asc' };
  return sort.direction === 'asc' ? { field, direction: 'desc' } : undefined;
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

function renderSelectAll({ selection, onSelectAll }: HeadOptions): TemplateResult {
  const { label, extent, disabled } = selection;
  return html`<input
    class="check"
    type="checkbox"
    tabindex="-1"
    aria-label=${label}
    ?disabled=${disabled}
    .checked=${live(extent === 'all')}
    .indeterminate=${live(extent === 'some')}
    @click=${onSelectAll}
  />`;
}

function renderLabel(column: TableColumn, options: HeadOptions): TemplateResult {
  if (column.kind === 'select') return renderSelectAll(options);
  if (!column.sortable) return html`<span class="head-label">${column.label}</span>`;
  const direction = options.sort?.field === column.field ? options.sort.direction : 'none';
  return html`<button class="sort" part="sort" type="button" tabindex="-1" @click=${() => options.onSort(column)}>
    <span class="head-label">${column.label}</span>${renderGlyph(direction)}
  </button>`;
}

export function renderHead(options: HeadOptions): TemplateResult {
  const ariaSort = (column: TableColumn): 'ascending' | 'descending' | typeof nothing => {
    if (!options.sort || options.sort.field !== column.field) return nothing;
    return options.sort.direction === 'asc' ? 'ascending' : 'descending';
  };
  return html`<div role="row" class="head-row" part="header-row" aria-rowindex="1">
    ${options.columns.map(
      (column) =>
        html`<div
          role="columnheader"
          class="cell head-cell column-${column.kind}"
          part="column-header"
          aria-colindex=${column.index}
          aria-sort=${ariaSort(column)}
          aria-label=${column.kind === 'select' ? column.label : nothing}
          tabindex="-1"
        >
          ${renderLabel(column, options)}
        </div>`,
    )}
  </div>`;
}
