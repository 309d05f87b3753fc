// When something was, as people read it.
import type { Format } from '../../locales/format.js';

/** @param time Milliseconds since 1970. */
export const momentText = (time: number, { locale }: Format): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);

const units = [
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something of the last day was. @param time Milliseconds since 1970. */
export function agoText(time: number, { locale }: Format): string {
  const passed = Date.now() - time;
  const [unit, length] = units.find(([, long]) => passed >= long) ?? (['second', Infinity] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
}
