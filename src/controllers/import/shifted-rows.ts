// Finds values that a comma without quotation marks may have cut in two: what stands behind them has then moved by a column.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice } from '../../domain/import/check/row-reading.js';
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

/** One row in so many may begin a cell with a blank; where more do, the file writes its cells so. */
const oneIn = 5;
const few = 2;

const decimals = /^\d{2}$/;
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

export class ShiftedRows {
  readonly #columns: readonly ImportColumn[];
  /** Columns of texts that may be any. */
  readonly #texts: ReadonlySet<number>;
  /** Columns of amounts before such a one that is a field. */
  readonly #amounts: readonly number[];
  /** Columns of addresses and numbers to call, which show whether they stand in their place. */
  readonly #placed: readonly { index: number; sign: RegExp }[];
  readonly #found: { rowNumber: number; cut: Cut }[] = [];
  #rows = 0;

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
    for (const cut of (known.cuts ??= this.#cutsOf(row.cells))) this.#found.push({ rowNumber: row.rowNumber, cut });
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

  /** Warnings by row number. */
  notices(): ReadonlyMap<number, readonly RowNotice[]> {
    const blanks = new Set(this.#found.filter(({ cut }) => cut.kind === 'blank').map(({ rowNumber }) => rowNumber))
      .size;
    const areRare = blanks <= few || blanks * oneIn <= this.#rows;
    const forms = new Map<number, number>();
    for (const { cut } of this.#found) if (cut.kind === 'form') forms.set(cut.column, (forms.get(cut.column) ?? 0) + 1);
    const found = new Map<number, RowNotice[]>();
    for (const { rowNumber, cut } of this.#found) {
      const { kind, column, value } = cut;
      const isMeant =
        kind === 'blank' ? !areRare : kind === 'form' && this.#isColumnOfForms(column, forms.get(column)!);
      if (!isMeant && !found.has(rowNumber))
        found.set(rowNumber, [{ code: 'shifted', level: 'warning', column, value }]);
    }
    return found;
  }

  #isColumnOfForms(column: number, forms: number): boolean {
    return forms * 2 > this.#rows && (forms > 3 || saysForm.test(this.#columns[column]?.header ?? ''));
  }
}
