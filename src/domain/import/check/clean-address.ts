// Addresses to write to and of pages, as they stand in cells: with names, words and further addresses around them.
import { isEmail } from '../../text/email-address.js';
import { personReference, withoutInvisible } from '../../people/person-reference.js';
import { isUrl } from '../../record/validate-record.js';
import type { CleanValue } from './cell-notice.js';

/** One sign for all blanks in a row: what cuts at them with others around would try every way to part them. */
export const shortBlanks = (text: string): string =>
  text.replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));

const severalMails = /\s*(?::::|[;,|\n]|\s)\s*(?=\S+@)/;

/** What stands between addresses and never in one. */
const betweenMails = /[\s<>()[\]{}"'“”„,;:|/\\]+/;

/** Longer cells are lists or letters, in which only the addresses themselves are looked for. */
const longestList = 1_000;

const severalOf = ([text = '', ...rest]: readonly string[]): CleanValue =>
  rest.length > 0 ? { text, notice: 'several', rest } : { text, notice: 'cleaned' };

/** Addresses among words, such as `E-Mail: ida@… (work)`. */
function foundEmails(text: string, bare: string): CleanValue {
  const words = bare.split(betweenMails).map((mail) => mail.replace(/[.!?]+$/, ''));
  const found = new Set(words.filter((mail) => mail.includes('@') && isEmail(mail)));
  return found.size === 0 ? { text } : severalOf([...found]);
}

export function cleanEmail(text: string): CleanValue {
  if (isEmail(text) || !text.includes('@')) return { text };
  const bare = shortBlanks(withoutInvisible(text)).trim();
  if (bare.length > longestList) return foundEmails(text, bare);
  const [first = '', ...rest] = bare.split(/\s*(?::::|[;|\n]|,(?=\s*\S+@))\s*/).filter(Boolean);
  const parts = rest.length > 0 ? [first, ...rest] : first.includes('<') ? [first] : first.split(severalMails);
  const [mail = '', ...others] = parts.map((part) => (personReference(part).email ?? part).replace(/[.,;]+$/, ''));
  return isEmail(mail) ? severalOf([mail, ...others]) : foundEmails(text, bare);
}

/** `http//…` and `https:/…`: a sign was lost. */
const brokenScheme = /^(https?)(?:\/\/|:\/?(?!\/))/i;

/** What may stand between two addresses. */
const betweenLinks = /\s*[;|\n]\s*|\s+|,\s+|,(?=https?:|www\.)/i;

/** Addresses of pages among words, or in the markup of a link. */
const linkInText = /(?:https?:\/\/|www\.)[^\s<>"'()[\]{}|;]+/gi;

export function cleanUrl(text: string): CleanValue {
  if (isEmail(text.replace(/^mailto:/i, ''))) return { text: '', notice: 'no-link', rest: [text] };
  const mended = text.replace(brokenScheme, '$1://');
  const parts = mended.split(betweenLinks).filter(Boolean);
  if (parts.length > 1 && parts.every(isUrl)) return severalOf(parts);
  if (isUrl(mended) && !/\s/.test(mended)) return { text: mended };
  const found = new Set((text.match(linkInText) ?? []).map((link) => link.replace(/[.,!?]+$/, '')).filter(isUrl));
  return found.size === 0 ? { text } : severalOf([...found]);
}
