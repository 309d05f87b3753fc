// How a column writes its days and numbers: what one value leaves open, the others of its column often tell.
import type { FieldSchema } from '../../record/record-schema.js';
import { isNumberType } from '../../values/field-type.js';
import { readValue } from '../../values/read-value.js';
import type { ReadOptions } from '../../values/reading.js';

export interface ColumnFormat {
  field: FieldSchema;
  /** What was found or, where the values leave it open, what the language of the page says. */
  dateOrder?: 'day-first' | 'month-first' | undefined;
  decimal?: '.' | ',' | undefined;
  /** A value that can be read in two ways and nothing in its column tells which. */
  open?: string | undefined;
}

/** Languages whose names of months are understood. */
export const fileLocales = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'ar'];

const isSame = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second);

function tell<T>(
  values: readonly string[],
  field: FieldSchema,
  both: readonly [ReadOptions & { is: T }, ReadOptions & { is: T }],
) {
  let open: string | undefined;
  const votes = new Map<T, number>();
  for (const value of values) {
    const [first, second] = both.map((options) => readValue(value, field, options));
    const [firstRead, secondRead] = [first?.status === 'read', second?.status === 'read'];
    if (firstRead && secondRead && isSame(first, second)) continue;
    if (firstRead && secondRead) open ??= value;
    else if (firstRead || secondRead) {
      const { is } = both[firstRead ? 0 : 1];
      votes.set(is, (votes.get(is) ?? 0) + 1);
    }
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1]);
  return { winner: winner?.[0], open };
}

/** Format of a column of days or numbers; `undefined` for any other. */
export function formatOf(values: Iterable<string>, field: FieldSchema, locale: string): ColumnFormat | undefined {
  const different = [...new Set(values)].filter(Boolean).slice(0, 2_000);
  if (field.type === 'date') {
    const base: ReadOptions = { locale, otherLocales: fileLocales };
    // Either order accepts a value that only one can mean, so the plain ones are looked at.
    const order = different.reduce<{ dateOrder?: 'day-first' | 'month-first'; open?: string }>((found, value) => {
      const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(value.trim()) ?? [];
      if (first === undefined) return found;
      if (Number(first) > 12) return { ...found, dateOrder: found.dateOrder ?? 'day-first' };
      if (Number(second) > 12) return { ...found, dateOrder: found.dateOrder ?? 'month-first' };
      return first === second || /^\d{1,2}\.\d{1,2}\./.test(value) ? found : { ...found, open: found.open ?? value };
    }, {});
    const dotted = different.some((value) => /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(value.trim()));
    const dateOrder = order.dateOrder ?? (dotted ? 'day-first' : undefined);
    const reading = order.open === undefined ? undefined : readValue(order.open, field, { ...base, asks: true });
    const open = dateOrder || reading?.status !== 'ambiguous' ? undefined : order.open;
    return { field, dateOrder, open };
  }
  if (!isNumberType(field.type)) return undefined;
  const { winner, open } = tell(different, field, [
    { locale, decimal: '.', is: '.' as const },
    { locale, decimal: ',', is: ',' as const },
  ]);
  return { field, decimal: winner, open: winner ? undefined : open };
}

const onlyOne = <T>(values: readonly (T | undefined)[]): T | undefined => {
  const different = new Set(values.filter((value) => value !== undefined));
  return different.size === 1 ? [...different][0] : undefined;
};

/**
 * What one column leaves open, the others of its file tell: a program writes all of them alike. A semicolon between
 * cells is there because the comma is a decimal sign, and where it is, days come first; that is worth a question still.
 */
export function agreeingFormats(formats: readonly ColumnFormat[], delimiter: string): ColumnFormat[] {
  const dateOrder = onlyOne(formats.map((format) => format.dateOrder));
  const decimal = onlyOne(formats.map((format) => format.decimal));
  const comma = decimal === ',' || (decimal === undefined && delimiter === ';');
  return formats.map((format) => {
    if (format.open === undefined) return format;
    const isDate = format.field.type === 'date';
    if (isDate && dateOrder) return { ...format, dateOrder, open: undefined };
    if (!isDate && decimal) return { ...format, decimal, open: undefined };
    if (!comma) return format;
    return isDate ? { ...format, dateOrder: 'day-first' } : { ...format, decimal: ',' };
  });
}
