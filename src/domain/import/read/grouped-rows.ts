// Reports that are grouped: the value of a group stands in its first row or in a title above its rows, with their number behind it.
import { filled, looksLikeData } from './cell-shapes.js';
import type { FileRow } from './file-table.js';

/** Rows in which the first value of a column is looked for. */
const firstSought = 100;

const groupMark = /\s*[↑↓]$/;

const groupCount = /\s\((\d+)\)$/;

export const withoutGroupMark = (header: string): string => header.replace(groupMark, '');

/**
 * Columns by which a report is grouped: every value has the number of rows up to the next one behind it, whether or not an
 * arrow in the header says that the rows are sorted.
 */
export const groupedColumns = (headers: readonly string[], rows: readonly FileRow[]): number[] =>
  headers.flatMap((header, index) => {
    const isMarked = groupMark.test(header);
    if (!isMarked && index > 0) return [];
    return countsGroups(rows, index, isMarked) || (isLeading(headers, index) && beginsGroups(rows, index))
      ? [index]
      : [];
  });

/** Groups stand before what they group. */
const isLeading = (headers: readonly string[], index: number): boolean =>
  headers.slice(0, index + 1).every((header) => header.endsWith('↑'));

/**
 * Whether the values of a column with an arrow stand once for the rows below them. Where a table is sorted, they come again
 * row by row, and what is empty stands at an end.
 */
function beginsGroups(rows: readonly FileRow[], column: number): boolean {
  const values = rows.map(({ cells }) => (cells[column] ?? '').trim());
  const [first, ...others] = values;
  const last = values.findLastIndex(Boolean);
  const repeats = values.some((value, at) => value !== '' && value === values[at - 1]);
  return (
    Boolean(first) &&
    !values.some(looksLikeData) &&
    !repeats &&
    others.includes('') &&
    (last === 0 || values.indexOf('') < last)
  );
}

/** Without a mark several values have to stand for more rows than their own. */
function countsGroups(rows: readonly FileRow[], column: number, isMarked: boolean): boolean {
  // Most columns are told by their first value.
  const first = rows.slice(0, firstSought).find(({ cells }) => cells[column]?.trim());
  if (!first || !groupCount.test(first.cells[column]!.trim())) return false;
  const starts = rows.flatMap(({ cells }, at) => (cells[column]?.trim() ? [at] : []));
  return (
    (isMarked || (starts.length > 1 && starts.length < rows.length)) &&
    starts.every((start, at) => {
      const [, count] = groupCount.exec(rows[start]!.cells[column]!.trim()) ?? [];
      return Number(count) === (starts[at + 1] ?? rows.length) - start;
    })
  );
}

/** The value of a group stands in its first row alone, often with the number of rows behind it: `Ann Lee (12)`. */
export function withGroups(rows: readonly FileRow[], columns: readonly number[]): FileRow[] {
  const current = new Map<number, string>();
  const counted = new Set(columns.filter((column) => countsGroups(rows, column, true)));
  return rows.map((row) => {
    const cells = [...row.cells];
    for (const column of columns) {
      const own = (cells[column] ?? '').trim().replace(groupCount, '');
      if (own) current.set(column, own);
      cells[column] = own || (current.get(column) ?? '');
    }
    // Where no number of rows says so, it is told in each of them.
    const asAbove = columns.filter(
      (column) => !counted.has(column) && !row.cells[column]?.trim() && cells[column] !== '',
    );
    return { ...row, cells, ...(asAbove.length > 0 && { asAbove: new Set(asAbove) }) };
  });
}

/** Titles above the rows of their groups, `Berlin (2)`, if all of them count those rows. */
export function groupTitles(rows: readonly FileRow[], blank: ReadonlySet<number>): ReadonlySet<FileRow> {
  const titles = new Set<FileRow>();
  let left: number | undefined;
  let counted = 0;
  for (const row of rows) {
    const first = row.cells[0]?.trim() ?? '';
    const [, count] = groupCount.exec(first) ?? [];
    if (count !== undefined && filled(row.cells).length === 1) {
      if (left) return new Set();
      titles.add(row);
      left = Number(count);
      counted += left;
    } else if (left) left--;
    else if (left === undefined || !blank.has(row.rowNumber - 1)) return new Set();
    else break;
  }
  return left || counted === 0 ? new Set() : titles;
}
