// Reads and writes records inside one transaction: a record is in its delta if it has one, else in its chunk.
import { plainCopy } from '../../domain/platform/plain-copy.js';
import type { Lead } from '../../domain/record/lead.js';
import type { FreshRecord, LeadChange } from '../local/lead-storage.js';
import { chunkOfNew, rowsOfChunk } from './chunk-text.js';
import type { Delta, ReadTransaction, WriteTransaction } from './database.js';

export const chunkSize = 500;
/** From this many changes in one chunk on, writing the chunk is cheaper than as many deltas. */
const rewriteFrom = 20;

const idOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? (row as { id?: unknown }).id : undefined;

const deltasOf = (chunk: number): IDBKeyRange => IDBKeyRange.bound([chunk], [chunk, []]);

export const idOfChange = ({ before, after }: LeadChange): string => (after ?? before)!.id;

/** The rows of a chunk with its deltas applied. Rows that are no records stay among them, so that nothing is ever lost. */
function withDeltas(rows: readonly unknown[], deltas: readonly Delta[]): unknown[] {
  const changed = new Set<unknown>(deltas.map(({ id }) => id));
  return [...rows.filter((row) => !changed.has(idOf(row))), ...deltas.flatMap(({ lead }) => lead ?? [])];
}

async function readChunk(transaction: ReadTransaction | WriteTransaction, chunk: number): Promise<unknown[]> {
  const { chunks, deltas } = storesOf(transaction);
  const [rows, changed] = await Promise.all([chunks.get(chunk), deltas.getAll(deltasOf(chunk))]);
  return withDeltas(rowsOfChunk(rows), changed);
}

/** The records as they are now, without `lead` where there is none any more. */
export async function readRecords(
  transaction: ReadTransaction | WriteTransaction,
  chunk: number,
  ids: readonly string[],
): Promise<FreshRecord[]> {
  const { chunks, deltas } = storesOf(transaction);
  if (ids.length >= rewriteFrom) return pick(await readChunk(transaction, chunk), ids);
  const found = await Promise.all(ids.map((id) => deltas.get([chunk, id])));
  const missing = ids.filter((_, index) => !found[index]);
  const rows = missing.length > 0 ? rowsOfChunk(await chunks.get(chunk)) : [];
  return [...pick(rows, missing), ...found.flatMap((delta) => (delta ? fresh(delta.id, delta.lead) : []))];
}

function pick(rows: readonly unknown[], ids: readonly string[]): FreshRecord[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.map((id) => fresh(id, byId.get(id)));
}

const fresh = (id: string, lead: unknown): FreshRecord => (lead ? { id, lead: lead as Lead } : { id });

/** Writes changes of records that have a place already. */
export async function writeChanges(
  transaction: WriteTransaction,
  chunk: number,
  changes: readonly LeadChange[],
): Promise<void> {
  if (changes.length >= rewriteFrom) {
    const rows = await readChunk(transaction, chunk);
    const deltas = changes.map((change) => ({ chunk, id: idOfChange(change), lead: change.after }));
    await writeChunk(transaction, chunk, withDeltas(rows, deltas));
  } else {
    const { deltas } = storesOf(transaction);
    await Promise.all(
      changes.map((change) =>
        deltas.put({ chunk, id: idOfChange(change), ...(change.after && { lead: change.after }) }),
      ),
    );
  }
}

/** Folds the deltas of a chunk into it; the same rows afterwards, in one place. */
export async function foldChunk(transaction: WriteTransaction, chunk: number): Promise<void> {
  await writeChunk(transaction, chunk, await readChunk(transaction, chunk));
}

async function writeChunk(transaction: WriteTransaction, chunk: number, rows: unknown[]): Promise<void> {
  const { chunks, deltas } = storesOf(transaction);
  await Promise.all([chunks.put(rows, chunk), deltas.delete(deltasOf(chunk))]);
}

/**
 * Gives new records a place for life and writes them: many into new chunks, few as deltas. The chunk of each.
 * @param asText Whether chunks are stored as texts where they can be.
 */
export async function writeNew(
  transaction: WriteTransaction,
  leads: readonly Lead[],
  asText = false,
): Promise<number[]> {
  const meta = transaction.objectStore('meta');
  const { chunks, deltas } = storesOf(transaction);
  const sequence = Number((await meta.get('sequence')) ?? 0);
  const inChunks = leads.length >= chunkSize / 5;
  const first = inChunks ? Math.ceil(sequence / chunkSize) * chunkSize : sequence;
  const places = leads.map((_, index) => Math.floor((first + index) / chunkSize));
  const writes: Promise<unknown>[] = [meta.put(first + leads.length, 'sequence')];
  if (inChunks) {
    for (let start = 0; start < leads.length; start += chunkSize) {
      const rows = leads.slice(start, start + chunkSize);
      writes.push(put(asText ? chunkOfNew(rows) : rows, (value) => chunks.put(value, places[start])));
    }
  } else {
    for (const [index, lead] of leads.entries())
      writes.push(put({ chunk: places[index]!, id: lead.id, lead }, (value) => deltas.put(value)));
  }
  await Promise.all(writes);
  return places;
}

/** Records in the state of a framework are proxies, which no storage takes; most are not, and need no copy. */
function put<T>(value: T, write: (value: T) => Promise<unknown>): Promise<unknown> {
  try {
    return write(value);
  } catch {
    return write(plainCopy(value));
  }
}

function storesOf(transaction: ReadTransaction | WriteTransaction) {
  // Whoever was given a transaction that only reads calls nothing that writes.
  const writable = transaction as WriteTransaction;
  return { chunks: writable.objectStore('chunks'), deltas: writable.objectStore('deltas') };
}
