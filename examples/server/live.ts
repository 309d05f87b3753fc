// Live changes: notices that the outbox has grown, and reads it for each listener with that listener's own rights.
import type pg from 'pg';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import type { Database } from './database.js';
import type { Engine } from './engine.js';

/** A place in the outbox, as a listener remembers it. */
export interface Position {
  transaction: string;
  sequence: string;
}

export interface PositionedEvent {
  position: Position;
  event: LiveEvent;
}

const portion = 500;
const silence = 15_000; // ms until a connection without news is used, so that proxies keep it open
const intervals = { notify: 500, polling: 200 }; // ms
const later = (a: Position, b: Position): boolean =>
  BigInt(a.transaction) > BigInt(b.transaction) ||
  (a.transaction === b.transaction && BigInt(a.sequence) > BigInt(b.sequence));

export const cursorOf = ({ transaction, sequence }: Position): string => `${transaction}.${sequence}`;

/** `undefined` for a text that is no cursor. */
export function positionOf(cursor: string): Position | undefined {
  const [, transaction, sequence] = /^(\d{1,18})\.(\d{1,18})$/.exec(cursor) ?? [];
  return transaction !== undefined && sequence !== undefined ? { transaction, sequence } : undefined;
}

/**
 * One for the process. It asks for the latest position all the time, and at once when the database knocks (`NOTIFY`); only
 * the asking is relied upon, because a knock can be lost with its connection.
 */
export class LiveChanges {
  readonly #database: Database;
  readonly #engine: Engine;
  readonly #wakers = new Set<() => void>();
  #position: Position = { transaction: '0', sequence: '0' };
  #timer: ReturnType<typeof setInterval> | undefined;
  #client: pg.Client | undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #closed = false;

  constructor(database: Database, engine: Engine) {
    this.#database = database;
    this.#engine = engine;
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.#look(), intervals[this.#engine.live]);
    if (this.#engine.live === 'notify') await this.#listen();
    await this.#look();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const wake of this.#wakers) wake();
    await this.#client?.end().catch(() => {});
    await this.#looking;
  }

  /** Up to where this process knows of everything. */
  get cursor(): string {
    return cursorOf(this.#position);
  }

  /**
   * Everything that `user` may hear of after `since`, or from now on, until `signal` aborts or the process ends. An empty
   * portion says that nothing has happened for a while.
   */
  async *follow(user: string, since: Position | undefined, signal: AbortSignal): AsyncGenerator<PositionedEvent[]> {
    let position = since ?? (await this.#latest());
    if (since && later(since, await this.#latest())) {
      // Of another database, or of one that has been restored: nobody can tell what has been missed.
      position = await this.#latest();
      yield [{ position, event: { type: 'resync' } }];
    }
    while (!signal.aborted && !this.#closed) {
      const woken = this.#woken(signal);
      const known = this.#position;
      const changes = await this.#read(user, position);
      yield changes;
      position = changes.at(-1)?.position ?? position;
      if (changes.length === portion) continue;
      // Everything up to what was known has been looked at, also what this user may not hear of.
      if (later(known, position)) position = known;
      await woken;
    }
  }

  async #read(user: string, after: Position): Promise<PositionedEvent[]> {
    const rows = await this.#database.as(user, (session) =>
      session.query<ChangeRow>('SELECT * FROM crm.changes_after($1, $2, $3)', [
        after.transaction,
        after.sequence,
        portion,
      ]),
    );
    return rows.map(changeOf);
  }

  async #latest(): Promise<Position> {
    const [row] = await this.#database.query<{ transaction: string | null; sequence: string }>(
      'SELECT * FROM crm.live_position()',
    );
    return row?.transaction == null ? { transaction: '0', sequence: '0' } : { ...row, transaction: row.transaction };
  }

  #woken(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, silence);
      this.#wakers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  /** One at a time; what comes while it runs makes it run once more. */
  #look(): Promise<void> {
    if (this.#looking) {
      this.#lookAgain = true;
      return this.#looking;
    }
    this.#looking = this.#lookOnce()
      .catch(() => {}) // the database is away: the next time will tell
      .finally(() => {
        this.#looking = undefined;
        if (this.#lookAgain && !this.#closed) {
          this.#lookAgain = false;
          void this.#look();
        }
      });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const latest = await this.#latest();
    if (cursorOf(latest) === cursorOf(this.#position)) return;
    this.#position = latest;
    for (const wake of [...this.#wakers]) wake();
  }

  async #listen(): Promise<void> {
    if (this.#closed) return;
    const client = this.#database.client();
    this.#client = client;
    client.on('notification', () => void this.#look());
    client.on('error', () => {}); // an `end` follows
    client.once('end', () => {
      if (!this.#closed) setTimeout(() => void this.#listen().catch(() => {}), intervals.notify).unref();
    });
    await client.connect();
    await client.query('LISTEN lead_changes');
  }
}

interface ChangeRow {
  transaction: string;
  sequence: string;
  type: LiveEvent['type'];
  lead_id: string;
  version: number | null;
}

function changeOf({ transaction, sequence, type, lead_id, version }: ChangeRow): PositionedEvent {
  const position = { transaction, sequence };
  if (type === 'resync') return { position, event: { type } };
  const event: LiveEvent = { type, leadId: lead_id, cursor: cursorOf(position) };
  if (version !== null) event.version = String(version);
  return { position, event };
}
