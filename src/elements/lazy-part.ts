// A part of an element that is loaded when it is first needed: who only reads does without it.
import { onceBackOnline } from '../controllers/adapter/back-online.js';

export class LazyPart<Part> {
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

  readonly #again = (): void => void this.get();

  /** Loads it; `undefined` when that failed: then the next call tries again, and so does the return of the network. */
  async get(): Promise<Part | undefined> {
    if (this.#part) return this.#part;
    try {
      this.#loading ??= this.#load();
      this.#part = await this.#loading;
      this.#ready();
    } catch (error) {
      this.#loading = undefined;
      this.#failed = true;
      onceBackOnline(this.#again);
      reportError(error);
    }
    return this.#part;
  }

  /** Loads it and works with it; nothing happens where it cannot be loaded. */
  use(work: (part: Part) => unknown): void {
    void this.get().then((part) => part && work(part));
  }

  /** Loads it before it is used: what could not be fetched waits for the network, or for whoever uses it. */
  ahead(): void {
    if (!this.#failed) void this.get();
  }
}
