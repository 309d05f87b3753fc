// Fields that are ticked, and those that are only read while a record is edited.
import { nothing, type TemplateResult } from 'lit';
import { html } from '../server-templates.js';
import { live } from 'lit/directives/live.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { formatValue } from '../../locales/format-value.js';
import type { FieldContext } from './field-context.js';

const isOn = (event: Event): boolean => (event.currentTarget as HTMLInputElement).checked;

export function renderReadOnly(
  field: FieldSchema,
  { fields, lookups, words, format }: FieldContext,
  id: string,
): TemplateResult {
  const value = fields.value(field.name);
  return html`<span
    class="input read-only"
    part="input"
    id=${id}
    role="group"
    aria-labelledby="${id}-label"
    tabindex="-1"
    ><bdi .textContent=${formatValue(value, lookups.named(field, value), words, format) || words.notSet}></bdi
  ></span>`;
}

export function renderCheckbox(
  field: FieldSchema,
  context: FieldContext,
  id: string,
  invalid: boolean,
): TemplateResult {
  return html`<input
    class="check"
    part="input"
    id=${id}
    name=${field.name}
    type="checkbox"
    ?disabled=${context.readonly}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-describedby=${invalid ? `${id}-error` : nothing}
    .checked=${live(context.fields.value(field.name) === 'true')}
    @change=${(event: Event) => context.onInput(field.name, String(isOn(event)), false)}
    @blur=${() => context.onLeave(field.name)}
  />`;
}

/** One checkbox for each choice, and for a value that is none of them; the first has the field's id, to be focused. */
export function renderChoices(field: FieldSchema, context: FieldContext, id: string, invalid: boolean): TemplateResult {
  // As `editText` writes them: a choice may have any sign but a line end in its name.
  const values = context.fields.value(field.name).split('\n').filter(Boolean);
  const options = field.options ?? [];
  const strangers = values.filter((value) => !options.some((option) => option.value === value));
  const set = (value: string, on: boolean): void => {
    const next = on ? [...values, value] : values.filter((other) => other !== value);
    context.onInput(field.name, next.join('\n'), false);
  };
  return html`<div
    class="choices"
    role="group"
    aria-labelledby="${id}-label"
    aria-describedby=${invalid ? `${id}-error` : nothing}
  >
    ${[...options, ...strangers.map((value) => ({ value }))].map(
      (option, at) =>
        html`<label class="choice"
          ><input
            class="check"
            type="checkbox"
            id=${at === 0 ? id : nothing}
            name=${field.name}
            value=${option.value}
            ?disabled=${context.readonly}
            .checked=${live(values.includes(option.value))}
            @change=${(event: Event) => set(option.value, isOn(event))}
            @blur=${() => context.onLeave(field.name)}
          /><bdi>${context.words.optionLabel(option)}</bdi></label
        >`,
    )}
  </div>`;
}
