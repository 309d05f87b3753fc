// Finds out, inside the transaction that is going to write, whether another tab has written first.
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import { emailKey } from '../../domain/text/email-address.js';
import type { AppliedOperation, CommitOutcome, FreshRecord, LeadChange, StoreBatch } from '../local/lead-storage.js';
import { idOfChange, readRecords } from './chunk-access.js';
import type { StoredOperation, WriteTransaction } from './database.js';

/** Changes of records that have a place, by their chunk; one that comes back has the one where it was. */
export function byChunk(
  changes: readonly LeadChange[],
  chunkOf: ReadonlyMap<string, number>,
): Map<number, LeadChange[]> {
  const groups = new Map<number, LeadChange[]>();
  for (const change of changes) {
    const chunk = chunkOf.get(idOfChange(change)) ?? (change.before && 0);
    if (chunk === undefined) continue;
    const group = groups.get(chunk);
    if (group) group.push(change);
    else groups.set(chunk, [change]);
  }
  return groups;
}

/** What memory does not know yet of the records, operations and people of a batch; `undefined` when it may be written. */
export async function findStale(
  transaction: WriteTransaction,
  batch: StoreBatch,
  chunkOf: Map<string, number>,
): Promise<CommitOutcome | undefined> {
  const operations = await appliedAlready(transaction, batch.operations);
  const people = await knownPeople(transaction, batch.people, operations);
  const records = await recordsOf(transaction, operations, chunkOf);
  const unchanged = batch.checks.map((lead): LeadChange => ({ before: lead, after: lead }));
  for (const [chunk, changes] of byChunk([...batch.changes, ...unchanged], chunkOf)) {
    const versions = new Map(changes.map((change) => [idOfChange(change), change.before?.version]));
    const current = await readRecords(transaction, chunk, [...versions.keys()]);
    records.push(...current.filter(({ id, lead }) => lead?.version !== versions.get(id)));
  }
  const isStale = operations.length + people.length + records.length > 0;
  return isStale ? { status: 'stale', operations, people, records } : undefined;
}

async function appliedAlready(
  transaction: WriteTransaction,
  operations: readonly AppliedOperation[],
): Promise<StoredOperation[]> {
  const store = transaction.objectStore('operations');
  const found = await Promise.all(operations.map(({ key }) => store.get(key)));
  return found.flatMap((operation) => operation ?? []);
}

/** What the operations of another tab have made; its message may still be on the way. */
async function recordsOf(
  transaction: WriteTransaction,
  operations: readonly StoredOperation[],
  chunkOf: Map<string, number>,
): Promise<FreshRecord[]> {
  const groups = operations.map(async ({ leadId, chunk }) => {
    if (leadId === undefined || chunk === undefined) return [];
    chunkOf.set(leadId, chunk);
    return readRecords(transaction, chunk, [leadId]);
  });
  return (await Promise.all(groups)).flat();
}

/** Those who have the e-mail of somebody to be added, or everybody when another tab has added whom this one asks for. */
async function knownPeople(
  transaction: WriteTransaction,
  added: readonly DirectoryEntry[],
  operations: readonly AppliedOperation[],
): Promise<DirectoryEntry[]> {
  const addedBefore = operations.some(({ assigneeIds }) => assigneeIds);
  if (added.length === 0 && !addedBefore) return [];
  const emails = new Set(added.flatMap(({ email }) => (email ? emailKey(email) : [])));
  const people = await transaction.objectStore('people').getAll();
  return addedBefore ? people : people.filter(({ email }) => email && emails.has(emailKey(email)));
}
