// The third step: what an import would do, before anything is done.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { ImportState } from '../../controllers/import/import-state.js';
import { peopleToCreate } from '../../controllers/import/people-of-rows.js';
import { recordsToSend } from '../../controllers/import/rows-to-send.js';
import type { ImportView } from './failure-words.js';
import { renderDecisions } from './render-decisions.js';
import { renderPeople } from './render-people.js';
import { renderAssignment } from './render-assignment.js';
import { countLeftOut } from './render-left-out.js';
import { type PreviewActions, renderPreview } from './render-preview.js';
import { renderTask } from './render-progress.js';
import { renderRowRepairs } from './render-repairs.js';
import { renderReplace } from './render-replace.js';
import { renderTrial } from './render-trial.js';

export interface CheckActions extends PreviewActions {
  /** Whether the import was asked for while something was still undecided. */
  asked: boolean;
  onDownload(): void;
  onImport(): void;
}

type CheckState = Extract<ImportState, { step: 'check' }>;

/** The worst damage in words, because its row may be far down. */
function renderDamage({ bad }: CheckedRows, { words, format }: ImportView): unknown {
  return bad
    .flatMap(({ row, problems }) => problems.map((problem) => ({ row, problem })))
    .filter(({ problem }) => problem.code === 'quotes' && problem.lines > 1)
    .slice(0, 3)
    .map(({ row, problem }) => {
      const lines = problem.code === 'quotes' ? problem.lines : 0;
      return html`<span class="line">
        ${words.row} ${format.number(row.rowNumber)}: ${words.problemQuotesLines(lines, format)}
      </span>`;
    });
}

function renderSummary({ checked }: CheckState, view: ImportView, actions: CheckActions): TemplateResult {
  const { words, format } = view;
  const { ready, bad, matching, notices } = checked;
  const tone = bad.length === 0 ? 'success' : ready === 0 ? 'danger' : 'warning';
  const { blankRows } = matching.table;
  const leftOut = countLeftOut(matching);
  return html`<div class="message ${tone}" part="summary">
    <span class="grow">
      <strong id="summary">${words.summary(ready, bad.length, format)}</strong>
      ${ready === 0 ? html`<span class="line">${words.noneReady}</span>` : nothing}
      ${bad.length > 0 ? html`<span class="line">${words.badHint}</span>` : nothing} ${renderDamage(checked, view)}
      ${notices.size > 0 ? html`<span class="line">${words.warnings(notices.size, format)}</span>` : nothing}
      ${leftOut > 0 ? html`<span class="line">${words.leftOutRows(leftOut, format)}</span>` : nothing}
      ${blankRows > 0 ? html`<span class="line">${words.blankRows(blankRows, format)}</span>` : nothing}
    </span>
    ${
      bad.length > 0
        ? html`<button type="button" class="button" @click=${() => actions.onDownload()}>${words.downloadBad}</button>`
        : nothing
    }
  </div>`;
}

/** What the button does, the making of users included. */
function importLabel(checked: CheckedRows, { words, format, controller, recordType }: ImportView): string {
  const created = peopleToCreate(checked, controller.sending).length;
  const records = recordsToSend(checked, controller.sending);
  return created > 0
    ? words.importAndCreate(records, recordType, created, format)
    : words.importRows(records, recordType, format);
}

export function renderCheck(state: CheckState, view: ImportView, actions: CheckActions): TemplateResult {
  const { words, controller } = view;
  const { checked, task } = state;
  const preparing = controller.execution.state.status === 'preparing';
  const sending = controller.rowsToSend;
  const disabled = preparing || sending === 0;
  return html`
    ${renderSummary(state, view, actions)} ${renderRowRepairs(checked, view)} ${renderDecisions(checked, view)}
    ${renderAssignment(checked, view)}
    ${controller.sending.plan.kind === 'file' ? renderPeople(checked, view, actions.asked) : nothing}
    ${renderReplace(checked, view)} ${renderPreview(checked, actions, view)} ${renderTask(task, view)}
    ${renderTrial(view)}
    <div class="actions">
      <button type="button" class="button" @click=${() => controller.back()}>${words.back}</button>
      ${
        view.adapter?.importLeads && sending > 0
          ? html`<button type="button" class="button" @click=${() => void controller.try()}>${words.tryImport}</button>`
          : nothing
      }
      <button
        type="button"
        class="button primary"
        aria-disabled=${disabled ? 'true' : 'false'}
        @click=${() => !disabled && actions.onImport()}
      >
        ${preparing ? words.preparing : importLabel(checked, view)}
      </button>
    </div>
  `;
}
