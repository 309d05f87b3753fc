// The records that drafts would double, by e-mail address, else by telephone number; each adapter asks in its own way.
import { portions } from '../../domain/platform/portions.js';
import type { Lead, LeadDraft, RecordType } from '../../domain/record/lead.js';
import { numbersOf, withSameNumber } from './same-number.js';

/** Records of one answer; whoever gets as many asks on behind them. */
export const recordsOfAnswer = 1_000;

/** Both answer the oldest record first, of those that the user sees, and at most `recordsOfAnswer` behind `offset`. */
export interface DuplicateQuestions {
  withEmails(recordType: RecordType, emails: readonly string[], offset: number): Promise<Lead[]>;
  /** @param digits What the search text of such a record contains. */
  withNumbers(recordType: RecordType, digits: readonly string[], offset: number): Promise<Lead[]>;
}

const emailsOfQuestion = 100;
const numbersOfQuestion = 50;
const addressOf = ({ email }: Pick<LeadDraft, 'email'>): string => (email ?? '').trim().toLowerCase();

/** For each draft the oldest record with its address, else with its number. */
export async function findDuplicates(
  drafts: readonly LeadDraft[],
  { withEmails, withNumbers }: DuplicateQuestions,
): Promise<(Lead | undefined)[]> {
  const byAddress = new Map<string, Lead>();
  for (const [recordType, some] of byType(drafts)) {
    const emails = [...new Set(some.map(addressOf).filter(Boolean))];
    for (const lead of await inPortions(emails, emailsOfQuestion, (...of) => withEmails(recordType, ...of))) {
      const place = `${recordType} ${addressOf(lead)}`;
      if (!byAddress.has(place)) byAddress.set(place, lead);
    }
  }
  const byEmail = drafts.map((draft) => byAddress.get(`${draft.recordType} ${addressOf(draft)}`));
  const candidates: Lead[] = [];
  for (const [recordType, some] of byType(drafts.filter((_, at) => !byEmail[at])))
    for (const lead of await inPortions(numbersOf(some), numbersOfQuestion, (...of) => withNumbers(recordType, ...of)))
      candidates.push(lead);
  const byNumber = withSameNumber(drafts, candidates);
  return byEmail.map((lead, at) => lead ?? byNumber[at]);
}

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
