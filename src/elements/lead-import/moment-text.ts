// When something was, as people read it.
import type { Format } from '../../locales/format.js';

/** @param time Milliseconds since 1970. */
export const momentText = (time: number, { locale }: Format): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);

const minute = 60_000;
const hour = 60 * minute;

/** How long ago something of the last day was. @param time Milliseconds since 1970. */
export function agoText(time: number, { locale }: Format): string {
  const passed = Date.now() - time;
  const [unit, length] = passed < hour ? (['minute', minute] as const) : (['hour', hour] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
}
