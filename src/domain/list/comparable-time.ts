// Days and moments in one form, in which they compare as texts.
import { isEmptyValue } from '../record/field-kind.js';
import { dateText, timeOf } from '../values/plain-value.js';

/** Days and moments in UTC as they are; a moment with an offset goes by when it is. `undefined`: there is none. */
export function comparableTime(value: unknown): string | undefined {
  if (isEmptyValue(value)) return undefined;
  const text = dateText(value);
  // Asked for at every comparison: most moments are in UTC, and one sign tells.
  if (text.endsWith('Z') || !/[+-]\d{2}:?\d{2}$/.test(text)) return text;
  const time = timeOf(text);
  return time === undefined ? text : new Date(time).toISOString();
}
