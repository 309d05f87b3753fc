// Remembers who and what was looked up for a file, so that a value that was put right asks the back end only for what is new.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import { PeopleMatcher } from '../../domain/people/people-matcher.js';
import type { KnownLookups } from './lookup-choices.js';
import { findNamedPeople, type FindNamedPeopleOptions } from '../people/find-named-people.js';

/** Those who can be assigned, and those who have left. */
export interface FoundPeople {
  people: PeopleMatcher;
  left: PeopleMatcher;
}

export class LookupCache {
  #adapter: LeadDataAdapter | undefined;
  #cells = new Set<string>();
  #found: FoundPeople | undefined;
  /** What lookup fields can refer to. */
  readonly lookups: KnownLookups = new Map();
  /** Records by the number of the row that was looked for. */
  #duplicates = new Map<number, Lead | undefined>();

  /** Of an adapter; another one knows other people and records. */
  of(adapter: LeadDataAdapter): this {
    if (adapter !== this.#adapter) this.forget();
    this.#adapter = adapter;
    return this;
  }

  get duplicates(): Map<number, Lead | undefined> {
    return this.#duplicates;
  }

  async people(cells: readonly string[], options: FindNamedPeopleOptions): Promise<FoundPeople> {
    if (this.#found && cells.every((cell) => this.#cells.has(cell))) return this.#found;
    const left = new PeopleMatcher('inactive');
    const found = { people: await findNamedPeople(this.#adapter!, cells, { ...options, left }), left };
    [this.#found, this.#cells] = [found, new Set(cells)];
    return found;
  }

  forget(): void {
    this.#found = undefined;
    this.#cells = new Set();
    this.#duplicates = new Map();
    this.lookups.clear();
  }
}
