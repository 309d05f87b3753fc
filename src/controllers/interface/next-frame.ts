// Gathers what is to be drawn until the browser draws: answers that come at once then cost one drawing, not three.

/** Milliseconds after which it happens in any case; a page in the background draws no frames. */
const atLatest = 100;

export class NextFrame {
  readonly #task: () => void;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(task: () => void) {
    this.#task = task;
  }

  /** Runs the task before the browser draws next, however often it is asked for until then. */
  request(): void {
    if (this.#frame !== undefined) return;
    this.#frame = requestAnimationFrame(() => this.#run());
    this.#timer = setTimeout(() => this.#run(), atLatest);
  }

  cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = undefined;
  }

  #run(): void {
    this.cancel();
    this.#task();
  }
}
