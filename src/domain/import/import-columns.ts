// Which column of a file becomes which field: matched by name and never by order, and nothing dropped without a word.
import { isBuiltInField } from '../record/lead.js';
import { assigneeNames, columnKey, nameParts } from '../people/people-columns.js';
import type { FieldSchema, RecordSchema } from '../record/record-schema.js';

/** Where the values of a column go. `extra`: into `lead.fields` under the column's own name. */
export type ColumnTarget =
  | { kind: 'field'; field: string }
  | { kind: 'name-part'; part: 'first' | 'last' }
  | { kind: 'assignees' }
  | { kind: 'extra' }
  | { kind: 'ignore' };

export interface ImportColumn {
  /** Place in the file, from 0. */
  index: number;
  /** As the file has it, without space around it; may be empty. */
  header: string;
  /** A few different values, in the order of the file. */
  samples: string[];
  /** Key under `extra`: the header, made unlike every other key. */
  key: string;
  target: ColumnTarget;
}

/** What keeps a set of columns from being imported. */
export interface ColumnProblems {
  /** Indices of columns that share a target with another one. */
  duplicates: Set<number>;
  /** Required fields that no column fills and that have no default. */
  missing: FieldSchema[];
}

const rowIndexNames = ['', '#', 'index', 'no', 'nr', 'row', 'row number', 'line', 'line number', 'unnamed 0'];

const samplesShown = 3;
/** Rows that are looked at for samples. */
const samplesSought = 50;

/** What the page calls the targets that are no fields of a schema. */
export interface TargetNames {
  first: string;
  last: string;
  assignees: string;
}

const englishNames: TargetNames = { first: 'First name', last: 'Last name', assignees: 'Assignees' };

/** Known column names and where they lead; a field's own name wins over its synonyms, and the schema over the rest. */
function knownNames(schema: RecordSchema, own: TargetNames): Map<string, ColumnTarget> {
  const known = new Map<string, ColumnTarget>();
  const learn = (name: string, target: ColumnTarget): void => {
    const key = columnKey(name);
    if (key && !known.has(key)) known.set(key, target);
  };
  for (const field of schema.fields) {
    for (const name of [field.label, field.name]) learn(name, { kind: 'field', field: field.name });
  }
  for (const field of schema.fields) {
    for (const name of field.synonyms ?? []) learn(name, { kind: 'field', field: field.name });
  }
  for (const part of ['first', 'last'] as const) {
    for (const name of [own[part], ...nameParts[part]]) learn(name, { kind: 'name-part', part });
  }
  for (const name of [own.assignees, ...assigneeNames]) learn(name, { kind: 'assignees' });
  return known;
}

/** One string per target, equal for equal targets. */
export function targetKey(target: ColumnTarget): string {
  switch (target.kind) {
    case 'field':
      return `field:${target.field}`;
    case 'name-part':
      return `name-part:${target.part}`;
    default:
      return target.kind;
  }
}

/** The target of a key that `targetKey` has made. */
export function targetOfKey(key: string): ColumnTarget {
  const [kind, rest] = key.split(/:(.*)/s);
  if (kind === 'field') return { kind, field: rest ?? '' };
  if (kind === 'name-part') return { kind, part: rest === 'first' ? 'first' : 'last' };
  return kind === 'assignees' || kind === 'extra' ? { kind } : { kind: 'ignore' };
}

function samplesOf(index: number, rows: readonly string[][]): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const value = row[index]?.trim();
    if (value) samples.add(value);
    if (samples.size === samplesShown) break;
  }
  return [...samples];
}

/** A column that only counts the rows: a name for it and whole numbers one after the other. */
function countsRows(header: string, samples: readonly string[]): boolean {
  if (!rowIndexNames.includes(columnKey(header))) return false;
  const first = Number(samples[0] ?? Number.NaN);
  return (first === 0 || first === 1) && samples.every((sample, at) => sample === String(first + at));
}

/** Keys for `lead.fields` that collide neither with each other nor with a field of the schema or of `Lead`. */
function extraKeys(headers: readonly string[], schema: RecordSchema): string[] {
  const taken = new Set(schema.fields.map((field) => field.name));
  return headers.map((header, index) => {
    const base = header || `Column ${index + 1}`;
    let key = base;
    for (let count = 2; taken.has(key) || isBuiltInField(key); count++) key = `${base} (${count})`;
    taken.add(key);
    return key;
  });
}

export interface MatchOptions {
  names?: TargetNames;
  /** Indices of columns that are known to be no data. */
  ignored?: ReadonlySet<number>;
}

/**
 * The columns of a file, each with the target that its name suggests: the first column of a name gets the field, a
 * second one and every unknown one is kept as an extra field, and one that only counts rows is not imported.
 * @param rows The first rows of the file; a few are looked at for samples.
 */
export function matchColumns(
  headers: readonly string[],
  rows: readonly string[][],
  schema: RecordSchema,
  { names = englishNames, ignored }: MatchOptions = {},
): ImportColumn[] {
  const known = knownNames(schema, names);
  const keys = extraKeys(headers, schema);
  const sought = rows.slice(0, samplesSought);
  const taken = new Set<string>();
  const columns = headers.map((header, index): ImportColumn => {
    const samples = samplesOf(index, sought);
    const column = { index, header, samples, key: keys[index]! };
    const target = known.get(columnKey(header));
    if (ignored?.has(index) || countsRows(header, samples)) return { ...column, target: { kind: 'ignore' } };
    if (target && !taken.has(targetKey(target))) {
      taken.add(targetKey(target));
      return { ...column, target };
    }
    return { ...column, target: { kind: header || samples.length > 0 ? 'extra' : 'ignore' } };
  });
  return taken.has('field:name') ? columns.map(withoutNamePart) : columns;
}

/** With a column for the whole name, its parts are kept beside it. */
const withoutNamePart = (column: ImportColumn): ImportColumn =>
  column.target.kind === 'name-part' ? { ...column, target: { kind: 'extra' } } : column;

/** Targets that two columns share, and required fields that none fills. */
export function columnProblems(columns: readonly ImportColumn[], schema: RecordSchema): ColumnProblems {
  const byTarget = new Map<string, number[]>();
  const add = (key: string, index: number): void => void byTarget.set(key, [...(byTarget.get(key) ?? []), index]);
  const parts = columns.filter(({ target }) => target.kind === 'name-part');
  for (const { target, index } of columns) {
    if (target.kind !== 'extra' && target.kind !== 'ignore') add(targetKey(target), index);
  }
  const whole = byTarget.get('field:name');
  if (whole && parts.length > 0) add('field:name', parts[0]!.index);
  const duplicates = new Set([...byTarget.values()].filter((indices) => indices.length > 1).flat());
  if (whole && parts.length > 0) for (const { index } of parts) duplicates.add(index);
  const missing = schema.fields.filter(
    (field) =>
      field.required &&
      field.defaultValue === undefined &&
      !byTarget.has(`field:${field.name}`) &&
      !(field.name === 'name' && parts.length > 0),
  );
  return { duplicates, missing };
}
