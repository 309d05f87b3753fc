// Collects the cells of a sheet as rows of text: gaps are blank, a merged cell stands in every row that it covers, and links are kept.
import { fileLimits } from '../../../domain/import/read/file-limits.js';
import { FileError } from '../../../domain/import/read/file-problem.js';
import type { FileRow } from '../../../domain/import/read/file-table.js';
import { addressOfLink } from './cell-links.js';

export interface WorksheetTable {
  rows: FileRow[];
  /** Row numbers without a value. */
  blank: Set<number>;
  /** From 0. */
  hiddenColumns: number[];
}

interface WorksheetRow {
  cells: string[];
  hidden: boolean;
  links?: Map<number, string>;
  currencies?: Map<number, string>;
}

/** A row or a column from 0, and how many it covers. */
export interface MergedCell {
  row: number;
  column: number;
  rows: number;
}

export class WorksheetRows {
  readonly #rows = new Map<number, WorksheetRow>();
  readonly #hidden: [first: number, last: number][] = [];

  /** @param at From 0. */
  add(at: number, cells: string[], hidden: boolean): void {
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length > fileLimits.columns)
      throw new FileError({ code: 'too-many-columns', columns: cells.length, limit: fileLimits.columns });
    if (cells.length === 0) return;
    this.#rows.set(at, { cells: Array.from(cells, (cell) => cell ?? ''), hidden });
    if (this.#rows.size > fileLimits.rows + 1) throw new FileError({ code: 'too-many-rows', limit: fileLimits.rows });
  }

  /** Columns from 0, the last one included. */
  hideColumns(first: number, last: number): void {
    this.#hidden.push([first, last]);
  }

  /** A cell leads somewhere. */
  link(row: number, column: number, target: string): void {
    const line = this.#rows.get(row);
    const address = line && addressOfLink(target, line.cells[column] ?? '');
    if (address) (line.links ??= new Map()).set(column, address);
  }

  /** A cell shows an amount in a currency. */
  showCurrency(row: number, column: number, currency: string): void {
    const line = this.#rows.get(row);
    if (line) (line.currencies ??= new Map()).set(column, currency);
  }

  /** Someone who looks at the sheet sees one value beside all rows of a merged cell. */
  merge({ row, column, rows }: MergedCell): void {
    const value = this.#rows.get(row)?.cells[column];
    if (!value || rows > fileLimits.rows) return;
    for (let at = row + 1; at < row + rows; at++) {
      const below = this.#rows.get(at);
      // A row of nothing else stays blank.
      if (below && !below.cells[column]) {
        while (below.cells.length < column) below.cells.push('');
        below.cells[column] = value;
      }
    }
  }

  get table(): WorksheetTable {
    const rows: FileRow[] = [];
    const blank = new Set<number>();
    let last = 0;
    let width = 0;
    for (const [at, { cells, hidden, links, currencies }] of [...this.#rows].sort(([a], [b]) => a - b)) {
      for (let gap = last + 1; gap <= at && blank.size < fileLimits.rows; gap++) blank.add(gap);
      last = at + 1;
      width = Math.max(width, cells.length);
      rows.push({
        rowNumber: at + 1,
        cells,
        ...(hidden && { hidden }),
        ...(links && { links }),
        ...(currencies && { currencies }),
      });
    }
    const hiddenColumns = Array.from({ length: width }, (_, column) => column).filter((column) =>
      this.#hidden.some(([first, end]) => column >= first && column <= end),
    );
    return { rows, blank, hiddenColumns };
  }
}
