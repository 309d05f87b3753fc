// The records that drafts would double, by e-mail address, else by telephone number, else by name and company; each adapter asks
// in its own way.
import { portions } from '../../domain/platform/portions.js';
import type { Lead, LeadDraft, RecordType } from '../../domain/record/lead.js';
import { identityOf } from '../../domain/record/same-record.js';
import { foldText } from '../../domain/text/search-folding.js';
import { numbersOf, withSameNumber } from './same-number.js';

/** Records of one answer; whoever gets as many asks on behind them. */
export const recordsOfAnswer = 1_000;

/** Both answer the oldest record first, of those that the user sees, and at most `recordsOfAnswer` behind `offset`. */
export interface DuplicateQuestions {
  withEmails(recordType: RecordType, emails: readonly string[], offset: number): Promise<Lead[]>;
  /** Records whose search text contains one of these. */
  withTexts(recordType: RecordType, texts: readonly string[], offset: number): Promise<Lead[]>;
}

const emailsOfQuestion = 100;
const textsOfQuestion = 50;
const addressOf = ({ email }: Pick<LeadDraft, 'email'>): string => (email ?? '').trim().toLowerCase();

/** For each draft the oldest record with its address, else with its number, else with its name and company. */
export async function findDuplicates(
  drafts: readonly LeadDraft[],
  { withEmails, withTexts }: DuplicateQuestions,
): Promise<(Lead | undefined)[]> {
  const byAddress = new Map<string, Lead>();
  for (const [recordType, some] of byType(drafts)) {
    const emails = [...new Set(some.map(addressOf).filter(Boolean))];
    for (const lead of await inPortions(emails, emailsOfQuestion, (...of) => withEmails(recordType, ...of))) {
      const place = `${recordType} ${addressOf(lead)}`;
      if (!byAddress.has(place)) byAddress.set(place, lead);
    }
  }
  const found = drafts.map((draft) => byAddress.get(`${draft.recordType} ${addressOf(draft)}`));
  for (const { textsOf, choose } of otherWays) {
    const open = drafts.filter((_, at) => !found[at]);
    const candidates: Lead[] = [];
    for (const [recordType, some] of byType(open))
      for (const lead of await inPortions(textsOf(some), textsOfQuestion, (...of) => withTexts(recordType, ...of)))
        candidates.push(lead);
    const chosen = choose(open, candidates);
    const ofDraft = new Map(open.map((draft, at) => [draft, chosen[at]]));
    for (const [at, draft] of drafts.entries()) found[at] ??= ofDraft.get(draft);
  }
  return found;
}

interface OtherWay {
  /** What the search text of whoever comes into question contains. */
  textsOf(drafts: readonly LeadDraft[]): string[];
  /** For each draft the first of the candidates that is the same. */
  choose(drafts: readonly LeadDraft[], candidates: readonly Lead[]): (Lead | undefined)[];
}

const nameOf = (record: Lead | LeadDraft): string | undefined => {
  const { name } = identityOf({ name: record.name, company: record.company });
  return name && `${record.recordType} ${name}`;
};

const otherWays: readonly OtherWay[] = [
  { textsOf: numbersOf, choose: withSameNumber },
  {
    textsOf: (drafts) => [...new Set(drafts.flatMap((draft) => (nameOf(draft) ? foldText(draft.name.trim()) : [])))],
    choose(drafts, candidates) {
      const byName = new Map<string | undefined, Lead>();
      for (const lead of candidates) if (!byName.has(nameOf(lead))) byName.set(nameOf(lead), lead);
      return drafts.map((draft) => (nameOf(draft) ? byName.get(nameOf(draft)) : undefined));
    },
  },
];

const byType = (drafts: readonly LeadDraft[]): [RecordType, LeadDraft[]][] =>
  [...new Set(drafts.map(({ recordType }) => recordType))].map((type) => [
    type,
    drafts.filter(({ recordType }) => recordType === type),
  ]);

async function inPortions(
  items: readonly string[],
  size: number,
  ask: (part: readonly string[], offset: number) => Promise<Lead[]>,
): Promise<Lead[]> {
  const found: Lead[] = [];
  for (const part of portions(items, size)) {
    for (let offset = 0, count = recordsOfAnswer; count === recordsOfAnswer; offset += count) {
      const leads = await ask(part, offset);
      for (const lead of leads) found.push(lead);
      count = leads.length;
    }
  }
  return found;
}
