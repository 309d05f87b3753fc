// Which column of a file becomes which field: matched by name and never by order, and nothing dropped without a word.
import { isBuiltInField } from '../../record/lead.js';
import { columnKey } from '../../people/people-headers.js';
import { likelyDivision, piecesOf } from './divided-columns.js';
import { guessTargets } from './guess-targets.js';
import type { ColumnTarget, ImportColumn, TargetNames } from './import-column.js';
import type { FieldSchema, RecordSchema } from '../../record/record-schema.js';

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

const englishNames: TargetNames = {
  first: 'First name',
  middle: 'Middle name',
  last: 'Last name',
  assignees: 'Assignees',
};

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

/** The target of a key that `targetKey` has made, for texts such as those of its column. */
export function targetOfKey(key: string, texts: readonly string[] = []): ColumnTarget {
  const [kind, rest] = key.split(/:(.*)/s);
  if (kind === 'field') return { kind, field: rest ?? '' };
  if (kind === 'name-part') return { kind, part: rest === 'first' || rest === 'middle' ? rest : 'last' };
  if (kind === 'several') return { kind, ...likelyDivision(texts) };
  return kind === 'assignees' || kind === 'extra' ? { kind } : { kind: 'ignore' };
}

function samplesOf(index: number, rows: readonly (readonly string[])[]): string[] {
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
  /** What the page calls the fields in its language. */
  labels?: ((field: FieldSchema) => string) | undefined;
  /** Indices of columns that are known to be no data. */
  ignored?: ReadonlySet<number>;
  /** Columns that the workbook hides. */
  hidden?: readonly number[] | undefined;
  /** Columns that hold where the cells of others lead: their names say nothing. */
  links?: ReadonlySet<number> | undefined;
}

/**
 * The columns of a file, each with the target that its name and its values suggest; the surest column gets a field, a
 * second one and every unknown one is kept as an extra field, and one that only counts rows is not imported.
 * @param rows The first rows of the file; a few are looked at for samples.
 */
export function matchColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  schema: RecordSchema,
  { names = englishNames, labels, ignored, hidden = [], links }: MatchOptions = {},
): ImportColumn[] {
  const keys = extraKeys(headers, schema);
  const sought = rows.slice(0, samplesSought);
  const columns = headers.map((header, index): ImportColumn => {
    const samples = samplesOf(index, sought);
    const skip =
      hidden.includes(index) || ignored?.has(index) || countsRows(header, samples) || (!header && samples.length === 0);
    return { index, header, samples, key: keys[index]!, target: { kind: skip ? 'ignore' : 'extra' }, doubt: false };
  });
  const open = columns
    .filter(({ target }) => target.kind === 'extra')
    .map((column) => (links?.has(column.index) ? { ...column, header: '' } : column));
  const targets = guessTargets(open, sought, { schema, names, labels });
  return columns.map((column) => ({
    ...column,
    ...targets.get(column.index),
    ...(hidden.includes(column.index) && { reason: 'hidden' as const }),
    ...(links?.has(column.index) && { reason: 'link' as const }),
  }));
}

/** What the pieces of the divided columns are, by what they look like; what a column of the file is already they are not. */
function pieceColumns(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  schema: RecordSchema,
): ImportColumn[] {
  const pieces = columns.flatMap(({ index: of, header, target }) =>
    target.kind === 'several'
      ? Array.from({ length: target.into }, (_, place) => ({
          header: `${header || of + 1} – ${place + 1}`,
          piece: { of, at: target.at, into: target.into, place },
        }))
      : [],
  );
  const width = columns.length;
  const divided = rows.map((cells) => [
    ...Array.from({ length: width }, (_, at) => cells[at] ?? ''),
    ...columns.flatMap(({ index, target }) => (target.kind === 'several' ? piecesOf(cells[index] ?? '', target) : [])),
  ]);
  const headers = [...columns.map(({ header }) => header), ...pieces.map(({ header }) => header)];
  const matched = matchColumns(headers, divided, schema, {
    ignored: new Set(columns.keys()),
    links: new Set(pieces.map((_, at) => width + at)),
  });
  const taken = new Set(columns.map(({ target }) => targetKey(target)));
  // Names and texts do not look like anything else.
  const telling = new Set(
    schema.fields.flatMap(({ name, type }) => (type === 'email' || type === 'phone' ? name : [])),
  );
  return pieces.map(({ piece }, at): ImportColumn => {
    const column = matched[width + at]!;
    const { target } = column;
    const isGuess = target.kind === 'field' && telling.has(target.field) && !taken.has(targetKey(target));
    const guess = isGuess
      ? { target, doubt: true, reason: 'values' as const }
      : { target: { kind: 'extra' } as const, doubt: false, reason: undefined };
    return { ...column, ...guess, standsInFor: undefined, part: undefined, piece };
  });
}

const pieceKey = ({ piece }: ImportColumn): string => JSON.stringify(piece);

/**
 * The columns of a file with those of the pieces behind them, as their targets have it; pieces that were there before stay
 * what they are.
 * @param rows The first rows of the file.
 */
export function withPieces(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  schema: RecordSchema,
): ImportColumn[] {
  const before = new Map(columns.filter(({ piece }) => piece).map((column) => [pieceKey(column), column]));
  const ofFile = columns.filter(({ piece }) => !piece);
  if (!ofFile.some(({ target }) => target.kind === 'several')) return ofFile;
  const pieces = pieceColumns(ofFile, rows, schema);
  return [
    ...ofFile,
    ...pieces.map((column) => ({ ...(before.get(pieceKey(column)) ?? column), index: column.index, key: column.key })),
  ];
}

/** Targets that two columns share, and required fields that none fills. */
export function columnProblems(columns: readonly ImportColumn[], schema: RecordSchema): ColumnProblems {
  const byTarget = new Map<string, number[]>();
  const add = (key: string, index: number): void => void byTarget.set(key, [...(byTarget.get(key) ?? []), index]);
  const parts = columns.filter(({ target }) => target.kind === 'name-part');
  for (const { target, index } of columns) {
    // Several columns of people, or of one part of a name, are read together.
    if (target.kind === 'field') add(targetKey(target), index);
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
