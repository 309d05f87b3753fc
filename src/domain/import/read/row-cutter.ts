// Cuts the text of one row into its cells, by the same rules by which the row was found.
import type { FileRow, RowDamage, RowRepair } from './file-table.js';

/** How the cells of a row are told apart: by delimiters alone, with quotation marks, or with `\"` among them. */
export type RowForm = 'plain' | 'quoted' | 'backslash';

export interface CutOptions {
  delimiter: string;
  newline: '\n' | '\r';
  /** Default: `"`. */
  quote?: string | undefined;
}

/** A row whose quotation marks match. */
interface WalkedRow {
  /** Behind the row. */
  end: number;
  repair?: RowRepair;
}

const space = 0x20;
/** Characters in which the first cells stand. */
const firstLength = 60;

export class RowCutter {
  readonly options: CutOptions;
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #quote: string;
  readonly #quoteCode: number;
  /** Where the last walk has failed. */
  failedAt = 0;
  #lastText: string | undefined;
  #lastForm: RowForm | undefined;
  #lastCells: readonly string[] = [];

  constructor(options: CutOptions) {
    this.options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.#newline = options.newline.charCodeAt(0);
    this.#quote = options.quote ?? '"';
    this.#quoteCode = this.#quote.charCodeAt(0);
  }

  /** Like `cellsOf`; several who ask for the same row one after the other get the same cells. */
  sharedCells(text: string, form: RowForm): readonly string[] {
    if (text !== this.#lastText || form !== this.#lastForm) {
      this.#lastCells = this.cellsOf(text, form);
      this.#lastText = text;
      this.#lastForm = form;
    }
    return this.#lastCells;
  }

  /** The cells of a row that was found to have that form. */
  cellsOf(text: string, form: RowForm): string[] {
    return form === 'plain' ? text.split(this.options.delimiter) : this.#quotedCells(text, form === 'backslash');
  }

  /** The first cells of a row, and maybe more of them. */
  firstCells(text: string, form: RowForm, count: number): string[] {
    if (form === 'plain') return text.split(this.options.delimiter, count);
    const cells = text.slice(0, firstLength).split(this.options.delimiter, count + 1);
    return cells.length > count && !cells.some((cell) => cell.includes(this.#quote))
      ? cells.slice(0, count)
      : this.cellsOf(text, form);
  }

  /** A row as the format has it, from a place on; `undefined` where its quotation marks do not match. */
  walk(text: string, start: number, backslash: boolean): WalkedRow | undefined {
    let repair: RowRepair | undefined;
    let lineEnd = this.#lineEnd(text, start);
    // Where the cells begin that were not looked at, and where the next quotation mark is looked for.
    let [first, from] = [start, start];
    for (;;) {
      const quote = text.indexOf(this.#quote, from);
      if (quote < 0 || quote > lineEnd) break;
      const open = this.#cellStart(text, first, quote);
      if (open < 0) {
        from = quote + 1;
        continue;
      }
      if (open < quote) repair = 'space';
      const end = this.#quotedCell(text, quote + 1, backslash);
      if (end < 0) return undefined;
      if (end > lineEnd) lineEnd = this.#lineEnd(text, end);
      if (text.charCodeAt(end) !== this.#delimiter) break;
      first = from = end + 1;
    }
    return repair ? { end: lineEnd + 1, repair } : { end: lineEnd + 1 };
  }

  /** Cell by cell; behind one whose quotation marks close the row where no other begins, nothing is read. */
  #quotedCells(text: string, backslash: boolean): string[] {
    const { delimiter } = this.options;
    const stop = text.charCodeAt(text.length - 1) === this.#newline ? text.length - 1 : text.length;
    const cells: string[] = [];
    for (let at = 0; at <= stop; at++) {
      let open = at;
      while (text.charCodeAt(open) === space) open++;
      if (text.charCodeAt(open) === this.#quoteCode) {
        at = this.#quotedCell(text, open + 1, backslash, cells);
        if (at < 0 || text.charCodeAt(at) !== this.#delimiter) break;
        continue;
      }
      const next = text.indexOf(delimiter, open);
      const end = next < 0 ? stop : next;
      cells.push(text.slice(at, end));
      at = end;
    }
    const last = cells.length - 1;
    if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
    return cells;
  }

  /** Where the cell begins that a quotation mark opens; -1 where it stands within a cell. @param first Where a cell begins. */
  #cellStart(text: string, first: number, quote: number): number {
    let start = quote;
    while (start > first && text.charCodeAt(start - 1) === space) start--;
    return start === first || text.charCodeAt(start - 1) === this.#delimiter ? start : -1;
  }

  #lineEnd(text: string, from: number): number {
    const end = text.indexOf(this.options.newline, from);
    return end < 0 ? text.length : end;
  }

  /** Behind the cell; -1 where its quotation marks do not match. */
  #quotedCell(text: string, start: number, backslash: boolean, cells?: string[]): number {
    let value = '';
    for (let from = start; ;) {
      const close = text.indexOf(this.#quote, from);
      if (close < 0) {
        this.failedAt = text.length;
        return -1;
      }
      if (backslash && text[close - 1] === '\\') {
        if (cells) value += `${text.slice(from, close - 1)}${this.#quote}`;
        from = close + 1;
      } else if (text.charCodeAt(close + 1) === this.#quoteCode) {
        if (cells) value += text.slice(from, close + 1);
        from = close + 2;
      } else {
        const end = this.#closed(text, close + 1);
        if (end >= 0) cells?.push(value === '' ? text.slice(from, close) : value + text.slice(from, close));
        return end;
      }
    }
  }

  /** Behind a closing quote only a delimiter or the end of the row may come. */
  #closed(text: string, from: number): number {
    let end = from;
    while (text.charCodeAt(end) === space) end++;
    if (text[end] === '\r' && (text[end + 1] === '\n' || end + 1 >= text.length)) end++;
    const next = text.charCodeAt(end);
    // NaN behind the last character.
    if (next === this.#delimiter || next === this.#newline || next !== next) return end;
    this.failedAt = from;
    return -1;
  }
}

/** What a row is made of. */
interface TextRowParts {
  rowNumber: number;
  text: string;
  form: RowForm;
  damage?: RowDamage | undefined;
  repair?: RowRepair | undefined;
}

/**
 * A row whose cells are cut out of its text when somebody asks for them: of a hundred thousand rows the cells would be a
 * million texts that stay, and most of the time of a reading goes into keeping them.
 */
export class TextRow implements FileRow {
  readonly rowNumber: number;
  readonly damage?: RowDamage;
  readonly repair?: RowRepair;
  readonly #text: string;
  readonly #form: RowForm;
  readonly #cutter: RowCutter;

  static {
    // Rows are compared with their cells.
    const cells = Object.getOwnPropertyDescriptor(this.prototype, 'cells');
    Object.defineProperty(this.prototype, 'cells', { ...cells, enumerable: true });
  }

  constructor({ rowNumber, text, form, damage, repair }: TextRowParts, cutter: RowCutter) {
    this.rowNumber = rowNumber;
    if (damage) this.damage = damage;
    if (repair) this.repair = repair;
    this.#text = text;
    this.#form = form;
    this.#cutter = cutter;
  }

  /** Cut anew when another row was asked for meanwhile. */
  get cells(): readonly string[] {
    return this.#cutter.sharedCells(this.#text, this.#form);
  }

  /** Its first cells, and maybe more of them. */
  firstCells(count: number): string[] {
    return this.#cutter.firstCells(this.#text, this.#form, count);
  }

  /** Whether the text is somewhere in it. */
  includes(text: string): boolean {
    return this.#text.includes(text);
  }

  /** More cells than this it cannot have. */
  get mostCells(): number {
    return this.#text.length + 1;
  }

  /** Whether it begins with a letter or a digit: most rows, of which then nobody has to ask whether they are blank. */
  get startsWithWord(): boolean {
    const code = this.#text.charCodeAt(0);
    return (code > 0x2f && code < 0x3a) || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b);
  }

  /** What it can be made of again, and how. */
  pack(): { row: TextRowParts; cut: CutOptions } {
    const { rowNumber, damage, repair } = this;
    return { row: { rowNumber, text: this.#text, form: this.#form, damage, repair }, cut: this.#cutter.options };
  }
}

/** The forms of rows, by the number that says them. */
const rowForms: readonly RowForm[] = ['plain', 'quoted', 'backslash'];

/** Numbers that are kept of a row: its own, that of its form, and where its text ends. */
const numbersOfRow = 3;

/** Rows of one file in a form that can be sent: in one text, because a thousand are taken apart and put together again one by one. */
export interface PackedRows {
  /** The texts of the rows, one behind the other. */
  text: string;
  /** Some for each row, see `numbersOfRow`. */
  numbers: Uint32Array;
  /** Rows that are no text, and what was wrong with those that are, by their places. */
  others: ReadonlyMap<number, FileRow | Pick<FileRow, 'damage' | 'repair'>>;
  cut?: CutOptions | undefined;
}

export function packRows(rows: readonly FileRow[]): PackedRows {
  const numbers = new Uint32Array(rows.length * numbersOfRow);
  const others = new Map<number, FileRow | Pick<FileRow, 'damage' | 'repair'>>();
  const texts: string[] = [];
  let cut: CutOptions | undefined;
  let end = 0;
  for (const [at, each] of rows.entries()) {
    if (each instanceof TextRow) {
      const { row, cut: own } = each.pack();
      const { rowNumber, text, form, damage, repair } = row;
      texts.push(text);
      end += text.length;
      numbers.set([rowNumber, rowForms.indexOf(form), end], at * numbersOfRow);
      if (damage ?? repair) others.set(at, { ...(damage && { damage }), ...(repair && { repair }) });
      cut = own;
    } else {
      numbers.set([0, 0, end], at * numbersOfRow);
      others.set(at, each);
    }
  }
  return { text: texts.join(''), numbers, others, cut };
}

export function unpackRows({ text, numbers, others, cut }: PackedRows): FileRow[] {
  const cutter = cut && new RowCutter(cut);
  const rows: FileRow[] = [];
  let start = 0;
  for (let at = 0; at * numbersOfRow < numbers.length; at++) {
    const from = at * numbersOfRow;
    const rowNumber = numbers[from]!;
    const form = rowForms[numbers[from + 1]!]!;
    const end = numbers[from + 2]!;
    const other = others.get(at);
    if (other && 'cells' in other) rows.push(other);
    else rows.push(new TextRow({ rowNumber, text: text.slice(start, end), form, ...other }, cutter!));
    start = end;
  }
  return rows;
}
