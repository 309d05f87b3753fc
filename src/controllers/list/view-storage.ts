// Keeps how a person has arranged a table, and the views that they have saved: in the host's storage, else in the browser's.
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
  /** What was kept has been read. */
  read: (kept: KeptViews) => void;
}

export class KeptViewsStore {
  readonly #options: KeptViewsOptions;
  #kept: KeptViews = {};

  constructor(options: KeptViewsOptions) {
    this.#options = options;
  }

  get now(): KeptViews {
    return this.#kept;
  }

  get layout(): TableLayout {
    return this.#kept.layout ?? {};
  }

  /** At once from the browser's storage, so that nothing jumps. */
  begin(): void {
    const key = this.#options.key();
    this.#kept = {};
    if (key === undefined) return;
    const answer = this.#storage.read(key);
    if (!(answer instanceof Promise)) return this.#take(answer);
    answer.then(
      (value: unknown) => {
        if (this.#options.key() === key) this.#take(value);
      },
      (error: unknown) => console.error('The views of a table could not be read.', error),
    );
  }

  /** @param keep Whether it is to be found again. */
  set(layout: TableLayout, keep: boolean): void {
    this.#kept = { ...this.#kept, layout };
    if (keep) this.write({});
  }

  write(change: KeptViews): void {
    this.#kept = { ...this.#kept, ...change };
    const key = this.#options.key();
    if (key === undefined) return;
    Promise.resolve(this.#storage.write(key, this.#kept)).catch((error: unknown) =>
      console.error('The views of a table could not be kept.', error),
    );
  }

  get #storage(): ViewStorage {
    return this.#options.storage() ?? browserStorage;
  }

  #take(value: unknown): void {
    this.#kept = keptFrom(value);
    this.#options.read(this.#kept);
  }
}
