// A back end on a bad day: slow, out of order, failing before or after it has done the work; seeded, so that it can be replayed.
import { AdapterError, type AdapterErrorKind } from '../adapters/adapter-error.js';
import type { LeadDataAdapter, LiveEvent, SubscribeOptions } from '../adapters/adapter.js';
import type { AssigneeChangeResult } from '../domain/assignment/assignment.js';
import type { ImportRowResult } from '../domain/import/import-row.js';
import { seededRandom, type Random } from './random.js';

export type AdapterMethod = Exclude<keyof LeadDataAdapter, 'capabilities' | 'pending' | 'presence' | 'subscribe'>;

/** What happens to one call. `before`: nothing was done · `after`: it was done, but the answer is lost. */
export interface Fault {
  when: 'before' | 'after';
  kind: AdapterErrorKind;
}

export interface FaultyAdapterOptions {
  /** Default 1. The same seed does the same to the nth call of a method, whatever happens between. */
  seed?: number | undefined;
  /** Milliseconds, or from and to; answers of a range overtake each other. Default 0. */
  latency?: number | [from: number, to: number] | undefined;
  /** Probability from 0 to 1 that a call fails before it does anything. Default 0. */
  failBefore?: number | undefined;
  /** Probability from 0 to 1 that the answer is lost after the work is done. Default 0. */
  failAfter?: number | undefined;
  /** What it fails with. Default `['unavailable']`. A `conflict` about a record holds the record as it is. */
  kinds?: AdapterErrorKind[] | undefined;
  /** Milliseconds that a `rate-limited` error asks to wait. Default 50. */
  retryAfter?: number | undefined;
  /** The methods that are slow and fail. Default: all. */
  methods?: AdapterMethod[] | undefined;
  /** What happens to the next calls, before chance takes over; `undefined` lets one pass. */
  script?: (Fault | undefined)[];
  /** People whom nobody may assign: a change or a row that adds one of them is refused, the others go through. */
  forbiddenAssignees?: string[] | undefined;
}

export interface RecordedCall {
  method: AdapterMethod;
  /** Milliseconds. */
  latency: number;
  fault?: Fault;
}

export interface FaultyAdapter extends LeadDataAdapter {
  /** Every call so far, with what happened to it. */
  readonly calls: readonly RecordedCall[];
  /**
   * Set it and every call is `unavailable` before it does anything, whatever else is to happen, and live events are lost; if any
   * were, a `resync` comes when it is set back. Default false.
   */
  offline: boolean;
}

/** All that there are, whoever adds one to the contract: the compiler asks for it. New ones come last, since the place is a seed. */
const everyMethod: Record<AdapterMethod, true> = {
  listLeads: true,
  getLead: true,
  createLead: true,
  updateLead: true,
  deleteLead: true,
  restoreLead: true,
  changeAssignees: true,
  searchAssignees: true,
  getAssignees: true,
  currentUser: true,
  describe: true,
  can: true,
  createAssignees: true,
  importLeads: true,
  undoImport: true,
  findDuplicates: true,
  changeAssigneesByQuery: true,
  listHistory: true,
  listAccess: true,
  countByAssignee: true,
  searchLookup: true,
  getLookup: true,
  startJob: true,
  getJob: true,
  controlJob: true,
  capabilitiesOf: true,
  previewAccess: true,
  addOption: true,
};
const methodNames = Object.keys(everyMethod) as AdapterMethod[];

/** What the next call of each method meets; each method has random numbers of its own, so that no other shifts them. */
class Chance {
  readonly #options: FaultyAdapterOptions;
  readonly #script: (Fault | undefined)[];
  readonly #random = new Map<AdapterMethod, Random>();

  constructor(options: FaultyAdapterOptions) {
    this.#options = options;
    this.#script = [...(options.script ?? [])];
  }

  next(method: AdapterMethod): RecordedCall {
    const { methods = methodNames, latency = 0, failBefore = 0, failAfter = 0, kinds } = this.#options;
    if (!methods.includes(method)) return { method, latency: 0 };
    // All are drawn every time, so that one setting does not shift another.
    const random = this.#randomOf(method);
    const [wait, before, after] = [random.next(), random.next(), random.next()];
    const kind = random.pick<AdapterErrorKind>(kinds ?? ['unavailable']);
    const [from, to] = Array.isArray(latency) ? latency : [latency, latency];
    const byChance: Fault | undefined =
      before < failBefore ? { when: 'before', kind } : after < failAfter ? { when: 'after', kind } : undefined;
    const fault = this.#script.length > 0 ? this.#script.shift() : byChance;
    return { method, latency: Math.round(from + wait * (to - from)), ...(fault && { fault }) };
  }

  #randomOf(method: AdapterMethod): Random {
    let random = this.#random.get(method);
    if (!random) {
      const number = methodNames.indexOf(method) + 1;
      this.#random.set(method, (random = seededRandom(Math.imul(this.#options.seed ?? 1, 0x9e3779b1) + number)));
    }
    return random;
  }
}

function pause(duration: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  if (duration === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, duration);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

const signalOf = (args: readonly unknown[]): AbortSignal | undefined => {
  const options = args.at(-1);
  const signal = typeof options === 'object' && options !== null ? (options as { signal?: unknown }).signal : undefined;
  return signal instanceof AbortSignal ? signal : undefined;
};

const refusal = 'You may not assign them';

/** The adapter, but for people whom nobody may assign. */
function withForbidden(adapter: LeadDataAdapter, forbidden: readonly string[]): Partial<LeadDataAdapter> {
  const refused = (ids: readonly string[] = []): string[] => ids.filter((id) => forbidden.includes(id));
  return {
    async importLeads(rows, options) {
      const allowed = rows.filter(({ draft }) => refused(draft.assigneeIds).length === 0);
      const results = new Map((await adapter.importLeads!(allowed, options)).map((each) => [each.rowNumber, each]));
      return rows.map(
        ({ rowNumber }): ImportRowResult =>
          results.get(rowNumber) ?? { rowNumber, status: 'failed', reason: refusal, fields: { assignees: refusal } },
      );
    },
    changeAssigneesByQuery(query, delta, options) {
      if (refused(delta.add).length === 0) return adapter.changeAssigneesByQuery!(query, delta, options);
      return Promise.reject(new AdapterError('forbidden', refusal));
    },
    async changeAssignees(changes, options) {
      const allowed = changes.filter(({ add }) => refused(add).length === 0);
      const results = await adapter.changeAssignees(allowed, options);
      return changes.map((change): AssigneeChangeResult => {
        const place = allowed.indexOf(change);
        if (place >= 0) return results[place]!;
        const assigneeIds = refused(change.add);
        return { leadId: change.leadId, status: 'forbidden', reason: refusal, assigneeIds };
      });
    },
    createLead(draft, options) {
      if (refused(draft.assigneeIds).length === 0) return adapter.createLead(draft, options);
      return Promise.reject(new AdapterError('forbidden', refusal));
    },
  };
}

type Listener = (event: LiveEvent) => void;

/** Live events, which nobody hears while he is offline; afterwards he is told that he has missed some. */
class Line {
  readonly #missed = new Map<Listener, boolean>();
  #offline = false;

  get offline(): boolean {
    return this.#offline;
  }

  set offline(offline: boolean) {
    this.#offline = offline;
    if (offline) return;
    for (const [listener, missed] of this.#missed) {
      this.#missed.set(listener, false);
      if (missed) listener({ type: 'resync' });
    }
  }

  subscribe(adapter: LeadDataAdapter, listener: Listener, options: SubscribeOptions): void {
    this.#missed.set(listener, false);
    options.signal.addEventListener('abort', () => this.#missed.delete(listener), { once: true });
    const hear: Listener = (event) => {
      if (this.#offline) this.#missed.set(listener, true);
      else listener(event);
    };
    adapter.subscribe!(hear, options);
  }
}

/** The adapter with faults. It has exactly the methods that `adapter` has; live events pass unchanged, but not offline. */
export function createFaultyAdapter(adapter: LeadDataAdapter, options: FaultyAdapterOptions = {}): FaultyAdapter {
  const chance = new Chance(options);
  const calls: RecordedCall[] = [];
  const forbidding = options.forbiddenAssignees ? withForbidden(adapter, options.forbiddenAssignees) : {};
  const errorOf = async ({ when, kind }: Fault, args: readonly unknown[]): Promise<AdapterError> => {
    const message = when === 'before' ? 'The request did not get through.' : 'The answer was lost.';
    const [first] = args as [{ id?: string }?];
    const current = kind === 'conflict' && first?.id !== undefined ? await adapter.getLead(first.id) : undefined;
    const retryAfter = kind === 'rate-limited' ? (options.retryAfter ?? 50) : undefined;
    return new AdapterError(kind, message, { ...(current && { current }), ...(retryAfter && { retryAfter }) });
  };
  const wrap =
    (method: AdapterMethod) =>
    async (...args: unknown[]): Promise<unknown> => {
      const signal = signalOf(args);
      const met = chance.next(method);
      const fault: Fault | undefined = faulty.offline ? { when: 'before', kind: 'unavailable' } : met.fault;
      calls.push({ ...met, ...(fault && { fault }) });
      await pause(met.latency / 2, signal);
      if (fault?.when === 'before') throw await errorOf(fault, args);
      const call = (forbidding[method] ?? adapter[method]) as (...args: unknown[]) => Promise<unknown>;
      const answer = await call.apply(adapter, args);
      await pause(met.latency / 2, signal);
      if (fault) throw await errorOf(fault, args);
      return answer;
    };
  const present = methodNames.filter((method) => typeof adapter[method] === 'function');
  const methods = Object.fromEntries(present.map((method) => [method, wrap(method)])) as unknown as LeadDataAdapter;
  const line = new Line();
  const subscribe: LeadDataAdapter['subscribe'] = (listener, listening) => line.subscribe(adapter, listener, listening);
  const faulty: FaultyAdapter = {
    ...methods,
    ...(adapter.subscribe && { subscribe }),
    ...(adapter.presence && { presence: adapter.presence.bind(adapter) }),
    capabilities: adapter.capabilities,
    calls,
    get offline() {
      return line.offline;
    },
    set offline(offline) {
      line.offline = offline;
    },
  };
  return faulty;
}
