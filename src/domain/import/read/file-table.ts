// A delimited text file as rows and cells, each row with the number that a spreadsheet shows beside it.
import { isBlank } from '../../text/blank-text.js';
import type { CsvEncoding } from './csv-encoding.js';
import type { OfferedRepair, QuoteRepair } from './quote-repairs.js';

export const csvDelimiters = [',', ';', '\t', '|', '^', '~', ':', '#', '\u001f'] as const;

/** Those that stand in texts and times as well, or that no person types: taken only where every line has them. */
export const rareDelimiters: readonly CsvDelimiter[] = [':', '#', '\u001f'];

export const usualDelimiters: readonly CsvDelimiter[] = csvDelimiters.filter((each) => !rareDelimiters.includes(each));

export type CsvDelimiter = (typeof csvDelimiters)[number];

/** What is wrong with the quotation marks of a row. */
export interface RowDamage {
  /** Lines of text that the open quote would have taken in; 1 when only its own line is concerned. */
  lines: number;
}

/** What was read in a way that the format does not provide for. */
export type RowRepair = QuoteRepair | 'space' | 'nul';

export interface FileRow {
  /** 1-based, the header and blank rows included. */
  rowNumber: number;
  /** May be cut anew each time it is asked for. */
  readonly cells: readonly string[];
  /** Quotation marks that do not match, so that cells may have run together. */
  damage?: RowDamage;
  /** What was read in a way that the format does not provide for. */
  repair?: RowRepair;
  /** Whether the workbook hides it. */
  hidden?: boolean;
  /** Where cells of a workbook lead, by column, if that is not what they say. */
  links?: ReadonlyMap<number, string>;
  /** Currencies that cells of a workbook show beside their amounts, by column. */
  currencies?: ReadonlyMap<number, string>;
  /** Cells in which a mark says that they are as those of the record before, whose values they have. */
  asAbove?: ReadonlySet<number>;
  /** Cells that the page has changed, with what stands in the file, by column. */
  changed?: ReadonlyMap<number, string>;
  /** Why the page could not change its cells. */
  refused?: string;
}

/** All rows of a file that have a value, whatever they mean. */
export interface SourceTable {
  rows: FileRow[];
  /** Row numbers without a value; they are left out. */
  blank: ReadonlySet<number>;
  /** Tells the content of files apart. */
  fingerprint: string;
  encoding: CsvEncoding;
  delimiter: CsvDelimiter;
  /** Whether the text shows which delimiter it uses; not so when it has one column. */
  delimiterFound: boolean;
  /** What is put right in its quotation marks, or could be; none where nothing is wrong with them. */
  repairs?: readonly OfferedRepair[] | undefined;
  /** Sheets of a workbook; the first is the one that was read, unless another was asked for. */
  sheets?: readonly string[] | undefined;
  sheet?: string | undefined;
  /** Columns that the workbook hides, from 0. */
  hiddenColumns?: readonly number[] | undefined;
  /** The year from which a workbook counts its days. */
  daysFrom?: 1900 | 1904 | undefined;
}

/** Why a row is taken for no record. */
export type LeftOutReason =
  'above' | 'hidden' | 'template' | 'header' | 'total' | 'footer' | 'section' | 'other-table' | 'end';

export interface LeftOutRow {
  row: FileRow;
  reason: LeftOutReason;
}

/** A table whose header is known, and which of its rows are records. */
export interface FileTable extends Omit<SourceTable, 'rows' | 'blank'> {
  headers: string[];
  /** Records only. */
  rows: FileRow[];
  /** Number of rows without a value below the header. */
  blankRows: number;
  /** Rows that are taken for no records. */
  leftOut: LeftOutRow[];
  /** Row number of the header; `undefined` where there is none. */
  headerRow: number | undefined;
  /** Whether nothing but words that stand in the records too speaks for that header. */
  headerDoubt?: true | undefined;
  /** A row that is taken for a record, whose amount is what the few above it add up to. */
  maySum?: { rowNumber: number; column: number } | undefined;
  /** Columns that hold where the cells of others lead. */
  linkColumns?: ReadonlySet<number> | undefined;
  source: SourceTable;
}

/** Whether no cell of a row has a value. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || isBlank(cell));

/** The delimiter that Excel names in a first line `sep=;`, and the text without that line. */
export function withoutSeparatorLine(text: string): { text: string; delimiter?: CsvDelimiter } {
  const match = /^"?sep=([,;\t|^~:#\u001f])"?(\r\n|\n|\r)/i.exec(text);
  if (!match) return { text };
  return { text: text.slice(match[0].length), delimiter: match[1] as CsvDelimiter };
}
