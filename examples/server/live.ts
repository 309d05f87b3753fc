// Live changes: one reader for the process, which reads each change once and tells it to those listeners whom it concerns.
import type pg from 'pg';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { Database } from './database.js';
import type { Engine } from './engine.js';
import {
  changeOf,
  eventFor,
  type Change,
  type ChangeRow,
  type PositionedEvent,
  type PresenceEvent,
  type Rights,
} from './live-event.js';

const portion = 1_000;
/** Changes that are kept in memory, for whoever has been away for a moment. */
const mostRecent = 5_000;
/** How often it is looked without a notification. */
const intervals = { notify: 500, polling: 200 }; // ms

/** `undefined` for a text that is no cursor of this kind, such as one of an earlier version. */
export const positionOf = (cursor: string): bigint | undefined =>
  /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : undefined;

/** Somebody who listens: what he may hear, and what he has not been told yet. */
class Listener {
  rights: Rights;
  readonly queue: PositionedEvent[] = [];
  wake: () => void = () => {};
  hasEnded = false;

  constructor(rights: Rights) {
    this.rights = rights;
  }

  tell(events: readonly PositionedEvent[]): void {
    if (events.length === 0) return;
    this.queue.push(...events);
    // Whoever does not read, as a phone in a tunnel, reads everything again afterwards instead of what was kept for him.
    if (this.queue.length > mostRecent)
      this.queue.splice(0, Infinity, { position: events.at(-1)!.position, event: { type: 'resync' } });
    this.wake();
  }

  end(): void {
    this.hasEnded = true;
    this.wake();
  }
}

export class LiveChanges {
  readonly #database: Database;
  readonly #engine: Engine;
  readonly #listeners = new Map<string, Set<Listener>>();
  /** Counts for each listening user how often what he may see has changed as a whole. */
  readonly #rightsChanges = new Map<string, number>();
  #position = 0n;
  #recent: Change[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;
  #client: pg.Client | undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #closed = false;
  /** Told of a listening user who does not see a record any more; without one: what he sees has changed as a whole. */
  onAccessLost: (userId: string, leadId?: string) => void = () => {};
  /** Told of a user who listens from now on. */
  onListening: (userId: string) => void = () => {};

  constructor(database: Database, engine: Engine) {
    this.#database = database;
    this.#engine = engine;
  }

  async start(): Promise<void> {
    this.#position = (await this.#bounds()).last;
    this.#timer = setInterval(() => void this.#look(), intervals[this.#engine.live]);
    if (this.#engine.live === 'notify') await this.#listen();
    await this.#look();
  }

  /** Ends every stream; whoever listened goes on elsewhere from where he is. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener.end();
    await this.#client?.end().catch(() => {});
    await this.#looking;
  }

  /** Up to where this process knows of everything. */
  get cursor(): string {
    return String(this.#position);
  }

  /** What is no change and is kept nowhere: whoever does not listen now never hears of it. */
  tell(user: string, event: PresenceEvent): void {
    for (const listener of this.#listeners.get(user) ?? []) listener.tell([{ position: this.#position, event }]);
  }

  get listeners(): number {
    let count = 0;
    for (const listeners of this.#listeners.values()) count += listeners.size;
    return count;
  }

  /**
   * Everything that `user` may hear of after the cursor, or from now on, until `signal` aborts or the process ends. An empty
   * portion after each `silence` milliseconds without news.
   */
  async *follow(
    user: string,
    since: string | undefined,
    { signal, silence }: { signal: AbortSignal; silence: number },
  ): AsyncGenerator<PositionedEvent[]> {
    const listener = await this.#join(user);
    this.onListening(user);
    const leave = (): void => listener.end();
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    try {
      const from = this.#position;
      if (since !== undefined) yield* this.#missed(user, listener, { since, from });
      while (!listener.hasEnded) {
        if (listener.queue.length === 0) await woken(listener, silence);
        if (!listener.hasEnded) yield listener.queue.splice(0);
      }
    } finally {
      signal.removeEventListener('abort', leave);
      this.#leave(user, listener);
    }
  }

  /** Rights that change while they are read are read again: from then on the reader tells of it. */
  async #join(user: string): Promise<Listener> {
    for (;;) {
      const changes = this.#rightsChanges.get(user);
      const listener = new Listener(await this.#rightsOf(user));
      if (this.#closed) throw new AdapterError('unavailable', 'The server is closing', { retryAfter: 1_000 });
      if (changes !== this.#rightsChanges.get(user)) continue;
      const all = this.#listeners.get(user) ?? new Set();
      this.#listeners.set(user, all.add(listener));
      return listener;
    }
  }

  #leave(user: string, listener: Listener): void {
    const all = this.#listeners.get(user);
    all?.delete(listener);
    if (all?.size !== 0) return;
    this.#listeners.delete(user);
    this.#rightsChanges.delete(user);
  }

  /** What came after a cursor and until the listener joined. */
  async *#missed(
    user: string,
    listener: Listener,
    { since, from }: { since: string; from: bigint },
  ): AsyncGenerator<PositionedEvent[]> {
    let position = positionOf(since);
    if (position === from) return;
    const { last, dropped } = await this.#bounds();
    // Of another database, one that was restored, an earlier version, or from before what is kept: nobody can tell what was missed.
    if (position === undefined || position > last || position < dropped) {
      yield [{ position: from, event: { type: 'resync' } }];
      return;
    }
    if (this.#recent[0] && this.#recent[0].position <= position + 1n) {
      const events = this.#recent.flatMap((change) =>
        change.position > position! && change.position <= from ? (eventFor(change, listener.rights) ?? []) : [],
      );
      if (events.length > 0) yield events;
      return;
    }
    while (position < from && !listener.hasEnded) {
      const events = await this.#eventsAfter(user, position);
      const before = events.filter((each) => each.position <= from);
      if (before.length > 0) yield before;
      if (events.length < portion) return;
      position = events.at(-1)!.position;
    }
  }

  /** With the user's own rights, from the database. */
  async #eventsAfter(user: string, position: bigint): Promise<PositionedEvent[]> {
    const rows = await this.#database.as(user, (session) =>
      session.query<{ position: string; type: string; lead_id: string; version: number | null }>(
        'SELECT * FROM crm.changes_after($1, $2)',
        [String(position), portion],
      ),
    );
    return rows.map(({ position: at, type, lead_id: leadId, version }) => {
      if (type === 'resync') return { position: BigInt(at), event: { type } };
      const event = {
        type: type as 'updated',
        leadId,
        cursor: at,
        ...(version !== null && { version: String(version) }),
      };
      return { position: BigInt(at), event };
    });
  }

  #rightsOf(user: string): Promise<Rights> {
    return this.#database.as(user, ({ userId, isManager, ids }) =>
      Promise.resolve({ userId, isManager, ids: new Set(ids) }),
    );
  }

  async #bounds(): Promise<{ last: bigint; dropped: bigint }> {
    const [row] = await this.#database.read<{ position: string; dropped: string }>('SELECT * FROM crm.live_position()');
    return { last: BigInt(row!.position), dropped: BigInt(row!.dropped) };
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
    const next = this.#engine.isReplica ? 'numbered_changes' : 'next_changes';
    for (;;) {
      const rows = await this.#database.read<ChangeRow>(`SELECT * FROM crm_private.${next}($1, $2)`, [
        String(this.#position),
        portion,
      ]);
      if (rows.length > 0) await this.#deliver(rows.map(changeOf));
      if (rows.length < portion || this.#closed) return;
    }
  }

  /** Who has other rights from here on gets them before anything is told, so that nobody hears what he may no longer see. */
  async #deliver(changes: readonly Change[]): Promise<void> {
    const people = new Set(changes.flatMap(({ leadId, concerns }) => (leadId === undefined ? concerns : [])));
    for (const user of people) this.#rightsChanges.set(user, (this.#rightsChanges.get(user) ?? 0) + 1);
    await Promise.all([...people].filter((user) => this.#listeners.has(user)).map((user) => this.#renewRights(user)));
    for (const [user, listeners] of this.#listeners)
      for (const listener of listeners) {
        const events = changes.flatMap((change) => eventFor(change, listener.rights) ?? []);
        this.#tellLosses(user, events);
        listener.tell(events);
      }
    this.#position = changes.at(-1)!.position;
    this.#recent = [...this.#recent, ...changes].slice(-mostRecent);
    for (const user of people) if (!this.#listeners.has(user)) this.#rightsChanges.delete(user);
  }

  #tellLosses(user: string, events: readonly PositionedEvent[]): void {
    for (const { event } of events)
      if (event.type === 'resync') this.onAccessLost(user);
      else if (event.type === 'access-lost' || event.type === 'deleted') this.onAccessLost(user, event.leadId);
  }

  async #renewRights(user: string): Promise<void> {
    try {
      const rights = await this.#rightsOf(user);
      for (const listener of this.#listeners.get(user) ?? []) listener.rights = rights;
    } catch (error) {
      if (!(error instanceof AdapterError) || error.kind !== 'unauthenticated') throw error;
      for (const listener of this.#listeners.get(user) ?? []) listener.end();
    }
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
    await client.query('LISTEN lead_changes; LISTEN lead_changes_numbered');
  }
}

function woken(listener: Listener, silence: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, silence);
    listener.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
