// What stands against saving the assignees: a question before somebody is taken off, or why the host does not allow it.
import { html, type TemplateResult } from 'lit';
import type { AssigneeEdit } from '../../../controllers/record/assignee-edit.js';
import { objectionText } from '../../objection-text.js';
import { keepPeopleId, type ProjectContext } from '../render-assignees-panel.js';

export function renderObjection(
  { words, format, rules, onRemoval }: ProjectContext,
  { objection }: AssigneeEdit['state'] & { status: 'objection' },
): TemplateResult {
  const { removal } = words;
  const text = objectionText(objection, rules.min, removal, format);
  if (objection.forbids) return html`<div class="message warning" part="message" role="alert">${text}</div>`;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // One press, one level: the edit stays open.
    event.preventDefault();
    event.stopPropagation();
    onRemoval(false);
  };
  return html`<div
    class="message warning"
    part="confirm"
    role="alertdialog"
    aria-labelledby="removal-question"
    @keydown=${onKeydown}
  >
    <span class="grow" id="removal-question">${text}</span>
    <button type="button" class="button" id=${keepPeopleId} @click=${() => onRemoval(false)}>${removal.keep}</button>
    <button type="button" class="button" @click=${() => onRemoval(true)}>${removal.confirmRemoval}</button>
  </div>`;
}
