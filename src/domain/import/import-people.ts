// Who the cells of a file mean: each different cell is read once, and what stays open is decided once for all rows.
import type { Assignee } from '../people/assignee.js';
import { splitPeople } from '../people/people-list.js';
import type { PeopleMatcher, PersonMatch } from '../people/people-matcher.js';
import { personKey } from '../people/person-reference.js';

/** What is done with people who are no users yet: one choice for a whole import. */
export type UnknownPeopleChoice = 'create' | 'me' | 'unassigned';

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
  readonly #people: PeopleMatcher;
  readonly #cells = new Map<string, { reference: string; key: string; match: PersonMatch }[]>();
  readonly #open = new Map<string, OpenPerson>();

  constructor(people: PeopleMatcher) {
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
