// The embedded default: a whole CRM's records in this browser, without a server.
import type { Capabilities } from './adapter.js';
import type { DirectoryEntry } from '../domain/people/directory-entry.js';
import type { RecordType } from '../domain/record/lead.js';
import type { RecordSchema } from '../domain/record/record-schema.js';
import { deleteDB } from 'idb';
import { migrations } from './browser/database.js';
import { IndexedDbStorage, type Seed } from './browser/indexed-db-storage.js';
import { storageError } from './storage-errors.js';
import { forgetStore } from './browser/stored-mark.js';
import type { LocalLookupEntries } from './local/local-lookups.js';
import { LocalAdapter } from './local/local-adapter.js';
import { LocalStore } from './local/local-store.js';

export interface BrowserAdapterOptions {
  /** Default `'lead-elements'`. Different names are different stores; all tabs of an origin share one of the same name. */
  databaseName?: string | undefined;
  /** One of the people in the store. */
  currentUserId: string;
  /**
   * Called once, for a new database. Default: nothing but the current user, as a manager. Data that were cleared, by
   * somebody or by the browser, are not filled in again without a word: every call fails until the page is reloaded.
   */
  seed?: (() => Promise<Seed> | Seed) | undefined;
  /** Default: `defaultSchema`. */
  schema?: Partial<Record<RecordType, RecordSchema>> | undefined;
  /** What the fields of type `lookup` can refer to, by the name of the field. */
  lookups?: LocalLookupEntries | undefined;
  /** What the page wants of assignments; the store holds to it. */
  capabilities?: AssignmentCapabilities | undefined;
  /** The same for one record type. */
  capabilitiesOf?: Partial<Record<RecordType, AssignmentCapabilities>> | undefined;
}

type AssignmentCapabilities = Partial<
  Pick<Capabilities, 'assignmentRoles' | 'assignmentUntil' | 'maxAssignees' | 'minAssignees' | 'primaryAssignee'>
>;

/**
 * A `LeadDataAdapter` on IndexedDB for up to about 100,000 records. It opens itself at the first call; when that fails
 * (`unavailable`), a later call tries again. `adapter.as(userId)` is another user's view of the same data. Access is
 * enforced for the user it is made for, but whoever holds the browser holds the data.
 */
export function createBrowserAdapter(options: BrowserAdapterOptions): LocalAdapter {
  const { databaseName = 'lead-elements', currentUserId, schema, lookups, capabilitiesOf } = options;
  // A large store takes its time to open on a slow machine, and gives up by itself.
  const capabilities = { readTimeout: 60_000, ...options.capabilities };
  const onlyUser: DirectoryEntry = { id: currentUserId, name: currentUserId, kind: 'person', role: 'manager' };
  const seed = options.seed ?? ((): Seed => ({ people: [onlyUser] }));
  const storage = new IndexedDbStorage({ databaseName, seed, migrations });
  return new LocalAdapter(new LocalStore({ storage, schema, lookups }), currentUserId, capabilities, capabilitiesOf);
}

/**
 * Deletes a store with all of its records, on purpose: the next adapter of this name begins as on a first visit. Close the
 * adapters of this page before; those of other tabs let go by themselves. Rejects with an `AdapterError`.
 */
export async function deleteBrowserStore(databaseName = 'lead-elements'): Promise<void> {
  try {
    await deleteDB(databaseName);
  } catch (error) {
    throw storageError(error);
  }
  forgetStore(databaseName);
}

export type { DirectoryEntry, LocalAdapter, Seed };
