// Cuts a text that names people into one reference for each, in every notation in which programs write lists.
import { apartFromAddress, namesBeforeAddress, partsByAddress } from './beside-addresses.js';
import { joinLetters, joinWords, middleDots } from './is-people-list.js';
import { commonName, handoverParts, plainList, withoutDirections, withoutTitles } from './cell-notations.js';
import type { PeopleMatcher } from './people-matcher.js';
import { alternatives, apartGeneration, withSuffixes } from './name-parts.js';
import { numbered, personKey, personReference, readable, reordered } from './person-reference.js';

const onlyAddresses = /^\S+@\S+(?:\s+\S+@\S+)+$/;

/** What stands before each line of a list; no name begins so. */
const bullet = /^(?:[-–—*·>]\s+|[•‣▪◦●○\uf0b7]\s*)(?=\S)/u;

/** What stands before the lines of a numbered list; so do names begin as well, such as `1. FC Köln`. */
const listNumber = /^\(?\p{Nd}{1,3}(?:[.):-]|\.\))\s+(?=\S)/u;

/** Whether this is a bullet or a number alone, as in a cell of its own. */
export const isListMarker = (cell: string): boolean =>
  [bullet, listNumber].some((marker) => `${cell} x`.replace(marker, '') === 'x');

/** Commas of other scripts, which part people and turn names round as the Latin one does. */
const commas = /[，،﹐]/g;

/** A link with several addresses ends with what else the mail is to have: `mailto:ann@…,bob@…?subject=…`. */
const linkQuery = /(mailto:[^\s?]*)\?(?:[^\s<>)\];；|｜,，]|[,，](?!\s|mailto:|[^\s,，;|]*@))*/gi;

/** An array as programs print it: `["Ann Lee", "Bob Ray"]`, `[Ann Lee]`. */
const printedArray = /^\s*\[\s*((["']).*["']|[^[\]@"']*)\s*\]\s*$/s;

/** A list in one line: `@Ann Lee @Bob Ray`, `1. Ann Lee 2. Bob Ray`. */
function linesOf(segment: string): string[] {
  if (/^@\S/.test(segment)) return segment.split(/\s+(?=@\S)/);
  return /^1[.)]\s.*\s2[.)]\s/.test(segment) ? segment.split(/\s+(?=\d{1,3}[.)]\s)/) : [segment];
}

/** Behind an address in brackets there is no more of its name: whatever joins people parts them there. */
const joinerBehindAddress = String.raw`(?<=>|@[^\s,;<>()[\]]{1,254}[)\]])\s*(?:[,&＆+/／•·]|(?:${joinWords})(?=\s))`;

/**
 * What separates people and stands in no name: semicolon, bar, line break, the comma of lists, the comma behind an
 * address in brackets, as in the line of a mail's recipients, and the one between quotation marks.
 */
const separators = new RegExp(
  String.raw`[;；؛、､﹑|｜•‣●\r\n\v\u0085\u2028\u2029]|:{2,}|\s[·•‧∙]\s|${joinerBehindAddress}|(?<=["”])\s*,(?=\s*["“])`,
  'i',
);

/** A line break as a program has written it down. */
const escapedBreak = /(?<=\S)\s*\\[nr](?=\s*\p{Lu})/gu;

/** Tabs between what is more than a word each. */
const tabs = /(?<=\S[^\S\t]\S[^\t]*|@[^\t]*)\t(?=[^\t]*\S[^\S\t]\S|[^\t]*@)/g;

/** Blanks within a line: one stands for all, since what cuts with blanks around would try every way to part them. */
const blanks = /[^\S\r\n\v\u0085\u2028\u2029]+/g;

/** Cuts at what separates people and stands in no name, and between addresses alone. Bullets are left out. */
export const personNames = (cell: string): string[] =>
  readable(plainList(cell))
    .replace(escapedBreak, '\n')
    .replace(tabs, '\n')
    .replace(blanks, ' ')
    .replace(linkQuery, '$1')
    .replace(commas, ',')
    .replace(printedArray, (_, inside: string) => inside.replaceAll(/'\s*,\s*'/g, `';'`))
    .split(separators)
    .flatMap((segment) => linesOf(segment.trim()))
    .flatMap(partsByAddress)
    .map((segment) => segment.trim().replace(bullet, ''))
    .flatMap((segment) => (onlyAddresses.test(segment) ? segment.split(/\s+/) : segment))
    .filter(Boolean);

/** What joins people, and stands in names of teams as well. */
const joiners = new RegExp(
  [
    String.raw`(?:^|\s+)(?:${joinWords})\s+`,
    String.raw`\s+[וو]\s*(?=\S)`,
    String.raw`\s+\\\s+`,
    String.raw`\s*[＆／${middleDots}]\s*`,
    String.raw`(?<=\p{L})\s*(?:${joinLetters})\s*(?=\p{L})`,
  ].join('|'),
  'iu',
);

const cut = (segment: string, at: RegExp | string): string[] =>
  segment
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);

/** `Lee, Ann <ann@…>`, `"Lee, Ann" (ann@…)`: one person, whose name is turned round. */
const turnedWithAddress = /^(?:["“][^"”]*["”]|([^,<>()@]+),\s*([^,<>()@]+?))\s*[<([][^\s<>()[\]]+@[^\s<>()[\]]+[>)\]]$/;

function isTurnedWithAddress(segment: string): boolean {
  const [whole, last = '', first = ''] = turnedWithAddress.exec(segment) ?? [];
  return whole !== undefined && !(/\s/.test(last.trim()) && /\s/.test(first.trim()));
}

/** `Ulm, Uwe`: one word each, beginning with a capital. */
export const isNameWord = (part: string): boolean => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(part);

/** Words of a list, of which two side by side are a last and a first name where they are those of nobody, or of one. */
function withTurnedPairs(parts: readonly string[], people: PeopleMatcher): string[] {
  const isOne = (part: string, next: string): boolean =>
    people.match(`${part}, ${next}`).status !== 'unknown' || !(people.hasWord(part) || people.hasWord(next));
  const found: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part, next] = [parts[at]!, parts[at + 1]];
    const isPair = next !== undefined && isNameWord(part) && isNameWord(next) && isOne(part, next);
    found.push(isPair ? `${part}, ${next}` : part);
    if (isPair) at++;
  }
  return found;
}

const commaParts = (segment: string): string[] =>
  segment.includes(',') && commonName(segment) === undefined ? cut(segment, ',') : [];

/** `Ann Lee - Bob Ray`, `Ann Lee/Bob Ray`, where the sign may as well stand in a name: for people who are all known. */
const dashParts = (segment: string): string[] => {
  const parts = cut(segment, /\s[-–—]\s|\s*\/\s*/);
  return parts.length > 1 ? parts : [];
};

const joinedParts = (segment: string): string[] => {
  const parts = cut(segment, joiners);
  return parts.length === 1 && parts[0] === segment ? [] : parts;
};

/** Those whose names stand before one address. */
const joinedNames = (segment: string): string[] => {
  const { name, email } = personReference(segment);
  return email === undefined || name === email ? [] : joinedParts(name);
};

/** `Zoe Zorn & Bob Ray <bob@…>`: an address is of the last one, unless who has it is called by the whole, as a team may be. */
function joinedBeforeAddress(segment: string, people: PeopleMatcher): string[] {
  const { name, email } = personReference(segment);
  const parts = joinedNames(segment);
  if (parts.length < 2 || people.match(name).status !== 'unknown') return [];
  const last = `${parts.at(-1)!} <${email}>`;
  return people.match(last).status === 'unknown' ? [] : [...parts.slice(0, -1), last];
}

/** `王伟 李娜`: a space in names that need none. */
const easternParts = (segment: string): string[] =>
  /^[\p{sc=Han}\p{sc=Hangul}\s]+$/u.test(segment) ? cut(segment, /\s+/) : [];

/** The end of a sentence, which a name may have too: `Ann Lee Jr.` */
const withoutStop = (segment: string): string => segment.replace(/\s*[.。]$/u, '');

/** A segment as it is and, where it may be a line of a numbered list or the end of a sentence, without its number and stop. */
const readings = (segment: string): string[] => {
  const bare = segment.replace(listNumber, '');
  return [
    ...new Set([
      segment,
      bare,
      withoutStop(segment),
      withoutStop(bare),
      numbered(segment)[0],
      withoutTitles(bare),
      withSuffixes(bare),
      apartGeneration(bare).name,
      ...[...dashParts(bare), ...handoverParts(bare), ...alternatives(bare)].map(withoutTitles),
    ]),
  ];
};

/** Every text that a lookup has to try before `splitPeople` can tell the people of a cell apart. */
export function referencesIn(cell: string): string[] {
  const texts = personNames(cell)
    .flatMap(readings)
    .flatMap((segment) => [segment, ...namesBeforeAddress(segment)])
    .flatMap((segment) => [segment, ...joinedParts(segment), ...joinedNames(segment), ...easternParts(segment)])
    .flatMap((segment) => {
      const parts = commaParts(segment);
      const pairs = parts.flatMap((part, at) => {
        const last = parts[at - 1];
        return last !== undefined && isNameWord(part) && isNameWord(last) ? `${part} ${last}` : [];
      });
      return parts.length > 0
        ? [reordered(segment) ?? segment, ...pairs, ...parts.flatMap((p) => [p, ...joinedParts(p)])]
        : [segment];
    })
    .flatMap((text) => [text, withoutTitles(text)]);
  return [...new Set(texts)];
}

/**
 * The people that a cell names. A comma, or a word or sign that joins, separates people only where it has to: `Lee, Ann`
 * is one person, unless `Lee` or `Ann` alone is known; `Sales & Service` is one team where somebody is called so. Those
 * between whom an arrow stands are one question. A number is no part of a name where somebody is known without it, or
 * where another line has one too.
 */
export function splitPeople(cell: string, people: PeopleMatcher): string[] {
  const isKnown = (reference: string): boolean => people.match(reference).status !== 'unknown';
  const isSomebody = (part: string): boolean => part.includes('@') || isKnown(part) || isKnown(withoutTitles(part));
  const byJoiner = (segment: string): string[] => {
    if (isKnown(segment)) return [segment];
    const parts = joinedParts(segment);
    return parts.some(isSomebody) ? parts : [segment];
  };
  const apart = (given: string): string[] => {
    const several = apartFromAddress(given, people);
    if (several.length > 0) return [...apart(several[0]!), ...several.slice(1)];
    const joined = joinedBeforeAddress(given, people);
    if (joined.length > 0) return joined;
    const segment = isKnown(given) ? given : withSuffixes(given);
    if (isKnown(segment)) return [segment];
    const dashed = dashParts(segment);
    if (dashed.length > 0 && dashed.every(isKnown)) return dashed;
    if (isTurnedWithAddress(segment) && !isKnown(segment.split(',')[0]!)) return [segment];
    const eastern = easternParts(segment);
    if (eastern.length > 1 && eastern.every(isKnown)) return eastern;
    const parts = commaParts(segment).flatMap(byJoiner);
    if (parts.some(isSomebody)) return withTurnedPairs(parts, people);
    // `Ann, Bob`: first names of two.
    if (parts.length > 1 && parts.every((part) => people.hasWord(part, 'first'))) return parts;
    return byJoiner(segment);
  };
  const plain = (reference: string): string => {
    if (isKnown(reference)) return reference;
    const bare = withoutTitles(reference);
    return isKnown(bare) ? bare : withoutDirections(reference);
  };
  const segments = personNames(cell).map((segment) => {
    const ended = withoutStop(segment);
    return ended !== segment && !isKnown(segment) && (isKnown(ended) || apart(ended).some(isKnown)) ? ended : segment;
  });
  const isNumbered = segments.filter((segment) => listNumber.test(segment)).length > 1;
  const references = segments.flatMap((segment) => {
    const bare = apart(segment.replace(listNumber, ''));
    return !isKnown(segment) && (isNumbered || bare.some(isKnown)) ? bare : apart(segment);
  });
  const seen = new Set<string>();
  return references.map(plain).filter((reference) => {
    const key = personKey(reference);
    return !seen.has(key) && seen.add(key);
  });
}
