// What the user decides about the sending of checked rows: who is meant, who gets them, and what becomes of rows that are there already.
import type { Duplicate } from './duplicate-rows.js';
import type { SplitBy } from '../../domain/import/people/assignment-plan.js';
import { createPerson } from '../../domain/import/people/name-choices.js';
import type { OpenPerson, PeopleChoices, UnknownPeopleChoice } from '../../domain/import/people/import-people.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { type DirectoryOf, ChosenPeople } from './chosen-people.js';

/** What becomes of a row that is there already. */
export type DuplicateChoice = 'skip' | 'update' | 'create';

/** Who the rows are assigned to: whom the file says, everybody chosen, or one of those chosen in turn. */
export interface AssignmentPlan {
  kind: 'file' | 'all' | 'split';
  /** Those chosen, with the open records that they have and can take. */
  people: readonly Assignee[];
  /** How a split is even. */
  by: SplitBy;
  /** Whether the rows of one company go to one person. */
  together?: boolean | undefined;
}

/** Whom the file names. */
export interface NamedPeople {
  people: { everybody: Iterable<Assignee> };
  inactive: readonly OpenPerson[];
}

export interface SavedChoices {
  unknown?: UnknownPeopleChoice | undefined;
  people: [key: string, id: string][];
  plan: AssignmentPlan;
  duplicates: DuplicateChoice;
  rows: [rowNumber: number, choice: DuplicateChoice][];
  keptFields: string[];
}

/** Not nobody, and nobody who is to be created. */
const isPerson = (id: string): boolean => id !== '' && id !== createPerson;

const asInFile: AssignmentPlan = { kind: 'file', people: [], by: 'count' };

export class SendingChoices {
  /** Whom the file does not name. */
  readonly others: ChosenPeople;
  readonly #changed: () => void;
  readonly #searched = new Set<string>();
  #unknown: UnknownPeopleChoice | undefined;
  #people = new Map<string, string>();
  /** Names of the file for which people of an earlier time stand, with what those were called where that was kept. */
  readonly #unsure = new Map<string, string | undefined>();
  #plan: AssignmentPlan = asInFile;
  #duplicates: DuplicateChoice = 'skip';
  #rows = new Map<number, DuplicateChoice>();
  #keptFields = new Set<string>();

  constructor(changed: () => void) {
    this.#changed = changed;
    this.others = new ChosenPeople(changed);
  }

  get people(): PeopleChoices {
    return { unknown: this.#unknown, ambiguous: this.#people };
  }

  get plan(): AssignmentPlan {
    return this.#plan;
  }

  get duplicates(): DuplicateChoice {
    return this.#duplicates;
  }

  /** Fields of records that an update leaves as they are. */
  get keptFields(): ReadonlySet<string> {
    return this.#keptFields;
  }

  setUnknown(choice: UnknownPeopleChoice | undefined): void {
    this.#unknown = choice;
    this.#changed();
  }

  /** Whether somebody is looked for in the whole directory. */
  searches(key: string): boolean {
    return this.#searched.has(key);
  }

  /**
   * @param id Empty: nobody; `undefined`: as for the others.
   * @param searched Whether the person is looked for in the whole directory.
   */
  setPerson(key: string, id: string | undefined, searched = false): void {
    if (searched) this.#searched.add(key);
    else this.#searched.delete(key);
    this.#unsure.delete(key);
    const next = new Map(this.#people);
    if (id === undefined) next.delete(key);
    else next.set(key, id);
    this.#people = next;
    this.#changed();
  }

  /** Whether somebody of this name is created. */
  creates(key: string): boolean {
    const own = this.#people.get(key);
    return own === createPerson || (own === undefined && this.#unknown === 'create');
  }

  /** Nobody can be created here. */
  withdrawCreation(): void {
    this.#people = new Map([...this.#people].filter(([, id]) => id !== createPerson));
    if (this.#unknown === 'create') this.#unknown = undefined;
  }

  setPlan(plan: AssignmentPlan): void {
    this.#plan = plan;
    this.#changed();
  }

  setDuplicates(choice: DuplicateChoice): void {
    this.#duplicates = choice;
    this.#rows = new Map();
    this.#changed();
  }

  /** For one row; `undefined`: as for the others. */
  setRow(rowNumber: number, choice: DuplicateChoice | undefined): void {
    const next = new Map(this.#rows);
    if (choice) next.set(rowNumber, choice);
    else next.delete(rowNumber);
    this.#rows = next;
    this.#changed();
  }

  /** Another object whenever one has changed. */
  get ownChoices(): ReadonlyMap<number, DuplicateChoice> {
    return this.#rows;
  }

  ownChoiceOf(rowNumber: number): DuplicateChoice | undefined {
    return this.#rows.get(rowNumber);
  }

  setKept(field: string, kept: boolean): void {
    const next = new Set(this.#keptFields);
    if (kept) next.add(field);
    else next.delete(field);
    this.#keptFields = next;
    this.#changed();
  }

  /** What becomes of a row. A row of the file that repeats another has no record that it could update. */
  fateOf(rowNumber: number, duplicate: Duplicate | undefined): DuplicateChoice {
    if (!duplicate) return 'create';
    const choice = this.#rows.get(rowNumber) ?? this.#duplicates;
    return choice === 'update' && duplicate.in !== 'back-end' ? 'skip' : choice;
  }

  get saved(): SavedChoices {
    return {
      unknown: this.#unknown,
      people: [...this.#people],
      plan: this.#plan,
      duplicates: this.#duplicates,
      rows: [...this.#rows],
      keptFields: [...this.#keptFields],
    };
  }

  restore({ unknown, people, plan, duplicates, rows, keptFields }: SavedChoices): void {
    this.#unknown = unknown;
    this.#people = new Map(people);
    this.#unsure.clear();
    for (const [key] of people) this.#unsure.set(key, undefined);
    this.#plan = plan;
    this.#duplicates = duplicates;
    this.#rows = new Map(rows);
    this.#keptFields = new Set(keptFields);
    this.#searched.clear();
  }

  /**
   * Lets go of those of an earlier time whom the directory does not know, or knows as somebody else: they are asked for
   * again. Never rejects.
   */
  async confirmPeople({ people, inactive }: NamedPeople, directory: DirectoryOf): Promise<void> {
    const named = new Map([...people.everybody].map((person) => [person.id, person]));
    const ids = [...this.#people.values()].filter((id) => isPerson(id) && !named.has(id));
    await this.others.learn(ids, directory);
    const unsure = [...this.#unsure];
    this.#unsure.clear();
    const gone = unsure.filter(([key, name]) => {
      const id = this.#people.get(key) ?? '';
      const person = named.get(id) ?? this.others.get(id);
      const isKept = inactive.some((each) => each.key === key && each.candidates.some((one) => one.id === id));
      const isSame = person && (name ?? person.name) === person.name && (!person.inactive || isKept);
      return isPerson(id) && !isSame;
    });
    if (gone.length === 0) return;
    this.#people = new Map([...this.#people].filter(([key]) => !gone.some(([each]) => each === key)));
    this.#changed();
  }

  /** Who was meant, for the next time. */
  peopleToRemember({ people, inactive }: NamedPeople): [key: string, id: string, name: string][] {
    const known = [...this.others.all, ...people.everybody, ...inactive.flatMap(({ candidates }) => candidates)];
    const names = new Map(known.map(({ id, name }) => [id, name]));
    return [...this.#people].flatMap(([key, id]): [string, string, string][] => {
      const name = isPerson(id) ? names.get(id) : '';
      return name === undefined ? [] : [[key, id, name]];
    });
  }

  /** Who was meant the last time. */
  recallPeople(people: readonly (readonly [key: string, id: string, name?: string])[]): void {
    const whole = people.filter(([, id, name]) => !isPerson(id) || name);
    this.#people = new Map(whole.map(([key, id]) => [key, id]));
    this.#unsure.clear();
    for (const [key, , name] of whole) this.#unsure.set(key, name);
  }

  forget(): void {
    this.restore({ people: [], plan: asInFile, duplicates: 'skip', rows: [], keptFields: [] });
    this.others.forget();
  }
}
