// Finds the header of a second file that was put behind the first one, with its columns in another order, fewer, more or otherwise named.
import { foldText } from '../../text/search-folding.js';
import { filled, looksLikeData } from './cell-shapes.js';
import type { FileRow } from './file-table.js';
import { TextRow } from './row-cutter.js';

/** Names of columns are short. */
const longestName = 40;

/** The share of cells that have to be those of the first header. */
const most = 0.75;

/** The share that is enough where most of them are word for word those of the first one. */
const nearlyAll = 0.8;

/** The share that is enough where nothing else looks like a value. */
const many = 0.6;

/** `OWNER_ID`: a name that a program has given. */
const identifier = /^[A-Za-z\d]+(?:_[A-Za-z\d]+)+$/;

/** `FULL_NAME`, `Full Name` and `fullName` are one name. */
const wordKey = (cell: string): string => foldText(cell.replaceAll(/[\s_.-]+/g, ''));

/** Words for the first or the last name that mean the whole one where no other column has the rest. */
const wholeName = /^(?:nombre|nom|nome|имя)$/;

export interface HeaderWords {
  /** Whether a cell is the name of a column that something is known about. */
  isKnown: (cell: string) => boolean;
  /** What a name of a column is about; names of one meaning are about the same. */
  meaningOf?: ((cell: string) => string) | undefined;
}

/** Whether a row has nothing but names of columns, two or more, each once. */
export function isAllNames(cells: readonly string[], isKnown: HeaderWords['isKnown']): boolean {
  const own = filled(cells);
  return own.length > 1 && own.every(isKnown) && new Set(own.map(foldText)).size === own.length;
}

/** Most rows are told in a moment: a name of a column has no address in it and no long text. */
function mayBeHeader(row: FileRow): boolean {
  if (!(row instanceof TextRow)) return row.cells.every((cell) => cell.length <= longestName);
  return !row.includes('@') && row.firstCells(2).every((cell) => cell.length <= longestName);
}

/** Follows the headers of a file, and puts the cells behind another one where the first header has them. */
export class GluedTables {
  readonly #names: string[];
  readonly #words: HeaderWords;
  readonly #keys: ReadonlySet<string>;
  /** Most rows begin with another letter. */
  readonly #initials: ReadonlySet<string>;
  /** Where the cells of the table that is read belong; none for those of the first header. */
  #places: readonly number[] | undefined;

  constructor(header: readonly string[], words: HeaderWords) {
    this.#names = header.map((cell) => cell.trim());
    this.#words = words;
    this.#keys = new Set(filled(header).map(wordKey));
    this.#initials = new Set(filled(header).map((name) => name.charAt(0).toLowerCase()));
  }

  /** The names of all columns: those of the first header, and what later ones have besides. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** Where the cells below a row belong; `undefined` for a row that is no header of these columns. */
  placesIn(row: FileRow): readonly number[] | undefined {
    if (!mayBeHeader(row)) return undefined;
    const own = filled(row.cells);
    const [first = ''] = own;
    if (own.length < 2 || !this.#begins(first)) return undefined;
    if (own.some(looksLikeData) || new Set(own.map(wordKey)).size < own.length) return undefined;
    const places = this.#placesOf(row);
    return this.#isHeader(row, places) ? places : undefined;
  }

  /** Where the cells of a row that names columns belong, if two of them are columns of the first header. */
  sharedPlaces(row: FileRow): readonly number[] | undefined {
    const places = this.#placesOf(row);
    return places.filter((place) => place >= 0).length > 1 ? places : undefined;
  }

  #placesOf(row: FileRow): readonly number[] {
    const taken = new Set<number>();
    const parts = filled(row.cells).filter((cell) => /^(?:first|last)$/.test(this.#words.meaningOf?.(cell) ?? ''));
    return row.cells.map((cell) => {
      const name = cell.trim();
      if (name === '') return -1;
      const at = this.#placeOf(name, taken, parts.length === 1);
      taken.add(at);
      return at;
    });
  }

  #begins(first: string): boolean {
    if (this.#words.isKnown(first)) return true;
    return this.#initials.has(first.charAt(0).toLowerCase()) && this.#keys.has(wordKey(first));
  }

  #isHeader({ cells }: FileRow, places: readonly number[]): boolean {
    const own = filled(cells);
    const found = places.filter((place) => place >= 0).length;
    if (found < 2) return false;
    if (isAllNames(cells, this.#words.isKnown) && found >= Math.min(own.length, filled(this.#names).length) * most)
      return true;
    const same = own.filter((cell) => this.#keys.has(wordKey(cell))).length;
    if (same < 1) return false;
    // Nobody is called `Name`, and works at `Company`.
    const repeated = cells.filter((cell, at) => cell.trim() !== '' && cell.trim() === this.#names[at]).length;
    if (repeated > 1 && repeated >= own.length * many) return true;
    if (same > 1 && found >= own.length * nearlyAll) return true;
    // A value below a name that we know, such as somebody's below `Name`, makes a record.
    const isValue = (cell: string, at: number): boolean =>
      places[at] === -1 && cell !== '' && !identifier.test(cell) && this.#words.isKnown(this.#names[at] ?? '');
    return found >= own.length * many && !cells.some((cell, at) => isValue(cell.trim(), at));
  }

  /** Whether a header is that of a list within a record: what stands below it leaves the first column empty. */
  isNested(row: FileRow, places: readonly number[], next: FileRow | undefined): boolean {
    const empty = (of: FileRow): boolean => (of.cells[0]?.trim() ?? '') === '';
    return !empty(row) && places[0] !== 0 && next !== undefined && empty(next);
  }

  /** Reads on by another header. */
  follow(row: FileRow, places: readonly number[]): void {
    const open = row.cells.map((cell, at) =>
      places[at]! >= 0 || cell.trim() === '' ? places[at]! : this.#add(cell.trim(), at),
    );
    this.#places = open.every((place, at) => place === at || place < 0) ? undefined : open;
  }

  /** A record with its cells where the first header has them. */
  placed(row: FileRow): FileRow {
    const places = this.#places;
    if (!places) return row;
    const cells = this.#names.map(() => '');
    for (const [at, cell] of row.cells.entries()) {
      const place = places[at];
      // What no name stands above is told as a value too many.
      if (place === undefined) cells[Math.max(this.#names.length, cells.length)] = cell;
      else if (place >= 0) cells[place] = cell;
    }
    const moved = (of: ReadonlyMap<number, string>): Map<number, string> =>
      new Map([...of].map(([at, each]) => [places[at] ?? at, each]));
    const { links, currencies } = row;
    return {
      ...row,
      cells,
      ...(links && { links: moved(links) }),
      ...(currencies && { currencies: moved(currencies) }),
    };
  }

  /** A further column: where it stands, if nothing has a name there, else behind all others. */
  #add(name: string, at: number): number {
    if (this.#names[at] !== '') return this.#names.push(name) - 1;
    this.#names[at] = name;
    return at;
  }

  /** The column of the same name, else of the same meaning. */
  #placeOf(name: string, taken: ReadonlySet<number>, isWhole: boolean): number {
    const key = wordKey(name);
    const same = this.#names.findIndex((other, at) => !taken.has(at) && wordKey(other) === key);
    const { meaningOf } = this.#words;
    if (same >= 0 || !meaningOf) return same;
    const ofMeaning = (meaning: string): number =>
      this.#names.findIndex((other, at) => !taken.has(at) && other !== '' && meaningOf(other) === meaning);
    const place = ofMeaning(meaningOf(name));
    return place < 0 && isWhole && wholeName.test(key) ? ofMeaning('name') : place;
  }
}
