// Follows the pages of a list to their end, whatever a back end makes of that end.
import { warnOnce } from './warn-once.js';

/** Empty pages in a row that are followed at once; after them somebody has to ask for more. */
const emptyPages = 3;

/** One reading of one list. */
export class PageTrail {
  readonly #adapter: object;
  readonly #method: string;
  readonly #ids = new Set<string>();
  #empty = 0;

  /** @param adapter Whose pages they are. @param method Named on the console when the pages have no end. */
  constructor(adapter: object, method: string) {
    this.#adapter = adapter;
    this.#method = method;
  }

  /** Whether so many empty pages have come that the next one waits until somebody asks for it. */
  get paused(): boolean {
    return this.#empty > emptyPages;
  }

  /** Somebody asks for more. */
  resume(): void {
    this.#empty = 0;
  }

  /**
   * Takes in a page.
   * @returns Its items that are new, and the cursor of the next page. A page that repeats what was there is the last one:
   * a back end that takes no notice of the cursor would be asked for ever.
   */
  add<T extends { id: string }>(
    items: readonly T[],
    nextCursor: string | undefined,
  ): { items: T[]; nextCursor: string | undefined } {
    const fresh = items.filter(({ id }) => !this.#ids.has(id) && this.#ids.add(id));
    this.#empty = items.length === 0 ? this.#empty + 1 : 0;
    if (items.length === 0 || fresh.length > 0 || nextCursor === undefined) return { items: fresh, nextCursor };
    warnOnce(
      this.#adapter,
      `${this.#method} must answer other items for a nextCursor, or none on the last page`,
      items,
    );
    return { items: fresh, nextCursor: undefined };
  }
}
