// The people that a picker offers for a text: searched after a pause, page by page, from an array or from an adapter.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { Assignee, AssigneePage } from '../../domain/people/assignee.js';
import { runWhenIdle } from '../../domain/platform/idle-work.js';
import { PeopleIndex } from '../../domain/people/people-search.js';
import { peopleOf } from '../adapter/assert-answers.js';
import { maxLimitOf } from '../adapter/capabilities.js';
import { PageTrail } from '../adapter/cursor-pagination.js';
import { RequestController } from '../adapter/request-controller.js';

/** Where people come from. An answer that is there at once is shown at once. */
export interface PeopleSource {
  search(text: string, cursor: string | undefined, signal?: AbortSignal): AssigneePage | Promise<AssigneePage>;
  /** Milliseconds to wait for the next key before a search. */
  readonly pause: number;
}

type Indexes = WeakMap<readonly Assignee[], { length: number; index: PeopleIndex }>;

/** By the array that people came in: pickers that share it share the index. */
const activeOnly: Indexes = new WeakMap();
const withInactive: Indexes = new WeakMap();

/** Milliseconds in which nobody has typed yet: the list appears without this work beside it. */
const beforeFirstKey = 100;

function indexOf(people: readonly Assignee[], includeInactive: boolean): PeopleIndex {
  const indexes = includeInactive ? withInactive : activeOnly;
  const known = indexes.get(people);
  if (known?.length === people.length) return known.index;
  const isWhole = includeInactive || people.every(isActive);
  const index = new PeopleIndex(isWhole ? people : people.filter(isActive));
  indexes.set(people, { length: people.length, index });
  const folding = index.prepare();
  setTimeout(() => {
    runWhenIdle((hasTime) => {
      while (hasTime()) if (folding.next().done) return false;
      return true;
    });
  }, beforeFirstKey);
  return index;
}

const isActive = (person: Assignee): boolean => !person.inactive;

/**
 * People from an array of any size, every match in one page. They are made ready for the first key while the page has
 * nothing else to do after the list was opened. An array is read once: other people come in another array.
 */
export function localPeople(people: readonly Assignee[], includeInactive = false): PeopleSource {
  return {
    pause: 0,
    search: (text) => {
      const items = indexOf(people, includeInactive).search(text) as Assignee[];
      return { items, total: items.length };
    },
  };
}

export interface AdapterPeopleOptions {
  leadIds: () => string[] | undefined;
  locale: () => string;
  /** Whether people who have left are found too. */
  includeInactive?: boolean;
  /** Hears of everybody who was found. */
  found: (people: readonly Assignee[]) => void;
}

const pageSize = 50;

/** People found by a back end, 50 at a time, 150 ms after the last key. */
export function adapterPeople(adapter: LeadDataAdapter, options: AdapterPeopleOptions): PeopleSource {
  return {
    pause: 150,
    search: async (text, cursor, signal) => {
      const leadIds = options.leadIds();
      const { includeInactive = false } = options;
      const limit = Math.min(pageSize, maxLimitOf(adapter));
      const query = { text, limit, ...(cursor !== undefined && { cursor }), ...(leadIds && { leadIds }) };
      const page = await adapter.searchAssignees(
        { ...query, ...(includeInactive && { includeInactive }) },
        { locale: options.locale(), ...(signal && { signal }) },
      );
      const items = peopleOf(page);
      // Whoever asked may have another adapter by now.
      if (!signal?.aborted) options.found(items);
      return includeInactive || items.every(isActive) ? page : { ...page, items: items.filter(isActive) };
    },
  };
}

export type PeopleState =
  { status: 'idle' } | { status: 'loading' } | { status: 'ready' } | { status: 'failed'; error: AdapterError };

/** Milliseconds after which a wait is worth a word. */
const slow = 1000;

/** What there is to say of a search. */
export type SearchProgress = 'found' | 'slow' | 'failed';

export class PeopleSearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #first: RequestController<AssigneePage>;
  readonly #more: RequestController<AssigneePage>;
  readonly #tell: (progress: SearchProgress) => void;
  #source: PeopleSource | undefined;
  #text: string | undefined;
  #items: Assignee[] = [];
  #trail: PageTrail | undefined;
  #nextCursor: string | undefined;
  #total: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell A first page has arrived, is slow in coming, or has failed. */
  constructor(host: ReactiveControllerHost, tell: (progress: SearchProgress) => void) {
    this.#host = host;
    this.#tell = tell;
    this.#first = new RequestController(host, () => this.retry());
    this.#more = new RequestController(host, () => this.retry());
    host.addController(this);
  }

  get state(): PeopleState {
    if (this.#timer !== undefined) return { status: 'loading' };
    const { state } = this.#first;
    return state.status === 'failed' ? { status: 'failed', error: state.error } : { status: state.status };
  }

  /** What has been loaded; stale while `loading`. */
  get items(): readonly Assignee[] {
    return this.#items;
  }

  /** The text that the items answer or will answer. */
  get text(): string {
    return this.#text ?? '';
  }

  /** Number of all matches, where it is known. */
  get total(): number | undefined {
    return this.#total ?? (this.#nextCursor === undefined ? this.#items.length : undefined);
  }

  get hasMore(): boolean {
    return this.#nextCursor !== undefined;
  }

  /** Whether so many empty pages have come that somebody has to ask for the next one, by `retry`. */
  get paused(): boolean {
    return this.hasMore && this.#trail?.paused === true;
  }

  /** Another source: what was loaded is forgotten. */
  setSource(source: PeopleSource | undefined): void {
    this.#source = source;
    this.reset();
  }

  /**
   * Searches after the source's pause; at once when `now` is set. The same text again is no new search; at once, its
   * answer is told again.
   */
  search(text: string, now = false): void {
    if (text === this.#text) {
      if (now && this.state.status === 'ready') this.#tell('found');
      return;
    }
    this.#text = text;
    clearTimeout(this.#timer);
    clearTimeout(this.#slowTimer);
    this.#timer = undefined;
    const pause = now ? 0 : (this.#source?.pause ?? 0);
    if (pause === 0) return this.#start(text);
    this.#first.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#start(text);
    }, pause);
    this.#host.requestUpdate();
  }

  /** Loads the next page, if there is one and none is under way. */
  loadMore(): void {
    const source = this.#source;
    const cursor = this.#nextCursor;
    if (!source || cursor === undefined || this.paused || this.state.status !== 'ready') return;
    const { status } = this.#more.state;
    if (status === 'loading' || status === 'failed') return;
    void this.#more.run(async (signal) => {
      const page = await source.search(this.text, cursor, signal);
      // Before the state says ready: a host that renders then would ask for the same page again.
      if (!signal.aborted) this.#append(page);
      return page;
    });
  }

  /** The error of the next page, which leaves what is loaded as it is. */
  get moreFailed(): boolean {
    return this.#more.state.status === 'failed';
  }

  /** Runs again what has failed, and reads on where that waits for somebody. */
  retry(): void {
    if (this.paused) {
      this.#trail!.resume();
      return this.loadMore();
    }
    if (this.#more.state.status === 'failed') {
      this.#more.reset();
      this.loadMore();
    } else if (this.#first.state.status === 'failed') {
      this.#start(this.text);
    }
  }

  reset(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#slowTimer);
    this.#timer = undefined;
    this.#first.reset();
    this.#more.reset();
    this.#text = undefined;
    this.#items = [];
    this.#nextCursor = undefined;
    this.#total = undefined;
  }

  hostDisconnected(): void {
    this.reset();
  }

  #start(text: string): void {
    const source = this.#source;
    if (!source) return;
    this.#more.reset();
    if (source.pause === 0) {
      const page = source.search(text, undefined) as AssigneePage;
      this.#first.set(page);
      this.#replace(page);
      return;
    }
    void this.#load(text, source);
  }

  async #load(text: string, source: PeopleSource): Promise<void> {
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => this.#tell('slow'), slow);
    const { status } = await this.#first.run(async (signal) => {
      const page = await source.search(text, undefined, signal);
      if (!signal.aborted) this.#replace(page);
      return page;
    });
    // Superseded, or given up since.
    if (this.#first.state.status !== status) return;
    clearTimeout(this.#slowTimer);
    if (status === 'failed') this.#tell('failed');
  }

  #replace(page: AssigneePage): void {
    this.#trail = new PageTrail(this.#source!, 'searchAssignees');
    this.#items = page.items;
    this.#nextCursor = this.#trail.add(page.items, page.nextCursor ?? undefined).nextCursor;
    this.#total = page.total;
    this.#tell('found');
    this.#host.requestUpdate();
  }

  #append(page: AssigneePage): void {
    const { items, nextCursor } = this.#trail!.add(page.items, page.nextCursor ?? undefined);
    this.#items = [...this.#items, ...items];
    this.#nextCursor = nextCursor;
    this.#host.requestUpdate();
  }
}
