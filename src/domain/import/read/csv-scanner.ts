// Cuts delimited text into rows and cells, and keeps damage in the row where it is: a stray or open quote costs no other row.

/** What is wrong with the quotation marks of a row. */
export interface RowDamage {
  /** Lines of text that the open quote would have taken in; 1 when only its own line is concerned. */
  lines: number;
}

/** What was read in a way that the format does not provide for. */
export type RowRepair = 'backslash' | 'space' | 'nul';

export interface ScannedRow {
  /** 1-based, the header and blank rows included. */
  rowNumber: number;
  cells: string[];
  damage?: RowDamage;
  repair?: RowRepair;
}

export interface ScanOptions {
  delimiter: string;
  newline: '\n' | '\r';
  /** Default: `"`. */
  quote?: string | undefined;
}

interface Attempt {
  cells: string[];
  /** Behind the row. */
  end: number;
  repair?: RowRepair;
}

/** Inner lines of a quoted cell that look like rows of their own, from which on the quote is taken for a mistake. */
const suspiciousLines = 2;

const space = 0x20;

const hasWord = (cell: string): boolean => /[\p{L}\p{N}]{2}/u.test(cell);

export class CsvScanner {
  /** What has come and was not read, from a little before the place that is read. */
  #text = '';
  readonly #delimiter: string;
  readonly #newline: string;
  readonly #quote: string;
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
  /** Where the last attempt has failed. */
  #failedAt = 0;
  /** Where the quote that would have closed an open one stands: its row is as doubtful as the first one. */
  #doubtAt = -1;

  constructor({ delimiter, newline, quote = '"' }: ScanOptions) {
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#quote = quote;
  }

  /** More of the text; with the last piece, `next` reads it to its end. */
  append(piece: string, isLast: boolean): void {
    this.#text = this.#text.slice(this.#at) + piece;
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

  /** The next row, or `undefined` where the text has none that is whole. */
  next(): ScannedRow | undefined {
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
    if (row.cells.length > 1) this.#columns ||= row.cells.length;
    if (this.#hasNul && row.cells.some((cell) => cell.includes('\0')))
      return { ...row, cells: row.cells.map((cell) => cell.replaceAll('\0', '')), repair: 'nul' };
    return row;
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

  #plain(start: number, end: number): ScannedRow {
    this.#at = end + 1;
    const stop = this.#text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end;
    return { rowNumber: this.#rowNumber, cells: this.#text.slice(start, stop).split(this.#delimiter) };
  }

  /** `undefined` where the text ends before the row does. */
  #quoted(start: number, lineEnd: number): ScannedRow | undefined {
    if (this.#doubtAt >= start && this.#doubtAt < lineEnd)
      return { ...this.#plain(start, lineEnd), damage: { lines: 1 } };
    const strict = this.#attempt(start, false);
    const failedAt = this.#failedAt;
    if (this.#isCut(strict)) return undefined;
    if (strict && !this.#swallows(start, strict.end)) return this.#take(strict);
    const lenient = strict ? undefined : this.#attempt(start, true);
    if (!strict && this.#isCut(lenient)) return undefined;
    if (lenient && !this.#swallows(start, lenient.end)) return this.#take({ ...lenient, repair: 'backslash' });
    const lines = this.#lineBreaks(start, strict ? strict.end - 1 : failedAt) + 1;
    if (lines > 1) this.#doubtAt = strict ? strict.end - 1 : failedAt;
    return { ...this.#plain(start, lineEnd), damage: { lines } };
  }

  #isCut(attempt: Attempt | undefined): boolean {
    return !this.#isLast && (attempt?.end ?? this.#failedAt) >= this.#text.length - 1;
  }

  #take({ cells, end, repair }: Attempt): ScannedRow {
    this.#at = end;
    const rowNumber = this.#rowNumber;
    return repair ? { rowNumber, cells, repair } : { rowNumber, cells };
  }

  /** A row as the format has it; `undefined` where its quotation marks do not match. */
  #attempt(start: number, backslash: boolean): Attempt | undefined {
    const text = this.#text;
    const quote = this.#quote.charCodeAt(0);
    const cells: string[] = [];
    let repair: RowRepair | undefined;
    for (let at = start; ;) {
      let open = at;
      while (text.charCodeAt(open) === space) open++;
      if (text.charCodeAt(open) === quote) {
        if (open > at) repair = 'space';
        const cell = this.#quotedCell(open + 1, backslash);
        if (!cell) return undefined;
        cells.push(cell.value);
        at = cell.end;
      } else {
        const end = this.#cellEnd(at);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text[at] === this.#delimiter) {
        at++;
        continue;
      }
      if (text[at] === '\r' && text[at + 1] === this.#newline) at++;
      const last = cells.length - 1;
      if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
      return repair ? { cells, end: at + 1, repair } : { cells, end: at + 1 };
    }
  }

  #quotedCell(start: number, backslash: boolean): { value: string; end: number } | undefined {
    const text = this.#text;
    let value = '';
    for (let from = start; ;) {
      const close = text.indexOf(this.#quote, from);
      if (close < 0) {
        this.#failedAt = text.length;
        return undefined;
      }
      if (backslash && text[close - 1] === '\\') {
        value += `${text.slice(from, close - 1)}${this.#quote}`;
        from = close + 1;
      } else if (text[close + 1] === this.#quote) {
        value += text.slice(from, close + 1);
        from = close + 2;
      } else {
        return this.#closed(value + text.slice(from, close), close + 1);
      }
    }
  }

  /** Behind a closing quote only a delimiter or the end of the row may come. */
  #closed(value: string, from: number): { value: string; end: number } | undefined {
    const text = this.#text;
    let end = from;
    while (text[end] === ' ') end++;
    if (text[end] === '\r' && (text[end + 1] === '\n' || end + 1 >= text.length)) end++;
    const next = text[end];
    if (next === undefined || next === this.#delimiter || next === this.#newline) return { value, end };
    this.#failedAt = from;
    return undefined;
  }

  #cellEnd(from: number): number {
    const text = this.#text;
    const [delimiter, newline] = [this.#delimiter.charCodeAt(0), this.#newline.charCodeAt(0)];
    for (let end = from; ; end++) {
      const code = text.charCodeAt(end);
      // NaN behind the last character.
      if (code === delimiter || code === newline || code !== code) return end;
    }
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
    if (this.#columns < 3) return false;
    const first = this.#lineEnd(start);
    if (first >= end - 1) return false;
    // The last line is the one in which the quote closes.
    const inner = this.#text
      .slice(first + 1, end - 1)
      .split(this.#newline)
      .slice(0, -1);
    const rows = inner.filter((line) => this.#looksLikeRow(line));
    return rows.length >= suspiciousLines && rows.length >= inner.length * 0.8;
  }

  #looksLikeRow(line: string): boolean {
    const cells = line.split(this.#delimiter);
    return cells.length === this.#columns && !line.includes(this.#quote) && cells.filter(hasWord).length > 1;
  }
}
