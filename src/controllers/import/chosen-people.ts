// People of the directory whom the file does not name and who were chosen for a name of it: what they are called.
import type { Assignee } from '../../domain/people/assignee.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';

/** Where people are asked for, and in which language. */
export interface DirectoryOf {
  adapter: LeadDataAdapter | undefined;
  locale: string;
}

export class ChosenPeople {
  readonly #people = new Map<string, Assignee>();
  readonly #asked = new Set<string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get all(): Iterable<Assignee> {
    return this.#people.values();
  }

  get(id: string): Assignee | undefined {
    return this.#people.get(id);
  }

  /** Another directory has other people. */
  forget(): void {
    this.#people.clear();
    this.#asked.clear();
  }

  /** Asks for the names of those who are not known yet. Never rejects: who cannot be asked for is asked for the next time. */
  async learn(ids: Iterable<string>, { adapter, locale }: DirectoryOf): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#people.has(id) && !this.#asked.has(id));
    if (missing.length === 0 || !adapter) return;
    for (const id of missing) this.#asked.add(id);
    const found = await adapter.getAssignees(missing, { locale }).catch(() => undefined);
    if (!found) for (const id of missing) this.#asked.delete(id);
    for (const person of found ?? []) this.#people.set(person.id, person);
    if (found?.length) this.#changed();
  }
}
