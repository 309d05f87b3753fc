// Days where the user is, and the moments at which they begin.

/** The day of a moment here, YYYY-MM-DD. */
export const dayHere = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/**
 * The moment at which a day begins here; ISO 8601, or `undefined` where there is no such day.
 * @param day YYYY-MM-DD
 * @param later Days after it.
 */
export function beginningOf(day: string, later = 0): string | undefined {
  const date = new Date(`${day}T00:00`);
  if (Number.isNaN(date.getTime())) return undefined;
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

/** Whether a moment is one at which a day begins here. */
export function isBeginning(value: unknown): boolean {
  if (typeof value !== 'string' || !value.includes('T')) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && beginningOf(dayHere(date)) === date.toISOString();
}
