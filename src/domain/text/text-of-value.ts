// What stands in the place of a text, as one: a number, a moment, or nothing at all.

/** A text; a number or a moment as one, nothing as the text that stands for it. `undefined` for what is no text at all. */
export function textOr(value: unknown, none: string): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return none;
  if (value instanceof Date) return Number.isNaN(+value) ? none : value.toISOString();
  return typeof value === 'number' ? String(value) : undefined;
}
