// A waiting change with what only the queue needs to know of it, and the place where it is kept.
import type { PendingChange } from '../../domain/assignment/pending-change.js';
import type { Lead } from '../../domain/record/lead.js';

/** Whose changes, of which back end. Nobody else ever gets to see or to send them. */
export interface QueuePlace {
  /** Chosen by the host: one per back end. */
  name: string;
  /** Empty where the back end knows no users. */
  userId: string;
}

export type StoredChange = PendingChange & {
  /** The record as it was read when the change was meant. */
  lead: Lead;
  /**
   * What the user's own changes that have gone out have made of people: on the record or not. A newer version that has
   * only that is no clash.
   */
  own?: Record<string, boolean> | undefined;
};

export interface QueueStorage {
  /** Whether other tabs have the same. */
  readonly shared: boolean;
  /** Oldest first. */
  read(place: QueuePlace): Promise<StoredChange[]>;
  /** At the end, on the disk when it resolves. */
  append(place: QueuePlace, changes: readonly StoredChange[]): Promise<void>;
  /** Writes what is still there anew, and takes away what is `undefined`; in one step. */
  replace(place: QueuePlace, changes: ReadonlyMap<string, StoredChange | undefined>): Promise<void>;
}

/** What an assignment makes of people. */
export function madeOf({
  add,
  remove,
}: {
  add: readonly string[];
  remove: readonly string[];
}): Record<string, boolean> {
  const gone = remove.map((id): [string, boolean] => [id, false]);
  const there = add.map((id): [string, boolean] => [id, true]);
  return Object.fromEntries([...gone, ...there]);
}
