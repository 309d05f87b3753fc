// What is above the grid: search, filters, how many there are, and the host's own buttons.
import { nothing, type TemplateResult } from 'lit';
import { html } from '../whole-text.js';
import { live } from 'lit/directives/live.js';
import type { RecordType } from '../../domain/record/lead.js';
import { type FilterOptions, renderChips, renderFilterMenus, renderMenu } from './render-filters.js';

export interface ToolbarOptions extends FilterOptions {
  recordType: RecordType;
  /** What is typed into the search field; `undefined` where the back end cannot search. */
  search: string | undefined;
  total: { value: number; exact: boolean } | undefined;
  /** What the popup "View" holds, once it is loaded; asking for it loads it. */
  arrange: () => { renderPopup(): TemplateResult } | undefined;
  /** Whether there is little room. */
  narrow: boolean;
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

export function renderToolbar(options: ToolbarOptions): TemplateResult {
  const { messages, recordType, narrow } = options;
  return html`<div
      class="toolbar ${narrow ? 'narrow' : ''}"
      part="toolbar"
      role="group"
      aria-label=${messages.tools(recordType)}
    >
      ${options.search === undefined ? nothing : renderSearch(options.search, options)}${renderFilterMenus(options)}${narrow ? nothing : renderChips(options)}
      <div class="end">
        ${renderCount(options)}${renderMenu('arrange', messages.view, 0, options, () => options.arrange()?.renderPopup() ?? html`<p>${messages.loading}</p>`)}<slot
          name="toolbar"
        ></slot>
      </div>
    </div>
    ${narrow ? renderChips(options) : nothing}`;
}
