// Folds edited records back into their chunks while the page is idle, so that opening stays fast however much is edited.
import { runWhenIdle } from '../../domain/platform/idle-work.js';
import { foldChunk } from './chunk-access.js';
import { tables, type Database } from './database.js';

export interface FoldingPace {
  /** So many deltas are worth it. */
  from: number;
  /** ms without an edit. */
  quietTime: number;
}

const usualPace: FoldingPace = { from: 200, quietTime: 3_000 };
const operationsKept = 7 * 24 * 60 * 60 * 1_000; // ms; nobody retries after a week
/** The latest are kept whatever the clock says: it may have jumped, and then all of them look old. */
const latestKept = 1_000;

export class DeltaFolder {
  readonly #lockName: string;
  readonly #open: () => Promise<Database>;
  readonly #yieldIfDue: FoldingPace;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopIdle: (() => void) | undefined;

  constructor(databaseName: string, open: () => Promise<Database>, yieldIfDue = usualPace) {
    this.#lockName = `lead-elements:${databaseName}:fold`;
    this.#open = open;
    this.#yieldIfDue = yieldIfDue;
  }

  /** So many deltas more. */
  count(deltas: number): void {
    this.#count += deltas;
    this.stop();
    if (this.#count < this.#yieldIfDue.from) return;
    this.#timer = setTimeout(() => {
      this.#stopIdle = runWhenIdle(() => {
        this.fold().catch(() => {}); // the deltas stay; the next idle time tries again
        return false;
      });
    }, this.#yieldIfDue.quietTime);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopIdle?.();
  }

  /** One tab at a time folds, chunk by chunk, each in a transaction of its own. */
  async fold(): Promise<void> {
    const work = async (): Promise<void> => {
      const database = await this.#open();
      this.#count = 0;
      const keys = await database.getAllKeys('deltas');
      for (const chunk of new Set(keys.map(([place]) => place))) {
        const transaction = database.transaction(tables, 'readwrite');
        transaction.done.catch(() => {});
        await foldChunk(transaction, chunk);
        await transaction.done;
      }
      await pruneOperations(database);
    };
    if (navigator.locks)
      await navigator.locks.request(this.#lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
    else await work();
  }
}

async function pruneOperations(database: Database): Promise<void> {
  const transaction = database.transaction('operations', 'readwrite');
  const old = IDBKeyRange.upperBound(Date.now() - operationsKept);
  let surplus = (await transaction.store.count()) - latestKept;
  if (surplus > 0) {
    for await (const cursor of transaction.store.index('at').iterate(old)) {
      await cursor.delete();
      if (--surplus === 0) break;
    }
  }
  await transaction.done;
}
