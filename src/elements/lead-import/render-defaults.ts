// Values that every row gets where the file leaves a field empty, each in the field's own editor.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { ImportView, ImportWords } from './failure-words.js';
import { isSeveralCells, pastedCells, takeCells } from './pasting.js';

const inputTypes: Partial<Record<FieldSchema['type'], string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  date: 'date',
  'date-time': 'datetime-local',
};

export interface EditorOptions {
  id: string;
  /** Where no label stands beside it. */
  label?: string | undefined;
  value: string;
  onChange: (text: string) => void;
  /** Several cells were pasted: those of this field and of those below it and beside it. */
  onPaste?: ((cells: string[][]) => void) | undefined;
}

/** What can be chosen, where that is not open. */
export function choicesOf({ type, options }: FieldSchema, words: ImportWords): [value: string, label: string][] {
  if (type === 'boolean')
    return [
      ['true', words.yes],
      ['false', words.no],
    ];
  return (options ?? []).map((option) => [option.value, words.optionLabel(option)]);
}

/** A list of choices where a field has some, else an input of its type. */
export function renderEditor(
  field: FieldSchema | undefined,
  { id, label, value, onChange, onPaste }: EditorOptions,
  words: ImportWords,
): TemplateResult {
  const change = (event: Event): void =>
    onChange((event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value);
  // One cell is pasted as always.
  const paste = (event: ClipboardEvent): void => {
    const cells = pastedCells(event);
    if (onPaste && isSeveralCells(cells)) takeCells(event, cells, onPaste);
  };
  if (field?.type === 'boolean' || (field?.type === 'select' && field.options)) {
    const choices = choicesOf(field, words);
    const known = choices.some(([each]) => each === value);
    return html`<select class="input" id=${id} aria-label=${label ?? nothing} @change=${change} @paste=${paste}>
      <option value="" .selected=${value === ''}>${words.leaveEmpty}</option>
      ${known || value === '' ? nothing : html`<option value=${value} .selected=${true}>${value}</option>`}
      ${choices.map(([each, name]) => html`<option value=${each} .selected=${each === value}>${name}</option>`)}
    </select>`;
  }
  // A field of one line would take the line breaks out.
  if (value.includes('\n'))
    return html`<textarea
      class="input"
      id=${id}
      rows="1"
      cols="30"
      aria-label=${label ?? nothing}
      .defaultValue=${value}
      .value=${value}
      @change=${change}
      @paste=${paste}
    ></textarea>`;
  // A value that the editor of the type cannot show is mended as text.
  const type = (field && inputTypes[field.type]) ?? 'text';
  const shows = !type.startsWith('date') || value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value);
  return html`<input
    class="input"
    id=${id}
    type=${shows && type !== 'email' && type !== 'url' ? type : 'text'}
    size=${Math.min(Math.max(value.length, 16), 30)}
    aria-label=${label ?? nothing}
    value=${value}
    .value=${value}
    @change=${change}
    @paste=${paste}
  />`;
}

export function renderDefaults({ matching }: CheckedRows, { words, controller }: ImportView): TemplateResult {
  const { defaults } = controller.decisions.all;
  const fields = matching.schema.fields.filter(({ name, type }) => name !== 'name' && type !== 'lookup');
  return html`<details class="defaults" ?open=${defaults.size > 0}>
    <summary>${words.defaults}</summary>
    <p class="help">${words.defaultsHint}</p>
    <div class="who">
      ${fields.map(
        (field) =>
          html`<div class="field">
            <label for="default-${field.name}">${words.fieldLabel(field)}</label>
            ${renderEditor(
              field,
              {
                id: `default-${field.name}`,
                value: defaults.get(field.name) ?? '',
                onChange: (text) => controller.decisions.setDefault(field.name, text),
              },
              words,
            )}
          </div>`,
      )}
    </div>
  </details>`;
}
