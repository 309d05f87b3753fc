// What stands against taking people off a record, in words: the same on a record and in a row.
import type { RemovalObjection } from '../domain/assignment/removal-rules.js';
import type { Format } from '../locales/format.js';
import type { RemovalWords } from '../locales/en/removal.js';

/** @param min How many have to stay. */
export function objectionText(
  { by, forbids }: RemovalObjection,
  min: number | undefined,
  words: RemovalWords,
  format: Format,
): string {
  if (by === 'min') return words.fewStay(min ?? 1, format);
  if (by === 'self') return forbids ? words.selfStays : words.removeSelf;
  return forbids ? words.lastStays : words.removeLast;
}
