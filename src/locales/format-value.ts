// Amounts, days and moments of records, in the language of an element.
import { cached, type Format } from './format.js';

/** Digits with their currency; without it where it is none, by its form in ISO 4217. */
export function formatMoney(amount: number, currency: string | undefined, format: Format): string {
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return format.number(amount);
  const { locale } = format;
  const options = { style: 'currency', currency } as const;
  return cached(`money ${currency}`, locale, () => new Intl.NumberFormat(locale, options)).format(amount);
}

function formatTime(kind: string, iso: string, { locale }: Format, options: Intl.DateTimeFormatOptions): string {
  // A day has no time zone. Midnight here, not in Greenwich, so that it stays the same day.
  const time = Date.parse(isDay(iso) ? `${iso}T00:00` : iso);
  if (Number.isNaN(time)) return iso;
  return cached(kind, locale, () => new Intl.DateTimeFormat(locale, options)).format(time);
}

const isDay = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(iso);

/** The day of an ISO 8601 day or moment, a moment in the user's time zone; the text itself when it is neither. */
export const formatDay = (iso: string, format: Format): string =>
  formatTime('day', iso, format, { dateStyle: 'medium' });

/** As `formatDay`, with the time of day of a moment. */
export const formatMoment = (iso: string, format: Format): string =>
  isDay(iso) ? formatDay(iso, format) : formatTime('moment', iso, format, { dateStyle: 'medium', timeStyle: 'short' });
