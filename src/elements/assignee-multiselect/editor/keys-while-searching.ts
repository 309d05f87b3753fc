// Keys and clicks while the people for a text are on their way: done when these have arrived.

export class KeysWhileSearching {
  #waiting: (() => unknown)[] = [];
  #isCatchingUp = false;
  #ended: (() => void)[] = [];

  /** Whether something is still to be done. */
  get isWaiting(): boolean {
    return this.#isCatchingUp || this.#waiting.length > 0;
  }

  /** Does something as soon as the people have arrived. */
  later(action: () => unknown): void {
    this.#waiting.push(action);
  }

  /** The text is another one, or the list was closed: what was meant is not to be had any more. */
  forget(): void {
    this.#waiting = [];
    if (!this.#isCatchingUp) this.end();
  }

  /** Resolves when nothing is still to be done, or when `end` says that nothing comes of it for now. */
  async settle(): Promise<void> {
    if (this.isWaiting) await new Promise<void>((resolve) => this.#ended.push(resolve));
  }

  /** Closes a list, for one, that would forget them: at once where nothing is still to be done. */
  whenDone(work: () => void): void {
    if (this.isWaiting) void this.settle().then(work);
    else work();
  }

  /** Nobody is to wait any longer: it is done, or the people could not be had. */
  end(): void {
    for (const ended of this.#ended.splice(0)) ended();
  }

  /** The people are there. */
  async catchUp(drawn: () => Promise<unknown>): Promise<void> {
    const actions = this.#waiting;
    this.#waiting = [];
    this.#isCatchingUp = true;
    try {
      // Each goes by what the one before has led to, as it is drawn.
      for (const action of actions) {
        await drawn();
        await action();
      }
    } finally {
      this.#isCatchingUp = false;
      if (!this.isWaiting) this.end();
    }
  }
}
