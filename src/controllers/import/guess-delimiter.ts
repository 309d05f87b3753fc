// Finds out what parts the cells of a text: what gives names of columns, what the parser finds, what most lines agree on.
import type Papa from 'papaparse';
import { conceptsOf } from '../../domain/import/columns/record-headers.js';
import { type CsvDelimiter, rareDelimiters, usualDelimiters } from '../../domain/import/read/file-table.js';
import { isEmail } from '../../domain/text/email-address.js';

/** A delimiter that stands in other texts too, where the header has no other and nearly all lines have as many. */
function rareDelimiterOf(text: string, newline: '\n' | '\r'): CsvDelimiter | undefined {
  const lines = text.split(newline, 60).filter((line) => line.trim() !== '');
  const count = (line: string, of: CsvDelimiter): number => line.split(of).length - 1;
  const head = lines[0] ?? '';
  if (usualDelimiters.some((each) => head.includes(each))) return undefined;
  return rareDelimiters.find((each) => {
    const columns = count(head, each);
    if (columns < (each === '\u001f' ? 1 : 2) || lines.length < 2) return false;
    return lines.filter((line) => count(line, each) === columns).length >= lines.length * 0.8;
  });
}

/** What the parser has found to be the delimiter of the first rows, if they have one. */
export function guessDelimiter(papa: typeof Papa, text: string, newline: '\n' | '\r'): CsvDelimiter | undefined {
  const rare = rareDelimiterOf(text, newline);
  if (rare) return rare;
  const told = twoDelimiters(firstLines(text, newline))?.rows ?? delimiterOfNames(text, newline);
  if (told) return told;
  const { meta, errors } = papa.parse(text, {
    preview: 10,
    newline,
    delimitersToGuess: [...usualDelimiters],
    skipEmptyLines: true,
  });
  return errors.some(({ code }) => code === 'UndetectableDelimiter')
    ? delimiterOfMostLines(text, newline)
    : (meta.delimiter as CsvDelimiter);
}

/** Titles and footers without a delimiter hide it from the parser; the rows between them agree on one. */
function delimiterOfMostLines(text: string, newline: '\n' | '\r'): CsvDelimiter | undefined {
  const lines = text.split(newline, 60).filter((line) => line.trim() !== '');
  const [best] = usualDelimiters
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

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();

const isName = (cell: string): boolean =>
  cell !== '' && cell.length <= 40 && conceptsOf(cell).some(({ sure }) => sure >= 66);

/** Cells of a line, cut at a sign that does not stand between quotation marks. */
const cellsOf = (line: string, delimiter: string): string[] => {
  const parts = line.split(delimiter);
  const cells: string[] = [];
  for (const part of parts) {
    const open = cells.at(-1);
    if (open !== undefined && open.split('"').length % 2 === 0) cells[cells.length - 1] = open + delimiter + part;
    else cells.push(part);
  }
  return cells.map(unquoted);
};

/** Names of columns in the best of the first lines, and the addresses that stand in cells of their own. */
function gainOf(lines: readonly string[], delimiter: string): { names: number; mails: number } {
  const cut = lines.slice(0, 10).map((line) => cellsOf(line, delimiter));
  return {
    names: Math.max(0, ...cut.map((cells) => new Set(cells.filter(isName)).size)),
    mails: cut.flat().filter(isEmail).length,
  };
}

/** The delimiter that gives names of columns and addresses where others give none; the parser only counts signs. */
export function delimiterOfNames(text: string, newline: '\n' | '\r'): CsvDelimiter | undefined {
  const lines = text.split(newline, 40).filter((line) => line.trim() !== '');
  const [best, second] = usualDelimiters
    .map((delimiter) => ({ delimiter, ...gainOf(lines, delimiter) }))
    .sort((a, b) => b.names - a.names || b.mails - a.mails);
  if (!best || !second || !lines.slice(0, 10).some((line) => line.includes(best.delimiter))) return undefined;
  if (best.names >= 2 && best.names > second.names && best.mails >= second.mails) return best.delimiter;
  return best.names > 0 && best.names === second.names && best.mails > second.mails ? best.delimiter : undefined;
}

interface TwoDelimiters {
  header: CsvDelimiter;
  rows: CsvDelimiter;
}

/** `Name,Email` above `Ida;ida@…`: somebody has typed the names of the columns in by hand. */
function twoDelimiters([header = '', ...rows]: readonly string[]): TwoDelimiters | undefined {
  const count = (line: string, of: string): number => cellsOf(line, of).length;
  for (const ofHeader of usualDelimiters) {
    const columns = count(header, ofHeader);
    if (columns < 2 || rows.length === 0 || cellsOf(header, ofHeader).filter(isName).length < 2) continue;
    if (rows.some((row) => count(row, ofHeader) === columns)) continue;
    const ofRows = usualDelimiters.find((each) => rows.every((row) => count(row, each) === columns));
    if (ofRows && count(header, ofRows) === 1) return { header: ofHeader, rows: ofRows };
  }
  return undefined;
}

const firstLines = (text: string, newline: '\n' | '\r'): string[] =>
  text
    .split(newline, 12)
    .slice(0, 11)
    .filter((line) => line.trim() !== '');

/** A text with its header written as its rows are. */
export function withDelimiterOfRows(pieces: string[], delimiter: CsvDelimiter, newline: '\n' | '\r'): string[] {
  const [first = '', ...others] = pieces;
  const lines = firstLines(first, newline);
  const two = twoDelimiters(lines);
  if (two?.rows !== delimiter || !first.startsWith(lines[0]!)) return pieces;
  const header = lines[0]!.trimEnd();
  return [cellsOf(header, two.header).join(delimiter) + first.slice(header.length), ...others];
}
