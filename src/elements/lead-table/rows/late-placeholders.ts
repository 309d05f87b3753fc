// Placeholders stand in for rows only where a list lets somebody wait: what answers sooner shows no flash of them.
import type { LeadList } from '../../../controllers/list/lead-list.js';

/** Milliseconds before they do. */
const delay = 60;

export class LatePlaceholders {
  /** It has come to that. */
  readonly #shows: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #list: LeadList | undefined;
  #waited = false;

  constructor(shows: () => void) {
    this.#shows = shows;
  }

  /** Whether the list lets somebody wait so long that it shows. */
  due(list: LeadList | undefined): boolean {
    if (this.#timer === undefined || list !== this.#list) {
      clearTimeout(this.#timer);
      this.#list = list;
      this.#waited = false;
      this.#timer = setTimeout(() => {
        this.#waited = true;
        this.#shows();
      }, delay);
    }
    return this.#waited;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
