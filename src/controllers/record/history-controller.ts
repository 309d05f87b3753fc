// The history of a record: page by page, followed while it is looked at, and asked who has changed something last.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { type HistoryEntry, type HistoryFilter, matchesHistory } from '../../domain/record/history-entry.js';
import { RequestController, type RequestState } from '../adapter/request-controller.js';

export interface HistoryQuestion {
  leadId: string;
  /** Another one means that something has happened. */
  version: string;
  /** Whether the history is looked at; once it was, it is kept fresh. */
  wanted: boolean;
  /** BCP 47; of what the back end says. */
  locale: string;
}

interface Loaded {
  entries: HistoryEntry[];
  nextCursor: string | undefined;
}

type ListPage = (cursor: string | undefined, signal: AbortSignal) => Promise<Loaded>;

const pageSize = 50;
/** Pages that are read at once to find what a filter lets through. */
const mostPages = 5;

/** The newest page; the older ones that are there stay. */
async function newest(list: ListPage, before: Loaded | undefined, signal: AbortSignal): Promise<Loaded> {
  const page = await list(undefined, signal);
  const known = before?.entries.findIndex(({ id }) => id === page.entries.at(-1)?.id) ?? -1;
  if (!before || known < 0) return page;
  return { entries: [...page.entries, ...before.entries.slice(known + 1)], nextCursor: before.nextCursor };
}

export class HistoryController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #request: RequestController<Loaded>;
  /** Whether the newest page is to be read again. */
  #isStale = false;
  #adapter: LeadDataAdapter | undefined;
  #leadId: string | undefined;
  #version: string | undefined;
  #locale: string | undefined;
  #wanted = false;
  #filter: HistoryFilter = 'all';

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    this.#request = new RequestController(host);
  }

  get state(): RequestState<unknown> {
    return this.#request.state;
  }

  /** Everything that is loaded, newest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#request.value?.entries ?? [];
  }

  /** What the filter lets through. */
  get shown(): HistoryEntry[] {
    return this.entries.filter((entry) => matchesHistory(entry, this.#filter));
  }

  get hasMore(): boolean {
    return this.#request.value?.nextCursor !== undefined;
  }

  get filter(): HistoryFilter {
    return this.#filter;
  }

  set filter(filter: HistoryFilter) {
    this.#filter = filter;
    if (this.shown.length === 0 && this.hasMore) void this.more();
    else this.#host.requestUpdate();
  }

  /** Call it before each render. */
  follow(adapter: LeadDataAdapter | undefined, { leadId, version, wanted, locale }: HistoryQuestion): void {
    this.#locale = locale;
    const other = adapter !== this.#adapter || leadId !== this.#leadId;
    if (other) {
      this.#request.reset();
      this.#wanted = false;
    }
    const changed = other || version !== this.#version;
    this.#adapter = adapter;
    this.#leadId = leadId;
    this.#version = version;
    if (!wanted && !this.#wanted) return;
    if (!this.#wanted || changed || this.#request.state.status === 'idle') this.refresh();
    this.#wanted = true;
  }

  /** Reads the newest page again; the older ones that are there stay. */
  refresh(): void {
    const list = this.#list();
    if (!list) return;
    this.#isStale = true;
    const before = this.#request.value;
    void this.#run((signal) => newest(list, before, signal));
  }

  /** Settles when the next ones are there, or have not come. */
  async more(): Promise<void> {
    const list = this.#list();
    const before = this.#request.value;
    if (!list || !before?.nextCursor) return;
    const filter = this.#filter;
    const isStale = this.#isStale;
    await this.#run(async (signal) => {
      // What was on its way is not lost to whoever wants more.
      let { entries, nextCursor } = isStale ? await newest(list, before, signal) : before;
      for (let pages = 0; pages < mostPages && nextCursor !== undefined; pages++) {
        const page: Loaded = await list(nextCursor, signal);
        const known = new Set(entries.map(({ id }) => id));
        const fresh = page.entries.filter(({ id }) => !known.has(id));
        entries = [...entries, ...fresh];
        // A page without anything new is the end, whatever it says.
        nextCursor = fresh.length > 0 ? page.nextCursor : undefined;
        if (fresh.some((entry) => matchesHistory(entry, filter))) break;
      }
      return { entries, nextCursor };
    });
  }

  retry(): void {
    void this.#request.retry();
  }

  async #run(task: (signal: AbortSignal) => Promise<Loaded>): Promise<void> {
    await this.#request.run(async (signal) => {
      const loaded = await task(signal);
      if (!signal.aborted) this.#isStale = false;
      return loaded;
    });
  }

  #list(): ListPage | undefined {
    const adapter = this.#adapter;
    const leadId = this.#leadId;
    if (!adapter?.listHistory || leadId === undefined) return undefined;
    return async (cursor, signal) => {
      const query = { limit: pageSize, ...(cursor !== undefined && { cursor }) };
      const page = await adapter.listHistory!(leadId, query, { signal, locale: this.#locale });
      return { entries: page?.items ?? [], nextCursor: page?.nextCursor ?? undefined };
    };
  }
}
