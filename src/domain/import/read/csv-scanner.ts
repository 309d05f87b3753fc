// Cuts delimited text into rows and cells, and keeps damage in the row where it is: a stray or open quote costs no other row.
import type { FileRow, RowDamage, RowRepair } from './file-table.js';
import { type OfferedRepair, type QuoteRepair, type RepairChoices, RepairedRows } from './quote-repairs.js';
import { type CutOptions, RowCutter, type RowForm, TextRow } from './row-cutter.js';
import { withoutStrayQuotes } from './stray-quotes.js';

interface Attempt {
  /** Behind the row. */
  end: number;
  repair?: RowRepair;
}

/** Characters that are shown of a row as the file has it. */
const shownLength = 500;

/** Inner lines of a quoted cell that look like rows of their own, from which on the quote is taken for a mistake. */
const suspiciousLines = 2;

/** Characters of lines that are looked at one by one: more of them are no few records. */
const longestJoined = 20_000;

const hasWord = (cell: string): boolean => /[\p{L}\p{N}]{2}/u.test(cell);

function withoutNul(row: FileRow): FileRow {
  const { rowNumber, cells, damage } = row;
  if (!cells.some((cell) => cell.includes('\0'))) return row;
  return { rowNumber, cells: cells.map((cell) => cell.replaceAll('\0', '')), ...(damage && { damage }), repair: 'nul' };
}

export class CsvScanner {
  /** What has come and was not read, from a little before the place that is read. */
  #text = '';
  readonly #delimiter: string;
  readonly #newline: string;
  readonly #quote: string;
  readonly #cutter: RowCutter;
  #hasNul = false;
  /** Whether nothing comes behind the text. */
  #isLast = false;
  /** Characters that have to be there before the row is tried again: an open quote may take in much. */
  #wanted = 0;
  /** Characters before the text. */
  #dropped = 0;
  #at = 0;
  #rowNumber = 0;
  /** The next quotation mark, looked for once. */
  #nextQuote = -1;
  #columns = 0;
  /** Where the quote that would have closed an open one stands: its row is as doubtful as the first one. */
  #doubtAt = -1;
  readonly #repaired: RepairedRows;

  constructor(options: CutOptions, repairs?: RepairChoices) {
    this.#repaired = new RepairedRows(repairs);
    const { delimiter, newline, quote = '"' } = options;
    this.#cutter = new RowCutter(options);
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#quote = quote;
  }

  /** More of the text; with the last piece, `next` reads it to its end. */
  append(piece: string, isLast: boolean): void {
    // Joined in one: a text that is glued together is slow to look through.
    this.#text = [this.#text.slice(this.#at), piece].join('');
    this.#isLast = isLast;
    this.#dropped += this.#at;
    this.#doubtAt -= this.#at;
    this.#at = 0;
    this.#nextQuote = -1;
    this.#hasNul = this.#text.includes('\0');
  }

  /** Characters read so far. */
  get position(): number {
    return this.#dropped + this.#at;
  }

  /** What is put right, or could be, in the rows read so far. */
  get repairs(): OfferedRepair[] {
    return this.#repaired.all;
  }

  /** The next row, or `undefined` where the text has none that is whole. */
  next(): FileRow | undefined {
    const { length } = this.#text;
    if (this.#at >= length || (length < this.#wanted && !this.#isLast)) return undefined;
    const start = this.#at;
    const end = this.#lineEnd(start);
    // What stands behind a row may still change it.
    if (end >= length - 1 && !this.#isLast) return this.#wait();
    this.#rowNumber++;
    if (this.#nextQuote < start) {
      const found = this.#text.indexOf(this.#quote, start);
      this.#nextQuote = found < 0 ? Infinity : found;
    }
    const row = this.#nextQuote >= end ? this.#plain(start, end) : this.#quoted(start, end);
    if (!row) {
      this.#rowNumber--;
      return this.#wait();
    }
    this.#wanted = 0;
    if (this.#columns === 0) {
      const columns = row.cells.length;
      if (columns > 1) this.#columns = columns;
    }
    return this.#hasNul ? withoutNul(row) : row;
  }

  /** Until there is twice as much: trying again with each piece would take the square of the time. */
  #wait(): undefined {
    this.#wanted = (this.#text.length - this.#at) * 2;
    return undefined;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf(this.#newline, from);
    return end < 0 ? this.#text.length : end;
  }

  #plain(start: number, end: number, damage?: RowDamage): FileRow {
    this.#at = end + 1;
    const stop = end > start && this.#text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    return this.#row(start, stop, 'plain', damage);
  }

  #row(start: number, end: number, form: RowForm, damage?: RowDamage, repair?: RowRepair): FileRow {
    const text = this.#text.slice(start, end);
    return new TextRow({ rowNumber: this.#rowNumber, text, form, damage, repair }, this.#cutter);
  }

  /** `undefined` where the text ends before the row does. */
  #quoted(start: number, lineEnd: number): FileRow | undefined {
    if (this.#doubtAt >= start && this.#doubtAt < lineEnd)
      return this.#beyondDoubt(start, lineEnd) ?? this.#damaged(start, lineEnd, { lines: 1 });
    const strict = this.#cutter.walk(this.#text, start, false);
    const { failedAt } = this.#cutter;
    if (this.#isCut(strict)) return undefined;
    if (strict && !this.#swallows(start, strict.end)) return this.#take(start, strict, 'quoted');
    const lenient = strict ? undefined : this.#cutter.walk(this.#text, start, true);
    if (!strict && this.#isCut(lenient)) return undefined;
    if (lenient && !this.#swallows(start, lenient.end)) {
      const row = this.#row(start, lenient.end, 'backslash', undefined, 'backslash');
      if (this.#repairs('backslash', start, lenient.end, row.cells)) {
        this.#at = lenient.end;
        return row;
      }
    }
    const lines = this.#lineBreaks(start, strict ? strict.end - 1 : failedAt) + 1;
    if (lines > 1) this.#doubtAt = strict ? strict.end - 2 : failedAt;
    return lenient ? this.#plain(start, lineEnd, { lines }) : this.#damaged(start, lineEnd, { lines });
  }

  /** A row between quotation marks from its beginning to its end closes no mark of another one. */
  #beyondDoubt(start: number, lineEnd: number): FileRow | undefined {
    const line = this.#text.slice(start, lineEnd).trimEnd();
    if (line.length < 2 || !line.startsWith(this.#quote) || !line.endsWith(this.#quote)) return undefined;
    const strict = this.#cutter.walk(this.#text, start, false);
    if (strict?.end !== lineEnd + 1) return undefined;
    const row = this.#row(start, strict.end, 'quoted', undefined, strict.repair);
    if (row.cells.length !== this.#columns) return undefined;
    this.#at = strict.end;
    return row;
  }

  /** A line that is kept to itself; it may be told how it was meant. */
  #damaged(start: number, lineEnd: number, damage: RowDamage): FileRow {
    const line = this.#text.slice(start, lineEnd).replace(/\r$/, '');
    const cells = withoutStrayQuotes(line, this.#columns, { delimiter: this.#delimiter, quote: this.#quote });
    if (!cells || !this.#repairs('stray', start, lineEnd, cells)) return this.#plain(start, lineEnd, damage);
    this.#at = lineEnd + 1;
    return { rowNumber: this.#rowNumber, cells, repair: 'stray' };
  }

  #repairs(kind: QuoteRepair, start: number, end: number, cells: readonly string[]): boolean {
    const written = this.#text.slice(start, Math.min(end, start + shownLength)).trimEnd();
    return this.#repaired.take(kind, { rowNumber: this.#rowNumber, written, cells });
  }

  #isCut(attempt: Attempt | undefined): boolean {
    return !this.#isLast && (attempt?.end ?? this.#cutter.failedAt) >= this.#text.length - 1;
  }

  #take(start: number, { end, repair }: Attempt, form: RowForm): FileRow {
    this.#at = end;
    return this.#row(start, end, form, undefined, repair);
  }

  #lineBreaks(from: number, to: number): number {
    let count = 0;
    // A line break at the end of the text begins no line.
    const stop = Math.min(to, this.#text.length - 1);
    for (let at = this.#lineEnd(from); at < stop; at = this.#lineEnd(at + 1)) count++;
    return count;
  }

  /** Whether a row of several lines has taken in lines that look like rows of their own. */
  #swallows(start: number, end: number): boolean {
    const first = this.#lineEnd(start);
    if (first >= end - 1) return false;
    if (this.#joinsRows(start, end)) return true;
    if (this.#columns < 3) return false;
    // The last line is the one in which the quote closes.
    const inner = this.#text
      .slice(first + 1, end - 1)
      .split(this.#newline)
      .slice(0, -1);
    const rows = inner.filter((line) => this.#looksLikeRow(line));
    return rows.length >= suspiciousLines && rows.length >= inner.length * 0.8;
  }

  /**
   * Whether each line of a row, from the one in which a quote opens to the one in which it closes, is a row by itself
   * without that quote. In a letter a comma has a space behind it.
   */
  #joinsRows(start: number, end: number): boolean {
    if (this.#columns < 2 || end - start > longestJoined) return false;
    const lines = this.#text.slice(start, end).trimEnd().split(this.#newline);
    const last = lines.length - 1;
    return lines.every((line, at) => {
      const quotes = line.split(this.#quote).length - 1;
      const cells = line.split(this.#quote).join('').split(this.#delimiter);
      return (
        quotes === (at === 0 || at === last ? 1 : 0) &&
        cells.length === this.#columns &&
        cells.every((cell, place) => place === 0 || !cell.startsWith(' ')) &&
        // Two words with a comma between them are a line of a text as well.
        (this.#columns > 2 || this.#delimiter !== ',' || cells.every((cell) => /^[\p{Lu}\p{Lo}\d]/u.test(cell)))
      );
    });
  }

  #looksLikeRow(line: string): boolean {
    const cells = line.split(this.#delimiter);
    return cells.length === this.#columns && !line.includes(this.#quote) && cells.filter(hasWord).length > 1;
  }
}
