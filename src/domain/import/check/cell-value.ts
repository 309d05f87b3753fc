// What a text says as a value of its field, in the way its column writes days and numbers.
import type { FieldSchema } from '../../record/record-schema.js';
import { type FieldProblem, validateField } from '../../record/validate-record.js';
import { isDayType } from '../../values/field-type.js';
import { readValue } from '../../values/read-value.js';
import type { ReadOptions } from '../../values/reading.js';
import { type ColumnFormat, fileLocales, withoutCurrency } from './column-formats.js';

export interface ValueFormats {
  /** BCP 47. */
  locale: string;
  /** By field. */
  formats?: ReadonlyMap<string, ColumnFormat> | undefined;
  /** The year from which the file counts its days; default: 1900. */
  daysFrom?: 1900 | 1904 | undefined;
}

/** Whether an amount names a currency that is not that of its field. */
export function isForeign(text: string, field: FieldSchema, locale: string): boolean {
  if (!field.currency || !/[\p{L}\p{Sc}]/u.test(text)) return false;
  const options: ReadOptions = { locale, otherLocales: fileLocales };
  return (
    readValue(text, field, options).status === 'unread' &&
    readValue(text, withoutCurrency(field), options).status === 'read'
  );
}

/** Whether a text is the value itself. */
export const isTextType = ({ type }: FieldSchema): boolean =>
  type === 'text' ||
  type === 'long-text' ||
  type === 'email' ||
  type === 'phone' ||
  type === 'url' ||
  type === 'select';

/** The value that a text says in the way its column writes; the text itself where it says none. */
export function valueOf(text: string, field: FieldSchema, { locale, formats, daysFrom = 1900 }: ValueFormats): unknown {
  if (isTextType(field)) return text;
  const format = formats?.get(field.name);
  const options: ReadOptions = {
    locale,
    otherLocales: format?.languages ?? fileLocales,
    serialDays: daysFrom,
    dateOrder: format?.dateOrder,
    decimal: format?.decimal,
  };
  // An amount in another currency is a number still; its row says so.
  const wanted = withoutCurrency(field);
  const asColumn = readValue(text, wanted, options);
  // What cannot be read as its column writes may be read in one way still: `1.234,56` among points.
  const reading =
    asColumn.status === 'unread' && options.decimal
      ? readValue(text, wanted, { ...options, decimal: options.decimal === '.' ? ',' : '.' })
      : asColumn;
  return reading.status === 'read' ? reading.value : reading.status === 'ambiguous' ? reading.values[0] : text;
}

/** Years that no record has: they are those of another calendar, 1447 or 2569, or misspelt. */
const isOtherCalendar = (day: unknown): boolean =>
  typeof day === 'string' && /^\d{4}-/.test(day) && (day < '1700' || day > '2300');

/** What is wrong with a value of a file, if anything is. */
export function problemOf(value: unknown, field: FieldSchema): FieldProblem | undefined {
  return (
    validateField(value, field) ?? (isDayType(field.type) && isOtherCalendar(value) ? { code: 'date' } : undefined)
  );
}
