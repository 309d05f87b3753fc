// A progress bar with its text, and the message of a task that did not do; the same in every step.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportTask } from '../../controllers/import/import-state.js';
import { csvProblemText, errorText, type ImportView } from './failure-words.js';

/** `total` of 0: how long it takes is not known. */
export function renderProgress(label: string, text: string, done: number, total: number): TemplateResult {
  const bar =
    total > 0
      ? html`<progress aria-label=${label} aria-valuetext=${text} max=${total} .value=${done}></progress>`
      : html`<progress aria-label=${label} aria-valuetext=${text}></progress>`;
  return html`<div class="progress">${bar}<span class="progress-text">${text}</span></div>`;
}

/** What a running task is about. */
export function taskText(task: Extract<ImportTask, { status: 'working' }>, { words, format }: ImportView): string {
  switch (task.work) {
    case 'reading':
      return words.reading(task.file.name, format, task.done, task.total);
    case 'checking':
      return words.checking(task.done, task.total, format);
    case 'people':
      return words.findingPeople(task.done, task.total, format);
  }
}

/** Why a task has not done what it should, or an empty text. */
export function taskProblem(task: ImportTask, view: ImportView): string {
  switch (task.status) {
    case 'idle':
    case 'working':
      return '';
    case 'refused':
      return `${view.words.refused(task.file.name)} ${csvProblemText(task.problem, view)}`;
    case 'failed':
      return view.connected ? errorText(task.error, view) : view.words.noAdapter;
  }
}

/** The bar of a running task with a way out, or the message of one that failed. */
export function renderTask(task: ImportTask, view: ImportView): TemplateResult | typeof nothing {
  const { words, controller } = view;
  switch (task.status) {
    case 'idle':
      return nothing;
    case 'working':
      return html`<div class="task">
        ${renderProgress(words.progressLabel, taskText(task, view), task.done, task.total)}
        <button type="button" class="button" @click=${() => controller.cancel()}>${words.cancel}</button>
      </div>`;
    case 'refused':
    case 'failed':
      return html`<div class="message danger" part="message">
        <span class="grow">${taskProblem(task, view)}</span>
      </div>`;
  }
}
