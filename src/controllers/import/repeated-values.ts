// Finds addresses and ids that stand in several rows of a file which are not the same record by their names.
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import { headerKey } from '../../domain/import/columns/record-headers.js';
import { cleanValue } from '../../domain/import/check/clean-value.js';
import type { RowNotice } from '../../domain/import/check/row-reading.js';
import { isPlaceholder } from '../../domain/import/read/placeholders.js';
import { emailKey, isEmail } from '../../domain/text/email-address.js';
import { textHash } from '../../domain/text/text-hash.js';
import type { LeadDraft } from '../../domain/record/lead.js';
import type { FileRow } from '../../domain/import/read/file-table.js';

/** What programs call the id of the record itself; that of its company stands in many rows. */
const idWords =
  /^(?:(?:record|row|lead|contact|person|prospect|entry|card|task) )?id$|^datensatz id$|^id (?:de registro|do registro|de fiche d informations|record)$|^レコード(?: ?id|番号)$|^记录 ?id$/;

/** What is remembered of a row that was read, so that its cells need not be cut again: hashes; 0 where there is no value. */
export interface RememberedHashes {
  mailHash?: number | undefined;
  idHash?: number | undefined;
}

/** A row that was read: its record need not be asked for where the hashes are known. */
export interface ReadRow extends RememberedHashes {
  readonly draft: Pick<LeadDraft, 'email'>;
  readonly problems: readonly unknown[];
}

/** A column, and where each of its values stood first, by its hash. */
interface Watched {
  index: number;
  hash: keyof RememberedHashes;
  rows: Map<number, FileRow>;
  repeated: { row: FileRow; notice: RowNotice }[];
}

const watch = (hash: keyof RememberedHashes, index: number | undefined): Watched[] =>
  index === undefined ? [] : [{ index, hash, rows: new Map(), repeated: [] }];

/** The address that the row gets, or its id; empty where what stands there is neither. */
function keyOf(row: FileRow, { index, hash }: Watched): string {
  const text = (row.cells[index] ?? '').trim();
  if (hash === 'idHash') return isPlaceholder(text) ? '' : text;
  const mail = text && cleanValue(text, { name: 'email', label: '', type: 'email' }).text;
  return isEmail(mail) ? emailKey(mail) : '';
}

export class RepeatedValues {
  readonly #watched: readonly Watched[];

  constructor(columns: readonly ImportColumn[]) {
    const mail = columns.find(({ target }) => target.kind === 'field' && target.field === 'email');
    const id = columns.find(({ target, header }) => target.kind === 'extra' && idWords.test(headerKey(header)));
    this.#watched = [...watch('mailHash', mail?.index), ...watch('idHash', id?.index)];
  }

  /** The next row of the file; one that cannot be imported repeats nothing. */
  take(row: FileRow, known: ReadRow): void {
    if (known.problems.length > 0) return;
    for (const watched of this.#watched) this.#look(watched, row, known);
  }

  #look(watched: Watched, row: FileRow, known: ReadRow): void {
    const { hash, rows, repeated, index } = watched;
    let value = known[hash];
    if (value === undefined) {
      const key = hash === 'mailHash' ? emailKey(known.draft.email ?? '') : keyOf(row, watched);
      known[hash] = value = key === '' ? 0 : textHash(key);
    }
    if (value === 0) return;
    const first = rows.get(value);
    if (!first) rows.set(value, row);
    else if (keyOf(first, watched) === keyOf(row, watched)) {
      // The address may have been taken off the name.
      const cell = (row.cells[index] ?? '').trim() || (known.draft.email ?? '');
      const notice = {
        code: 'repeated',
        level: 'warning',
        column: index,
        value: cell,
        rowNumber: first.rowNumber,
      } as const;
      repeated.push({ row, notice });
    }
  }

  /** Warnings by the number of the row that repeats another one. A column that repeats itself all along has no ids. */
  notices(): Map<number, RowNotice[]> {
    const found = new Map<number, RowNotice[]>();
    for (const { repeated, rows, hash } of this.#watched) {
      if (hash === 'idHash' && rows.size < repeated.length * 2) continue;
      for (const { row, notice } of repeated) found.set(row.rowNumber, [...(found.get(row.rowNumber) ?? []), notice]);
    }
    return found;
  }
}
