// Compiles a field and its column to what reads its value off every row; a text is read once, however often it stands there.
import { isDayType } from '../../values/field-type.js';
import { type LeadDraft, isBuiltInField } from '../../record/lead.js';
import type { FieldSchema, RecordSchema } from '../../record/record-schema.js';
import { maxLengthOf } from '../../record/validate-record.js';
import type { ImportColumn } from '../columns/import-column.js';
import type { CellNotice, CleanValue } from './cell-notice.js';
import { isMailColumn } from '../columns/field-in-words.js';
import { patternOf } from '../columns/value-patterns.js';
import { ChoiceMatcher, withAdded } from '../columns/choice-matching.js';
import { type ColumnFormat, isSigned } from './column-formats.js';
import { cleanExtra, cleanFurtherMail, cleanValue } from './clean-value.js';
import { isDoubtfulDay } from './doubtful-days.js';
import { readOnce } from './read-once.js';
import { joinedNumber } from './dialling-codes.js';
import { callableColumn } from './labelled-values.js';
import { isSheetError } from '../read/placeholders.js';
import type { RowNotice, RowProblem, RowReading, ValueDecisions } from './row-reading.js';
import { isForeign, isTextType, problemOf, valueOf } from './cell-value.js';

/** What one field makes of a row. */
export type FieldReader = (cells: readonly string[], out: RowReading, keep: Keep) => void;

/** Keeps a text for which its field has no place, under a name of its own. */
export type Keep = (key: string, text: string) => void;

export interface Compiled {
  columns: readonly ImportColumn[];
  schema: RecordSchema;
  decisions: ValueDecisions;
}

const levelOf = (notice: CellNotice, cell: string): 'info' | 'warning' =>
  notice === 'digits-lost' ||
  notice === 'words' ||
  notice === 'no-phone' ||
  notice === 'no-link' ||
  notice === 'no-mail' ||
  notice === 'no-number' ||
  notice === 'bad-bytes' ||
  notice === 'look-alike' ||
  notice === 'several' ||
  isSheetError(cell)
    ? 'warning'
    : 'info';

/** Writes a value where its field is; a column that is named as a part of every object is one as any other. */
export function setterOf(name: string): (draft: LeadDraft, value: unknown) => void {
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
export function noticesOf(
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
export const cleanedReader = (clean: (cell: string) => CleanValue, column: number): ((cell: string) => CellReading) =>
  readOnce((cell) => {
    const { text, notice } = clean(cell);
    if (notice) return { ...(text && { value: text }), notices: noticesOf(notice, cell, column) };
    return text === '' ? empty : { value: text };
  });

/** A percentage that may be a share of 1. Nothing is nothing either way, and 1 beside 50 % is 1 %. */
function fractionOf(read: unknown, text: string, format: ColumnFormat | undefined) {
  if (typeof read !== 'number' || read <= 0 || read > 1) return undefined;
  if (format?.fractions) return 'fraction' as const;
  return format?.signed && read < 1 && !isSigned(text) ? ('unsigned' as const) : undefined;
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
  const decided = decisions.choices?.get(field.name);
  const choices = hasChoices ? new ChoiceMatcher(field, decided) : undefined;
  const extended = withAdded(field, decided);
  const isPlain = !choices && isTextType(field);
  const longest = maxLengthOf(field);
  const names = `${field.name} ${field.label} ${header}`;
  return (cell) => {
    const { text, notice, rest, isPlain: isGood } = cleanValue(cell, field, header);
    // Most cells say what they say: nothing is told of them.
    if (isGood && text.length <= longest) return { value: text };
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
    const read = value === '' ? value : valueOf(value, extended, decisions);
    const format = decisions.formats?.get(field.name);
    if (isDayType(field.type) && typeof read === 'string' && isDoubtfulDay(value, read, format?.habits, names))
      notices.push({ code: 'day', level: 'warning', column: index, value });
    const fraction = fractionOf(read, value, format);
    if (fraction) notices.push({ code: fraction, level: 'warning', column: index, value });
    return {
      ...judged(read, extended, [index]),
      ...(notices.length > 0 && { notices }),
      ...(kept !== undefined && { rest: kept }),
    };
  };
}

export function plainReader(field: FieldSchema, compiled: Compiled): FieldReader {
  const { columns, decisions } = compiled;
  const column = columns.find(({ target }) => target.kind === 'field' && target.field === field.name);
  const set = setterOf(field.name);
  if (!column) {
    const preset = decisions.defaults?.get(field.name) ?? field.defaultValue ?? '';
    const reading = judged(preset === '' ? preset : valueOf(preset, field, decisions), field, []);
    return (_, out) => take(reading, out, set);
  }
  const read = readOnce(cellReader(field, column, compiled));
  const { index, key } = column;
  const place = field.type === 'phone' ? callableColumn(column, columns) : () => index;
  const others = columns.filter(({ target, standsInFor }) => target.kind === 'extra' && standsInFor === field.name);
  const joined = field.type === 'phone' ? joinedNumber(column, columns) : undefined;
  return (cells, out, keep) => {
    const from = place(cells);
    const cell = cells[from] ?? '';
    const text = joined && from === index ? joined(cell, cells) : cell;
    const plain = read(text);
    const own =
      text === cell ? plain : withNotice(plain, { code: 'cleaned', level: 'info', column: index, value: cell });
    const isOpen = others.length > 0 && (cells[from] ?? '').trim() === '' && own.value === undefined;
    const reading = isOpen ? standIn(others, cells, read) : own;
    take(reading, out, set);
    if (from !== index) keep(key, cells[index]!);
    if (reading.rest !== undefined) keep(key, reading.rest);
  };
}

const withNotice = (reading: CellReading, notice: RowNotice): CellReading => ({
  ...reading,
  notices: [...(reading.notices ?? []), notice],
});

/** What the first column with a good value says that stands in for an empty one; it is kept under its own name besides. */
function standIn(
  columns: readonly ImportColumn[],
  cells: readonly string[],
  read: (cell: string) => CellReading,
): CellReading {
  const readings = columns.map(({ index }) => read(cells[index] ?? ''));
  const { value } = readings.find((each) => each.value !== undefined && !each.problem && !each.notices) ?? empty;
  return value === undefined ? empty : { value };
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

/** Whether a column that is called so is not one of answers, states or counts. */
const holdsMails = (samples: readonly string[]): boolean => {
  const pattern = patternOf(samples);
  return samples.some((sample) => sample.includes('@')) || pattern === 'text' || pattern === 'code';
};

/** A column that is kept under its own name. */
export function extraReader({ index, key, header, samples }: ImportColumn): FieldReader {
  const set = setterOf(key);
  const clean = isMailColumn(header) && holdsMails(samples) ? cleanFurtherMail : cleanExtra;
  const read = cleanedReader(clean, index);
  return (cells, out) => take(read(cells[index] ?? ''), out, set);
}
