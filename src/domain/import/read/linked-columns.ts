// Gives the links of cells a place: instead of a text that every cell repeats, else in a column of their own.
import type { FileRow } from './file-table.js';

export interface LinkedRows {
  headers: string[];
  rows: FileRow[];
  /** Columns that were added. */
  linkColumns: ReadonlySet<number>;
}

/** `Write` in each row says nothing but where it leads. */
function repeatsOneText(rows: readonly FileRow[], column: number): boolean {
  const linked = rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '');
  const texts = new Set(linked.map(({ cells }) => cells[column]!.trim()));
  return linked.length > 1 && texts.size === 1 && linked.every(({ links }) => links?.has(column));
}

/** @param nameOf What the column of the links of another one is called. */
export function withLinks(
  headers: string[],
  rows: FileRow[],
  hidden: readonly number[],
  nameOf: (header: string) => string,
): LinkedRows {
  const linked = [...new Set(rows.flatMap(({ links }) => [...(links?.keys() ?? [])]))]
    .filter((column) => column < headers.length && !hidden.includes(column))
    .sort((a, b) => a - b);
  if (linked.length === 0) return { headers, rows, linkColumns: new Set() };
  const instead = linked.filter((column) => repeatsOneText(rows, column));
  const added = linked.filter((column) => !instead.includes(column));
  return {
    headers: [...headers, ...added.map((column) => nameOf(headers[column]!))],
    rows: rows.map((row) => {
      if (!row.links || row.cells.length > headers.length) return row;
      const cells = Array.from(headers, (_, at) => row.cells[at] ?? '');
      for (const column of instead) cells[column] = row.links.get(column) ?? cells[column]!;
      return { ...row, cells: [...cells, ...added.map((column) => row.links!.get(column) ?? '')] };
    }),
    linkColumns: new Set(added.map((_, at) => headers.length + at)),
  };
}
