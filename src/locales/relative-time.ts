// How long ago something was, or how long it takes still, as one says it.
import { cached, type Format } from './format.js';

const steps: readonly [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "2 minutes ago"; "now" for less than a minute, and the text itself where it is no moment. */
export function formatAgo(iso: string, { locale }: Format, now = Date.now()): string {
  const seconds = (now - Date.parse(iso)) / 1_000;
  if (Number.isNaN(seconds)) return iso;
  const ago = cached('ago', locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const [unit, length] = steps.find(([, each]) => seconds >= each) ?? ['second', Infinity];
  return ago.format(-Math.floor(seconds / length) || 0, unit);
}

/** "12s"; what takes longer than two minutes in minutes. */
export function formatSeconds(seconds: number, { locale }: Format): string {
  const unit = seconds > 120 ? 'minute' : 'second';
  const count = unit === 'minute' ? Math.ceil(seconds / 60) : seconds;
  const options: Intl.NumberFormatOptions = { style: 'unit', unit, unitDisplay: 'narrow' };
  return cached(`wait ${unit}`, locale, () => new Intl.NumberFormat(locale, options)).format(count);
}
