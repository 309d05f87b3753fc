// When something was, as people read it.
import type { Format } from '../../locales/format.js';

/** @param time Milliseconds since 1970. */
export const momentText = (time: number, { locale }: Format): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);
