// What a text of a file means as a value that a record keeps.
import { readValue } from '../values/read-value.js';
import type { FieldSchema } from './record-schema.js';

/** The value, or the trimmed text where it says none. */
export function valueOfText(text: string, field: FieldSchema): unknown {
  const reading = readValue(text, field, { locale: 'en' });
  return reading.status === 'read' ? reading.value : text.trim();
}
