// What a file for spreadsheets is made of, whatever its format.

export type ExportFormat = 'csv' | 'xlsx';
/** A text is never a formula; a day is `Date` at midnight in Greenwich. */
export type ExportCell = string | number | Date;

/** What a file is made of, row by row, so that writing can pause and be given up. */
export interface ExportTable {
  heads: readonly string[];
  count: number;
  row: (at: number) => readonly ExportCell[];
  signal: AbortSignal;
}
