// All rows as they would be imported, in a real table of which the rows in sight are drawn, with what is wrong in its place and a field to put it right.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import { RowWindowController } from '../../controllers/interface/row-window-controller.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice, RowProblem, RowReading } from '../../domain/import/check/row-reading.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { fieldValue } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { cellKey, type EditableCell, onTableKey, renderCell, renderEditedCell } from './cell-editing.js';
import { filteredRows, filterOf, renderFilter, type ShownRows } from './preview-filter.js';
import { renderEditor } from './render-defaults.js';
import { remarksOf, renderReasons } from './render-reasons.js';
import { isTakenIn, leftOutReason, renderLeftOutRow, renderTaking } from './render-left-out.js';
import type { ImportView } from './failure-words.js';
import { columnName, cut, rowNoticeText, rowProblemText } from './row-words.js';

/** Of a row before one was measured, in CSS px. */
const estimatedRowHeight = 44;
const headHeight = 34;

/** Draws the rows in sight of a table of any length. */
export function createPreviewWindow(
  host: ReactiveControllerHost & { shadowRoot: ShadowRoot | null },
  count: () => number,
): RowWindowController {
  return new RowWindowController(host, {
    scroller: () => host.shadowRoot?.querySelector<HTMLElement>('.preview') ?? null,
    count,
    estimatedRowHeight,
    estimatedViewport: 448,
    sampleRow: () => host.shadowRoot?.querySelector<HTMLElement>('.preview tbody tr[aria-rowindex]') ?? null,
    inset: () => headHeight,
  });
}

/** A column of the preview: a field of the record, its people, or a column kept as it is. */
type PreviewColumn =
  | { kind: 'field'; field: FieldSchema; columns: number[] }
  | { kind: 'assignees'; columns: number[] }
  | { kind: 'extra'; column: ImportColumn };

function previewColumns(
  { matching: { columns, schema } }: CheckedRows,
  defaults: ReadonlyMap<string, string>,
): PreviewColumn[] {
  const indices = (field: FieldSchema): number[] =>
    columns
      .filter(({ target }) =>
        target.kind === 'field' ? target.field === field.name : target.kind === 'name-part' && field.name === 'name',
      )
      .sort((a, b) => Number(isLastName(a)) - Number(isLastName(b)))
      .map(({ index }) => index);
  const assignees = columns.filter(({ target }) => target.kind === 'assignees').map(({ index }) => index);
  return [
    ...schema.fields
      .map((field) => ({ kind: 'field' as const, field, columns: indices(field) }))
      .filter(({ field, columns: from }) => from.length > 0 || field.required || defaults.get(field.name)),
    ...(assignees.length > 0 ? [{ kind: 'assignees' as const, columns: assignees }] : []),
    ...columns.filter(({ target }) => target.kind === 'extra').map((column) => ({ kind: 'extra' as const, column })),
  ];
}

const isLastName = ({ target }: ImportColumn): boolean => target.kind === 'name-part' && target.part === 'last';

/** The columns of the file that a value is made of. */
const sourcesOf = (column: PreviewColumn): readonly number[] =>
  column.kind === 'extra' ? [column.column.index] : column.columns;

/** Whether a problem lies in a column. */
function concerns(problem: RowProblem, column: PreviewColumn): boolean {
  switch (problem.code) {
    case 'field':
      return column.kind === 'field' && column.field.name === problem.field.name;
    case 'cell-too-long':
    case 'person-too-long':
      return sourcesOf(column).includes(problem.column);
    case 'other-delimiter':
    case 'extra-cells':
    case 'quotes':
    case 'page':
      return false;
  }
}

function renderPeople(cell: string, checked: CheckedRows, { words }: ImportView): unknown {
  return checked.people.resolve(cell).map(({ reference, match }, at) => {
    const note =
      match.status === 'unknown'
        ? words.noUserYet
        : match.status === 'ambiguous'
          ? words.severalPeople
          : match.status === 'inactive'
            ? words.inactiveNote
            : '';
    const name = match.status === 'known' ? match.assignee.name : reference;
    return html`${at > 0 ? words.separator : nothing}<span class="person"
        ><bdi>${cut(name)}</bdi>${note ? html` <span class="help">${note}</span>` : nothing}</span
      >`;
  });
}

/** The words of a choice whose value is not meant to be read. */
const shownValue = (value: string, { options }: FieldSchema): string =>
  options?.find((option) => option.value === value)?.label ?? value;

function cellContent(
  column: PreviewColumn,
  row: FileRow,
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

/** The text that is put right: that of the cell, or of several cells what they come to together. */
function editedText(column: PreviewColumn, row: FileRow, reading: RowReading): string {
  const texts = sourcesOf(column).map((index) => row.cells[index]?.trim() ?? '');
  if (texts.length < 2) return texts[0] ?? '';
  if (column.kind === 'assignees') return reading.people;
  const value = column.kind === 'field' ? textOfValue(fieldValue(reading.draft, column.field.name)) : '';
  return value || texts.filter(Boolean).join(' ');
}

/** What is typed stands in the first of the columns that make a value, so that no other one adds to it. */
const cellsOf = (column: PreviewColumn, rowNumber: number, text: string): [number, number, string][] =>
  sourcesOf(column).map((index, at) => [rowNumber, index, at === 0 ? text : '']);

const cellLabel = (column: PreviewColumn, row: FileRow, view: ImportView): string =>
  `${heading(column, view)}${view.words.separator}${view.words.row} ${view.format.number(row.rowNumber)}`;

/** The cell as a field of its own kind; `undefined` where no column makes the value. */
function renderFix(
  column: PreviewColumn,
  row: FileRow,
  reading: RowReading,
  reason: string,
  view: ImportView,
  below: readonly FileRow[],
): TemplateResult | undefined {
  const [from] = sourcesOf(column);
  if (from === undefined) return undefined;
  const { words, controller } = view;
  return renderEditor(
    column.kind === 'field' ? column.field : undefined,
    {
      id: `fix-${row.rowNumber}-${from}`,
      label: reason ? `${cellLabel(column, row, view)}: ${reason}` : cellLabel(column, row, view),
      value: editedText(column, row, reading),
      onChange: (text) => controller.decisions.setCells(cellsOf(column, row.rowNumber, text)),
      // A column of a spreadsheet goes into this row and those below it.
      onPasteColumn: (texts) =>
        controller.decisions.setCells(
          texts.flatMap((text, at) => (below[at] ? cellsOf(column, below[at].rowNumber, text) : [])),
        ),
    },
    words,
  );
}

/** A warning about the value of a column; it can be put right like a problem. */
function warningOf(reading: RowReading, column: PreviewColumn): RowNotice | undefined {
  return reading.notices.find(
    (notice) => notice.level === 'warning' && 'column' in notice && sourcesOf(column).includes(notice.column),
  );
}

interface PreviewTable {
  checked: CheckedRows;
  columns: PreviewColumn[];
  /** All rows that the filter leaves. */
  all: readonly FileRow[];
  /** Whether there is a column for what is wrong: not where nothing is. */
  withReasons: boolean;
  /** The cell that somebody is at. */
  editing: string | undefined;
  onEdit: (key: string | undefined) => void;
}

function renderRow(
  index: number,
  { checked, columns, all, withReasons, editing, onEdit }: PreviewTable,
  view: ImportView,
): TemplateResult {
  const row = all[index]!;
  const leftOut = leftOutReason(checked, row);
  if (leftOut && !isTakenIn(checked, row))
    return renderLeftOutRow(row, leftOut, index, columns.map(sourcesOf), checked, view);
  const reading = checked.readingOf(row);
  const reasons = new Map(
    reading.problems.map((problem) => [problem, rowProblemText(problem, row.cells, checked.matching.columns, view)]),
  );
  const fix = (column: PreviewColumn, reason: string): TemplateResult | undefined =>
    renderFix(
      column,
      row,
      reading,
      reason,
      view,
      all.slice(index, index + 1_000).filter((each) => !leftOutReason(checked, each) || isTakenIn(checked, each)),
    );
  const cells = columns.map((column) => {
    const wrong = reading.problems.find((problem) => concerns(problem, column));
    const content = cellContent(column, row, reading, checked, view);
    const warning = wrong ? undefined : warningOf(reading, column);
    if (warning) {
      const editor = fix(column, rowNoticeText(warning, checked.matching.columns, view));
      return html`<td class="warned">${editor ?? content}</td>`;
    }
    if (!wrong) {
      const [from] = sourcesOf(column);
      if (from === undefined) return html`<td>${content}</td>`;
      const key = cellKey(row.rowNumber, from);
      const cell: EditableCell = { key, label: cellLabel(column, row, view), content, onEdit };
      return html`<td>${editing === key ? renderEditedCell(cell, fix(column, '')!) : renderCell(cell)}</td>`;
    }
    const reason = reasons.get(wrong)!;
    return html`<td class="wrong">
      ${fix(column, reason) ?? content}<span class="visually-hidden"> ${reason}</span>
    </td>`;
  });
  return html`<tr class=${reasons.size > 0 ? 'bad' : ''} aria-rowindex=${index + 2}>
    <th scope="row">${view.format.number(row.rowNumber)}</th>
    ${withReasons ? renderReasons(row.rowNumber, reasons.values(), remarksOf(row, reading, checked, view), view, leftOut && renderTaking(row, checked, view)) : nothing}
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

/** What stands for the rows that are not drawn. */
const renderSpace = (height: number, columns: number): TemplateResult | typeof nothing =>
  height > 0
    ? html`<tr class="space" aria-hidden="true">
        <td colspan=${columns} height=${height}></td>
      </tr>`
    : nothing;

export function renderPreview(
  checked: CheckedRows,
  wanted: ShownRows,
  show: (shown: ShownRows) => void,
  rowWindow: RowWindowController,
  view: ImportView,
): TemplateResult {
  const { words, format } = view;
  const filter = filterOf(checked, wanted);
  const all = filteredRows(checked, wanted);
  const columns = previewColumns(checked, view.controller.decisions.all.defaults);
  const withReasons =
    checked.bad.length + checked.notices.size + checked.duplicates.size + checked.matching.table.leftOut.length > 0;
  const onEdit = (key: string | undefined): void => show({ ...wanted, editing: key });
  const table: PreviewTable = { checked, columns, all, withReasons, editing: wanted.editing, onEdit };
  const { start, end } = rowWindow.window;
  const drawn = Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
  const [before, after] = [rowWindow.offsetOf(start), rowWindow.totalHeight - rowWindow.offsetOf(end)];
  const width = columns.length + (withReasons ? 2 : 1);
  return html`
    <div class="filters">${renderFilter(checked, { filter }, show, view)}</div>
    <div
      class="preview"
      part="preview"
      role="region"
      tabindex="0"
      aria-labelledby="preview-caption"
      @keydown=${onTableKey}
    >
      <table aria-rowcount=${all.length + 1}>
        <caption class="visually-hidden" id="preview-caption">
          ${words.preview}: ${words.shownRows(all.length, all.length, format)}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            <th scope="col">${words.row}</th>
            ${withReasons ? html`<th scope="col">${words.problem}</th>` : nothing}
            ${columns.map((column) => html`<th scope="col" class=${column.kind === 'extra' ? 'extra' : ''}><bdi>${heading(column, view)}</bdi></th>`)}
          </tr>
        </thead>
        <tbody class=${withReasons ? 'tall' : ''}>
          ${renderSpace(before, width)}
          ${repeat(
            drawn,
            (index) => all[index]!.rowNumber,
            (index) => renderRow(index, table, view),
          )}
          ${renderSpace(after, width)}
        </tbody>
      </table>
    </div>
    <p class="help">${words.shownRows(all.length, all.length, format)}</p>
  `;
}
