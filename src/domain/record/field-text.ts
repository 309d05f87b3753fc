// What a person types into a field and what a record keeps are not the same; this is the way from one to the other.
import type { FieldSchema } from './record-schema.js';

/** A value as text to show or to edit; empty for what is absent or no plain value. */
export function textOfValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return Array.isArray(value) ? value.map(textOfValue).filter(Boolean).join(', ') : '';
  }
}

/** Typed text as the value that a record keeps: a number for `number` and `money`, else the trimmed text. */
export function valueOfText(text: string, field: FieldSchema): string | number {
  const trimmed = text.trim();
  const isNumber = field.type === 'number' || field.type === 'money';
  return isNumber && trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}
