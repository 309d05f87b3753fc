// Reads the rows of a file as drafts and finds what is wrong with each, with the columns compiled once for all rows.
import { csvLimits } from './csv-limits.js';
import type { CsvRow } from './csv-table.js';
import { valueOfText } from '../record/field-text.js';
import type { ImportColumn } from './import-columns.js';
import { personNames } from '../people/people-list.js';
import { personNameLimit } from '../people/person-reference.js';
import { isBuiltInField, type LeadDraft } from '../record/lead.js';
import type { FieldSchema, RecordSchema } from '../record/record-schema.js';
import { foldText } from '../text/search-folding.js';
import { type FieldProblem, validateField } from '../record/validate-record.js';

/** What is wrong with a row; the words are the caller's. */
export type RowProblem =
  /** `columns`: indices of the cells that the value comes from; none when no column fills the field. */
  | { code: 'field'; field: FieldSchema; columns: number[]; problem: FieldProblem }
  | { code: 'cell-too-long'; column: number; limit: number }
  | { code: 'person-too-long'; column: number; limit: number }
  /** More values than the header has columns. */
  | { code: 'extra-cells'; count: number }
  | { code: 'quotes' };

export interface RowReading {
  /** Without assignees. */
  draft: LeadDraft;
  /** The cell that names the assignees. */
  people: string;
  problems: RowProblem[];
}

export type RowReader = (row: CsvRow) => RowReading;

interface FieldReader {
  field: FieldSchema;
  columns: number[];
  read: (cells: readonly string[]) => string | undefined;
}

/** The schema's own spelling of a choice, found by value or label in any case; an unknown one stays as it is. */
function choiceReader(field: FieldSchema): (text: string) => string {
  const choices = new Map<string, string>();
  for (const { value, label } of field.options ?? []) if (label) choices.set(foldText(label), value);
  for (const { value } of field.options ?? []) choices.set(foldText(value), value);
  return (text) => choices.get(foldText(text)) ?? text;
}

const trimmed = (cells: readonly string[], index: number): string => cells[index]?.trim() ?? '';

function nameReader(columns: readonly ImportColumn[]): Pick<FieldReader, 'columns' | 'read'> | undefined {
  const part = (wanted: 'first' | 'last'): number[] =>
    columns.filter(({ target }) => target.kind === 'name-part' && target.part === wanted).map(({ index }) => index);
  const indices = [...part('first'), ...part('last')];
  if (indices.length === 0) return undefined;
  const read = (cells: readonly string[]): string =>
    indices
      .map((index) => trimmed(cells, index))
      .filter(Boolean)
      .join(' ');
  return { columns: indices, read };
}

function fieldReader(field: FieldSchema, columns: readonly ImportColumn[]): FieldReader {
  const column = columns.find(({ target }) => target.kind === 'field' && target.field === field.name)?.index;
  if (column === undefined) {
    const name = field.name === 'name' ? nameReader(columns) : undefined;
    return { field, columns: [], read: () => undefined, ...name };
  }
  const choice = field.type === 'select' ? choiceReader(field) : undefined;
  const read = (cells: readonly string[]): string => {
    const text = trimmed(cells, column);
    return choice && text ? choice(text) : text;
  };
  return { field, columns: [column], read };
}

/** Problems of the row as such, whatever its columns mean. */
function shapeProblems(row: CsvRow, columns: readonly ImportColumn[]): RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.brokenQuotes) problems.push({ code: 'quotes' });
  if (row.cells.length > columns.length) {
    const count = row.cells.slice(columns.length).filter((cell) => cell.trim() !== '').length;
    if (count > 0) problems.push({ code: 'extra-cells', count });
  }
  for (let column = 0; column < row.cells.length; column++) {
    if (row.cells[column]!.length > csvLimits.cell)
      problems.push({ code: 'cell-too-long', column, limit: csvLimits.cell });
  }
  return problems;
}

/** Reads rows by the targets of their columns; a field without a value gets the schema's default. */
export function createRowReader(columns: readonly ImportColumn[], schema: RecordSchema): RowReader {
  const readers = schema.fields.map((field) => fieldReader(field, columns));
  const extras = columns.filter(({ target }) => target.kind === 'extra');
  const assignees = columns.find(({ target }) => target.kind === 'assignees')?.index ?? -1;
  return (row) => {
    const problems = shapeProblems(row, columns);
    const draft: LeadDraft = { recordType: schema.recordType, name: '', assigneeIds: [] };
    const values: [string, unknown][] = [];
    for (const { field, columns: from, read } of readers) {
      const text = read(row.cells) || field.defaultValue || '';
      const problem = validateField(text, field);
      if (problem) problems.push({ code: 'field', field, columns: from, problem });
      else if (text !== '') values.push([field.name, valueOfText(text, field)]);
    }
    for (const { index, key } of extras) {
      const text = trimmed(row.cells, index);
      if (text) values.push([key, text]);
    }
    assignValues(draft, values);
    const people = trimmed(row.cells, assignees);
    if (people.length > personNameLimit && personNames(people).some((name) => name.length > personNameLimit)) {
      problems.push({ code: 'person-too-long', column: assignees, limit: personNameLimit });
    }
    return { draft, people, problems };
  };
}

/** Values of `Lead` itself go to the draft, all others to its `fields`; a column named `__proto__` is one as any other. */
function assignValues(draft: LeadDraft, values: readonly [string, unknown][]): void {
  const own = values.filter(([name]) => !isBuiltInField(name));
  for (const [name, value] of values) {
    if (isBuiltInField(name)) (draft as unknown as Record<string, unknown>)[name] = value;
  }
  if (own.length > 0) draft.fields = Object.fromEntries(own);
}
