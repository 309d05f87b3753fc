// Reads a line whose quotation marks do not match as it was probably meant, where it then has as many values as its table has columns.

interface Marks {
  delimiter: string;
  quote: string;
}

function behindSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at++;
  return at;
}

/** A quoted cell ends where a delimiter follows; other quotation marks in it are part of its text. */
function quotedCell(
  line: string,
  start: number,
  { delimiter, quote }: Marks,
): { cell: string; end: number } | undefined {
  for (let at = line.indexOf(quote, start); at >= 0; at = line.indexOf(quote, at + 1)) {
    const end = behindSpaces(line, at + 1);
    if (line[at + 1] === quote) at++;
    else if (end === line.length || line.startsWith(delimiter, end))
      return { cell: line.slice(start, at).replaceAll(quote + quote, quote), end };
  }
  return undefined;
}

function withInnerQuotes(line: string, marks: Marks): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at++) {
    const open = behindSpaces(line, at);
    if (line[open] === marks.quote) {
      const found = quotedCell(line, open + 1, marks);
      if (!found) return undefined;
      cells.push(found.cell);
      at = found.end;
      continue;
    }
    const next = line.indexOf(marks.delimiter, at);
    const end = next < 0 ? line.length : next;
    cells.push(line.slice(at, end));
    at = end;
  }
  return cells;
}

/** Cells as the delimiters have them, without a quotation mark that has no other one. */
const withoutLoneQuotes = (line: string, { delimiter, quote }: Marks): string[] =>
  line.split(delimiter).map((cell) => {
    const text = cell.trim();
    if (text.split(quote).length % 2 === 1) {
      const isWhole = text.length > 1 && text.startsWith(quote) && text.endsWith(quote);
      return isWhole ? text.slice(1, -1).replaceAll(quote + quote, quote) : cell;
    }
    return text.startsWith(quote) ? text.slice(1) : text.endsWith(quote) ? text.slice(0, -1) : cell;
  });

/** The cells of a line; `undefined` where no way of reading it gives that many. */
export function withoutStrayQuotes(line: string, columns: number, marks: Marks): string[] | undefined {
  if (columns < 2) return undefined;
  const inner = withInnerQuotes(line, marks);
  if (inner?.length === columns) return inner;
  const plain = withoutLoneQuotes(line, marks);
  return plain.length === columns ? plain : undefined;
}
