// What is told of one row of a file: that it may be a sum, and for all rows at once that no shares of people are kept.
import type { RowNotice, RowReading } from '../../domain/import/check/row-reading.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import { patternOf } from '../../domain/import/columns/value-patterns.js';
import type { FileRow, FileTable } from '../../domain/import/read/file-table.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import type { Matching } from './file-matching.js';

/** Whether the values of a column can be added up: those of a field of amounts or counts, or numbers that are kept as they are. */
function areAmounts(column: ImportColumn | undefined, { fields }: RecordSchema): boolean {
  if (column?.target.kind === 'extra') return patternOf(column.samples) === 'number';
  const name = column?.target.kind === 'field' ? column.target.field : undefined;
  const type = fields.find((field) => field.name === name)?.type;
  return type === 'money' || type === 'number';
}

/** The one row that what laid the table out was in doubt about. */
export class SumRow {
  readonly #maySum: FileTable['maySum'];
  readonly #found = new Map<number, readonly RowNotice[]>();

  constructor({ table: { maySum }, columns, schema }: Matching) {
    this.#maySum = maySum && areAmounts(columns[maySum.column], schema) ? maySum : undefined;
  }

  /** The next row of the file. */
  take(row: FileRow): void {
    const { rowNumber, column = 0 } = this.#maySum ?? {};
    if (row.rowNumber !== rowNumber) return;
    this.#found.set(rowNumber, [{ code: 'sum', level: 'warning', column, value: row.cells[column]?.trim() ?? '' }]);
  }

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]> {
    return this.#found;
  }
}

/** Tells once for all rows that nobody's share of a record is kept. */
export class SharesOfPeople {
  readonly #column: number;
  #first: { rowNumber: number; value: string } | undefined;
  #rows = 0;

  constructor(columns: readonly ImportColumn[]) {
    this.#column = columns.find(({ target }) => target.kind === 'assignees')?.index ?? -1;
  }

  /** The next row of the file. */
  take({ rowNumber }: FileRow, { shares }: Pick<RowReading, 'shares'>): void {
    if (shares === undefined) return;
    this.#rows++;
    this.#first ??= { rowNumber, value: shares };
  }

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]> {
    if (!this.#first) return new Map();
    const { rowNumber, value } = this.#first;
    return new Map([
      [rowNumber, [{ code: 'shares', level: 'warning', column: this.#column, value, rows: this.#rows }]],
    ]);
  }
}
