// Days that may be others than they say: turned by a spreadsheet, cut out of a moment, or of another century.
import { foldDigits, narrow } from '../../text/search-folding.js';
import type { FieldSchema } from '../../record/record-schema.js';

/** What shows in the days of a column beside each other. */
export interface DayHabits {
  /** Whether those that a spreadsheet took for days are such as it turns, and others of its column it could not read. */
  turned?: true | undefined;
  /** Whether they are moments of one hour of the evening in UTC: midnight of the next day where they were written. */
  evening?: true | undefined;
  /** Whether some can only be read with the day before the month, behind the year: `2026-25-04`. */
  yearDay?: true | undefined;
}

const isoDay = /^\d{4}-(\d\d)-(\d\d)(?:[ T]|$)/;
const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:\D|$)/;
const slashed = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?:\D|$)/;
const eveningOfUtc = /^\d{4}-\d\d-\d\d[T ](1[3-9]|2[0-3]):(?:00|30)(?::00(?:\.0+)?)?\s?(?:Z|UTC|GMT|[+-]00:?00)$/i;

function areTurned(texts: readonly string[]): boolean {
  const days = texts.flatMap((text) => {
    const [, month, day] = isoDay.exec(text) ?? [];
    return day ? [{ month: Number(month), day: Number(day) }] : [];
  });
  return (
    days.some(({ month, day }) => month !== day) &&
    days.every(({ day }) => day <= 12) &&
    texts.some((text) => {
      const [, first, second] = slashed.exec(text) ?? [];
      return Number(first) > 12 || Number(second) > 12;
    })
  );
}

/** The two numbers behind the year, where both can be a month and they are not the same. */
function mayBeTurned(text: string): boolean {
  const [first, second] = numbersBehindYear(text);
  return first > 0 && second > 0 && first <= 12 && second <= 12 && first !== second;
}

function numbersBehindYear(text: string): readonly [number, number] {
  const [, , , first, second] = yearFirst.exec(text) ?? [];
  return [Number(first ?? 0), Number(second ?? 0)];
}

function haveDayBehindYear(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const [first, second] = numbersBehindYear(text);
    return first > 12 && first <= 31 && second > 0 && second <= 12;
  });
}

function areEvenings(texts: readonly string[]): boolean {
  const hours = texts.map((text) => Number(eveningOfUtc.exec(text)?.[1] ?? Number.NaN));
  return hours.length > 0 && Math.max(...hours) - Math.min(...hours) <= 1;
}

/** @param values Texts of a column, none of them empty. */
export function dayHabits(values: readonly string[], { type }: FieldSchema): DayHabits {
  const texts = values.map((value) => value.trim());
  return {
    ...(areTurned(texts) && { turned: true }),
    ...(haveDayBehindYear(texts) && { yearDay: true }),
    ...(type === 'date' && areEvenings(texts) && { evening: true }),
  };
}

const shortYear =
  /^(?:\d{1,2}\s*[./-]\s*(?:\d{1,2}|\p{L}+\.?)\s*[./-]\s*\d{2}|\d{1,2}\.?\s+\p{L}+\.?\s+'?\d{2}|\p{L}+\.?\s+\d{1,2},?\s+'?\d{2})(?:[ T,].*|\.)?$/u;
const counted = /^\d{5}(?:\.\d+)?$/;

const saysBirth = /birth|born|geb|naiss|nacim|nasc|urodz|рожд|생일|生日|誕生|出生|ميلاد|לידה|जन्म/i;

/** Years from now in which records have days. */
const [mostBefore, mostAfter] = [40, 15];

/** Where programs and spreadsheets begin to count: what a nothing becomes in them. */
const isBeginning = /^(?:1899-12-3[01]|1900-01-0[01]|1904-01-01|1970-01-01|1601-01-01|1753-01-01)(?:T|$)/;

/** Whether a day that was read may be another one. @param names What its field and its column are called. */
export function isDoubtfulDay(given: string, day: string, habits: DayHabits | undefined, names: string): boolean {
  const text = foldDigits(narrow(given)).trim();
  if (habits?.turned && isoDay.test(text)) return true;
  if (habits?.yearDay && mayBeTurned(text)) return true;
  if (habits?.evening && eveningOfUtc.test(text)) return true;
  if (isBeginning.test(day)) return true;
  if (!shortYear.test(text) && !counted.test(text)) return false;
  const [year, now] = [Number(day.slice(0, 4)), new Date().getFullYear()];
  return saysBirth.test(names) ? year > now : year < now - mostBefore || year > now + mostAfter;
}
