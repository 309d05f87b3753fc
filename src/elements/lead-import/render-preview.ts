// All rows as they would be imported, in a real table of which the rows in sight are drawn, with what is wrong in its place and a field to put it right.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import { RowWindowController } from '../../controllers/interface/row-window-controller.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { RowNotice, RowProblem, RowReading } from '../../domain/import/check/row-reading.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { fieldValue } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { cellKey, type EditableCell, onTableKey, renderCell, renderEditedCell } from './cell-editing.js';
import { filteredRows, filterOf, renderFilter, type ShownRows } from './preview-filter.js';
import { choicesOf, renderEditor } from './render-defaults.js';
import { cellsOf, heading, type PreviewColumn, previewColumns, sourcesOf } from './preview-columns.js';
import { remarksOf, renderReasons } from './render-reasons.js';
import { isTakenIn, leftOutReason, renderLeftOutRow, renderTaking } from './render-left-out.js';
import type { ImportView, ImportWords } from './failure-words.js';
import { cut, rowNoticeText, rowProblemText } from './row-words.js';

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
      return false;
    case 'page':
      return column.kind === 'field' && column.field.name === problem.field;
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
            ? (match.assignee.disabledReason ?? words.inactiveNote)
            : '';
    const name = match.status === 'known' ? match.assignee.name : reference;
    return html`${at > 0 ? words.separator : nothing}<span class="person"
        ><bdi>${cut(name)}</bdi>${note ? html` <span class="help">${note}</span>` : nothing}</span
      >`;
  });
}

/** The words of a choice whose value is not meant to be read. */
function shownValue(value: string, field: FieldSchema, words: ImportWords): string {
  if (field.type === 'boolean') return choicesOf(field, words).find(([each]) => each === value)?.[1] ?? value;
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

function cellContent(
  column: PreviewColumn,
  row: FileRow,
  reading: RowReading,
  checked: CheckedRows,
  view: ImportView,
): unknown {
  switch (column.kind) {
    case 'field': {
      const value = shownValue(textOfValue(fieldValue(reading.draft, column.field.name)), column.field, view.words);
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
  const value = column.kind === 'field' ? textOfValue(fieldValue(reading.draft, column.field.name)) : '';
  // Which of the two it is, however the file says it.
  if (column.kind === 'field' && column.field.type === 'boolean' && value) return value;
  if (texts.length < 2) return texts[0] ?? '';
  if (column.kind === 'assignees') return reading.people;
  return value || texts.filter(Boolean).join(' ');
}

const cellLabel = (column: PreviewColumn, row: FileRow, view: ImportView): string =>
  `${heading(column, view)}${view.words.separator}${view.words.row} ${view.format.number(row.rowNumber)}`;

/** The cell as a field of its own kind; `undefined` where no column makes the value. */
function renderFix(
  column: PreviewColumn,
  row: FileRow,
  reading: RowReading,
  reason: string,
  view: ImportView,
  onPaste: (cells: string[][]) => void,
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
      onPaste,
    },
    words,
  );
}

/** A warning about the value of a column; it can be put right like a problem. */
function warningOf(reading: RowReading, column: PreviewColumn): RowNotice | undefined {
  return reading.notices.find((notice) => {
    if (notice.level !== 'warning') return false;
    if (notice.code === 'page') return column.kind === 'field' && column.field.name === notice.field;
    return 'column' in notice && sourcesOf(column).includes(notice.column);
  });
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
  onChanged: (cells: number) => void;
}

/** Cells of a spreadsheet go into a cell, those below it and the columns beside it that have cells of the file. */
function paste(
  cells: readonly string[][],
  place: { index: number; column: PreviewColumn },
  { checked, columns, all, onChanged }: PreviewTable,
  { controller }: ImportView,
): void {
  const rows = all.slice(place.index).filter((row) => !leftOutReason(checked, row) || isTakenIn(checked, row));
  const beside = columns.slice(columns.indexOf(place.column)).filter((column) => sourcesOf(column).length > 0);
  const placed = cells.flatMap((texts, down) =>
    texts.flatMap((text, across): [PreviewColumn, FileRow, string][] =>
      rows[down] && beside[across] ? [[beside[across], rows[down], text]] : [],
    ),
  );
  controller.decisions.setCells(placed.flatMap(([column, { rowNumber }, text]) => cellsOf(column, rowNumber, text)));
  onChanged(placed.length);
}

function renderRow(index: number, table: PreviewTable, view: ImportView): TemplateResult {
  const { checked, columns, all, withReasons, editing, onEdit } = table;
  const row = all[index]!;
  const leftOut = leftOutReason(checked, row);
  if (leftOut && !isTakenIn(checked, row))
    return renderLeftOutRow(row, leftOut, index, columns.map(sourcesOf), checked, view);
  const reading = checked.readingOf(row);
  const reasons = new Map(
    reading.problems.map((problem) => [problem, rowProblemText(problem, row.cells, checked.matching.columns, view)]),
  );
  const onPaste = (column: PreviewColumn) => (cells: string[][]) => paste(cells, { index, column }, table, view);
  const fix = (column: PreviewColumn, reason: string): TemplateResult | undefined =>
    renderFix(column, row, reading, reason, view, onPaste(column));
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
      const cell: EditableCell = {
        key,
        label: cellLabel(column, row, view),
        content,
        onEdit,
        onPaste: onPaste(column),
      };
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

/** What stands for the rows that are not drawn. */
const renderSpace = (height: number, columns: number): TemplateResult | typeof nothing =>
  height > 0
    ? html`<tr class="space" aria-hidden="true">
        <td colspan=${columns} height=${height}></td>
      </tr>`
    : nothing;

export interface PreviewActions {
  /** Which rows the table shows. */
  shown: ShownRows;
  /** Those of them that are drawn. */
  rowWindow: RowWindowController;
  onShow(shown: ShownRows): void;
  /** Cells were put right at once. */
  onChanged(cells: number): void;
}

export function renderPreview(
  checked: CheckedRows,
  { shown: wanted, rowWindow, onShow: show, onChanged }: PreviewActions,
  view: ImportView,
): TemplateResult {
  const { words, format } = view;
  const filter = filterOf(checked, wanted);
  const all = filteredRows(checked, wanted);
  const columns = previewColumns(checked, view.controller.decisions.all.defaults);
  const withReasons =
    checked.bad.length + checked.notices.size + checked.duplicates.size + checked.matching.table.leftOut.length > 0;
  const onEdit = (key: string | undefined): void => show({ ...wanted, editing: key });
  const table: PreviewTable = { checked, columns, all, withReasons, editing: wanted.editing, onEdit, onChanged };
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
