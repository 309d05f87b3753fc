// The Profile tab while the record is edited: all fields in a form.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { joinSentences } from '../../../domain/text/sentences.js';
import { failureText } from '../../fields/failure-text.js';
import type { FieldContext } from '../../fields/field-context.js';
import { renderField } from '../../fields/render-field.js';
import { renderAlert } from '../render-edit-actions.js';
import type { ProfileContext } from '../render-profile.js';
import { onEditKey, renderEditActions, renderQuestion } from './edit-form.js';

const isSaving = ({ edit }: ProfileContext): boolean => edit.state.status === 'saving';

export const fieldContextOf = (context: ProfileContext): FieldContext => ({
  fields: context.edit.fields,
  lookups: context.lookups,
  pickerTag: context.pickerTag,
  words: context.words,
  format: context.format,
  readonly: isSaving(context),
  onInput: (name, value, unreadable) => context.edit.set(name, value, unreadable),
  onLeave: context.onLeave,
});

export function renderProfileEditor(context: ProfileContext): TemplateResult {
  const { edit, words } = context;
  const saving = isSaving(context);
  const fieldContext = fieldContextOf(context);
  return html`<form
    novalidate
    aria-label=${words.profile}
    aria-busy=${saving ? 'true' : 'false'}
    @keydown=${(event: KeyboardEvent) => onEditKey(event, context.actions)}
  >
    <div class="toolbar">${renderEditActions(saving, words, context.actions)}</div>
    ${renderQuestion(context.asked, words, context.actions)} ${renderOutcome(context)} ${context.renderFieldConflicts()}
    <div class="fields">
      ${repeat(
        edit.fields.visible,
        ({ name }) => name,
        (field) => renderField(field, fieldContext),
      )}
    </div>
  </form>`;
}

export function renderOutcome({
  edit,
  words,
  format,
  access,
  actions: { onSave },
}: ProfileContext): TemplateResult | typeof nothing {
  const { state } = edit;
  if (edit.merged) return html`<div class="message warning" part="message">${words.updateMerged}</div>`;
  if (state.status !== 'failed') return nothing;
  const { error, elsewhere } = state;
  if (error.fields && elsewhere.length === 0) return nothing;
  const text = joinSentences(elsewhere) || failureText(error, words.updateFailed, { words, access });
  return renderAlert(text, words, { onRetry: onSave, error, format });
}
