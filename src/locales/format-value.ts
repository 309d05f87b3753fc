// Values of records in the language of an element; what is no whole value of its type is shown as it is.
import type { FieldSchema } from '../domain/record/record-schema.js';
import { booleanOf, dayOf, numberOf, textOfValue, timeOf, valuesOf } from '../domain/values/plain-value.js';
import type { FieldWords } from './en/fields.js';
import { cached, type Format } from './format.js';

/** Digits as text too: `Intl` takes them without the loss of a double. */
type Digits = number | `${number}`;

function formatNumber(kind: string, value: unknown, { locale }: Format, options: Intl.NumberFormatOptions): string {
  const number = numberOf(value);
  if (number === undefined) return textOfValue(value);
  return cached(kind, locale, () => new Intl.NumberFormat(locale, options)).format(number as Digits);
}

/** As many decimals as the value has. */
export const formatPlainNumber = (value: unknown, format: Format): string =>
  formatNumber('plain number', value, format, { maximumFractionDigits: 20 });

/** 15 is 15 %. */
export const formatPercent = (value: unknown, format: Format): string =>
  formatNumber('percent', value, format, { style: 'unit', unit: 'percent', maximumFractionDigits: 20 });

/** Digits with their currency; without it where it is none, by its form in ISO 4217. */
export function formatMoney(value: unknown, currency: string | undefined, format: Format): string {
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return formatPlainNumber(value, format);
  return formatNumber(`money ${currency}`, value, format, { style: 'currency', currency });
}

function formatDate(kind: string, time: number, { locale }: Format, options: Intl.DateTimeFormatOptions): string {
  return cached(kind, locale, () => new Intl.DateTimeFormat(locale, options)).format(time);
}

/** The same day everywhere, whatever the time zone of whoever looks. */
const formatCalendarDay = (day: string, format: Format): string =>
  formatDate('calendar day', Date.parse(day), format, { dateStyle: 'medium', timeZone: 'UTC' });

/** The day of a stored day, or of a moment in the user's time zone; the text itself when it is neither. */
export function formatDay(value: unknown, format: Format): string {
  const day = dayOf(value);
  if (day) return formatCalendarDay(day, format);
  const time = timeOf(value);
  return time === undefined ? textOfValue(value) : formatDate('day', time, format, { dateStyle: 'medium' });
}

/** As `formatDay`, with the time of day; midnight is a time of day here. */
export function formatMoment(value: unknown, format: Format): string {
  const time = timeOf(value);
  if (time === undefined) return formatDay(value, format);
  return formatDate('moment', time, format, { dateStyle: 'medium', timeStyle: 'short' });
}

const withZone: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** As `formatMoment`, with the time zone: whoever reads it to a colleague elsewhere says which time it is. */
export function formatMomentWithZone(value: unknown, format: Format): string {
  const time = timeOf(value);
  return time === undefined ? formatMoment(value, format) : formatDate('moment with zone', time, format, withZone);
}

/** A value of a `date` field: a day, and of a moment that somebody stored there, its time too. */
export const formatDateField = (value: unknown, format: Format): string =>
  dayOf(value) ? formatDay(value, format) : formatMoment(value, format);

/** The word of a choice. */
function choiceText(value: string, { options = [] }: FieldSchema, words: Pick<FieldWords, 'optionLabel'>): string {
  const option = options.find((candidate) => candidate.value === value);
  return option ? words.optionLabel(option) : value;
}

type ValueWords = Pick<FieldWords, 'optionLabel' | 'yes' | 'no'>;

/** The words of values where a schema's own labels are the names of choices. */
export const valueWords = ({ yes, no }: Pick<FieldWords, 'yes' | 'no'>): ValueWords => ({
  yes,
  no,
  optionLabel: ({ value, label }) => label ?? value,
});

/** A value by the type of its field, as text: for lists, exports and announcements. */
export function formatValue(value: unknown, field: FieldSchema, words: ValueWords, format: Format): string {
  switch (field.type) {
    case 'number':
      return formatPlainNumber(value, format);
    case 'percent':
      return formatPercent(value, format);
    case 'money':
      return formatMoney(value, field.currency, format);
    case 'date':
      return formatDateField(value, format);
    case 'date-time':
      return formatMoment(value, format);
    case 'boolean': {
      const on = booleanOf(value);
      return on === undefined ? textOfValue(value) : on ? words.yes : words.no;
    }
    case 'select':
    case 'lookup':
      return choiceText(textOfValue(value), field, words);
    case 'multi-select':
      return format.units(valuesOf(value).map((each) => choiceText(each, field, words)));
    default:
      return textOfValue(value);
  }
}
