// The rows of a file with the cells that somebody, or a repair, has put right.
import { RowDivider } from '../../domain/import/columns/divided-columns.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { YieldIfDue } from '../../domain/platform/time-slicing.js';
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

function editedRow(row: FileRow, changed: ReadonlyMap<number, string>): FileRow {
  const { rowNumber, cells } = row;
  const [links, currencies] = [ofOthers(row.links, changed), ofOthers(row.currencies, changed)];
  return {
    rowNumber,
    cells: withTexts(cells, changed),
    ...(links && { links }),
    ...(currencies && { currencies }),
  };
}

/**
 * The rows with what was put right in them, and with the pieces of what is divided; damage that somebody has looked at is
 * none any more.
 */
export async function withEdits(
  matching: Matching,
  edits: CheckDecisions['edits'],
  yieldIfDue: YieldIfDue,
): Promise<Matching> {
  const divider = RowDivider.of(matching.columns);
  if (edits.size === 0 && !divider) return matching;
  const rows: FileRow[] = [];
  for (const row of matching.table.rows) {
    const changed = edits.get(row.rowNumber);
    const ofFile = changed && divider ? new Map([...changed].filter(([at]) => divider.isOfFile(at))) : changed;
    const own = ofFile ? editedRow(row, ofFile) : row;
    rows.push(divider?.divide(own, changed) ?? own);
    const pause = yieldIfDue();
    if (pause) await pause;
  }
  return { ...matching, table: { ...matching.table, rows } };
}
