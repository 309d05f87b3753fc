// Finds rows below a value that a report writes once for all of them: what they leave empty may be meant for them too.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice } from '../../domain/import/check/row-reading.js';
import type { FileRow } from '../../domain/import/read/file-table.js';

/** A column in which each value has stood once so far. */
interface Block {
  column: number;
  /** Its place among the columns before the name. */
  at: number;
  /** How many rows below each of its values must be empty, on average, before they are told. */
  fewest: number;
  values: Set<string>;
  /** The last of them. */
  value: string;
  rowNumber: number;
  below: { rowNumber: number; notice: RowNotice }[];
}

/** What every record has its own of, or none. */
const ownFields = new Set(['name', 'email', 'phone', 'website', 'notes', 'id']);

/** The columns before that of the name: by these a report is grouped. */
function leadingColumns(columns: readonly ImportColumn[]): number[] {
  const leading: number[] = [];
  for (const { index, target } of columns) {
    if (target.kind === 'name-part' || (target.kind === 'field' && ownFields.has(target.field))) break;
    if (target.kind !== 'ignore') leading.push(index);
  }
  return leading;
}

/** What is remembered of a row that was read, so that its cells need not be cut again. */
export interface RememberedBlock {
  /** What stands before the name. */
  leading: readonly string[] | undefined;
}

export class BlockValues {
  readonly #leading: readonly number[];
  #groups: Block[];

  constructor(columns: readonly ImportColumn[]) {
    this.#leading = leadingColumns(columns);
    this.#groups = this.#leading.map((column, at) => ({
      column,
      at,
      fewest: columns[column]?.target.kind === 'extra' ? 1 : 1 / 3,
      values: new Set(),
      value: '',
      rowNumber: 0,
      below: [],
    }));
  }

  /** The next row of the file. */
  take(row: FileRow, known: RememberedBlock): void {
    if (this.#groups.length === 0) return;
    const { rowNumber } = row;
    const leading = (known.leading ??= this.#valuesOf(row));
    this.#groups = this.#groups.filter((group) => {
      const value = leading[group.at]!;
      if (value !== '') {
        // What comes again is written in each row that it is meant for.
        if (group.values.has(value)) return false;
        group.values.add(value);
        group.value = value;
        group.rowNumber = rowNumber;
      } else if (group.value === '') return false;
      else
        group.below.push({
          rowNumber,
          notice: {
            code: 'block',
            level: 'warning',
            column: group.column,
            value: group.value,
            rowNumber: group.rowNumber,
          },
        });
      return true;
    });
  }

  #valuesOf({ cells }: FileRow): string[] {
    return this.#leading.map((column) => (cells[column] ?? '').trim());
  }

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]> {
    const found = new Map<number, RowNotice[]>();
    for (const { values, below, fewest } of this.#groups) {
      if (values.size < 2 || below.length < values.size * fewest) continue;
      for (const { rowNumber, notice } of below) found.set(rowNumber, [...(found.get(rowNumber) ?? []), notice]);
    }
    return found;
  }
}
