// Who the cells of a file mean: each different cell is read once, and what stays open is decided once for all rows.
import { type Assignee, isDisabled } from '../../people/assignee.js';
import { splitPeople } from '../../people/split-people.js';
import type { PeopleMatcher, PersonMatch } from '../../people/people-matcher.js';
import { personKey, personReference, reordered } from '../../people/person-reference.js';
import { isNobody } from '../read/placeholders.js';
import { apartUnknown, nameOfUnknown, Spellings, withoutUnnamed } from './unknown-people.js';
import { closePeople } from './close-people.js';
import { createPerson } from './name-choices.js';

/** What is done with people who are no users yet: one choice for a whole import. */
export type UnknownPeopleChoice = 'create' | 'me' | 'unassigned';

/** A name that is not settled by the file alone, and in how many rows it stands. */
export interface OpenPerson {
  key: string;
  /** As the file first has it. */
  reference: string;
  rows: number;
  /** Who may be meant: for somebody who is no user yet those whose names are close. */
  candidates: Assignee[];
}

/** A name of the file and the person of the directory who has it. */
export interface KnownPerson {
  key: string;
  reference: string;
  rows: number;
  assignee: Assignee;
}

/** Answers to what a file leaves open. */
export interface PeopleChoices {
  unknown: UnknownPeopleChoice | undefined;
  /** Who a name is, by key; an empty string leaves the rows without that person, `createPerson` makes them one. */
  ambiguous: ReadonlyMap<string, string>;
}

/** Ids for one row and the names that none stands for; those are kept as text. */
export interface RowAssignees {
  ids: string[];
  unresolved: string[];
}

/** One person of a cell. */
export interface CellPerson {
  reference: string;
  readonly key: string;
  match: PersonMatch | { status: 'inactive'; assignee: Assignee };
}

const noCells: ReadonlyMap<string, number> = new Map();

type OpenStatus = 'unknown' | 'ambiguous' | 'inactive';

/** Splits and resolves cells, each different one once, and counts the names that somebody has to decide about. */
export class PeopleOfCells {
  readonly #people: PeopleMatcher;
  readonly #left: PeopleMatcher | undefined;
  readonly #cells = new Map<string, CellPerson[]>();
  readonly #references = new Map<string, CellPerson>();
  /** In how many rows somebody stands who is not settled, spelling by spelling. */
  readonly #open = new Map<CellPerson, number>();
  #openPeople: (OpenPerson & { status: OpenStatus })[] | undefined;
  readonly #known = new Map<string, KnownPerson>();
  readonly #rows = new Map<string, number>();
  readonly #spellings = new Spellings();
  #lastRows: (PeopleChoices & Record<'skipped' | 'counts', ReadonlyMap<string, number>>) | undefined;

  /** @param left Those who have left. */
  constructor(people: PeopleMatcher, left?: PeopleMatcher) {
    this.#people = people;
    this.#left = left;
  }

  /** Counts rows that are going to be imported. */
  count(cell: string, rows: number): void {
    this.#rows.set(cell, (this.#rows.get(cell) ?? 0) + rows);
    this.#openPeople = undefined;
    for (const person of this.resolve(cell)) {
      const { reference, key, match } = person;
      if (match.status === 'known') {
        const known = this.#known.get(key);
        if (known) known.rows += rows;
        else this.#known.set(key, { key, reference, rows, assignee: match.assignee });
        continue;
      }
      this.#open.set(person, (this.#open.get(person) ?? 0) + rows);
    }
  }

  /** The people of a cell and who they are. */
  resolve(cell: string): readonly CellPerson[] {
    let people = this.#cells.get(cell);
    if (!people) {
      const references = splitPeople(withoutUnnamed(cell), this.#people).flatMap((reference) => this.#apart(reference));
      people = references.filter((reference) => !isNobody(reference)).map((reference) => this.#personOf(reference));
      this.#cells.set(cell, people);
    }
    return people;
  }

  /** Everybody who was found for the file. */
  get everybody(): Iterable<Assignee> {
    return this.#people.everybody;
  }

  /** Names that somebody of the directory has; the most frequent first. */
  get known(): KnownPerson[] {
    return [...this.#known.values()].sort((a, b) => b.rows - a.rows);
  }

  /**
   * In how many good rows each is assigned, by id; who is to be created stands under the key of the name.
   * @param skipped How many of the rows with a cell do not count.
   */
  rowsOf(
    { unknown, ambiguous }: PeopleChoices,
    me: string | undefined,
    skipped: ReadonlyMap<string, number> = noCells,
  ): ReadonlyMap<string, number> {
    const last = this.#lastRows;
    if (last && last.unknown === unknown && last.ambiguous === ambiguous && last.skipped === skipped)
      return last.counts;
    const created = new Map(this.#opened.map(({ key }) => [key, key]));
    const counts = new Map<string, number>();
    for (const [cell, all] of this.#rows) {
      const rows = all - (skipped.get(cell) ?? 0);
      const { ids } = rows > 0 ? this.assigneesOf(cell, { unknown, ambiguous }, me, created) : { ids: [] };
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + rows);
    }
    this.#lastRows = { unknown, ambiguous, skipped, counts };
    return counts;
  }

  /** No users yet; the most frequent first. */
  get unknown(): OpenPerson[] {
    return this.#sorted('unknown');
  }

  /** Names of several people; the most frequent first. */
  get ambiguous(): OpenPerson[] {
    return this.#sorted('ambiguous');
  }

  /** Those who have left, with themselves as the candidate; the most frequent first. */
  get inactive(): OpenPerson[] {
    return this.#sorted('inactive');
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
      if (!id || (match.status === 'unknown' && choices.unknown === 'me' && !choices.ambiguous.has(key)))
        unresolved.push(reference);
    }
    return { ids: [...ids], unresolved };
  }

  #apart(reference: string): string[] {
    return this.#people.match(reference).status === 'unknown' ? apartUnknown(reference) : [reference];
  }

  #personOf(given: string): CellPerson {
    let person = this.#references.get(given);
    if (!person) {
      const match = this.#matchOf(given);
      person = match.status === 'unknown' ? this.#unknownOf(given, match) : personOf(given, match);
      this.#references.set(given, person);
    }
    return person;
  }

  /** Whoever is nobody yet may be written in several ways: one name, one address or both are one person. */
  #unknownOf(given: string, match: CellPerson['match']): CellPerson {
    const { name, email } = nameOfUnknown(given);
    const address = email?.toLowerCase();
    const key = personKey(name);
    const spellings = this.#spellings;
    if (address !== undefined && name !== email) spellings.learn(key, address);
    return {
      reference: email === undefined || name === email ? name : `${name} <${email}>`,
      get key() {
        return address === undefined ? key : spellings.keyOf(address);
      },
      match,
    };
  }

  #matchOf(reference: string): CellPerson['match'] {
    const match = this.#people.match(reference);
    // Whoever is known and cannot be chosen is no more to be assigned than whoever has left.
    if (match.status === 'known' && isDisabled(match.assignee)) return { status: 'inactive', assignee: match.assignee };
    const left = match.status === 'unknown' ? this.#left?.match(reference) : undefined;
    if (left?.status === 'known') return { status: 'inactive', assignee: left.assignee };
    return left?.status === 'ambiguous' ? { status: 'inactive', assignee: left.candidates[0]! } : match;
  }

  /** Everybody who is not settled, once each, however the file spells them. */
  get #opened(): (OpenPerson & { status: OpenStatus })[] {
    if (this.#openPeople) return this.#openPeople;
    const spellings = new Map<string, { people: CellPerson[]; rows: number }>();
    for (const [person, rows] of this.#open) {
      const known = spellings.get(person.key);
      if (known) {
        known.people.push(person);
        known.rows += rows;
      } else spellings.set(person.key, { people: [person], rows });
    }
    return (this.#openPeople = [...spellings].map(([key, { people, rows }]) => this.#openPerson(key, people, rows)));
  }

  /** Whose names are close is found when somebody looks: comparing thousands with everybody would keep the page waiting. */
  #openPerson(key: string, people: readonly CellPerson[], rows: number): OpenPerson & { status: OpenStatus } {
    // The spelling that says most: a name with an address, else the first one.
    const { reference, match } =
      people.find((one) => one.match.status === 'unknown' && one.reference.endsWith('>')) ?? people[0]!;
    const find = (): Assignee[] => this.#candidates(reference, match);
    let candidates: Assignee[] | undefined;
    return {
      key,
      reference,
      rows,
      status: match.status === 'known' ? 'unknown' : match.status,
      get candidates() {
        return (candidates ??= find());
      },
    };
  }

  #candidates(reference: string, match: CellPerson['match']): Assignee[] {
    if (match.status === 'ambiguous') return match.candidates;
    if (match.status === 'inactive') return [match.assignee];
    return match.status === 'unknown' ? closePeople(reference, this.#people.everybody) : [];
  }

  #sorted(wanted: 'unknown' | 'ambiguous' | 'inactive'): OpenPerson[] {
    return this.#opened.filter(({ status }) => status === wanted).sort((a, b) => b.rows - a.rows);
  }
}

/** Somebody whom the directory has, or has had, or several whose name it is. */
function personOf(reference: string, match: CellPerson['match']): CellPerson {
  const named = match.status === 'ambiguous' ? personReference(reference).name : reference;
  return { reference, key: personKey(reordered(named) ?? named), match };
}

function idOf(
  match: CellPerson['match'],
  key: string,
  choices: PeopleChoices,
  me: string | undefined,
  created: ReadonlyMap<string, string>,
): string | undefined {
  const chosen = choices.ambiguous.get(key);
  switch (match.status) {
    case 'known':
      return match.assignee.id;
    case 'ambiguous':
    case 'inactive':
      return chosen || undefined;
    case 'unknown':
      if (chosen === createPerson) return created.get(key);
      if (chosen !== undefined) return chosen || undefined;
      return choices.unknown === 'create' ? created.get(key) : choices.unknown === 'me' ? me : undefined;
  }
}
