// Days of the calendar, as ISO 8601 writes them.

const dayForm = /^\d{4}-\d\d-\d\d$/;
const dayLength = 86_400_000; // ms

/** Whether it is a day of the calendar. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !dayForm.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const digits = (value: number): string => String(value).padStart(2, '0');

/** The day that it is here. */
export const today = (now = new Date()): string =>
  `${String(now.getFullYear()).padStart(4, '0')}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;

/** How many days lie between two days; 0 for the same. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
