// Reads a whole database into memory, in portions: the next one is on its way while one is worked up, and the page can paint.
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import { chunkSize } from './chunk-access.js';
import { rowsOfChunk } from './chunk-text.js';
import { tables, type Database } from './database.js';

export interface LoadedContents {
  people: DirectoryEntry[];
  /** The chunk of every record. */
  chunkOf: Map<string, number>;
  deltaCount: number;
}

const chunksPerPortion = Math.max(1, Math.floor(5_000 / chunkSize));

/** @param take Called with the rows of each portion. */
export async function loadContents(
  database: Database,
  take: (rows: readonly unknown[]) => void,
): Promise<LoadedContents> {
  // One transaction, so that a fold in another tab cannot move rows past the reader.
  const transaction = database.transaction(tables, 'readonly');
  transaction.done.catch(() => {}); // the requests reject too
  const chunks = transaction.objectStore('chunks');
  const [people, deltas, keys] = await Promise.all([
    transaction.objectStore('people').getAll(),
    transaction.objectStore('deltas').getAll(),
    chunks.getAllKeys(),
  ]);
  const changed = new Map<number, Set<string>>();
  for (const { chunk, id } of deltas) changed.set(chunk, (changed.get(chunk) ?? new Set()).add(id));
  const chunkOf = new Map<string, number>();
  const read = (start: number): Promise<unknown[]> | undefined => {
    const portion = keys.slice(start, start + chunksPerPortion);
    return portion.length > 0 ? chunks.getAll(IDBKeyRange.bound(portion[0], portion.at(-1))) : undefined;
  };
  let next = read(0);
  for (let start = 0; next; start += chunksPerPortion) {
    const portion = await next;
    next = read(start + chunksPerPortion);
    const rows = portion.flatMap((stored, index) => {
      const chunk = keys[start + index]!;
      return unchangedRows(stored, chunk, changed.get(chunk), chunkOf);
    });
    take(rows);
  }
  for (const { lead, id, chunk } of deltas) if (lead) chunkOf.set(id, chunk);
  take(deltas.flatMap(({ lead }) => lead ?? []));
  return { people, chunkOf, deltaCount: deltas.length };
}

/** The rows of a chunk that have no delta in it; notes where they are. */
function unchangedRows(
  stored: unknown,
  chunk: number,
  changed: ReadonlySet<string> | undefined,
  chunkOf: Map<string, number>,
): unknown[] {
  return rowsOfChunk(stored).filter((row) => {
    const id: unknown = typeof row === 'object' && row !== null ? (row as { id?: unknown }).id : undefined;
    if (typeof id !== 'string') return true;
    if (changed?.has(id)) return false;
    chunkOf.set(id, chunk);
    return true;
  });
}
