// The last two steps: the import while it runs, pauses or stops, and what has come of it.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import { errorText, type ImportView } from './import-words.js';
import { momentText } from './moment-text.js';
import { retryAfter } from '../notice/retry-after.js';
import { renderProgress } from './render-progress.js';

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

export interface DoneActions {
  /** When the import ended, where that was not today; milliseconds since 1970. */
  earlier: number | undefined;
  onDownload(): void;
  onAnother(): void;
  onOpen(id: string): void;
}

/** One line per kind of outcome that has happened; what was created always. */
export function outcomeLines(
  checked: CheckedRows,
  { words, format, recordType, controller }: ImportView,
): { tone: string; text: string }[] {
  const { created, updated, skipped, failed, remaining } = controller.execution.counts;
  const leftOut = controller.duplicatesLeftOut(checked);
  const lines = [
    { count: created, tone: 'success', text: words.created(created, recordType, format), always: true },
    { count: updated, tone: 'success', text: words.updated(updated, recordType, format) },
    { count: skipped, tone: 'warning', text: words.skipped(skipped, format) },
    { count: failed, tone: 'danger', text: words.failed(failed, format), always: true },
    { count: leftOut, tone: 'warning', text: words.duplicatesLeft(leftOut, format) },
    { count: checked.bad.length, tone: 'danger', text: words.withProblems(checked.bad.length, format) },
    { count: remaining, tone: 'warning', text: words.remaining(remaining, format) },
  ];
  return lines
    .filter(({ count, always }) => always || count > 0)
    .map(({ count, tone, text }) => ({ tone: count > 0 ? tone : 'none', text }));
}

function renderUndone(view: ImportView): TemplateResult | typeof nothing {
  const { undoState } = view.controller.execution;
  if (undoState.status === 'failed')
    return html`<p class="message danger" role="alert">${errorText(undoState.error, view)}</p>`;
  if (undoState.status !== 'done') return nothing;
  const { removed, restored, kept } = undoState;
  return html`<p class="message success" role="status">${view.words.undone(removed, restored, kept, view.format)}</p>`;
}

/** Records that are listed, however many were made. */
const shownMade = 50;

/** The records that were made or changed, each to be opened. */
function renderMade({ words, format, controller }: ImportView, actions: DoneActions): TemplateResult | typeof nothing {
  const { execution } = controller;
  const { count, first } = execution.made(shownMade);
  if (count === 0 || execution.undoState.status === 'done') return nothing;
  return html`<details class="made">
    <summary>${words.made(count, format)}</summary>
    <ul role="list">
      ${first.map(
        ({ id, name }) =>
          html`<li>
            <button type="button" class="button quiet" @click=${() => actions.onOpen(id)}><bdi>${name}</bdi></button>
          </li>`,
      )}
      ${count > shownMade ? html`<li class="help">${words.morePeople(count - shownMade, format)}</li>` : nothing}
    </ul>
  </details>`;
}

/** Rows of which there is no record. */
function rowsLeft(checked: CheckedRows, { controller }: ImportView): number {
  const { failed, skipped, remaining } = controller.execution.counts;
  return failed + skipped + remaining + checked.bad.length + controller.duplicatesLeftOut(checked);
}

/** Whether nothing is left of an import that somebody may want to deal with, and nothing is under way. */
export function isComplete(checked: CheckedRows, view: ImportView): boolean {
  const { status } = view.controller.execution.undoState;
  return status === 'done' || (status !== 'working' && rowsLeft(checked, view) === 0);
}

export function renderDone(checked: CheckedRows, view: ImportView, actions: DoneActions): TemplateResult {
  const { words, controller } = view;
  const { execution } = controller;
  const { remaining } = execution.counts;
  const failed = execution.counts.failed + checked.bad.length;
  const incomplete = rowsLeft(checked, view) > 0;
  const { refused } = execution;
  return html`
    ${actions.earlier === undefined ? nothing : html`<p class="help">${words.resultOf(momentText(actions.earlier, view.format))}</p>`}
    <ul class="outcome" role="list" part="outcome">
      ${outcomeLines(checked, view).map(({ tone, text }) => html`<li class=${tone}>${text}</li>`)}
    </ul>
    ${remaining > 0 ? html`<p>${words.stoppedHint}</p>` : nothing}
    ${
      refused.length > 0
        ? html`<ul class="refused" role="list" aria-label=${words.failedRows} tabindex="0">
            ${refused.slice(0, 50).map(({ rowNumber, reason }) => {
              return html`<li>
                <span class="help">${words.row} ${view.format.number(rowNumber)}</span> ${reason || words.noReason}
              </li>`;
            })}
            ${refused.length > 50 ? html`<li class="help">${words.shownRows(50, refused.length, view.format)}</li>` : nothing}
          </ul>`
        : nothing
    }
    ${renderMade(view, actions)} ${renderUndone(view)}
    <div class="actions start">
      ${
        execution.canUndo && execution.undoState.status !== 'done'
          ? html`<button type="button" class="button" @click=${() => void execution.undo()}>
              ${execution.undoState.status === 'working' ? words.undoing : words.undoImport}
            </button>`
          : nothing
      }
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
              ${remaining > 0 || failed === 0 ? words.downloadRest : words.downloadFailed}
            </button>`
          : nothing
      }
      <button type="button" class="button ${incomplete ? '' : 'primary'}" @click=${() => actions.onAnother()}>
        ${words.importAnother}
      </button>
    </div>
  `;
}
