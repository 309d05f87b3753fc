// Follows the outbox of changes: a subscription notifies, and what has changed is read with the subscriber's own rights.
import type { LiveEvent } from '../adapter.js';
import { deliver, type Listening } from '../http/live-delivery.js';
import { changesAfter, livePosition } from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { ChangeSubscription, type NotificationOptions } from './change-subscription.js';

/** Where the line of changes is: the number of the last one, and of the last one that is no longer kept. */
export interface Place {
  position: string;
  dropped: string;
}

interface ChangeNode {
  position: string;
  type: LiveEvent['type'];
  leadId: string;
  version: number | null;
}

const portion = 500;

function eventOf({ type, leadId, version, position }: ChangeNode): LiveEvent {
  if (type === 'resync') return { type };
  return { type, leadId, cursor: position, ...(version !== null && { version: String(version) }) };
}

export interface LiveOptions extends NotificationOptions, Listening {
  client: GraphqlClient;
  /** Go on after this place. Default: from the moment of the call on. */
  since: string | undefined;
}

/** Resolves when the signal aborts, or when the server has no outbox. Never rejects. */
export async function followChanges(options: LiveOptions): Promise<void> {
  const { signal, client } = options;
  const notifications = new ChangeSubscription(options);
  const outbox = new Outbox(client, signal);
  try {
    // A restored database, or another one: nobody can tell what has been missed.
    const isLost = await notifications.persist(() => outbox.begin(options.since));
    if (isLost) deliver(options, { type: 'resync' });
    while (!signal.aborted) {
      const notified = notifications.next();
      const changes = await notifications.persist(() => outbox.read());
      for (const change of changes) deliver(options, eventOf(change));
      if (changes.length < portion) await notified;
    }
  } catch {
    // Aborted, or there is nothing to listen to: `persist` has waited for everything else.
  }
}

/** Reads on from a position. */
class Outbox {
  readonly #client: GraphqlClient;
  readonly #signal: AbortSignal;
  #position = 0n;
  /** Up to where everything was known before the latest reading, also what this user may not hear of. */
  #known = 0n;

  constructor(client: GraphqlClient, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** Whether nobody can tell what came after `since`. */
  async begin(since: string | undefined): Promise<boolean> {
    const { at } = await this.#client.ask<{ at: Place }>(livePosition, {}, { signal: this.#signal });
    const latest = BigInt(at.position);
    const wanted = since === undefined ? latest : /^\d{1,18}$/.test(since) ? BigInt(since) : undefined;
    const isLost = wanted === undefined || wanted > latest || wanted < BigInt(at.dropped);
    this.#position = isLost ? latest : wanted;
    this.#known = latest;
    return isLost;
  }

  async read(): Promise<ChangeNode[]> {
    const known = this.#known;
    const { changes, at } = await this.#client.ask<{ changes: { nodes: ChangeNode[] }; at: Place }>(
      changesAfter,
      { after: String(this.#position), most: portion },
      { signal: this.#signal },
    );
    const last = BigInt(changes.nodes.at(-1)?.position ?? this.#position);
    this.#position = changes.nodes.length < portion && known > last ? known : last;
    this.#known = BigInt(at.position);
    return changes.nodes;
  }
}
