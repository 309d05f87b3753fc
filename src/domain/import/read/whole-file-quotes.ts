// Quotation marks of a whole file that stand where no reader expects them: around lines, or single and curly ones around cells.
import { CsvScanner } from './csv-scanner.js';
import type { CutOptions } from './row-cutter.js';
import type { FileRepair, RepairSample } from './quote-repairs.js';

/** A line whose cells, or most of them, a word processor has put between its own quotation marks. */
const curlyLine = /^(?:[“„”][^“”„]*[“”]|[^"“”„]*?)(?:[,;\t|](?:[“„”][^“”„]*[“”]|[^"“”„,;\t|]*))+$/;

/** A line with cells between marks of one kind, and no such mark in any other. */
const lineOf = (mark: string): RegExp => {
  const quoted = String.raw`\s*${mark}(?:[^${mark}\\]|${mark}${mark}|\\.)*${mark}\s*`;
  const cell = String.raw`(?:${quoted}|[^${mark}",;\t|]*)`;
  return new RegExp(String.raw`^(?=.*${mark})${cell}(?:[,;\t|]${cell})+$`, 'u');
};
const singleLine = lineOf("'");
const backtickLine = lineOf('`');

/** Whether all lines are so, or all below a header that has no such marks. */
function areAll(lines: readonly string[], line: RegExp, mark: string): boolean {
  const [header = '', ...others] = lines;
  return others.length > 0 && others.every((each) => line.test(each)) && (line.test(header) || !header.includes(mark));
}

/** A line between quotes, and empty cells that a spreadsheet has put behind it. */
const isWhole = (line: string): boolean => /^"(?:[^"]|"")*[,;\t|](?:[^"]|"")*"[,;\t|]*$/.test(line);

/** Whether lines below a header that has no quotes stand between them: those with a value between quotes, or all. */
function areWholeBelow([header = '', ...others]: readonly string[]): boolean {
  const whole = others.filter(isWhole);
  if (whole.length === 0 || header.includes('"')) return false;
  return [',', ';', '\t', '|'].some((sign) => {
    const columns = header.split(sign).length;
    return columns > 2 && whole.every((line) => partsOf(unwrapped(line), sign) === columns);
  });
}

/** Cells of a line; signs between quotes part none. */
const partsOf = (line: string, sign: string): number => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(sign).length;

/** The sign behind a backslash that makes no other cell where the line has as many cells as the header without it. */
function escapedDelimiter(lines: readonly string[]): string | undefined {
  const [header = '', ...others] = lines;
  return [',', ';', '\t', '|'].find((sign) => {
    const columns = header.split(sign).length;
    const escaped = others.filter((line) => line.includes(`\\${sign}`) && !line.includes('"'));
    return columns > 1 && escaped.length > 0 && escaped.every((line) => cellsOfEscaped(line, sign).length === columns);
  });
}

const cellsOfEscaped = (line: string, sign: string): string[] => line.split(new RegExp(String.raw`(?<!\\)[${sign}]`));

/** Lines that a second export has put between quotes as a whole, cells between other marks, and signs behind backslashes. */
export function fileRepairOf(head: string): FileRepair | undefined {
  const all = head
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const lines = all.slice(0, 20);
  if (lines.length > 1 && (lines.every(isWhole) || areWholeBelow(all))) return 'quoted-lines';
  if (areAll(lines, singleLine, "'")) return 'single-quotes';
  if (areAll(lines, backtickLine, '`')) return 'backticks';
  const isCurly = (line: string): boolean => /[“„]/.test(line) && curlyLine.test(line);
  const isAll = lines.length > 1 && isCurly(lines[0]!) && lines.filter(isCurly).length >= lines.length * 0.6;
  if (isAll) return 'curly-quotes';
  return escapedDelimiter(all) === undefined ? undefined : 'escaped-delimiters';
}

/** Lines with `\\,` in them as lines with quotation marks. */
const withoutEscapes = (text: string): string =>
  text.replaceAll(/^[^"\r\n]*\\([,;\t|])[^"\r\n]*$/gm, (line: string, sign: string) =>
    cellsOfEscaped(line, sign)
      .map((cell) => (cell.includes(`\\${sign}`) ? `"${cell.replaceAll(`\\${sign}`, sign).trim()}"` : cell))
      .join(sign),
  );

/** Curly quotation marks around cells as straight ones; those within a cell stay. */
const straightened = (text: string): string => text.replaceAll(/(?<=^|[,;\t|])[“„”]|[“”](?=[,;\t|\r]|$)/gm, '"');

const unwrapped = (text: string): string =>
  text.replaceAll(/^"((?:[^"]|"")*)"[,;\t|]*\r?$/gm, (_, inner: string) => inner.replaceAll('""', '"'));

/** What is mended in the text; single quotation marks are read as they stand. */
export const fileMends: Partial<Record<FileRepair, (text: string) => string>> = {
  'quoted-lines': unwrapped,
  'curly-quotes': straightened,
  'escaped-delimiters': withoutEscapes,
};

export const quoteOf = (repair: FileRepair | undefined): string =>
  repair === 'single-quotes' ? "'" : repair === 'backticks' ? '`' : '"';

/** Rows that show what a repair makes of a file: the first two. */
export function sampleOfFile(head: string, repair: FileRepair, cut: Omit<CutOptions, 'quote'>): RepairSample[] {
  const scanner = new CsvScanner({ ...cut, quote: quoteOf(repair) });
  scanner.append(fileMends[repair]?.(head) ?? head, true);
  const lines = head.split(cut.newline).filter((line) => line.trim() !== '');
  return lines.slice(0, 2).flatMap((line) => {
    const row = scanner.next();
    return row ? [{ rowNumber: row.rowNumber, written: line.trim(), cells: row.cells }] : [];
  });
}
