// Ids for data whose ids are words, such as seeds.
import { createHash } from 'node:crypto';
import { isUuid } from '../../src/adapters/reference-database/database-values.js';

/** The same text gives the same id. */
export function uuidOf(text: string): string {
  if (isUuid(text)) return text;
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
