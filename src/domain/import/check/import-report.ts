// The rows that were not imported, as a table that a person can mend and import again.
import type { FileRow, FileTable } from '../read/file-table.js';
import { rearmFormula } from '../../text/spreadsheet-formula.js';

/** Headers of the two columns that a report adds, always its last ones. */
export interface ReportHeaders {
  row: string;
  reason: string;
}

export interface ReportRow {
  row: FileRow;
  reason: string;
}

const english: ReportHeaders = { row: 'Row', reason: 'Reason' };

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, index) => cells[index] ?? '');

/** Original columns, cells that exceed the header included, then row number and reason. The first row is the header. */
export function reportTable(headers: readonly string[], rows: readonly ReportRow[], words: ReportHeaders): string[][] {
  const width = rows.reduce((most, { row }) => Math.max(most, row.cells.length), headers.length);
  return [
    [...padded(headers, width), words.row, words.reason],
    ...rows.map(({ row, reason }) => [...padded(row.cells, width), String(row.rowNumber), reason]),
  ];
}

/** Indices of the columns that a report has added; none when the file is not one of ours. */
export function reportColumns(headers: readonly string[], words: ReportHeaders): Set<number> {
  const [row, reason] = headers.slice(-2);
  const ours = [english, words].some((own) => own.row === row && own.reason === reason);
  return new Set(ours ? [headers.length - 2, headers.length - 1] : []);
}

/** The cells of a report as they were before they were made safe for spreadsheets; any other file stays as it is. */
export function restoreReport(table: FileTable, words: ReportHeaders): FileTable {
  if (reportColumns(table.headers, words).size === 0) return table;
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(rearmFormula) }));
  return { ...table, headers: table.headers.map(rearmFormula), rows };
}
