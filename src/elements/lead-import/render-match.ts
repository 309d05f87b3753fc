// The second step: what each column of the file becomes, with a few of its values to tell by.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportState } from '../../controllers/import/import-controller.js';
import type { Matching } from '../../controllers/import/import-preparation.js';
import { csvEncodings, type CsvEncoding } from '../../domain/import/csv-encoding.js';
import { csvDelimiters, type CsvDelimiter } from '../../domain/import/csv-table.js';
import { type ColumnTarget, type ImportColumn, targetKey, targetOfKey } from '../../domain/import/import-columns.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import { columnName, type ImportView, targetName } from './import-words.js';
import { renderTask } from './render-progress.js';

const valueOf = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

function renderSelect<T extends string>(
  id: string,
  label: string,
  value: T,
  options: readonly T[],
  names: Readonly<Record<T, string>>,
  onChoose: (value: T) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select class="input" id=${id} @change=${(event: Event) => onChoose(valueOf(event) as T)}>
      ${options.map((option) => html`<option value=${option} .selected=${option === value}>${names[option]}</option>`)}
    </select>
  </div>`;
}

function renderFile({ file, table }: Matching, { words, format, controller }: ImportView): TemplateResult {
  const { encoding, delimiter } = table;
  return html`<div class="file">
    <p class="file-facts" id="file-facts">${words.fileFacts(file.name, file.size, table.rows.length, format)}</p>
    ${renderSelect<CsvEncoding>(
      'encoding',
      words.encoding,
      encoding,
      csvEncodings,
      words.encodings,
      (choice) => void controller.reread({ encoding: choice }),
    )}
    ${renderSelect<CsvDelimiter>(
      'delimiter',
      words.delimiter,
      delimiter,
      csvDelimiters,
      words.delimiters,
      (choice) => void controller.reread({ delimiter: choice }),
    )}
  </div>`;
}

/** Targets in the order of the schema, the parts of a name behind the name. */
function fieldTargets(schema: RecordSchema): ColumnTarget[] {
  return [
    ...schema.fields.flatMap((field): ColumnTarget[] => {
      const own: ColumnTarget = { kind: 'field', field: field.name };
      if (field.name !== 'name') return [own];
      return [own, { kind: 'name-part', part: 'first' }, { kind: 'name-part', part: 'last' }];
    }),
    { kind: 'assignees' },
  ];
}

function renderTargets(column: ImportColumn, schema: RecordSchema, { words }: ImportView): TemplateResult {
  const option = (target: ColumnTarget): TemplateResult => {
    const key = targetKey(target);
    return html`<option value=${key} .selected=${key === targetKey(column.target)}>
      ${targetName(target, schema, words)}
    </option>`;
  };
  return html`
    <optgroup label=${words.otherwise}>${option({ kind: 'extra' })}${option({ kind: 'ignore' })}</optgroup>
    <optgroup label=${words.fields}>${fieldTargets(schema).map(option)}</optgroup>
  `;
}

function renderColumn(column: ImportColumn, { schema, problems }: Matching, view: ImportView): TemplateResult {
  const { words, controller } = view;
  const name = columnName(column, view);
  const id = `target-${column.index}`;
  const duplicate = problems.duplicates.has(column.index);
  const describedBy = `samples-${column.index}${duplicate ? ` problem-${column.index}` : ''}`;
  return html`<li class="column ${column.target.kind}">
    <bdi class="column-name">${name}</bdi>
    <span class="column-samples" id="samples-${column.index}"
      >${
        column.samples.length > 0
          ? column.samples.map((sample, at) => html`${at > 0 ? ' · ' : ''}<bdi>${sample}</bdi>`)
          : html`<i>${words.noValues}</i>`
      }</span
    >
    <span class="column-target">
      <select
        class="input"
        id=${id}
        aria-label=${words.targetOf(name)}
        aria-describedby=${describedBy}
        aria-invalid=${duplicate ? 'true' : 'false'}
        @change=${(event: Event) => controller.setTarget(column.index, targetOfKey(valueOf(event)))}
      >
        ${renderTargets(column, schema, view)}
      </select>
      ${
        duplicate
          ? html`<span class="error" id="problem-${column.index}"
              >${words.duplicateTarget(targetName(column.target, schema, words))}</span
            >`
          : nothing
      }
    </span>
  </li>`;
}

/** How many columns lead where. */
export function columnsSummary({ columns }: Matching, { words, format }: ImportView): string {
  const count = (kind: ColumnTarget['kind']): number => columns.filter(({ target }) => target.kind === kind).length;
  const [extra, ignored] = [count('extra'), count('ignore')];
  return words.columnsSummary(columns.length - extra - ignored, extra, ignored, format);
}

export function renderMatch(
  { task, matching }: Extract<ImportState, { step: 'match' }>,
  view: ImportView,
  onContinue: () => void,
): TemplateResult {
  const { words, format, controller } = view;
  const { missing } = matching.problems;
  const busy = task.status === 'working';
  return html`
    ${renderFile(matching, view)}
    ${
      missing.length > 0
        ? html`<p class="message danger" id="missing" tabindex="-1">
            ${words.missingTargets(
              missing.map((field) => words.fieldLabel(field)),
              format,
            )}
          </p>`
        : nothing
    }
    <p class="help columns-summary">${columnsSummary(matching, view)}</p>
    <div class="columns-head" aria-hidden="true">
      <span>${words.column}</span><span>${words.samples}</span><span>${words.importAs}</span>
    </div>
    <ul class="columns" role="list" part="columns" aria-label=${words.columnsTitle}>
      ${matching.columns.map((column) => renderColumn(column, matching, view))}
    </ul>
    ${renderTask(task, view)}
    <div class="actions">
      <button type="button" class="button" @click=${() => controller.back()}>${words.back}</button>
      <button
        type="button"
        class="button primary"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${() => !busy && onContinue()}
      >
        ${words.continue}
      </button>
    </div>
  `;
}
