// Whether two records are about the same: by e-mail, by telephone number, or by name and company.
import { emailKey } from '../text/email-address.js';
import { digitsOfNumber, type NumberKeys, numberKeys } from '../text/phone-number.js';
import type { Lead, LeadDraft } from './lead.js';

export type SameBy = 'email' | 'phone' | 'name';

type Known = Pick<Lead | LeadDraft, 'email' | 'phone' | 'name' | 'company'>;

/** Fewer digits are an extension, not a number that only one has. */
const fewestDigits = 7;

const plain = (text: string | undefined): string => (text ?? '').trim().toLowerCase();

/** What a record is recognised by, the surest first. */
export function identityOf({ email, phone, name, company }: Known): Partial<Record<SameBy, string>> {
  const identity: Partial<Record<SameBy, string>> = {};
  if (email) identity.email = emailKey(email);
  const digits = phone ? digitsOfNumber(phone) : '';
  if (digits.length >= fewestDigits) identity.phone = digits;
  const [person, firm] = [plain(name), plain(company)];
  if (person && firm) identity.name = `${person}\n${firm}`;
  return identity;
}

const noKeys: NumberKeys = { known: [], sought: [] };

/** Under what a record is found by its number, and what it looks for: with the code of the country and without it is the same one. */
export const phoneKeysOf = (record: Known): NumberKeys =>
  identityOf(record).phone === undefined ? noKeys : numberKeys(record.phone!);

const isSameNumber = (a: Known, b: Known): boolean => {
  const { sought } = phoneKeysOf(a);
  return phoneKeysOf(b).known.some((key) => sought.includes(key));
};

const ways: readonly SameBy[] = ['email', 'phone', 'name'];

/** By what two records are the same, if they are. */
export function sameBy(a: Known, b: Known): SameBy | undefined {
  const one = identityOf(a);
  const other = identityOf(b);
  return ways.find((way) => (way === 'phone' ? isSameNumber(a, b) : one[way] !== undefined && one[way] === other[way]));
}
