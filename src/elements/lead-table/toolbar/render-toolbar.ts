// What is above the grid: search, filters, how many there are, and the host's own buttons.
import { nothing, type TemplateResult } from 'lit';
import { html } from '../../server-templates.js';
import { live } from 'lit/directives/live.js';
import { filterCount } from '../../../domain/list/list-filters.js';
import { type FilterOptions, icons, renderBadge, renderFilterMenus, renderMenu } from '../filters/render-filters.js';
import type { SortAndFilterContent } from '../sort-and-filter/sort-and-filter-dialog.js';

export interface ToolbarOptions extends SortAndFilterContent {
  /** What is typed into the search field; `undefined` where the back end cannot search. */
  search: string | undefined;
  /** Whether it is not known yet what the back end can. */
  awaited: boolean;
  /** What the popup "View" holds, once it is loaded; asking for it loads it. */
  arrange: () => { renderPopup(): TemplateResult } | undefined;
  /** What draws the chips of the filters, once it is loaded; asking for it loads it. */
  chips: () => { renderChips(options: FilterOptions): unknown } | undefined;
  /** Whether there is little room. */
  narrow: boolean;
  /** The checkbox for all rows, where there is little room and rows can be selected. */
  selectAll: TemplateResult | undefined;
  /** Where there is little room. */
  sortAndFilter: {
    open: boolean;
    show: () => void;
    render: (content: SortAndFilterContent) => TemplateResult | typeof nothing;
  };
  onSearch: (text: string) => void;
}

function renderSearch(search: string, options: ToolbarOptions): TemplateResult {
  const { messages, recordType, onSearch } = options;
  const label = messages.search(recordType);
  return html`<div class="search" part="search">
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14"></path>
    </svg>
    <input
      id="search"
      class="input"
      part="search-input"
      type="search"
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="search"
      aria-label=${label}
      placeholder=${label}
      .value=${live(search)}
      @input=${(event: Event) => onSearch((event.currentTarget as HTMLInputElement).value)}
    />${search === '' ? nothing : renderClearSearch(options)}
  </div>`;
}

/** The button is gone once it was pressed: the focus goes to what it has emptied. */
function renderClearSearch({ messages, onSearch }: ToolbarOptions): TemplateResult {
  const clear = ({ currentTarget }: Event): void => {
    onSearch('');
    (currentTarget as HTMLElement).parentElement!.querySelector('input')!.focus();
  };
  return html`<button
    class="cross"
    part="search-clear"
    type="button"
    aria-label=${messages.clearSearch}
    @click=${clear}
  ></button>`;
}

function renderCount(options: ToolbarOptions): TemplateResult | typeof nothing {
  const { total, messages, recordType, format } = options;
  if (!total) return nothing;
  const words = total.exact ? messages.count : messages.countAbout;
  return html`<bdi class="count" part="count" .textContent=${words(total.value, recordType, format)}></bdi>`;
}

/** Opens, in place of column heads and of a popup for each filter, one sheet with all of it. */
function renderSortAndFilterButton(options: ToolbarOptions): TemplateResult {
  const { messages, filters, sortAndFilter } = options;
  return html`<button
    id="sort-and-filter"
    class="button filter"
    part="filter"
    type="button"
    aria-haspopup="dialog"
    aria-expanded=${sortAndFilter.open ? 'true' : 'false'}
    @click=${sortAndFilter.show}
  >
    ${icons.sliders}<span>${messages.sortAndFilter}</span>${renderBadge(filterCount(filters), options)}
  </button>`;
}

/** The line of what is shown now is there before there is a filter: the first one moves no row. */
export function renderToolbar(options: ToolbarOptions): TemplateResult {
  const { messages, recordType, narrow, arrange } = options;
  return html`<div
      class="toolbar ${narrow ? 'narrow' : ''} ${options.awaited ? 'awaited' : ''}"
      part="toolbar"
      role="group"
      aria-label=${messages.tools(recordType)}
    >
      ${options.search === undefined ? nothing : renderSearch(options.search, options)}${
        narrow ? nothing : renderFilterMenus(options)
      }
      <div class="end">
        ${
          narrow
            ? nothing
            : renderMenu(
                'arrange',
                messages.view,
                0,
                options,
                () => arrange()?.renderPopup() ?? html`<p>${messages.loading}</p>`,
              )
        }<slot name="toolbar"></slot>
      </div>
      <div class="now">
        ${narrow ? html`${options.selectAll ?? nothing}${renderSortAndFilterButton(options)}` : nothing}${renderCount(
          options,
        )}${filterCount(options.filters) > 0 ? (options.chips()?.renderChips(options) ?? nothing) : nothing}
      </div>
    </div>
    ${narrow ? options.sortAndFilter.render(options) : nothing}`;
}
