// Reads a whole database into memory, in portions that leave the page time to paint.
import { chunkSize } from './chunk-access.js';
import { tables, type Database, type Delta } from './database.js';
import type { StoreContents } from '../local/lead-storage.js';

export interface LoadedContents extends StoreContents {
  leads: unknown[];
  /** The chunk of every record. */
  chunkOf: Map<string, number>;
  deltaCount: number;
}

const chunksPerPortion = Math.max(1, Math.floor(5_000 / chunkSize));

export async function loadContents(database: Database): Promise<LoadedContents> {
  // One transaction, so that a fold in another tab cannot move rows past the reader.
  const transaction = database.transaction(tables, 'readonly');
  const chunks = transaction.objectStore('chunks');
  const [people, deltas, keys] = await Promise.all([
    transaction.objectStore('people').getAll(),
    transaction.objectStore('deltas').getAll(),
    chunks.getAllKeys(),
  ]);
  const changed = new Map(deltas.map((delta) => [delta.id, delta]));
  const chunkOf = new Map<string, number>();
  const leads: unknown[] = [];
  for (let start = 0; start < keys.length; start += chunksPerPortion) {
    const portion = keys.slice(start, start + chunksPerPortion);
    const rows = await chunks.getAll(IDBKeyRange.bound(portion[0], portion.at(-1)));
    for (const [index, chunk] of portion.entries()) addRows(rows[index]!, chunk, changed, leads, chunkOf);
  }
  for (const { lead, id, chunk } of deltas) {
    if (!lead) continue;
    chunkOf.set(id, chunk);
    leads.push(lead);
  }
  return { leads, people, chunkOf, deltaCount: deltas.length };
}

function addRows(
  rows: unknown,
  chunk: number,
  changed: Map<string, Delta>,
  leads: unknown[],
  chunkOf: Map<string, number>,
): void {
  for (const row of Array.isArray(rows) ? rows : [rows]) {
    const id: unknown = typeof row === 'object' && row !== null ? (row as { id?: unknown }).id : undefined;
    if (typeof id === 'string') {
      if (changed.has(id)) continue;
      chunkOf.set(id, chunk);
    }
    leads.push(row);
  }
}
