// Finds records that are there already: by e-mail, else by telephone number, else by name and company.
import type { LeadIndex } from '../../domain/list/lead-index.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { identityOf } from '../../domain/record/same-record.js';
import { numberKeys } from '../../domain/text/phone-number.js';
import { frozen } from './local-lead.js';

/** One answer per draft, among the records that the user sees. */
export function findDuplicates(
  drafts: readonly LeadDraft[],
  index: LeadIndex,
  sees: (lead: Lead) => boolean,
): (Lead | undefined)[] {
  if (index.size === 0) return drafts.map(() => undefined);
  const byEmail = drafts.map(({ recordType, email }) => email && index.findByEmail(recordType, email).find(sees));
  const others = byEmail.every(Boolean) ? undefined : identitiesOf(index);
  return drafts.map((draft, at) => {
    const match = byEmail[at] || (others && firstOf(draft, others, sees));
    return match && frozen(match);
  });
}

/** What a record is kept under, or looked for by. */
function keysOf(record: Lead | LeadDraft, way: 'known' | 'sought'): string[] {
  const { name } = identityOf(record);
  const keys = numberKeys(record.phone ?? '')[way].map((key) => `phone ${key}`);
  if (name) keys.push(`name ${name}`);
  return keys.map((key) => `${record.recordType} ${key}`);
}

/** Records by what they are recognised by, of the last state that was asked about. */
const identities = new WeakMap<LeadIndex, { revision: number; leads: Map<string, Lead[]> }>();

/** One walk through the records serves all that is asked before the next change: an import asks hundreds of times. */
function identitiesOf(index: LeadIndex): ReadonlyMap<string, readonly Lead[]> {
  const known = identities.get(index);
  if (known?.revision === index.revision) return known.leads;
  const leads = new Map<string, Lead[]>();
  for (const lead of index.leads()) {
    for (const key of keysOf(lead, 'known')) {
      const same = leads.get(key);
      if (same) same.push(lead);
      else leads.set(key, [lead]);
    }
  }
  identities.set(index, { revision: index.revision, leads });
  return leads;
}

function firstOf(
  draft: LeadDraft,
  leads: ReadonlyMap<string, readonly Lead[]>,
  sees: (lead: Lead) => boolean,
): Lead | undefined {
  for (const key of leads.size === 0 ? [] : keysOf(draft, 'sought')) {
    const found = leads.get(key)?.find(sees);
    if (found) return found;
  }
  return undefined;
}
