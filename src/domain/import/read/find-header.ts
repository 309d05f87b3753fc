// Which row names the columns: words such as Phone, Lead or Company are names of columns and values of choices as well.
import { foldText } from '../../text/search-folding.js';
import { isEmail } from '../../text/email-address.js';
import { filled, isNoHeader, isNumeric, looksLikeData } from './cell-shapes.js';
import type { FileRow } from './file-table.js';
import { isCutText } from './left-out-reason.js';

type HeaderTest = (cell: string) => boolean;

/** Rows among which the header is looked for. */
const headerSought = 30;

/** Rows by which a column is judged. */
const columnSought = 60;

const year = /^(?:19|20)\d\d$/;

export interface FoundHeader {
  /** The row that names the columns; `undefined` where the first row is a record already. */
  row: FileRow | undefined;
  /** Whether every word that speaks for it may be a value as well. */
  doubt?: boolean | undefined;
}

const fills = ({ cells }: FileRow): number => filled(cells).length;

const quantile = (rows: readonly FileRow[], part: number): number => {
  const widths = rows.slice(0, 200).map(fills);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * part)] ?? 0;
};

/** Cells that most rows fill; rather what records fill than what titles and footers do, of which a short file has as many. */
export const widthOf = (rows: readonly FileRow[]): number => quantile(rows, 0.7);

/** A title in a cell of its own is no header of a table that is wider. */
function wideEnough(rows: readonly FileRow[]): FileRow | undefined {
  const width = widthOf(rows);
  return rows.slice(0, headerSought).find((row) => fills(row) > Math.min(width / 2, width - 1)) ?? rows[0];
}

/** Whether the first row has an address or a number where the rows below it have one too: no name of a column has. */
function startsWithData(rows: readonly FileRow[]): boolean {
  const [first, second] = rows;
  const data = (row: FileRow | undefined, at: number): boolean => looksLikeData(row?.cells[at]?.trim() ?? '');
  return first!.cells.some((cell, at) => {
    const text = cell.trim();
    if (isEmail(text)) return true;
    if (isNoHeader(text) && isNoHeader(second?.cells[at]?.trim() ?? '')) return true;
    return looksLikeData(text) && isNumeric(text) && data(second, at);
  });
}

/** Whether a column holds words that name columns elsewhere: `Phone`, `Email` as the way somebody wants to be reached. */
export function holdsKnownWords(rows: readonly FileRow[], column: number, isKnown: HeaderTest): boolean {
  const values = rows.slice(0, columnSought).flatMap(({ cells }) => cells[column]?.trim() || []);
  let others = 0;
  for (const value of values) if (!isKnown(value) && ++others * 2 >= values.length) return false;
  return values.length > 0;
}

/** What a name of a column is about. */
type Meaning = (cell: string) => string;

/** Whether a column of addresses or numbers to call would have none: the word is a choice. */
function lacksData(rows: readonly FileRow[], column: number, meaning: string): boolean {
  if (!/^(?:email|phone)$/.test(meaning)) return false;
  const values = rows.slice(0, columnSought).flatMap(({ cells }) => cells[column]?.trim() || []);
  return values.length > 0 && !values.some((value) => /\d{3}|@/.test(value));
}

/** A row that may name the columns: what speaks for it. */
interface Candidate {
  row: FileRow;
  at: number;
  known: readonly number[];
  score: number;
}

function candidateOf(rows: readonly FileRow[], at: number, isKnown: HeaderTest): Candidate | undefined {
  const row = rows[at]!;
  // `Fields: Name, Company, Email` above a table is one text.
  if (isCutText(row.cells) && !rows.slice(at + 1, at + 4).some(({ cells }) => isCutText(cells))) return undefined;
  const known = row.cells.flatMap((cell, column) => (isKnown(cell.trim()) ? [column] : []));
  const words = new Set(known.map((column) => foldText(row.cells[column]!.trim()))).size;
  // A column may be called by its year.
  const data = filled(row.cells).filter((cell) => looksLikeData(cell) && !year.test(cell)).length;
  return words > 0 ? { row, at, known, score: (words - data) * 2 } : undefined;
}

/** Without the words whose columns have such words in other rows as well: they are values. Column by column. */
function* unrepeated(
  candidate: Candidate,
  rows: readonly FileRow[],
  isKnown: HeaderTest,
): Generator<void, Candidate, void> {
  // One more than a column is judged by, because one of them may be left out.
  const others = rows.slice(0, columnSought + 1).filter((row) => row !== candidate.row);
  let { score } = candidate;
  for (const column of candidate.known) {
    yield;
    if (holdsKnownWords(others, column, isKnown)) score -= 2;
  }
  return { ...candidate, score };
}

const lastFilled = ({ cells }: FileRow): number => cells.findLastIndex((cell) => cell.trim() !== '');

/** Whether rows as wide as a header stand below it: records, where a row further below only has words of headers. */
const hasRecords = (rows: readonly FileRow[], { row, at }: Candidate, to: number): boolean =>
  rows.slice(at + 1, to).some((each) => fills(each) >= fills(row));

/** Whether a row is the header already, whatever words stand further below. */
function staysHeader(rows: readonly FileRow[], first: Candidate, other: Candidate): boolean {
  const names = filled(first.row.cells);
  const isWide =
    names.length === first.known.length ||
    names.length >= quantile(rows.slice(first.at + 1), 0.5) ||
    lastFilled(first.row) >= lastFilled(other.row);
  const isWhole = isWide && !names.some(looksLikeData) && new Set(names.map(foldText)).size === names.length;
  if (!isWhole) return false;
  // A name of somebody below `Name`: a record.
  return hasRecords(rows, first, other.at) || first.known.some((column) => !other.known.includes(column));
}

/** Without the words below which stands nothing that they name. */
function borneOut(candidate: Candidate, rows: readonly FileRow[], meaningOf: Meaning | undefined): Candidate {
  const below = rows.slice(candidate.at + 1);
  const meant = (column: number): string => meaningOf?.(candidate.row.cells[column]!.trim()) ?? '';
  const refuted = candidate.known.filter((column) => lacksData(below, column, meant(column)));
  return { ...candidate, score: candidate.score - refuted.length * 2 };
}

/** The row that names the columns; in steps, because every different word of the first rows is looked up. */
export function* findHeader(
  rows: readonly FileRow[],
  isKnown: HeaderTest,
  meaningOf?: Meaning,
): Generator<void, FoundHeader, void> {
  const fewest = Math.min(2, widthOf(rows));
  let best: Candidate | undefined;
  for (const [at, row] of rows.slice(0, headerSought).entries()) {
    yield;
    const found = candidateOf(rows, at, isKnown);
    if (!found || found.score <= (best?.score ?? 0) || fills(row) < fewest) continue;
    if (!best) best = found;
    else if (at < rows.length - 1 && !staysHeader(rows, best, found)) {
      const other = borneOut(yield* unrepeated(found, rows.slice(best.at + 1), isKnown), rows, meaningOf);
      if (other.score > best.score) best = found;
    }
  }
  if (rows.length === 0) return { row: undefined };
  const rest = best && (yield* unrepeated(best, rows.slice(best.at), isKnown)).score;
  // Nothing but values below a row of words that nobody knows.
  const isValues = best && best.at > 0 && rest! < best.score && hasRecords(rows, { ...best, at: -1 }, best.at);
  const doubt = (rest !== undefined && rest <= 0) || isValues === true;
  if (best && !(doubt && best.at > 0)) return { row: best.row, doubt };
  return { row: startsWithData(rows) ? undefined : wideEnough(rows), doubt };
}
