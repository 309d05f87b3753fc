// Any adapter with a queue in front of its writes: what the network does not take waits, and is shown as if it had gone out.
import { AdapterError, toAdapterError } from '../adapter-error.js';
import type {
  CreatedLead,
  LeadDataAdapter,
  LiveEvent,
  PendingChanges,
  RequestOptions,
  SubscribeOptions,
  WriteOptions,
} from '../adapter.js';
import type { AssigneeChange, AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import { randomId } from '../../domain/platform/operation-id.js';
import type { Lead, LeadPatch } from '../../domain/record/lead.js';
import type { LeadPage, LeadQuery } from '../../domain/record/lead-query.js';
import { valuesBefore, withPending } from '../../domain/assignment/pending-change.js';
import { storageError } from '../storage-errors.js';
import { OfflineQueue } from './offline-queue.js';
import { queueDatabase } from './queue-database.js';
import { sendChange, type SendOutcome } from './send-change.js';
import { SentAssignments } from './sent-assignments.js';
import { madeBy, type QueueStorage, type StoredChange } from './stored-change.js';
import { logWarning } from '../../domain/platform/console-log.js';

export interface OfflineQueueOptions {
  /** Which back end it is; queues under different names never meet. */
  name: string;
  /** Default: the browser's database. */
  storage?: QueueStorage | undefined;
  /** Ends it, such as when somebody signs out: nothing is sent any more, what waits stays where it is. */
  signal?: AbortSignal | undefined;
}

/** Records that were read lately; a change of any other cannot be shown, so it is not queued. */
const mostKnown = 5_000;

export class OfflineWrites {
  readonly #adapter: LeadDataAdapter;
  readonly #name: string;
  readonly #queue: OfflineQueue;
  readonly #known = new Map<string, Lead>();
  readonly #own = new SentAssignments();
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  #userId: string | undefined;

  constructor(adapter: LeadDataAdapter, { name, storage = queueDatabase, signal }: OfflineQueueOptions) {
    this.#adapter = adapter;
    this.#name = name;
    this.#queue = new OfflineQueue({
      storage,
      signal,
      send: (change) => sendChange(adapter, this.#withOwn(change)),
      allowed: () => this.#isSameUser(),
      settled: (leadId, outcome, change) => this.#settled(leadId, outcome, change),
    });
    // What was left by an earlier visit goes out as soon as it is known whose it is.
    this.#findOut().catch(() => {});
    const back = (): void => void this.#findOut().catch(() => {});
    globalThis.addEventListener?.('online', back, { ...(signal && { signal }) });
  }

  get pending(): PendingChanges {
    return this.#queue;
  }

  async currentUser(options?: RequestOptions): Promise<unknown> {
    const user = await this.#adapter.currentUser!(options);
    await this.#signIn(user.id);
    return user;
  }

  async listLeads(query: LeadQuery, options?: RequestOptions): Promise<LeadPage> {
    const page = await this.#adapter.listLeads(query, options);
    return { ...page, items: page.items.map((lead) => this.#shown(lead)) };
  }

  async getLead(id: string, options?: RequestOptions): Promise<Lead> {
    try {
      return this.#shown(await this.#adapter.getLead(id, options));
    } catch (error) {
      const { kind } = toAdapterError(error);
      if (kind === 'not-found') this.#forget(id);
      const last = kind === 'unavailable' ? this.#lastRead(id) : undefined;
      if (!last) throw error;
      return last;
    }
  }

  async createLead(...args: Parameters<LeadDataAdapter['createLead']>): Promise<CreatedLead> {
    const { refused, ...lead } = await this.#adapter.createLead(...args);
    return { ...this.#shown(lead), ...(refused && { refused }) };
  }

  async updateLead(lead: Lead, patch: LeadPatch, options: WriteOptions = {}): Promise<Lead> {
    const id = options.idempotencyKey ?? randomId();
    return this.#write(
      [lead.id],
      async () => this.#shown(await this.#adapter.updateLead(lead, patch, { ...options, idempotencyKey: id })),
      async () => {
        const base = this.#known.get(lead.id) ?? lead;
        await this.#queue.add([{ ...this.#entry(id, lead), kind: 'fields', patch, before: valuesBefore(lead, patch) }]);
        return this.#shown(base);
      },
      options.signal,
    );
  }

  async changeAssignees(changes: AssigneeChange[], options: WriteOptions = {}): Promise<AssigneeChangeResult[]> {
    const named = changes.map((change) => ({ ...change, operationId: change.operationId ?? randomId() }));
    const ids = named.map(({ leadId }) => leadId);
    return this.#write(
      ids,
      async () => {
        const results = await this.#adapter.changeAssignees(named, options);
        for (const result of results) {
          const change = named.find(({ leadId }) => leadId === result.leadId);
          if (change && 'lead' in result) this.#own.sent(change, result.lead);
          if (result.status === 'not-found' || (result.status === 'ok' && !('lead' in result)))
            this.#forget(result.leadId);
        }
        return this.#results(results);
      },
      async () => {
        await this.#queue.add(named.map((change) => this.#assignment(change)));
        return ids.map((leadId) => ({ leadId, status: 'ok', lead: this.#shown(this.#known.get(leadId)!) }));
      },
      options.signal,
    );
  }

  subscribe(listener: (event: LiveEvent) => void, options: SubscribeOptions): void {
    if (options.signal.aborted) return;
    this.#listeners.add(listener);
    options.signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
    const hear = (event: LiveEvent): void => {
      if (event.type === 'access-lost' || event.type === 'deleted') this.#forget(event.leadId);
      listener(event);
    };
    this.#adapter.subscribe?.(hear, options);
  }

  /** A record that is gone, or out of sight: nothing that was read of it stays on this device. */
  #forget(leadId: string): void {
    this.#known.delete(leadId);
    this.#queue.forget(leadId).catch((error: unknown) => {
      logWarning('lead-elements: what was kept of a record cannot be taken away', error);
    });
  }

  /** Behind what waits already nothing overtakes; else it is sent, and waits only where no answer comes. */
  async #write<T>(
    ids: readonly string[],
    send: () => Promise<T>,
    queue: () => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    signal?.throwIfAborted();
    if (this.#queue.list.some(({ leadId }) => ids.includes(leadId)) && this.#canQueue(ids)) {
      const answer = await queue().catch((error: unknown) => {
        throw storageError(error);
      });
      void this.#queue.retry();
      return answer;
    }
    try {
      return await send();
    } catch (error) {
      if (ids.length === 1 && toAdapterError(error).kind === 'not-found') this.#forget(ids[0]!);
      if (toAdapterError(error).kind !== 'unavailable' || !this.#canQueue(ids)) throw error;
      return queue().catch(() => {
        // It cannot wait either: what is told is why it could not be sent.
        throw error;
      });
    }
  }

  #canQueue(ids: readonly string[]): boolean {
    return this.#queue.place !== undefined && ids.every((id) => this.#known.has(id));
  }

  #entry(
    id: string,
    lead: Lead,
  ): Pick<StoredChange, 'id' | 'leadId' | 'recordType' | 'name' | 'at' | 'state' | 'lead'> {
    const { recordType, name } = lead;
    // What is kept is what the back end has told, not what is shown on top of it.
    const read = { ...(this.#known.get(lead.id) ?? lead), version: lead.version };
    return { id, leadId: lead.id, recordType, name, at: new Date().toISOString(), state: 'waiting', lead: read };
  }

  #assignment({ leadId, add, remove, primaryId, terms, operationId, version }: AssigneeChange): StoredChange {
    const known = this.#known.get(leadId)!;
    const { assigneeIds: base, assignmentTerms: baseTerms } = withPending(known, this.#queue.list);
    const entry = this.#entry(operationId!, { ...known, version: version ?? known.version });
    const led = { ...(primaryId !== undefined && { primaryId }), ...(terms && { terms }) };
    return this.#withOwn({ ...entry, kind: 'assignees', add, remove, ...led, base, ...(baseTerms && { baseTerms }) });
  }

  /** When it is queued, for a page that closes; when it is sent, for what has gone out meanwhile. */
  #withOwn(change: StoredChange): StoredChange {
    const own = this.#own.since(change.leadId, change.lead.version);
    return own ? { ...change, ...madeBy(change, own) } : change;
  }

  #results(results: AssigneeChangeResult[]): AssigneeChangeResult[] {
    return results.map((result) => {
      if ('lead' in result) return { ...result, lead: this.#shown(result.lead) };
      return 'current' in result && result.current ? { ...result, current: this.#shown(result.current) } : result;
    });
  }

  /** Remembers what the back end has told, and answers it with what waits. */
  #shown(lead: Lead): Lead {
    this.#own.read(lead);
    this.#known.delete(lead.id);
    this.#known.set(lead.id, lead);
    if (this.#known.size > mostKnown) this.#known.delete(this.#known.keys().next().value!);
    return withPending(lead, this.#queue.list);
  }

  /** A record whose changes wait can be looked at without the network. */
  #lastRead(id: string): Lead | undefined {
    const own = this.#queue.list.find(({ leadId, state }) => leadId === id && state === 'waiting');
    const lead = own && (this.#known.get(id) ?? own.lead);
    return lead && this.#shown(lead);
  }

  #settled(leadId: string, outcome: SendOutcome, change?: StoredChange): void {
    if (outcome.status === 'applied' && change?.kind === 'assignees') this.#own.sent(change, outcome.lead);
    if (outcome.status === 'applied' && outcome.lead) this.#known.set(leadId, outcome.lead);
    const gone =
      (outcome.status === 'applied' && !outcome.lead) || (outcome.status === 'refused' && outcome.gone === true);
    if (gone) this.#forget(leadId);
    for (const listener of [...this.#listeners]) listener({ type: gone ? 'access-lost' : 'updated', leadId });
  }

  async #findOut(): Promise<void> {
    await this.#signIn(this.#adapter.currentUser ? (await this.#adapter.currentUser()).id : '');
  }

  async #signIn(userId: string): Promise<void> {
    if (userId === this.#userId && this.#queue.place) return;
    // What the last one has read is not for the next one.
    if (this.#userId !== undefined && userId !== this.#userId) {
      this.#known.clear();
      this.#own.clear();
    }
    this.#userId = userId;
    try {
      await this.#queue.open({ name: this.#name, userId });
    } catch (error) {
      // Without a database nothing waits: a write that fails is told, as without a queue.
      logWarning('lead-elements: changes cannot be kept while the network is away', error);
    }
  }

  /** Nobody's changes go out under another name. */
  async #isSameUser(): Promise<boolean> {
    if (!this.#adapter.currentUser) return true;
    const before = this.#userId;
    try {
      const { id } = await this.#adapter.currentUser();
      if (id === before) return true;
      void this.#signIn(id);
    } catch (error) {
      if (!(error instanceof AdapterError)) reportError(error);
    }
    return false;
  }
}
