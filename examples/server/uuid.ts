// Ids of the database are UUIDs; anything else is an id that nobody has, never an error of the database.
import { createHash, randomUUID } from 'node:crypto';

const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && form.test(value);

/** The same text gives the same id: for seeds whose ids are words. */
export function uuidOf(text: string): string {
  if (isUuid(text)) return text;
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ids for the database, with one that nobody has in the place of each that is no UUID, and the way back. */
export function databaseIds(ids: readonly string[]): { ids: string[]; original(id: string): string } {
  const originals = new Map<string, string>();
  const translated = ids.map((id) => {
    if (isUuid(id)) return id.toLowerCase();
    const placeholder = randomUUID();
    originals.set(placeholder, id);
    return placeholder;
  });
  return { ids: translated, original: (id) => originals.get(id) ?? id };
}
