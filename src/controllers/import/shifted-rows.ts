// Finds values that a comma without quotation marks may have cut in two: what stands behind them has then moved by a column.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice } from '../../domain/import/check/row-reading.js';
import { type RowRepair, rowRepair } from './row-repairs.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import { isTextType } from '../../domain/import/check/cell-value.js';

/** How companies and people end their names, where nothing else stands in a cell; short ones are states and countries too. */
const legalForm =
  /^\s*(?:inc\.?|llc|l\.l\.c\.?|llp|ltd\.?|plc|corp\.?|co\.|gmbh|gmbh & co\.? ?kg|mbh|ohg|e\.\s?k\.|e\.\s?v\.|s\.a\.s?\.?|s\.?a\.?r\.?l\.?|s\.l\.|srl|s\.r\.l\.|s\.p\.a\.|ltda\.?|b\.v\.|n\.v\.|a\/s|aps|kft\.?|s\.r\.o\.|sp\. z o\.o\.|pty\.? ltd\.?|pvt\.? ltd\.?|jr\.|sr\.|ph\.?d\.?|m\.d\.|esq\.?|s\.a\. de c\.v\.)\s*$/i;
/** A column that has nothing else is called so. */
const saysForm = /form|suffix|entity|rechts|typ|titel|title|zusatz|degree|forma|art/i;

const longestForm = 20;

/** Types that say by themselves whether a value is one. */
const ownForm: ReadonlySet<string> = new Set(['email', 'phone', 'url']);

/** What values of such types have. */
const signs: Readonly<Record<string, RegExp | undefined>> = { email: /@/, phone: /\d{3}[^\p{L}]*\d{2}/u };

/** With so many columns a row shows whether its file begins cells with a blank; else one row in so many may have one. */
const fewestColumns = 3;
const oneIn = 5;
const few = 2;

const decimals = /^\d{1,2}$/;
const thousands = /^\d{3}(?:\.\d{2})?$/;
const wholeAmount = /^\s*[-+]?\p{Sc}?\s?\d{1,3}\s*$/u;

/** A cell that a comma may have cut off the one before it, and by what that is told. */
interface Cut {
  kind: 'form' | 'blank' | 'digits';
  column: number;
  value: string;
}

/** What is remembered of a row that was read, so that its cells need not be cut again. */
export interface RememberedCut {
  cuts: readonly Cut[] | undefined;
}

/** Of nearly all rows. */
const none: readonly Cut[] = Object.freeze([]);

/** Whether a row begins its cells with a blank, as those do that write one behind each comma: all of them, and not only one. */
function writesBlanks(cells: readonly string[]): boolean {
  const others = cells.slice(1).filter((cell) => cell.trim() !== '');
  const blanks = others.filter((cell) => cell.charCodeAt(0) === 0x20).length;
  return blanks > 1 && blanks >= others.length - Math.floor(others.length / 5);
}

export class ShiftedRows {
  readonly #columns: readonly ImportColumn[];
  /** Columns of texts that may be any. */
  readonly #texts: ReadonlySet<number>;
  /** Columns of amounts before such a one that is a field. */
  readonly #amounts: readonly number[];
  /** Columns of addresses and numbers to call, which show whether they stand in their place. */
  readonly #placed: readonly { index: number; sign: RegExp }[];
  readonly #found: { row: FileRow; cuts: readonly Cut[] }[] = [];
  #rows = 0;
  /** Those that begin their cells with blanks. */
  #blankRows = 0;

  constructor(columns: readonly ImportColumn[], { fields }: RecordSchema) {
    const fieldOf = ({ target }: ImportColumn): FieldSchema | undefined =>
      target.kind === 'field' ? fields.find(({ name }) => name === target.field) : undefined;
    const isText = (column: ImportColumn): boolean => {
      const field = fieldOf(column);
      return field ? isTextType(field) && !ownForm.has(field.type) : column.target.kind !== 'assignees';
    };
    const isAmount = (column: ImportColumn): boolean => {
      const type = fieldOf(column)?.type;
      const next = columns[column.index + 1];
      return (
        (type === 'money' || type === 'number') && next !== undefined && fieldOf(next) !== undefined && isText(next)
      );
    };
    const indices = (which: (column: ImportColumn) => boolean): number[] =>
      columns.filter(which).map(({ index }) => index);
    this.#columns = columns;
    this.#texts = new Set(indices(isText));
    this.#amounts = indices(isAmount);
    this.#placed = columns.flatMap((column) => {
      const sign = signs[fieldOf(column)?.type ?? ''];
      return sign ? [{ index: column.index, sign }] : [];
    });
  }

  /** The next row of the file. */
  take(row: FileRow, known: RememberedCut): void {
    this.#rows++;
    const cuts = (known.cuts ??= this.#cutsOf(row.cells));
    if (cuts.length === 0) return;
    this.#found.push({ row, cuts });
    if (cuts.some(({ kind }) => kind === 'blank') && writesBlanks(row.cells)) this.#blankRows++;
  }

  #cutsOf(cells: readonly string[]): readonly Cut[] {
    let cuts: Cut[] | undefined;
    for (let column = 1; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell === '' || !this.#texts.has(column)) continue;
      const kind = this.#kindOf(cell);
      if (kind && cells[column - 1]!.trim() !== '') (cuts ??= []).push({ kind, column, value: cell.trim() });
    }
    for (const at of this.#amounts) {
      const next = (cells[at + 1] ?? '').trim();
      if (wholeAmount.test(cells[at] ?? '') && (decimals.test(next) || thousands.test(next)))
        (cuts ??= []).push({ kind: 'digits', column: at + 1, value: next });
    }
    return cuts?.filter(({ column }) => !this.#isPlaced(cells, column)) ?? none;
  }

  /** Whether what stands behind a cell is where it belongs. */
  #isPlaced(cells: readonly string[], column: number): boolean {
    return this.#placed.some(({ index, sign }) => index > column && sign.test(cells[index] ?? ''));
  }

  #kindOf(cell: string): Cut['kind'] | undefined {
    if (cell.length <= longestForm && legalForm.test(cell)) return 'form';
    return cell.charCodeAt(0) === 0x20 && cell.trim() !== '' ? 'blank' : undefined;
  }

  /** Rows with what a comma may have cut in them, as far as their file does not write its cells so. */
  get #doubtful(): { row: FileRow; cuts: readonly Cut[] }[] {
    const blanks = this.#found.filter(({ cuts }) => cuts.some(({ kind }) => kind === 'blank')).length;
    const areRare =
      this.#columns.length < fewestColumns
        ? blanks <= few || blanks * oneIn <= this.#rows
        : this.#blankRows * 2 < blanks || this.#blankRows < 2;
    const forms = new Map<number, number>();
    for (const { kind, column } of this.#found.flatMap(({ cuts }) => cuts))
      if (kind === 'form') forms.set(column, (forms.get(column) ?? 0) + 1);
    const isMeant = ({ kind, column }: Cut): boolean =>
      kind === 'blank' ? !areRare : kind === 'form' && this.#isColumnOfForms(column, forms.get(column)!);
    return this.#found
      .map(({ row, cuts }) => ({
        row,
        cuts: cuts.filter((cut) => !isMeant(cut) && !(cut.kind === 'blank' && this.#isWhole(row.cells))),
      }))
      .filter(({ cuts }) => cuts.length > 0);
  }

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]> {
    return new Map(
      this.#doubtful.map(({ row: { rowNumber }, cuts: [cut] }) => [
        rowNumber,
        [{ code: 'shifted', level: 'warning', column: cut!.column, value: cut!.value }],
      ]),
    );
  }

  /** The values joined again, and what stands behind them where it belongs. */
  repair(): RowRepair | undefined {
    return rowRepair(
      'cut-values',
      this.#doubtful.map(({ row, cuts }) => ({ row, cells: this.#joined(row.cells, cuts) })),
    );
  }

  /** Without a value too many one cut is enough to explain the row. */
  #joined(own: readonly string[], cuts: readonly Cut[]): string[] {
    const extra = own.length - this.#columns.length;
    const joints = new Set(cuts.slice(0, Math.max(extra, 1)).map(({ column }) => column));
    const cells: string[] = [];
    for (const [at, cell] of own.entries()) {
      if (joints.has(at)) cells[cells.length - 1] += `,${cell}`;
      else cells.push(cell);
    }
    return cells.map((cell) => cell.trim());
  }

  /** Whether a row has no value too many, and begins all its cells with blanks. */
  #isWhole(cells: readonly string[]): boolean {
    return cells.length <= this.#columns.length && writesBlanks(cells);
  }

  #isColumnOfForms(column: number, forms: number): boolean {
    return forms * 2 > this.#rows && (forms > 3 || saysForm.test(this.#columns[column]?.header ?? ''));
  }
}
