// How cards are sorted, which have no column heads to press.
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Sort } from '../../../domain/record/lead-query.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { TableColumn } from '../table-columns.js';

export interface SortingView {
  messages: LocaleMessages['lead-table'];
  sorts: readonly Sort[];
  columns: readonly TableColumn[];
  sortBy: (sorts: readonly Sort[]) => void;
}

export function renderSorting({ messages, sorts, columns, sortBy }: SortingView): TemplateResult {
  const [first] = sorts;
  const direction = first?.direction ?? 'asc';
  const onField = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    sortBy(value === '' ? [] : [{ field: value, direction }]);
  };
  const onDirection = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    if (first) sortBy([{ field: first.field, direction: value as Sort['direction'] }]);
  };
  return html`<section>
    <h3 id="sorting-title">${messages.sortBy}</h3>
    <div class="sorting" role="group" aria-labelledby="sorting-title">
      <select class="input" aria-label=${messages.filterField} .value=${live(first?.field ?? '')} @change=${onField}>
        <option value="" ?selected=${!first}>${messages.sortDefault}</option>
        ${columns
          .filter(({ sortable }) => sortable)
          .map(
            ({ field, label }) => html`<option value=${field} ?selected=${field === first?.field}>${label}</option>`,
          )}
      </select>
      <select
        class="input"
        aria-label=${messages.sortBy}
        ?disabled=${!first}
        .value=${live(direction)}
        @change=${onDirection}
      >
        <option value="asc" ?selected=${direction === 'asc'}>${messages.ascending}</option>
        <option value="desc" ?selected=${direction === 'desc'}>${messages.descending}</option>
      </select>
    </div>
  </section>`;
}
