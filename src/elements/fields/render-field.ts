// One field of a record as label, control and error, drawn the same when creating and when editing.
import { nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { FieldSchema, FieldType } from '../../domain/record/record-schema.js';
import { isKnownType } from '../../domain/values/field-type.js';
import { html } from '../server-templates.js';
import { controlId } from './control-id.js';
import type { FieldContext } from './field-context.js';
import { problemWords } from './problem-words.js';
import { renderLookup } from './render-lookup.js';
import { renderCheckbox, renderChoices, renderReadOnly } from './render-choices.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field */
const autocompleteTokens: ReadonlyMap<string, AutoFill> = new Map<string, AutoFill>([
  ['name', 'name'],
  ['email', 'email'],
  ['phone', 'tel'],
  ['company', 'organization'],
]);

// `type=number` would throw away what it cannot read, so numbers are text with a number pad.
const inputTypes: Partial<Record<FieldType, { type: string; inputMode?: string }>> = {
  text: { type: 'text' },
  email: { type: 'email', inputMode: 'email' },
  phone: { type: 'tel', inputMode: 'tel' },
  url: { type: 'url', inputMode: 'url' },
  date: { type: 'date' },
  number: { type: 'text', inputMode: 'decimal' },
  money: { type: 'text', inputMode: 'decimal' },
  percent: { type: 'text', inputMode: 'decimal' },
  'date-time': { type: 'datetime-local' },
};

/** @param note Stands below the control, such as a warning that is no error. */
export function renderField(field: FieldSchema, context: FieldContext, note: unknown = nothing): TemplateResult {
  const { fields, words, format } = context;
  const id = controlId(field.name);
  const problem = fields.problem(field.name);
  const wide = field.type === 'long-text';
  const source = context.lookups.source(field);
  const text = problem && problemWords(problem, field, fields.value(field.name), words, format);
  // The picker has its label and its error inside.
  if (source)
    return html`<div class="field ${text ? 'told' : ''}" part="field">
      ${renderLookup(field, source, context, id, text ?? '')} ${note}
    </div>`;
  const mark = field.required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing;
  return html`<div class="field ${wide ? 'wide' : ''}" part="field">
    ${
      isGroup(field)
        ? html`<span class="label" id="${id}-label">${words.fieldLabel(field)}${mark}</span>`
        : html`<label for=${id}>${words.fieldLabel(field)}${mark}</label>`
    }
    ${renderControl(field, context, id, text !== undefined)}
    ${text !== undefined ? html`<span class="error" id="${id}-error">${text}</span>` : nothing} ${note}
  </div>`;
}

/** What is no single control has a name of its own instead of a label. */
const isGroup = ({ type }: FieldSchema): boolean => type === 'multi-select' || !isEditable(type);

/**
 * A lookup's id means nothing to a person who cannot search it, and a type that this version does not know is left to those
 * that do.
 */
export const isEditable = (type: FieldType): boolean => isKnownType(type) && type !== 'lookup';

function renderControl(field: FieldSchema, context: FieldContext, id: string, invalid: boolean): TemplateResult {
  switch (field.type) {
    case 'select':
      return renderSelect(field, context, id, invalid);
    case 'long-text':
      return renderTextArea(field, context, id, invalid);
    case 'boolean':
      return renderCheckbox(field, context, id, invalid);
    case 'multi-select':
      return renderChoices(field, context, id, invalid);
    default: {
      const input = Object.hasOwn(inputTypes, field.type) ? inputTypes[field.type] : undefined;
      if (!input) return renderReadOnly(field, context, id);
      // Half a date goes with its control only: to the control its value is empty already.
      return html`${keyed(context.fields.renewals(field.name), renderInput(field, input, context, id, invalid))}`;
    }
  }
}

/**
 * Of `change` too: what a browser or a password manager fills in comes with that alone. Of the keys of a date: half a date is
 * no change of its value, and browsers tell of it by nothing else.
 */
function onInput(event: Event, field: FieldSchema, context: FieldContext): void {
  const control = event.currentTarget as Control;
  context.onInput(field.name, control.value, control.validity.badInput);
}

function renderInput(
  field: FieldSchema,
  { type, inputMode }: { type: string; inputMode?: string },
  context: FieldContext,
  id: string,
  invalid: boolean,
): TemplateResult {
  const text = context.fields.value(field.name);
  // A date's control takes the day only, and shows nothing for a date with a time.
  const value = field.type === 'date' ? text.slice(0, 10) : text;
  return html`<input
    class="input"
    part="input"
    id=${id}
    name=${field.name}
    type=${type}
    dir=${text === '' ? nothing : 'auto'}
    inputmode=${ifDefined(inputMode)}
    autocomplete=${autocompleteTokens.get(field.name) ?? 'off'}
    ?required=${field.required}
    ?readonly=${context.readonly}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-describedby=${invalid ? `${id}-error` : nothing}
    .value=${field.type === 'date' ? value : live(value)}
    @input=${(event: Event) => onInput(event, field, context)}
    @change=${(event: Event) => onInput(event, field, context)}
    @keyup=${type.startsWith('date') ? (event: Event) => onInput(event, field, context) : nothing}
    @blur=${() => context.onLeave(field.name)}
  />`;
}

function renderTextArea(field: FieldSchema, context: FieldContext, id: string, invalid: boolean): TemplateResult {
  const text = context.fields.value(field.name);
  return html`<textarea
    class="input"
    part="input"
    id=${id}
    name=${field.name}
    rows="4"
    dir=${text === '' ? nothing : 'auto'}
    ?required=${field.required}
    ?readonly=${context.readonly}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-describedby=${invalid ? `${id}-error` : nothing}
    .value=${live(text)}
    @input=${(event: Event) => onInput(event, field, context)}
    @change=${(event: Event) => onInput(event, field, context)}
    @blur=${() => context.onLeave(field.name)}
  ></textarea>`;
}

function renderSelect(field: FieldSchema, context: FieldContext, id: string, invalid: boolean): TemplateResult {
  const value = context.fields.value(field.name);
  const options = field.options ?? [];
  const foreign = value !== '' && !options.some((option) => option.value === value);
  const choices = foreign ? [...options, { value }] : options;
  return html`<select
    class="input"
    part="input"
    id=${id}
    name=${field.name}
    ?required=${field.required}
    ?disabled=${context.readonly}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-describedby=${invalid ? `${id}-error` : nothing}
    @change=${(event: Event) => onInput(event, field, context)}
    @blur=${() => context.onLeave(field.name)}
  >
    ${
      value === '' || !field.required
        ? html`<option value="" .selected=${live(value === '')}>
            ${field.required ? context.words.choose : context.words.notSet}
          </option>`
        : nothing
    }
    ${choices.map(
      (option) =>
        html`<option value=${option.value} .selected=${live(option.value === value)}>
          ${context.words.optionLabel(option)}
        </option>`,
    )}
  </select>`;
}
