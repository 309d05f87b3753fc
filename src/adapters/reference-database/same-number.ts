// Records that have the telephone number of a draft, however it is written: the search text of the database tells who may
// have it, the keys of numbers tell who has.
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { numberKeys, searchedNumber } from '../../domain/text/phone-number.js';
import { foldText } from '../../domain/text/search-folding.js';

/** What the search text of whoever has the number of a draft contains; `undefined` where it has none of its own. */
function searchedDigits({ phone = '' }: LeadDraft): string | undefined {
  return numberKeys(phone).sought.length > 0 ? searchedNumber(foldText(phone)) : undefined;
}

/** What is to be looked for: each number once. */
export const numbersOf = (drafts: readonly LeadDraft[]): string[] => [
  ...new Set(drafts.map(searchedDigits).filter((digits) => digits !== undefined)),
];

/**
 * For each draft the first of the records that has its number.
 * @param leads In the order in which one is preferred.
 */
export function withSameNumber(drafts: readonly LeadDraft[], leads: readonly Lead[]): (Lead | undefined)[] {
  const known = new Map<string, Lead>();
  for (const lead of leads) {
    for (const key of numberKeys(lead.phone ?? '').known) {
      const place = `${lead.recordType} ${key}`;
      if (!known.has(place)) known.set(place, lead);
    }
  }
  return drafts.map(({ recordType, phone = '' }) => {
    const key = numberKeys(phone).sought.find((each) => known.has(`${recordType} ${each}`));
    return key === undefined ? undefined : known.get(`${recordType} ${key}`);
  });
}
