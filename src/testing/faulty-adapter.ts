// A back end on a bad day: slow, out of order, failing before or after it has done the work; seeded, so that it can be replayed.
import { AdapterError, type AdapterErrorKind } from '../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../adapters/adapter.js';
import { seededRandom, type Random } from './random.js';

export type AdapterMethod = Exclude<keyof LeadDataAdapter, 'capabilities' | 'subscribe'>;

/** What happens to one call. `before`: nothing was done · `after`: it was done, but the answer is lost. */
export interface Fault {
  when: 'before' | 'after';
  kind: AdapterErrorKind;
}

export interface FaultyAdapterOptions {
  /** Default 1. The same seed gives the same faults and latencies to the same calls. */
  seed?: number;
  /** Milliseconds, or from and to; answers of a range overtake each other. Default 0. */
  latency?: number | [from: number, to: number];
  /** Probability from 0 to 1 that a call fails before it does anything. Default 0. */
  failBefore?: number;
  /** Probability from 0 to 1 that the answer is lost after the work is done. Default 0. */
  failAfter?: number;
  /** What it fails with. Default `['unavailable']`. */
  kinds?: AdapterErrorKind[];
  /** The methods it happens to. Default: all. */
  methods?: AdapterMethod[];
  /** What happens to the next calls, before chance takes over; `undefined` lets one pass. */
  script?: (Fault | undefined)[];
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
}

const methodNames: AdapterMethod[] = [
  'listLeads',
  'getLead',
  'createLead',
  'updateLead',
  'changeAssignees',
  'searchAssignees',
  'getAssignees',
  'currentUser',
  'describe',
  'can',
  'createAssignees',
  'importLeads',
  'undoImport',
  'findDuplicates',
  'changeAssigneesByQuery',
  'listHistory',
  'listAccess',
];

function latencyOf({ latency = 0 }: FaultyAdapterOptions, random: Random): number {
  const roll = random.next(); // drawn every time, so that the settings do not shift the faults
  return Array.isArray(latency) ? Math.round(latency[0] + roll * (latency[1] - latency[0])) : latency;
}

function faultOf(options: FaultyAdapterOptions, random: Random, script: (Fault | undefined)[]): Fault | undefined {
  const [before, after] = [random.next(), random.next()];
  const kind = random.pick<AdapterErrorKind>(options.kinds ?? ['unavailable']);
  if (script.length > 0) return script.shift();
  if (before < (options.failBefore ?? 0)) return { when: 'before', kind };
  return after < (options.failAfter ?? 0) ? { when: 'after', kind } : undefined;
}

function errorOf({ when, kind }: Fault): AdapterError {
  const message = when === 'before' ? 'The request did not get through' : 'The answer was lost';
  return new AdapterError(kind, message, kind === 'rate-limited' ? { retryAfter: 50 } : {});
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

/** The adapter with faults. It has exactly the methods that `adapter` has; live events pass unchanged. */
export function createFaultyAdapter(adapter: LeadDataAdapter, options: FaultyAdapterOptions = {}): FaultyAdapter {
  const random = seededRandom(options.seed ?? 1);
  const script = [...(options.script ?? [])];
  const calls: RecordedCall[] = [];
  const wrap =
    (method: AdapterMethod) =>
    async (...args: unknown[]): Promise<unknown> => {
      const signal = signalOf(args);
      const latency = latencyOf(options, random);
      const fault = !options.methods || options.methods.includes(method) ? faultOf(options, random, script) : undefined;
      calls.push({ method, latency, ...(fault && { fault }) });
      if (fault?.when === 'before') {
        await pause(latency, signal);
        throw errorOf(fault);
      }
      await pause(latency / 2, signal);
      const answer = await (adapter[method] as (...args: unknown[]) => Promise<unknown>).apply(adapter, args);
      await pause(latency / 2, signal);
      if (fault) throw errorOf(fault);
      return answer;
    };
  const present = methodNames.filter((method) => typeof adapter[method] === 'function');
  const methods = Object.fromEntries(present.map((method) => [method, wrap(method)]));
  const subscribe = adapter.subscribe && { subscribe: adapter.subscribe.bind(adapter) };
  return { capabilities: adapter.capabilities, ...methods, ...subscribe, calls } as unknown as FaultyAdapter;
}
