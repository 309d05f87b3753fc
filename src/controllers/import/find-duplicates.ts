// Finds the rows that are in the file twice or in the back end already, before anything is written.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { sameBy } from '../../domain/record/same-record.js';
import { emailKey } from '../../domain/text/email-address.js';
import { numberKeys } from '../../domain/text/phone-number.js';
import { foldText } from '../../domain/text/search-folding.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import { portions } from '../../domain/platform/portions.js';

/** Why a row is there already. */
export type Duplicate =
  /** The record in the back end. */
  | { in: 'back-end'; lead: Lead }
  /** An earlier row of the file. */
  | { in: 'file'; rowNumber: number }
  /** The record that an earlier import of the same file has made of the row. */
  | { in: 'import'; leadId: string };

export interface CheckedDraft {
  rowNumber: number;
  draft: LeadDraft;
}

const portion = 200;

const nameOf = ({ name }: Pick<LeadDraft, 'name'>): string => foldText(name).trim();

/** Rows of one address or number, by name: of one address alone several people write. Most have but one, whose name nobody needs. */
class RowsByKey {
  readonly #rows = new Map<string, CheckedDraft | Map<string, CheckedDraft>>();

  /** The first row of that key and name. */
  find(key: string, draft: LeadDraft): CheckedDraft | undefined {
    const same = this.#rows.get(key);
    if (same instanceof Map) return same.get(nameOf(draft));
    return same && nameOf(same.draft) === nameOf(draft) ? same : undefined;
  }

  add(key: string, row: CheckedDraft): void {
    const same = this.#rows.get(key);
    if (same instanceof Map) same.set(nameOf(row.draft), row);
    else if (same) this.#rows.set(key, new Map([same, row].map((each) => [nameOf(each.draft), each])));
    else this.#rows.set(key, row);
  }
}

/** Same name and same address or number, or, where there is neither, company: the same record. */
class RowsOfFile {
  readonly #emails = new RowsByKey();
  readonly #numbers = new RowsByKey();
  readonly #companies = new RowsByKey();

  /** The row that says the same before; if there is none, this one is known from now on. */
  earlier(row: CheckedDraft): CheckedDraft | undefined {
    const { email, phone, company } = row.draft;
    if (!email && !phone && !company) return undefined;
    const mail = email && emailKey(email);
    const numbers = phone ? numberKeys(phone) : undefined;
    const firm = email || phone ? undefined : foldText(company!).trim();
    const found =
      (mail && this.#emails.find(mail, row.draft)) ||
      numbers?.sought.map((key) => this.#numbers.find(key, row.draft)).find(Boolean) ||
      (firm !== undefined && this.#companies.find(firm, row.draft));
    if (found) return found;
    if (mail) this.#emails.add(mail, row);
    for (const key of numbers?.known ?? []) this.#numbers.add(key, row);
    if (firm !== undefined) this.#companies.add(firm, row);
    return undefined;
  }
}

export interface FindDuplicatesOptions {
  signal: AbortSignal;
  /** BCP 47. */
  locale: string;
  /** Ids of the records that an earlier import has made, by row number. */
  before: ReadonlyMap<number, string>;
  /** What was asked before; what is asked now is added. */
  known: Map<LeadDraft, Lead | undefined>;
  /** Rows that this import has dealt with: others may repeat them, they themselves are looked for no more. */
  done?: ReadonlySet<number> | undefined;
}

const nothing: ReadonlySet<number> = new Set();

/** Of one number a whole company is called: with names and addresses of their own they are two. */
const isColleague = (draft: LeadDraft, lead: Lead): boolean =>
  sameBy(draft, lead) === 'phone' && Boolean(draft.email && lead.email) && nameOf(draft) !== nameOf(lead);

const inOrder = (found: ReadonlyMap<number, Duplicate>): Map<number, Duplicate> =>
  new Map([...found].sort(([a], [b]) => a - b));

/** Duplicates by row number, in the order of the file. A back end that cannot look for them finds none. */
export async function findDuplicates(
  rows: readonly CheckedDraft[],
  adapter: LeadDataAdapter,
  { signal, locale, before, known, done = nothing }: FindDuplicatesOptions,
): Promise<Map<number, Duplicate>> {
  const found = new Map<number, Duplicate>();
  const inFile = new RowsOfFile();
  const yieldIfDue = createTimeSlicer(signal);
  let count = 0;
  for (const row of rows) {
    const earlier = inFile.earlier(row);
    if (earlier && !done.has(row.rowNumber)) found.set(row.rowNumber, { in: 'file', rowNumber: earlier.rowNumber });
    if (++count % 50 === 0) await yieldIfDue();
  }
  if (before.size > 0) {
    for (const { rowNumber } of rows) {
      const leadId = before.get(rowNumber);
      if (leadId !== undefined && !found.has(rowNumber) && !done.has(rowNumber))
        found.set(rowNumber, { in: 'import', leadId });
    }
  }
  if (!adapter.findDuplicates) return inOrder(found);
  const sought = rows.filter(
    ({ rowNumber, draft }) =>
      found.get(rowNumber)?.in !== 'file' && (draft.email || draft.phone) && !done.has(rowNumber),
  );
  const asked = sought.filter(({ draft }) => !known.has(draft));
  for (const some of portions(asked, portion)) {
    const answers = await adapter.findDuplicates(
      some.map(({ draft }) => draft),
      { signal, locale },
    );
    for (const [index, { draft }] of some.entries()) known.set(draft, answers[index]);
    await yieldIfDue();
  }
  for (const { rowNumber, draft } of sought) {
    const lead = known.get(draft);
    if (lead && !isColleague(draft, lead)) found.set(rowNumber, { in: 'back-end', lead });
  }
  return inOrder(found);
}
