// One sheet in place of column heads and popups, where rows are cards: sorting, filters, views and columns.
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { BottomSheetController } from '../../../controllers/interface/bottom-sheet-controller.js';
import { isEscape } from '../../../controllers/interface/keyboard-isolation.js';
import { filterCount, peopleCount } from '../../../domain/list/list-filters.js';
import type { RecordType } from '../../../domain/record/lead.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { TableArrange } from '../arrange/table-arrange.js';
import { renderChips } from '../filters/filter-chips.js';
import { type FilterOptions, type MenuName, renderBadge, renderStatuses } from '../filters/render-filters.js';
import type { TableColumn } from '../columns/table-columns.js';
import type { TableRows } from '../rows/table-rows.js';
import type { TableQuery } from '../table-query.js';
import type { TableServices } from '../table-services.js';
import { renderSorts } from './render-sorts.js';
import { sortAndFilterStyles } from './sort-and-filter-styles.js';

export interface SortAndFilterOptions {
  rows: Pick<TableRows, 'size'>;
  query: Pick<TableQuery, 'sorts' | 'sortBy'>;
  available: () => readonly TableColumn[];
  arrange: () => TableArrange | undefined;
}

/** What the sheet shows. */
export interface SortAndFilterContent extends FilterOptions {
  recordType: RecordType;
  total: { value: number; exact: boolean } | undefined;
}

type Section = MenuName | 'columns';

export class SortAndFilterDialog implements ReactiveController {
  readonly #services: TableServices;
  readonly #options: SortAndFilterOptions;
  readonly #bottomSheet: BottomSheetController;
  /** Parts that somebody has opened: what a closed one holds is not asked for. */
  readonly #sections = new Set<Section>();
  #open = false;
  #listening: AbortController | undefined;

  constructor(services: TableServices, options: SortAndFilterOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, sortAndFilterStyles);
    this.#bottomSheet = new BottomSheetController(services.host, {
      frame: () => this.#find('.list-sheet'),
      titleId: 'sheet-title',
      back: () => this.hide(),
      // The host may be taken out of the page.
      changed: (open) => (this.#open = open),
      lostFocus: () => undefined,
    });
    services.host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  hostUpdate(): void {
    // A phone was turned: there are column heads now, and rows are no cards.
    if (this.#open && !this.#options.rows.size.narrow) this.hide();
  }

  /** @param section What is open in it at once. */
  async show(section?: MenuName): Promise<void> {
    if (section) this.#sections.add(section);
    const { host } = this.#services;
    this.#open = true;
    host.requestUpdate();
    await host.updateComplete;
    if (!this.#bottomSheet.open) {
      this.#bottomSheet.show();
      this.#listening = new AbortController();
      const options = { capture: true, signal: this.#listening.signal };
      host.ownerDocument.addEventListener('pointerdown', this.#onPointerDown, options);
    }
    const summary = section && this.#find(`#section-${section} > summary`);
    summary?.focus();
  }

  hide(): void {
    if (!this.#open) return;
    this.#listening?.abort();
    this.#bottomSheet.hide();
    this.#open = false;
    const { host } = this.#services;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const button = this.#find('#sort-and-filter');
      if (button) button.focus();
      else this.#services.focusGrid();
    });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#open = false;
  }

  render(options: SortAndFilterContent): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { messages } = options;
    return html`<div class="list-sheet" part="sort-and-filter-sheet" @keydown=${this.#onKeydown}>
      <div class="sheet-bar">
        <h2 id="sheet-title">${messages.sortAndFilter}</h2>
        <button class="cross" type="button" aria-label=${messages.close} @click=${() => this.hide()}></button>
      </div>
      <div class="sheet-body arrange">
        ${this.#renderSorts(options)}${this.#renderFilters(options)}${this.#renderArrange(options)}
      </div>
      ${this.#renderButtons(options)}
    </div>`;
  }

  #renderSorts({ messages }: SortAndFilterContent): TemplateResult | typeof nothing {
    const { query, available } = this.#options;
    const columns = available().filter(({ sortable }) => sortable);
    if (columns.length === 0) return nothing;
    const removed = (): void => {
      void this.#services.host.updateComplete.then(() => this.#find('.sort-line:last-child > select')?.focus());
    };
    return renderSorts({ messages, sorts: query.sorts, columns, sortBy: (sorts) => query.sortBy(sorts), removed });
  }

  #renderFilters(options: SortAndFilterContent): TemplateResult {
    const { messages, filters, offered, fields, statusLabel, popups } = options;
    const field = (): TemplateResult => popups()?.renderField(options, fields, () => undefined) ?? html``;
    return html`<section>
      <h3>${messages.filters}</h3>
      ${renderChips(options, false)}
      ${offered.status ? this.#renderSection('status', statusLabel, options, filters.status.length, () => renderStatuses(options)) : nothing}
      ${
        offered.assignees
          ? this.#renderSection(
              'assignees',
              messages.filterAssignees,
              options,
              peopleCount(filters),
              () => popups()?.renderPeople(options) ?? html``,
            )
          : nothing
      }
      ${fields.length > 0 ? this.#renderSection('field', messages.anotherField, options, filters.other.length, field) : nothing}
    </section>`;
  }

  #renderArrange(options: SortAndFilterContent): TemplateResult | typeof nothing {
    const arrange = this.#options.arrange();
    if (!arrange) return nothing;
    return html`${arrange.renderViews()}${this.#renderSection('columns', options.messages.columns, options, 0, () =>
      arrange.renderColumns(),
    )}${arrange.renderRowHeight()}${arrange.renderOtherWork()}`;
  }

  #renderSection(
    id: Section,
    label: string,
    options: SortAndFilterContent,
    count: number,
    content: () => TemplateResult,
  ): TemplateResult {
    const isOpen = this.#sections.has(id);
    const onToggle = ({ currentTarget }: Event): void => {
      const { open } = currentTarget as HTMLDetailsElement;
      if (open === this.#sections.has(id)) return;
      if (open) this.#sections.add(id);
      else this.#sections.delete(id);
      this.#services.host.requestUpdate();
    };
    return html`<details id="section-${id}" class="sheet-section" ?open=${isOpen} @toggle=${onToggle}>
      <summary><span>${label}</span> ${renderBadge(count, options)}</summary>
      ${isOpen ? content() : nothing}
    </details>`;
  }

  /** How many there are is said, as the rows beneath cannot be read. */
  #renderButtons({ messages, format, recordType, total, filters, onClear }: SortAndFilterContent): TemplateResult {
    const isFiltered = filterCount(filters) > 0;
    const words = messages.showFound(total?.value, recordType, format);
    const clear = (): void => {
      if (isFiltered) onClear();
    };
    return html`<div class="sheet-buttons">
      <button class="button" type="button" aria-disabled=${isFiltered ? nothing : 'true'} @click=${clear}>
        ${messages.clearFilters}
      </button>
      <button class="button primary" type="button" @click=${() => this.hide()}>${words}</button>
      <span class="visually-hidden" role="status"
        >${total ? messages.found(total.value, recordType, format) : nothing}</span
      >
    </div>`;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (!isEscape(event) || event.defaultPrevented) return;
    event.preventDefault();
    this.hide();
  };

  /** Where the window is wider than the sheet, a press beside it closes it. */
  readonly #onPointerDown = (event: Event): void => {
    const sheet = this.#find('.list-sheet');
    if (sheet && !event.composedPath().includes(sheet)) this.hide();
  };

  #find(selector: string): HTMLElement | null {
    return this.#services.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
