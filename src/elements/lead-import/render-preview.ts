// All rows as they would be imported, page by page in a real table, with what is wrong in its place and a field to put it right.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { CsvRow } from '../../domain/import/read/csv-table.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowProblem, RowReading } from '../../domain/import/check/import-rows.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { fieldValue } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { renderEditor } from './render-defaults.js';
import { duplicateText } from './render-duplicates.js';
import { columnName, cut, type ImportView, rowNoticeText, rowProblemText } from './import-words.js';

/** Rows that are drawn at a time, however many the file has. */
export const previewRows = 50;

export interface ShownRows {
  filter: 'all' | 'problems' | 'notices';
  /** From 0. */
  page: number;
}

/** A column of the preview: a field of the record, its people, or a column kept as it is. */
type PreviewColumn =
  | { kind: 'field'; field: FieldSchema; columns: number[] }
  | { kind: 'assignees'; column: number }
  | { kind: 'extra'; column: ImportColumn };

function previewColumns({ matching: { columns, schema } }: CheckedRows): PreviewColumn[] {
  const indices = (field: FieldSchema): number[] =>
    columns
      .filter(({ target }) =>
        target.kind === 'field' ? target.field === field.name : target.kind === 'name-part' && field.name === 'name',
      )
      .sort((a, b) => Number(isLastName(a)) - Number(isLastName(b)))
      .map(({ index }) => index);
  const assignees = columns.find(({ target }) => target.kind === 'assignees');
  return [
    ...schema.fields
      .map((field) => ({ kind: 'field' as const, field, columns: indices(field) }))
      .filter(({ field, columns: from }) => from.length > 0 || field.required),
    ...(assignees ? [{ kind: 'assignees' as const, column: assignees.index }] : []),
    ...columns.filter(({ target }) => target.kind === 'extra').map((column) => ({ kind: 'extra' as const, column })),
  ];
}

const isLastName = ({ target }: ImportColumn): boolean => target.kind === 'name-part' && target.part === 'last';

/** Whether a problem lies in a column. */
function concerns(problem: RowProblem, column: PreviewColumn): boolean {
  switch (problem.code) {
    case 'field':
      return column.kind === 'field' && column.field.name === problem.field.name;
    case 'cell-too-long':
    case 'person-too-long':
      return (
        (column.kind === 'assignees' && column.column === problem.column) ||
        (column.kind === 'extra' && column.column.index === problem.column) ||
        (column.kind === 'field' && column.columns.includes(problem.column))
      );
    case 'extra-cells':
    case 'quotes':
    case 'page':
      return false;
  }
}

function renderPeople(cell: string, checked: CheckedRows, { words }: ImportView): unknown {
  return checked.people.resolve(cell).map(({ reference, match }) => {
    const note =
      match.status === 'unknown'
        ? words.noUserYet
        : match.status === 'ambiguous'
          ? words.severalPeople
          : match.status === 'inactive'
            ? words.inactiveNote
            : '';
    const name = match.status === 'known' ? match.assignee.name : reference;
    return html`<span class="person"
      ><bdi>${cut(name)}</bdi>${note ? html` <span class="help">${note}</span>` : nothing}</span
    >`;
  });
}

/** The words of a choice whose value is not meant to be read. */
const shownValue = (value: string, { options }: FieldSchema): string =>
  options?.find((option) => option.value === value)?.label ?? value;

function cellContent(
  column: PreviewColumn,
  row: CsvRow,
  reading: RowReading,
  checked: CheckedRows,
  view: ImportView,
): unknown {
  switch (column.kind) {
    case 'field': {
      const value = shownValue(textOfValue(fieldValue(reading.draft, column.field.name)), column.field);
      const raw = column.columns.map((index) => row.cells[index]?.trim() ?? '').join(' ');
      return html`<bdi>${cut(value || raw)}</bdi>`;
    }
    case 'assignees':
      return renderPeople(reading.people, checked, view);
    case 'extra':
      return html`<bdi>${cut(row.cells[column.column.index]?.trim() ?? '')}</bdi>`;
  }
}

interface ReadRow {
  row: CsvRow;
  reading: RowReading;
}

/** What else there is to say of a row: notices, and that it is there already. */
function remarksOf(row: CsvRow, { notices }: RowReading, checked: CheckedRows, view: ImportView): string[] {
  return [
    ...[duplicateText(checked.duplicates.get(row.rowNumber), view)].filter(Boolean),
    ...notices.map((notice) => rowNoticeText(notice, checked.matching.columns, view)),
  ];
}

/** The cell as a field of its own kind; `undefined` where several columns or none make the value. */
function renderFix(column: PreviewColumn, row: CsvRow, reason: string, view: ImportView): TemplateResult | undefined {
  const [from, other] =
    column.kind === 'field' ? column.columns : [column.kind === 'assignees' ? column.column : column.column.index];
  if (from === undefined || other !== undefined) return undefined;
  const { words, controller, format } = view;
  return renderEditor(
    column.kind === 'field' ? column.field : undefined,
    {
      id: `fix-${row.rowNumber}-${from}`,
      label: `${heading(column, view)}, ${words.row} ${format.number(row.rowNumber)}: ${reason}`,
      value: row.cells[from]?.trim() ?? '',
      onChange: (text) => controller.decisions.setCell(row.rowNumber, from, text),
    },
    words,
  );
}

/** @param withReasons Whether there is a column for what is wrong: not where nothing is. */
function renderRow(
  { row, reading }: ReadRow,
  shown: PreviewColumn[],
  withReasons: boolean,
  checked: CheckedRows,
  view: ImportView,
): TemplateResult {
  const { columns } = checked.matching;
  const reasons = new Map(
    reading.problems.map((problem) => [problem, rowProblemText(problem, row.cells, columns, view)]),
  );
  const cells = shown.map((column) => {
    const wrong = reading.problems.find((problem) => concerns(problem, column));
    const content = cellContent(column, row, reading, checked, view);
    if (!wrong) return html`<td>${content}</td>`;
    const reason = reasons.get(wrong)!;
    return html`<td class="wrong">
      ${renderFix(column, row, reason, view) ?? content}<span class="visually-hidden"> ${reason}</span>
    </td>`;
  });
  return html`<tr class=${reasons.size > 0 ? 'bad' : ''}>
    <th scope="row">${view.format.number(row.rowNumber)}</th>
    ${
      withReasons
        ? html`<td class="reasons">
            ${[...reasons.values()].map((reason) => html`<span class="error">${reason}</span>`)}
            ${remarksOf(row, reading, checked, view).map((remark) => html`<span class="help">${remark}</span>`)}
          </td>`
        : nothing
    }
    ${cells}
  </tr>`;
}

function heading(column: PreviewColumn, view: ImportView): string {
  switch (column.kind) {
    case 'field':
      return view.words.fieldLabel(column.field);
    case 'assignees':
      return view.words.assignees;
    case 'extra':
      return columnName(column.column, view);
  }
}

/** The rows that a filter leaves. */
function filtered({ matching, bad, notices, duplicates }: CheckedRows, { filter }: ShownRows): readonly CsvRow[] {
  if (filter === 'all') return matching.table.rows;
  if (filter === 'problems') return bad.map(({ row }) => row);
  return matching.table.rows.filter(({ rowNumber }) => notices.has(rowNumber) || duplicates.has(rowNumber));
}

function renderFilter(
  checked: CheckedRows,
  shown: ShownRows,
  show: (shown: ShownRows) => void,
  view: ImportView,
): unknown {
  const { words } = view;
  const choices = [
    ...(checked.bad.length > 0 ? [['problems', words.onlyProblems] as const] : []),
    ...(checked.notices.size + checked.duplicates.size > 0 ? [['notices', words.onlyNotices] as const] : []),
  ];
  return choices.map(
    ([filter, label]) =>
      html`<div class="choice">
        <label>
          <input
            type="checkbox"
            .checked=${shown.filter === filter}
            @change=${(event: Event) =>
              show({ filter: (event.currentTarget as HTMLInputElement).checked ? filter : 'all', page: 0 })}
          />
          <span>${label}</span>
        </label>
      </div>`,
  );
}

function renderPages(
  first: number,
  count: number,
  total: number,
  shown: ShownRows,
  show: (shown: ShownRows) => void,
  view: ImportView,
): TemplateResult {
  const { words, format } = view;
  const text =
    count < total ? words.shownRange(first + 1, first + count, total, format) : words.shownRows(count, total, format);
  const turn = (by: number): void => show({ ...shown, page: shown.page + by });
  const [isFirst, isLast] = [first === 0, first + count >= total];
  return html`<div class="pages">
    <span class="help">${text}</span>
    ${
      count < total
        ? html`<button
              type="button"
              class="button"
              aria-disabled=${isFirst ? 'true' : 'false'}
              @click=${() => !isFirst && turn(-1)}
            >
              ${words.previousRows}
            </button>
            <button
              type="button"
              class="button"
              aria-disabled=${isLast ? 'true' : 'false'}
              @click=${() => !isLast && turn(1)}
            >
              ${words.nextRows}
            </button>`
        : nothing
    }
  </div>`;
}

export function renderPreview(
  checked: CheckedRows,
  wanted: ShownRows,
  show: (shown: ShownRows) => void,
  view: ImportView,
): TemplateResult {
  const { words, format } = view;
  // What was put right leaves the rows that were filtered, and their last page may be gone.
  const filter = filtered(checked, wanted).length === 0 ? 'all' : wanted.filter;
  const all = filtered(checked, { ...wanted, filter });
  const page = Math.min(wanted.page, Math.max(0, Math.ceil(all.length / previewRows) - 1));
  const first = page * previewRows;
  const rows = all.slice(first, first + previewRows).map((row): ReadRow => ({ row, reading: checked.readingOf(row) }));
  const withReasons = rows.some(
    ({ row, reading }) => reading.problems.length + reading.notices.length > 0 || checked.duplicates.has(row.rowNumber),
  );
  const shown = previewColumns(checked);
  return html`
    <div class="filters">${renderFilter(checked, { filter, page }, show, view)}</div>
    <div class="preview" part="preview" role="region" tabindex="0" aria-labelledby="preview-caption">
      <table>
        <caption class="visually-hidden" id="preview-caption">
          ${words.preview}: ${words.shownRows(rows.length, all.length, format)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.row}</th>
            ${withReasons ? html`<th scope="col">${words.problem}</th>` : nothing}
            ${shown.map((column) => html`<th scope="col" class=${column.kind === 'extra' ? 'extra' : ''}><bdi>${heading(column, view)}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            ({ row }) => row.rowNumber,
            (each) => renderRow(each, shown, withReasons, checked, view),
          )}
        </tbody>
      </table>
    </div>
    ${renderPages(first, rows.length, all.length, { filter, page }, show, view)}
  `;
}
