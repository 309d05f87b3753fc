// Where an embedded store keeps its records: the only thing in which the memory and the browser adapter differ.
import { nextTask } from '../../domain/platform/next-task.js';
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import type { TermsChange } from '../../domain/record/assignment-terms.js';
import type { ChangeWay } from '../../domain/record/history-entry.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import type { FieldOption } from '../../domain/values/field-type.js';

/** One record before and after: created without `before`, deleted without `after`. */
export interface LeadChange {
  before?: Lead;
  after?: Lead;
}

/** What somebody did to one record: compact, since there are many. */
export interface LoggedChange {
  id: string;
  leadId: string;
  /** ISO 8601. */
  at: string;
  /** Absent where nobody did it: a last day was over. */
  actorId?: string;
  way?: ChangeWay;
  add?: string[];
  remove?: string[];
  /** Roles and last days that were set. */
  terms?: TermsChange;
  /** And what they took the place of. */
  termsBefore?: TermsChange;
  /** Who leads from then on; null: nobody. */
  led?: string | null;
  /** Who led until then, where somebody else does or whoever did was taken off; null: nobody. */
  ledBefore?: string | null;
  fields?: string[];
}

/** A record and what had happened to it. */
export interface DeletedRecord {
  lead: Lead;
  history: readonly LoggedChange[];
}

export interface ImportedRow {
  rowNumber: number;
  /** `undone`: it was taken back, so that the row can be imported again. */
  status: 'created' | 'updated' | 'undone';
  leadId: string;
  /** Version after the import; absent in what an earlier release has written. */
  version?: string;
  /** The record before an update. */
  before?: Lead;
}

/** A write that has taken effect, kept so that a retry does not apply it again. */
export interface AppliedOperation {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  leadId?: string;
  /** A hash of what it was about: the same key for something else is a mistake. */
  content?: number;
  assigneeIds?: string[];
  /** The rows of one portion of an import. */
  rows?: ImportedRow[];
}

/** A choice that a field has been given beyond those of the page's schema. */
export interface AddedOption {
  recordType: RecordType;
  field: string;
  option: FieldOption;
}

/** What is written together or not at all. */
export interface StoreBatch {
  changes: LeadChange[];
  /** Records that need no change as memory has them; stale, if somebody else has changed them. */
  checks: Lead[];
  operations: AppliedOperation[];
  people: DirectoryEntry[];
  options: AddedOption[];
  /** What the changes tell of. */
  history: LoggedChange[];
}

/** A record as the storage has it now. */
export interface FreshRecord {
  id: string;
  lead?: Lead;
}

/** `stale`: somebody else wrote first and nothing was written; here is what he wrote. */
export type CommitOutcome =
  | { status: 'done' }
  | { status: 'stale'; records: FreshRecord[]; operations: AppliedOperation[]; people: DirectoryEntry[] };

/** What a store without a storage begins with. */
export interface StoreContents {
  leads: Iterable<unknown>;
  people: Iterable<DirectoryEntry>;
}

/** What a storage tells of changes that were made elsewhere, such as in another tab. */
export interface StorageObserver {
  /** `read` gives the records as they are when it is called. */
  recordsChanged(read: (current: (id: string) => Lead | undefined) => Promise<FreshRecord[]>): void;
  peopleChanged(read: () => Promise<DirectoryEntry[]>): void;
  /** The connection is gone; what is in memory may be old. */
  disconnected(): void;
  /** Somebody looks again after a disconnection. */
  resumed(): void;
}

export interface LeadStorage {
  /** What the tabs of this store share; absent for a store of one page. */
  readonly channelName?: string;
  /** Whether its rows are objects of this page: reading them waits for nothing, and their texts are there once already. */
  readonly inMemory?: boolean;
  /**
   * Opens and reads everything; may be called again after `disconnected`.
   * @param take Called with the rows, portion by portion, so that they are worked up while the next are being read.
   * @returns The people.
   */
  load(take: (rows: readonly unknown[]) => void): Promise<Iterable<DirectoryEntry>>;
  /** Rejects with `signal.reason` when aborted before the commit; then nothing is written. */
  commit(batch: StoreBatch, signal?: AbortSignal): Promise<CommitOutcome>;
  /** Applied operations whose key begins with `prefix`; absent where memory already has all of them. */
  operations?(prefix: string): Promise<AppliedOperation[]>;
  /** Choices that were added to fields; absent where the store itself remembers. */
  options?(): Promise<readonly AddedOption[]>;
  /** What happened to a record; absent where the store itself remembers. */
  history?(leadId: string): Promise<LoggedChange[]>;
  observe?(observer: StorageObserver): void;
  close(): Promise<void>;
}

/** Records that are taken in without a look at the clock. */
const slice = 500;
/** ms */
const longestSlice = 8;

/** No storage at all: what is there is gone with the page. */
export class NoStorage implements LeadStorage {
  readonly inMemory = true;
  readonly #contents: StoreContents;

  constructor(contents: StoreContents) {
    this.#contents = contents;
  }

  /** In slices, between which the page answers; a short list comes at once. */
  async load(take: (rows: readonly unknown[]) => void): Promise<Iterable<DirectoryEntry>> {
    const rows = [...this.#contents.leads];
    let end = performance.now() + longestSlice;
    for (let start = 0; start < rows.length; start += slice) {
      if (performance.now() > end) {
        await nextTask();
        end = performance.now() + longestSlice;
      }
      take(rows.slice(start, start + slice));
    }
    return this.#contents.people;
  }

  commit(): Promise<CommitOutcome> {
    return Promise.resolve({ status: 'done' });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
