// Finds records that are there already: by e-mail, else by telephone number, else by name and company.
import type { LeadIndex } from '../../domain/list/lead-index.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { identityOf } from '../../domain/record/same-record.js';
import { frozen } from './local-lead.js';

/** One answer per draft, among the records that the user sees. */
export function findDuplicates(
  drafts: readonly LeadDraft[],
  index: LeadIndex,
  sees: (lead: Lead) => boolean,
): (Lead | undefined)[] {
  const byEmail = drafts.map(({ recordType, email }) => email && index.findByEmail(recordType, email).find(sees));
  const others = othersOf(
    drafts.filter((_, at) => !byEmail[at]),
    index,
    sees,
  );
  return drafts.map((draft, at) => {
    const match = byEmail[at] || keysOf(draft).flatMap((key) => others.get(key) ?? [])[0];
    return match && frozen(match);
  });
}

function keysOf(record: Lead | LeadDraft): string[] {
  const { phone, name } = identityOf(record);
  const keys = [phone && `phone ${phone}`, name && `name ${name}`];
  return keys.flatMap((key) => (key ? `${record.recordType} ${key}` : []));
}

/** One walk through the records serves all drafts. */
function othersOf(drafts: readonly LeadDraft[], index: LeadIndex, sees: (lead: Lead) => boolean): Map<string, Lead> {
  const wanted = new Set(drafts.flatMap(keysOf));
  const found = new Map<string, Lead>();
  if (wanted.size === 0) return found;
  for (const lead of index.leads()) {
    for (const key of keysOf(lead)) if (wanted.has(key) && !found.has(key) && sees(lead)) found.set(key, lead);
    if (found.size === wanted.size) break;
  }
  return found;
}
