// Finds rows that have the name of a column as its value: they may be a header that nothing else tells from a record.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice } from '../../domain/import/check/row-reading.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { BareName } from './name-only-rows.js';

/** Where more rows say so, it is what the column says: `Newsletter` in a column that is called so. */
const most = 2;

/** What is remembered of a row that was read, so that its cells need not be cut again. */
export interface RememberedHeading {
  /** The first column whose name it repeats; -1 for nearly all. */
  heading: number | undefined;
}

interface Heading {
  rowNumber: number;
  /** The row above, where it says nothing but a name: the title of what follows. */
  title: Title | undefined;
}

interface Title {
  rowNumber: number;
  name: string;
}

const isSame = (cell: string | undefined, name: string): boolean =>
  cell?.length === name.length && (cell === name || cell.toLowerCase() === name.toLowerCase());

export class HeadingRows {
  /** Names of columns by their places; empty where there is none to ask about. */
  readonly #names: readonly string[];
  readonly #found = new Map<number, Heading[]>();
  #before: Title | undefined;

  constructor(columns: readonly ImportColumn[]) {
    this.#names = columns.map(({ header, target }) => (target.kind === 'ignore' ? '' : header));
  }

  /** The next row of the file. */
  take(row: FileRow, known: BareName & RememberedHeading): void {
    const { rowNumber } = row;
    const at = (known.heading ??= this.#headingIn(row.cells));
    if (at >= 0) this.#found.set(at, [...(this.#found.get(at) ?? []), { rowNumber, title: this.#before }]);
    this.#before = known.isLone ? { rowNumber, name: known.bareName } : undefined;
  }

  #headingIn(cells: readonly string[]): number {
    const names = this.#names;
    for (let at = 0; at < names.length; at++) if (names[at] !== '' && isSame(cells[at], names[at]!)) return at;
    return -1;
  }

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]> {
    const told = new Map<number, RowNotice[]>();
    for (const [column, found] of this.#found) {
      if (found.length > most) continue;
      for (const { rowNumber, title } of found) {
        told.set(rowNumber, [{ code: 'heading', level: 'warning', column, value: this.#names[column]! }]);
        if (title) told.set(title.rowNumber, [{ code: 'lone', level: 'warning', column, value: title.name }]);
      }
    }
    return told;
  }
}
