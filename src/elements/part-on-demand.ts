// A part of an element that is loaded when it is first needed: who only reads does without it.

export class PartOnDemand<Part> {
  readonly #load: () => Promise<Part>;
  readonly #ready: () => void;
  #part: Part | undefined;
  #loading: Promise<Part> | undefined;
  #failed = false;

  constructor(load: () => Promise<Part>, ready: () => void) {
    this.#load = load;
    this.#ready = ready;
  }

  /** The part, once it is there. */
  get now(): Part | undefined {
    return this.#part;
  }

  /** Whether it could not be loaded so far. */
  get failed(): boolean {
    return this.#failed && !this.#part;
  }

  /** Loads it; `undefined` when that failed, and the next call tries again. */
  async get(): Promise<Part | undefined> {
    if (this.#part) return this.#part;
    try {
      this.#loading ??= this.#load();
      this.#part = await this.#loading;
      this.#ready();
    } catch (error) {
      this.#loading = undefined;
      this.#failed = true;
      reportError(error);
    }
    return this.#part;
  }
}
