// One column of a file that makes several fields: its texts are divided, and each piece is a column behind those of the file.
import type { FileRow } from '../read/file-table.js';

/** Where texts are divided; `-` between blanks or as a long dash, `(` at any bracket, `whole` nowhere: each piece is the whole text. */
export const dividers = ['line', '|', ';', '(', '-', '/', ':', ',', 'space', 'whole'] as const;

export type Divider = (typeof dividers)[number];

/** How the texts of a column are divided. */
export interface Division {
  at: Divider;
  /** Number of pieces, 2 or more; the last one has all that is left. */
  into: number;
}

/** A column that has a piece of each text of another one. */
export interface Piece extends Division {
  /** Index of the divided column. */
  of: number;
  /** From 0. */
  place: number;
}

/** As the keyboards of other languages have the signs too; a comma within a number is none. */
const patterns: Readonly<Record<Exclude<Divider, 'whole'>, RegExp>> = {
  line: /\s*[\r\n]\s*/,
  '|': /\s*[|｜]\s*/,
  ';': /\s*[;；؛]\s*/,
  '(': /\s*[([<{（【]\s*/,
  '-': /\s+-\s+|\s*[–—]\s*/,
  '/': /\s*[/／]\s*/,
  ':': /\s*[:：]\s*/,
  ',': /\s*(?:(?<!\d),|,(?!\d)|[，、،])\s*/,
  space: /\s+/,
};

const closing = /\s*[)\]>}）】]\s*$/;

/** What stands between pieces that are put together again. */
const joints: Readonly<Record<Divider, string>> = {
  line: '\n',
  '|': ' | ',
  ';': '; ',
  '(': ' (',
  '-': ' - ',
  '/': ' / ',
  ':': ': ',
  ',': ', ',
  space: ' ',
  whole: '',
};

/** The pieces of a text, as many as were asked for; empty ones where it has fewer. */
export function piecesOf(text: string, { at, into }: Division): string[] {
  if (at === 'whole') return Array.from({ length: into }, () => text);
  const pieces: string[] = [];
  let rest = text.trim();
  while (pieces.length < into - 1) {
    const found = patterns[at].exec(rest);
    if (!found) break;
    pieces.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
  }
  pieces.push(rest);
  const bare = at === '(' ? pieces.map((piece, place) => (place > 0 ? piece.replace(closing, '') : piece)) : pieces;
  return Array.from({ length: into }, (_, place) => bare[place] ?? '');
}

/** A text that is divided into such pieces. */
function joined(pieces: readonly string[], { at }: Division): string {
  if (at === 'whole') return pieces[0]!;
  const filled = pieces.filter(Boolean);
  const brackets = at === '(' ? ')'.repeat(Math.max(filled.length - 1, 0)) : '';
  return filled.join(joints[at]) + brackets;
}

const mostPieces = 8;
/** One text in so many has to have a piece for it to count. */
const oneIn = 10;

/** Into how many pieces texts are divided at a sign, those aside that hardly any of them has. */
export function divisionAt(at: Divider, texts: readonly string[]): Division {
  const filled = texts.filter((text) => text.trim() !== '');
  const counts = filled.map((text) => piecesOf(text, { at, into: mostPieces }).filter(Boolean).length);
  let into = at === 'whole' ? 2 : mostPieces;
  while (into > 2 && counts.filter((count) => count >= into).length * oneIn < filled.length) into--;
  return { at, into };
}

/** How texts can be divided: at the first sign that most of them have, else the one that the most have. */
export function likelyDivision(texts: readonly string[]): Division {
  const filled = texts.filter((text) => text.trim() !== '');
  const found = dividers
    .filter((at) => at !== 'whole')
    .map((at) => ({ at, count: filled.filter((text) => piecesOf(text, { at, into: 2 })[1] !== '').length }))
    .filter(({ count }) => count > 0);
  const most = Math.max(...found.map(({ count }) => count));
  const chosen = found.find(({ count }) => count * 2 > filled.length) ?? found.find(({ count }) => count === most);
  return divisionAt(chosen?.at ?? 'whole', filled);
}

/** A row with the pieces of its cells behind those of the columns of the file; what a row has too much stays its end. */
class DividedRow implements FileRow {
  declare readonly rowNumber: number;
  readonly #divide: () => string[];

  constructor({ cells: _, ...row }: FileRow, divide: () => string[]) {
    Object.assign(this, row);
    this.#divide = divide;
  }

  get cells(): readonly string[] {
    return this.#divide();
  }
}

/** Divides the rows of a file, and puts them together again. */
export class RowDivider {
  readonly #width: number;
  readonly #divided: readonly (Division & { of: number; first: number })[];
  readonly #all: number;

  /** `undefined` where no column is divided. */
  static of(columns: readonly { index: number; piece?: Piece | undefined }[]): RowDivider | undefined {
    return columns.some(({ piece }) => piece) ? new RowDivider(columns) : undefined;
  }

  private constructor(columns: readonly { index: number; piece?: Piece | undefined }[]) {
    this.#width = columns.filter(({ piece }) => !piece).length;
    this.#all = columns.length;
    this.#divided = columns.flatMap(({ index, piece }) => (piece?.place === 0 ? [{ ...piece, first: index }] : []));
  }

  /** Whether a column is one of the file. */
  readonly isOfFile = (column: number): boolean => column < this.#width;

  /** @param changed Other texts of pieces, by column. */
  divide(row: FileRow, changed?: ReadonlyMap<number, string>): FileRow {
    return new DividedRow(row, () => {
      const cells = this.#cells(row.cells);
      for (const [column, text] of changed ?? []) if (!this.isOfFile(column)) cells[column] = text;
      return cells;
    });
  }

  #cells(own: readonly string[]): string[] {
    const ofFile = Array.from({ length: this.#width }, (_, at) => own[at] ?? '');
    const pieces = this.#divided.flatMap((each) => piecesOf(ofFile[each.of]!, each));
    return [...ofFile, ...pieces, ...own.slice(this.#width)];
  }

  /** The row as the file has it; a cell whose pieces were changed is made of them. */
  together(row: FileRow): FileRow {
    const { cells } = row;
    const own = cells.slice(0, this.#width);
    for (const { of, first, ...division } of this.#divided) {
      const pieces = cells.slice(first, first + division.into);
      const before = piecesOf(own[of]!, division);
      if (pieces.every((piece, place) => piece === before[place])) continue;
      own[of] = division.at === 'whole' ? pieces.find((piece) => piece !== own[of])! : joined(pieces, division);
    }
    return { ...row, cells: [...own, ...cells.slice(this.#all)] };
  }
}
