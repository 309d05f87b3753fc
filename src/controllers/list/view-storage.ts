// Keeps how a person has arranged a table, and the views that they have saved: in the host's storage, else in the browser's.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keptFrom, type KeptViews, type SavedView, type TableLayout } from '../../domain/list/table-arrangement.js';

/** Where layouts and views are kept, such as the user's settings on a server. An answer may take its time. */
export interface ViewStorage {
  read(key: string): unknown;
  write(key: string, value: KeptViews): unknown;
}

const nameOf = (key: string): string => `lead-table:${key}`;

/** What a storage answers; one that throws has refused. */
function asked(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return Promise.reject(new Error('The storage has thrown.', { cause: error }));
  }
}

const isLater = (answer: unknown): answer is PromiseLike<unknown> =>
  typeof (answer as PromiseLike<unknown> | undefined)?.then === 'function';

/** Views of which this table has never heard: somebody else has saved them, and they stay. */
const withOthers = (
  views: readonly SavedView[] = [],
  others: readonly SavedView[] = [],
  known: ReadonlySet<string>,
): readonly SavedView[] => [
  ...views,
  ...others.filter(({ id }) => !known.has(id) && views.every((view) => view.id !== id)),
];

/** Private to this browser. Where it allows no storage, what was arranged lasts as long as the page. */
const browserStorage: ViewStorage = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as unknown;
    } catch {
      return undefined;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(nameOf(key), JSON.stringify(value));
      return true;
    } catch {
      // It is in force already.
      return false;
    }
  },
};

export interface KeptViewsOptions {
  /** Name under which it is kept; without one nothing is. */
  key: () => string | undefined;
  storage: () => ViewStorage | undefined;
  /** What was kept has been read; `changed` is what of it a person has changed before it came. */
  read: (kept: KeptViews, changed: KeptViews) => void;
}

/** Those of the page: what one writes the others with the same name and storage have too. */
const stores = new Set<KeptViewsStore>();

/** Writes of the page, one behind the other: each begins with what the one before has left. */
const writes = new WeakMap<ViewStorage, Promise<unknown>>();

export class KeptViewsStore implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: KeptViewsOptions;
  #kept: KeptViews = {};
  #begun = false;
  /** What has been changed while the host's storage has not answered: it goes over what that answers. */
  #early: KeptViews | undefined;
  /** Whether the host's storage has answered. */
  #reading: Promise<boolean> = Promise.resolve(true);
  /** Ids of all views that were ever here. */
  readonly #known = new Set<string>();

  constructor(host: ReactiveControllerHost, options: KeptViewsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get now(): KeptViews {
    return this.#kept;
  }

  get layout(): TableLayout {
    return this.#kept.layout ?? {};
  }

  hostConnected(): void {
    window.addEventListener('storage', this.#onStorage);
    stores.add(this);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.#onStorage);
    stores.delete(this);
  }

  /** At once from the browser's storage, so that nothing jumps. */
  begin(): void {
    const key = this.#options.key();
    // A layout that came with the first properties stays where nothing is kept.
    if (this.#begun) this.#kept = {};
    this.#begun = true;
    this.#early = undefined;
    if (key === undefined) return;
    const storage = this.#storage;
    const answer = asked(() => storage.read(key));
    if (!isLater(answer)) return this.#take(keptFrom(answer));
    this.#early = {};
    this.#reading = Promise.resolve(answer).then(
      (value: unknown) =>
        this.#options.key() === key && this.#early ? this.#takeLate(keptFrom(value), this.#early) : false,
      // What could not be read is not written over.
      (error: unknown) => {
        console.error('The views of a table could not be read.', error);
        return false;
      },
    );
  }

  /** @param keep Whether it is to be found again. */
  set(layout: TableLayout, keep: boolean): void {
    this.#kept = { ...this.#kept, layout };
    if (keep) void this.write({ layout });
  }

  /** @returns Whether it is kept as it is meant to be: without a name for it, as long as the page. */
  async write(change: KeptViews): Promise<boolean> {
    this.#hold({ ...this.#kept, ...change });
    const key = this.#options.key();
    if (key === undefined) return true;
    if (!this.#early) return this.#store(key, change);
    this.#early = { ...this.#early, ...change };
    return this.#reading;
  }

  #hold(kept: KeptViews): void {
    this.#kept = kept;
    for (const { id } of kept.views ?? []) this.#known.add(id);
  }

  get #storage(): ViewStorage {
    return this.#options.storage() ?? browserStorage;
  }

  /** Over what others have kept meanwhile. */
  async #store(key: string, change: KeptViews): Promise<boolean> {
    const storage = this.#storage;
    this.#tellOthers(key, storage, change);
    if (storage === browserStorage) {
      const now = keptFrom(storage.read(key));
      const kept = { ...now, ...change };
      return storage.write(key, { ...kept, views: withOthers(kept.views, now.views, this.#known) }) === true;
    }
    const before = writes.get(storage);
    const written = (async () => {
      await before;
      try {
        const now = keptFrom(await asked(() => storage.read(key)));
        const views = withOthers(this.#kept.views, now.views, this.#known);
        if (this.#options.key() === key) this.#hold({ ...this.#kept, views });
        await asked(() => storage.write(key, { ...this.#kept, views }));
        this.#host.requestUpdate();
        return true;
      } catch (error) {
        console.error('The views of a table could not be kept.', error);
        return false;
      }
    })();
    writes.set(storage, written);
    return written;
  }

  #tellOthers(key: string, storage: ViewStorage, { layout: _own, ...views }: KeptViews): void {
    if (Object.keys(views).length === 0) return;
    for (const other of stores)
      if (other !== this && other.#options.key() === key && other.#storage === storage && !other.#early)
        other.#hear(views);
  }

  /** Views are the person's, wherever they are saved; how this table is arranged stays. */
  #hear(views: KeptViews): void {
    this.#hold({ ...this.#kept, ...views });
    this.#host.requestUpdate();
  }

  #takeLate(kept: KeptViews, early: KeptViews): Promise<boolean> | true {
    const views = early.views && [...(kept.views ?? []), ...early.views];
    const changed = { ...early, ...(views && { views }) };
    this.#early = undefined;
    this.#take({ ...kept, ...changed }, changed);
    return Object.keys(changed).length === 0 || this.#store(this.#options.key()!, changed);
  }

  #take({ layout = this.#kept.layout, ...rest }: KeptViews, changed: KeptViews = {}): void {
    this.#hold({ ...rest, layout });
    this.#options.read(this.#kept, changed);
  }

  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    const name = this.#options.key();
    if (name === undefined || key !== nameOf(name) || this.#storage !== browserStorage || newValue === null) return;
    const { views, startWith } = keptFrom(browserStorage.read(name));
    this.#hear({ views, startWith });
  };
}
