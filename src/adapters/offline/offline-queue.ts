// The changes of one user that wait for the network, in their order; one tab at a time sends them.
import type { PendingChanges } from '../adapter.js';
import type { SendOutcome } from './send-change.js';
import { madeBy, madeOf, type QueuePlace, type QueueStorage, type StoredChange } from './stored-change.js';

export interface QueueOptions {
  storage: QueueStorage;
  /** Ends listening and sending. */
  signal?: AbortSignal | undefined;
  send: (change: StoredChange) => Promise<SendOutcome>;
  /** Whether it is the same user still, whose changes may go out. */
  allowed: () => Promise<boolean>;
  /** What became of a change that has gone out or is stuck: whoever shows the record reads it again. */
  settled: (leadId: string, outcome: SendOutcome, change?: StoredChange) => void;
}

/** Milliseconds between two attempts, where nothing says that the network is back. */
const firstWait = 2_000;
const longestWait = 60_000;

export class OfflineQueue implements PendingChanges {
  readonly #options: QueueOptions;
  readonly #listeners = new Set<() => void>();
  readonly #dropped = new Map<string, StoredChange>();
  #place: QueuePlace | undefined;
  #list: readonly StoredChange[] = [];
  #asked = false;
  #sending: Promise<void> | undefined;
  /** The change that is on its way. */
  #inHand: { id: string; sent: Promise<SendOutcome> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #channel: BroadcastChannel | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
    const { signal } = options;
    globalThis.addEventListener?.('online', () => void this.retry(), { ...(signal && { signal }) });
    signal?.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#channel?.close();
      this.#channel = undefined;
    });
  }

  get list(): readonly StoredChange[] {
    return this.#list;
  }

  get sending(): boolean {
    return this.#sending !== undefined;
  }

  get place(): QueuePlace | undefined {
    return this.#place;
  }

  listen(listener: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /** The changes of somebody are shown and sent from now on; those of others stay where they are. */
  async open(place: QueuePlace): Promise<void> {
    if (this.#place?.name === place.name && this.#place.userId === place.userId) return;
    this.#place = place;
    this.#dropped.clear();
    this.#write([]);
    this.#follow(place);
    try {
      await this.#read(place);
    } catch (error) {
      // Nothing can wait here; whoever signs in again tries again.
      if (this.#place === place) this.#place = undefined;
      throw error;
    }
    if (this.#list.length > 0) void this.retry();
  }

  /** At the end of the queue; kept when it resolves. */
  async add(changes: readonly StoredChange[]): Promise<void> {
    const place = this.#place!;
    await this.#options.storage.append(place, changes);
    await this.#read(place);
    this.#tellTabs();
    this.#later();
  }

  /** One that is on its way may be done already: what becomes of it is awaited, and what has been done is not dropped. */
  async drop(id: string): Promise<void> {
    if (this.#inHand?.id === id) await this.#inHand.sent.catch(() => {});
    const change = this.#list.find((each) => each.id === id);
    if (!change || !this.#place) return;
    this.#dropped.set(id, change);
    await this.#replace(this.#place, new Map([[id, undefined]]));
    this.#options.settled(change.leadId, { status: 'later', retryAfter: undefined });
    // What stood behind it may go now.
    void this.retry();
  }

  async restore(id: string): Promise<void> {
    const change = this.#dropped.get(id);
    if (!change || !this.#place) return;
    this.#dropped.delete(id);
    await this.add([change]);
    this.#options.settled(change.leadId, { status: 'later', retryAfter: undefined });
  }

  /** A record that may not be seen any more: nothing of it stays but what the user has typed himself, whatever state that is in. */
  async forget(leadId: string): Promise<void> {
    const place = this.#place;
    for (const [id, change] of this.#dropped) if (change.leadId === leadId) this.#dropped.delete(id);
    const known = this.#list.filter((change) => change.leadId === leadId);
    if (!place || known.length === 0) return;
    const outcome = { reason: 'There is no such record', gone: true };
    const updates = new Map(known.map((change) => [change.id, refused(change, outcome)]));
    this.#write(this.#list.map((each) => updates.get(each.id) ?? each));
    await this.#replace(place, updates);
  }

  retry(): Promise<void> {
    if (!this.#place || this.#options.signal?.aborted) return Promise.resolve();
    this.#asked = true;
    this.#sending ??= this.#sendWhileAsked(this.#place)
      // The database has failed: what waits is still in it.
      .catch(() => this.#later())
      .finally(() => {
        this.#sending = undefined;
        this.#tell();
      });
    this.#tell();
    return this.#sending;
  }

  /** What is added while the last one goes out goes out too. */
  async #sendWhileAsked(place: QueuePlace): Promise<void> {
    while (this.#asked) {
      this.#asked = false;
      await this.#sendAll(place);
    }
  }

  async #sendAll(place: QueuePlace): Promise<void> {
    clearTimeout(this.#timer);
    const send = async (): Promise<void> => {
      // Another tab may have sent them, or added to them.
      await this.#read(place);
      while (this.#next() && (await this.#maySend(place))) {
        const next = this.#next();
        if (!next) return;
        const sent = this.#send(place, next);
        this.#inHand = { id: next.id, sent };
        const outcome = await sent.finally(() => (this.#inHand = undefined));
        if (outcome.status === 'later') return this.#later(outcome.retryAfter);
        this.#wait = firstWait;
      }
      this.#later();
    };
    const name = `lead-elements.offline ${JSON.stringify(place)}`;
    const { locks } = globalThis.navigator ?? {};
    await (locks && this.#options.storage.shared ? locks.request(name, send) : send());
  }

  /** Asked before each change: nothing goes out after a sign-out, or under another name. */
  async #maySend(place: QueuePlace): Promise<boolean> {
    const isOver = (): boolean => this.#options.signal?.aborted === true || place !== this.#place;
    return !isOver() && (await this.#options.allowed()) && !isOver();
  }

  /** The oldest that may go: whatever stands behind one that is stuck, on the same record, waits for a decision. */
  #next(): StoredChange | undefined {
    const stuck = new Set<string>();
    return this.#list.find(({ leadId, state }) => {
      if (state !== 'waiting') stuck.add(leadId);
      return state === 'waiting' && !stuck.has(leadId);
    });
  }

  async #send(place: QueuePlace, change: StoredChange): Promise<SendOutcome> {
    const outcome = await this.#options.send(change);
    await this.#settle(place, change, outcome);
    return outcome;
  }

  /** @param place Where it was kept when it went out; somebody else may have signed in since. */
  async #settle(place: QueuePlace, change: StoredChange, outcome: SendOutcome): Promise<void> {
    if (outcome.status === 'later') return;
    const updates = new Map<string, StoredChange | undefined>();
    // What was added meanwhile stands on this one too.
    const list = await this.#read(place);
    switch (outcome.status) {
      case 'applied':
        updates.set(change.id, undefined);
        for (const later of list) {
          if (later.leadId === change.leadId && later.id !== change.id && change.kind === 'assignees')
            updates.set(later.id, { ...later, ...madeBy(later, madeOf(change)) });
        }
        break;
      case 'clash':
        // One whose record is out of sight since has been forgotten.
        if (list.some(({ id, state }) => id === change.id && state === 'waiting'))
          updates.set(change.id, { ...change, state: 'clash' });
        break;
      case 'refused':
        updates.set(change.id, refused(change, outcome));
        break;
    }
    await this.#replace(place, updates);
    if (place === this.#place) this.#options.settled(change.leadId, outcome, change);
  }

  async #replace(place: QueuePlace, updates: ReadonlyMap<string, StoredChange | undefined>): Promise<void> {
    await this.#options.storage.replace(place, updates);
    if (place !== this.#place) return;
    this.#write(this.#list.flatMap((each) => (updates.has(each.id) ? (updates.get(each.id) ?? []) : each)));
    this.#tellTabs();
  }

  async #read(place: QueuePlace): Promise<readonly StoredChange[]> {
    const list = await this.#options.storage.read(place);
    if (place === this.#place) this.#write(list);
    return list;
  }

  /** @param retryAfter Milliseconds, if the back end says so. */
  #later(retryAfter?: number): void {
    clearTimeout(this.#timer);
    if (!this.#next() || this.#options.signal?.aborted) return;
    this.#timer = setTimeout(() => void this.retry(), Math.max(this.#wait, retryAfter ?? 0));
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  #write(list: readonly StoredChange[]): void {
    this.#list = list;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #follow(place: QueuePlace): void {
    this.#channel?.close();
    this.#channel = undefined;
    const { storage, signal } = this.#options;
    if (!storage.shared || signal?.aborted || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(`lead-elements.offline ${JSON.stringify(place)}`);
    // What cannot be read now is heard of at the next change.
    this.#channel.onmessage = () => void this.#hear(place).catch(() => {});
  }

  #tellTabs(): void {
    this.#channel?.postMessage('changed');
  }

  async #hear(place: QueuePlace): Promise<void> {
    const before = new Set(this.#list.map(({ leadId }) => leadId));
    await this.#read(place);
    if (place !== this.#place) return;
    for (const { leadId } of this.#list) before.add(leadId);
    for (const leadId of before) this.#options.settled(leadId, { status: 'later', retryAfter: undefined });
  }
}

/** Of a record that may not be seen any more only what the user has typed himself is kept. */
function refused(change: StoredChange, { reason, gone }: { reason: string; gone: boolean }): StoredChange {
  const stuck = { ...change, state: 'refused', reason } as StoredChange;
  if (!gone) return stuck;
  const { id, recordType, version } = change.lead;
  const lead = { id, recordType, version, name: '', status: '', assigneeIds: [], createdAt: '', updatedAt: '' };
  return stuck.kind === 'fields'
    ? { ...stuck, name: '', lead, before: {} }
    : { ...stuck, name: '', lead, base: [], baseTerms: undefined };
}
