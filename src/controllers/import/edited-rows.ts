// The rows of a file with the cells that somebody, or a repair, has put right.
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { Matching } from './file-matching.js';
import type { CheckDecisions } from './import-decisions.js';

/** What is known of the cells that stay as they are. */
const ofOthers = (
  known: ReadonlyMap<number, string> | undefined,
  changed: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> | undefined => known && new Map([...known].filter(([column]) => !changed.has(column)));

/** Cells with other texts in some columns, of which there may have been no cell before. */
export function withTexts(cells: readonly string[], changed: ReadonlyMap<number, string>): string[] {
  const width = Math.max(cells.length, ...[...changed.keys()].map((column) => column + 1));
  return Array.from({ length: width }, (_, at) => changed.get(at) ?? cells[at] ?? '');
}

/** The rows with what was put right in them; damage that somebody has looked at is none any more. */
export function withEdits(matching: Matching, edits: CheckDecisions['edits']): Matching {
  if (edits.size === 0) return matching;
  const rows = matching.table.rows.map((row): FileRow => {
    const changed = edits.get(row.rowNumber);
    if (!changed) return row;
    const { rowNumber, cells } = row;
    const [links, currencies] = [ofOthers(row.links, changed), ofOthers(row.currencies, changed)];
    return {
      rowNumber,
      cells: withTexts(cells, changed),
      ...(links && { links }),
      ...(currencies && { currencies }),
    };
  });
  return { ...matching, table: { ...matching.table, rows } };
}
