// How a column writes its days and numbers: what one value leaves open, the others of its column often tell.
import { foldDigits, narrow } from '../../text/search-folding.js';
import type { FieldSchema } from '../../record/record-schema.js';
import { isDayType, isNumberType } from '../../values/field-type.js';
import { percentSign } from '../../values/number-text.js';
import { type DateOrder, dateOrderOf } from '../../values/date-text.js';
import { languagesOf } from '../../values/date-words.js';
import { type DayHabits, dayHabits } from './doubtful-days.js';
import { readValue } from '../../values/read-value.js';
import type { ReadOptions } from '../../values/reading.js';

/** A field whose amounts may be in any currency: in a file they are numbers still, and their rows say so. */
export const withoutCurrency = (field: FieldSchema): FieldSchema => {
  const { currency: _, ...rest } = field;
  return rest;
};

export interface ColumnFormat {
  field: FieldSchema;
  /** What was found or, where the values leave it open, what the language of the page says. */
  dateOrder?: DateOrder | undefined;
  /** What may come first where that is open. */
  orders?: readonly DateOrder[] | undefined;
  decimal?: '.' | ',' | undefined;
  /** A value that can be read in two ways and nothing in its column tells which. */
  open?: string | undefined;
  /** Whether its values write both ways. */
  mixed?: boolean | undefined;
  /** Whether its percentages may be shares of 1: all lie between 0 and 1, and none has a sign. */
  fractions?: boolean | undefined;
  /** Whether some of its percentages have their sign: a fraction without one may be a share of 1. */
  signed?: boolean | undefined;
  /** In which of `fileLocales` its days are written, as far as their months tell. */
  languages?: readonly string[] | undefined;
  /** What makes its days doubtful. */
  habits?: DayHabits | undefined;
}

/** Languages, and countries with words of their own, whose names of months and days are understood. */
export const fileLocales = (
  'en en-CA en-AU de de-AT fr fr-CA es es-PE it pt pt-PT nl pl ru ar ar-SY ar-DZ ar-MA he hi ja zh ' +
  'ko sv nb da fi et lv lt cs sk hu hr sl ro bg mk sr uk el tr id ca'
).split(' ');

const isSame = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second);

/** The winner of what the values tell; none where they tell both. */
function winnerOf<T>(votes: ReadonlyMap<T, number>): T | undefined {
  const [winner, other] = votes.keys();
  return other === undefined ? winner : undefined;
}

const count = <T>(votes: Map<T, number>, is: T): void => void votes.set(is, (votes.get(is) ?? 0) + 1);

const numeric = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*\d{2,4}/;

/** Years of two digits in which records are made. */
const isLikelyYear = (year: number): boolean => year >= 10 && year < 40;

/** With a year of two digits; between dots it is the last one, unless another dot stands behind it. */
const shortYear = /^(\d\d)\s*(?:[-/]\s*(\d\d?)\s*[-/]\s*(\d\d)|\.\s*(\d\d?)\.\s*(\d\d)\.)(?:[ T,].*)?$/;

/** A date of numbers alone: as the file has it, and with plain digits. */
interface WrittenDate {
  value: string;
  text: string;
}

const writtenDates = (values: readonly string[]): WrittenDate[] =>
  values.map((value) => ({ value, text: foldDigits(narrow(value)).trim() })).filter(({ text }) => numeric.test(text));

/** What may come first in `26-11-24` and all others of its column, by likely years and the days of a month. */
function ordersOfShortYears(written: readonly WrittenDate[]): DateOrder[] {
  const dates = written.map(({ text }) => {
    const [, first, second, third, dotted, last] = shortYear.exec(text) ?? [];
    return [first, second ?? dotted, third ?? last].map(Number) as [number, number, number];
  });
  const all = (may: (date: readonly [number, number, number]) => boolean): boolean =>
    dates.length > 0 && dates.every(may);
  const isFirst = all(([year, month, day]) => isLikelyYear(year) && month <= 12 && day <= 31);
  if (!isFirst) return [];
  const isLast = all(([, , year]) => isLikelyYear(year));
  return [
    ...(isLast && all(([day, month]) => day <= 31 && month <= 12) ? (['day-first'] as const) : []),
    ...(isLast && all(([month, day]) => month <= 12 && day <= 31) ? (['month-first'] as const) : []),
    'year-first',
  ];
}

/** How a column with years of two digits writes them, where they may come first. */
function shortYearFormat(dates: readonly WrittenDate[], field: FieldSchema, locale: string): ColumnFormat | undefined {
  const orders = ordersOfShortYears(dates);
  const [order] = orders;
  if (order === undefined) return undefined;
  if (orders.length === 1) return { field, dateOrder: order, mixed: false };
  const own = dateOrderOf(locale);
  return {
    field,
    dateOrder: orders.includes(own) ? own : order,
    orders,
    open: dates[0]?.value,
    mixed: false,
  };
}

/** `Close date (DD/MM/YYYY)`: the order of days as the name of the column says it. */
function orderInHeader(header: string): DateOrder | undefined {
  if (/(?<!\p{L})(?:(?:dd|tt|jj|gg)[./ -]?mm|[dtjg][./-]m)(?![dtjg])/iu.test(header)) return 'day-first';
  return /(?<!\p{L})(?:mm[./ -]?(?:dd|tt|jj|gg)|m[./-][dtjg])(?![dtjgm])/iu.test(header) ? 'month-first' : undefined;
}

function dayFormat(values: readonly string[], field: FieldSchema, locale: string, header: string): ColumnFormat {
  const votes = new Map<'day-first' | 'month-first', number>();
  let open: string | undefined;
  let openDotted: string | undefined;
  let dotted = false;
  const dates = writtenDates(values);
  const short = shortYearFormat(dates, field, locale);
  if (short) return short;
  // Either order accepts a value that only one can mean, so the plain ones are looked at.
  for (const { value, text } of dates) {
    const [, first, sign, second] = numeric.exec(text) ?? [];
    if (sign === '.') dotted = true;
    if (Number(first) > 12) count(votes, 'day-first');
    else if (Number(second) > 12) count(votes, 'month-first');
    else if (first !== second && sign === '.') openDotted ??= value;
    else if (first !== second) open ??= value;
  }
  // Days come first between dots, which nothing says any more where the column writes both ways.
  const isMixed = votes.size > 1 || (votes.has('month-first') && openDotted !== undefined);
  if (isMixed) open ??= openDotted;
  const unvoted = orderInHeader(header) ?? (dotted ? 'day-first' : undefined);
  const dateOrder = isMixed ? undefined : votes.size > 0 ? winnerOf(votes) : unvoted;
  const asked: ReadOptions = { locale, otherLocales: fileLocales, asks: true };
  const isOpen = !dateOrder && open !== undefined && readValue(open, field, asked).status === 'ambiguous';
  return { field, dateOrder, open: isOpen ? open : undefined, mixed: isMixed };
}

/** Whether a percentage has its sign. */
export const isSigned = (value: string): boolean => percentSign.test(value);

/** What is no number says nothing of the others. */
function areFractions(values: readonly string[], field: FieldSchema, options: ReadOptions): boolean {
  const numbers = values.flatMap((value) => {
    const reading = readValue(value, field, options);
    return reading.status === 'read' ? [Number(reading.value)] : [];
  });
  return (
    numbers.some((number) => !Number.isInteger(number)) &&
    numbers.every((number) => number >= 0 && number <= 1) &&
    !values.some(isSigned)
  );
}

/** `1.200` where the point is the decimal sign; `0.125` and `1,234.567` say themselves that they mean it. */
const hasThreeDecimals = (value: string, sign: '.' | ','): boolean => {
  const [, whole, decimal] = /^\D*([1-9]\d{0,2})([.,])\d{3}\D*$/.exec(value) ?? [];
  return whole !== undefined && decimal === sign;
};

/** A number as it is written off a cell of a workbook, which people see in the way of their own country. */
const isOfWorkbook = (value: string): boolean => /^-?\d+(?:\.\d+)?$/.test(value) && !/^-?\d{1,3}\.\d{3}$/.test(value);

function numberFormat(all: readonly string[], field: FieldSchema, locale: string, isWorkbook: boolean): ColumnFormat {
  // Numbers say nothing of the texts among them.
  const values = isWorkbook ? all.filter((value) => !isOfWorkbook(value)) : all;
  const votes = new Map<'.' | ',', number>();
  const groups = new Set<string>();
  const wanted = withoutCurrency(field);
  let open: string | undefined;
  for (const value of values) {
    const [point, comma] = (['.', ','] as const).map((decimal) => readValue(value, wanted, { locale, decimal }));
    const [isPoint, isComma] = [point?.status === 'read', comma?.status === 'read'];
    if (isPoint && isComma) {
      if (isSame(point, comma)) continue;
      groups.add(/[.,]/.exec(value)![0]);
      open ??= value;
    } else if (isPoint !== isComma) count(votes, isPoint ? '.' : ',');
  }
  // `1.200` among `1,200.50` may be written the other way: hardly an amount or a count has three decimals.
  const sign = votes.size === 1 ? [...votes.keys()][0]! : undefined;
  const odd = field.type !== 'percent' && sign ? values.find((value) => hasThreeDecimals(value, sign)) : undefined;
  open ??= odd;
  const mixed = votes.size > 1 || groups.size > 1 || odd !== undefined;
  const decimal = mixed ? undefined : winnerOf(votes);
  // Which sign is decimal may be decided later.
  const decimals = open && !decimal && !mixed ? (['.', ','] as const) : [decimal];
  const fractions =
    field.type === 'percent' && decimals.some((sign) => areFractions(all, field, { locale, decimal: sign }));
  const signed = field.type === 'percent' && values.some(isSigned);
  return { field, decimal, open: decimal ? undefined : open, mixed, fractions, signed };
}

/** Only where there are any. */
function habitsOf(values: readonly string[], field: FieldSchema): Pick<ColumnFormat, 'habits'> {
  const habits = dayHabits(values, field);
  return Object.keys(habits).length > 0 ? { habits } : {};
}

/** Format of a column of days or numbers; `undefined` for any other. @param isWorkbook Whether it is one of a workbook. */
export function formatOf(
  values: Iterable<string>,
  field: FieldSchema,
  locale: string,
  header = '',
  isWorkbook = false,
): ColumnFormat | undefined {
  const different = [...new Set(values)].filter(Boolean).slice(0, 2_000);
  if (isDayType(field.type)) {
    const languages = languagesOf(different, fileLocales);
    return { ...dayFormat(different, field, locale, header), ...habitsOf(different, field), languages };
  }
  return isNumberType(field.type) ? numberFormat(different, field, locale, isWorkbook) : undefined;
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
  const told = formats.filter(({ open }) => open === undefined);
  const dateOrder = onlyOne(told.map((format) => format.dateOrder));
  const decimal = onlyOne(formats.map((format) => format.decimal));
  const comma = decimal === ',' || (decimal === undefined && delimiter === ';');
  return formats.map((format) => {
    if (format.open === undefined || format.mixed) return format;
    const isDate = isDayType(format.field.type);
    if (isDate && dateOrder && (format.orders ?? [dateOrder]).includes(dateOrder))
      return { ...format, dateOrder, open: undefined };
    if (!isDate && decimal) {
      // Another column says how decimals are written, not that `1.200` people are one and a bit.
      const isOdd = format.field.type !== 'percent' && hasThreeDecimals(format.open, decimal);
      return { ...format, decimal, open: isOdd ? format.open : undefined };
    }
    if (!comma) return format;
    return isDate ? { ...format, dateOrder: format.orders?.[0] ?? 'day-first' } : { ...format, decimal: ',' };
  });
}
