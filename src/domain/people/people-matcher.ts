// Finds whom a reference means among the people who are known: by id, then e-mail, then name.
import type { Assignee } from './assignee.js';
import { handoverParts, linkEnd, withoutTitles } from './cell-notations.js';
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

/** The people who are known so far. */
export class PeopleMatcher {
  readonly #ids = new Map<string, Assignee>();
  readonly #emails = new Map<string, Assignee[]>();
  readonly #names = new Map<string, Assignee[]>();

  /** Of all names; made when they are asked for. */
  #words: { all: ReadonlySet<string>; first: ReadonlySet<string> } | undefined;
  readonly #wanted: 'active' | 'inactive' | 'all';

  /** @param wanted `inactive`: those who have left, and nobody else. */
  constructor(wanted: 'active' | 'inactive' | 'all' = 'active') {
    this.#wanted = wanted;
  }

  /** Whether somebody has this word in the name, or is called so first. */
  hasWord(word: string, place: 'all' | 'first' = 'all'): boolean {
    if (!this.#words) {
      const names = [...this.#names.keys()].map((name) => name.split(' '));
      this.#words = { all: new Set(names.flat()), first: new Set(names.map(([first = '']) => first)) };
    }
    return this.#words[place].has(personKey(word));
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
      if (person.name) add(this.#names, personKey(withoutInvisible(person.name)), person);
    }
  }

  match(reference: string): PersonMatch {
    const text = withoutInvisible(reference).trim();
    const person = this.#ids.get(text) ?? this.#ids.get(linkEnd(text) ?? '');
    if (person) return { status: 'known', assignee: person };
    const { name, email, id } = personReference(reference);
    const other = reordered(name);
    const mailed = (email && this.#emails.get(email.toLowerCase())) || [];
    const named = this.#named(name) ?? (other === undefined ? undefined : this.#named(other)) ?? [];
    // Of people who share an address the name tells which one is meant.
    const both = named.filter((one) => mailed.includes(one));
    // Where the name is that of somebody else than the address, nobody knows who is meant.
    const either = both.length > 0 ? mailed : [...mailed, ...named];
    const [first, ...others] = both.length === 1 ? both : mailed.length > 0 ? either : named;
    if (!first)
      return this.#handover(reference) ?? (id === undefined ? this.#withNumber(reference) : this.#withId(name, id));
    return others.length === 0
      ? { status: 'known', assignee: first }
      : { status: 'ambiguous', candidates: [first, ...others] };
  }

  /** Whether `Ann Lee → Bob Ray` is still hers, nobody can tell; who gets it comes first. */
  #handover(reference: string): PersonMatch | undefined {
    const matches = handoverParts(reference).map((part) => this.match(withoutTitles(part)));
    const people = matches.flatMap((match) => (match.status === 'known' ? [match.assignee] : []));
    if (people.length === 0 || people.length < matches.length) return undefined;
    const candidates = [...new Set(people.reverse())];
    return candidates.length > 1 ? { status: 'ambiguous', candidates } : { status: 'known', assignee: candidates[0]! };
  }

  #named(name: string): Assignee[] | undefined {
    const found = this.#names.get(personKey(name));
    const turned = found ? undefined : capitalFirst(name);
    return found ?? (turned === undefined ? undefined : this.#names.get(personKey(turned)));
  }

  /** `Ann Lee (id)`, where both say the same. */
  #withId(text: string, id: string | undefined): PersonMatch {
    const person = id === undefined ? undefined : this.#ids.get(id);
    if (!person && id !== undefined && /^[\p{L} .&/-]+$/u.test(id)) return this.#withRole(text);
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

  /** `Ann Lee (Sales)`: what somebody does stands behind the name. */
  #withRole(text: string): PersonMatch {
    const named = this.#names.get(personKey(text.slice(0, text.lastIndexOf('(')))) ?? [];
    const [first, ...others] = named;
    if (!first) return { status: 'unknown' };
    return others.length === 0 ? { status: 'known', assignee: first } : { status: 'ambiguous', candidates: named };
  }
}
