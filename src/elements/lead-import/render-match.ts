// The second step: what each column of the file becomes, with a few of its values to tell by.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportState } from '../../controllers/import/import-state.js';
import type { Matching } from '../../controllers/import/file-matching.js';
import { csvEncodings, type CsvEncoding } from '../../domain/import/read/csv-encoding.js';
import { csvDelimiters, type CsvDelimiter, type FileTable } from '../../domain/import/read/file-table.js';
import { type Divider, dividers, divisionAt } from '../../domain/import/columns/divided-columns.js';
import type { ColumnTarget, ImportColumn } from '../../domain/import/columns/import-column.js';
import { targetKey, targetOfKey } from '../../domain/import/columns/match-columns.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import type { ImportView } from './failure-words.js';
import { columnName, targetName } from './row-words.js';
import { renderHeaderChoice } from './render-header-choice.js';
import { renderLeftOut } from './render-left-out.js';
import { renderRepairs } from './render-repairs.js';
import { renderTask } from './render-progress.js';

const valueOf = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

function renderSelect<T extends string>(
  id: string,
  label: string,
  value: T,
  options: readonly T[],
  names: Readonly<Record<T, string>> | undefined,
  onChoose: (value: T) => void,
  describedBy?: string,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      class="input"
      id=${id}
      aria-describedby=${describedBy ?? nothing}
      @change=${(event: Event) => onChoose(valueOf(event) as T)}
    >
      ${options.map((option) => html`<option value=${option} .selected=${option === value}>${names?.[option] ?? option}</option>`)}
    </select>
  </div>`;
}

function renderFile({ file, table }: Matching, { words, format, controller }: ImportView): TemplateResult {
  const { sheets, sheet = '' } = table;
  return html`<div class="file">
    <p class="file-facts" id="file-facts">${words.fileFacts(file.name, file.size, table.rows.length, format)}</p>
    ${
      sheets
        ? renderSelect(
            'sheet',
            words.sheet,
            sheet,
            sheets,
            undefined,
            (choice) => void controller.reread({ sheet: choice }),
          )
        : nothing
    }
    ${renderTextFormat(table, { words, controller })} ${renderHeaderChoice(table, { words, format, controller })}
  </div>`;
}

/** How the bytes of a text file are read; a workbook leaves no choice. */
function renderTextFormat(
  { encoding, delimiter, sheets }: FileTable,
  { words, controller }: Pick<ImportView, 'words' | 'controller'>,
): unknown {
  return html`<div class="text-format" ?hidden=${sheets !== undefined}>
    ${renderSelect<CsvEncoding>(
      'encoding',
      words.encoding,
      encoding,
      csvEncodings,
      words.encodings,
      (choice) => void controller.reread({ encoding: choice }),
      'letters',
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

/** Of tables that were looked at. */
const wordsOfTable = new WeakMap<Matching['table'], string[]>();

/** Words whose letters tell whether the encoding is the right one; of a workbook nobody chooses it. */
export function specialWords({ table }: Matching): string[] {
  if (table.sheets) return [];
  let words = wordsOfTable.get(table);
  if (!words) wordsOfTable.set(table, (words = findSpecialWords(table)));
  return words;
}

function findSpecialWords(table: Matching['table']): string[] {
  const found = new Set<string>();
  for (const { cells } of table.rows.slice(0, 500)) {
    for (const cell of cells) {
      if (!/[^\u0000-\u007f]/.test(cell)) continue;
      for (const word of cell.match(/\S*[^\u0000-\u007f]\S*/g) ?? [])
        if (word.length < 30) found.add(word.replaceAll(/^["'(]+|["'),.:;!?]+$/g, ''));
      if (found.size >= 6) return [...found].slice(0, 6);
    }
  }
  return [...found];
}

function renderHints(matching: Matching, { words, format }: ImportView): unknown {
  const special = specialWords(matching);
  return html`
    ${matching.lostEdits ? html`<p class="message warning">${words.lostEdits}</p>` : nothing}
    ${special.length > 0 ? html`<p class="help" id="letters">${words.lettersHint(format.list(special))}</p>` : nothing}
    ${matching.program && !matching.remembered ? html`<p class="help" id="program">${words.looksLike(matching.program)}</p>` : nothing}
    ${matching.remembered ? html`<p class="help">${words.rememberedColumns}</p>` : nothing}
  `;
}

/** Targets in the order of the schema, the parts of a name behind the name. */
function fieldTargets(schema: RecordSchema): ColumnTarget[] {
  return [
    ...schema.fields.flatMap((field): ColumnTarget[] => {
      const own: ColumnTarget = { kind: 'field', field: field.name };
      if (field.name !== 'name') return [own];
      const parts = (['first', 'middle', 'last'] as const).map((part): ColumnTarget => ({ kind: 'name-part', part }));
      return [own, ...parts];
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
    <optgroup label=${words.otherwise}>
      ${option({ kind: 'extra' })}${option({ kind: 'ignore' })}
      ${column.piece ? nothing : option({ kind: 'several', at: 'whole', into: 2 })}
    </optgroup>
    <optgroup label=${words.fields}>${fieldTargets(schema).map(option)}</optgroup>
  `;
}

/** Where the texts of a column are divided; its pieces are the columns below it. */
function renderDivider(column: ImportColumn, texts: readonly string[], { words, controller }: ImportView): unknown {
  const { target, index } = column;
  if (target.kind !== 'several') return nothing;
  const names = { ...words.delimiters, ...words.dividers };
  return renderSelect<Divider>(`divider-${index}`, words.dividedAt, target.at, dividers, names, (at) =>
    controller.setTarget(index, { kind: 'several', ...divisionAt(at, texts) }),
  );
}

/** What a guess goes by, and whether somebody should look at it. */
function renderReason({ reason, doubt }: ImportColumn, duplicate: boolean, { words }: ImportView): unknown {
  if (duplicate || (!reason && !doubt)) return nothing;
  const why = reason ? words.guessReasons[reason] : '';
  return html`<span class="help">${doubt ? `${why} ${words.doubtful}`.trim() : why}</span>`;
}

/** Texts of a column by which its division is found. */
const textsOf = ({ table }: Matching, { index }: ImportColumn): string[] =>
  table.rows.slice(0, 50).map(({ cells }) => cells[index] ?? '');

function renderColumn(column: ImportColumn, matching: Matching, view: ImportView): TemplateResult {
  const { words, controller } = view;
  const { schema, problems } = matching;
  // Without a header the first value tells the column best.
  const name = column.header || column.samples[0] || columnName(column, view);
  const id = `target-${column.index}`;
  const duplicate = problems.duplicates.has(column.index);
  const describedBy = `samples-${column.index}${duplicate ? ` problem-${column.index}` : ''}`;
  return html`<li class="column ${column.target.kind} ${column.piece ? 'piece' : ''}">
    <span class="column-name"><bdi>${name}</bdi></span>
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
        @change=${(event: Event) =>
          controller.setTarget(column.index, targetOfKey(valueOf(event), textsOf(matching, column)))}
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
      ${renderReason(column, duplicate, view)} ${renderDivider(column, textsOf(matching, column), view)}
    </span>
  </li>`;
}

/** Of many columns, those without a value would hide the others. */
const isWorthShowing =
  ({ columns }: Matching) =>
  ({ samples, target }: ImportColumn): boolean =>
    columns.length <= 60 || samples.length > 0 || (target.kind !== 'extra' && target.kind !== 'ignore');

/** How many columns lead where; of a divided one its pieces count. */
export function columnsSummary({ columns }: Matching, { words, format }: ImportView): string {
  const count = (kind: ColumnTarget['kind']): number => columns.filter(({ target }) => target.kind === kind).length;
  const [extra, ignored] = [count('extra'), count('ignore')];
  return words.columnsSummary(columns.length - extra - ignored - count('several'), extra, ignored, format);
}

/** Each column of the file, and behind it its pieces. */
const inOrder = (columns: readonly ImportColumn[]): ImportColumn[] =>
  [...columns].sort((one, other) => (one.piece?.of ?? one.index) - (other.piece?.of ?? other.index));

export function renderMatch(
  { task, matching }: Extract<ImportState, { step: 'match' }>,
  view: ImportView,
  onContinue: () => void,
): TemplateResult {
  const { words, format, controller } = view;
  const { missing } = matching.problems;
  const busy = task.status === 'working';
  return html`
    ${renderFile(matching, view)} ${renderHints(matching, view)} ${renderRepairs(matching, view)}
    ${renderLeftOut(matching, view)}
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
      ${inOrder(matching.columns.filter(isWorthShowing(matching))).map((column) => renderColumn(column, matching, view))}
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
