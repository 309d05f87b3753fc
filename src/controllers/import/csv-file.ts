// Reads a chosen file piece by piece, so that the page stays responsive, a bad file is refused early and Cancel works at once.
import type Papa from 'papaparse';
import { createDecoder } from '../../domain/import/read/code-pages.js';
import { type CsvEncoding, encodingByStart } from '../../domain/import/read/csv-encoding.js';
import { csvLimits } from '../../domain/import/read/csv-limits.js';
import { CsvError } from '../../domain/import/read/csv-problem.js';
import { CsvScanner } from '../../domain/import/read/csv-scanner.js';
import { foreignFormat } from '../../domain/import/read/csv-signature.js';
import {
  csvDelimiters,
  type CsvDelimiter,
  type CsvRow,
  type FileRepair,
  isBlankRow,
  lineBreakOf,
  type SourceTable,
  withoutSeparatorLine,
} from '../../domain/import/read/csv-table.js';
import { printOf } from '../../domain/import/read/content-print.js';
import { guessCodePage, isMostlyUtf8 } from '../../domain/import/read/guess-encoding.js';
import { createTimeSlicer } from '../interface/time-slicing.js';

/** Bytes read and parsed at a time: a few milliseconds of work. */
const pieceSize = 512 * 1024;

export interface ReadCsvOptions {
  signal: AbortSignal;
  /** Default: found out from the file. */
  encoding?: CsvEncoding | undefined;
  delimiter?: CsvDelimiter | undefined;
  /** Of a workbook; default: the first that has rows. */
  sheet?: string | undefined;
  /** Characters read so far. */
  progress?: (done: number, total: number) => void;
}

type PapaParse = typeof Papa;

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
  return errors.some(({ code }) => code === 'UndetectableDelimiter')
    ? delimiterOfMostLines(text, newline)
    : (meta.delimiter as CsvDelimiter);
}

/** Titles and footers without a delimiter hide it from the parser; the rows between them agree on one. */
function delimiterOfMostLines(text: string, newline: '\n' | '\r'): CsvDelimiter | undefined {
  const lines = text.split(newline, 60).filter((line) => line.trim() !== '');
  const [best] = csvDelimiters
    .map((delimiter) => {
      const counts = new Map<number, number>();
      for (const line of lines) {
        const count = line.replaceAll(/"[^"]*"/g, '').split(delimiter).length - 1;
        if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
      }
      return { delimiter, lines: Math.max(0, ...counts.values()) };
    })
    .sort((a, b) => b.lines - a.lines);
  return best && best.lines > 1 && best.lines >= lines.length * 0.4 ? best.delimiter : undefined;
}

/** Rows between two looks at the clock. */
const rowsAtATime = 500;

/** Lines that a second export has put between quotes as a whole, and cells between single quotation marks. */
function repairOf(text: string, wanted: CsvDelimiter | undefined): { text: string; repair?: FileRepair } {
  if (wanted) return { text };
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, 20)
    .filter((line) => line.trim() !== '');
  const isWhole = (line: string): boolean => /^"(?:[^"]|"")*[,;\t|](?:[^"]|"")*"$/.test(line);
  if (lines.length > 1 && lines.every(isWhole)) {
    const unwrapped = text.replaceAll(/^"((?:[^"]|"")*)"\r?$/gm, (_, inner: string) => inner.replaceAll('""', '"'));
    return { text: unwrapped, repair: 'quoted-lines' };
  }
  const isSingle = (line: string): boolean => /^'(?:[^']|'')*'(?:[,;\t|]'(?:[^']|'')*')+$/.test(line);
  return lines.length > 1 && lines.every(isSingle) ? { text, repair: 'single-quotes' } : { text };
}

/** Files glued together end their lines in several ways; where cells have quotes, a CR may be part of one. */
const withOneLineBreak = (text: string): string =>
  text.includes('"') || !/\r(?!\n|$)/.test(text) ? text : text.replaceAll(/\r(?!\n)/g, '\n');

/** Rows of a text, read in slices of time. Rejects with `CsvError` for a text that is no table. */
async function scanText(decoded: string, encoding: CsvEncoding, options: ReadCsvOptions): Promise<SourceTable> {
  const { text: bare, delimiter: named } = withoutSeparatorLine(decoded);
  const { text: repaired, repair } = repairOf(bare, options.delimiter);
  const newline = lineBreakOf(repaired);
  const text = newline === '\n' ? withOneLineBreak(repaired) : repaired;
  const found = options.delimiter ?? named ?? guessDelimiter(await loadPapa(), text.slice(0, 64 * 1024), newline);
  // A column of its own: what stands between commas there is one value.
  const delimiter = found ?? (text.includes('\t') ? ',' : '\t');
  const scanner = new CsvScanner(text, { delimiter, newline, ...(repair === 'single-quotes' && { quote: "'" }) });
  const yieldIfDue = createTimeSlicer(options.signal);
  const rows: CsvRow[] = [];
  const blank = new Set<number>();
  for (let rowNumber = 1, row = scanner.next(); row; rowNumber++, row = scanner.next()) {
    if (isBlankRow(row.cells)) blank.add(rowNumber);
    else rows.push({ rowNumber, ...row });
    if (row.cells.length > csvLimits.columns)
      throw new CsvError({ code: 'too-many-columns', columns: row.cells.length, limit: csvLimits.columns });
    if (rows.length > csvLimits.rows + 1) throw new CsvError({ code: 'too-many-rows', limit: csvLimits.rows });
    if (rowNumber % rowsAtATime > 0) continue;
    options.progress?.(scanner.position, text.length);
    await yieldIfDue();
  }
  if (rows.length === 0) throw new CsvError({ code: 'empty' });
  return { rows, blank, print: printOf([text]), encoding, delimiter, delimiterFound: found !== undefined, repair };
}

async function decode(file: File, encoding: CsvEncoding, options: ReadCsvOptions): Promise<string> {
  const take = createDecoder(encoding);
  const yieldIfDue = createTimeSlicer(options.signal);
  const pieces: string[] = [];
  for (let start = 0; start < file.size; start += pieceSize) {
    const end = Math.min(start + pieceSize, file.size);
    const bytes = await bytesOf(file, start, end);
    await yieldIfDue();
    pieces.push(take(bytes, end === file.size));
  }
  return pieces.join('');
}

/** More than a few control characters: no text at all. */
function refuseBinary(text: string): void {
  const start = text.slice(0, 4096);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = start.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g)?.length ?? 0;
  const share = controls / start.length;
  if ((controls > 4 && share > 0.02) || share > 0.1) throw new CsvError({ code: 'format', format: 'binary' });
}

/**
 * Reads a delimited text file or a sheet of a workbook. Rejects with `CsvError` for one that cannot be imported, and with the signal's reason.
 * The encoding is the one asked for, else that of the byte order mark, else UTF-8 if nearly all of the file is, else the
 * code page whose letters make words.
 */
export async function readCsvFile(file: File, options: ReadCsvOptions): Promise<SourceTable> {
  if (file.size > csvLimits.size) throw new CsvError({ code: 'too-big', size: file.size, limit: csvLimits.size });
  if (file.size === 0) throw new CsvError({ code: 'empty' });
  const start = await bytesOf(file, 0, 4096);
  options.signal.throwIfAborted();
  const format = foreignFormat(start);
  if (format === 'workbook') return (await import('./workbook/workbook-file.js')).readWorkbook(file, options);
  if (format) throw new CsvError({ code: 'format', format });
  const certain = options.encoding ?? encodingByStart(start);
  let encoding: CsvEncoding = certain ?? 'utf-8';
  let text = await decode(file, encoding, options);
  if (!certain && !isMostlyUtf8(text)) {
    encoding = guessCodePage(await bytesOf(file, 0, Math.min(file.size, 4 * pieceSize)));
    text = await decode(file, encoding, options);
  }
  refuseBinary(text);
  return scanText(text, encoding, options);
}
