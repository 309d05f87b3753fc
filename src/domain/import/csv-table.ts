// A delimited text file as rows and cells, each row with the number that a spreadsheet shows beside it.
import type { CsvEncoding } from './csv-encoding.js';

export const csvDelimiters = [',', ';', '\t', '|'] as const;

export type CsvDelimiter = (typeof csvDelimiters)[number];

export interface CsvRow {
  /** 1-based, the header and blank rows included. */
  rowNumber: number;
  cells: string[];
  /** Whether a quote stands where none may, so that cells or whole lines may have run together. */
  brokenQuotes?: boolean;
}

export interface CsvTable {
  headers: string[];
  /** Without the header and blank rows. */
  rows: CsvRow[];
  /** Number of rows without a value; they are left out. */
  blankRows: number;
  encoding: CsvEncoding;
  delimiter: CsvDelimiter;
  /** Whether the text shows which delimiter it uses; not so when it has one column. */
  delimiterFound: boolean;
}

/** Whether no cell of a row has a value. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * The first line break outside of quotes. CRLF counts as LF: then a file that mixes both is read right, and the CR
 * is taken off the last cell.
 */
export function lineBreakOf(text: string): '\n' | '\r' {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') return '\n';
    else if (character === '\r') return text[at + 1] === '\n' ? '\n' : '\r';
  }
  return '\n';
}

/** The delimiter that Excel names in a first line `sep=;`, and the text without that line. */
export function withoutSeparatorLine(text: string): { text: string; delimiter?: CsvDelimiter } {
  const match = /^"?sep=([,;\t|])"?(\r\n|\n|\r)/i.exec(text);
  if (!match) return { text };
  return { text: text.slice(match[0].length), delimiter: match[1] as CsvDelimiter };
}
