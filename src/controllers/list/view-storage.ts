// Keeps how a person has arranged a table, and the views that they have saved: in the host's storage, else in the browser's.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keptFrom, type KeptViews, type TableLayout } from '../../domain/list/table-arrangement.js';

/** Where layouts and views are kept, such as the user's settings on a server. An answer may take its time. */
export interface ViewStorage {
  read(key: string): unknown;
  write(key: string, value: KeptViews): unknown;
}

const nameOf = (key: string): string => `lead-table:${key}`;

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
    } catch {
      // It is in force already.
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

export class KeptViewsStore implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: KeptViewsOptions;
  #kept: KeptViews = {};
  #begun = false;
  /** What has been changed while the host's storage has not answered: it goes over what that answers. */
  #early: KeptViews | undefined;

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
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.#onStorage);
  }

  /** At once from the browser's storage, so that nothing jumps. */
  begin(): void {
    const key = this.#options.key();
    // A layout that came with the first properties stays where nothing is kept.
    if (this.#begun) this.#kept = {};
    this.#begun = true;
    this.#early = undefined;
    if (key === undefined) return;
    const answer = this.#storage.read(key);
    if (!(answer instanceof Promise)) return this.#take(keptFrom(answer));
    this.#early = {};
    answer.then(
      (value: unknown) => {
        if (this.#options.key() === key && this.#early) this.#takeLate(keptFrom(value), this.#early);
      },
      // What could not be read is not written over.
      (error: unknown) => console.error('The views of a table could not be read.', error),
    );
  }

  /** @param keep Whether it is to be found again. */
  set(layout: TableLayout, keep: boolean): void {
    this.#kept = { ...this.#kept, layout };
    if (keep) this.write({ layout });
  }

  write(change: KeptViews): void {
    this.#kept = { ...this.#kept, ...change };
    const key = this.#options.key();
    if (key === undefined) return;
    if (this.#early) this.#early = { ...this.#early, ...change };
    else this.#store(key, change);
  }

  get #storage(): ViewStorage {
    return this.#options.storage() ?? browserStorage;
  }

  /** Over what another tab of the browser has kept meanwhile. */
  #store(key: string, change: KeptViews): void {
    const storage = this.#storage;
    const kept = storage === browserStorage ? { ...keptFrom(storage.read(key)), ...change } : this.#kept;
    Promise.resolve(storage.write(key, kept)).catch((error: unknown) =>
      console.error('The views of a table could not be kept.', error),
    );
  }

  #takeLate(kept: KeptViews, early: KeptViews): void {
    const views = early.views && [...(kept.views ?? []), ...early.views];
    const changed = { ...early, ...(views && { views }) };
    this.#early = undefined;
    this.#take({ ...kept, ...changed }, changed);
    if (Object.keys(changed).length > 0) this.#store(this.#options.key()!, changed);
  }

  #take({ layout = this.#kept.layout, ...rest }: KeptViews, changed: KeptViews = {}): void {
    this.#kept = { ...rest, layout };
    this.#options.read(this.#kept, changed);
  }

  /** Views are the person's, in whichever tab they are saved; how this table is arranged stays. */
  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    const name = this.#options.key();
    if (name === undefined || key !== nameOf(name) || this.#storage !== browserStorage || newValue === null) return;
    const { views, startWith } = keptFrom(browserStorage.read(name));
    this.#kept = { ...this.#kept, views, startWith };
    this.#host.requestUpdate();
  };
}
