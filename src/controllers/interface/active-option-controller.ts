// Which option of a listbox is active while the focus stays in the input (`aria-activedescendant`).
import type { ReactiveControllerHost } from 'lit';

export interface ActiveOptionHost {
  /** Number of options. */
  count: () => number;
  /** Scrolls an option into view. */
  reveal: (index: number) => void;
}

interface OptionsById {
  at(index: number): { id: string } | undefined;
  /** -1 when there is none. */
  indexOf(id: string): number;
}

/** Index arithmetic of the APG listbox: no wrapping, a page is ten options, -1 is "none". */
export class ActiveOptionController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #list: ActiveOptionHost;
  #index = -1;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, list: ActiveOptionHost) {
    this.#host = host;
    this.#list = list;
  }

  /** -1 when no option is active. */
  get index(): number {
    return this.#index < this.#list.count() ? this.#index : -1;
  }

  /** Moves by options; from "none" forward to the first, from the first backward to "none". */
  move(by: number): void {
    const last = this.#list.count() - 1;
    // A key that is held down while the options are on their way does not undo what its first press has asked for.
    if (last < 0 || this.#index === Infinity) return;
    const next = this.index + by;
    this.set(Math.abs(by) === 1 ? Math.max(-1, Math.min(last, next)) : Math.max(0, Math.min(last, next)));
  }

  set(index: number): void {
    this.#index = index;
    if (index >= 0) this.#list.reveal(index);
    this.#host.requestUpdate();
  }

  /** The last option becomes active once all are there, which `settle` tells. */
  seekLast(): void {
    this.#index = Infinity;
    this.#host.requestUpdate();
  }

  settle(): void {
    if (this.#index === Infinity) this.set(this.#list.count() - 1);
  }

  /** The options are others: whoever was active stays active, or nobody is. */
  exchange(before: OptionsById, after: OptionsById): void {
    const id = before.at(this.#index)?.id;
    if (id === undefined || after.at(this.#index)?.id === id) return;
    this.#index = after.indexOf(id);
  }

  clear(): void {
    if (this.#index === -1) return;
    this.#index = -1;
    this.#host.requestUpdate();
  }
}
