// Tells rows that sum up what stands above them by their numbers, whatever the words beside them are and in any language.
import { filled, isSummed } from './cell-shapes.js';
import type { FileRow } from './file-table.js';
import { isTotal } from './left-out-reason.js';
import { widthOf } from './find-header.js';

/** Rows at the end of a table among which sums are looked for. */
const sumsSought = 60;

/** Records that a sum adds up at least: of two amounts and, where it looks like a record in all else, of four. */
const fewestAdded = { short: 2, named: 3, whole: 4 };

/** What somebody is called: a first and a last name. */
const fullName = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+$/u;

/** Whether a number is the next one of those that count: 1 + 2 is 3 in every file with a column of numbers. */
const countsOn = (amount: number, values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || value === values[at - 1]! + 1) && amount === (values.at(-1) ?? NaN) + 1;

/** What is found at the end of a table. */
export interface SumsAtEnd {
  sums: ReadonlySet<FileRow>;
  /** A last row that looks like a record in all else, and adds up so few that it may be one: its column. */
  doubtful?: { row: FileRow; column: number };
}

/** The amount of a cell, in either spelling: sums are compared with numbers written alike. */
export function amountOf(cell: string): number | undefined {
  const text = cell.trim();
  if (!isSummed(text) || !/\d/.test(text) || /^=|^(?:\+|0\d)/.test(text)) return undefined;
  const [digits = ''] = /\d[\d\s.,'’]*/.exec(text) ?? [];
  const [, whole = digits, fraction = ''] = /^(.*)[.,](\d{1,2})\D*$/.exec(digits) ?? [];
  const amount = Number(`${whole.replaceAll(/\D/g, '')}.${fraction}`);
  return /^[^\d]*[-−(]/.test(text) ? -amount : amount;
}

const equals = (one: number, other: number): boolean => Math.abs(one - other) < 0.006 + Math.abs(other) * 1e-9;

type Columns = Map<number, number[]>;

function addTo(columns: Columns, row: FileRow): void {
  for (const [at, cell] of row.cells.entries()) {
    const amount = amountOf(cell);
    if (amount === undefined) continue;
    const values = columns.get(at);
    if (values) values.push(amount);
    else columns.set(at, [amount]);
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** Whether the amounts of a row are what those of the rows above add up to. */
export function addsUp(row: FileRow, above: readonly FileRow[], fewest = 1): boolean {
  return row.cells.some((cell, at) => {
    const amount = amountOf(cell);
    if (!amount) return false;
    const values = above.flatMap(({ cells }) => amountOf(cells[at] ?? '') ?? []);
    return values.length >= fewest && !countsOn(amount, values) && equals(amount, sum(values));
  });
}

/** Whether a row has a word and amounts, and nothing else. */
function hasSumShape(row: FileRow, isToCall: (cell: string, column: number) => boolean): boolean {
  const cells = filled(row.cells);
  const amounts = cells.filter((cell) => amountOf(cell) !== undefined).length;
  return amounts > 0 && cells.length - amounts <= 1 && !row.cells.some((cell, at) => isToCall(cell.trim(), at));
}

/** Whether an amount is the mean, the greatest, the least or the number of others. */
const tellsOf = (amount: number, values: readonly number[]): boolean =>
  [
    sum(values),
    sum(values) / values.length,
    Math.round((sum(values) / values.length) * 100) / 100,
    Math.max(...values.slice(0, 50_000)),
    Math.min(...values.slice(0, 50_000)),
    values.length,
  ].some((each) => equals(amount, each));

/**
 * The rows at the end of a table that sum up the records above them, and what else is told of their numbers.
 * @param sums How many records stand above each row that is known to be a sum.
 */
export function sumsAtEnd(
  rows: readonly FileRow[],
  sums: readonly number[],
  isToCall: (cell: string, column: number) => boolean,
): SumsAtEnd {
  const found = new Set<FileRow>();
  let begin = rows.length;
  while (begin > Math.max(1, rows.length - sumsSought) && hasSumShape(rows[begin - 1]!, isToCall)) begin--;
  if (begin === rows.length) return { sums: found };
  const columns: Columns = new Map();
  const width = widthOf(rows.slice(0, begin));
  let doubtful: SumsAtEnd['doubtful'];
  for (const row of rows.slice(0, begin)) addTo(columns, row);
  for (const [at, row] of rows.slice(begin).entries()) {
    // Records may look like that as well.
    const isAlone = found.size > 0 || at === 0;
    const isNamed = row.cells.some((cell) => fullName.test(cell.trim()) && !cell.split(/[\s-]/).some(isTotal));
    const isShort = isAlone && filled(row.cells).length < width;
    const fewest = isShort ? (isNamed ? fewestAdded.named : fewestAdded.short) : fewestAdded.whole;
    const amounts = row.cells.flatMap((cell, column) => {
      const amount = amountOf(cell);
      const values = columns.get(column) ?? [];
      return amount === undefined || countsOn(amount, values) ? [] : [{ column, amount, values }];
    });
    const added = amounts.find(
      ({ amount, values }) => amount !== 0 && values.length >= fewestAdded.short && equals(amount, sum(values)),
    );
    const isSum = added !== undefined && added.values.length >= fewest;
    const isAfterSum =
      found.size > 0 || sums.some((above) => above <= begin + at && (above >= begin || above === sums.at(-1)));
    const tells = isAfterSum && amounts.some(({ amount, values }) => values.length > 0 && tellsOf(amount, values));
    if (isSum || tells) found.add(row);
    else if (found.size === 0) {
      if (added && row === rows.at(-1)) doubtful = { row, column: added.column };
      addTo(columns, row);
    }
  }
  return { sums: found, ...(doubtful && { doubtful }) };
}
