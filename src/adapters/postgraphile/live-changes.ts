// Follows the outbox of changes: a subscription knocks, and what has changed is read with the subscriber's own rights.
import type { LiveEvent } from '../adapter.js';
import { deliver, type Listening } from '../rest/live-stream.js';
import { changesAfter, livePosition } from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { Knocks, type KnockOptions } from './knocks.js';

/** A place in the outbox. */
export interface Position {
  transaction: string;
  sequence: string;
}

interface ChangeNode extends Position {
  type: LiveEvent['type'];
  leadId: string;
  version: number | null;
}

const start: Position = { transaction: '0', sequence: '0' };
const portion = 500;

export const cursorOf = ({ transaction, sequence }: Position): string => `${transaction}.${sequence}`;

function positionOf(cursor: string): Position | undefined {
  const [, transaction, sequence] = /^(\d{1,18})\.(\d{1,18})$/.exec(cursor) ?? [];
  return transaction !== undefined && sequence !== undefined ? { transaction, sequence } : undefined;
}

const isLater = (a: Position, b: Position): boolean =>
  BigInt(a.transaction) > BigInt(b.transaction) ||
  (a.transaction === b.transaction && BigInt(a.sequence) > BigInt(b.sequence));

function eventOf({ type, leadId, version, ...position }: ChangeNode): LiveEvent {
  if (type === 'resync') return { type };
  return { type, leadId, cursor: cursorOf(position), ...(version !== null && { version: String(version) }) };
}

export interface LiveOptions extends KnockOptions, Listening {
  client: GraphqlClient;
  /** Go on after this place. Default: from the moment of the call on. */
  since: string | undefined;
}

/** Resolves when the signal aborts, or when the server has no outbox. Never rejects. */
export async function followChanges(options: LiveOptions): Promise<void> {
  const { signal, client } = options;
  const knocks = new Knocks(options);
  const outbox = new Outbox(client, signal);
  try {
    // A restored database, or another one: nobody can tell what has been missed.
    const isLost = await knocks.persist(() => outbox.begin(options.since));
    if (isLost) deliver(options, { type: 'resync' });
    while (!signal.aborted) {
      const woken = knocks.next();
      const changes = await knocks.persist(() => outbox.read());
      for (const change of changes) deliver(options, eventOf(change));
      if (changes.length < portion) await woken;
    }
  } catch {
    // Aborted, or there is nothing to listen to: `persist` has waited for everything else.
  }
}

/** Reads on from a place. */
class Outbox {
  readonly #client: GraphqlClient;
  readonly #signal: AbortSignal;
  #position = start;
  /** Up to where everything was known before the latest reading, also what this user may not hear of. */
  #known = start;

  constructor(client: GraphqlClient, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** Whether `since` is a place that this database has not got. */
  async begin(since: string | undefined): Promise<boolean> {
    const answer = await this.#client.ask<{ position: Position | null }>(livePosition, {}, { signal: this.#signal });
    const latest = answer.position ?? start;
    const wanted = since === undefined ? latest : positionOf(since);
    const isLost = !wanted || isLater(wanted, latest);
    this.#position = isLost ? latest : wanted;
    this.#known = latest;
    return isLost;
  }

  async read(): Promise<ChangeNode[]> {
    const known = this.#known;
    const { changes, position } = await this.#client.ask<{
      changes: { nodes: ChangeNode[] };
      position: Position | null;
    }>(changesAfter, { ...this.#position, most: portion }, { signal: this.#signal });
    const { transaction, sequence } = changes.nodes.at(-1) ?? this.#position;
    const last = { transaction, sequence };
    this.#position = changes.nodes.length < portion && isLater(known, last) ? known : last;
    this.#known = position ?? known;
    return changes.nodes;
  }
}
