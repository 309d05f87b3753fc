// What happened to records, entry by entry: found by record, and let go with it.
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { LeadDatabase } from './database.js';

type HistoryStore = IDBPObjectStore<LeadDatabase, StoreNames<LeadDatabase>[], 'history', 'readwrite'>;

export const historyOf = (leadId: string): IDBKeyRange => IDBKeyRange.bound([leadId], [leadId, []]);

/**
 * Lets go of what happened to records that are deleted. From one that has entries to the next: most of the thousands that an
 * undone import takes away have none, and each request costs as much as finding the next entry.
 */
export async function forgetHistory(history: HistoryStore, leadIds: readonly string[]): Promise<void> {
  const sorted = leadIds.toSorted();
  let next = 0;
  let cursor = sorted.length > 0 ? await history.openKeyCursor(IDBKeyRange.lowerBound([sorted[0]!])) : null;
  while (cursor) {
    const [leadId] = cursor.key;
    while (next < sorted.length && sorted[next]! < leadId) next++;
    if (sorted[next] === leadId) {
      await history.delete(historyOf(leadId));
      next++;
    }
    if (next === sorted.length) return;
    cursor = await cursor.continue([sorted[next]!, '']);
  }
}
