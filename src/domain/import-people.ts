// Turns the people that cells name into assignees: by id, then e-mail, then name, and what stays open is decided once.
import type { Assignee, AssigneeDraft } from './assignee.js';
import { foldText } from './search-text.js';
import { isEmail } from './validate-record.js';

/** Who a name stands for. */
export type PersonMatch =
  | { status: 'known'; assignee: Assignee }
  /** Several people have this name. */
  | { status: 'ambiguous'; candidates: Assignee[] }
  | { status: 'unknown' };

/** What is done with people who are no users yet: one choice for a whole import. */
export type UnknownPeopleChoice = 'create' | 'me' | 'unassigned';

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
export class ImportPeople {
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
export function splitPeople(cell: string, people: ImportPeople): string[] {
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

/** A name that is not settled by the file alone, and in how many rows it stands. */
export interface OpenPerson {
  key: string;
  /** As the file first has it. */
  reference: string;
  rows: number;
  /** Empty for somebody who is no user yet. */
  candidates: Assignee[];
}

/** Answers to what a file leaves open. */
export interface PeopleChoices {
  unknown: UnknownPeopleChoice | undefined;
  /** By key; an empty string leaves the rows without that person. */
  ambiguous: ReadonlyMap<string, string>;
}

/** Ids for one row and the names that none stands for; those are kept as text. */
export interface RowAssignees {
  ids: string[];
  unresolved: string[];
}

/** Splits and resolves cells, each different cell once, and counts the names that somebody has to decide about. */
export class PeopleOfCells {
  readonly #people: ImportPeople;
  readonly #cells = new Map<string, { reference: string; key: string; match: PersonMatch }[]>();
  readonly #open = new Map<string, OpenPerson>();

  constructor(people: ImportPeople) {
    this.#people = people;
  }

  /** Counts rows that are going to be imported. */
  count(cell: string, rows: number): void {
    for (const { reference, key, match } of this.resolve(cell)) {
      if (match.status === 'known') continue;
      const open = this.#open.get(key);
      if (open) open.rows += rows;
      else {
        const candidates = match.status === 'ambiguous' ? match.candidates : [];
        this.#open.set(key, { key, reference, rows, candidates });
      }
    }
  }

  /** The people of a cell and who they are. */
  resolve(cell: string): readonly { reference: string; key: string; match: PersonMatch }[] {
    let people = this.#cells.get(cell);
    if (!people) {
      people = splitPeople(cell, this.#people).map((reference) => {
        return { reference, key: personKey(reference), match: this.#people.match(reference) };
      });
      this.#cells.set(cell, people);
    }
    return people;
  }

  /** No users yet; the most frequent first. */
  get unknown(): OpenPerson[] {
    return this.#sorted((person) => person.candidates.length === 0);
  }

  /** Names of several people; the most frequent first. */
  get ambiguous(): OpenPerson[] {
    return this.#sorted((person) => person.candidates.length > 0);
  }

  /** @param created Ids of the people who were created, by key. */
  assigneesOf(
    cell: string,
    choices: PeopleChoices,
    me: string | undefined,
    created: ReadonlyMap<string, string>,
  ): RowAssignees {
    const ids = new Set<string>();
    const unresolved: string[] = [];
    for (const { reference, key, match } of this.resolve(cell)) {
      const id = idOf(match, key, choices, me, created);
      if (id) ids.add(id);
      // A name that somebody else stands in for is still worth keeping.
      if (!id || (match.status === 'unknown' && choices.unknown === 'me')) unresolved.push(reference);
    }
    return { ids: [...ids], unresolved };
  }

  #sorted(wanted: (person: OpenPerson) => boolean): OpenPerson[] {
    return [...this.#open.values()].filter(wanted).sort((a, b) => b.rows - a.rows);
  }
}

function idOf(
  match: PersonMatch,
  key: string,
  choices: PeopleChoices,
  me: string | undefined,
  created: ReadonlyMap<string, string>,
): string | undefined {
  switch (match.status) {
    case 'known':
      return match.assignee.id;
    case 'ambiguous':
      return choices.ambiguous.get(key) || undefined;
    case 'unknown':
      return choices.unknown === 'create' ? created.get(key) : choices.unknown === 'me' ? me : undefined;
  }
}
