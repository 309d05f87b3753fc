// Values that every row gets where the file leaves a field empty, each in the field's own editor.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { ImportView, ImportWords } from './failure-words.js';

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
  /** Several lines were pasted: one for this field and one for each below it. */
  onPasteColumn?: ((texts: string[]) => void) | undefined;
}

/** One line is pasted as always. */
function pasteColumn(event: ClipboardEvent, onPasteColumn: EditorOptions['onPasteColumn']): void {
  const lines =
    event.clipboardData
      ?.getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r\n|\n|\r/) ?? [];
  if (lines.length < 2 || !onPasteColumn) return;
  event.preventDefault();
  event.stopPropagation();
  // Of several columns the first is meant.
  onPasteColumn(lines.map((line) => line.split('\t')[0]!.trim()));
}

/** A list of choices where a field has some, else an input of its type. */
export function renderEditor(
  field: FieldSchema | undefined,
  { id, label, value, onChange, onPasteColumn }: EditorOptions,
  words: ImportWords,
): TemplateResult {
  const change = (event: Event): void => onChange((event.currentTarget as HTMLInputElement | HTMLSelectElement).value);
  if (field?.type === 'select' && field.options) {
    const known = field.options.some((option) => option.value === value);
    return html`<select class="input" id=${id} aria-label=${label ?? nothing} @change=${change}>
      <option value="" .selected=${value === ''}>${words.leaveEmpty}</option>
      ${known || value === '' ? nothing : html`<option value=${value} .selected=${true}>${value}</option>`}
      ${field.options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${words.optionLabel(option)}</option>`)}
    </select>`;
  }
  // A value that the editor of the type cannot show is mended as text.
  const type = (field && inputTypes[field.type]) ?? 'text';
  const shows = !type.startsWith('date') || value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value);
  return html`<input
    class="input"
    id=${id}
    type=${shows && type !== 'email' && type !== 'url' ? type : 'text'}
    size=${Math.min(Math.max(value.length, 16), 30)}
    aria-label=${label ?? nothing}
    .value=${value}
    @change=${change}
    @paste=${(event: ClipboardEvent) => pasteColumn(event, onPasteColumn)}
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
