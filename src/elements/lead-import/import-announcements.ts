// What a screen reader hears of an import beside the headings: what was read, what went wrong, how far it is, what came of it.
import type { ImportView } from './failure-words.js';
import type * as later from './steps-after-file.js';
import { taskProblem } from './render-progress.js';

/** What draws the steps behind the choice of a file. */
export type LaterSteps = typeof later;

/** Milliseconds between two announcements of progress. */
const progressPause = 5000;

export class ImportAnnouncements {
  readonly #say: (message: string) => void;
  readonly #later: () => LaterSteps | undefined;
  #problem = '';
  #progressAt = 0;
  /** How many rows there were when it was last said. */
  #counted = '';

  constructor(say: (message: string) => void, later: () => LaterSteps | undefined) {
    this.#say = say;
    this.#later = later;
  }

  /** Call it after each update. @param arrived Whether the step is another one than before. */
  follow(view: ImportView, arrived: boolean): void {
    if (arrived) this.#arrive(view);
    this.#tellCount(view, arrived);
    this.#tellProblem(view);
    if (view.controller.execution.busy) this.#tellProgress(view);
  }

  #arrive(view: ImportView): void {
    this.#problem = '';
    this.#progressAt = performance.now();
    const text = this.#later()?.stepAnnouncement(view);
    if (text) this.#say(text);
  }

  #tellCount(view: ImportView, arrived: boolean): void {
    const text = this.#later()?.countAnnouncement(view) ?? '';
    if (!arrived && text && text !== this.#counted) this.#say(text);
    this.#counted = text;
  }

  /** A problem is said once, however often it is drawn. */
  #tellProblem(view: ImportView): void {
    const { state } = view.controller;
    const text = 'task' in state ? taskProblem(state.task, view) : '';
    if (text && text !== this.#problem) this.#say(text);
    this.#problem = text;
  }

  #tellProgress(view: ImportView): void {
    const now = performance.now();
    if (now - this.#progressAt < progressPause) return;
    this.#progressAt = now;
    const text = this.#later()?.progressText(view);
    if (text) this.#say(text);
  }
}
