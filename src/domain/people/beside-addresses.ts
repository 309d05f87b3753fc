// Whose an address is, where a text has several people or addresses: each stands with the one before it.
import { joinWords } from './is-people-list.js';
import type { PeopleMatcher } from './people-matcher.js';
import { personReference } from './person-reference.js';
import { withoutTitles } from './cell-notations.js';

/** An address wherever it stands. Signs that an address can have and that join people begin none. */
const address =
  /[^\s<>()[\]{},;:|/&+•?="“”„'‘’@][^\s<>()[\]{},;:|/&•?="“”„@]{0,63}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,253}/gu;

/** What closes behind an address, and who it is of or what somebody does, in brackets behind it. */
const closing = /^(?:\?[^\s<>()]*)?[>)\]}"'”’]*(?:\s*\((?!\s*mailto:)[^()@]*\)|\(mailto:[^()]*\))?/;

const join = String.raw`[,;&＆+/•·|\\–—-]|(?:${joinWords})(?=\s)`;
const joinsInFront = new RegExp(String.raw`^(?:\s|${join})+`, 'iu');

/** Every address that a text has in it, each once. */
export function addressesIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const [mail] of text.matchAll(address)) {
    const bare = mail.replace(/[.-]+$/, '');
    const key = bare.toLowerCase();
    if (!found.has(key)) found.set(key, bare);
  }
  return [...found.values()];
}

/** What parts an address from those before it. */
const beforeAddress = /\s*[&＆+/]\s*(?=mailto:)|\s+[&＆+]\s+(?=[^\s@]+@\S+$)/i;

/** A text in parts of which each has one address: behind it another one begins, whatever stands between them. */
export function partsByAddress(text: string): string[] {
  const found = text.includes('@') ? [...text.matchAll(address)] : [];
  if (found.length < 2) return [text];
  const parts: string[] = [];
  let start = 0;
  for (const [at, { 0: mail, index }] of found.entries()) {
    const next = found[at + 1];
    if (!next || next[0].toLowerCase() === mail.toLowerCase()) continue;
    const end = index + mail.length;
    const cut = end + closing.exec(text.slice(end, next.index))![0].length;
    parts.push(text.slice(start, cut));
    start = cut;
  }
  return [...parts, text.slice(start)]
    .flatMap((part) => part.replace(joinsInFront, '').split(beforeAddress))
    .map((part) => part.trim())
    .filter(Boolean);
}

const parting = new RegExp(
  String.raw`\s*[,&＆+/•·|]\s*|\s(?:${joinWords})(?:\s|$)|\s[-–—]\s|\s(?=\p{Lu}[\p{L}'’.-]*\s|\p{Ll}+\s)`,
  'giu',
);

/** Each place at which names may be parted, from the end on: what stands before and behind it, and whether a sign says so. */
const partings = (name: string): { before: string; behind: string; isSaid: boolean }[] =>
  [...name.matchAll(parting)].reverse().map(({ 0: sign, index }) => ({
    before: name.slice(0, index).trim(),
    behind: name.slice(index + sign.length).trim(),
    isSaid: sign.trim() !== '',
  }));

/** Every name that may be meant before the one address of a text. */
export const namesBeforeAddress = (text: string): string[] => {
  const { name, email } = personReference(text);
  return email === undefined || name === email ? [] : partings(name).flatMap(({ before, behind }) => [before, behind]);
};

const slashBeforeAddress = /^([^@]*[^@\s])\s*\/\s*(?:mailto:)?([^\s@/]+@[^\s@/]+)$/i;

/** Those before an address that is not theirs, and the one whose it is; nothing where all is of one. */
export function apartFromAddress(text: string, people: PeopleMatcher): string[] {
  const { name, email } = personReference(text);
  if (email === undefined || name === email) return [];
  const owner = people.match(email);
  const whose = (reference: string): 'owner' | 'other' | undefined => {
    const match = [reference, withoutTitles(reference)]
      .map((each) => people.match(each))
      .find(({ status }) => status !== 'unknown');
    if (match?.status !== 'known') return match && 'other';
    return owner.status === 'known' && match.assignee === owner.assignee ? 'owner' : 'other';
  };
  if (whose(name) === 'owner') return [];
  const [, beforeSlash] = slashBeforeAddress.exec(text) ?? [];
  if (beforeSlash && whose(beforeSlash) === 'other') return [beforeSlash, email];
  for (const { before, behind, isSaid } of partings(name)) {
    if (before === '' || (!isSaid && whose(before) !== 'other')) continue;
    if (behind === '') return [before, email];
    if (whose(behind) === 'owner') return [before, `${behind} <${email}>`];
  }
  return [];
}
