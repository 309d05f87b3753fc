// Quotation marks of a whole file that stand where no reader expects them: around lines, or single and curly ones around cells.
import { CsvScanner } from './csv-scanner.js';
import type { CutOptions } from './row-cutter.js';
import type { FileRepair, RepairSample } from './quote-repairs.js';

/** A line whose cells, or most of them, a word processor has put between its own quotation marks. */
const curlyLine = /^(?:[“„”][^“”„]*[“”]|[^"“”„]*?)(?:[,;\t|](?:[“„”][^“”„]*[“”]|[^"“”„,;\t|]*))+$/;

/** Lines that a second export has put between quotes as a whole, and cells between single or curly quotation marks. */
export function fileRepairOf(head: string): FileRepair | undefined {
  const lines = head
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, 20)
    .filter((line) => line.trim() !== '');
  const isWhole = (line: string): boolean => /^"(?:[^"]|"")*[,;\t|](?:[^"]|"")*"$/.test(line);
  if (lines.length > 1 && lines.every(isWhole)) return 'quoted-lines';
  const isSingle = (line: string): boolean => /^'(?:[^'\\]|''|\\.)*'(?:[,;\t|]'(?:[^'\\]|''|\\.)*')+$/.test(line);
  if (lines.length > 1 && lines.every(isSingle)) return 'single-quotes';
  const isCurly = (line: string): boolean => /[“„]/.test(line) && curlyLine.test(line);
  const isAll = lines.length > 1 && isCurly(lines[0]!) && lines.filter(isCurly).length >= lines.length * 0.6;
  return isAll ? 'curly-quotes' : undefined;
}

/** Curly quotation marks around cells as straight ones; those within a cell stay. */
const straightened = (text: string): string => text.replaceAll(/(?<=^|[,;\t|])[“„”]|[“”](?=[,;\t|\r]|$)/gm, '"');

const unwrapped = (text: string): string =>
  text.replaceAll(/^"((?:[^"]|"")*)"\r?$/gm, (_, inner: string) => inner.replaceAll('""', '"'));

/** What is mended in the text; single quotation marks are read as they stand. */
export const fileMends: Partial<Record<FileRepair, (text: string) => string>> = {
  'quoted-lines': unwrapped,
  'curly-quotes': straightened,
};

export const quoteOf = (repair: FileRepair | undefined): string => (repair === 'single-quotes' ? "'" : '"');

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
