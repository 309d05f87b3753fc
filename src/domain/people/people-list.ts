// Reads people out of a text that names them: by id, then e-mail, then name, in every notation that lists use.
import { foldText } from '../text/search-folding.js';
import { isEmail } from '../text/email-address.js';
import type { Assignee, AssigneeDraft } from './assignee.js';

/** Who a name stands for. */
export type PersonMatch =
  | { status: 'known'; assignee: Assignee }
  /** Several people have this name. */
  | { status: 'ambiguous'; candidates: Assignee[] }
  | { status: 'unknown' };

/** Longest name of a person in UTF-16 code units. */
export const personNameLimit = 200;

/** One string per name, whatever its case, accents and spacing. */
export const personKey = (reference: string): string => foldText(reference).trim().replaceAll(/\s+/gu, ' ');

interface Parts {
  name: string;
  email: string | undefined;
}

/** `Ann Lee <ann@example.com>`, an address alone, or a name. */
function partsOf(reference: string): Parts {
  const angle = reference.indexOf('<');
  if (angle >= 0 && reference.trimEnd().endsWith('>')) {
    const email = reference
      .trimEnd()
      .slice(angle + 1, -1)
      .trim();
    // Mail programs put names with a comma into quotation marks.
    const name = reference.slice(0, angle).trim().replaceAll(/^"|"$/g, '').trim();
    return { name: name || email, email };
  }
  const text = reference.trim();
  return { name: text, email: text.includes('@') && !/\s/.test(text) ? text : undefined };
}

/** What is needed to create the person that a cell names. */
export function personDraft(reference: string): AssigneeDraft {
  const { name, email } = partsOf(reference);
  return email && isEmail(email) ? { name, email } : { name };
}

/** `Lee, Ann` → `Ann Lee`; `undefined` when there is not exactly one comma. */
function reordered(name: string): string | undefined {
  const [last, first, ...rest] = name.split(',');
  return last?.trim() && first?.trim() && rest.length === 0 ? `${first.trim()} ${last.trim()}` : undefined;
}

function add(people: Map<string, Assignee[]>, key: string, person: Assignee): void {
  const others = people.get(key);
  if (others) others.push(person);
  else people.set(key, [person]);
}

/** The people who are known so far. */
export class PeopleMatcher {
  readonly #ids = new Map<string, Assignee>();
  readonly #emails = new Map<string, Assignee[]>();
  readonly #names = new Map<string, Assignee[]>();

  /** Inactive people are never newly assigned, so they match nothing. */
  learn(people: Iterable<Assignee>): void {
    for (const person of people) {
      if (person.inactive || this.#ids.has(person.id)) continue;
      this.#ids.set(person.id, person);
      if (person.email) add(this.#emails, person.email.toLowerCase(), person);
      if (person.name) add(this.#names, personKey(person.name), person);
    }
  }

  match(reference: string): PersonMatch {
    const person = this.#ids.get(reference.trim());
    if (person) return { status: 'known', assignee: person };
    const { name, email } = partsOf(reference);
    const other = reordered(name);
    const mailed = (email && this.#emails.get(email.toLowerCase())) || [];
    const named = this.#names.get(personKey(name)) ?? this.#names.get(personKey(other ?? name)) ?? [];
    // Of people who share an address the name tells which one is meant.
    const both = named.filter((one) => mailed.includes(one));
    const [first, ...others] = both.length === 1 ? both : mailed.length > 0 ? mailed : named;
    if (!first) return { status: 'unknown' };
    return others.length === 0
      ? { status: 'known', assignee: first }
      : { status: 'ambiguous', candidates: [first, ...others] };
  }
}

const onlyAddresses = /^\S+@\S+(?:\s+\S+@\S+)+$/;

/** What stands before each line of a list; no name begins so. */
const bullet = /^(?:[-–—*·]\s+|[•‣▪◦●○\uf0b7]\s*)(?=\S)/u;

/** What stands before the lines of a numbered list; so do names begin as well, such as `1. FC Köln`. */
const listNumber = /^\(?\p{Nd}{1,3}(?:[.):-]|\.\))\s+(?=\S)/u;

/** Whether this is a bullet or a number alone, as in a cell of its own. */
export const isListMarker = (cell: string): boolean =>
  [bullet, listNumber].some((marker) => `${cell} x`.replace(marker, '') === 'x');

/**
 * Cuts at what separates people and stands in no name: semicolon, bar, line break, the comma behind an address in angle
 * brackets, as in the line of a mail's recipients, and the space between addresses alone. Bullets are left out.
 */
export const personNames = (cell: string): string[] =>
  cell
    .split(/[;|\r\n]|(?<=>)\s*,/)
    .map((segment) => segment.trim().replace(bullet, ''))
    .flatMap((segment) => (onlyAddresses.test(segment) ? segment.split(/\s+/) : segment))
    .filter(Boolean);

const commaParts = (segment: string): string[] =>
  segment.includes(',')
    ? segment
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : [];

/** A segment as it is and, where it may be a line of a numbered list, without its number. */
const withAndWithoutNumber = (segment: string): string[] => [...new Set([segment, segment.replace(listNumber, '')])];

/** Every text that a lookup has to try before `splitPeople` can tell the people of a cell apart. */
export function referencesIn(cell: string): string[] {
  return personNames(cell)
    .flatMap(withAndWithoutNumber)
    .flatMap((segment) => {
      const parts = commaParts(segment);
      return parts.length > 0 ? [reordered(segment) ?? segment, ...parts] : [segment];
    });
}

/**
 * The people that a cell names. A comma separates people only where it has to: `Lee, Ann` is one person, unless `Lee`
 * or `Ann` alone is known. A number is no part of a name where somebody is known without it, or where another line has
 * one too.
 */
export function splitPeople(cell: string, people: PeopleMatcher): string[] {
  const isKnown = (reference: string): boolean => people.match(reference).status !== 'unknown';
  const byComma = (segment: string): string[] => {
    const parts = commaParts(segment);
    if (parts.length === 0 || isKnown(segment)) return [segment];
    return parts.some((part) => part.includes('@') || isKnown(part)) ? parts : [segment];
  };
  const segments = personNames(cell);
  const isNumbered = segments.filter((segment) => listNumber.test(segment)).length > 1;
  const references = segments.flatMap((segment) => {
    const bare = byComma(segment.replace(listNumber, ''));
    return !isKnown(segment) && (isNumbered || bare.some(isKnown)) ? bare : byComma(segment);
  });
  const seen = new Set<string>();
  return references.filter((reference) => {
    const key = personKey(reference);
    return !seen.has(key) && seen.add(key);
  });
}
