// The second step of an import: a file as a table whose columns have a meaning, found by itself or chosen.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { type ReportHeaders, reportColumns, restoreReport } from '../../domain/import/check/import-report.js';
import type {
  ColumnTarget,
  GuessReason,
  ImportColumn,
  TargetNames,
} from '../../domain/import/columns/import-column.js';
import {
  type ColumnProblems,
  columnProblems,
  matchColumns,
  targetKey,
  withPieces,
} from '../../domain/import/columns/match-columns.js';
import { knownExport } from '../../domain/import/columns/known-exports.js';
import { isGroup, nameInGroup } from '../../domain/import/columns/grouped-names.js';
import { meaningOf } from '../../domain/import/columns/record-headers.js';
import { createHeaderTest } from '../../domain/import/columns/guess-targets.js';
import { FileError } from '../../domain/import/read/file-problem.js';
import type { FileTable, SourceTable } from '../../domain/import/read/file-table.js';
import { layoutSteps } from '../../domain/import/read/table-layout.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import { nextTask } from '../../domain/platform/next-task.js';
import { inSlices } from '../../domain/platform/time-slicing.js';
import type { ReadFileOptions } from './read-file.js';
import { guessNameColumn, guessPeopleColumn } from './guess-people-column.js';
import { storageOwner } from '../people/storage-owner.js';
import { rememberedImport } from './remembered-choices.js';
import { schemaOf } from './import-schema.js';
import type { SavedImport } from './import-settings.js';
import { readBesidePage } from './worker/read-beside-page.js';

// Whoever has this has read a file, and only files are remembered.
export { rememberedImport };

/** A file whose columns have a meaning. */
export interface Matching {
  file: File;
  table: FileTable;
  schema: RecordSchema;
  columns: ImportColumn[];
  problems: ColumnProblems;
  names: ColumnNames;
  /** Whose choices are remembered; see `storageOwner`. */
  owner: string | undefined;
  /** Which row is the header and which rows are records, where that was chosen. */
  layout: LayoutChoice;
  /** Whether the columns were led as they were the last time. */
  remembered: boolean;
  /** Whose export it looks like. */
  program: string | undefined;
  /** Whether cells were put right that are as the file has them now that it is read another way. */
  lostEdits?: boolean | undefined;
}

export interface LayoutChoice {
  header?: number | 'none' | undefined;
  takenIn: ReadonlySet<number>;
}

/** Rows that a column is judged by. */
const firstRows = ({ rows }: FileTable): (readonly string[])[] => rows.slice(0, 50).map(({ cells }) => cells);

function matchingOf(parts: Omit<Matching, 'problems'>): Matching {
  const columns = withPieces(parts.columns, firstRows(parts.table), parts.schema);
  return { ...parts, columns, problems: columnProblems(columns, parts.schema) };
}

/** Column names in the language of the page, beside the English ones. */
export interface ColumnNames {
  targets: TargetNames;
  labels?: ((field: FieldSchema) => string) | undefined;
  report: ReportHeaders;
  /** The column of the links of another one. */
  link?: ((header: string) => string) | undefined;
}

export interface ReadMatchingOptions extends ReadFileOptions {
  adapter: LeadDataAdapter | undefined;
  recordType: RecordType;
  /** BCP 47. */
  locale: string;
  names: ColumnNames;
  /** What was chosen for the same columns before the file was read another way. */
  before?: Matching | undefined;
}

const repairsOf = ({ repairs = [] }: FileTable): string => repairs.map(({ kind, taken }) => `${kind} ${taken}`).join();

/** Whether the same cells stand in the same rows: another encoding changes no more than letters. */
export const isSameTable = (one: FileTable, other: FileTable): boolean =>
  one.sheet === other.sheet &&
  one.delimiter === other.delimiter &&
  repairsOf(one) === repairsOf(other) &&
  one.source.rows.length === other.source.rows.length;

/** Sheets in which records are looked for where the first one has none. */
const mostSheets = 12;

/** What a file is matched with. */
type MatchingData = Pick<Matching, 'schema' | 'names' | 'owner'>;

/** A sheet of explanations or lists may come first: the first sheet that has what a record needs, else the one that was read. */
async function matchSheets(
  file: File,
  data: MatchingData,
  source: SourceTable,
  options: ReadMatchingOptions,
): Promise<Matching> {
  const { signal, before } = options;
  // Which row is the header was said of one sheet.
  const layout = before && before.table.sheet === source.sheet ? before.layout : { takenIn: new Set<number>() };
  const first = await matchSource(file, source, data, layout, signal, before);
  if (before || options.sheet !== undefined || first.problems.missing.length === 0) return first;
  const others = source.sheets?.filter((sheet) => sheet !== source.sheet).slice(0, mostSheets) ?? [];
  for (const sheet of others) {
    try {
      const other = await readBesidePage(file, { ...options, sheet });
      const matching = await matchSource(file, other, data, layout, signal);
      if (matching.problems.missing.length === 0 && matching.table.rows.length > 0) return matching;
    } catch (error) {
      // A sheet without rows.
      if (!(error instanceof FileError)) throw error;
    }
  }
  return first;
}

/** Reads a file and matches its columns. Rejects with `CsvError`, the adapter's error or the signal's reason. */
export async function readMatching(file: File, options: ReadMatchingOptions): Promise<Matching> {
  const { adapter, recordType, locale, signal, names, before } = options;
  const asked = storageOwner(adapter);
  const source = await readBesidePage(file, options);
  const schema = await schemaOf(adapter, recordType, { locale, signal });
  const owner = await asked;
  signal.throwIfAborted();
  const matching = await matchSheets(file, { schema, names, owner }, source, options);
  // A text without a delimiter is a table only when its one column is one that we know, or somebody says it is.
  if (!before && !matching.table.delimiterFound && matching.columns[0]?.target.kind !== 'field') {
    throw new FileError({ code: 'no-delimiter' });
  }
  if (matching.table.rows.length === 0) throw new FileError({ code: 'header-only' });
  if (before || matching.remembered || !adapter) return matching;
  const index = await guessPeopleColumn(matching, adapter, { signal, locale });
  if (index !== undefined) return withGuess(matching, index, { kind: 'assignees' }, 'people');
  const named = await guessNameColumn(matching, adapter, { signal, locale });
  return named === undefined ? matching : withGuess(matching, named, { kind: 'field', field: 'name' }, 'values');
}

/** The matching with another header row, or with rows taken in that look like none: of the same columns, what was chosen stays. */
export const withLayout = (matching: Matching, layout: LayoutChoice, signal: AbortSignal): Promise<Matching> => {
  const { file, table } = matching;
  const before = layout.header === matching.layout.header ? matching : undefined;
  return matchSource(file, table.source, matching, layout, signal, before);
};

async function matchSource(
  file: File,
  source: SourceTable,
  { schema, names, owner }: MatchingData,
  layout: LayoutChoice,
  signal: AbortSignal,
  before?: Matching,
): Promise<Matching> {
  const isKnown = createHeaderTest({ schema, names: names.targets, labels: names.labels });
  const laidOut = await inSlices(
    layoutSteps(source, { isKnown, meaningOf, isGroup, nameInGroup, ...layout, linkName: names.link }),
    signal,
  );
  await nextTask();
  const table = restoreReport(laidOut, names.report);
  const ignored = reportColumns(table.headers, names.report);
  const columns = matchColumns(table.headers, firstRows(table), schema, {
    names: names.targets,
    labels: names.labels,
    ignored,
    hidden: table.hiddenColumns,
    links: table.linkColumns,
  });
  const kept = new Map(before?.columns.map((column) => [`${column.index} ${column.header}`, column]));
  const last = before ? undefined : rememberedTargets(owner, table, schema);
  const matching = matchingOf({
    file,
    table,
    schema,
    names,
    owner,
    layout,
    remembered: last !== undefined,
    program: knownExport(table.headers)?.program,
    columns: columns.map((column) => ({
      ...column,
      doubt: (column.doubt || (table.headerDoubt === true && column.target.kind !== 'ignore')) && !last,
      reason: last ? undefined : column.reason,
    })),
  });
  // What the columns mean takes as long as a step takes to be drawn.
  await nextTask();
  signal.throwIfAborted();
  return withColumns(matching, ({ index, header }) => kept.get(`${index} ${header}`) ?? chosen(last?.[index]));
}

/** Targets of the last file with these headers, as far as the record still has the fields. */
function rememberedTargets(
  owner: string | undefined,
  { headers }: FileTable,
  schema: RecordSchema,
): ColumnTarget[] | undefined {
  const fields = new Set(schema.fields.map(({ name }) => name));
  return rememberedImport(owner, schema.recordType, headers)?.targets.map((target) =>
    target.kind === 'field' && !fields.has(target.field) ? { kind: 'extra' } : target,
  );
}

/** The matching with a target that somebody should look at. */
const withGuess = (matching: Matching, index: number, target: ColumnTarget, reason?: GuessReason): Matching =>
  withColumns(matching, (column) => (column.index === index ? { target, doubt: true, reason } : undefined));

/** What a column is led to, and whether somebody should look at that. */
type Lead = Pick<ImportColumn, 'target' | 'doubt' | 'reason'>;

const chosen = (target: ColumnTarget | undefined): Lead | undefined =>
  target && { target, doubt: false, reason: undefined };

/** The matching with columns led elsewhere; the pieces of a divided one are known once it is divided. */
function withColumns(matching: Matching, leadOf: (column: ImportColumn) => Lead | undefined): Matching {
  const led = ({ columns, ...parts }: Matching): Matching =>
    matchingOf({
      ...parts,
      columns: columns.map((column) => {
        const { target, doubt, reason } = leadOf(column) ?? column;
        return { ...column, target, doubt, reason };
      }),
    });
  return led(led(matching));
}

/** The matching as it was chosen before. */
export async function withSettings(
  matching: Matching,
  { layout: { header, takenIn }, targets }: Pick<SavedImport, 'layout' | 'targets'>,
  signal: AbortSignal,
): Promise<Matching> {
  const laidOut = await withLayout(matching, { header, takenIn: new Set(takenIn) }, signal);
  return withColumns(laidOut, ({ index }) => chosen(targets[index]));
}

/** The matching with another target for one column; of one that is divided, the first piece that is nothing else stays what the column was. */
export function withTarget(matching: Matching, index: number, target: ColumnTarget): Matching {
  const led = withColumns(matching, (column) => (column.index === index ? chosen(target) : undefined));
  const before = matching.columns[index]!.target;
  if (target.kind !== 'several' || before.kind === 'several') return led;
  const heir = led.columns.find((column) => column.piece?.of === index && column.target.kind === 'extra');
  const isTaken = led.columns.some((column) => targetKey(column.target) === targetKey(before));
  return heir && !isTaken ? withGuess(led, heir.index, before) : led;
}
