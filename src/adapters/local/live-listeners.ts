// Who is told of a change: each listener hears only of records that his user may see, before or after it.
import { seenChange, type Viewer } from '../../domain/record/visibility.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LiveEvent } from '../adapter.js';
import type { LeadChange } from './lead-storage.js';
import { seesRecord } from './permissions.js';

export type LiveListener = (event: LiveEvent) => void;

interface Subscription {
  viewer: () => Viewer | undefined;
  listener: LiveListener;
  signal: AbortSignal;
}

// Reading again is cheaper than hearing of so many one by one.
const mostEvents = 200;

export class LiveListeners {
  readonly #subscriptions = new Set<Subscription>();

  get size(): number {
    return this.#subscriptions.size;
  }

  add(viewer: () => Viewer | undefined, listener: LiveListener, signal: AbortSignal): void {
    if (signal.aborted) return;
    const subscription = { viewer, listener, signal };
    this.#subscriptions.add(subscription);
    signal.addEventListener('abort', () => this.#subscriptions.delete(subscription), { once: true });
  }

  announce(changes: readonly LeadChange[]): void {
    for (const subscription of this.#subscriptions) {
      const viewer = subscription.viewer();
      if (!viewer) continue;
      const events = changes.flatMap((change) => eventFor(viewer, change) ?? []);
      deliver(subscription, events.length > mostEvents ? [{ type: 'resync' }] : events);
    }
  }

  /** Tells everybody to read again. */
  resync(): void {
    for (const subscription of this.#subscriptions) deliver(subscription, [{ type: 'resync' }]);
  }
}

function eventFor(viewer: Viewer, { before, after }: LeadChange): LiveEvent | undefined {
  const sees = (lead: Lead | undefined): boolean => lead !== undefined && seesRecord(viewer, lead);
  const seesNow = sees(after);
  const type = seenChange(before !== undefined, after !== undefined, sees(before), seesNow);
  if (!type) return undefined;
  const { id } = (after ?? before)!;
  return seesNow ? { type, leadId: id, version: after!.version } : { type, leadId: id };
}

/** A listener that throws harms neither the write that it hears of nor the other listeners. */
function deliver({ listener, signal }: Subscription, events: readonly LiveEvent[]): void {
  for (const event of events) {
    queueMicrotask(() => {
      if (!signal.aborted) listener(event);
    });
  }
}
