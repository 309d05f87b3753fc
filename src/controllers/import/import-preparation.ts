// The long steps before an import: checking every row and building the drafts, in slices that leave the page responsive.
import type { LeadDataAdapter, RequestOptions } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { CsvError } from '../../domain/import/csv-problem.js';
import type { CsvRow, CsvTable } from '../../domain/import/csv-table.js';
import { frozenCopy } from '../../domain/platform/frozen-copy.js';
import type { ImportRow } from '../../domain/import/import-row.js';
import {
  type ColumnProblems,
  columnProblems,
  type ColumnTarget,
  type ImportColumn,
  matchColumns,
  type TargetNames,
} from '../../domain/import/import-columns.js';
import { type OpenPerson, type PeopleChoices, PeopleOfCells } from '../../domain/import/import-people.js';
import { type PeopleMatcher } from '../../domain/people/people-matcher.js';
import { type ReportHeaders, reportColumns, restoreReport } from '../../domain/import/import-report.js';
import { createRowReader, type RowProblem, type RowReader } from '../../domain/import/import-rows.js';
import type { RecordType } from '../../domain/record/lead.js';
import { defaultSchema, type RecordSchema } from '../../domain/record/record-schema.js';
import { type ReadCsvOptions, readCsvFile } from './csv-file.js';
import { createTimeSlicer } from '../interface/time-slicing.js';

const ambiguousLimit = 200;

/** A file whose columns have a meaning. */
export interface Matching {
  file: File;
  table: CsvTable;
  schema: RecordSchema;
  columns: ImportColumn[];
  problems: ColumnProblems;
}

export interface BadRow {
  row: CsvRow;
  problems: RowProblem[];
}

/** What an import of a matched file would do. */
export interface CheckedRows {
  matching: Matching;
  read: RowReader;
  /** Number of rows that can be imported. */
  ready: number;
  bad: BadRow[];
  people: PeopleOfCells;
  /** Who is no user yet; the most frequent first. */
  unknown: OpenPerson[];
  /** Names of several people; the most frequent first, and no more than anybody would decide about. */
  ambiguous: OpenPerson[];
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
  report: ReportHeaders;
}

/** The fields of a record type: the back end's where it describes them, else the default ones. */
export async function schemaOf(
  adapter: LeadDataAdapter | undefined,
  recordType: RecordType,
  options: RequestOptions,
): Promise<RecordSchema> {
  return (await adapter?.describe?.(recordType, options)) ?? defaultSchema(recordType);
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
  const table = await readCsvFile(file, options);
  const schema = await schemaOf(adapter, recordType, { locale, signal });
  signal.throwIfAborted();
  const matching = matchTable(file, table, schema, names, before);
  // A text without a delimiter is a table only when its one column is one that we know, or somebody says it is.
  if (!before && !table.delimiterFound && matching.columns[0]?.target.kind !== 'field') {
    throw new CsvError({ code: 'no-delimiter' });
  }
  return matching;
}

function matchTable(
  file: File,
  given: CsvTable,
  schema: RecordSchema,
  names: ColumnNames,
  before?: Matching,
): Matching {
  const table = restoreReport(given, names.report);
  const cells = table.rows.slice(0, 50).map((row) => row.cells);
  const ignored = reportColumns(table.headers, names.report);
  const columns = matchColumns(table.headers, cells, schema, { names: names.targets, ignored });
  const kept = new Map(before?.columns.map((column) => [`${column.index} ${column.header}`, column.target]));
  return matchingOf({
    file,
    table,
    schema,
    columns: columns.map((column) => ({
      ...column,
      target: kept.get(`${column.index} ${column.header}`) ?? column.target,
    })),
  });
}

/** The matching with another target for one column. */
export const withTarget = (matching: Matching, index: number, target: ColumnTarget): Matching =>
  matchingOf({
    ...matching,
    columns: matching.columns.map((column) => (column.index === index ? { ...column, target } : column)),
  });

export interface CheckOptions {
  signal: AbortSignal;
  progress: (done: number) => void;
  /** Looks up the people that the cells of good rows name. */
  findPeople: (cells: Iterable<string>) => Promise<PeopleMatcher>;
}

/** Reads every row once. Rejects with what the lookup rejects with or the signal's reason. */
export async function checkRows(
  matching: Matching,
  { signal, progress, findPeople }: CheckOptions,
): Promise<Omit<CheckedRows, 'me' | 'canCreatePeople'>> {
  const read = createRowReader(matching.columns, matching.schema);
  const yieldIfDue = createTimeSlicer(signal);
  const bad: BadRow[] = [];
  const cells = new Map<string, number>();
  let done = 0;
  for (const row of matching.table.rows) {
    const { problems, people } = read(row);
    if (problems.length > 0) bad.push({ row, problems });
    else if (people) cells.set(people, (cells.get(people) ?? 0) + 1);
    if (++done % 50 > 0) continue;
    const pause = yieldIfDue();
    if (pause) {
      progress(done);
      await pause;
    }
  }
  const people = new PeopleOfCells(await findPeople(cells.keys()));
  for (const [cell, rows] of cells) {
    people.count(cell, rows);
    await yieldIfDue();
  }
  const ready = matching.table.rows.length - bad.length;
  const ambiguous = people.ambiguous.slice(0, ambiguousLimit);
  const moreAmbiguous = people.ambiguous.length - ambiguous.length;
  return { matching, read, ready, bad, people, unknown: people.unknown, ambiguous, moreAmbiguous };
}

export interface BuildOptions {
  signal: AbortSignal;
  choices: PeopleChoices;
  /** Ids of people who were created for this import, by key. */
  created: ReadonlyMap<string, string>;
}

/** The good rows as they are sent. A name that nobody stands for is kept as an extra field, so that it is not lost. */
export async function buildRows(
  checked: CheckedRows,
  { signal, choices, created }: BuildOptions,
): Promise<ImportRow[]> {
  const { matching, read, people, me } = checked;
  const key = matching.columns.find(({ target }) => target.kind === 'assignees')?.key ?? '';
  const yieldIfDue = createTimeSlicer(signal);
  const rows: ImportRow[] = [];
  for (const row of matching.table.rows) {
    const { draft, problems, people: cell } = read(row);
    if (problems.length > 0) continue;
    const { ids, unresolved } = people.assigneesOf(cell, choices, me?.id, created);
    draft.assigneeIds = ids;
    if (unresolved.length > 0) draft.fields = { ...draft.fields, [key]: unresolved.join('; ') };
    // The page gets these rows to see; copying all of them at once would keep it waiting.
    rows.push(frozenCopy({ rowNumber: row.rowNumber, draft }));
    if (rows.length % 50 === 0) await yieldIfDue();
  }
  return rows;
}
