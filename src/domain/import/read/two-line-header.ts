// A header of two lines: the first names groups of columns, the second the columns of a group, as forms of several questions have it.
import { looksLikeData } from './cell-shapes.js';
import type { FileRow } from './file-table.js';
import { holdsKnownWords } from './find-header.js';

/** Names of columns that make a line a part of the header. */
const fewestKnown = 2;

/**
 * The header with the names of its second line, if there is one: columns that the first leaves without a name, right of
 * the name of their group, have one there. What is below a column with a name of its own tells nothing more.
 * @param below The rows below the header.
 */
export function withSecondLine(
  header: FileRow,
  below: readonly FileRow[],
  isKnown: (cell: string) => boolean,
): FileRow | undefined {
  const second = below[0];
  if (!second || second.cells.some((cell) => looksLikeData(cell.trim()))) return undefined;
  const named = (row: FileRow, at: number): boolean => (row.cells[at]?.trim() ?? '') !== '';
  const isInGroup = (at: number): boolean =>
    named(second, at) && (!named(header, at) || (!named(header, at + 1) && named(second, at + 1)));
  const group = second.cells.flatMap((_, at) => (isInGroup(at) ? [at] : []));
  const isOpen = second.cells.some((_, at) => named(second, at) && !named(header, at));
  // Words that stand in the rows below as well are choices.
  const rows = below.slice(1);
  const names = group.filter((at) => isKnown(second.cells[at]!.trim()) && !holdsKnownWords(rows, at, isKnown));
  if (!isOpen || names.length < fewestKnown || standsBelowName(header, second, isInGroup, isKnown)) return undefined;
  const width = Math.max(header.cells.length, second.cells.length);
  const cells = Array.from({ length: width }, (_, at) =>
    isInGroup(at) ? second.cells[at]! : (header.cells[at] ?? ''),
  );
  return { ...header, rowNumber: header.rowNumber, cells };
}

/** Whether a value stands below a name that we know, such as somebody's below `Name`. */
const standsBelowName = (
  header: FileRow,
  second: FileRow,
  isInGroup: (at: number) => boolean,
  isKnown: (cell: string) => boolean,
): boolean =>
  second.cells.some((cell, at) => {
    const text = cell.trim();
    const isAlone = second.cells.filter((other) => other.trim() === text).length === 1;
    return text !== '' && isAlone && !isInGroup(at) && isKnown(header.cells[at]?.trim() ?? '') && !isKnown(text);
  });

/** Whether a line above another one names columns that the other leaves without a name: no title does. */
export const addsNames = (above: FileRow, line: FileRow): boolean =>
  above.cells.some((cell, at) => cell.trim() !== '' && !line.cells[at]?.trim());
