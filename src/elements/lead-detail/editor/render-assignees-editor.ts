// The Assignee section while people are put on the record or taken off it.
import { html, nothing, type TemplateResult } from 'lit';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import type { AssigneesChangedEvent } from '../../../events.js';
import { recordPicker, settingsFor } from '../../assignee-multiselect/picker-settings.js';
import { pickerParts } from '../../exported-parts.js';
import { failureText } from '../../fields/failure-text.js';
import { elsewhereText, pickerId, type ProjectContext, renderHead } from '../render-assignees-panel.js';
import { renderAlert } from '../render-edit-actions.js';
import { onEditKey, renderEditActions, renderQuestion } from './edit-form.js';

export function renderAssigneesEditor(context: ProjectContext): TemplateResult {
  const { edit, words } = context;
  const saving = edit.state.status === 'saving';
  return html`<form
    novalidate
    aria-labelledby="assignee-heading"
    aria-busy=${saving ? 'true' : 'false'}
    @keydown=${(event: KeyboardEvent) => onEditKey(event, context.actions)}
  >
    ${renderHead(context, renderEditActions(saving, words, context.actions))}
    ${renderQuestion(context.asked, words, context.actions)} ${renderOutcome(context)} ${renderElsewhere(context)}
    ${context.pickerTag.render(() => context.handover?.() ?? renderPicker(context, saving))}
    ${context.handover ? nothing : context.work?.terms.render(edit, context)} ${context.renderAccessChange()}
  </form>`;
}

function renderPicker(context: ProjectContext, saving: boolean): TemplateResult {
  const { lead, edit, adapter, words } = context;
  const promises = { server: words.access, device: words.accessOnDevice, none: () => '' };
  const help = promises[capabilitiesOf(adapter, lead.recordType)?.access ?? 'server'];
  return html`<assignee-multiselect
    id=${pickerId}
    part="assignees"
    exportparts=${pickerParts}
    .adapter=${adapter}
    .leadIds=${[lead.id]}
    .label=${words.assignees}
    .help=${help(lead.recordType)}
    .readonly=${saving}
    ${settingsFor(lead, recordPicker(capabilitiesOf(adapter, lead.recordType), context.picker))}
    .baseline=${lead.assigneeIds}
    .value=${edit.value}
    .locked=${lead.lockedAssignees}
    .primaryId=${edit.primaryId}
    @assignees-changed=${({ detail }: AssigneesChangedEvent) => {
      edit.set(detail.value, detail);
      // The picker has asked.
      edit.agree(context.rules);
    }}
  ></assignee-multiselect>`;
}

function renderElsewhere(context: ProjectContext): TemplateResult | typeof nothing {
  const text = elsewhereText(context);
  return text
    ? html`<div class="message" part="message">
        ${text}${context.changedBy ? html`<div class="help">${context.changedBy}</div>` : nothing}
      </div>`
    : nothing;
}

function renderOutcome(context: ProjectContext): TemplateResult | typeof nothing {
  const { edit, words } = context;
  const { state } = edit;
  switch (state.status) {
    case 'idle':
    case 'editing':
    case 'saving':
      return nothing;
    case 'failed':
      return renderAlert(
        failureText(state.error, words.assignFailed, { words, access: capabilitiesOf(context.adapter)?.access }),
        words,
        { onRetry: context.actions.onSave, error: state.error, format: context.format },
      );
    case 'objection':
      return context.work?.renderObjection(context, state) ?? nothing;
    case 'conflict':
      return context.work?.renderAssigneeConflict(context, state) ?? nothing;
  }
}
