// The last two steps: the import while it runs, pauses or stops, and what has come of it.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { ImportResult } from '../../controllers/import/import-result.js';
import { resultOf } from '../../controllers/import/gather-result.js';
import { errorText, type ImportView } from './failure-words.js';
import { momentText } from './moment-text.js';
import { retryAfter } from '../notice/retry-after.js';
import { renderProgress } from './render-progress.js';
import {
  isShownInList,
  type RecordActions,
  renderMade,
  renderOutcome,
  renderRefused,
  renderShow,
  renderUndo,
  renderUndone,
  reportName,
  rowsLeft,
} from './render-result.js';

/** What is being done now, as the progress bar says it. */
export function progressText({ words, format, controller }: ImportView): string {
  const { state, progress } = controller.execution;
  if (state.status === 'running' && state.work === 'people') return words.creatingPeople;
  return words.progress(progress.done, progress.total, format);
}

function renderPaused(view: ImportView, idempotent: boolean): TemplateResult | typeof nothing {
  const { words, controller } = view;
  const { state } = controller.execution;
  if (state.status !== 'paused') return nothing;
  return html`<div class="message danger" role="alert">
    <span class="grow">
      <strong>${words.paused}</strong>
      <span class="line">${errorText(state.error, view)}</span>
      <span class="line">${idempotent ? words.pausedHint : words.pausedHintUnsure}</span>
    </span>
    <button
      type="button"
      class="button primary"
      ${retryAfter(state.error, view.format)}
      @click=${() => void controller.execution.resume()}
    >
      ${words.retry}
    </button>
  </div>`;
}

export function renderImport(view: ImportView, idempotent: boolean): TemplateResult {
  const { words, controller } = view;
  const { execution } = controller;
  const { status } = execution.state;
  const creating = execution.state.status === 'running' && execution.state.work === 'people';
  const { done, total } = execution.progress;
  return html`
    ${renderPaused(view, idempotent)}
    ${renderProgress(words.progressLabel, progressText(view), done, creating ? 0 : total)}
    ${status === 'paused' ? nothing : html`<p class="help">${status === 'stopping' ? words.stopping : words.keepOpen}</p>`}
    <div class="actions">
      <button type="button" class="button" @click=${() => execution.stop()}>
        ${status === 'stopping' ? words.stopNow : words.cancelImport}
      </button>
    </div>
  `;
}

export interface DoneActions extends RecordActions {
  /** When the import ended, where that was not today; milliseconds since 1970. */
  earlier: number | undefined;
  onDownload(): void;
  onAnother(): void;
}

const resultInView = (checked: CheckedRows, { controller }: ImportView): ImportResult =>
  resultOf(checked, controller.execution, controller.sending);

/** Whether nothing is left of an import that somebody may want to deal with, and nothing is under way. */
export function isComplete(checked: CheckedRows, view: ImportView): boolean {
  const { status } = view.controller.execution.undoState;
  return status === 'done' || (status !== 'working' && rowsLeft(resultInView(checked, view)) === 0);
}

export function renderDone(checked: CheckedRows, view: ImportView, actions: DoneActions): TemplateResult {
  const { words, controller } = view;
  const { execution } = controller;
  const result = resultInView(checked, view);
  const { remaining } = result.counts;
  const incomplete = rowsLeft(result) > 0;
  const shows = execution.undoState.status !== 'done' && isShownInList(result, view);
  return html`
    ${actions.earlier === undefined ? nothing : html`<p class="help">${words.resultOf(momentText(actions.earlier, view.format))}</p>`}
    ${renderOutcome(result, view)} ${remaining > 0 ? html`<p>${words.stoppedHint}</p>` : nothing}
    ${renderRefused(result, view)}
    ${execution.undoState.status === 'done' ? nothing : renderMade(result, view, actions)}
    ${renderUndone(execution.undoState, view, actions)}
    <div class="actions start">
      ${execution.canUndo ? renderUndo(execution.undoState, () => void execution.undo(), view) : nothing}
      ${
        remaining > 0
          ? html`<button type="button" class="button primary" @click=${() => void execution.resume()}>
              ${words.continueImport}
            </button>`
          : nothing
      }
      ${
        execution.retryable.length > 0
          ? html`<button type="button" class="button" @click=${() => void execution.retryFailed()}>
              ${words.retryFailed}
            </button>`
          : nothing
      }
      ${
        incomplete
          ? html`<button type="button" class="button" @click=${() => actions.onDownload()}>
              ${reportName(result, view)}
            </button>`
          : nothing
      }
      <button type="button" class="button ${incomplete || shows ? '' : 'primary'}" @click=${() => actions.onAnother()}>
        ${words.importAnother}
      </button>
      ${shows ? renderShow(result, view, actions, !incomplete) : nothing}
    </div>
  `;
}
