// Finds the rows that are in the file twice or in the back end already, before anything is written.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { emailKey } from '../../domain/text/email-address.js';
import { digitsOfNumber } from '../../domain/text/phone-number.js';
import { foldText } from '../../domain/text/search-folding.js';
import { createTimeSlicer } from '../interface/time-slicing.js';
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

/** Same name and same address or number, or, where there is neither, company: the same record. Of one address alone several people write. */
function keysOf({ name, email, phone, company }: LeadDraft): string[] {
  const person = foldText(name).trim();
  if (!email && !phone) return company ? [`${person}|at|${foldText(company).trim()}`] : [];
  // `+49` and `0049` are dialled alike.
  const digits = digitsOfNumber(phone ?? '').replace(/^00/, '');
  const keys = email ? [`${person}|${emailKey(email)}`] : [];
  if (digits.length > 5) keys.push(`${person}|${digits}`);
  return keys;
}

export interface FindDuplicatesOptions {
  signal: AbortSignal;
  /** BCP 47. */
  locale: string;
  /** Ids of the records that an earlier import has made, by row number. */
  before: ReadonlyMap<number, string>;
  /** What was asked before; what is asked now is added. */
  known: Map<LeadDraft, Lead | undefined>;
}

const inOrder = (found: ReadonlyMap<number, Duplicate>): Map<number, Duplicate> =>
  new Map([...found].sort(([a], [b]) => a - b));

/** Duplicates by row number, in the order of the file. A back end that cannot look for them finds none. */
export async function findDuplicates(
  rows: readonly CheckedDraft[],
  adapter: LeadDataAdapter,
  { signal, locale, before, known }: FindDuplicatesOptions,
): Promise<Map<number, Duplicate>> {
  const found = new Map<number, Duplicate>();
  const first = new Map<string, number>();
  const yieldIfDue = createTimeSlicer(signal);
  let count = 0;
  for (const { rowNumber, draft } of rows) {
    const keys = keysOf(draft);
    const earlier = keys.map((key) => first.get(key)).find((row) => row !== undefined);
    if (earlier !== undefined) found.set(rowNumber, { in: 'file', rowNumber: earlier });
    else for (const key of keys) first.set(key, rowNumber);
    if (++count % 50 === 0) await yieldIfDue();
  }
  if (before.size > 0) {
    for (const { rowNumber } of rows) {
      const leadId = before.get(rowNumber);
      if (leadId !== undefined && !found.has(rowNumber)) found.set(rowNumber, { in: 'import', leadId });
    }
  }
  if (!adapter.findDuplicates) return inOrder(found);
  const sought = rows.filter(
    ({ rowNumber, draft }) => found.get(rowNumber)?.in !== 'file' && (draft.email || draft.phone),
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
    if (lead) found.set(rowNumber, { in: 'back-end', lead });
  }
  return inOrder(found);
}
