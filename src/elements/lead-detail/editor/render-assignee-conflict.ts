// Others have changed the same people meanwhile: who it is, what stands now, and the two ways on.
import { html, nothing, type TemplateResult } from 'lit';
import type { AssigneeEditState } from '../../../controllers/record/assignee-edit.js';
import { assignConflictId, namesOf, type ProjectContext } from '../render-assignees-panel.js';

export function renderAssigneeConflict(
  { edit, words, format, resolve, changedBy, onApplyAgain, actions }: ProjectContext,
  conflict: AssigneeEditState & { status: 'conflict' },
): TemplateResult {
  const { conflicting, current } = conflict;
  const delta = edit.delta;
  const mine = conflicting.length > 0 ? conflicting : [...delta.add, ...delta.remove];
  return html`<div class="message warning" part="message" role="alert" id=${assignConflictId} tabindex="-1">
    <div class="grow">
      <strong>${words.assignConflict(namesOf(resolve(mine), words), format)}</strong>
      ${current ? html`<div>${words.assignedNow(namesOf(resolve(current.assigneeIds), words), format)}</div>` : nothing}
      ${changedBy ? html`<div class="help">${changedBy}</div>` : nothing}
    </div>
    <button type="button" class="button" @click=${() => onApplyAgain()}>${words.applyAgain}</button>
    <button type="button" class="button" @click=${() => actions.onCancel()}>${words.discard}</button>
  </div>`;
}
