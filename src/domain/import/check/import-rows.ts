// Reads the rows of a file as drafts and finds what is wrong with each, with the columns compiled once for all rows.
import { csvLimits } from '../read/csv-limits.js';
import type { CsvRow } from '../read/csv-table.js';
import { personNames } from '../../people/split-people.js';
import { personNameLimit } from '../../people/person-reference.js';
import { isBuiltInField, type LeadDraft } from '../../record/lead.js';
import type { FieldSchema, RecordSchema } from '../../record/record-schema.js';
import { type FieldProblem, validateField } from '../../record/validate-record.js';
import { readValue } from '../../values/read-value.js';
import type { ReadOptions } from '../../values/reading.js';
import type { ImportHooks } from '../import-hooks.js';
import type { ImportColumn, NamePart } from '../columns/import-column.js';
import { type CellNotice, cleanExtra, cleanValue, isSheetError } from './clean-value.js';
import { ChoiceMatcher, type ChoiceTarget } from './choice-matching.js';
import { type ColumnFormat, fileLocales } from './column-formats.js';
import { peopleReader } from './people-cells.js';

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
  | { code: 'choice'; level: 'warning'; column: number; value: string; field: FieldSchema }
  | { code: 'name-from'; level: 'warning'; value: string }
  | { code: 'repair'; level: 'info' }
  | { code: 'page'; level: 'warning'; value: string };

export interface RowReading {
  /** Without assignees. */
  draft: LeadDraft;
  /** The text that names the assignees. */
  people: string;
  problems: RowProblem[];
  notices: RowNotice[];
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

/** What one field makes of a row. */
type FieldReader = (cells: readonly string[], out: RowReading, extras: Record<string, unknown>) => void;

interface Compiled {
  columns: readonly ImportColumn[];
  schema: RecordSchema;
  decisions: ValueDecisions;
}

const levelOf = (notice: CellNotice, cell: string): 'info' | 'warning' =>
  notice === 'digits-lost' || notice === 'bad-bytes' || notice === 'several' || isSheetError(cell) ? 'warning' : 'info';

const trimmed = (cells: readonly string[], index: number): string => cells[index]?.trim() ?? '';

/** Columns of the parts of a name, in the order in which they make it. */
function nameColumns(columns: readonly ImportColumn[]): number[] {
  const part = (wanted: NamePart): number[] =>
    columns.filter(({ target }) => target.kind === 'name-part' && target.part === wanted).map(({ index }) => index);
  return [...part('first'), ...part('middle'), ...part('last')];
}

function setValue(draft: LeadDraft, name: string, value: unknown): void {
  if (isBuiltInField(name)) (draft as unknown as Record<string, unknown>)[name] = value;
  else if (name !== '__proto__') (draft.fields ??= {})[name] = value;
  // A column of this name is one as any other.
  else
    Object.defineProperty((draft.fields ??= {}), name, { value, enumerable: true, writable: true, configurable: true });
}

function addProblem(out: RowReading, field: FieldSchema, columns: number[], value: unknown): boolean {
  const problem = validateField(value, field);
  if (problem) out.problems.push({ code: 'field', field, columns, problem });
  return problem === undefined;
}

/** A field that no column fills, or that a name is made of parts for. */
function nameReader(field: FieldSchema, { columns, decisions }: Compiled): FieldReader {
  const whole = columns.find(({ target }) => target.kind === 'field' && target.field === 'name');
  const from = whole ? [whole.index] : nameColumns(columns);
  return (cells, out) => {
    const parts: string[] = [];
    for (const column of from) {
      const { text, notice } = cleanValue(cells[column] ?? '', field);
      if (text) parts.push(text);
      if (!notice) continue;
      const value = trimmed(cells, column);
      out.notices.push({ code: notice, level: levelOf(notice, value), column, value });
    }
    let text = parts.join(' ') || decisions.defaults?.get('name') || field.defaultValue || '';
    if (text === '' && decisions.nameStandIn && decisions.nameStandIn !== 'none') {
      text = (decisions.nameStandIn === 'company' && out.draft.company) || out.draft.email || '';
      if (text !== '') out.notices.push({ code: 'name-from', level: 'warning', value: text });
    }
    if (addProblem(out, field, from, text)) out.draft.name = text;
  };
}

function plainReader(field: FieldSchema, compiled: Compiled): FieldReader {
  const { columns, decisions } = compiled;
  const column = columns.find(({ target }) => target.kind === 'field' && target.field === field.name);
  const preset = decisions.defaults?.get(field.name) ?? field.defaultValue ?? '';
  if (!column) {
    return (_, out) => {
      if (addProblem(out, field, [], preset) && preset !== '')
        setValue(out.draft, field.name, valueOf(preset, field, compiled));
    };
  }
  const hasChoices = (field.type === 'select' || field.type === 'multi-select') && field.options !== undefined;
  const choices = hasChoices ? new ChoiceMatcher(field, decisions.choices?.get(field.name)) : undefined;
  const from = [column.index];
  return (cells, out, extras) => {
    const { text, notice, rest } = cleanValue(cells[column.index] ?? '', field);
    if (notice) {
      const shown = trimmed(cells, column.index);
      out.notices.push({ code: notice, level: levelOf(notice, shown), column: column.index, value: shown, rest });
    }
    if (rest && rest.length > 0) extras[column.key] = rest.join('; ');
    let given = text;
    if (choices && text) {
      const { values, strangers } = choices.read(text);
      given = values.join('\n');
      if (strangers.length > 0) {
        extras[column.key] = strangers.join('; ');
        out.notices.push({
          code: 'choice',
          level: 'warning',
          column: column.index,
          value: strangers.join('; '),
          field,
        });
      }
    }
    const value = given || preset;
    if (value === '') return void addProblem(out, field, from, value);
    const read = valueOf(value, field, compiled);
    if (field.type === 'money' && isForeign(value, field, decisions.locale))
      out.notices.push({ code: 'currency', level: 'warning', column: column.index, value });
    if (addProblem(out, field, from, read)) setValue(out.draft, field.name, read);
  };
}

const withoutCurrency = (field: FieldSchema): FieldSchema => {
  const { currency: _, ...rest } = field;
  return rest;
};

/** Whether an amount names a currency that is not that of its field. */
function isForeign(text: string, field: FieldSchema, locale: string): boolean {
  if (!field.currency || !/[\p{L}\p{Sc}]/u.test(text)) return false;
  const options: ReadOptions = { locale, otherLocales: fileLocales };
  return (
    readValue(text, field, options).status === 'unread' &&
    readValue(text, withoutCurrency(field), options).status === 'read'
  );
}

/** The value that a text says in the way its column writes; the text itself where it says none. */
function valueOf(text: string, field: FieldSchema, { decisions: { locale, formats } }: Compiled): unknown {
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'url':
    case 'select':
      return text;
    default: {
      const format = formats?.get(field.name);
      const options: ReadOptions = {
        locale,
        otherLocales: fileLocales,
        serialDays: true,
        dateOrder: format?.dateOrder,
        decimal: format?.decimal,
      };
      // An amount in another currency is a number still; its row says so.
      const reading = readValue(text, withoutCurrency(field), options);
      return reading.status === 'read' ? reading.value : reading.status === 'ambiguous' ? reading.values[0] : text;
    }
  }
}

/** Problems of the row as such, whatever its columns mean. */
function readShape(row: CsvRow, columns: readonly ImportColumn[], out: RowReading): void {
  if (row.damage) out.problems.push({ code: 'quotes', lines: row.damage.lines });
  if (row.repair) out.notices.push({ code: 'repair', level: 'info' });
  if (row.cells.length > columns.length) {
    const count = row.cells.slice(columns.length).filter((cell) => cell.trim() !== '').length;
    if (count > 0) out.problems.push({ code: 'extra-cells', count });
  }
  for (let column = 0; column < row.cells.length; column++) {
    if (row.cells[column]!.length > csvLimits.cell)
      out.problems.push({ code: 'cell-too-long', column, limit: csvLimits.cell });
  }
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
  for (const text of errors) out.problems.push({ code: 'page', text });
  for (const value of warnings) out.notices.push({ code: 'page', level: 'warning', value });
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
      out.problems.push({ code: 'page', text: error instanceof Error ? error.message : String(error) });
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
  const extras = columns.filter(({ target }) => target.kind === 'extra');
  const people = peopleReader(columns);
  const reader: RowReader = (row) => {
    const draft: LeadDraft = { recordType: schema.recordType, name: '', assigneeIds: [] };
    const out: RowReading = { draft, people: '', problems: [], notices: [] };
    readShape(row, columns, out);
    const kept: Record<string, unknown> = {};
    for (const read of readers) read(row.cells, out, kept);
    for (const { index, key } of extras) {
      const { text, notice } = cleanExtra(row.cells[index] ?? '');
      if (notice) {
        const shown = trimmed(row.cells, index);
        out.notices.push({ code: notice, level: levelOf(notice, shown), column: index, value: shown });
      }
      if (text) setValue(draft, key, text);
    }
    for (const key in kept) setValue(draft, key, kept[key]);
    out.people = people.read(row.cells);
    if (
      out.people.length > personNameLimit &&
      personNames(out.people).some((person) => person.length > personNameLimit)
    )
      out.problems.push({ code: 'person-too-long', column: people.column, limit: personNameLimit });
    return out;
  };
  return decisions.hooks ? withHooks(reader, columns, decisions.hooks) : reader;
}
