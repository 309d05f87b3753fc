// Reads names that nobody of the directory has: several people in one text, and one person in several spellings.
import { joinLetters, joinWords } from '../../people/is-people-list.js';
import { withoutTitles } from '../../people/cell-notations.js';
import { withoutDegrees } from '../../people/name-parts.js';
import { personKey, personReference, reordered } from '../../people/person-reference.js';
import { isNameWord } from '../../people/split-people.js';

/** A first and a last name, and what may stand between them. */
const fullName = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
/** Names in scripts that write them in one run: two signs to four. */
const easternName = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;
/** Words of names of teams and firms. */
const teamWords =
  /(?<!\p{L})(?:teams?|group|sales|support|services?|marketing|department|dept|office|region|north|south|east|west|vertrieb|innendienst|außendienst|abteilung|gruppe|kundendienst|ventas|vendas|vendite|ventes|[eé]quipe|equipo|gmbh|ag|inc|llc|ltd|partners?|sons|co)(?!\p{L})/iu;

const joiners = new RegExp(
  `\\s+(?:${joinWords}|و)\\s+|(?<=\\p{Script=Han}|\\p{Script=Hangul})(?:${joinLetters})`,
  'iu',
);

/** `and 2 others`, `et al.`, `+1`: how many more a program has not written down. */
const others = 'others?|more|weitere|andere|autres|más|otros|outros|mais|altri|anderen|meer';
const moreBehind = new RegExp(
  String.raw`(?:\s|,)\s*((?:(?:and|und|et|y|e|en|&)\s)?\+?\s?\d{1,3}\s(?:${others})|\(?\+\s?\d{1,2}\)?|et\.? al\.?|u\. ?a\.|usw\.|etc\.?|…|\.{2,3})$`,
  'i',
);

/** How many more people a cell says that it does not name. */
export const unnamedPeople = (cell: string): string | undefined => moreBehind.exec(cell.trim())?.[1];

/** A cell of people without what says that there are more. */
export const withoutUnnamed = (cell: string): string =>
  cell
    .trim()
    .replace(moreBehind, '')
    .replace(/[,\s]+$/, '');

const isFull = (part: string): boolean => (fullName.test(part) && !teamWords.test(part)) || easternName.test(part);

const trimmed = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter(Boolean);

/** Longer texts name nobody, and are not looked through. */
const longest = 500;

/** `Ulm, Uwe, Voss, Vera`: last and first names in turn. */
function inPairs(parts: readonly string[]): string[] | undefined {
  if (parts.length < 4 || parts.length % 2 === 1 || !parts.every(isNameWord)) return undefined;
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${parts[at + 1]} ${part}`] : []));
}

/** `Uwe Ulm, Vera Voss` and `Uwe Ulm & Vera Voss` are two; `Ulm, Uwe` and `Sales & Service` are one. */
export function apartUnknown(reference: string): string[] {
  if (reference.includes('@') || reference.length > longest) return [reference];
  const bare = withoutDegrees(reference);
  const parts = trimmed(bare.split(','));
  const pairs = inPairs(parts);
  if (pairs) return pairs;
  const isList = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part) || easternName.test(part));
  return (isList ? parts : [bare]).flatMap((part) => {
    const joined = trimmed(part.split(joiners));
    return joined.length > 1 && joined.every(isFull) ? joined : [part];
  });
}

/** `ZORN Zoe`: the family name in front, in capitals. */
function turned(name: string): string {
  const [, family, given] = /^((?:[\p{Lu}'’-]{2,} )+)(\p{Lu}\p{Ll}.*)$/u.exec(name) ?? [];
  if (!family || !given) return name;
  const written = family.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return `${given} ${written.trim()}`;
}

/** What somebody is called who is nobody yet: `Zoe Zorn`, also where the file has `Zorn, Zoe` or `Ms. Zoe Zorn`. */
export function nameOfUnknown(reference: string): { name: string; email: string | undefined } {
  const { name, email } = personReference(reference);
  const bare = name.length > longest ? name : withoutDegrees(withoutTitles(name));
  return { name: turned(reordered(bare) ?? bare), email };
}

/** Which addresses stand beside which names. */
export class Spellings {
  readonly #emails = new Map<string, Set<string>>();
  readonly #names = new Map<string, string>();

  learn(name: string, email: string): void {
    this.#emails.set(name, (this.#emails.get(name) ?? new Set<string>()).add(email));
    if (!this.#names.has(email)) this.#names.set(email, name);
  }

  /** The name of an address, unless it is that of another address too: then they are two people. */
  keyOf(email: string): string {
    const name = this.#names.get(email);
    return name !== undefined && this.#emails.get(name)!.size === 1 ? name : personKey(email);
  }
}
