// A part of an element that is loaded when it is first needed: who only reads does without it.

export class LazyRoom<Room> {
  readonly #load: () => Promise<Room>;
  readonly #ready: () => void;
  #room: Room | undefined;
  #loading: Promise<Room> | undefined;

  constructor(load: () => Promise<Room>, ready: () => void) {
    this.#load = load;
    this.#ready = ready;
  }

  /** The room, once it is there. */
  get now(): Room | undefined {
    return this.#room;
  }

  /** Loads it; `undefined` when that failed, and the next call tries again. */
  async get(): Promise<Room | undefined> {
    if (this.#room) return this.#room;
    try {
      this.#loading ??= this.#load();
      this.#room = await this.#loading;
      this.#ready();
    } catch (error) {
      this.#loading = undefined;
      reportError(error);
    }
    return this.#room;
  }
}
