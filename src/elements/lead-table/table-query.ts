// What the table asks for: set by the host in silence, changed by a person with an event.
import type { LeadCriteria, Sort } from '../../domain/lead-query.js';
import { isFiltered, type ListFilters, noFilters, readFilter, writeFilter } from '../../domain/list-filters.js';

/** The record type is the table's own property. */
type Query = Omit<LeadCriteria, 'recordType'>;

/** Milliseconds after the last letter before the back end is asked. */
const searchDelay = 150;

export interface TableQueryOptions {
  /** Something typed is to be shown. */
  typed: () => void;
  /** A person has changed the query; `sort`: only its order. */
  changed: (what: 'rows' | 'sort') => void;
}

export class TableQuery {
  readonly #options: TableQueryOptions;
  #query: Query = {};
  #filters: ListFilters = noFilters;
  #typed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TableQueryOptions) {
    this.#options = options;
  }

  get value(): Query {
    return this.#query;
  }

  get filters(): ListFilters {
    return this.#filters;
  }

  /** What is in the search field, also while the search for it has not begun. */
  get typed(): string {
    return this.#typed;
  }

  get sort(): Sort | undefined {
    return this.#query.sort?.[0];
  }

  /** Whether less than everything is asked for. */
  get narrows(): boolean {
    return Boolean(this.#query.search?.trim()) || isFiltered(this.#filters);
  }

  set(query: Query): void {
    this.stop();
    this.#write(query);
    this.#typed = query.search ?? '';
  }

  /** Somebody types: the search begins when they pause. */
  type(text: string): void {
    this.#typed = text;
    this.#options.typed();
    this.stop();
    this.#timer = setTimeout(() => this.#search(), searchDelay);
  }

  filterBy(filters: Partial<ListFilters>): void {
    this.#change({ filter: writeFilter({ ...this.#filters, ...filters }) });
  }

  sortBy(sort: Sort | undefined): void {
    this.#change({ sort: sort && [sort] }, 'sort');
  }

  /** Takes away search and filters; the order stays. */
  clear(): void {
    this.#typed = '';
    this.#change({ search: undefined, filter: undefined });
  }

  /** Forgets a search that has not begun. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #search(): void {
    const text = this.#typed.trim();
    if (text !== (this.#query.search ?? '')) this.#change({ search: text });
  }

  #change(change: { [Key in keyof Query]: Query[Key] | undefined }, what: 'rows' | 'sort' = 'rows'): void {
    // What is typed and not yet searched for goes along with every other change.
    const { search, filter, sort } = { ...this.#query, search: this.#typed.trim(), ...change };
    this.stop();
    this.#write({ ...(search && { search }), ...(filter && { filter }), ...(sort && { sort }) });
    this.#options.changed(what);
  }

  #write(query: Query): void {
    this.#query = query;
    this.#filters = readFilter(query.filter);
  }
}
