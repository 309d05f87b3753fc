// A header of two lines: the first names groups of columns, the second the columns of a group, as forms of several questions have it.
import { looksLikeData } from './cell-patterns.js';
import type { CsvRow } from './csv-table.js';

/** Names of columns that make a line a part of the header. */
const fewestKnown = 2;

/**
 * The header with the names of its second line, if there is one: columns that the first leaves without a name, right of
 * the name of their group, have one there. What is below a column with a name of its own tells nothing more.
 */
export function withSecondLine(
  header: CsvRow,
  second: CsvRow | undefined,
  isKnown: (cell: string) => boolean,
): CsvRow | undefined {
  if (!second || second.cells.some((cell) => looksLikeData(cell.trim()))) return undefined;
  const named = (row: CsvRow, at: number): boolean => (row.cells[at]?.trim() ?? '') !== '';
  const isInGroup = (at: number): boolean =>
    named(second, at) && (!named(header, at) || (!named(header, at + 1) && named(second, at + 1)));
  const group = second.cells.flatMap((cell, at) => (isInGroup(at) ? [cell.trim()] : []));
  const isOpen = second.cells.some((_, at) => named(second, at) && !named(header, at));
  if (!isOpen || group.filter(isKnown).length < fewestKnown) return undefined;
  const width = Math.max(header.cells.length, second.cells.length);
  const cells = Array.from({ length: width }, (_, at) =>
    isInGroup(at) ? second.cells[at]! : (header.cells[at] ?? ''),
  );
  return { ...header, rowNumber: header.rowNumber, cells };
}

/** Whether a line above another one names columns that the other leaves without a name: no title does. */
export const addsNames = (above: CsvRow, line: CsvRow): boolean =>
  above.cells.some((cell, at) => cell.trim() !== '' && !line.cells[at]?.trim());
