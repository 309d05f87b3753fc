// Elements that share one adapter object hear of each other's changes here, also where the back end cannot push.
import type { LeadDataAdapter, LiveEvent } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import { checkedAdapter } from './checked-adapter.js';

export type RecordChange = LiveEvent & {
  /** Its new state, where that is known on this page. */
  lead?: Lead;
  /** Whether others have made it: a refusal has told of it. */
  elsewhere?: boolean;
  /** Records that were changed on this page, where that was more than one at a time. */
  leadIds?: readonly string[];
};
type Listener = (change: RecordChange) => void;

class Channel {
  readonly #adapter: LeadDataAdapter;
  readonly #listeners = new Set<Listener>();
  #live: AbortController | undefined;

  constructor(adapter: LeadDataAdapter) {
    this.#adapter = adapter;
  }

  publish(change: RecordChange): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        // One element that fails must not keep the others from hearing.
        reportError(error);
      }
    }
  }

  listen(listener: Listener, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    // One subscription to the back end serves every element of the page.
    if (!this.#live && this.#adapter.subscribe) {
      this.#live = new AbortController();
      this.#adapter.subscribe((event) => this.publish(event), { signal: this.#live.signal });
    }
    signal.addEventListener('abort', () => this.#leave(listener), { once: true });
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#live?.abort();
    this.#live = undefined;
  }
}

const channels = new WeakMap<LeadDataAdapter, Channel>();

function channelOf(adapter: LeadDataAdapter): Channel {
  const checked = checkedAdapter(adapter);
  let channel = channels.get(checked);
  if (!channel) channels.set(checked, (channel = new Channel(checked)));
  return channel;
}

/** Tells every element that uses this adapter of a change. */
export function publishChange(adapter: LeadDataAdapter, change: RecordChange): void {
  channelOf(adapter).publish(change);
}

/** Hears of changes made on this page and of those that the back end pushes, until `signal` aborts. */
export function listenForChanges(adapter: LeadDataAdapter, listener: Listener, signal: AbortSignal): void {
  channelOf(adapter).listen(listener, signal);
}
