// The Profile tab: all fields of the record, to read or to edit.
import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../adapters/adapter.js';
import type { Permission } from '../../controllers/adapter/permission-controller.js';
import type { LookupsController } from '../../controllers/record/lookups-controller.js';
import type { ProfileEdit } from '../../controllers/record/profile-edit.js';
import { visibleFields } from '../../domain/record/field-condition.js';
import { isEmptyValue } from '../../domain/record/field-kind.js';
import { joinSentences } from '../../domain/text/sentences.js';
import type { FieldType } from '../../domain/values/field-type.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { fieldValue, type Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { failureText } from '../fields/failure-text.js';
import type { FieldContext } from '../fields/field-context.js';
import type { LazyTag } from '../lazy-tag.js';
import { renderField } from '../fields/render-field.js';
import { renderDate, renderValue } from '../fields/render-value.js';
import {
  type EditActions,
  onEditKey,
  renderAlert,
  renderEditActions,
  renderEditButton,
  renderQuestion,
  renderSavingNote,
} from './render-edit-actions.js';

type Words = LocaleMessages['lead-detail'];

export interface ProfileContext {
  lead: Lead;
  /** Whether `lead` is on its way to the back end, and shown as if it were there. */
  ahead: boolean;
  schema: readonly FieldSchema[];
  lookups: LookupsController;
  pickerTag: LazyTag;
  edit: ProfileEdit;
  permission: Permission;
  access: Capabilities['access'] | undefined;
  words: Words;
  format: Format;
  actions: EditActions;
  /** Whether it is being asked whether the changes are to be discarded. */
  asked: boolean;
  /** Who has changed a field last, and when; empty where that is not known. */
  changedBy: (field: string) => string;
  /** Both values of every field that somebody else has changed too. */
  renderClashes: () => unknown;
  /** Edits a field where its value stands; absent where that is not loaded. */
  inPlace: InPlace | undefined;
  onEdit: () => void;
  onLeave: (name: string) => void;
}

/** Fields that are edited where their values stand. */
export interface InPlace {
  /** Whether an edit is of such a field. */
  isOpen(edit: ProfileEdit): boolean;
  render(field: FieldSchema, context: ProfileContext, value: () => TemplateResult): TemplateResult;
}

export const editProfileId = 'edit-profile';
export const updateConflictId = 'update-conflict';

export function renderProfile(context: ProfileContext): TemplateResult {
  const { edit, ahead, inPlace } = context;
  return edit.state.status === 'idle' || ahead || inPlace?.isOpen(edit)
    ? renderReading(context)
    : renderEditor(context);
}

function renderReading(context: ProfileContext): TemplateResult {
  const { lead, schema, lookups, permission, words, format, inPlace } = context;
  const valueOf = (field: FieldSchema): TemplateResult => {
    const value = fieldValue(lead, field.name);
    return renderValue(value, lookups.named(field, value), words, format);
  };
  const visible = new Set(visibleFields(schema, (name) => fieldValue(lead, name)));
  // What a record has is shown, also where it would not be asked for any more.
  const isThere = (field: FieldSchema): boolean => visible.has(field) || !isEmptyValue(fieldValue(lead, field.name));
  return html`<div class="toolbar">
      ${context.ahead ? renderSavingNote(editProfileId, words) : renderEditButton(editProfileId, permission, words, context.onEdit)}
    </div>
    <dl class="values" part="values">
      ${schema.filter(isThere).map(
        (field) =>
          html`<div class=${field.type === 'long-text' ? 'wide' : ''}>
            <dt>${words.fieldLabel(field)}</dt>
            <dd>${inPlace ? inPlace.render(field, context, () => valueOf(field)) : valueOf(field)}</dd>
          </div>`,
      )}
      <div>
        <dt>${words.created}</dt>
        <dd>${renderDate(lead.createdAt, format)}</dd>
      </div>
      <div>
        <dt>${words.updated}</dt>
        <dd>${renderDate(lead.updatedAt, format)}</dd>
      </div>
      ${renderOwnFields(context)}
    </dl>`;
}

/** Nobody has described these fields; the value itself says what it is. */
const ownTypes: Partial<Record<string, FieldType>> = { boolean: 'boolean', number: 'number' };

/** What a record has beside the fields of the schema, such as the extra columns of an imported file. */
function renderOwnFields({ lead, schema, words, format }: ProfileContext): TemplateResult | typeof nothing {
  const known = new Set(schema.map(({ name }) => name));
  const own = Object.entries(lead.fields ?? {}).filter(([name, value]) => !known.has(name) && !isEmptyValue(value));
  if (own.length === 0) return nothing;
  return html`<div class="wide own-heading"><dt>${words.ownFields}</dt></div>
    ${own.map(([name, value]) => {
      const type = ownTypes[typeof value] ?? 'text';
      // What is no plain value is shown as what it is.
      const text = textOfValue(value) || JSON.stringify(value) || '';
      return html`<div part="own-field">
        <dt><bdi>${name}</bdi></dt>
        <dd>${renderValue(type === 'text' ? text : value, { name, label: name, type }, words, format)}</dd>
      </div>`;
    })}`;
}

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

function renderEditor(context: ProfileContext): TemplateResult {
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
    ${renderQuestion(context.asked, words, context.actions)} ${renderOutcome(context)} ${context.renderClashes()}
    <div class="fields">${edit.fields.visible.map((field) => renderField(field, fieldContext))}</div>
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
  if (state.status !== 'failed') return nothing;
  const { error, elsewhere } = state;
  if (error.fields && elsewhere.length === 0) return nothing;
  const text = joinSentences(elsewhere) || failureText(error, words.updateFailed, { words, access });
  return renderAlert(text, words, { onRetry: onSave, error, format });
}
