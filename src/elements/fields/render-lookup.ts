// A field that refers to something else, edited by a search: the picker, with words of its own and no faces.
import { html, nothing, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { AssigneesChangedEvent } from '../../events.js';
import type { FieldWords } from '../../locales/en/fields.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { pickerParts } from '../exported-parts.js';
import type { FieldContext } from './field-context.js';

type PickerWords = Partial<LocaleMessages['assignee-multiselect']>;

/** Of each catalogue and field once: a picker draws itself again for other words. */
const made = new WeakMap<FieldWords, Map<string, PickerWords>>();

function pickerWords(label: string, words: FieldWords): PickerWords {
  let known = made.get(words);
  if (!known) made.set(words, (known = new Map<string, PickerWords>()));
  let own = known.get(label);
  if (!own) known.set(label, (own = makeWords(label, words)));
  return own;
}

const makeWords = (label: string, words: FieldWords): PickerWords => ({
  label,
  placeholder: words.lookupSearch,
  people: label,
  assignedPeople: label,
  showPeople: words.choose,
  noMatch: words.lookupNoMatch,
  nobody: words.lookupNothing,
  nobodyChosen: words.notSet,
  failed: words.lookupFailed,
  loading: words.lookupLoading,
  found: words.lookupFound,
  foundAtLeast: words.lookupFound,
  assigned: (name) => words.lookupChosen(name),
  unassigned: (name) => words.lookupRemoved(name),
  cleared: () => words.notSet,
  required: words.problemRequiredChoice(label),
  unknown: words.lookupUnknown,
});

const renderName = ({ name }: Assignee): TemplateResult => html`<bdi translate="no">${name}</bdi>`;

/** With what tells entries of one name apart. */
const renderEntry = ({ name, email }: Assignee): TemplateResult =>
  html`<bdi translate="no">${name}</bdi>${email ? html` <span class="note">${email}</span>` : nothing}`;

/** @param source What is searched. @param error Why the value is no good; empty for none. */
export function renderLookup(
  field: FieldSchema,
  source: LeadDataAdapter,
  context: FieldContext,
  id: string,
  error: string,
): TemplateResult {
  const content = (): TemplateResult => renderPicker(field, source, context, id, error);
  return context.pickerTag ? context.pickerTag.render(content) : content();
}

function renderPicker(
  field: FieldSchema,
  source: LeadDataAdapter,
  { fields, words, readonly, onInput, onLeave }: FieldContext,
  id: string,
  error: string,
): TemplateResult {
  const value = fields.value(field.name);
  const label = words.fieldLabel(field);
  return html`<assignee-multiselect
    part="input"
    exportparts=${pickerParts}
    id=${id}
    single
    .adapter=${source}
    .label=${label}
    .messages=${pickerWords(label, words)}
    .required=${field.required ?? false}
    .readonly=${readonly}
    .error=${error}
    .renderOption=${renderEntry}
    .renderChip=${renderName}
    .value=${value ? [value] : []}
    @assignees-changed=${({ detail }: AssigneesChangedEvent) => onInput(field.name, detail.value[0] ?? '', false)}
    @focusout=${() => onLeave(field.name)}
  ></assignee-multiselect>`;
}
