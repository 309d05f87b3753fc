// Whether two records are about the same: by e-mail, by telephone number, or by name and company.
import { emailKey } from '../text/email-address.js';
import { digitsOfNumber } from '../text/phone-number.js';
import type { Lead, LeadDraft } from './lead.js';

export type SameBy = 'email' | 'phone' | 'name';

type Known = Pick<Lead | LeadDraft, 'email' | 'phone' | 'name' | 'company'>;

/** Fewer digits are an extension, not a number that only one has. */
const fewestDigits = 7;

const plain = (text: string | undefined): string => (text ?? '').trim().toLowerCase();

/** What a record is recognised by, the surest first. */
export function identityOf({ email, phone, name, company }: Known): Partial<Record<SameBy, string>> {
  const digits = phone ? digitsOfNumber(phone) : '';
  return {
    ...(email && { email: emailKey(email) }),
    ...(digits.length >= fewestDigits && { phone: digits }),
    ...(plain(name) && plain(company) && { name: `${plain(name)}\n${plain(company)}` }),
  };
}

const ways: readonly SameBy[] = ['email', 'phone', 'name'];

/** By what two records are the same, if they are. */
export function sameBy(a: Known, b: Known): SameBy | undefined {
  const one = identityOf(a);
  const other = identityOf(b);
  return ways.find((way) => one[way] !== undefined && one[way] === other[way]);
}
