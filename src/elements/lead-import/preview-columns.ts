// The columns of the check's table: fields of the record, its people, and columns that are kept as they are.
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { ImportView } from './failure-words.js';
import { columnName } from './row-words.js';

/** A column of the preview: a field of the record, its people, or a column kept as it is. */
export type PreviewColumn =
  | { kind: 'field'; field: FieldSchema; columns: number[] }
  | { kind: 'assignees'; columns: number[] }
  | { kind: 'extra'; column: ImportColumn };

const filledFields = new WeakMap<CheckedRows, ReadonlySet<string>>();

/** Fields that the page has filled in; one of them may have no column of the file. */
function filledBy(checked: CheckedRows): ReadonlySet<string> {
  let fields = filledFields.get(checked);
  if (!fields) {
    const all = [...checked.notices.values()].flat();
    fields = new Set(all.flatMap((notice) => (notice.code === 'filled' ? [notice.field.name] : [])));
    filledFields.set(checked, fields);
  }
  return fields;
}

export function previewColumns(checked: CheckedRows, defaults: ReadonlyMap<string, string>): PreviewColumn[] {
  const { columns, schema } = checked.matching;
  const filled = filledBy(checked);
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
      .filter(
        ({ field, columns: from }) =>
          from.length > 0 || field.required || defaults.get(field.name) || filled.has(field.name),
      ),
    ...(assignees.length > 0 ? [{ kind: 'assignees' as const, columns: assignees }] : []),
    ...columns.filter(({ target }) => target.kind === 'extra').map((column) => ({ kind: 'extra' as const, column })),
  ];
}

const isLastName = ({ target }: ImportColumn): boolean => target.kind === 'name-part' && target.part === 'last';

/** The columns of the file that a value is made of. */
export const sourcesOf = (column: PreviewColumn): readonly number[] =>
  column.kind === 'extra' ? [column.column.index] : column.columns;

/** What is typed stands in the first of the columns that make a value, so that no other one adds to it. */
export const cellsOf = (column: PreviewColumn, rowNumber: number, text: string): [number, number, string][] =>
  sourcesOf(column).map((index, at) => [rowNumber, index, at === 0 ? text : '']);

export function heading(column: PreviewColumn, view: ImportView): string {
  switch (column.kind) {
    case 'field':
      return view.words.fieldLabel(column.field);
    case 'assignees':
      return view.words.assignees;
    case 'extra':
      return columnName(column.column, view);
  }
}
