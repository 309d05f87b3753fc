// Reads the rows of a file as drafts and finds what is wrong with each, with the columns compiled once for all rows.
import { fileLimits } from '../read/file-limits.js';
import { type FileRow, usualDelimiters } from '../read/file-table.js';
import { personNames } from '../../people/split-people.js';
import { personNameLimit } from '../../people/person-reference.js';
import type { LeadDraft } from '../../record/lead.js';
import type { RecordSchema } from '../../record/record-schema.js';
import { withoutShares } from '../people/shares.js';
import { unnamedPeople } from '../people/unknown-people.js';
import type { ImportColumn } from '../columns/import-column.js';
import { type Compiled, extraReader, type Keep, plainReader, setterOf } from './field-readers.js';
import { nameReader } from './name-reader.js';
import { foreignAmounts } from './row-currencies.js';
import { withPageHooks } from './page-hooks.js';
import { peopleReader } from './people-cells.js';
import type { RowNotice, RowProblem, RowReader, RowReading, ValueDecisions } from './row-reading.js';

/** Of all rows that have none: most rows. */
const nothing: readonly never[] = Object.freeze([]);
const nobody = nothing as unknown as string[];

/** Whether a row has its values in one cell: another sign parts it into as many as there are columns. */
const hasOtherDelimiter = ([cell = '', ...others]: readonly string[], columns: number): boolean =>
  others.length === 0 &&
  columns > 1 &&
  usualDelimiters.some((each) => cell.includes(each) && cell.split(each).length === columns);

/** Characters of a cell of people; a hundred with their addresses have fewer. */
const longestPeople = 4_000;

/** The limit that a cell of people goes beyond; `undefined` for nearly all. */
function limitOfPeople(people: string): number | undefined {
  if (people.length > longestPeople) return longestPeople;
  const mayBeLong = people.length > personNameLimit;
  return mayBeLong && personNames(people).some((person) => person.length > personNameLimit)
    ? personNameLimit
    : undefined;
}

/** Problems of the row as such, whatever its columns mean. */
function readShape(row: FileRow, cells: readonly string[], columns: readonly ImportColumn[], out: RowReading): void {
  const { damage, repair, refused } = row;
  const problems: RowProblem[] = [];
  if (refused !== undefined) problems.push({ code: 'page', text: refused });
  if (damage) problems.push({ code: 'quotes', lines: damage.lines });
  if (repair) out.notices = [{ code: 'repair', level: 'info' }];
  if (cells.length === 1 && hasOtherDelimiter(cells, columns.length)) problems.push({ code: 'other-delimiter' });
  if (cells.length > columns.length) {
    const count = cells.slice(columns.length).filter((cell) => cell.trim() !== '').length;
    if (count > 0) problems.push({ code: 'extra-cells', count });
  }
  for (let column = 0; column < cells.length; column++) {
    if (cells[column]!.length > fileLimits.cell)
      problems.push({ code: 'cell-too-long', column, limit: fileLimits.cell });
  }
  if (problems.length > 0) out.problems = problems;
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
  const foreignIn = foreignAmounts(compiled);
  const people = peopleReader(columns);
  // They come last: a column of the same name has gone before.
  const kept: [key: string, text: string][] = [];
  const keep: Keep = (key, text) => void kept.push([key, text]);
  const reader: RowReader = (row) => {
    const draft: LeadDraft = { recordType: schema.recordType, name: '', assigneeIds: nobody };
    const { cells } = row;
    const out: RowReading = { draft, people: people.read(cells), problems: nothing, notices: nothing };
    readShape(row, cells, columns, out);
    if (row.asAbove)
      out.notices = [
        ...out.notices,
        ...[...row.asAbove]
          .filter((column) => (columns[column]?.target.kind ?? 'ignore') !== 'ignore')
          .map((column): RowNotice => ({ code: 'above', level: 'warning', column, value: cells[column]! })),
      ];
    const foreign = foreignIn(row);
    if (foreign.length > 0) out.notices = [...out.notices, ...foreign];
    if (cells.length < columns.length) out.cellCount = cells.length;
    for (const read of readers) read(cells, out, keep);
    const shared = out.people === '' ? undefined : withoutShares(out.people);
    if (shared !== undefined) {
      keep(columns[people.column]!.key, out.people);
      out.shares = out.people;
      out.people = shared;
    }
    const unnamed = out.people === '' ? undefined : unnamedPeople(out.people);
    if (unnamed !== undefined) {
      keep(columns[people.column]!.key, unnamed);
      out.notices = [
        ...out.notices,
        { code: 'several', level: 'warning', column: people.column, value: out.people, rest: [unnamed] },
      ];
    }
    if (kept.length > 0) for (const [key, text] of kept.splice(0)) setterOf(key)(draft, text);
    const limit = limitOfPeople(out.people);
    if (limit !== undefined)
      out.problems = [...out.problems, { code: 'person-too-long', column: people.column, limit }];
    // What names so many is not looked through.
    if (limit === longestPeople) out.people = '';
    return out;
  };
  return decisions.hooks ? withPageHooks(reader, decisions.hooks, schema) : reader;
}

/** Reads what rows themselves say. */
export const readerWithoutDefaults = (
  columns: readonly ImportColumn[],
  schema: RecordSchema,
  decisions: ValueDecisions,
): RowReader => {
  const fields = schema.fields.map(({ defaultValue: _, ...field }) => field);
  return createRowReader(columns, { ...schema, fields }, { ...decisions, defaults: undefined });
};
