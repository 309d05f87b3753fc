// Remembers that a store was filled once: a database that is empty after that was cleared, and is no first visit.

const keyOf = (databaseName: string): string => `lead-elements:filled:${databaseName}`;

/** `localStorage`, where there is one: a page may be forbidden to store, and a worker has none. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

export class StoredMark {
  readonly #key: string;
  /** Known here too, for a page that may not store texts, and until its reload. */
  #isFilled = false;

  constructor(databaseName: string) {
    this.#key = keyOf(databaseName);
  }

  get wasFilled(): boolean {
    return this.#isFilled || storage()?.getItem(this.#key) === '1';
  }

  set(): void {
    this.#isFilled = true;
    try {
      storage()?.setItem(this.#key, '1');
    } catch {
      // The disk is full: this page still knows.
    }
  }

  /** Somebody was told; the page as it is loaded next begins anew. */
  forgetAtReload(): void {
    this.#isFilled = true;
    forgetFilled(this.#key);
  }
}

function forgetFilled(key: string): void {
  storage()?.removeItem(key);
}

/** The data are deleted on purpose: what comes next is a first visit. */
export const forgetStore = (databaseName: string): void => forgetFilled(keyOf(databaseName));
