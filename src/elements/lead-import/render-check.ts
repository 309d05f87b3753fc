// The third step: what an import would do, before anything is done.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportState } from '../../controllers/import/import-controller.js';
import type { ImportView } from './import-words.js';
import { renderDecisions } from './render-decisions.js';
import { renderPeople } from './render-people.js';
import { renderPreview } from './render-preview.js';
import { renderTask } from './render-progress.js';

export interface CheckActions {
  onlyProblems: boolean;
  /** Whether the import was asked for while something was still undecided. */
  asked: boolean;
  onOnlyProblems(onlyProblems: boolean): void;
  onDownload(): void;
  onImport(): void;
}

type CheckState = Extract<ImportState, { step: 'check' }>;

function renderSummary({ checked }: CheckState, view: ImportView, actions: CheckActions): TemplateResult {
  const { words, format } = view;
  const { ready, bad, matching, notices } = checked;
  const tone = bad.length === 0 ? 'success' : ready === 0 ? 'danger' : 'warning';
  const { blankRows, leftOut } = matching.table;
  return html`<div class="message ${tone}" part="summary">
    <span class="grow">
      <strong id="summary">${words.summary(ready, bad.length, format)}</strong>
      ${ready === 0 ? html`<span class="line">${words.noneReady}</span>` : nothing}
      ${bad.length > 0 ? html`<span class="line">${words.badHint}</span>` : nothing}
      ${notices.size > 0 ? html`<span class="line">${words.warnings(notices.size, format)}</span>` : nothing}
      ${leftOut.length > 0 ? html`<span class="line">${words.leftOutRows(leftOut.length, format)}</span>` : nothing}
      ${blankRows > 0 ? html`<span class="line">${words.blankRows(blankRows, format)}</span>` : nothing}
    </span>
    ${
      bad.length > 0
        ? html`<button type="button" class="button" @click=${() => actions.onDownload()}>${words.downloadBad}</button>`
        : nothing
    }
  </div>`;
}

export function renderCheck(state: CheckState, view: ImportView, actions: CheckActions): TemplateResult {
  const { words, format, controller, recordType } = view;
  const { checked, task } = state;
  const preparing = controller.execution.state.status === 'preparing';
  const { sending } = controller;
  const disabled = preparing || sending === 0;
  return html`
    ${renderSummary(state, view, actions)} ${renderDecisions(checked, view)}
    ${renderPeople(checked, view, actions.asked)}
    ${
      checked.bad.length > 0
        ? html`<div class="choice">
            <label>
              <input
                type="checkbox"
                .checked=${actions.onlyProblems}
                @change=${(event: Event) => actions.onOnlyProblems((event.currentTarget as HTMLInputElement).checked)}
              />
              <span>${words.onlyProblems}</span>
            </label>
          </div>`
        : nothing
    }
    ${renderPreview(checked, actions.onlyProblems && checked.bad.length > 0, view)} ${renderTask(task, view)}
    <div class="actions">
      <button type="button" class="button" @click=${() => controller.back()}>${words.back}</button>
      <button
        type="button"
        class="button primary"
        aria-disabled=${disabled ? 'true' : 'false'}
        @click=${() => !disabled && actions.onImport()}
      >
        ${preparing ? words.preparing : words.importRows(sending, recordType, format)}
      </button>
    </div>
  `;
}
