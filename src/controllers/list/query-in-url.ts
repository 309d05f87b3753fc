// Keeps what a list asks for in the page's address, under a name of its own, so that a reload, a link and "back" find it again.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ListQuery as Query, savedQueryFrom } from '../../domain/list/query-from.js';
import { writeAddress } from '../interface/write-address.js';

export interface QueryInUrlOptions {
  /** Name of the parameter; without one nothing is read or written. */
  name: () => string | undefined;
  /** The address asks for another query than the list. */
  read: (query: Query) => void;
}

/** What somebody may have written by hand; the adapter refuses what it does not know. */
function parse(text: string): Query | undefined {
  try {
    const query = savedQueryFrom(JSON.parse(text));
    return Object.keys(query).length > 0 ? query : undefined;
  } catch {
    return undefined;
  }
}

/** Servers refuse addresses of some 8,000 characters: a query that is too long for one is not kept there. */
const fitting = (text: string): string => (encodeURIComponent(text).length > 6_000 ? '' : text);

export class QueryInUrl implements ReactiveController {
  readonly #options: QueryInUrlOptions;
  #written = '';
  /** Whether the entry of the history that is shown was made by letters of a search. */
  #isTyping = false;
  /** What the host had set before the address was read: an address without a query asks for that. */
  #first: Query = {};

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, options: QueryInUrlOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopstate);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopstate);
  }

  /** Whether the address asks for something. */
  get given(): boolean {
    return this.#written !== '';
  }

  /** Reads the address once, when the list begins. @param first What the host asks for. */
  begin(first: Query): void {
    this.#first = first;
    const text = this.#text;
    const query = text === undefined ? undefined : parse(text);
    if (!query) return;
    this.#written = text!;
    this.#options.read(query);
  }

  /** @param typed Whether it was changed by letters of a search: all that come one after the other are one step back. */
  write({ search, filter, sort }: Query, typed: boolean): void {
    const name = this.#options.name();
    if (!name) return;
    const query: Query = { ...(search && { search }), ...(filter && { filter }), ...(sort && { sort }) };
    const text = Object.keys(query).length > 0 ? fitting(JSON.stringify(query)) : '';
    if (text === this.#written) return;
    const url = new URL(location.href);
    if (text) url.searchParams.set(name, text);
    else url.searchParams.delete(name);
    if (!writeAddress(url, typed && this.#isTyping ? 'replace' : 'push')) return;
    this.#written = text;
    this.#isTyping = typed;
  }

  get #text(): string | undefined {
    const name = this.#options.name();
    return name ? (new URL(location.href).searchParams.get(name) ?? undefined) : undefined;
  }

  readonly #onPopstate = (): void => {
    if (!this.#options.name()) return;
    const text = this.#text ?? '';
    if (text === this.#written) return;
    this.#written = text;
    this.#isTyping = false;
    this.#options.read(parse(text) ?? this.#first);
  };
}
