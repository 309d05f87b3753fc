// Finds the rows that are in the file twice or in the back end already, before anything is written.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { emailKey } from '../../domain/text/email-address.js';
import { foldText } from '../../domain/text/search-folding.js';
import { createTimeSlicer } from '../interface/time-slicing.js';

/** Why a row is there already. */
export type Duplicate =
  /** The record in the back end. */
  | { in: 'back-end'; lead: Lead }
  /** An earlier row of the file. */
  | { in: 'file'; rowNumber: number };

export interface CheckedDraft {
  rowNumber: number;
  draft: LeadDraft;
}

const portion = 200;

const digitsOf = (phone: string | undefined): string => phone?.replaceAll(/\D/g, '') ?? '';

/** Same name and same address or number: the same record. Of one address alone several people write. */
function keysOf({ name, email, phone }: LeadDraft): string[] {
  const person = foldText(name).trim();
  const digits = digitsOf(phone);
  return [...(email ? [`${person}|${emailKey(email)}`] : []), ...(digits.length > 5 ? [`${person}|${digits}`] : [])];
}

/** Duplicates by row number. A back end that cannot look for them finds none. */
export async function findDuplicates(
  rows: readonly CheckedDraft[],
  adapter: LeadDataAdapter,
  { signal, locale }: { signal: AbortSignal; locale: string },
): Promise<Map<number, Duplicate>> {
  const found = new Map<number, Duplicate>();
  const first = new Map<string, number>();
  const yieldIfDue = createTimeSlicer(signal);
  for (const { rowNumber, draft } of rows) {
    const keys = keysOf(draft);
    const before = keys.map((key) => first.get(key)).find((row) => row !== undefined);
    if (before !== undefined) found.set(rowNumber, { in: 'file', rowNumber: before });
    else for (const key of keys) first.set(key, rowNumber);
    await yieldIfDue();
  }
  if (!adapter.findDuplicates) return found;
  const sought = rows.filter(({ rowNumber, draft }) => !found.has(rowNumber) && (draft.email || draft.phone));
  for (let start = 0; start < sought.length; start += portion) {
    const some = sought.slice(start, start + portion);
    const answers = await adapter.findDuplicates(
      some.map(({ draft }) => draft),
      { signal, locale },
    );
    for (const [index, { rowNumber }] of some.entries()) {
      const lead = answers[index];
      if (lead) found.set(rowNumber, { in: 'back-end', lead });
    }
  }
  return found;
}
