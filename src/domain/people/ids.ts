// What is an id, and the ids of a list, whatever a host or a back end has in the place of them.

/** JSON has no `undefined`, and many APIs end a list with an empty cursor. */
export const isId = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || (typeof value === 'number' && !Number.isNaN(value));

/** An id, or that of whom or what is there in its place. */
function idOf(value: unknown): string[] {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return isId(id) ? [String(id)] : [];
}

/** The ids of a list, each once; what is none is left out. The same array where nothing is to be mended. */
export function idsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const ids = new Set(value.flatMap(idOf));
  return ids.size === value.length && value.every((id) => typeof id === 'string') ? value : [...ids];
}
