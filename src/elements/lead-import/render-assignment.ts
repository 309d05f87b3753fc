// Who the rows are assigned to: whom the file says, everybody who is chosen here, or one of them in turn, with how many each gets.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/import-preparation.js';
import type { AssignmentPlan } from '../../controllers/import/sending-choices.js';
import { splitCounts } from '../../domain/import/people/assignment-plan.js';
import type { AssigneesChangedEvent } from '../../events.js';
import { pickerParts } from '../exported-parts.js';
import type { ImportView } from './import-words.js';

function renderKind(kind: AssignmentPlan['kind'], label: string, { controller }: ImportView): TemplateResult {
  const { plan } = controller.sending;
  return html`<div class="choice">
    <label>
      <input
        type="radio"
        name="plan"
        value=${kind}
        .checked=${plan.kind === kind}
        @change=${() => controller.sending.setPlan({ ...plan, kind })}
      />
      <span>${label}</span>
    </label>
  </div>`;
}

function renderPicker({ words, controller, adapter, picker }: ImportView): TemplateResult {
  const { plan } = controller.sending;
  return picker.render(
    () =>
      html`<assignee-multiselect
        id="plan-people"
        exportparts=${pickerParts}
        .adapter=${adapter}
        .label=${words.planPeople}
        .value=${[...plan.ids]}
        @assignees-changed=${(event: AssigneesChangedEvent) =>
          controller.sending.setPlan({ ...controller.sending.plan, ids: event.detail.value })}
      ></assignee-multiselect>`,
  );
}

/** How many rows each of those chosen gets; two numbers at most, because they differ by one. */
function planText({ words, format, controller }: ImportView): string {
  const { plan } = controller.sending;
  const rows = controller.rowsToSend;
  if (plan.ids.length === 0) return words.planNobody;
  if (plan.kind === 'all') return words.planAll(plan.ids.length, rows, format);
  const counts = splitCounts(plan.ids, rows);
  return words.planSplit(plan.ids.length, counts.at(-1)!, counts[0]!, format);
}

export function renderAssignment({ ready }: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  if (ready === 0) return nothing;
  const { words, controller } = view;
  const chosen = controller.sending.plan.kind !== 'file';
  return html`<fieldset class="people" id="assignment">
    <legend>${words.assignees}</legend>
    <div class="choices">
      ${renderKind('file', words.planFile, view)} ${renderKind('all', words.planAllLabel, view)}
      ${renderKind('split', words.planSplitLabel, view)}
    </div>
    ${
      chosen
        ? html`${renderPicker(view)}
            <p class="help" id="plan-text" role="status">${planText(view)}</p>`
        : nothing
    }
  </fieldset>`;
}
