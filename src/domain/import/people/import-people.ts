// Who the cells of a file mean: each different cell is read once, and what stays open is decided once for all rows.
import type { Assignee } from '../../people/assignee.js';
import { splitPeople } from '../../people/split-people.js';
import type { PeopleMatcher, PersonMatch } from '../../people/people-matcher.js';
import { personKey, personReference, reordered } from '../../people/person-reference.js';
import { isNobody } from '../read/placeholders.js';
import { closePeople } from './close-people.js';
import { createPerson } from './create-person.js';

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
  key: string;
  match: PersonMatch | { status: 'inactive'; assignee: Assignee };
}

/** `Uwe Ulm, Vera Voss` are two; `Ulm, Uwe` is one. */
function apart(reference: string): string[] {
  const parts = reference.split(',').map((part) => part.trim());
  const isList = parts.length > 1 && !reference.includes('<') && parts.every((part) => /\S\s+\S/.test(part));
  return isList ? parts : [reference];
}

/** Splits and resolves cells, each different one once, and counts the names that somebody has to decide about. */
export class PeopleOfCells {
  readonly #people: PeopleMatcher;
  readonly #left: PeopleMatcher | undefined;
  readonly #cells = new Map<string, CellPerson[]>();
  readonly #references = new Map<string, CellPerson>();
  readonly #open = new Map<string, OpenPerson & { status: 'unknown' | 'ambiguous' | 'inactive' }>();
  readonly #known = new Map<string, KnownPerson>();
  readonly #rows = new Map<string, number>();
  #lastRows: (PeopleChoices & { counts: ReadonlyMap<string, number> }) | undefined;

  /** @param left Those who have left. */
  constructor(people: PeopleMatcher, left?: PeopleMatcher) {
    this.#people = people;
    this.#left = left;
  }

  /** Counts rows that are going to be imported. */
  count(cell: string, rows: number): void {
    this.#rows.set(cell, (this.#rows.get(cell) ?? 0) + rows);
    for (const { reference, key, match } of this.resolve(cell)) {
      if (match.status === 'known') {
        const known = this.#known.get(key);
        if (known) known.rows += rows;
        else this.#known.set(key, { key, reference, rows, assignee: match.assignee });
        continue;
      }
      const open = this.#open.get(key);
      if (open) open.rows += rows;
      else this.#open.set(key, this.#opened(key, reference, rows, match));
    }
  }

  /** The people of a cell and who they are. */
  resolve(cell: string): readonly CellPerson[] {
    let people = this.#cells.get(cell);
    if (!people) {
      const references = splitPeople(cell, this.#people).flatMap((reference) => this.#apart(reference));
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

  /** In how many good rows each is assigned, by id; who is to be created stands under the key of the name. */
  rowsOf(choices: PeopleChoices, me: string | undefined): ReadonlyMap<string, number> {
    const last = this.#lastRows;
    if (last && last.unknown === choices.unknown && last.ambiguous === choices.ambiguous) return last.counts;
    const created = new Map([...this.#open.keys()].map((key) => [key, key]));
    const counts = new Map<string, number>();
    for (const [cell, rows] of this.#rows)
      for (const id of this.assigneesOf(cell, choices, me, created).ids) counts.set(id, (counts.get(id) ?? 0) + rows);
    this.#lastRows = { ...choices, counts };
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
    return this.#people.match(reference).status === 'unknown' ? apart(reference) : [reference];
  }

  #personOf(given: string): CellPerson {
    let person = this.#references.get(given);
    if (!person) {
      const match = this.#matchOf(given);
      // Whoever is nobody yet is called `Zoe Zorn`, also where the file has `Zorn, Zoe`.
      const reference = match.status === 'unknown' ? (reordered(given) ?? given) : given;
      const named = match.status === 'ambiguous' ? personReference(given).name : reference;
      this.#references.set(given, (person = { reference, key: personKey(reordered(named) ?? named), match }));
    }
    return person;
  }

  #matchOf(reference: string): CellPerson['match'] {
    const match = this.#people.match(reference);
    const left = match.status === 'unknown' ? this.#left?.match(reference) : undefined;
    if (left?.status === 'known') return { status: 'inactive', assignee: left.assignee };
    return left?.status === 'ambiguous' ? { status: 'inactive', assignee: left.candidates[0]! } : match;
  }

  /** Whose names are close is found when somebody looks: comparing thousands with everybody would keep the page waiting. */
  #opened(key: string, reference: string, rows: number, match: CellPerson['match']) {
    const find = (): Assignee[] => this.#candidates(reference, match);
    let candidates: Assignee[] | undefined;
    const status = match.status === 'known' ? 'unknown' : match.status;
    return {
      key,
      reference,
      rows,
      status,
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
    return [...this.#open.values()].filter(({ status }) => status === wanted).sort((a, b) => b.rows - a.rows);
  }
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
