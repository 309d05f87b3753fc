// Reads a chosen file piece by piece, so that the page stays responsive, a bad file is refused early and Cancel works at once.
import type Papa from 'papaparse';
import { type CsvEncoding, encodingByStart } from '../../domain/import/csv-encoding.js';
import { csvLimits } from '../../domain/import/csv-limits.js';
import { CsvError } from '../../domain/import/csv-problem.js';
import { foreignFormat } from '../../domain/import/csv-signature.js';
import {
  csvDelimiters,
  type CsvDelimiter,
  type CsvRow,
  type CsvTable,
  isBlankRow,
  lineBreakOf,
  withoutSeparatorLine,
} from '../../domain/import/csv-table.js';
import { createTimeSlicer } from '../interface/time-slicing.js';

/** Bytes read and parsed at a time: a few milliseconds of work. */
const pieceSize = 512 * 1024;

export interface ReadCsvOptions {
  signal: AbortSignal;
  /** Default: found out from the file. */
  encoding?: CsvEncoding | undefined;
  delimiter?: CsvDelimiter | undefined;
  /** Bytes read so far, of `file.size`. */
  progress?: (done: number) => void;
}

type PapaParse = typeof Papa;

interface ParsedPiece {
  data: string[][];
  errors: { code: string; row?: number; index?: number }[];
  meta: { cursor: number };
}

/** Loaded when a file is, because a form without an import needs no parser. */
const loadPapa = async (): Promise<PapaParse> => (await import('papaparse')).default;

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw new CsvError({ code: 'unreadable' }, { cause });
  }
}

/** What the parser has found to be the delimiter of the first rows, if they have one. */
function guessDelimiter(papa: PapaParse, text: string, newline: '\n' | '\r'): CsvDelimiter | undefined {
  const { meta, errors } = papa.parse(text, {
    preview: 10,
    newline,
    delimitersToGuess: [...csvDelimiters],
    skipEmptyLines: true,
  });
  return errors.some(({ code }) => code === 'UndetectableDelimiter') ? undefined : (meta.delimiter as CsvDelimiter);
}

/** Parses text that arrives in pieces cut anywhere, and numbers its rows. */
class CsvParser {
  readonly #papa: PapaParse;
  readonly #wanted: CsvDelimiter | undefined;
  #pending = '';
  #newline: '\n' | '\r' = '\n';
  #delimiter: CsvDelimiter | undefined;
  #delimiterFound = true;
  #headers: string[] | undefined;
  readonly #rows: CsvRow[] = [];
  #blankRows = 0;
  #rowNumber = 0;
  #line = 1;
  /** Length that pending text must have before it is parsed again: doubled after each try without a whole row. */
  #enough = 0;

  constructor(papa: PapaParse, delimiter: CsvDelimiter | undefined) {
    this.#papa = papa;
    this.#wanted = delimiter;
  }

  push(text: string, last: boolean): void {
    if (text.includes('\0')) throw new CsvError({ code: 'format', format: 'binary' });
    this.#pending += text;
    if (!last && this.#pending.length < this.#enough) return;
    if (!this.#delimiter) this.#begin();
    // The parser's own streaming cuts characters of several bytes in two, so its core is fed with decoded text.
    const parser = new this.#papa.Parser({ delimiter: this.#delimiter!, newline: this.#newline });
    const piece = parser.parse(this.#pending, 0, !last) as ParsedPiece;
    this.#take(piece, last);
    this.#line += this.#lineBreaksBefore(piece.meta.cursor);
    this.#enough = piece.meta.cursor === 0 ? this.#pending.length * 2 : 0;
    this.#pending = this.#pending.slice(piece.meta.cursor);
  }

  end(encoding: CsvEncoding): CsvTable {
    if (!this.#headers) throw new CsvError({ code: 'empty' });
    if (this.#rows.length === 0) throw new CsvError({ code: 'header-only' });
    return {
      headers: this.#headers,
      rows: this.#rows,
      blankRows: this.#blankRows,
      encoding,
      delimiter: this.#delimiter!,
      delimiterFound: this.#delimiterFound,
    };
  }

  #begin(): void {
    const { text, delimiter } = withoutSeparatorLine(this.#pending);
    if (delimiter) this.#line++;
    this.#pending = text;
    this.#newline = lineBreakOf(text);
    const found = this.#wanted ?? delimiter ?? guessDelimiter(this.#papa, text, this.#newline);
    this.#delimiterFound = found !== undefined;
    this.#delimiter = found ?? ',';
  }

  #take({ data, errors }: ParsedPiece, last: boolean): void {
    const open = errors.find(({ code }) => code === 'MissingQuotes');
    if (open) throw new CsvError({ code: 'open-quote', line: this.#line + this.#lineBreaksBefore(open.index ?? 0) });
    const broken = new Set(errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row));
    // A file that ends with a line break has no row behind it.
    if (last && data.at(-1)?.length === 1 && data.at(-1)![0] === '') data.pop();
    for (const [index, cells] of data.entries()) this.#add(cells, broken.has(index));
  }

  #add(cells: string[], brokenQuotes: boolean): void {
    this.#rowNumber++;
    const end = cells.length - 1;
    if (cells[end]!.endsWith('\r')) cells[end] = cells[end]!.slice(0, -1);
    if (isBlankRow(cells)) {
      if (this.#headers) this.#blankRows++;
    } else if (!this.#headers) {
      this.#headers = cells.map((cell) => cell.trim());
      const columns = cells.length;
      if (columns > csvLimits.columns)
        throw new CsvError({ code: 'too-many-columns', columns, limit: csvLimits.columns });
    } else {
      this.#rows.push(
        brokenQuotes ? { rowNumber: this.#rowNumber, cells, brokenQuotes } : { rowNumber: this.#rowNumber, cells },
      );
      if (this.#rows.length > csvLimits.rows) throw new CsvError({ code: 'too-many-rows', limit: csvLimits.rows });
    }
  }

  #lineBreaksBefore(end: number): number {
    let count = 0;
    for (
      let at = this.#pending.indexOf(this.#newline);
      at >= 0 && at < end;
      at = this.#pending.indexOf(this.#newline, at + 1)
    ) {
      count++;
    }
    return count;
  }
}

async function parseAs(file: File, encoding: CsvEncoding, fatal: boolean, options: ReadCsvOptions): Promise<CsvTable> {
  const decoder = new TextDecoder(encoding, { fatal });
  const parser = new CsvParser(await loadPapa(), options.delimiter);
  const yieldIfDue = createTimeSlicer(options.signal);
  for (let start = 0; start < file.size; start += pieceSize) {
    const end = Math.min(start + pieceSize, file.size);
    const bytes = await bytesOf(file, start, end);
    await yieldIfDue();
    parser.push(decoder.decode(bytes, { stream: end < file.size }), end === file.size);
    options.progress?.(end);
  }
  return parser.end(encoding);
}

/**
 * Reads a delimited text file. Rejects with `CsvError` for one that cannot be imported, and with the signal's reason.
 * The encoding is the one asked for, else that of the byte order mark, else UTF-8 if the whole file is, else windows-1252.
 */
export async function readCsvFile(file: File, options: ReadCsvOptions): Promise<CsvTable> {
  if (file.size > csvLimits.size) throw new CsvError({ code: 'too-big', size: file.size, limit: csvLimits.size });
  if (file.size === 0) throw new CsvError({ code: 'empty' });
  const start = await bytesOf(file, 0, 4096);
  options.signal.throwIfAborted();
  const format = foreignFormat(start);
  if (format) throw new CsvError({ code: 'format', format });
  const certain = options.encoding ?? encodingByStart(start);
  if (certain) return parseAs(file, certain, false, options);
  try {
    return await parseAs(file, 'utf-8', true, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return parseAs(file, 'windows-1252', false, options);
  }
}
