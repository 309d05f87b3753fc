// What a program writes to name one person: a name, an address, or both in one of many notations.
import { isEmail } from '../text/email-address.js';
import { textOfMarkup } from '../text/markup-text.js';
import { foldText } from '../text/search-folding.js';
import type { AssigneeDraft } from './assignee.js';
import { commonName, linkEnd } from './cell-notations.js';

/** Longest name of a person in UTF-16 code units. */
export const personNameLimit = 200;

/** Scripts that write names with or without a space between their parts: `田中 太郎`, `田中太郎`. */
const spaceless = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3099\u309aー]`;
const eastern = new RegExp(spaceless, 'u');
const easternSpace = new RegExp(`(?<=${spaceless}) (?=${spaceless})`, 'gu');

/** Names as most are: but for the case of their letters they are their own key. */
const plainName = /^[a-z0-9]+(?:[ .'-][a-z0-9]+)*$/i;

/** One string per name, whatever its case, accents and spacing. */
export function personKey(reference: string): string {
  if (plainName.test(reference)) return reference.toLowerCase();
  const key = foldText(reference).trim().replaceAll(/\s+/gu, ' ');
  return eastern.test(key) ? key.replaceAll(easternSpace, '') : key;
}

/** What programs put around names and nobody sees: direction marks, zero-width spaces, soft hyphens, byte order marks. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export const withoutInvisible = (text: string): string => text.replaceAll(invisible, '');

/** Brackets and the sign of an address as an input method of East Asia writes them. */
const wide = /[（）＜＞［］＠]/g;

/** A text as it is read: without markup and what nobody sees, with the brackets of this script. */
export const readable = (text: string): string =>
  withoutInvisible(textOfMarkup(text)).replaceAll(wide, (sign) => sign.normalize('NFKC'));

export interface PersonReference {
  name: string;
  email: string | undefined;
  /** What stands in brackets behind the name and is no address: an id, as this picker tells people of one name apart. */
  id: string | undefined;
}

const quotes = /^(?:"([^"]*)"|'([^']*)'|“([^“”]*)”|„([^„“]*)“|«([^«»]*)»|‘([^‘’]*)’)$/;
const unquoted = (text: string): string => {
  const match = quotes.exec(text);
  return (match?.slice(1).find((part) => part !== undefined) ?? text).trim();
};

const closing = { '>': '<', ')': '(', ']': '[' } as const;

const isLink = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** An address as a link or bare, without what a link says besides. */
function addressOf(text: string): string {
  if (isLink(text)) {
    const end = linkEnd(text);
    return end?.includes('@') ? end : text;
  }
  const address = /^(?:mailto|smtp|sip):([^?]*)/i.exec(text)?.[1];
  if (address === undefined) return text;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A name in front of a bracket: `"Lee, Ann"`, `[Ann Lee]` of a link in Markdown, `Ann Lee -`. */
const nameBefore = (text: string): string =>
  unquoted(
    text
      .trim()
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/\s+[-–—:]$/, ''),
  );

const isAddress = (text: string): boolean =>
  text.includes('@') && !/\s/.test(text) && !text.startsWith('@') && !isLink(text);

/** `Ann Lee <ann@…>`, `Ann Lee (ann@…)`, `[ann@…]`, `[Ann Lee](mailto:ann@…)`, `ann@… (Ann Lee)`, and `Ann Lee (id)`. */
function inBrackets(text: string): PersonReference | undefined {
  const open = closing[text.at(-1) as keyof typeof closing] as string | undefined;
  const at = open ? (open === '<' ? text.indexOf(open) : text.lastIndexOf(open)) : -1;
  if (at < 0) return undefined;
  const inner = addressOf(text.slice(at + 1, -1).trim());
  const before = nameBefore(text.slice(0, at));
  // A list of several: no name has an address in it, and no address another one.
  if (/@\S*[\s,;]/.test(before) || /@.*[\s<].*@/.test(inner)) return undefined;
  // `Ann Lee (https://…)`: the page of a person beside the name.
  if (before !== '' && isLink(inner)) return personReference(before);
  // `ann@… (Ann Lee)`, as newsgroups write it.
  if (open === '(' && before.includes('@') && !/\s/.test(before) && inner !== '' && !inner.includes('@'))
    return { name: inner, email: before, id: undefined };
  if (open === '<' || (inner.includes('@') && !/\s/.test(inner)))
    return { name: before || inner, email: inner, id: undefined };
  if (isAddress(before)) return { name: inner || before, email: before, id: undefined };
  return { name: text, email: undefined, id: before === '' ? undefined : inner };
}

/** `Ann Lee - ann@…`, `Ann Lee: ann@…` and `Ann Lee ann@…`; no list in which something separates people. */
const nameThenAddress = /^([^@,;&+/]+?)(?:(?:\s+[-–—:]|:)?\s+|\s*\/\s*)([^\s/]+@\S+)$/;

export function personReference(reference: string): PersonReference {
  const read = readable(reference);
  const text = unquoted((commonName(read) ?? read).trim());
  const bracketed = inBrackets(text);
  if (bracketed) return bracketed;
  const address = addressOf(text);
  if (isAddress(address)) return { name: address, email: address, id: undefined };
  const [, name, email] = nameThenAddress.exec(text) ?? [];
  if (name && email) return { name: unquoted(name.trim()), email: addressOf(email), id: undefined };
  // A mention, as chats write it.
  return { name: text.replace(/^@(?=\S)/, ''), email: undefined, id: undefined };
}

/** Longer texts are no name with an address. */
const longestNamed = 500;

/** The parts of `Ida Abel <ida@…>`, where a name has an address beside it. */
export function nameAndAddress(text: string): { name: string; email: string } | undefined {
  if (!text.includes('@') || text.length > longestNamed) return undefined;
  const { name, email } = personReference(text);
  return email && name && name !== email && isEmail(email) ? { name, email } : undefined;
}

/** What to search for: the address where there is one. */
export function searchTextOf(reference: string): string {
  const { name, email } = personReference(reference);
  return email || name;
}

/** What another program says of an account behind its name. */
const accountState =
  /\s*[([](?:inactive|deactivated|disabled|deleted|removed|archived|former|usuario desactivado|deactivated user|inaktiv|deaktiviert|deaktivierter benutzer|utilisateur désactivé|usuário desativado|utente disattivato|gedeactiveerde gebruiker|無効化されたユーザー|無効なユーザー|已停用的用户|已停用|gelöscht|ehemalig|désactivé|inactif|desactivado|inactivo|desativado|inativo|disattivato)[)\]]$/iu;

/** What is needed to create the person that a cell names. */
export function personDraft(reference: string): AssigneeDraft {
  const { name: text, email } = personReference(reference);
  const name = text.replace(accountState, '') || text;
  return email && isEmail(email) ? { name, email } : { name };
}

/** `Lee, Ann` → `Ann Lee`; `undefined` when there is not exactly one comma. */
export function reordered(name: string): string | undefined {
  if (!name.includes(',')) return undefined;
  const [last, first, ...rest] = name.split(',');
  return last?.trim() && first?.trim() && rest.length === 0 ? `${first.trim()} ${last.trim()}` : undefined;
}

/** `Ann Lee #7` as a name and a number, which may as well be part of the name. */
export function numbered(reference: string): [name: string, id: string | undefined] {
  const [, name, id] = /^(.*\S)\s+#\s?([\w-]+)$/.exec(reference.trim()) ?? [];
  return name === undefined ? [reference, undefined] : [name, id];
}
