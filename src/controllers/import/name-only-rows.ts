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
}

export function bareNameOf(row: FileRow, { name, email, phone, company }: LeadDraft): BareName {
  if (name === '' || email || phone || company) return notBare;
  let cells = 0;
  for (const cell of row.cells) if (cell.trim() !== '') cells++;
  // A first and a last name are two cells.
  return { bareName: name, isLone: cells === 1 };
}

const notBare: BareName = { bareName: '', isLone: false };

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

  constructor(columns: readonly ImportColumn[]) {
    const whole = columns.find(({ target }) => target.kind === 'field' && target.field === 'name');
    this.#column = whole?.index ?? nameColumns(columns)[0] ?? 0;
    this.#columns = columns.filter(({ samples }) => samples.length > 0).length;
  }

  /** The next row of the file; one that cannot be imported says nothing. */
  take({ rowNumber }: FileRow, { bareName, isLone, problems }: BareName & Pick<RowReading, 'problems'>): void {
    if (problems.length > 0) return;
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

  /** Warnings by row number. */
  notices(): Map<number, RowNotice[]> {
    const isRare = this.#lone * oneIn <= this.#rows || (this.#lone <= few && this.#lone * 2 < this.#rows);
    // Where a few end the file, they may be what a report says of itself.
    const isEnd = this.#ending === this.#lone && this.#ending < this.#rows && this.#ending <= fewAtEnd;
    const areTitles = this.#lone > 1 && this.#lone * 2 <= this.#rows && this.#ending === 0 && !this.#areTogether;
    const isStrange = this.#columns >= fewestColumns && (isRare || isEnd || areTitles);
    const found = new Map<number, RowNotice[]>();
    for (const { rowNumber, notice, isLone } of this.#found)
      if (!isLone || isStrange) found.set(rowNumber, [...(found.get(rowNumber) ?? []), notice]);
    return found;
  }
}
