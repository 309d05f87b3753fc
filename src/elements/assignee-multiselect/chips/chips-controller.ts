// How the chips stand: which one is marked, and whether all of them are shown.
import type { ReactiveControllerHost } from 'lit';

/** Chips that "+N more" adds at once: thousands would hold up the page now and at every change. */
const portion = 200;

export class ChipsController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #markedId: string | undefined;
  #portions = 0;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** The chip that the next Backspace removes. */
  get markedId(): string | undefined {
    return this.#markedId;
  }

  /** Whether chips behind "+N more" are shown. */
  get expanded(): boolean {
    return this.#portions > 0;
  }

  /** How many of them are shown at most. */
  get beyond(): number {
    return this.#portions * portion;
  }

  mark(id?: string): void {
    if (this.#markedId === id) return;
    this.#markedId = id;
    this.#host.requestUpdate();
  }

  /** Shows the next ones, or none of them. */
  expand(expanded: boolean): void {
    this.#portions = expanded ? this.#portions + 1 : 0;
    this.#host.requestUpdate();
  }
}
