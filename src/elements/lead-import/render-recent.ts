// The last import on the first step: a line that says what came of it and when, with all of it one press away, and the way back.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportView } from './failure-words.js';
import { keptReport } from './downloads.js';
import { agoText } from './moment-text.js';
import {
  isShownInList,
  outcomeLines,
  type RecordActions,
  renderMade,
  renderOutcome,
  renderRefused,
  renderShow,
  renderUndo,
  renderUndone,
  reportName,
} from './render-result.js';

export interface RecentActions extends RecordActions {
  /** @param report The rows that were not imported. */
  onReport(report: string, fileName: string): void;
}

export function renderRecent(view: ImportView, actions: RecentActions): TemplateResult | typeof nothing {
  const { words, format, controller } = view;
  const { found, undoing, canUndo } = controller.resumption.recent;
  if (!found) return nothing;
  const { result, report, fileName, finishedAt } = found;
  const outcome = outcomeLines(result, view).filter(({ tone }) => tone !== 'none');
  const isUndone = undoing.state.status === 'done';
  return html`<section class="recent" id="recent">
    <p class="help">
      ${words.recentImport(fileName, agoText(finishedAt, format), format.list(outcome.map(({ text }) => text)))}
    </p>
    ${
      isUndone
        ? nothing
        : html`<details>
            <summary>${words.showResult}</summary>
            ${renderOutcome(result, view)} ${renderRefused(result, view)} ${renderMade(result, view, actions)}
          </details>`
    }
    ${renderUndone(undoing.state, view, actions)}
    <div class="actions start">
      ${canUndo ? renderUndo(undoing.state, () => void controller.resumption.recent.undo(format.locale), view) : nothing}
      ${isUndone || !isShownInList(result, view) ? nothing : renderShow(result, view, actions)}
      ${
        report === undefined
          ? nothing
          : html`<button
                type="button"
                class="button"
                @click=${() => void controller.choose(keptReport(report, fileName, view))}
              >
                ${words.retryFailed}
              </button>
              <button type="button" class="button" @click=${() => actions.onReport(report, fileName)}>
                ${reportName(result, view)}
              </button>`
      }
    </div>
  </section>`;
}
