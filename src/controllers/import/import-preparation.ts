// The long steps before an import: checking every row and building the drafts, in slices that leave the page responsive.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { type ReportHeaders, reportColumns, restoreReport } from '../../domain/import/check/import-report.js';
import { type ColumnFormat, formatOf } from '../../domain/import/check/column-formats.js';
import {
  ChoiceMatcher,
  choiceKey,
  type ChoiceMatch,
  type ChoiceTarget,
} from '../../domain/import/check/choice-matching.js';
import {
  createRowReader,
  type RowNotice,
  type RowProblem,
  type RowReader,
  type ValueDecisions,
} from '../../domain/import/check/import-rows.js';
import { cleanValue } from '../../domain/import/check/clean-value.js';
import type { ColumnTarget, ImportColumn, TargetNames } from '../../domain/import/columns/import-column.js';
import { type ColumnProblems, columnProblems, matchColumns } from '../../domain/import/columns/import-columns.js';
import { createHeaderTest } from '../../domain/import/columns/guess-targets.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import type { ImportRow } from '../../domain/import/import-row.js';
import { type OpenPerson, PeopleOfCells } from '../../domain/import/people/import-people.js';
import { CsvError } from '../../domain/import/read/csv-problem.js';
import type { CsvRow, CsvTable, SourceTable } from '../../domain/import/read/csv-table.js';
import { layoutTable } from '../../domain/import/read/table-layout.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import type { FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import { isNumberType } from '../../domain/values/field-type.js';
import { createTimeSlicer } from '../interface/time-slicing.js';
import type { ReadCsvOptions } from './csv-file.js';
import type { FoundPeople } from './check-lookups.js';
import { type Duplicate, findDuplicates } from './find-duplicates.js';
import { rememberedImport } from './import-memory.js';
import { schemaOf } from './schema-of.js';
import { readBesidePage } from './worker/read-beside-page.js';

const ambiguousLimit = 200;

/** A file whose columns have a meaning. */
export interface Matching {
  file: File;
  table: CsvTable;
  schema: RecordSchema;
  columns: ImportColumn[];
  problems: ColumnProblems;
  names: ColumnNames;
  /** Which row is the header and which rows are records, where that was chosen. */
  layout: LayoutChoice;
  /** Whether the columns were led as they were the last time. */
  remembered: boolean;
}

export interface LayoutChoice {
  header?: number | 'none' | undefined;
  takenIn: ReadonlySet<number>;
}

export interface BadRow {
  row: CsvRow;
  problems: RowProblem[];
}

/** A value of the file that is no choice of its field, and what it becomes. */
export interface ChoiceValue extends ChoiceMatch {
  field: FieldSchema;
  key: string;
  /** As the file first has it. */
  text: string;
  rows: number;
}

/** What an import of a matched file would do. */
export interface CheckedRows {
  matching: Matching;
  read: RowReader;
  /** Number of rows that can be imported. */
  ready: number;
  bad: BadRow[];
  /** Rows with something to look at, by row number; they are imported all the same. */
  notices: ReadonlyMap<number, RowNotice[]>;
  /** Texts of columns of choices that are no choice as they are. */
  choices: ChoiceValue[];
  /** How columns of days and numbers were read. */
  formats: ReadonlyMap<string, ColumnFormat>;
  /** Rows whose name is missing and for which company or address can stand in. */
  nameless: number;
  nameStandIn: boolean;
  /** Rows that are there already. */
  duplicates: ReadonlyMap<number, Duplicate>;
  people: PeopleOfCells;
  /** Who is no user yet; the most frequent first. */
  unknown: OpenPerson[];
  /** Names of several people; the most frequent first, and no more than anybody would decide about. */
  ambiguous: OpenPerson[];
  /** Who has left; the most frequent first. */
  inactive: OpenPerson[];
  /** Number of such names beyond those; nobody is assigned for them. */
  moreAmbiguous: number;
  me: Assignee | undefined;
  canCreatePeople: boolean;
}

const matchingOf = (parts: Omit<Matching, 'problems'>): Matching => ({
  ...parts,
  problems: columnProblems(parts.columns, parts.schema),
});

/** Column names in the language of the page, beside the English ones. */
export interface ColumnNames {
  targets: TargetNames;
  labels?: ((field: FieldSchema) => string) | undefined;
  report: ReportHeaders;
}

export interface ReadMatchingOptions extends ReadCsvOptions {
  adapter: LeadDataAdapter | undefined;
  recordType: RecordType;
  /** BCP 47. */
  locale: string;
  names: ColumnNames;
  /** What was chosen for the same columns before the file was read another way. */
  before?: Matching | undefined;
}

/** Reads a file and matches its columns. Rejects with `CsvError`, the adapter's error or the signal's reason. */
export async function readMatching(file: File, options: ReadMatchingOptions): Promise<Matching> {
  const { adapter, recordType, locale, signal, names, before } = options;
  const source = await readBesidePage(file, options);
  const schema = await schemaOf(adapter, recordType, { locale, signal });
  signal.throwIfAborted();
  const matching = matchSource(file, source, schema, names, before?.layout ?? { takenIn: new Set() }, before);
  // A text without a delimiter is a table only when its one column is one that we know, or somebody says it is.
  if (!before && !matching.table.delimiterFound && matching.columns[0]?.target.kind !== 'field') {
    throw new CsvError({ code: 'no-delimiter' });
  }
  if (matching.table.rows.length === 0) throw new CsvError({ code: 'header-only' });
  return matching;
}

/** The matching with another header row, or with rows taken in that look like none. */
export const withLayout = ({ file, table, schema, names }: Matching, layout: LayoutChoice): Matching =>
  matchSource(file, table.source, schema, names, layout);

function matchSource(
  file: File,
  source: SourceTable,
  schema: RecordSchema,
  names: ColumnNames,
  layout: LayoutChoice,
  before?: Matching,
): Matching {
  const isKnown = createHeaderTest({ schema, names: names.targets, labels: names.labels });
  const table = restoreReport(layoutTable(source, { isKnown, ...layout }), names.report);
  const cells = table.rows.slice(0, 50).map((row) => row.cells);
  const ignored = reportColumns(table.headers, names.report);
  const columns = matchColumns(table.headers, cells, schema, { names: names.targets, labels: names.labels, ignored });
  const kept = new Map(before?.columns.map((column) => [`${column.index} ${column.header}`, column.target]));
  const last = before ? undefined : rememberedTargets(table, schema);
  return matchingOf({
    file,
    table,
    schema,
    names,
    layout,
    remembered: last !== undefined,
    columns: columns.map((column) => ({
      ...column,
      doubt: column.doubt && !last,
      target: kept.get(`${column.index} ${column.header}`) ?? last?.[column.index] ?? column.target,
    })),
  });
}

/** Targets of the last file with these headers, as far as the record still has the fields. */
function rememberedTargets({ headers }: CsvTable, schema: RecordSchema): ColumnTarget[] | undefined {
  const fields = new Set(schema.fields.map(({ name }) => name));
  return rememberedImport(schema.recordType, headers)?.targets.map((target) =>
    target.kind === 'field' && !fields.has(target.field) ? { kind: 'extra' } : target,
  );
}

/** The matching with another target for one column. */
export const withTarget = (matching: Matching, index: number, target: ColumnTarget): Matching =>
  matchingOf({
    ...matching,
    columns: matching.columns.map((column) => (column.index === index ? { ...column, target, doubt: false } : column)),
  });

/** What was decided about the values of a file; what is absent is guessed. */
export interface CheckDecisions {
  choices: ReadonlyMap<string, ReadonlyMap<string, ChoiceTarget>>;
  /** By field. */
  dateOrders: ReadonlyMap<string, 'day-first' | 'month-first'>;
  decimals: ReadonlyMap<string, '.' | ','>;
  nameStandIn: boolean | undefined;
  /** Values of fields that a row leaves empty, by field. */
  defaults: ReadonlyMap<string, string>;
  /** Other texts of cells, by row number and column. */
  edits: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

export interface CheckOptions {
  adapter: LeadDataAdapter;
  /** BCP 47. */
  locale: string;
  decisions: CheckDecisions;
  signal: AbortSignal;
  progress: (done: number) => void;
  /** The page's own part in it. */
  hooks?: ImportHooks | undefined;
  /** Rows that an earlier import of the same file has made records of. */
  before: ReadonlyMap<number, string>;
  /** Rows that this import has dealt with already: they are no duplicates of themselves. */
  done: ReadonlySet<number>;
  /** Looks up the people that cells name. */
  findPeople: (cells: readonly string[]) => Promise<FoundPeople>;
  /** Records that were looked up before. */
  known: Map<string, Lead | undefined>;
}

const columnOf = ({ columns }: Matching, field: FieldSchema): ImportColumn | undefined =>
  columns.find(({ target }) => target.kind === 'field' && target.field === field.name);

function formatsOf(matching: Matching, locale: string, decisions: CheckDecisions): Map<string, ColumnFormat> {
  const formats = new Map<string, ColumnFormat>();
  for (const field of matching.schema.fields) {
    const column = field.type === 'date' || isNumberType(field.type) ? columnOf(matching, field) : undefined;
    const values = column && matching.table.rows.map(({ cells }) => cells[column.index]?.trim() ?? '');
    const format = values && formatOf(values, field, locale);
    if (!format) continue;
    const [dateOrder, decimal] = [decisions.dateOrders.get(field.name), decisions.decimals.get(field.name)];
    formats.set(field.name, { ...format, ...(dateOrder && { dateOrder }), ...(decimal && { decimal }) });
  }
  return formats;
}

/** How many rows have each text. */
function countTexts(rows: readonly CsvRow[], column: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const text = cells[column] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** The different texts of columns of choices that are no choice as they are. */
function choicesOf(matching: Matching, decisions: CheckDecisions): ChoiceValue[] {
  const found = new Map<string, ChoiceValue>();
  for (const field of matching.schema.fields) {
    const hasChoices = (field.type === 'select' || field.type === 'multi-select') && field.options;
    const column = hasChoices ? columnOf(matching, field) : undefined;
    if (!column) continue;
    const plain = new ChoiceMatcher(field, undefined);
    const decided = new ChoiceMatcher(field, decisions.choices.get(field.name));
    for (const [cell, rows] of countTexts(matching.table.rows, column.index)) {
      for (const text of plain.textsOf(cleanValue(cell, field).text)) {
        if (text === '' || !plain.match(text).guessed) continue;
        const key = `${field.name}\u0001${choiceKey(text)}`;
        const known = found.get(key);
        if (known) known.rows += rows;
        else found.set(key, { ...decided.match(text), field, key: choiceKey(text), text, rows });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/** A file whose names are made of parts comes from a program that goes by addresses: many there have no name. */
const standsInByItself = ({ columns }: Matching): boolean => columns.some(({ target }) => target.kind === 'name-part');

const isNameless = (problems: readonly RowProblem[]): boolean =>
  problems.some(({ code, ...problem }) => code === 'field' && 'field' in problem && problem.field.name === 'name');

/** The rows with what was put right in them; damage that somebody has looked at is none any more. */
function withEdits(matching: Matching, edits: CheckDecisions['edits']): Matching {
  if (edits.size === 0) return matching;
  const rows = matching.table.rows.map((row): CsvRow => {
    const changed = edits.get(row.rowNumber);
    if (!changed) return row;
    const { rowNumber, cells } = row;
    const width = Math.max(cells.length, ...[...changed.keys()].map((column) => column + 1));
    return { rowNumber, cells: Array.from({ length: width }, (_, at) => changed.get(at) ?? cells[at] ?? '') };
  });
  return { ...matching, table: { ...matching.table, rows } };
}

/** Reads every row once. Rejects with what the lookup rejects with or the signal's reason. */
export async function checkRows(
  original: Matching,
  { adapter, locale, decisions, signal, progress, before, done: confirmed, findPeople, known, hooks }: CheckOptions,
): Promise<Omit<CheckedRows, 'me' | 'canCreatePeople'>> {
  const matching = withEdits(original, decisions.edits);
  const formats = formatsOf(matching, locale, decisions);
  const nameStandIn = decisions.nameStandIn ?? standsInByItself(matching);
  const { choices, defaults } = decisions;
  const values: ValueDecisions = { locale, choices, formats, nameStandIn, defaults, hooks };
  const read = createRowReader(matching.columns, matching.schema, values);
  const yieldIfDue = createTimeSlicer(signal);
  const bad: BadRow[] = [];
  const notices = new Map<number, RowNotice[]>();
  const cells = new Map<string, number>();
  const drafts: { rowNumber: number; draft: ImportRow['draft'] }[] = [];
  let nameless = 0;
  let done = 0;
  for (const row of matching.table.rows) {
    const reading = read(row);
    if (reading.problems.length > 0) bad.push({ row, problems: reading.problems });
    else drafts.push({ rowNumber: row.rowNumber, draft: reading.draft });
    if (reading.notices.length > 0) notices.set(row.rowNumber, reading.notices);
    const standsIn = reading.notices.some(({ code }) => code === 'name-from');
    if (standsIn || (isNameless(reading.problems) && (reading.draft.company ?? reading.draft.email))) nameless++;
    const weight = reading.problems.length > 0 ? 0 : 1;
    if (reading.people) cells.set(reading.people, (cells.get(reading.people) ?? 0) + weight);
    if (++done % 50 > 0) continue;
    const pause = yieldIfDue();
    if (pause) {
      progress(done);
      await pause;
    }
  }
  const found = await findPeople([...cells.keys()]);
  const people = new PeopleOfCells(found.people, found.left);
  for (const [cell, rows] of cells) {
    if (rows > 0) people.count(cell, rows);
    await yieldIfDue();
  }
  const fresh = drafts.filter(({ rowNumber }) => !confirmed.has(rowNumber));
  const duplicates = await findDuplicates(fresh, adapter, { signal, locale, before, known });
  const ready = matching.table.rows.length - bad.length;
  const ambiguous = people.ambiguous.slice(0, ambiguousLimit);
  const moreAmbiguous = people.ambiguous.length - ambiguous.length;
  const { unknown, inactive } = people;
  const open = { people, unknown, ambiguous, inactive, moreAmbiguous, duplicates };
  return {
    matching,
    read,
    ready,
    bad,
    notices,
    choices: choicesOf(matching, decisions),
    formats,
    nameless,
    nameStandIn,
    ...open,
  };
}
