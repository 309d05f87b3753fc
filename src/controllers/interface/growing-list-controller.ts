// How much of a long list is drawn: its first part at once and the rest when the page is idle, since nobody sees it yet.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { runWhenIdle } from '../../domain/platform/idle-work.js';

/** Items of the first part. */
const first = 60;
/** Items of each part that follows. */
const next = 150;

export class GrowingListController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #key: string | undefined;
  #count = first;
  #wanted = 0;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The items to draw now. `key` says which list it is: another one begins with its first part. */
  part<T>(key: string, items: readonly T[]): readonly T[] {
    if (key !== this.#key) this.#count = first;
    this.#key = key;
    this.#wanted = items.length;
    this.#grow();
    return items.slice(0, this.#count);
  }

  hostConnected(): void {
    this.#grow();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #grow(): void {
    if (this.#count >= this.#wanted) return;
    this.#stop ??= runWhenIdle(() => {
      this.#stop = undefined;
      this.#count += next;
      this.#host.requestUpdate();
      return false;
    });
  }
}
