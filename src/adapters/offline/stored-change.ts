// A waiting change with what only the queue needs to know of it, and the place where it is kept.
import type { LedDelta } from '../../domain/assignment/assignment.js';
import type { PendingAssignment, PendingChange } from '../../domain/assignment/pending-change.js';
import {
  patchOf,
  termNames,
  termsOf,
  type TermsChange,
  type TermsPatch,
} from '../../domain/record/assignment-terms.js';
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
   * only that is no conflict.
   */
  own?: Record<string, boolean> | undefined;
  /** The same of roles and last days. */
  ownTerms?: TermsChange | undefined;
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

/** What the user's own changes have made of people on a record, and of their roles and last days. */
export interface OwnChanges {
  own: Record<string, boolean>;
  ownTerms: TermsChange;
}

/** What an assignment makes of them. */
export function madeOf({ add, remove, terms = {} }: LedDelta): OwnChanges {
  const gone = remove.map((id): [string, boolean] => [id, false]);
  const there = add.map((id): [string, boolean] => [id, true]);
  // Whoever comes begins without terms.
  const bare = [...remove, ...add].map((id): [string, TermsPatch] => [id, { role: null, until: null }]);
  const ownTerms = withTerms(Object.fromEntries(bare), terms);
  return { own: Object.fromEntries([...gone, ...there]), ownTerms };
}

/** The latter after the former. */
export const madeBy = (before: Partial<OwnChanges>, after: OwnChanges): OwnChanges => ({
  own: { ...before.own, ...after.own },
  ownTerms: withTerms(before.ownTerms ?? {}, after.ownTerms),
});

const withTerms = (before: TermsChange, after: TermsChange): TermsChange => ({
  ...before,
  ...Object.fromEntries(Object.keys(after).map((id) => [id, { ...patchOf(before, id), ...patchOf(after, id) }])),
});

/** Whether what has become of somebody is what the user's own changes have made of them, and nobody else. */
export function isOwnDoing(id: string, change: StoredChange & PendingAssignment, current: Lead): boolean {
  const { own = {}, ownTerms = {}, lead, terms } = change;
  const isThere = current.assigneeIds.includes(id);
  const wasChanged = Object.hasOwn(own, id) || Object.hasOwn(ownTerms, id);
  if (!wasChanged || isThere !== (own[id] ?? lead.assigneeIds.includes(id))) return false;
  const [mine, made] = [patchOf(terms, id), patchOf(ownTerms, id)];
  return termNames.every((name) => {
    if (mine[name] === undefined) return true;
    const expected = made[name] === undefined ? termsOf(lead.assignmentTerms, id)[name] : (made[name] ?? undefined);
    return termsOf(current.assignmentTerms, id)[name] === expected;
  });
}
