// Whether two records are about the same: by e-mail, by telephone number, or by name and company.
import { emailKey } from '../text/email-address.js';
import { numberKeys } from '../text/phone-number.js';
import type { Lead, LeadDraft } from './lead.js';

export type SameBy = 'email' | 'phone' | 'name';

type Known = Pick<Lead | LeadDraft, 'email' | 'phone' | 'name' | 'company'>;

const plain = (text: string | undefined): string => (text ?? '').trim().toLowerCase();

/** What a record is recognised by, the surest first. */
export function identityOf({ email, phone, name, company }: Known): Partial<Record<SameBy, string>> {
  const identity: Partial<Record<SameBy, string>> = {};
  if (email) identity.email = emailKey(email);
  const [number] = numberKeys(phone ?? '').sought;
  if (number) identity.phone = number;
  const [person, firm] = [plain(name), plain(company)];
  if (person && firm) identity.name = `${person}\n${firm}`;
  return identity;
}

/** With the code of the country and without it is the same number. */
const isSameNumber = (a = '', b = ''): boolean => numberKeys(b).known.some((key) => numberKeys(a).sought.includes(key));

const ways: readonly SameBy[] = ['email', 'phone', 'name'];

/** By what two records are the same; a back end that found one has its own ways, mostly by address. */
export function sameBy(a: Known, b: Known): SameBy {
  const one = identityOf(a);
  const other = identityOf(b);
  return (
    ways.find((way) =>
      way === 'phone' ? isSameNumber(a.phone, b.phone) : one[way] !== undefined && one[way] === other[way],
    ) ?? 'email'
  );
}
