// Keeps an embedded store in IndexedDB: read once into memory, written in small strict transactions that check for other tabs.
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import { plainCopy } from '../../domain/platform/plain-copy.js';
import type { Lead } from '../../domain/record/lead.js';
import type {
  AddedOption,
  AppliedOperation,
  CommitOutcome,
  FreshRecord,
  LeadStorage,
  LoggedChange,
  StorageObserver,
  StoreBatch,
} from '../local/lead-storage.js';
import { toAdapterError } from '../adapter-error.js';
import { ChangeChannel, type ChangedRecords, type ChangeMessage } from './change-channel.js';
import { idOfChange, readRecords, writeChanges, writeNew } from './chunk-access.js';
import {
  openDatabase,
  tables,
  type Database,
  type Migration,
  type StoredOperation,
  type WriteTransaction,
} from './database.js';
import { DeltaFolder, type FoldingPace } from './delta-folder.js';
import { forgetHistory, historyOf } from './history-entries.js';
import { loadContents } from './load-contents.js';
import { byChunk, findStale } from './stale-check.js';
import { evicted, storageError } from '../storage-errors.js';
import { StoredMark } from './stored-mark.js';

/** The first data of a new database. */
export interface Seed {
  people: Iterable<DirectoryEntry>;
  leads?: Iterable<Lead>;
}

export interface IndexedDbOptions {
  databaseName: string;
  seed: () => Promise<Seed> | Seed;
  migrations: readonly Migration[];
  /** Milliseconds; default 5,000. */
  blockedTimeout?: number;
  /** Milliseconds; default 8,000. */
  openTimeout?: number;
  /** When edits are folded into their chunks. */
  folding?: FoldingPace;
}

const strict = { durability: 'strict' } as const;

export class IndexedDbStorage implements LeadStorage {
  readonly channelName: string;
  readonly #options: IndexedDbOptions;
  readonly #channel: ChangeChannel;
  readonly #folder: DeltaFolder;
  readonly #lifetime = new AbortController();
  #chunkOf = new Map<string, number>();
  #observer: StorageObserver | undefined;
  #database: Promise<Database> | undefined;
  #askedToPersist = false;
  readonly #mark: StoredMark;

  constructor(options: IndexedDbOptions) {
    this.#options = options;
    this.channelName = options.databaseName;
    this.#mark = new StoredMark(options.databaseName);
    this.#channel = new ChangeChannel(options.databaseName, (message) => this.#onMessage(message));
    this.#folder = new DeltaFolder(options.databaseName, () => this.#open(), options.folding);
    const { signal } = this.#lifetime;
    if (typeof addEventListener !== 'function') return;
    // A page in the back/forward cache with an open connection would be thrown away at the next upgrade.
    addEventListener('pagehide', (event) => event.persisted && this.#disconnect(), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.#observer?.resumed(), { signal });
  }

  observe(observer: StorageObserver): void {
    this.#observer = observer;
  }

  async load(take: (rows: readonly unknown[]) => void): Promise<Iterable<DirectoryEntry>> {
    try {
      const database = await this.#open();
      await this.#plantSeed(database);
      const { people, chunkOf, deltaCount } = await loadContents(database, take);
      // Whoever deleted a record may still take that back.
      for (const [id, chunk] of this.#chunkOf) if (!chunkOf.has(id)) chunkOf.set(id, chunk);
      this.#chunkOf = chunkOf;
      this.#folder.count(deltaCount);
      return people;
    } catch (error) {
      throw storageError(error);
    }
  }

  async commit(batch: StoreBatch, signal?: AbortSignal): Promise<CommitOutcome> {
    const database = await this.#open();
    signal?.throwIfAborted();
    let transaction: WriteTransaction | undefined;
    const abort = (): void => abortQuietly(transaction);
    try {
      transaction = database.transaction(tables, 'readwrite', strict);
      transaction.done.catch(() => {}); // awaited below, unless something fails before
      signal?.addEventListener('abort', abort, { once: true });
      const stale = await findStale(transaction, batch, this.#chunkOf);
      const changed = stale ? undefined : await this.#write(transaction, batch);
      await transaction.done;
      if (stale) return stale;
      this.#onCommitted(batch, changed!);
      return { status: 'done' };
    } catch (error) {
      abort();
      if (signal?.aborted) throw signal.reason;
      throw storageError(transaction?.error ?? error);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  async operations(prefix: string): Promise<AppliedOperation[]> {
    try {
      const database = await this.#open();
      return await database.getAll('operations', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
    } catch (error) {
      throw storageError(error);
    }
  }

  async options(): Promise<readonly AddedOption[]> {
    try {
      return addedOptions(await (await this.#open()).get('meta', 'options'));
    } catch (error) {
      throw storageError(error);
    }
  }

  async history(leadId: string): Promise<LoggedChange[]> {
    try {
      return await (await this.#open()).getAll('history', historyOf(leadId));
    } catch (error) {
      throw storageError(error);
    }
  }

  /** Folds all deltas into their chunks now; otherwise it happens when there are many and the page is idle. */
  fold(): Promise<void> {
    return this.#folder.fold();
  }

  async close(): Promise<void> {
    this.#lifetime.abort();
    this.#folder.stop();
    const closing = this.#database;
    this.#disconnect();
    await closing?.catch(() => {});
  }

  #open(): Promise<Database> {
    if (!this.#database) {
      const { databaseName: name, migrations, blockedTimeout = 5_000, openTimeout = 8_000 } = this.#options;
      const opening = openDatabase({
        name,
        migrations,
        blockedTimeout,
        openTimeout,
        onLost: () => this.#database === opening && this.#disconnect(),
      });
      opening.catch(() => {
        if (this.#database === opening) this.#database = undefined;
      });
      this.#database = opening;
      this.#channel.open();
    }
    return this.#database;
  }

  #disconnect(): void {
    this.#channel.close();
    this.#database?.then((database) => database.close()).catch(() => {});
    this.#database = undefined;
    this.#observer?.disconnected();
  }

  async #plantSeed(database: Database): Promise<void> {
    // Read first: whoever has planted meanwhile sets the mark after the data.
    const { wasFilled } = this.#mark;
    if (await database.get('meta', 'seeded')) return this.#mark.set();
    if (wasFilled) {
      this.#mark.forgetAtReload();
      throw evicted();
    }
    let seed: Seed;
    try {
      seed = await this.#options.seed();
    } catch (error) {
      throw toAdapterError(error);
    }
    const leads = [...(seed.leads ?? [])];
    const transaction: WriteTransaction = database.transaction(tables, 'readwrite', strict);
    transaction.done.catch(() => {});
    const meta = transaction.objectStore('meta');
    // Another tab may have been faster.
    if (!(await meta.get('seeded'))) {
      const people = transaction.objectStore('people');
      await Promise.all([
        meta.put(1, 'seeded'),
        ...[...seed.people].map((entry) => people.put(plainCopy(entry))),
        writeNew(transaction, leads),
      ]);
    }
    await transaction.done;
    this.#mark.set();
  }

  async #write(transaction: WriteTransaction, batch: StoreBatch): Promise<ChangedRecords> {
    const changed: ChangedRecords = { ids: [], versions: [], chunks: [] };
    const note = (chunk: number, id: string, version = ''): void => {
      changed.ids.push(id);
      changed.versions.push(version);
      changed.chunks.push(chunk);
    };
    for (const [chunk, changes] of byChunk(batch.changes, this.#chunkOf)) {
      await writeChanges(transaction, chunk, changes);
      for (const change of changes) note(chunk, idOfChange(change), change.after?.version);
    }
    const created = batch.changes.flatMap(({ before, after }) =>
      before || !after || this.#chunkOf.has(after.id) ? [] : after,
    );
    if (created.length > 0) {
      const places = await writeNew(transaction, created, true);
      for (const [index, lead] of created.entries()) note(places[index]!, lead.id, lead.version);
    }
    const operations = transaction.objectStore('operations');
    const people = transaction.objectStore('people');
    const history = transaction.objectStore('history');
    const deleted = batch.changes.flatMap(({ before, after }) => (before && !after ? before.id : []));
    await Promise.all([
      ...batch.history.map((each) => history.put(each)),
      forgetHistory(history, deleted),
      ...batch.operations.map((each) => operations.put(withPlace(each, changed, this.#chunkOf))),
      ...batch.people.map((each) => people.put(plainCopy(each))),
    ]);
    if (batch.options.length > 0) await writeOptions(transaction, batch.options);
    return changed;
  }

  #onCommitted(batch: StoreBatch, changed: ChangedRecords): void {
    this.#place(changed);
    this.#folder.count(changed.ids.length);
    if (changed.ids.length > 0) this.#channel.post({ type: 'records', ...changed });
    // Choices are few, and read together with the people.
    if (batch.people.length + batch.options.length > 0) this.#channel.post({ type: 'people' });
    if (this.#askedToPersist) return;
    this.#askedToPersist = true;
    navigator.storage?.persist?.().catch(() => {}); // a no changes nothing
  }

  #place({ ids, chunks }: ChangedRecords): void {
    for (const [index, id] of ids.entries()) this.#chunkOf.set(id, chunks[index]!);
  }

  #onMessage(message: ChangeMessage): void {
    if (message.type === 'people') {
      this.#observer?.peopleChanged(async () => (await this.#open()).getAll('people'));
      return;
    }
    this.#observer?.recordsChanged((current) => this.#readChanged(message, current));
  }

  async #readChanged(changed: ChangedRecords, current: (id: string) => Lead | undefined): Promise<FreshRecord[]> {
    const wanted = new Map<number, string[]>();
    for (const [index, id] of changed.ids.entries()) {
      const known = current(id);
      if ((known?.version ?? '') === changed.versions[index]) continue;
      // A record that is there keeps its place: any script of the origin can send a message.
      const chunk = (known && this.#chunkOf.get(id)) ?? changed.chunks[index]!;
      wanted.set(chunk, [...(wanted.get(chunk) ?? []), id]);
    }
    if (wanted.size === 0) return [];
    const transaction = (await this.#open()).transaction(tables, 'readonly');
    const groups = [...wanted].map(async ([chunk, ids]) => {
      const records = await readRecords(transaction, chunk, ids);
      for (const { id, lead } of records) if (lead) this.#chunkOf.set(id, chunk);
      return records;
    });
    return (await Promise.all(groups)).flat();
  }
}

const addedOptions = (stored: number | readonly AddedOption[] | undefined): readonly AddedOption[] =>
  typeof stored === 'object' ? stored : [];

/** Beside those that another tab has added meanwhile. */
async function writeOptions(transaction: WriteTransaction, options: readonly AddedOption[]): Promise<void> {
  const meta = transaction.objectStore('meta');
  await meta.put([...addedOptions(await meta.get('options')), ...options.map(plainCopy)], 'options');
}

function withPlace(
  operation: AppliedOperation,
  { ids, chunks }: ChangedRecords,
  chunkOf: ReadonlyMap<string, number>,
): StoredOperation {
  if (operation.leadId === undefined) return operation;
  const chunk = chunkOf.get(operation.leadId) ?? chunks[ids.indexOf(operation.leadId)];
  return chunk === undefined ? operation : { ...operation, chunk };
}

function abortQuietly(transaction: WriteTransaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // it has ended already
  }
}
