// The page's own part in the reading of rows: its changes of cells and records are said in the row, and what it throws costs the row alone.
import { textOfValue } from '../../values/plain-value.js';
import { fieldValue } from '../../record/lead.js';
import type { RecordSchema } from '../../record/record-schema.js';
import type { ImportColumn } from '../columns/import-column.js';
import type { ImportHooks, ImportRemark, ImportRowTexts } from '../import-hooks.js';
import type { FileRow } from '../read/file-table.js';
import type { RowNotice, RowProblem, RowReader, RowReading } from './row-reading.js';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const fieldOf = ({ target }: ImportColumn): string | undefined => (target.kind === 'field' ? target.field : undefined);

/** The texts of a row by the fields that they become. */
export function textsOf({ rowNumber, cells }: FileRow, columns: readonly ImportColumn[]): ImportRowTexts {
  const texts: Record<string, string> = {};
  for (const column of columns) {
    const field = fieldOf(column);
    if (field !== undefined) texts[field] = cells[column.index] ?? '';
  }
  return { rowNumber, texts };
}

/** A row with its cells as the page has changed them. */
export function hookedRow(
  row: FileRow,
  columns: readonly ImportColumn[],
  cell: NonNullable<ImportHooks['cell']>,
): FileRow {
  const changed = new Map<number, string>();
  try {
    const cells = row.cells.map((text, index) => {
      const column = columns[index];
      if (!column) return text;
      const place = { header: column.header, field: fieldOf(column), rowNumber: row.rowNumber };
      const answer = String(cell(text, place) ?? text);
      if (answer !== text) changed.set(index, text);
      return answer;
    });
    return changed.size > 0 ? { ...row, cells, changed } : row;
  } catch (error) {
    return { ...row, cells: row.cells, refused: messageOf(error) };
  }
}

/** @param changed Cells as the file has them, by their columns. */
const cellNotices = (changed: ReadonlyMap<number, string>): RowNotice[] =>
  [...changed]
    .filter(([, text]) => text.trim() !== '')
    .map(([column, value]): RowNotice => ({ code: 'cleaned', level: 'info', column, value }));

const textOf = (remark: ImportRemark): string => (typeof remark === 'string' ? remark : remark.text);

function applyRowHook(
  out: RowReading,
  rowNumber: number,
  hook: NonNullable<ImportHooks['row']>,
  schema: RecordSchema,
): void {
  const answer = hook(structuredClone(out.draft), { rowNumber }) ?? {};
  const { draft, errors = [], warnings = [], infos = [] } = answer;
  const fieldsOf = (remark: ImportRemark): string | undefined =>
    typeof remark === 'string' ? undefined : remark.field;
  const notice = (remark: ImportRemark, level: 'info' | 'warning'): RowNotice => ({
    code: 'page',
    level,
    value: textOf(remark),
    field: fieldsOf(remark),
  });
  const filled: RowNotice[] = [];
  if (draft) {
    const before = out.draft;
    out.draft = { ...draft, recordType: before.recordType, assigneeIds: [] };
    for (const field of schema.fields) {
      const value = textOfValue(fieldValue(out.draft, field.name));
      if (value !== '' && value !== textOfValue(fieldValue(before, field.name)))
        filled.push({ code: 'filled', level: 'info', value, field });
    }
  }
  out.problems = [
    ...out.problems,
    ...errors.map((remark): RowProblem => ({ code: 'page', text: textOf(remark), field: fieldsOf(remark) })),
  ];
  out.notices = [
    ...out.notices,
    ...warnings.map((remark) => notice(remark, 'warning')),
    ...infos.map((remark) => notice(remark, 'info')),
    ...filled,
  ];
}

/** The reader with what the page says of whole rows, and behind all else what it has done to cells. */
export function withPageHooks(read: RowReader, { row: hook }: ImportHooks, schema: RecordSchema): RowReader {
  return (row) => {
    const out = read(row);
    try {
      if (hook) applyRowHook(out, row.rowNumber, hook, schema);
    } catch (error) {
      out.problems = [...out.problems, { code: 'page', text: messageOf(error) }];
    }
    if (row.changed) out.notices = [...out.notices, ...cellNotices(row.changed)];
    return out;
  };
}
