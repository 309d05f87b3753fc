// Finds records that are there already: by e-mail, else by telephone number, else by name and company.
import type { LeadIndex } from '../../domain/list/lead-index.js';
import type { Lead, LeadDraft, RecordType } from '../../domain/record/lead.js';
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
  const byEmail = drafts.map(({ recordType, email }) => email && oldest(index.findByEmail(recordType, email), sees));
  const others = byEmail.every(Boolean) ? undefined : identitiesOf(index);
  return drafts.map((draft, at) => {
    const match = byEmail[at] || (others && firstOf(draft, others, sees));
    // The one of all may be borrowed, and this is handed out.
    return match && frozen(index.get(match.id) ?? match);
  });
}

type Identities = Record<'phone' | 'name', Map<string, Lead[]>>;

/** What a record is kept under, or looked for by. */
function keysOf(record: Lead | LeadDraft, way: 'known' | 'sought'): Record<keyof Identities, readonly string[]> {
  const { name } = identityOf({ name: record.name, company: record.company });
  return { phone: record.phone ? numberKeys(record.phone)[way] : [], name: name ? [name] : [] };
}

/** Records by what they are recognised by, of the last state that was asked about. */
const identities = new WeakMap<LeadIndex, { revision: number; leads: ReadonlyMap<RecordType, Identities> }>();

const ways = ['phone', 'name'] as const;

/** One walk through the records serves all that is asked before the next change: an import asks hundreds of times. */
function identitiesOf(index: LeadIndex): ReadonlyMap<RecordType, Identities> {
  const known = identities.get(index);
  if (known?.revision === index.revision) return known.leads;
  const leads = new Map<RecordType, Identities>();
  for (const lead of index.leads()) {
    let own = leads.get(lead.recordType);
    if (!own) leads.set(lead.recordType, (own = { phone: new Map(), name: new Map() }));
    const keys = keysOf(lead, 'known');
    for (const way of ways) {
      for (const key of keys[way]) {
        const same = own[way].get(key);
        if (same) same.push(lead);
        else own[way].set(key, [lead]);
      }
    }
  }
  identities.set(index, { revision: index.revision, leads });
  return leads;
}

function firstOf(
  draft: LeadDraft,
  all: ReadonlyMap<RecordType, Identities>,
  sees: (lead: Lead) => boolean,
): Lead | undefined {
  const leads = all.get(draft.recordType);
  if (!leads) return undefined;
  const keys = keysOf(draft, 'sought');
  for (const way of ways) {
    for (const key of keys[way]) {
      const same = leads[way].get(key);
      const found = same && oldest(same, sees);
      if (found) return found;
    }
  }
  return undefined;
}

/** Of those that the user sees. */
const oldest = (leads: readonly Lead[], sees: (lead: Lead) => boolean): Lead | undefined =>
  leads
    .filter(sees)
    .reduce<Lead | undefined>((first, lead) => (first && !isOlder(lead, first) ? first : lead), undefined);

const isOlder = (a: Lead, b: Lead): boolean =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);
