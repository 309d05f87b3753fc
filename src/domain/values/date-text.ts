// Reads days and moments as people write them, by the order and the names of months of their language.
import { foldDigits, narrow } from '../text/search-folding.js';
import { beforeTime, cached, monthNumber, withEnglishClock, withoutWeekday } from './date-words.js';
import { dayOf, isCalendarDay, timeOf } from './plain-value.js';
import { type Reading, type ReadOptions, read, unread } from './reading.js';

/** What comes first in a day of three numbers; behind a year the month does. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** What a language writes first: the day, the month, or the year, which the month follows. */
export const dateOrderOf = cached((locale): DateOrder => {
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    calendar: 'gregory',
  })
    .formatToParts(0)
    .map(({ type }) => type);
  const first = parts.find((type) => type === 'day' || type === 'month' || type === 'year');
  return first === 'day' ? 'day-first' : first === 'year' ? 'year-first' : 'month-first';
});

/** Two digits as POSIX reads them: 69 to 99 are of the last century. https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html */
const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 69 ? 2000 : 1900);

function dayText(year: number, month: number, day: number): string | undefined {
  if (!isCalendarDay(year, month, day) || year < 1000) return undefined;
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const readDayText = (day: string | undefined): Reading<string> => (day === undefined ? unread : read(day));

function numericDay([first, second, third]: [string, string, string], options: ReadOptions): Reading<string> {
  const order = options.dateOrder ?? dateOrderOf(options.locale);
  if (order === 'year-first' && third.length < 3) {
    const ordered = dayText(fullYear(first), Number(second), Number(third));
    if (ordered) return read(ordered);
  }
  const dayFirst = dayText(fullYear(third), Number(second), Number(first));
  const monthFirst = dayText(fullYear(third), Number(first), Number(second));
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return readDayText(dayFirst ?? monthFirst);
  const values = order === 'day-first' ? ([dayFirst, monthFirst] as const) : ([monthFirst, dayFirst] as const);
  return options.asks && !options.dateOrder ? { status: 'ambiguous', values } : read(values[0]);
}

const yearFirst = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[.日일]?$/u;
const yearLast = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})\.?$/;
const namedYearFirst = /^(\d{4})[.,\s/-]\s*(?:m\.\s)?([\p{L}\p{M}]+\.?)[\s/-]+(\d{1,2})(?:\.|\sd\.)?$/u;
const namedMonthLast = /^(\d{4})\.\s(?:gada\s)?(\d{1,2})\.\s([\p{L}\p{M}]+\.?)$/u;
const namedDayFirst =
  /^(\d{1,2})(?:\.|º|er|st|nd|rd|th)?[\s\-/]*(?:de\s+|of\s+|d['’])?([\p{L}\p{M}׳']+[.॰]?(?:\s\p{Script=Arabic}+)?),?[\s\-/]*(?:del?\s+)?(\d{4}|\d{2})\.?$/u;
const namedMonthFirst = /^([\p{L}\p{M}׳']+\.?)[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/]+(\d{4}|\d{2})$/u;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
/** Days since 30 December 1899, as spreadsheets count them; from 1927 to 2118, so that no year or amount is taken for one. */
const serial = /^(\d{5})(?:\.\d+)?$/;

/** What workbooks of an old Macintosh count less. */
const daysTo1904 = 1462;

function serialDay(counted: number, from: 1900 | 1904): string | undefined {
  const days = from === 1904 ? counted + daysTo1904 : counted;
  if (days < 10_000 || days > 80_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

function namedDay(text: string, options: ReadOptions): string | undefined {
  const dayFirst = namedDayFirst.exec(text);
  const monthFirst = namedMonthFirst.exec(text);
  const yearBefore = namedYearFirst.exec(text);
  const monthLast = namedMonthLast.exec(text);
  const forms: [year?: string, month?: string, day?: string][] = [
    [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]],
    [monthFirst?.[3], monthFirst?.[1], monthFirst?.[2]],
    [yearBefore?.[1], yearBefore?.[2], yearBefore?.[3]],
    [monthLast?.[1], monthLast?.[3], monthLast?.[2]],
  ];
  for (const [year, name, day] of forms) {
    const month = year && name ? monthNumber(name, options) : undefined;
    if (month) return dayText(fullYear(year!), month, Number(day));
  }
  return undefined;
}

function readBareDate(text: string, options: ReadOptions): Reading<string> {
  const ordered = yearFirst.exec(text) ?? compact.exec(text);
  if (ordered) return readDayText(dayText(Number(ordered[1]), Number(ordered[2]), Number(ordered[3])));
  const numeric = yearLast.exec(text);
  if (numeric) return numericDay([numeric[1]!, numeric[2]!, numeric[3]!], options);
  const named = namedDay(text, options);
  if (named) return read(named);
  const { serialDays } = options;
  const days = serialDays ? serial.exec(text) : null;
  return serialDays && days ? readDayText(serialDay(Number(days[1]), serialDays)) : unread;
}

/** Characters of the longest day that anybody writes. */
const longest = 80;

function readDate(given: string, options: ReadOptions): Reading<string> {
  if (given.length > longest) return unread;
  // Slavic languages put the word for year behind it.
  const text = given.replace(/\s*(?:г|р)\.?$/u, '');
  const whole = readBareDate(text, options);
  if (whole.status !== 'unread' || !/\p{L}/u.test(text)) return whole;
  for (const bare of withoutWeekday(text, options)) {
    const reading = readBareDate(bare.replace(/\s*(?:г|р)\.?,?$/u, ''), options);
    if (reading.status !== 'unread') return reading;
  }
  return unread;
}

interface Clock {
  /** The text without the time. */
  date: string;
  hours: number;
  minutes: number;
  seconds: number;
}

const clock = new RegExp(
  `^(.*?)(?:,?\\s+(?:(?:${beforeTime}) )?|T)(\\d{1,2})(?:[:.h]|\\sh\\s)(\\d{2})(?:(?:[:.]|\\smin\\s)(\\d{2})(?:[.,]\\d+)?)?` +
    '\\s*([ap])?\\.?\\s?(?:m\\.?)?(?:\\s*(?:Uhr|h|s))?$',
  'iu',
);

function splitClock(text: string): Clock | undefined {
  const [, date, hour, minute, second = '0', half] = clock.exec(text) ?? [];
  if (date === undefined || date === '') return undefined;
  const given = Number(hour);
  const hours = half ? (given % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : given;
  const minutes = Number(minute);
  const seconds = Number(second);
  return hours < 24 && minutes < 60 && seconds < 60 ? { date: date.trim(), hours, minutes, seconds } : undefined;
}

/** `Tue Nov 24 2026 10:15:00 GMT+0100 (CET)`, as JavaScript prints a moment, as ISO 8601 has it. https://tc39.es/ecma262/#sec-todatestring */
function withIsoMoment(text: string): string {
  const [, month = '', day, year, time, hours, minutes] =
    /^\p{L}{3} (\p{L}{3}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{2})(\d{2})(?: \(.*\))?$/u.exec(text) ?? [];
  const number = month && monthNumber(month, { locale: 'en' });
  return number ? `${year}-${String(number).padStart(2, '0')}-${day}T${time}${hours}:${minutes}` : text;
}

/** `10:15:30 UTC` and `10:15 +0200` as ISO 8601 has them. */
const withIsoZone = (text: string): string =>
  withIsoMoment(text)
    .replace(/^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}\S*)\s*(?:UTC|GMT)$/i, '$1Z')
    .replace(/^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}\S*?)\s*([+-]\d{2}):?(\d{2})$/, '$1$2:$3');

const plain = (text: string): string => withEnglishClock(withIsoZone(plainText(text)));

const plainText = (text: string): string =>
  foldDigits(narrow(text))
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll(/\s?[،、]\s?/g, ', ')
    .trim();

/** Milliseconds or seconds since 1970, as programs count them; from 2001 on, so that no day or amount is taken for one. */
function countedMoment(text: string, { serialDays }: ReadOptions): string | undefined {
  if (!serialDays || !/^[1-4]\d{9}(?:\d{3})?$/.test(text)) return undefined;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}

/** The day `2026-11-24` that a text says; of a text with a time, its day as it is written. */
export function readDay(text: string, options: ReadOptions): Reading<string> {
  const given = plain(text);
  const stored = dayOf(given);
  if (stored) return read(stored);
  if (timeOf(given) !== undefined) return readDayText(dayOf(given.slice(0, 10)));
  const whole = readDate(given, options);
  if (whole.status !== 'unread') return whole;
  const split = splitClock(given);
  return split ? readDate(split.date, options) : readDayText(countedMoment(given, options)?.slice(0, 10));
}

function momentOf(day: string, { hours, minutes, seconds }: Omit<Clock, 'date'>): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date, hours, minutes, seconds).toISOString();
}

/** `46350.427`: a day of a spreadsheet and the part of it that has passed. */
function serialMoment(text: string, { serialDays }: ReadOptions): string | undefined {
  const [, days, part] = /^(\d{5})(\.\d+)$/.exec(text) ?? [];
  const day = serialDays && days ? serialDay(Number(days), serialDays) : undefined;
  if (day === undefined) return undefined;
  const seconds = Math.min(Math.round(Number(part) * 86_400), 86_399);
  return momentOf(day, {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  });
}

/** The moment that a text says, as ISO 8601 in UTC; without an offset it is in the time zone of this device. */
export function readMoment(text: string, options: ReadOptions): Reading<string> {
  const given = plain(text);
  const time = timeOf(given);
  if (time !== undefined) return read(new Date(time).toISOString());
  const counted = countedMoment(given, options) ?? serialMoment(given, options);
  if (counted) return read(counted);
  const split = splitClock(given) ?? { date: given, hours: 0, minutes: 0, seconds: 0 };
  const day = readDate(split.date, options);
  if (day.status === 'read') return read(momentOf(day.value, split));
  if (day.status !== 'ambiguous') return day;
  return { status: 'ambiguous', values: [momentOf(day.values[0], split), momentOf(day.values[1], split)] };
}
