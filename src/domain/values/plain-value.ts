// What a stored value is, whoever stored it: read whole, or not at all.

/** What other programs answer for one thing: by its name, such as `{ id, name }`; else as it is, never as nothing. */
function textOfObject(value: object): string {
  const { name, label, title } = value as Record<string, unknown>;
  const known = [name, label, title].find((text) => typeof text === 'string' && text !== '');
  if (known !== undefined) return known as string;
  try {
    return Object.keys(value).length > 0 ? JSON.stringify(value) : '';
  } catch {
    return '';
  }
}

/** A value as text to show or to edit; empty for what is absent. */
export function textOfValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      if (Array.isArray(value)) return value.map(textOfValue).filter(Boolean).join(', ');
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
      return typeof value === 'object' && value ? textOfObject(value) : '';
  }
}

/** Digits, a sign, a decimal point and an exponent, as JSON and databases write numbers. */
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Digits without zeros that say nothing, so that equal numbers have equal texts. */
function canonical(text: string): string {
  const [, sign = '', whole = '', part = ''] = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const digits = `${whole || '0'}${part ? `.${part}` : ''}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** Whether a double is the number that plain digits say, not merely near it. */
const isExact = (text: string, number: number): boolean =>
  /e/i.test(text) ||
  /e-/.test(String(number)) ||
  canonical(text) === canonical(String(number % 1 ? number : BigInt(number)));

/**
 * A stored number: a `number`, or its plain digits as text where a double cannot hold it. `undefined` for what is no whole
 * number, such as `1,234.50` or `3rd floor`.
 */
export function numberOf(value: unknown): number | string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return numberOf(String(value));
  const text = typeof value === 'string' ? value.trim() : '';
  if (!plainNumber.test(text)) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  return isExact(text, number) ? number : canonical(text);
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day that a back end wrote as the midnight of its own place, or without saying where. */
const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** An offset of whole hours, as PostgreSQL writes it. */
const hoursOnly = /(:\d{2}(?:\.\d+)?[+-]\d{2})$/;
const momentForm = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** Whether year, month (1 to 12) and day are a day of the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Milliseconds since 1970 that are days from 1973 on, as some back ends write days and moments. */
const isEpoch = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) >= 1e11 && Math.abs(value) <= 8.64e15;

/** A stored day or moment as text. */
export const dateText = (value: unknown): string =>
  isEpoch(value) ? new Date(value).toISOString() : textOfValue(value).trim();

/** The day `2026-11-24` of a stored day, also of one that was stored as a midnight; `undefined` for anything else. */
export function dayOf(value: unknown): string | undefined {
  const text = dateText(value);
  const day = midnight.exec(text)?.[1] ?? text;
  const [, year, month, date] = dayForm.exec(day) ?? [];
  return year && isCalendarDay(Number(year), Number(month), Number(date)) ? day : undefined;
}

/** The time of a stored moment in milliseconds; a day has none. */
export function timeOf(value: unknown): number | undefined {
  const text = dateText(value);
  if (!momentForm.test(text) || dayOf(text.slice(0, 10)) === undefined) return undefined;
  const time = Date.parse(text.replace(' ', 'T').replace(hoursOnly, '$1:00'));
  return Number.isNaN(time) ? undefined : time;
}

/** A stored boolean, also as text or number; `undefined` for anything else. */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = textOfValue(value).trim().toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

/** The values of a stored `multi-select`: a list, or a text with semicolons or commas. */
export function valuesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value.map(textOfValue) : textOfValue(value).split(/[;\n]|,\s*/);
  return [...new Set(values.map((each) => each.trim()).filter(Boolean))];
}
