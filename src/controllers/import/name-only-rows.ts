// Finds rows that say nothing but a name: where hardly any other row does, they may be headings; and names alone that come again.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import { nameColumns } from '../../domain/import/check/whole-name.js';
import type { RowNotice, RowReading } from '../../domain/import/check/row-reading.js';
import { personKey } from '../../domain/people/person-reference.js';
import type { LeadDraft } from '../../domain/record/lead.js';
import type { FileRow } from '../../domain/import/read/file-table.js';

/** The share of rows up to which it is strange that a row has nothing but a name: one in so many, and a few in any table. */
const oneIn = 5;
const few = 20;
const fewAtEnd = 6;
/** Columns of a table whose rows say more than a name. */
const fewestColumns = 3;

/** What is remembered of a row that was read, so that its record need not be made again. */
export interface BareName {
  /** The name of a row without address, number and company; empty for any other. */
  readonly bareName: string;
  /** Whether no cell but those of the name has a value. */
  readonly isLone: boolean;
  /** Whether a word and a value stand there, in which nobody can be reached; `name`: both are the name. */
  readonly isSparse: boolean | 'name';
}

/** A word and a value stand side by side at the beginning; a number in front of a name is an id. */
function sparse(cells: readonly string[], name: string): BareName['isSparse'] {
  const [word = '', value = ''] = cells.map((cell) => cell.trim());
  if (word === '' || value === '' || (name === value && /\d/.test(word))) return false;
  return !(name.includes(word) && name.includes(value)) || 'name';
}

export function bareNameOf(row: FileRow, { name, email, phone, company }: LeadDraft): BareName {
  // An address alone is a name of nobody.
  if (name === '' || (email && email !== name) || phone) return notBare;
  const { cells } = row;
  let count = 0;
  for (const cell of cells) if (cell.trim() !== '') count++;
  const isSparse = count === 1 || (count === 2 && sparse(cells, name));
  // A first and a last name are two cells.
  return company ? { ...notBare, isSparse } : { bareName: name, isLone: count === 1, isSparse };
}

const notBare: BareName = { bareName: '', isLone: false, isSparse: false };

export class NameOnlyRows {
  readonly #column: number;
  readonly #columns: number;
  readonly #first = new Map<string, number>();
  readonly #found: { rowNumber: number; notice: RowNotice; isLone: boolean }[] = [];
  #rows = 0;
  #lone = 0;
  /** Those behind the last row that says more. */
  #ending = 0;
  /** Whether two of them stood one after the other: titles of sections do not. */
  #areTogether = false;
  /** The sparse rows behind the last one that says more, and how many there are elsewhere. */
  #sparse: { rowNumber: number; notice: RowNotice; isSure: boolean }[] = [];
  #sparseBefore = 0;
  /** The number of the row before. */
  #last = Infinity;

  constructor(columns: readonly ImportColumn[]) {
    const whole = columns.find(({ target }) => target.kind === 'field' && target.field === 'name');
    this.#column = whole?.index ?? nameColumns(columns)[0] ?? 0;
    this.#columns = columns.filter(({ samples }) => samples.length > 0).length;
  }

  /** The next row of the file; one that cannot be imported says nothing. */
  take(row: FileRow, { bareName, isLone, isSparse, problems }: BareName & Pick<RowReading, 'problems'>): void {
    const { rowNumber } = row;
    if (problems.length > 0) return;
    if (!isSparse) {
      this.#sparseBefore += this.#sparse.length;
      this.#sparse = [];
    } else if (!isLone && this.#sparse.length <= fewAtEnd) this.#takeSparse(row, isSparse);
    this.#last = rowNumber;
    this.#rows++;
    if (isLone) this.#lone++;
    this.#ending = isLone ? this.#ending + 1 : 0;
    if (this.#ending > 1) this.#areTogether = true;
    if (bareName === '') return;
    const key = personKey(bareName);
    const before = this.#first.get(key);
    const about = { level: 'warning', column: this.#column, value: bareName } as const;
    if (before === undefined) this.#first.set(key, rowNumber);
    else this.#found.push({ rowNumber, isLone: false, notice: { code: 'repeated', ...about, rowNumber: before } });
    if (isLone) this.#found.push({ rowNumber, isLone, notice: { code: 'lone', ...about } });
  }

  #takeSparse({ rowNumber, cells }: FileRow, isSparse: true | 'name'): void {
    const [value = '', other = ''] = cells.map((cell) => cell.trim()).filter(Boolean);
    const notice: RowNotice = { code: 'lone', level: 'warning', column: this.#column, value };
    // What ends so stands in front of a value that a report tells of itself, wherever it is.
    if (value.endsWith(':')) return void this.#found.push({ rowNumber, isLone: false, notice });
    const isSure = isSparse === true || rowNumber > this.#last + 1 || /^\p{Ll}/u.test(other);
    this.#sparse.push({ rowNumber, isSure, notice });
  }

  /** Warnings by row number. */
  notices(): Map<number, RowNotice[]> {
    const isRare = this.#lone * oneIn <= this.#rows || (this.#lone <= few && this.#lone * 2 < this.#rows);
    // Where a few end the file, they may be what a report says of itself.
    const isEnd = this.#ending === this.#lone && this.#ending < this.#rows && this.#ending <= fewAtEnd;
    const areTitles = this.#lone > 1 && this.#lone * 2 <= this.#rows && this.#ending === 0 && !this.#areTogether;
    const isStrange = this.#columns >= fewestColumns && (isRare || isEnd || areTitles);
    const found = new Map<number, RowNotice[]>();
    // A word and a value at the end, where every row above says more: the report may say them of itself.
    const areFacts = this.#columns >= fewestColumns && this.#sparseBefore === 0 && this.#sparse.length <= fewAtEnd;
    const areSure = this.#ending > 0 || this.#sparse.some(({ isSure }) => isSure);
    if (areFacts && areSure && this.#sparse.length + 1 < this.#rows)
      for (const { rowNumber, notice } of this.#sparse) found.set(rowNumber, [notice]);
    for (const { rowNumber, notice, isLone } of this.#found)
      if (!isLone || isStrange) found.set(rowNumber, [...(found.get(rowNumber) ?? []), notice]);
    return found;
  }
}
