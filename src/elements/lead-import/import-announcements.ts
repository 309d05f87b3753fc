// What a screen reader hears of an import beside the headings: what was read, what went wrong, how far it is, what came of it.
import type { ImportView } from './import-words.js';
import { outcomeLines, progressText } from './render-import.js';
import { columnsSummary } from './render-match.js';
import { taskProblem } from './render-progress.js';

/** Milliseconds between two announcements of progress. */
const progressPause = 5000;

/** What cannot be read off the heading of a step. */
function arrivalText(view: ImportView): string {
  const { words, format, controller } = view;
  const { state } = controller;
  switch (state.step) {
    case 'choose':
    case 'import':
      return '';
    case 'match': {
      const { file, table } = state.matching;
      return `${words.fileFacts(file.name, file.size, table.rows.length, format)}. ${columnsSummary(state.matching, view)}`;
    }
    case 'check':
      return words.summary(state.checked.ready, state.checked.bad.length, format);
    case 'done':
      return format.list(outcomeLines(state.checked, view).map(({ text }) => text));
  }
}

export class ImportAnnouncements {
  readonly #say: (message: string) => void;
  #problem = '';
  #progressAt = 0;

  constructor(say: (message: string) => void) {
    this.#say = say;
  }

  /** Call it after each update. @param arrived Whether the step is another one than before. */
  follow(view: ImportView, arrived: boolean): void {
    if (arrived) this.#arrive(view);
    this.#tellProblem(view);
    if (view.controller.execution.busy) this.#tellProgress(view);
  }

  #arrive(view: ImportView): void {
    this.#problem = '';
    this.#progressAt = performance.now();
    const text = arrivalText(view);
    if (text) this.#say(text);
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
    this.#say(progressText(view));
  }
}
