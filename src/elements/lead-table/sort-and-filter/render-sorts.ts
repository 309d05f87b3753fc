// By what cards are sorted, which have no column heads to press: one line for each field, the first by importance.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Sort } from '../../../domain/record/lead-query.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { iconButton } from '../icon-button.js';
import type { TableColumn } from '../columns/table-columns.js';

export interface SortsView {
  messages: LocaleMessages['lead-table'];
  sorts: readonly Sort[];
  /** What can be sorted by. */
  columns: readonly TableColumn[];
  sortBy: (sorts: readonly Sort[]) => void;
  /** A line was taken away: what had the focus is gone. */
  removed: () => void;
}

const valueOf = ({ currentTarget }: Event): string => (currentTarget as HTMLSelectElement).value;

function renderField(at: number, chosen: Sort | undefined, view: SortsView): TemplateResult {
  const { messages, sorts, columns, sortBy } = view;
  const taken = new Set(sorts.filter((sort) => sort !== chosen).map(({ field }) => field));
  const onChange = (event: Event): void => {
    const field = valueOf(event);
    const next = field === '' ? [] : [{ field, direction: chosen?.direction ?? ('asc' as const) }];
    sortBy([...sorts.slice(0, at), ...next, ...sorts.slice(at + 1)]);
  };
  const nobody = at === 0 ? messages.sortDefault : messages.sortNothingMore;
  return html`<select
    class="input"
    aria-label=${at === 0 ? messages.sortBy : messages.sortThenBy}
    .value=${live(chosen?.field ?? '')}
    @change=${onChange}
  >
    ${chosen && sorts.length > 1 ? nothing : html`<option value="" ?selected=${!chosen}>${nobody}</option>`}
    ${columns
      .filter(({ field }) => !taken.has(field))
      .map(({ field, label }) => html`<option value=${field} ?selected=${field === chosen?.field}>${label}</option>`)}
  </select>`;
}

function renderLine(sort: Sort, at: number, view: SortsView): TemplateResult {
  const { messages, sorts, columns, sortBy, removed } = view;
  const label = columns.find(({ field }) => field === sort.field)?.label ?? sort.field;
  const onDirection = (event: Event): void => {
    const direction = valueOf(event) as Sort['direction'];
    sortBy(sorts.map((other) => (other === sort ? { ...sort, direction } : other)));
  };
  const remove = (): void => {
    sortBy(sorts.filter((other) => other !== sort));
    removed();
  };
  return html`<div class="sort-line" role="group" aria-label=${messages.sortedBy(label)}>
    ${renderField(at, sort, view)}
    <select
      class="input"
      aria-label=${messages.sortDirection(label)}
      .value=${live(sort.direction)}
      @change=${onDirection}
    >
      <option value="asc" ?selected=${sort.direction === 'asc'}>${messages.ascending}</option>
      <option value="desc" ?selected=${sort.direction === 'desc'}>${messages.descending}</option>
    </select>
    ${iconButton({ sign: 'remove', label: messages.removeSort(label), onClick: remove })}
  </div>`;
}

/** The last line is empty: what is chosen in it is sorted by too. */
export function renderSorts(view: SortsView): TemplateResult {
  const { messages, sorts, columns } = view;
  return html`<section class="sorts">
    <h3>${messages.sortBy}</h3>
    ${sorts.map((sort, at) => renderLine(sort, at, view))}
    ${
      sorts.length < columns.length
        ? html`<div class="sort-line">${renderField(sorts.length, undefined, view)}</div>`
        : nothing
    }
  </section>`;
}
