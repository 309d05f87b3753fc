// What is told of each row: what its own reading says, and what shows only beside the other rows of its file.
import type { RowNotice, RowReading } from '../../domain/import/check/row-reading.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { CheckedRow } from './checked-row.js';
import type { Duplicate } from './duplicate-rows.js';
import type { Matching } from './file-matching.js';
import { BlockValues } from './block-values.js';
import { HeadingRows } from './heading-rows.js';
import { NameOnlyRows } from './name-only-rows.js';
import { RepeatedValues } from './repeated-values.js';
import { ShiftedRows } from './shifted-rows.js';
import type { RowRepair } from './row-repairs.js';
import { SharesOfPeople, SumRow } from './told-once.js';
import { TornRows } from './torn-rows.js';

/** Looks at the rows of a file one after the other. */
export interface RowWatch {
  /** The next row of the file, while its cells are at hand. */
  take(row: FileRow, reading: CheckedRow): void;
  /** What was found, by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]>;
  /** What can be put right by one choice. */
  repair?(): RowRepair | undefined;
}

/** Those that look at the rows as the file has them do not see the pieces of divided columns. */
export function watchesOf(matching: Matching): RowWatch[] {
  const { schema, table } = matching;
  const columns = matching.columns.filter(({ piece }) => !piece);
  return [
    new RepeatedValues(columns),
    new NameOnlyRows(columns),
    new HeadingRows(columns),
    new SumRow(matching),
    new SharesOfPeople(matching.columns),
    new TornRows(columns),
    new BlockValues(columns),
    // A cell of a workbook is cut by nothing.
    ...(table.delimiter === ',' && table.sheet === undefined ? [new ShiftedRows(columns, schema)] : []),
  ];
}

/** What repeats a row of another name is told; a row that is there already says so itself. */
export function withOthers(
  notices: ReadonlyMap<number, readonly RowNotice[]>,
  told: readonly (readonly [number, readonly RowNotice[]])[],
  duplicates: ReadonlyMap<number, Duplicate>,
): ReadonlyMap<number, readonly RowNotice[]> {
  const more = told.filter(([rowNumber]) => duplicates.get(rowNumber)?.in !== 'file');
  if (more.length === 0) return notices;
  const all = new Map(notices);
  for (const [rowNumber, own] of more) all.set(rowNumber, [...(all.get(rowNumber) ?? []), ...own]);
  return new Map([...all].sort(([a], [b]) => a - b));
}

/** What a row of the file says. Rows stand in the order of their numbers. */
export function readingsByRow(
  rows: readonly FileRow[],
  all: readonly CheckedRow[],
  told: ReadonlyMap<number, readonly RowNotice[]>,
): (row: FileRow) => RowReading {
  return ({ rowNumber }) => {
    let [low, high] = [0, rows.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.rowNumber < rowNumber) low = middle + 1;
      else high = middle;
    }
    const { draft, people, problems, notices } = all[low]!;
    return { draft, people, problems, notices: told.get(rowNumber) ?? notices };
  };
}
