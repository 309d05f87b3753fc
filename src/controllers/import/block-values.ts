// Finds rows below a value that a report writes once for all of them: what they leave empty may be meant for them too.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice } from '../../domain/import/check/row-reading.js';
import { withTexts } from './edited-rows.js';
import { type RowRepair, rowRepair } from './row-repairs.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import { TextRow } from '../../domain/import/read/row-cutter.js';

/** Rows that show of most columns that they repeat themselves. */
const trial = 200;

type BlockNotice = Extract<RowNotice, { code: 'block' }>;

/** A column in which each value has stood once so far. */
interface Block {
  column: number;
  /** Its place among the columns before the name. */
  at: number;
  /** How many rows below each of its values must be empty, on average, before they are told. */
  fewest: number;
  /** Its values. After the first rows none are gathered until a row leaves the column empty, as in most files none does. */
  values: Set<string> | undefined;
  /** The last of them. */
  value: string;
  rowNumber: number;
  below: { row: FileRow; notice: BlockNotice }[];
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
  /** What stands before the name; `filled` where none of it is empty. */
  leading: readonly string[] | 'filled' | undefined;
}

/** The next value of a column; `false` where it cannot be one of values that stand once for several rows. */
function follow(group: Block, value: string, row: FileRow): boolean {
  if (value !== '') {
    // What comes again is written in each row that it is meant for.
    if (group.values!.has(value)) return false;
    group.values!.add(value);
    group.value = value;
    group.rowNumber = row.rowNumber;
    return true;
  }
  if (group.value === '') return false;
  const { column, value: above, rowNumber: from, below } = group;
  below.push({ row, notice: { code: 'block', level: 'warning', column, value: above, rowNumber: from } });
  return true;
}

export class BlockValues {
  readonly #leading: readonly number[];
  #groups: Block[];
  /** All rows so far. */
  readonly #rows: FileRow[] = [];

  constructor(columns: readonly ImportColumn[]) {
    this.#leading = leadingColumns(columns);
    this.#groups = this.#leading.map((column, at) => ({
      column,
      at,
      fewest: columns[column]?.target.kind === 'extra' ? 1 : 1 / 3,
      values: undefined,
      value: '',
      rowNumber: 0,
      below: [],
    }));
  }

  /** The next row of the file. */
  take(row: FileRow, known: RememberedBlock): void {
    if (this.#groups.length === 0) return;
    if (this.#rows.length === trial)
      for (const group of this.#groups) if (group.below.length === 0) group.values = undefined;
    if (known.leading !== 'filled' || this.#rows.length < trial || this.#groups.some(({ values }) => values))
      this.#look(row, known);
    this.#rows.push(row);
  }

  #look(row: FileRow, known: RememberedBlock): void {
    const leading = Array.isArray(known.leading) ? (known.leading as readonly string[]) : this.#valuesOf(row);
    known.leading = leading.includes('') ? leading : 'filled';
    this.#groups = this.#groups.filter((group) => {
      const value = leading[group.at]!;
      if (value !== '' && !group.values && this.#rows.length >= trial) return true;
      return (group.values ?? this.#catchUp(group)) && follow(group, value, row);
    });
  }

  /** Gathers the values of the rows before the first one that leaves the column empty. */
  #catchUp(group: Block): boolean {
    group.values = new Set();
    return this.#rows.every((row) => {
      const cells = row instanceof TextRow ? row.firstCells(group.column + 1) : row.cells;
      return follow(group, (cells[group.column] ?? '').trim(), row);
    });
  }

  #valuesOf({ cells }: FileRow): string[] {
    return this.#leading.map((column) => (cells[column] ?? '').trim());
  }

  /** What may be meant for rows, by their numbers. */
  get #meant(): Map<number, { row: FileRow; notices: BlockNotice[] }> {
    const found = new Map<number, { row: FileRow; notices: BlockNotice[] }>();
    for (const { values, below, fewest } of this.#groups) {
      if (!values || values.size < 2 || below.length < values.size * fewest) continue;
      for (const { row, notice } of below) {
        const known = found.get(row.rowNumber);
        if (known) known.notices.push(notice);
        else found.set(row.rowNumber, { row, notices: [notice] });
      }
    }
    return found;
  }

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]> {
    return new Map([...this.#meant].map(([rowNumber, { notices }]) => [rowNumber, notices]));
  }

  /** The values in all rows that they may be meant for. */
  repair(): RowRepair | undefined {
    return rowRepair(
      'fill-down',
      [...this.#meant.values()].map(({ row, notices }) => {
        const values = new Map(notices.map(({ column, value }) => [column, value]));
        return { row, cells: withTexts(row.cells, values) };
      }),
    );
  }
}
