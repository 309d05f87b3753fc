// The adapter for tests, stories and prototypes: everything in memory, with the same rules as the browser's store.
import type { DirectoryEntry } from '../domain/people/directory-entry.js';
import type { Lead, RecordType } from '../domain/record/lead.js';
import type { RecordSchema } from '../domain/record/record-schema.js';
import type { Capabilities, LateCapabilities } from './adapter.js';
import { NoStorage } from './local/lead-storage.js';
import type { LocalLookupEntries } from './local/local-lookups.js';
import { LocalAdapter } from './local/local-adapter.js';
import { LocalStore } from './local/local-store.js';

export interface MemoryAdapterOptions {
  /** People and teams; `role: 'manager'` sees every record. */
  people: Iterable<DirectoryEntry>;
  /** Copied: later changes of these objects do nothing. Of more than 5,000, most are copied when the page is idle; leave them as they are until then. */
  leads?: Iterable<Lead> | undefined;
  /** One of `people`. */
  currentUserId: string;
  /** Default: `defaultSchema`. */
  schema?: Partial<Record<RecordType, RecordSchema>> | undefined;
  /** What the fields of type `lookup` can refer to, by the name of the field. */
  lookups?: LocalLookupEntries | undefined;
  /** Claims less than the store can do, to see how elements cope; it then answers no more than it claims. */
  capabilities?: Partial<Capabilities> | undefined;
  /** What is another thing for one record type, as `capabilitiesOf` tells it; the store holds to it. */
  capabilitiesOf?: Partial<Record<RecordType, LateCapabilities>> | undefined;
}

/** A `LeadDataAdapter` in memory; gone with the page. `adapter.as(userId)` is another user's view of the same data. */
export function createMemoryAdapter({
  people,
  leads = [],
  currentUserId,
  schema,
  lookups,
  capabilities,
  capabilitiesOf,
}: MemoryAdapterOptions): LocalAdapter {
  const storage = new NoStorage({ leads, people });
  return new LocalAdapter(new LocalStore({ storage, schema, lookups }), currentUserId, capabilities, capabilitiesOf);
}

export type { DirectoryEntry, LocalAdapter };
