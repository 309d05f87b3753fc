// One edit at a time: the next begins when the one before has taken effect, and a reset gives up all that wait.

export class EditsInTurn {
  /** Whether somebody can edit now: asked when the turn of an edit comes. */
  readonly #editable: () => boolean;
  #underWay: Promise<unknown> | undefined;
  /** Another one after each reset: what was begun before it comes to nothing. */
  #epoch = {};

  constructor(editable: () => boolean) {
    this.#editable = editable;
  }

  /** Whether an edit has not taken effect yet. */
  get isBusy(): boolean {
    return this.#underWay !== undefined;
  }

  /** Resolves when all edits have taken effect. */
  async settle(): Promise<void> {
    while (this.#underWay) await this.#underWay;
  }

  /**
   * At once, or when the edits before it are done: each goes by what the one before has left. Answers `undefined` for
   * an edit that was given up: nobody can edit any more when its turn comes, or the form was reset.
   */
  async run<T>(edit: () => Promise<T>): Promise<T | undefined> {
    const stands = this.standing();
    while (this.#underWay) await this.#underWay;
    if (!stands() || !this.#editable()) return undefined;
    const work = edit();
    const done = work.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay = done;
    try {
      const answer = await work;
      return stands() ? answer : undefined;
    } finally {
      if (this.#underWay === done) this.#underWay = undefined;
    }
  }

  /** Tells later whether what begins now still counts, or a reset has come between. */
  standing(): () => boolean {
    const epoch = this.#epoch;
    return () => epoch === this.#epoch;
  }

  /** Gives up the edit under way, and those that wait behind it. */
  reset(): void {
    this.#epoch = {};
  }
}
