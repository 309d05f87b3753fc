// Finds whom a reference means among the people who are known: by id, then e-mail, then name.
import type { Assignee } from './assignee.js';
import { handoverParts, linkEnd, withoutTitles } from './cell-notations.js';
import { alternatives, apartGeneration, isGone } from './name-parts.js';
import { numbered, personKey, personReference, reordered, withoutInvisible } from './person-reference.js';

/** Who a name stands for. */
export type PersonMatch =
  | { status: 'known'; assignee: Assignee }
  /** Several people have this name. */
  | { status: 'ambiguous'; candidates: Assignee[] }
  | { status: 'unknown' };

function add(people: Map<string, Assignee[]>, key: string, person: Assignee): void {
  const others = people.get(key);
  if (others) others.push(person);
  else people.set(key, [person]);
}

/** `LEE Ann`: the family name in front, in capitals, as forms ask for it. */
function capitalFirst(name: string): string | undefined {
  const [, family, given] = /^((?:[\p{Lu}'’-]{2,}\s+)+)(\p{Lu}\p{Ll}.*)$/u.exec(name) ?? [];
  return family && given ? `${given} ${family}` : undefined;
}

/** What tells names apart that are written with dots and commas or without: the words, and which of a family is meant. */
function shapeKey(text: string): string {
  const { name, generation = '' } = apartGeneration(text);
  return `${personKey((reordered(name) ?? name).replaceAll(/[.,]/g, ' '))}|${generation}`;
}

/** An id that has a digit, before or behind a name. */
const idBeside = /^(?=.*\d)(?:([\w-]*\d[\w-]*)\s+[-–—:|]\s+(\S.*)|(\S.*?)\s+[-–—:|]\s+([\w-]*\d[\w-]*))$/u;

/** Words of a name that may stand in another order. */
const mostWords = 5;

/** A name with the words behind any of its words in front: the family name may come first, and be several words. */
function rotations(name: string): string[] {
  const words = name.split(/\s+/);
  if (words.length > mostWords) return [];
  return words.slice(1).map((_, at) => [...words.slice(at + 1), ...words.slice(0, at + 1)].join(' '));
}

/** The people who are known so far. */
export class PeopleMatcher {
  readonly #ids = new Map<string, Assignee>();
  readonly #emails = new Map<string, Assignee[]>();
  readonly #names = new Map<string, Assignee[]>();
  readonly #shapes = new Map<string, Assignee[]>();

  /** Of all names; made when they are asked for. */
  #words: { all: ReadonlySet<string>; first: ReadonlyMap<string, Assignee[]> } | undefined;
  readonly #wanted: 'active' | 'inactive' | 'all';

  /** @param wanted `inactive`: those who have left, and nobody else. */
  constructor(wanted: 'active' | 'inactive' | 'all' = 'active') {
    this.#wanted = wanted;
  }

  /** Whether somebody has this word in the name, or is called so first. */
  hasWord(word: string, place: 'all' | 'first' = 'all'): boolean {
    return this.#wordsOfNames()[place].has(personKey(word));
  }

  #wordsOfNames(): { all: ReadonlySet<string>; first: ReadonlyMap<string, Assignee[]> } {
    if (this.#words) return this.#words;
    const all = new Set<string>();
    const first = new Map<string, Assignee[]>();
    for (const [name, people] of this.#names) {
      const words = name.split(' ');
      for (const word of words) all.add(word);
      for (const one of people) add(first, words[0]!, one);
    }
    return (this.#words = { all, first });
  }

  get everybody(): Iterable<Assignee> {
    return this.#ids.values();
  }

  /** Inactive people are never newly assigned, so they match nothing where they are not asked for. */
  learn(people: Iterable<Assignee>): void {
    this.#words = undefined;
    for (const person of people) {
      const isOther = this.#wanted !== 'all' && (person.inactive ?? false) !== (this.#wanted === 'inactive');
      if (isOther || this.#ids.has(person.id)) continue;
      this.#ids.set(person.id, person);
      if (person.email) add(this.#emails, person.email.toLowerCase(), person);
      if (!person.name) continue;
      const name = withoutInvisible(person.name);
      add(this.#names, personKey(name), person);
      add(this.#shapes, shapeKey(name), person);
    }
  }

  match(reference: string): PersonMatch {
    const text = withoutInvisible(reference).trim();
    const person = this.#ids.get(text) ?? this.#ids.get(linkEnd(text) ?? '');
    if (person) return { status: 'known', assignee: person };
    const { name, email, id } = personReference(reference);
    const mailed = (email && this.#emails.get(email.toLowerCase())) || [];
    const named = this.#named(name);
    // Of people who share an address the name tells which one is meant.
    const both = named.filter((one) => mailed.includes(one));
    // Where the name is that of somebody else than the address, nobody knows who is meant.
    const either = both.length > 0 ? mailed : [...mailed, ...named];
    const [first, ...others] = both.length === 1 ? both : mailed.length > 0 ? either : named;
    if (!first)
      return (
        this.#besideId(text) ??
        this.#oneOf(reference) ??
        (id === undefined ? this.#withNumber(reference) : this.#withId(name, id))
      );
    return others.length === 0
      ? { status: 'known', assignee: first }
      : { status: 'ambiguous', candidates: [first, ...others] };
  }

  /** `10042 - Ann Lee`: one person, or nobody knows whose id it is where somebody else has it here. */
  #besideId(text: string): PersonMatch | undefined {
    const [, before, behind, other, last] = idBeside.exec(text) ?? [];
    const person = this.#ids.get(before ?? last ?? '');
    const named = person ? this.#named((behind ?? other)!) : [];
    if (!person || named.length === 0) return undefined;
    return named.includes(person)
      ? { status: 'known', assignee: person }
      : { status: 'ambiguous', candidates: [...named, person] };
  }

  /** Whether `Ann Lee → Bob Ray` is still hers, nobody can tell, nor who it is of `Ann Lee or Bob Ray`; who gets it comes first. */
  #oneOf(reference: string): PersonMatch | undefined {
    const parts = handoverParts(reference).reverse();
    const matches = (parts.length > 0 ? parts : alternatives(reference))
      .map(withoutTitles)
      .flatMap((part) => (this.match(part).status === 'known' ? part : part.split(/\s*,\s*/)))
      .map((part) => this.match(part));
    const people = matches.flatMap((match) => (match.status === 'known' ? [match.assignee] : []));
    if (people.length === 0 || people.length < matches.length) return undefined;
    const candidates = [...new Set(people)];
    return candidates.length > 1 ? { status: 'ambiguous', candidates } : { status: 'known', assignee: candidates[0]! };
  }

  #named(name: string): readonly Assignee[] {
    const others = [name, reordered(name), capitalFirst(name)].flatMap((each) => each ?? []);
    const same = others.map((each) => this.#names.get(personKey(each))).find((found) => found !== undefined);
    return same ?? this.#shapes.get(shapeKey(name)) ?? this.#turned(name);
  }

  #turned(name: string): readonly Assignee[] {
    const found = rotations(name).flatMap((each) => this.#names.get(personKey(each)) ?? []);
    return [...new Set(found)].filter(({ kind }) => kind === 'person');
  }

  /** `Ann Lee (id)`, where both say the same. */
  #withId(text: string, id: string | undefined): PersonMatch {
    const person = id === undefined ? undefined : this.#ids.get(id);
    if (!person && id !== undefined && !/^\d*$/.test(id)) return this.#withRemark(text, id);
    if (!person || !personKey(text).startsWith(`${personKey(person.name)} (`)) return { status: 'unknown' };
    return { status: 'known', assignee: person };
  }

  /** `Ann Lee #7`: the id here, or the one that another program has given her. A team may well be called `Sales #2`. */
  #withNumber(reference: string): PersonMatch {
    const [name, id] = numbered(reference);
    const named =
      id === undefined ? [] : (this.#names.get(personKey(name)) ?? []).filter(({ kind }) => kind === 'person');
    const [first, ...others] = named;
    const meant = others.length === 0 ? first : named.find((one) => one.id === id);
    if (meant) return { status: 'known', assignee: meant };
    return first ? { status: 'ambiguous', candidates: named } : { status: 'unknown' };
  }

  /** `Ann Lee (Sales)`: what somebody does stands behind the name, or who else may be meant, or that she has left. */
  #withRemark(text: string, remark: string): PersonMatch {
    const name = text.slice(0, Math.max(text.lastIndexOf('('), text.lastIndexOf('['))).trim();
    const named = this.#named(name);
    const [first, ...others] = named;
    if (!first || apartGeneration(text).generation !== undefined) return { status: 'unknown' };
    const candidates = [...new Set([...named, ...this.#peopleIn(remark)])];
    if (candidates.length > named.length) return { status: 'ambiguous', candidates };
    const isRole = /^[\p{L} .&/-]+$/u.test(remark) && !(this.#wanted === 'active' && isGone(remark));
    if (!isRole) return { status: 'unknown' };
    return others.length === 0 ? { status: 'known', assignee: first } : { status: 'ambiguous', candidates: [...named] };
  }

  /** Whom the last words of a remark name: `backup Bob Ray`, `for Bob`. */
  #peopleIn(remark: string): readonly Assignee[] {
    const words = remark.split(/[\s:]+/).slice(-mostWords);
    const endings = words.map((_, at) => words.slice(at).join(' '));
    const called = this.#wordsOfNames().first.get(personKey(words.at(-1) ?? ''));
    return (
      [...endings.map((ending) => this.#named(ending)), called ?? []]
        .map((found) => found.filter(({ kind }) => kind === 'person'))
        .find(({ length }) => length > 0) ?? []
    );
  }
}
