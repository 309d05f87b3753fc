// The Profile tab: all fields of the record, to read or to edit.
import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../adapters/adapter.js';
import type { Permission } from '../../controllers/adapter/permission-controller.js';
import type { LookupsController } from '../../controllers/record/lookups-controller.js';
import type { ProfileEdit } from '../../controllers/record/profile-edit.js';
import { visibleFields } from '../../domain/record/field-condition.js';
import { isEmptyValue } from '../../domain/record/field-kind.js';
import type { FieldType } from '../../domain/values/field-type.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { fieldValue, type Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { LazyTag } from '../lazy-tag.js';
import { renderDate, renderValue } from '../fields/render-value.js';
import type { LazyPart } from '../lazy-part.js';
import { type EditActions, renderEditButton, renderNotLoaded, renderSavingNote } from './render-edit-actions.js';

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
  renderFieldConflicts: () => unknown;
  /** Edits a field where its value stands; absent where that is not loaded. */
  inPlace: InPlace | undefined;
  /** What draws the fields to edit. */
  editor: LazyPart<ProfileEditor>;
  onEdit: () => void;
  onLeave: (name: string) => void;
}

/** What draws the fields to edit is loaded on demand. */
export interface ProfileEditor {
  renderProfile: (context: ProfileContext) => TemplateResult;
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
  const { edit, ahead, inPlace, editor } = context;
  const isRead = edit.state.status === 'idle' || ahead || inPlace?.isOpen(edit);
  if (!isRead && editor.now) return editor.now.renderProfile(context);
  // The button that was pressed keeps the focus until the form is there.
  return renderReading(context, !isRead);
}

function renderReading(context: ProfileContext, isAsked: boolean): TemplateResult {
  const { lead, schema, lookups, words, format, inPlace, editor } = context;
  const valueOf = (field: FieldSchema): TemplateResult => {
    const value = fieldValue(lead, field.name);
    return renderValue(value, lookups.named(field, value), words, format);
  };
  const visible = new Set(visibleFields(schema, (name) => fieldValue(lead, name)));
  // What a record has is shown, also where it would not be asked for any more.
  const isThere = (field: FieldSchema): boolean => visible.has(field) || !isEmptyValue(fieldValue(lead, field.name));
  return html`${isAsked ? renderNotLoaded(editor, context) : nothing}
    <div class="toolbar">
      ${context.ahead ? renderSavingNote(editProfileId, words) : renderEditButton(editProfileId, context, isAsked && !editor.failed)}
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
