// Which rows the table of the check shows: all, those with problems, or those with something to look at.
import { html } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import { withLeftOut } from './render-left-out.js';
import type { ImportView } from './failure-words.js';

export interface ShownRows {
  filter: 'all' | 'problems' | 'notices';
  /** The cell that somebody is at, by `cellKey`. */
  editing?: string | undefined;
}

const kept = new WeakMap<CheckedRows, { filter: ShownRows['filter']; rows: readonly FileRow[] }>();

/** The filter that leaves rows: what was put right leaves those that were filtered. */
export function filterOf({ bad, notices, duplicates }: CheckedRows, { filter }: ShownRows): ShownRows['filter'] {
  if (filter === 'problems' && bad.length === 0) return 'all';
  return filter === 'notices' && notices.size + duplicates.size === 0 ? 'all' : filter;
}

/** The rows that a filter leaves. */
export function filteredRows(checked: CheckedRows, shown: ShownRows): readonly FileRow[] {
  const filter = filterOf(checked, shown);
  const last = kept.get(checked);
  if (last?.filter === filter) return last.rows;
  const { matching, bad, notices, duplicates } = checked;
  const rows =
    filter === 'all'
      ? withLeftOut(matching.table.rows, matching.table.leftOut, matching.layout.takenIn)
      : filter === 'problems'
        ? bad.map(({ row }) => row)
        : matching.table.rows.filter(({ rowNumber }) => notices.has(rowNumber) || duplicates.has(rowNumber));
  kept.set(checked, { filter, rows });
  return rows;
}

export function renderFilter(
  checked: CheckedRows,
  shown: ShownRows,
  show: (shown: ShownRows) => void,
  view: ImportView,
): unknown {
  const { words } = view;
  const choices = [
    ...(checked.bad.length > 0 ? [['problems', words.onlyProblems] as const] : []),
    ...(checked.notices.size + checked.duplicates.size > 0 ? [['notices', words.onlyNotices] as const] : []),
  ];
  return choices.map(
    ([filter, label]) =>
      html`<div class="choice">
        <label>
          <input
            type="checkbox"
            .checked=${shown.filter === filter}
            @change=${(event: Event) =>
              show({ filter: (event.currentTarget as HTMLInputElement).checked ? filter : 'all' })}
          />
          <span>${label}</span>
        </label>
      </div>`,
  );
}
