// Reads the rows of a file as drafts and finds what is wrong with each, with the columns compiled once for all rows.
import { csvLimits } from '../read/csv-limits.js';
import type { CsvRow } from '../read/csv-table.js';
import { personNames } from '../../people/split-people.js';
import { personNameLimit } from '../../people/person-reference.js';
import { isBuiltInField, type LeadDraft } from '../../record/lead.js';
import type { FieldSchema, RecordSchema } from '../../record/record-schema.js';
import { type FieldProblem, validateField } from '../../record/validate-record.js';
import type { ImportHooks } from '../import-hooks.js';
import type { ImportColumn } from '../columns/import-column.js';
import type { CellNotice, CleanValue } from './cell-notice.js';
import { cleanExtra, cleanValue } from './clean-value.js';
import { ChoiceMatcher, type ChoiceTarget } from './choice-matching.js';
import type { ColumnFormat } from './column-formats.js';
import { eachOnce } from './each-once.js';
import { callableColumn } from './labelled-values.js';
import { peopleReader } from './people-cells.js';
import { isSheetError } from './placeholders.js';
import { isForeign, isTextType, problemOf, valueOf } from './value-of-text.js';
import { nameColumns, nameJoiner } from './whole-name.js';

/** What is wrong with a row; the words are the caller's. */
export type RowProblem =
  /** `columns`: indices of the cells that the value comes from; none when no column fills the field. */
  | { code: 'field'; field: FieldSchema; columns: number[]; problem: FieldProblem }
  | { code: 'cell-too-long'; column: number; limit: number }
  | { code: 'person-too-long'; column: number; limit: number }
  /** More values than the header has columns. */
  | { code: 'extra-cells'; count: number }
  /** `lines`: lines of text that the open quote would have taken in. */
  | { code: 'quotes'; lines: number }
  /** In the words of the page. */
  | { code: 'page'; text: string };

/** What was done to a row, or may be wrong with it; it is imported all the same. */
export type RowNotice =
  | { code: CellNotice; level: 'info' | 'warning'; column: number; value: string; rest?: string[] | undefined }
  /** An amount in another currency than its field has. */
  | { code: 'currency'; level: 'warning'; column: number; value: string }
  /** A percentage of a column that may have shares of 1. */
  | { code: 'fraction'; level: 'warning'; column: number; value: string }
  | { code: 'choice'; level: 'warning'; column: number; value: string; field: FieldSchema }
  /** An address or an id that an earlier row has, which is another record. */
  | { code: 'repeated'; level: 'warning'; column: number; value: string; rowNumber: number }
  | { code: 'name-from'; level: 'warning'; value: string }
  | { code: 'repair'; level: 'info' }
  | { code: 'page'; level: 'warning'; value: string };

export interface RowReading {
  /** Without assignees. */
  draft: LeadDraft;
  /** The text that names the assignees. */
  people: string;
  problems: readonly RowProblem[];
  notices: readonly RowNotice[];
}

export type RowReader = (row: CsvRow) => RowReading;

/** `company`: the company, else the address. */
export type NameStandIn = 'company' | 'email' | 'none';

/** What was decided about the values of a file. */
export interface ValueDecisions {
  /** BCP 47. */
  locale: string;
  /** By field: what the texts of its column become, by `choiceKey`. */
  choices?: ReadonlyMap<string, ReadonlyMap<string, ChoiceTarget>> | undefined;
  /** By field. */
  formats?: ReadonlyMap<string, ColumnFormat> | undefined;
  /** What stands in for a missing name. */
  nameStandIn?: NameStandIn | undefined;
  /** Values of fields that a row leaves empty, by field. */
  defaults?: ReadonlyMap<string, string> | undefined;
  /** The page's own part in it. */
  hooks?: ImportHooks | undefined;
}

/** Of all rows that have none: most rows. */
const nothing: readonly never[] = Object.freeze([]);
const nobody = nothing as unknown as string[];

/** What one field makes of a row. */
type FieldReader = (cells: readonly string[], out: RowReading, extras: [key: string, text: string][]) => void;

interface Compiled {
  columns: readonly ImportColumn[];
  schema: RecordSchema;
  decisions: ValueDecisions;
}

const levelOf = (notice: CellNotice, cell: string): 'info' | 'warning' =>
  notice === 'digits-lost' ||
  notice === 'no-phone' ||
  notice === 'no-link' ||
  notice === 'bad-bytes' ||
  notice === 'several' ||
  isSheetError(cell)
    ? 'warning'
    : 'info';

/** Writes a value where its field is; a column that is named as a part of every object is one as any other. */
function setterOf(name: string): (draft: LeadDraft, value: unknown) => void {
  if (isBuiltInField(name)) return (draft, value) => void ((draft as unknown as Record<string, unknown>)[name] = value);
  if (name !== '__proto__') return (draft, value) => void ((draft.fields ??= {})[name] = value);
  const property = { enumerable: true, writable: true, configurable: true };
  return (draft, value) => void Object.defineProperty((draft.fields ??= {}), name, { ...property, value });
}

/** What the text of a cell says, whichever row it stands in. */
interface CellReading {
  value?: unknown;
  problem?: RowProblem;
  notices?: RowNotice[];
  /** What the field has no place for. */
  rest?: string;
}

/** Of all cells that say nothing. */
const empty: CellReading = Object.freeze({});

/** What is wrong with a value, or the value. */
function judged(value: unknown, field: FieldSchema, columns: number[]): CellReading {
  const problem = problemOf(value, field);
  if (problem) return { problem: { code: 'field', field, columns, problem } };
  return value === '' ? empty : { value };
}

/** What is told of a cell that was cleaned. @param more What else of it is told. */
function noticesOf(
  notice: CellNotice | undefined,
  cell: string,
  column: number,
  more?: { rest?: string[] | undefined },
): RowNotice[] {
  if (!notice) return [];
  const value = cell.trim();
  return [{ code: notice, level: levelOf(notice, value), column, value, ...more }];
}

/** Texts of a column that are only cleaned. */
const cleanedReader = (clean: (cell: string) => CleanValue, column: number): ((cell: string) => CellReading) =>
  eachOnce((cell) => {
    const { text, notice } = clean(cell);
    if (notice) return { ...(text && { value: text }), notices: noticesOf(notice, cell, column) };
    return text === '' ? empty : { value: text };
  });

/** The name of the record, for which others stand in: it comes after all else. */
function nameReader(field: FieldSchema, { columns, decisions }: Compiled): FieldReader {
  const whole = columns.find(({ target }) => target.kind === 'field' && target.field === 'name');
  const from = whole ? [whole.index] : nameColumns(columns);
  const reads = from.map((column) => cleanedReader((cell) => cleanValue(cell, field), column));
  const join = nameJoiner(columns);
  return (cells, out) => {
    const parts: string[] = [];
    for (let at = 0; at < from.length; at++) {
      const { value, notices } = reads[at]!(cells[from[at]!] ?? '');
      if (value) parts.push(value as string);
      if (notices) out.notices = [...out.notices, ...notices];
    }
    let text = parts.length === 1 ? parts[0]! : join(parts);
    text ||= decisions.defaults?.get('name') || field.defaultValue || '';
    if (text === '' && decisions.nameStandIn && decisions.nameStandIn !== 'none') {
      text = (decisions.nameStandIn === 'company' && out.draft.company) || out.draft.email || '';
      if (text !== '') out.notices = [...out.notices, { code: 'name-from', level: 'warning', value: text }];
    }
    const problem = validateField(text, field);
    if (problem) out.problems = [...out.problems, { code: 'field', field, columns: from, problem }];
    else out.draft.name = text;
  };
}

/** What a cell of a column says for its field. */
function cellReader(
  field: FieldSchema,
  { index, header }: ImportColumn,
  compiled: Compiled,
): (cell: string) => CellReading {
  const { decisions } = compiled;
  const preset = decisions.defaults?.get(field.name) ?? field.defaultValue ?? '';
  const hasChoices = (field.type === 'select' || field.type === 'multi-select') && field.options !== undefined;
  const choices = hasChoices ? new ChoiceMatcher(field, decisions.choices?.get(field.name)) : undefined;
  const isPlain = !choices && isTextType(field);
  return (cell) => {
    const { text, notice, rest } = cleanValue(cell, field, header);
    // Most cells say what they say: nothing is told of them.
    if (isPlain && !notice && text !== '') return judged(text, field, [index]);
    const notices = noticesOf(notice, cell, index, { rest });
    let given = text;
    let kept = rest && rest.length > 0 ? rest.join('; ') : undefined;
    if (choices && text) {
      const { values, strangers } = choices.read(text);
      given = values.join('\n');
      if (strangers.length > 0) {
        kept = strangers.join('; ');
        notices.push({ code: 'choice', level: 'warning', column: index, value: kept, field });
      }
    }
    const value = given || preset;
    if (value && field.type === 'money' && isForeign(value, field, decisions.locale))
      notices.push({ code: 'currency', level: 'warning', column: index, value });
    const read = value === '' ? value : valueOf(value, field, decisions);
    // Nothing is nothing either way.
    if (typeof read === 'number' && read > 0 && read <= 1 && decisions.formats?.get(field.name)?.fractions)
      notices.push({ code: 'fraction', level: 'warning', column: index, value });
    return {
      ...judged(read, field, [index]),
      ...(notices.length > 0 && { notices }),
      ...(kept !== undefined && { rest: kept }),
    };
  };
}

function plainReader(field: FieldSchema, compiled: Compiled): FieldReader {
  const { columns, decisions } = compiled;
  const column = columns.find(({ target }) => target.kind === 'field' && target.field === field.name);
  const set = setterOf(field.name);
  if (!column) {
    const preset = decisions.defaults?.get(field.name) ?? field.defaultValue ?? '';
    const reading = judged(preset === '' ? preset : valueOf(preset, field, decisions), field, []);
    return (_, out) => take(reading, out, set);
  }
  const read = eachOnce(cellReader(field, column, compiled));
  const { index, key } = column;
  const place = field.type === 'phone' ? callableColumn(column, columns) : () => index;
  return (cells, out, extras) => {
    const from = place(cells);
    const reading = read(cells[from] ?? '');
    take(reading, out, set);
    if (from !== index) extras.push([key, cells[index]!]);
    if (reading.rest !== undefined) extras.push([key, reading.rest]);
  };
}

function take(
  { value, problem, notices }: CellReading,
  out: RowReading,
  set: (draft: LeadDraft, value: unknown) => void,
): void {
  if (notices) out.notices = [...out.notices, ...notices];
  if (problem) out.problems = [...out.problems, problem];
  // What was read is read for all rows that say it; a list is a row's own.
  else if (value !== undefined) set(out.draft, Array.isArray(value) ? [...(value as unknown[])] : value);
}

/** A column that is kept under its own name. */
function extraReader({ index, key }: ImportColumn): FieldReader {
  const set = setterOf(key);
  const read = cleanedReader(cleanExtra, index);
  return (cells, out) => take(read(cells[index] ?? ''), out, set);
}

/** Problems of the row as such, whatever its columns mean. */
function readShape(
  { damage, repair }: CsvRow,
  cells: readonly string[],
  columns: readonly ImportColumn[],
  out: RowReading,
): void {
  const problems: RowProblem[] = [];
  if (damage) problems.push({ code: 'quotes', lines: damage.lines });
  if (repair) out.notices = [{ code: 'repair', level: 'info' }];
  if (cells.length > columns.length) {
    const count = cells.slice(columns.length).filter((cell) => cell.trim() !== '').length;
    if (count > 0) problems.push({ code: 'extra-cells', count });
  }
  for (let column = 0; column < cells.length; column++) {
    if (cells[column]!.length > csvLimits.cell) problems.push({ code: 'cell-too-long', column, limit: csvLimits.cell });
  }
  if (problems.length > 0) out.problems = problems;
}

/** The cells as the page has changed them. */
function hookedCells(row: CsvRow, columns: readonly ImportColumn[], cell: NonNullable<ImportHooks['cell']>): CsvRow {
  const cells = row.cells.map((text, index) => {
    const column = columns[index];
    if (!column) return text;
    const field = column.target.kind === 'field' ? column.target.field : undefined;
    return String(cell(text, { header: column.header, field, rowNumber: row.rowNumber }));
  });
  return { ...row, cells };
}

function applyRowHook(out: RowReading, rowNumber: number, row: NonNullable<ImportHooks['row']>): void {
  const { draft, errors = [], warnings = [] } = row(structuredClone(out.draft), { rowNumber }) ?? {};
  if (draft) out.draft = { ...draft, recordType: out.draft.recordType, assigneeIds: [] };
  out.problems = [...out.problems, ...errors.map((text): RowProblem => ({ code: 'page', text }))];
  out.notices = [...out.notices, ...warnings.map((value): RowNotice => ({ code: 'page', level: 'warning', value }))];
}

/** The reader with the page's part in it. */
function withHooks(read: RowReader, columns: readonly ImportColumn[], { cell, row: hook }: ImportHooks): RowReader {
  return (row) => {
    let out: RowReading | undefined;
    try {
      out = read(cell ? hookedCells(row, columns, cell) : row);
      if (hook) applyRowHook(out, row.rowNumber, hook);
      return out;
    } catch (error) {
      out ??= read(row);
      const text = error instanceof Error ? error.message : String(error);
      out.problems = [...out.problems, { code: 'page', text }];
      return out;
    }
  };
}

/** Reads rows by the targets of their columns; a field without a value gets the schema's default. */
export function createRowReader(
  columns: readonly ImportColumn[],
  schema: RecordSchema,
  decisions: ValueDecisions = { locale: 'en' },
): RowReader {
  const compiled: Compiled = { columns, schema, decisions };
  const name = schema.fields.find((field) => field.name === 'name');
  // The name comes last, because others stand in for it.
  const readers = [
    ...schema.fields.filter((field) => field !== name).map((field) => plainReader(field, compiled)),
    ...(name ? [nameReader(name, compiled)] : []),
  ];
  for (const column of columns) if (column.target.kind === 'extra') readers.push(extraReader(column));
  const people = peopleReader(columns);
  const reader: RowReader = (row) => {
    const draft: LeadDraft = { recordType: schema.recordType, name: '', assigneeIds: nobody };
    const { cells } = row;
    const out: RowReading = { draft, people: people.read(cells), problems: nothing, notices: nothing };
    readShape(row, cells, columns, out);
    const kept: [key: string, text: string][] = [];
    for (const read of readers) read(cells, out, kept);
    for (const [key, text] of kept) setterOf(key)(draft, text);
    if (
      out.people.length > personNameLimit &&
      personNames(out.people).some((person) => person.length > personNameLimit)
    )
      out.problems = [...out.problems, { code: 'person-too-long', column: people.column, limit: personNameLimit }];
    return out;
  };
  return decisions.hooks ? withHooks(reader, columns, decisions.hooks) : reader;
}
