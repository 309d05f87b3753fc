// Live changes by asking again and again, sooner when something from outside says that there is something to ask for.
import { AdapterError } from '../adapter-error.js';
import type { LiveEvent } from '../adapter.js';
import { deliver, pause, type Listening } from '../http/live-delivery.js';
import type { PostgrestClient } from './postgrest-client.js';

export interface LiveOptions {
  /** Milliseconds between two questions. Default 3,000. */
  interval?: number | undefined;
  /**
   * Calls `changed` whenever there may be something new, such as a channel of Supabase does; answers how to end that. What is
   * missed there is found by the next question all the same.
   *
   * @example
   * listen: (changed) => {
   *   const channel = supabase.channel('crm').on('broadcast', { event: 'changed' }, changed).subscribe();
   *   return () => void supabase.removeChannel(channel);
   * }
   */
  listen?: ((changed: () => void) => (() => void) | undefined) | undefined;
}

interface FollowOptions extends LiveOptions, Listening {
  client: PostgrestClient;
  /** Go on after this place. Default: from the moment of the call on. */
  since: string | undefined;
  /** Up to where this listener has heard everything. */
  onPlace(position: string): void;
}

interface ChangeRow {
  position: number;
  type: LiveEvent['type'];
  lead_id: string;
  version: number | null;
}

/** The last one of an answer is the place to go on after. */
const inOrder = { order: 'position.asc' };
const portion = 500;
const firstWait = 250; // ms
const longestWait = 30_000; // ms
/** Changes that concern others move nobody's place, and it must not grow old: how often it is asked for. */
const questionsPerPlace = 60;

function eventOf({ type, lead_id: leadId, version, position }: ChangeRow): LiveEvent {
  if (type === 'resync') return { type };
  return { type, leadId, cursor: String(position), ...(version !== null && { version: String(version) }) };
}

/** The number of the latest change, and of the last one that is no longer kept. */
export const placeOf = (
  client: PostgrestClient,
  signal?: AbortSignal,
): Promise<{ position: number; dropped: number }> => client.call('live_position', {}, { signal });

/** Resolves when the signal aborts, or when the server has no changes to tell. Never rejects. */
export async function followChanges(options: FollowOptions): Promise<void> {
  const { client, signal, interval = 3_000 } = options;
  let wake = new AbortController();
  const changed = (): void => {
    wake.abort();
    wake = new AbortController();
  };
  const end = options.listen?.(changed);
  try {
    let position = await persist(() => begin(options), signal);
    for (let question = 1; !signal.aborted; question++) {
      const due = pause(interval, signal, wake.signal);
      const place =
        question % questionsPerPlace === 0 ? await persist(() => placeOf(client, signal), signal) : undefined;
      const ask = { after_position: position, most: portion };
      const rows = await persist(() => client.call<ChangeRow[]>('poll_changes', ask, { signal }, inOrder), signal);
      for (const row of rows) deliver(options, eventOf(row));
      position = rows.at(-1)?.position ?? Math.max(position, place?.position ?? 0);
      options.onPlace(String(position));
      if (rows.length < portion) await due;
    }
  } catch {
    // Aborted, or there is nothing to ask: `persist` has waited for everything else.
  } finally {
    end?.();
  }
}

/** Where to go on; who cannot go on where he was is told to read again. */
async function begin({ client, listener, signal, since }: FollowOptions): Promise<number> {
  const { position, dropped } = await placeOf(client, signal);
  if (since === undefined) return position;
  const wanted = /^\d{1,15}$/.test(since) ? Number(since) : Number.NaN;
  if (wanted >= dropped && wanted <= position) return wanted;
  deliver({ listener, signal }, { type: 'resync' });
  return position;
}

/** Does it until it succeeds. Rejects when the signal aborts, or when the server will never do it. */
async function persist<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AdapterError && error.kind === 'unsupported') throw error;
      const least = error instanceof AdapterError ? (error.retryAfter ?? 0) : 0;
      await pause(Math.max(least, wait * (0.5 + Math.random() / 2)), signal);
      signal.throwIfAborted();
    }
  }
}
