// How the chips stand: which one is marked, and whether all of them are shown.
import type { ReactiveControllerHost } from 'lit';

export class ChipsController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #markedId: string | undefined;
  #expanded = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** The chip that the next Backspace removes. */
  get markedId(): string | undefined {
    return this.#markedId;
  }

  /** Whether the chips behind "+N more" are shown. */
  get expanded(): boolean {
    return this.#expanded;
  }

  mark(id?: string): void {
    if (this.#markedId === id) return;
    this.#markedId = id;
    this.#host.requestUpdate();
  }

  expand(expanded: boolean): void {
    this.#expanded = expanded;
    this.#host.requestUpdate();
  }
}
