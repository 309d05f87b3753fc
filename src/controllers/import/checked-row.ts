// What was read of a row, without its record: that is read anew when somebody asks, because a hundred thousand of them would stay.
import type { RowNotice, RowProblem, RowReader, RowReading } from '../../domain/import/check/row-reading.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { LeadDraft } from '../../domain/record/lead.js';
import { nameHashOf } from './duplicate-rows.js';
import { type BareName, bareNameOf } from './name-only-rows.js';
import type { RememberedBlock } from './block-values.js';
import type { RememberedHashes } from './repeated-values.js';
import type { RememberedHeading } from './heading-rows.js';
import type { RememberedCut } from './shifted-rows.js';

export class CheckedRow
  implements RowReading, RememberedHashes, BareName, RememberedBlock, RememberedCut, RememberedHeading
{
  mailHash: number | undefined;
  idHash: number | undefined;
  leading: RememberedBlock['leading'];
  cuts: RememberedCut['cuts'];
  heading: number | undefined;
  readonly bareName: string;
  readonly isLone: boolean;
  readonly isSparse: BareName['isSparse'];
  readonly people: string;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowNotice[];
  readonly shares?: string;
  readonly cellCount?: number;
  readonly #row: FileRow;
  readonly #read: RowReader;
  #draft: LeadDraft | undefined;
  #nameHash: number | undefined;

  constructor(row: FileRow, read: RowReader) {
    const { draft, people, problems, notices, shares, cellCount } = read(row);
    const { bareName, isLone, isSparse } = bareNameOf(row, draft);
    this.bareName = bareName;
    this.isLone = isLone;
    this.isSparse = isSparse;
    this.people = people;
    this.problems = problems;
    this.notices = notices;
    if (shares !== undefined) this.shares = shares;
    if (cellCount !== undefined) this.cellCount = cellCount;
    this.#row = row;
    this.#read = read;
    this.#draft = draft;
  }

  get row(): FileRow {
    return this.#row;
  }

  get rowNumber(): number {
    return this.#row.rowNumber;
  }

  /** Without assignees. */
  get draft(): LeadDraft {
    return this.#draft ?? this.#read(this.#row).draft;
  }

  get nameHash(): number {
    return (this.#nameHash ??= nameHashOf(this.draft));
  }

  /** Lets the record go until somebody asks again. */
  release(): void {
    this.#draft = undefined;
  }
}
