// Reads a chosen file piece by piece, so that the page stays responsive, a bad file is refused early and Cancel works at once.
import type Papa from 'papaparse';
import { type CsvEncoding, encodingByStart } from '../../domain/import/read/csv-encoding.js';
import { fileLimits } from '../../domain/import/read/file-limits.js';
import { FileError } from '../../domain/import/read/file-problem.js';
import { CsvScanner } from '../../domain/import/read/csv-scanner.js';
import { foreignFormat } from '../../domain/import/read/foreign-format.js';
import {
  type CsvDelimiter,
  type FileRow,
  isBlankRow,
  type SourceTable,
  withoutSeparatorLine,
} from '../../domain/import/read/file-table.js';
import { fileMends, fileRepairOf, quoteOf, sampleOfFile } from '../../domain/import/read/whole-file-quotes.js';
import { isTaken, type OfferedRepair, type RepairChoices } from '../../domain/import/read/quote-repairs.js';
import { TextRow } from '../../domain/import/read/row-cutter.js';
import { guessCodePage, isMostlyUtf8, isStrictlyUtf8 } from '../../domain/import/read/guess-encoding.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import { sizeLimit } from './size-limit.js';
import { guessDelimiter, withDelimiterOfRows } from './guess-delimiter.js';
import { headSize, withUsualLineEnds } from './line-ends.js';
import { bytesOf, type DecodedFile, decodeFile, headOf } from './file-text.js';

/** Bytes among which letters beyond ASCII are looked at. */
const sampleSize = 2 * 1024 * 1024;

export interface ReadFileOptions {
  signal: AbortSignal;
  /** Default: found out from the file. */
  encoding?: CsvEncoding | undefined;
  delimiter?: CsvDelimiter | undefined;
  /** Of a workbook; default: the first that has rows. */
  sheet?: string | undefined;
  /** What is put right in quotation marks; default: what can hardly be meant otherwise. */
  repairs?: RepairChoices | undefined;
  /** Characters read so far. */
  progress?: (done: number, total: number) => void;
}

type PapaParse = typeof Papa;

/** Loaded when a file is, because a form without an import needs no parser. */
const loadPapa = async (): Promise<PapaParse> => (await import('papaparse')).default;

/** Rows between two looks at the clock. */
const rowsAtATime = 100;

/** Blocks of a disk or of a buffer that were not filled to their end. */
function withoutPadding(pieces: string[]): string[] {
  const last = pieces.findLastIndex((piece) => !/^\0*$/.test(piece));
  const text = pieces[last] ?? '';
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--;
  return end === text.length && last === pieces.length - 1
    ? pieces
    : [...pieces.slice(0, Math.max(last, 0)), text.slice(0, end)];
}

/** How a text is written, and the text without what is no part of its rows. */
async function formOf(decoded: string[], { delimiter: wanted, repairs }: ReadFileOptions) {
  const { text: first, delimiter: named } = withoutSeparatorLine(decoded[0] ?? '');
  const { pieces: bare, newline } = withUsualLineEnds([first, ...decoded.slice(1)]);
  const written = headOf(bare, headSize);
  const found = fileRepairOf(written);
  const repair = found && isTaken(found, repairs) ? found : undefined;
  const mend = repair && fileMends[repair];
  const whole = mend ? [mend(bare.join(''))] : bare;
  const head = headOf(whole, headSize);
  const guessed = wanted ?? named ?? guessDelimiter(await loadPapa(), head.slice(0, headSize), newline);
  const pieces = guessed && !wanted ? withDelimiterOfRows(whole, guessed, newline) : whole;
  // A column of its own: what stands between commas there is one value.
  const delimiter = guessed ?? (pieces.some((piece) => piece.includes('\t')) ? ',' : '\t');
  const offered: OfferedRepair[] = found
    ? [{ kind: found, taken: repair !== undefined, samples: sampleOfFile(written, found, { delimiter, newline }) }]
    : [];
  return { pieces, newline, offered, quote: quoteOf(repair), delimiter, delimiterFound: guessed !== undefined };
}

const isBlank = (row: FileRow): boolean => !(row instanceof TextRow && row.startsWithWord) && isBlankRow(row.cells);

function refuseTooWide(row: FileRow): void {
  const limit = fileLimits.columns;
  if (row instanceof TextRow && row.mostCells <= limit) return;
  const columns = row.cells.length;
  if (columns > limit) throw new FileError({ code: 'too-many-columns', columns, limit });
}

/** Rows of a text, read in slices of time. Rejects with `CsvError` for a text that is no table. */
async function scanText(decoded: DecodedFile, encoding: CsvEncoding, options: ReadFileOptions): Promise<SourceTable> {
  const { fingerprint } = decoded;
  const { pieces, newline, quote, offered, ...form } = await formOf(decoded.pieces, options);
  const scanner = new CsvScanner({ delimiter: form.delimiter, newline, quote }, options.repairs);
  const yieldIfDue = createTimeSlicer(options.signal);
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  const rows: FileRow[] = [];
  const blank = new Set<number>();
  for (let at = 0; at < pieces.length; at++) {
    scanner.append(pieces[at]!, at === pieces.length - 1);
    // The rows keep what they need of it.
    pieces[at] = '';
    for (let row = scanner.next(); row; row = scanner.next()) {
      if (isBlank(row)) blank.add(row.rowNumber);
      else rows.push(row);
      refuseTooWide(row);
      if (row.rowNumber % rowsAtATime === 0) await yieldIfDue();
    }
    if (rows.length > fileLimits.rows + 1) throw new FileError({ code: 'too-many-rows', limit: fileLimits.rows });
    options.progress?.(scanner.position, total);
    await yieldIfDue();
  }
  if (rows.length === 0) throw new FileError({ code: 'empty' });
  return { rows, blank, encoding, fingerprint, ...form, repairs: [...offered, ...scanner.repairs] };
}

/** More than a few control characters: no text at all. */
function refuseBinary(pieces: readonly string[]): void {
  const start = headOf(pieces, 4096).slice(0, 4096);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = start.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001d]/g)?.length ?? 0;
  const share = controls / start.length;
  if ((controls > 4 && share > 0.02) || share > 0.1) throw new FileError({ code: 'format', format: 'binary' });
}

/** What cannot be unpacked is a damaged workbook only where it is called one. */
async function readSheet(file: File, options: ReadFileOptions): Promise<SourceTable> {
  const { readWorkbook } = await import('./workbook/workbook-file.js');
  try {
    return await readWorkbook(file, options);
  } catch (error) {
    const isBroken =
      error instanceof FileError && error.problem.code === 'format' && error.problem.format === 'broken-workbook';
    if (!isBroken || /\.(?:xl[st][xm]|od[st])$/i.test(file.name)) throw error;
    throw new FileError({ code: 'format', format: 'zip' }, { cause: error });
  }
}

/**
 * Reads a delimited text file or a sheet of a workbook. Rejects with `CsvError` for one that cannot be imported, and with the signal's reason.
 * The encoding is the one asked for, else that of the byte order mark, else UTF-8 if nearly all of the file is, else the
 * code page whose letters make words.
 */
export async function readFile(file: File, options: ReadFileOptions): Promise<SourceTable> {
  const limit = sizeLimit();
  if (file.size > limit) throw new FileError({ code: 'too-big', size: file.size, limit });
  if (file.size === 0) throw new FileError({ code: 'empty' });
  const start = await bytesOf(file, 0, 4096);
  options.signal.throwIfAborted();
  const format = foreignFormat(start);
  if (format === 'workbook') return readSheet(file, options);
  // A table that a program has saved as a page, and called a workbook.
  if (format === 'html' && /\.xls$/i.test(file.name)) throw new FileError({ code: 'format', format: 'spreadsheet' });
  // What a password protects stands in a container of the old kind, under the name of the new one.
  if (format === 'spreadsheet' && start[0] === 0xd0 && /\.xls[xm]$/i.test(file.name))
    throw new FileError({ code: 'format', format: 'broken-workbook' });
  if (format) throw new FileError({ code: 'format', format });
  const certain = options.encoding ?? encodingByStart(start);
  let encoding: CsvEncoding = certain ?? 'utf-8';
  let decoded = await decodeFile(file, encoding, options.signal);
  if (!certain && !isMostlyUtf8(decoded.pieces)) {
    const sample = await bytesOf(file, 0, Math.min(file.size, sampleSize));
    if (!isStrictlyUtf8(sample)) {
      encoding = guessCodePage(sample);
      decoded = await decodeFile(file, encoding, options.signal);
    }
  }
  decoded = { ...decoded, pieces: withoutPadding(decoded.pieces) };
  refuseBinary(decoded.pieces);
  return scanText(decoded, encoding, options);
}
