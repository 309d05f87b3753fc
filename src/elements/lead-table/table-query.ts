// What the table asks for: set by the host in silence, changed by a person with an event.
import type { Sort } from '../../domain/record/lead-query.js';
import { type ListQuery as Query, queryFrom } from '../../domain/list/query-from.js';
import { isFiltered, type ListFilters, noFilters, readFilter, writeFilter } from '../../domain/list/list-filters.js';

/** Milliseconds after the last letter before the back end is asked. */
const searchDelay = 150;

const searchOf = ({ search = '' }: Query): string => search.trim();

/** `sort`: only its order; `search`: by letters, of which more may come. */
export type QueryPart = 'rows' | 'sort' | 'search';

export interface TableQueryOptions {
  /** Something typed is to be shown. */
  typed: () => void;
  /** A person has changed the query. */
  changed: (what: QueryPart) => void;
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

  /** First by importance. */
  get sorts(): readonly Sort[] {
    return this.#query.sort ?? [];
  }

  /** Whether less than everything is asked for. */
  get narrows(): boolean {
    return Boolean(this.#query.search?.trim()) || isFiltered(this.#filters);
  }

  /** What a person types goes on where the host gives back a search that is known here already. */
  set(given: unknown): void {
    const query = queryFrom(given);
    const search = searchOf(query);
    const isKnown = search === this.#typed.trim() || search === searchOf(this.#query);
    this.#write(query);
    if (isKnown) return;
    this.stop();
    this.#typed = query.search ?? '';
  }

  /** Begins anew, also with what is typed. */
  reset(): void {
    this.stop();
    this.#write({});
    this.#typed = '';
  }

  /** Somebody types: the search begins when they pause. */
  type(text: string): void {
    this.#typed = text;
    this.#options.typed();
    this.resume();
  }

  /** A person has chosen another query as a whole, such as that of a saved view. */
  show({ search, filter, sort }: Query): void {
    this.#typed = search ?? '';
    this.#change({ search, filter, sort });
  }

  filterBy(filters: Partial<ListFilters>): void {
    this.#change({ filter: writeFilter({ ...this.#filters, ...filters }) });
  }

  sortBy(sorts: readonly Sort[]): void {
    this.#change({ sort: sorts.length > 0 ? [...sorts] : undefined }, 'sort');
  }

  /** Takes away search and filters; the order stays. */
  clear(): void {
    this.#typed = '';
    this.#change({ search: undefined, filter: undefined });
  }

  /** Holds a search that has not begun; what is typed stays. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Searches in a moment for what is typed, if it is not searched for already. */
  resume(): void {
    this.stop();
    this.#timer = setTimeout(() => this.#search(), searchDelay);
  }

  #search(): void {
    const search = this.#typed.trim();
    if (search !== searchOf(this.#query)) this.#change({ search }, 'search');
  }

  #change(change: { [Key in keyof Query]: Query[Key] | undefined }, what: QueryPart = 'rows'): void {
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
