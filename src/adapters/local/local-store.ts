// One embedded store: the records in memory, the storage behind them, and the queue that every change goes through.
import { viewerOf, type Viewer } from '../../domain/record/visibility.js';
import { type DirectoryEntry } from '../../domain/people/directory-entry.js';
import { AssigneeDirectory } from '../../domain/people/assignee-directory.js';
import { runWhenIdle } from '../../domain/platform/idle-work.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { LeadIndex } from '../../domain/list/lead-index.js';
import { LeadPages } from '../../domain/list/lead-pages.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import { AdapterError } from '../adapter-error.js';
import { abortable } from '../abortable.js';
import { AssignmentEnds, planEnds } from './assignment-ends.js';
import { ExtensibleSchemas } from './extensible-schemas.js';
import type {
  AddedOption,
  AppliedOperation,
  DeletedRecord,
  FreshRecord,
  ImportedRow,
  LeadChange,
  LeadStorage,
  LoggedChange,
  StoreBatch,
} from './lead-storage.js';
import { LocalLookups, type LocalLookupEntries } from './local-lookups.js';
import { LiveListeners } from './live-listeners.js';
import { createdBy, Interner, isReadable, readLead } from './local-lead.js';
import { PresenceRooms } from './presence-rooms.js';
import { WritePlan } from './write-plan.js';
import { logError } from '../../domain/platform/console-log.js';

/** The rows of an import that have been applied, and the portions in which they came. */
export interface ImportLog {
  portions: number;
  rows: Map<number, ImportedRow>;
}

export interface LocalStoreOptions {
  storage: LeadStorage;
  schema?: Partial<Record<RecordType, RecordSchema>> | undefined;
  lookups?: LocalLookupEntries | undefined;
}

const rememberedOperations = 10_000;
const rememberedImports = 4;
const mostAttempts = 20;
const bulkSize = 500;
const quietTime = 500; // ms after a portion of an import

export class LocalStore {
  readonly listeners = new LiveListeners();
  readonly presence: PresenceRooms;
  readonly index: LeadIndex;
  readonly pages: LeadPages;
  readonly lookups: LocalLookups;
  directory = new AssigneeDirectory();
  readonly #storage: LeadStorage;
  readonly #schemas: ExtensibleSchemas;
  readonly #operations = new Map<string, AppliedOperation>();
  readonly #imports = new Map<string, ImportLog>();
  /** By record; only where the storage does not remember. */
  readonly #history = new Map<string, LoggedChange[]>();
  #interner = new Interner();
  readonly #ends = new AssignmentEnds(() => void this.upToDate().catch(() => {}));
  /** What was deleted in this page, for whoever takes it back. */
  readonly deleted = new Map<string, DeletedRecord>();
  #opening: Promise<void> | undefined;
  #wasOpen = false;
  #closed = false;
  #queue: Promise<unknown> = Promise.resolve();
  #stopWork: (() => void) | undefined;
  #preparing: ReturnType<typeof setTimeout> | undefined;
  #quarantined: unknown[] = [];

  constructor({ storage, schema, lookups }: LocalStoreOptions) {
    this.#storage = storage;
    this.presence = new PresenceRooms(storage.channelName);
    this.lookups = new LocalLookups(lookups);
    this.#schemas = new ExtensibleSchemas(schema, (field) => this.lookups.places(field));
    const copyOf = (lead: Lead): Lead => readLead(lead, this.#interner)!;
    this.index = new LeadIndex({ creatorOf: createdBy, copyOf, onWork: () => this.#workWhenIdle() });
    this.pages = new LeadPages({
      index: this.index,
      kindsOf: (recordType) => this.#schemas.kindsOf(recordType),
      teamsOf: (id) => this.directory.teamsOf(id),
      isActive: (id) => this.directory.isActive(id),
    });
    storage.observe?.({
      recordsChanged: (read) => void this.#absorbLater(() => read((id) => this.index.get(id))),
      peopleChanged: (read) =>
        void this.#exclusive(async () => {
          this.#putPeople(await read());
          this.#putOptions((await storage.options?.()) ?? []);
        }).catch(() => {}),
      disconnected: () => {
        this.#opening = undefined;
      },
      resumed: () => void this.ready().catch(() => {}),
    });
  }

  /** Stored rows that are no records; kept where they are and shown to nobody. */
  get quarantined(): readonly unknown[] {
    return this.#quarantined;
  }

  schema(recordType: RecordType): RecordSchema {
    const schema = this.#schemas.of(recordType);
    if (!schema) throw new AdapterError('unsupported', `Unknown record type ${String(recordType)}`);
    return schema;
  }

  /** Opens the store the first time, and again when a former opening failed or the connection was lost. */
  ready(): Promise<void> {
    if (this.#closed) return Promise.reject(new AdapterError('unavailable', 'This store has been closed'));
    if (!this.#opening) {
      const opening = this.#load();
      this.#opening = opening;
      opening.catch(() => {
        if (this.#opening === opening) this.#opening = undefined;
      });
    }
    return this.#opening;
  }

  /** Ready, and nobody is on a record any more whose last day is over, as long as that can be written. */
  async upToDate(): Promise<void> {
    await this.ready();
    // What cannot be written now, such as on a disk that is full, is tried again with the next question.
    if (this.#ends.due().length > 0) await this.write((plan) => planEnds(this.#ends.due(), plan)).catch(() => {});
  }

  viewer(userId: string): Viewer {
    const entry = this.directory.entry(userId);
    if (!entry) throw new AdapterError('unauthenticated', 'The current user is not among the people of this store');
    return viewerOf(entry);
  }

  /**
   * Works a change out on memory, stores it, then applies it to memory. When somebody else has written first, his
   * records are taken over and the change is worked out again. A plan may take its time: no other change comes in between.
   */
  write<T>(plan: (plan: WritePlan) => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    const task = this.#exclusive(async () => {
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const opening = this.ready();
        await abortable(opening, signal);
        signal?.throwIfAborted();
        const draft = new WritePlan({
          lead: (id) => this.index.get(id),
          operation: (key) => this.#operations.get(key),
        });
        const result = await plan(draft);
        // Memory was read anew meanwhile.
        if (this.#opening !== opening) continue;
        const batch = draft.batch();
        if (!batch || (await this.#commit(batch, signal))) {
          signal?.throwIfAborted();
          return result;
        }
      }
      throw new AdapterError('unavailable', 'The record is being changed by others all the time; try again');
    });
    return abortable(task, signal);
  }

  /** What an import has applied so far; `prefix` is what the keys of its portions begin with. */
  async importLog(prefix: string): Promise<ImportLog> {
    const known = this.#imports.get(prefix);
    if (known) return known;
    const stored = (await this.#storage.operations?.(prefix)) ?? [];
    const log = this.#logOf(prefix);
    // In the order in which they were written: a row may have been taken back and imported again.
    const place = ({ key }: AppliedOperation): number => Number(key.slice(prefix.length));
    for (const operation of stored.toSorted((a, b) => place(a) - place(b))) this.#remember(operation);
    // As they are now: what has been taken back since is not missed.
    if (this.#isBehind(log.rows.values())) await this.#exclusive(() => this.#readAgain());
    return log;
  }

  /** What happened to a record, in any order. */
  async history(leadId: string): Promise<readonly LoggedChange[]> {
    return this.#storage.history ? this.#storage.history(leadId) : (this.#history.get(leadId) ?? []);
  }

  subscribe(userId: string, listener: Parameters<LiveListeners['add']>[1], signal: AbortSignal): void {
    const viewer = (): Viewer | undefined => {
      const entry = this.directory.entry(userId);
      return entry && viewerOf(entry);
    };
    this.listeners.add(viewer, listener, signal);
    void this.ready().catch(() => {}); // changes in other tabs are heard from the opening on
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopWork?.();
    clearTimeout(this.#preparing);
    this.#ends.clear();
    await this.#queue;
    await this.#storage.close();
    this.index.clear();
  }

  /** A tab that was closed while it imported has told nobody of what it had written last. */
  #isBehind(rows: Iterable<ImportedRow>): boolean {
    for (const { status, leadId } of rows) if (status === 'created' && !this.index.get(leadId)) return true;
    return false;
  }

  #readAgain(): Promise<void> {
    this.#opening = undefined;
    return this.ready();
  }

  async #load(): Promise<void> {
    const interner = (this.#interner = new Interner(!this.#storage.inMemory));
    this.#quarantined = [];
    this.index.clear();
    this.#ends.clear();
    const people = await this.#storage.load((rows) => {
      // An opening that has been given up may still be reading.
      if (interner === this.#interner) this.#takeIn(rows);
    });
    this.#putOptions((await this.#storage.options?.()) ?? []);
    this.#tellQuarantined();
    this.directory = new AssigneeDirectory(people);
    this.pages.forget();
    this.#prepare();
    if (this.#wasOpen) this.listeners.resync();
    this.#wasOpen = true;
  }

  #takeIn(rows: readonly unknown[]): void {
    const good: Lead[] = [];
    const { inMemory } = this.#storage;
    for (const row of rows) {
      const lead = inMemory && isReadable(row) ? row : readLead(row, this.#interner);
      if (lead) good.push(lead);
      else this.#quarantined.push(row);
    }
    this.#ends.take(good);
    // What is there already is not copied before the first question is answered, nor made ready: that is done when idle.
    if (inMemory) this.index.borrow(good);
    else this.index.load(good);
  }

  #tellQuarantined(): void {
    const { length, 0: first } = this.#quarantined;
    if (length === 0) return;
    const must = "a record needs an id, a recordType ('lead' or 'client') and a list of ids as assigneeIds";
    logError(`lead-elements: ${length} records are left out, because they could not be read: ${must}. Found:`, first);
  }

  #prepareLater(): void {
    clearTimeout(this.#preparing);
    this.#preparing = setTimeout(() => this.#prepare(), quietTime);
  }

  #prepare(): void {
    clearTimeout(this.#preparing);
    this.index.warmUp();
    this.pages.prepare('lead');
  }

  async #commit(batch: StoreBatch, signal: AbortSignal | undefined): Promise<boolean> {
    const outcome = await this.#storage.commit(batch, signal);
    if (outcome.status === 'stale') {
      for (const operation of outcome.operations) this.#remember(operation);
      this.#putPeople(outcome.people);
      this.#absorb(outcome.records);
      if (this.#isBehind(outcome.operations.flatMap(({ rows = [] }) => rows))) await this.#readAgain();
      return false;
    }
    for (const operation of batch.operations) this.#remember(operation);
    if (!this.#storage.history) this.#log(batch);
    this.#putPeople(batch.people);
    this.#putOptions(batch.options);
    this.#apply(batch.changes);
    return true;
  }

  #log({ history, changes }: StoreBatch): void {
    for (const change of history) {
      const known = this.#history.get(change.leadId);
      if (known) known.push(change);
      else this.#history.set(change.leadId, [change]);
    }
    for (const { before, after } of changes) if (before && !after) this.#history.delete(before.id);
  }

  #absorbLater(read: () => Promise<FreshRecord[]>): Promise<void> {
    // In the queue, so that what is read cannot be older than what this tab has written.
    return this.#exclusive(async () => {
      await this.ready(); // an opening that is under way must not overwrite what is read here
      this.#absorb(await read());
    }).catch(() => {});
  }

  #absorb(records: readonly FreshRecord[]): void {
    const changes: LeadChange[] = [];
    for (const { id, lead } of records) {
      const before = this.index.get(id);
      const after = lead && readLead(lead, this.#interner);
      if (before?.version !== after?.version) changes.push({ ...(before && { before }), ...(after && { after }) });
    }
    this.#apply(changes);
  }

  #apply(changes: readonly LeadChange[]): void {
    this.index.put(changes.flatMap(({ after }) => after ?? []));
    this.index.remove(changes.flatMap(({ before, after }) => (before && !after ? before.id : [])));
    this.#ends.apply(changes);
    this.listeners.announce(changes);
    if (changes.length > bulkSize) this.#prepareLater();
  }

  #putPeople(people: readonly DirectoryEntry[]): void {
    if (people.length === 0) return;
    this.directory.put(people);
    this.pages.forget();
  }

  #putOptions(options: readonly AddedOption[]): void {
    if (this.#schemas.add(options)) this.pages.forget();
  }

  #remember(operation: AppliedOperation): void {
    if (operation.rows) {
      const log = this.#logOf(operation.key.slice(0, operation.key.lastIndexOf('|') + 1));
      log.portions++;
      for (const row of operation.rows) log.rows.set(row.rowNumber, row);
      return;
    }
    this.#operations.set(operation.key, operation);
    if (this.#operations.size > rememberedOperations) this.#operations.delete(this.#operations.keys().next().value!);
  }

  #logOf(prefix: string): ImportLog {
    let log = this.#imports.get(prefix);
    if (!log) this.#imports.set(prefix, (log = { portions: 0, rows: new Map() }));
    // Where the storage has them too, the older ones can be read again.
    if (this.#storage.operations && this.#imports.size > rememberedImports)
      this.#imports.delete(this.#imports.keys().next().value!);
    return log;
  }

  #exclusive<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => {});
    return result;
  }

  #workWhenIdle(): void {
    this.#stopWork ??= runWhenIdle((hasTime) => {
      const more = this.index.work(hasTime);
      if (!more) this.#stopWork = undefined;
      return more;
    });
  }
}
