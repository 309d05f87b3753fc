// Keys and clicks while the people for a text are on their way: done when these have arrived.

export class KeysAhead {
  #deeds: (() => unknown)[] = [];

  /** Does something as soon as the people have arrived. */
  later(deed: () => unknown): void {
    this.#deeds.push(deed);
  }

  /** The text is another one, or the list was closed: what was meant is not to be had any more. */
  forget(): void {
    this.#deeds = [];
  }

  /** The people are there. */
  async catchUp(drawn: () => Promise<unknown>): Promise<void> {
    const deeds = this.#deeds;
    this.#deeds = [];
    // Each goes by what the one before has led to, as it is drawn.
    for (const deed of deeds) {
      await drawn();
      await deed();
    }
  }
}
