// The rows of a file as the page has changed them, before anything is read of them: so a choice or a day that it writes is one.
import { hookedRow, textsOf } from '../../domain/import/check/page-hooks.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { YieldIfDue } from '../../domain/platform/time-slicing.js';
import type { DecisionChange } from './import-decisions.js';
import type { Matching } from './file-matching.js';

export interface HookedRowsOptions {
  locale: string;
  signal: AbortSignal;
  /** What was decided since the last check; `undefined`: there was none. */
  changes: readonly DecisionChange[] | undefined;
}

/** Rows that are new to the page: all, or those that were put right. */
function newRows({ table: { rows } }: Matching, changes: HookedRowsOptions['changes']): readonly FileRow[] {
  if (!changes) return rows;
  const edited = new Set(changes.flatMap((change) => (change.kind === 'cells' ? [...change.rows] : [])));
  return edited.size > 0 ? rows.filter(({ rowNumber }) => edited.has(rowNumber)) : [];
}

/** Rejects with what the page's own `prepare` rejects with. */
export async function withHookedRows(
  matching: Matching,
  { prepare, cell }: ImportHooks,
  { locale, signal, changes }: HookedRowsOptions,
  yieldIfDue: YieldIfDue,
): Promise<Matching> {
  const { table, columns } = matching;
  const fresh = prepare ? newRows(matching, changes) : [];
  if (fresh.length > 0) {
    const texts = [];
    for (const row of fresh) {
      texts.push(textsOf(row, columns));
      await yieldIfDue();
    }
    await prepare!(texts, { locale, signal });
    signal.throwIfAborted();
  }
  if (!cell) return matching;
  const rows: FileRow[] = [];
  for (const row of table.rows) {
    rows.push(hookedRow(row, columns, cell));
    await yieldIfDue();
  }
  return { ...matching, table: { ...table, rows } };
}
