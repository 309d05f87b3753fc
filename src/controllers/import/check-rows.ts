// The third step of an import: every row is read and judged once, in slices that leave the page free; a decision reads again only what it concerns.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ColumnFormat } from '../../domain/import/check/column-formats.js';
import { DittoMarks } from '../../domain/import/check/ditto-marks.js';
import { RowDivider } from '../../domain/import/columns/divided-columns.js';
import { createRowReader, readerWithoutDefaults } from '../../domain/import/check/import-rows.js';
import { nameColumns, repeatedParts } from '../../domain/import/check/whole-name.js';
import type {
  NameStandIn,
  RowNotice,
  RowProblem,
  RowReader,
  RowReading,
} from '../../domain/import/check/row-reading.js';
import type { ImportRowResult } from '../../domain/import/import-row.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import { type OpenPerson, PeopleOfCells } from '../../domain/import/people/import-people.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { createTimeSlicer, type YieldIfDue } from '../../domain/platform/time-slicing.js';
import { withEdits } from './edited-rows.js';
import type { FoundPeople } from './lookup-cache.js';
import { concernedBy } from './decision-changes.js';
import {
  ChoiceTexts,
  type ChoiceValue,
  decidedChoices,
  decidedFormats,
  type ValueQuestions,
  fileFormats,
} from './value-questions.js';
import type { Matching } from './file-matching.js';
import { withHookedRows } from './hooked-rows.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import { type Duplicate, DuplicateSearch } from './duplicate-rows.js';
import { CheckedRow } from './checked-row.js';
import { type GoingOn, withoutOwn } from './already-imported.js';
import type { CheckDecisions, DecisionChange } from './import-decisions.js';
import { type RowRepair, withTaken } from './row-repairs.js';
import { hasStandIn, standsInByItself } from './name-stand-in.js';
import { readingsByRow, type RowWatch, watchesOf, withOthers } from './row-notices.js';
import { type KnownLookups, withLookups } from './lookup-choices.js';

const ambiguousLimit = 200;
/** Rows between two looks at the clock. */
const rowsAtATime = 50;

export interface BadRow {
  row: FileRow;
  problems: readonly RowProblem[];
}

/** What an import of a matched file would do. */
export interface CheckedRows {
  /** With the cells that were put right. */
  matching: Matching;
  /** As the file has it. */
  original: Matching;
  questions: ValueQuestions;
  /** What each row says, in the order of the rows; their records are made anew when they are asked for. */
  readings: readonly CheckedRow[];
  /** What a row of the file says. */
  readingOf: (row: FileRow) => RowReading;
  /** What it says without default values. */
  saidBy: (row: FileRow) => LeadDraft;
  /** Rows with marks that say "as above", with what they stand for, by row number. */
  asAbove: ReadonlyMap<number, FileRow>;
  /** Number of rows that can be imported. */
  ready: number;
  bad: BadRow[];
  /** Rows with something to look at, by row number; they are imported all the same. */
  notices: ReadonlyMap<number, readonly RowNotice[]>;
  /** What can be put right in cells by one choice, or was. */
  repairs: readonly RowRepair[];
  /** Texts of columns of choices that are no choice as they are. */
  choices: ChoiceValue[];
  /** How columns of days and numbers were read. */
  formats: ReadonlyMap<string, ColumnFormat>;
  /** Rows whose name is missing and for which company or address can stand in. */
  nameless: number;
  nameStandIn: NameStandIn;
  /** Rows that are there already. */
  duplicates: ReadonlyMap<number, Duplicate>;
  /** Results of an import that goes on that were not kept, as far as its records were found. */
  own: readonly ImportRowResult[];
  people: PeopleOfCells;
  /** Who is no user yet; the most frequent first. */
  unknown: OpenPerson[];
  /** Names of several people; the most frequent first, and no more than anybody would decide about. */
  ambiguous: OpenPerson[];
  /** Who has left; the most frequent first. */
  inactive: OpenPerson[];
  /** Such names beyond those; nobody is assigned for them unless somebody says who. */
  moreAmbiguous: OpenPerson[];
  me: Assignee | undefined;
  canCreatePeople: boolean;
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
  /** What this import has done before it broke off: its rows are no duplicates of themselves. */
  goingOn?: GoingOn | undefined;
  /** Looks up the people that cells name. */
  findPeople: (cells: readonly string[]) => Promise<FoundPeople>;
  /** Records that were looked up before, by reading. */
  known: Map<number, Lead | undefined>;
  /** What lookup fields can refer to, as far as it was asked before. */
  lookups?: KnownLookups | undefined;
  /** The last check of the same columns, and what was decided since: all else is taken from it. */
  last?: { checked: CheckedRows; changes: readonly DecisionChange[] } | undefined;
}

const noLookups = (): KnownLookups => new Map();

/** What all readings come to. */
interface Judgement {
  readings: CheckedRow[];
  bad: BadRow[];
  notices: Map<number, readonly RowNotice[]>;
  /** Texts that name people, and in how many good rows. */
  cells: Map<string, number>;
  good: CheckedRow[];
  nameless: number;
  asAbove: Map<number, FileRow>;
}

/** Whether what the marks of a row stand for is what it was. */
const saysSame = (row: FileRow, before: FileRow | undefined): boolean =>
  row.asAbove === undefined || before === undefined
    ? row.asAbove === before?.asAbove
    : row.cells.join('\u0001') === before.cells.join('\u0001');

function judge(row: FileRow, reading: CheckedRow, found: Judgement): void {
  const { people, problems, notices } = reading;
  const isBad = problems.length > 0;
  found.readings.push(reading);
  if (isBad) found.bad.push({ row, problems });
  else found.good.push(reading);
  if (notices.length > 0) found.notices.set(row.rowNumber, notices);
  if (notices.some(({ code, level }) => code === 'name-from' && level === 'warning') || (isBad && hasStandIn(reading)))
    found.nameless++;
  if (people) found.cells.set(people, (found.cells.get(people) ?? 0) + (isBad ? 0 : 1));
}

/** What looks at each row while its cells and its record are at hand. */
interface Beside {
  search: DuplicateSearch;
  watches: readonly RowWatch[];
  texts: ChoiceTexts | undefined;
}

/**
 * Reads all rows, or takes the readings of the last check where nothing that was decided since concerns the row. Each record
 * is looked for among the others while it is there; it stays only where the page has made it.
 */
async function readAll(
  { table, ...matching }: Matching,
  read: RowReader,
  { search, watches, texts }: Beside,
  { last, known, progress, hooks }: CheckOptions,
  yieldIfDue: YieldIfDue,
): Promise<Judgement> {
  const concerns = last && concernedBy(last.changes, { ...matching, table });
  // Of readings that nobody has any more.
  if (!last) known.clear();
  // Where no mark said "as above", none does now: what is put right is no mark.
  const dittos = last && last.checked.asAbove.size === 0 ? undefined : new DittoMarks();
  const divider = RowDivider.of(matching.columns);
  const found: Judgement = {
    readings: [],
    bad: [],
    notices: new Map(),
    cells: new Map(),
    good: [],
    nameless: 0,
    asAbove: new Map(),
  };
  for (let at = 0; at < table.rows.length; at++) {
    const row = dittos?.take(table.rows[at]!) ?? table.rows[at]!;
    const before = last?.checked.readings[at];
    if (row.asAbove) found.asAbove.set(row.rowNumber, row);
    const isSame = before && saysSame(row, last?.checked.asAbove.get(row.rowNumber)) && !concerns!(row, before);
    const reading = isSame ? before : new CheckedRow(row, read);
    if (before && reading !== before) known.delete(row.rowNumber);
    texts?.take(row);
    judge(row, reading, found);
    const ofFile = divider?.together(row) ?? row;
    for (const watch of watches) watch.take(ofFile, reading);
    const asked = reading.problems.length > 0 ? undefined : search.take(reading);
    if (!hooks) reading.release();
    if (asked) await asked;
    if (at % rowsAtATime > 0) continue;
    const pause = yieldIfDue();
    if (!pause) continue;
    progress(at);
    await pause;
  }
  return found;
}

async function countPeople(
  cells: ReadonlyMap<string, number>,
  { people, left }: FoundPeople,
  yieldIfDue: YieldIfDue,
): Promise<PeopleOfCells> {
  const found = new PeopleOfCells(people, left);
  for (const [cell, rows] of cells) {
    if (rows > 0) found.count(cell, rows);
    await yieldIfDue();
  }
  return found;
}

/** Fields whose column is read another way since a cell of it was put right: that concerns all rows. */
const otherFormats = (before: CheckedRows['formats'], now: CheckedRows['formats']): DecisionChange[] =>
  [...now].flatMap(([field, format]): DecisionChange[] =>
    JSON.stringify(format) === JSON.stringify(before.get(field)) ? [] : [{ kind: 'format', field }],
  );

const hasEdits = (changes: readonly DecisionChange[]): boolean => changes.some(({ kind }) => kind === 'cells');

/** Reads every row once. Rejects with what the lookup rejects with or the signal's reason. */
export async function checkRows(
  original: Matching,
  options: CheckOptions,
): Promise<Omit<CheckedRows, 'me' | 'canCreatePeople'>> {
  const { adapter, locale, decisions, signal, before, goingOn, findPeople, hooks, last } = options;
  const yieldIfDue = createTimeSlicer(signal);
  const edited = await withEdits(original, decisions.edits, yieldIfDue);
  const page = { locale, signal, changes: last?.changes };
  const hooked = hooks ? await withHookedRows(edited, hooks, page, yieldIfDue) : edited;
  const matching = await withLookups(hooked, adapter, options.lookups ?? noLookups(), { signal, locale });
  // What the rows say is another thing only where cells were put right.
  const known = last && !hasEdits(last.changes) ? last.checked.questions : undefined;
  const said = known?.formats ?? (await fileFormats(matching, locale, yieldIfDue));
  const formats = decidedFormats(said, decisions);
  const nameStandIn = decisions.nameStandIn ?? standsInByItself(matching);
  const { choices, defaults } = decisions;
  const nameParts = repeatedParts(matching.table.rows, nameColumns(matching.columns));
  const { daysFrom } = matching.table;
  const values = { locale, choices, formats, daysFrom, nameStandIn, defaults, nameParts, hooks };
  const read = createRowReader(matching.columns, matching.schema, values);
  const readSaid = readerWithoutDefaults(matching.columns, matching.schema, values);
  const done = goingOn && new Set(goingOn.results.map(({ rowNumber }) => rowNumber));
  const search = new DuplicateSearch(adapter, { signal, locale, before, known: options.known, done });
  const since = last && { ...last, changes: [...last.changes, ...otherFormats(last.checked.formats, formats)] };
  const texts = known ? undefined : new ChoiceTexts(matching);
  const watches = watchesOf(matching);
  const beside = { search, watches, texts };
  const judged = await readAll(matching, read, beside, { ...options, last: since }, yieldIfDue);
  const questions = known ?? { formats: said, open: texts!.open() };
  const { readings, bad, cells, good, nameless, asAbove } = judged;
  const { rows } = matching.table;
  const people = await countPeople(cells, await findPeople([...cells.keys()]), yieldIfDue);
  const { duplicates, own } = withoutOwn(await search.finish(), good, goingOn);
  const told = watches.flatMap((watch) => [...watch.notices()]);
  const offered = watches.flatMap((watch) => watch.repair?.() ?? []);
  const notices = withOthers(judged.notices, told, duplicates);
  // Rows that are created once are sent again: their answer is surer than their name.
  const isExact = adapter.importLeads !== undefined || capabilitiesOf(adapter)?.idempotency;
  const { unknown, inactive, ambiguous } = people;
  return {
    matching,
    original,
    questions,
    readings,
    readingOf: readingsByRow(rows, readings, notices),
    saidBy: (row) => readSaid(row).draft,
    asAbove,
    ready: rows.length - bad.length,
    bad,
    notices,
    repairs: withTaken(offered, decisions.repairs),
    choices: decidedChoices(questions, choices),
    formats,
    nameless,
    nameStandIn,
    duplicates,
    own: isExact ? [] : own,
    people,
    unknown,
    ambiguous: ambiguous.slice(0, ambiguousLimit),
    inactive,
    moreAmbiguous: ambiguous.slice(ambiguousLimit),
  };
}
