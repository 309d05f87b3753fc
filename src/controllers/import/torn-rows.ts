// Finds rows that were one before a line break without quotation marks cut them: together they fill the columns.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice, RowReading } from '../../domain/import/check/row-reading.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import { isEmail } from '../../domain/text/email-address.js';

export class TornRows {
  readonly #width: number;
  readonly #mails: ReadonlySet<number>;
  readonly #found = new Map<number, RowNotice[]>();
  /** The row before, where it is too short. */
  #before: FileRow | undefined;

  constructor(columns: readonly ImportColumn[]) {
    this.#width = columns.length;
    this.#mails = new Set(
      columns.flatMap(({ index, target }) => (target.kind === 'field' && target.field === 'email' ? [index] : [])),
    );
  }

  /** The next row of the file; one with fewer cells than there are columns has a count of them. */
  take(row: FileRow, { cellCount }: Pick<RowReading, 'cellCount'>): void {
    const isShort = cellCount !== undefined;
    const before = this.#before;
    this.#before = isShort ? row : undefined;
    if (!isShort || before?.rowNumber !== row.rowNumber - 1 || !this.#areOne(before, row)) return;
    this.#before = undefined;
    for (const [one, other] of [
      [before, row],
      [row, before],
    ] as const)
      this.#found.set(one.rowNumber, [
        { code: 'torn', level: 'warning', value: one.cells.join(' '), rowNumber: other.rowNumber },
      ]);
  }

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, RowNotice[]> {
    return this.#found;
  }

  /** Many files leave empty cells out at the ends of rows: only an address that falls into its place tells. */
  #areOne({ cells: first }: FileRow, { cells: second }: FileRow): boolean {
    const shift = first.length - 1;
    if (shift < 1 || shift + second.length !== this.#width) return false;
    return second.some((cell, at) => at > 0 && this.#mails.has(at + shift) && isEmail(cell.trim()));
  }
}
