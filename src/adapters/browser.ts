// The embedded default: a whole CRM's records in this browser, without a server.
import type { DirectoryEntry } from '../domain/people/directory-entry.js';
import type { RecordType } from '../domain/record/lead.js';
import type { RecordSchema } from '../domain/record/record-schema.js';
import { migrations } from './browser/database.js';
import { IndexedDbStorage, type Seed } from './browser/indexed-db-storage.js';
import { LocalAdapter } from './local/local-adapter.js';
import { LocalStore } from './local/local-store.js';

export interface BrowserAdapterOptions {
  /** Default `'lead-elements'`. Different names are different stores; all tabs of an origin share one of the same name. */
  databaseName?: string | undefined;
  /** One of the people in the store. */
  currentUserId: string;
  /** Called once, for a new database. Default: nothing but the current user, as a manager. */
  seed?: (() => Promise<Seed> | Seed) | undefined;
  /** Default: `defaultSchema`. */
  schema?: Partial<Record<RecordType, RecordSchema>> | undefined;
}

/**
 * A `LeadDataAdapter` on IndexedDB for up to about 100,000 records. It opens itself at the first call; when that fails
 * (`unavailable`), a later call tries again. `adapter.as(userId)` is another user's view of the same data. Access is
 * enforced for the user it is made for, but whoever holds the browser holds the data.
 */
export function createBrowserAdapter(options: BrowserAdapterOptions): LocalAdapter {
  const { databaseName = 'lead-elements', currentUserId, schema } = options;
  const onlyUser: DirectoryEntry = { id: currentUserId, name: currentUserId, kind: 'person', role: 'manager' };
  const seed = options.seed ?? ((): Seed => ({ people: [onlyUser] }));
  const storage = new IndexedDbStorage({ databaseName, seed, migrations });
  return new LocalAdapter(new LocalStore({ storage, schema }), currentUserId);
}

export type { DirectoryEntry, LocalAdapter, Seed };
