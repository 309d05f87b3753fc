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

/** The day that it is here, or in another time zone (IANA); one that is unknown is here. */
export function today(now = new Date(), timeZone?: string): string {
  const there = timeZone === undefined ? undefined : dayIn(timeZone, now);
  return (
    there ?? `${String(now.getFullYear()).padStart(4, '0')}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`
  );
}

function dayIn(timeZone: string, now: Date): string | undefined {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  } catch {
    return undefined;
  }
}

/** How many days lie between two days; 0 for the same. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
