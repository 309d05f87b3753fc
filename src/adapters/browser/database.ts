// The database of the embedded store: its tables, its versions, and how it is opened without ever hanging.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import type { ChunkText } from './chunk-text.js';
import { AdapterError } from '../adapter-error.js';
import type { AddedOption, AppliedOperation, LoggedChange } from '../local/lead-storage.js';
import { noStorage, storageError } from '../storage-errors.js';

/** One record that was edited, created or deleted (without `lead`) since its chunk was last written. */
export interface Delta {
  chunk: number;
  id: string;
  lead?: unknown;
}

/** An operation with the place of its record, so that another tab finds what it does not know yet. */
export type StoredOperation = AppliedOperation & { chunk?: number };

export interface LeadDatabase extends DBSchema {
  /** `sequence`: places given away so far · `seeded`: 1 once the first data are in · `options`: choices that were added to fields. */
  meta: { key: 'sequence' | 'seeded' | 'options'; value: number | readonly AddedOption[] };
  /** 500 records each; one record per row would take 40 times as long. */
  chunks: { key: number; value: readonly unknown[] | ChunkText };
  deltas: { key: [chunk: number, id: string]; value: Delta };
  people: { key: string; value: DirectoryEntry };
  history: { key: [leadId: string, id: string]; value: LoggedChange };
  operations: { key: string; value: StoredOperation; indexes: { at: number } };
}

export type Database = IDBPDatabase<LeadDatabase>;
export type WriteTransaction = IDBPTransaction<LeadDatabase, StoreNames<LeadDatabase>[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<LeadDatabase, StoreNames<LeadDatabase>[], 'readonly'>;

export const tables: StoreNames<LeadDatabase>[] = ['meta', 'chunks', 'deltas', 'people', 'operations', 'history'];

/** Brings a database from one version to the next, inside the upgrade transaction. */
export type Migration = (
  database: Database,
  transaction: IDBPTransaction<LeadDatabase, StoreNames<LeadDatabase>[], 'versionchange'>,
) => void | Promise<void>;

/** The n-th leads from version n to version n + 1; a released one never changes. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('meta');
    database.createObjectStore('chunks');
    database.createObjectStore('deltas', { keyPath: ['chunk', 'id'] });
    database.createObjectStore('people', { keyPath: 'id' });
    database.createObjectStore('operations', { keyPath: 'key' }).createIndex('at', 'at');
  },
  (database) => {
    database.createObjectStore('history', { keyPath: ['leadId', 'id'] });
  },
  () => {
    // Chunks may be texts from here on: a tab of an earlier release, which would not understand them, lets go.
  },
];

export interface OpenOptions {
  name: string;
  migrations: readonly Migration[];
  /** Milliseconds that another tab may hold up an upgrade. */
  blockedTimeout: number;
  /** Milliseconds in which the browser has to begin; it tells nobody that an opening waits behind a deletion. */
  openTimeout: number;
  /** Called when the connection has been closed for another tab's upgrade, or by the browser. */
  onLost: () => unknown;
}

/** Rejects with `AdapterError`, mostly `unavailable`. */
export async function openDatabase({
  name,
  migrations: steps,
  blockedTimeout,
  openTimeout,
  onLost,
}: OpenOptions): Promise<Database> {
  if (!globalThis.indexedDB) throw noStorage();
  let giveUp: (error: AdapterError) => void;
  const waitedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  const giveUpAfter = (time: number, message: string): ReturnType<typeof setTimeout> =>
    setTimeout(() => giveUp(new AdapterError('unavailable', message)), time);
  let timer = giveUpAfter(
    openTimeout,
    'The storage of this browser does not open. Close the other tabs of this page, then try again.',
  );
  let failure: unknown;
  const opening = openDB<LeadDatabase>(name, steps.length, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      clearTimeout(timer); // an upgrade takes as long as it takes
      transaction.done.catch(() => {}); // the opening rejects too
      migrate(database, transaction, steps.slice(oldVersion)).catch((error: unknown) => {
        // Left alone, the half of an upgrade that was done would be committed under the new version.
        failure = error;
        transaction.abort();
      });
    },
    blocked() {
      clearTimeout(timer);
      timer = giveUpAfter(
        blockedTimeout,
        'Another tab holds an older version of the stored data. Close the other tabs of this page, then try again.',
      );
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  try {
    return await Promise.race([opening, waitedTooLong]);
  } catch (error) {
    // An opening that succeeds after all must not keep others waiting in its turn.
    opening.then((database) => database.close()).catch(() => {});
    throw storageError(failure ?? error);
  } finally {
    clearTimeout(timer);
  }
}

async function migrate(
  database: Database,
  transaction: Parameters<Migration>[1],
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps) await step(database, transaction);
}
