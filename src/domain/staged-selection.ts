// Who is on all of the records being edited, who on some, and what an edit has changed since they were saved.
import type { AssigneeDelta } from './assignment.js';

/** A selection for one record or for several at once. */
export interface StagedSelection {
  /** Ids on every record, in the order of choice. */
  readonly value: readonly string[];
  /** Ids on some of the records only; empty for a single record. */
  readonly mixed: readonly string[];
}

/** What has to be added to and removed from every record. Whoever was on some and still is needs neither. */
export function selectionDelta(before: StagedSelection, after: StagedSelection): AssigneeDelta {
  const old = new Set(before.value);
  const stays = new Set([...after.value, ...after.mixed]);
  return {
    add: after.value.filter((id) => !old.has(id)),
    remove: [...before.value, ...before.mixed].filter((id) => !stays.has(id)),
  };
}

/**
 * The selection after a person was toggled: some → all → none → some for whoever was on some records at the beginning,
 * none → all → none for everybody else.
 * @param saved The selection at the beginning.
 */
export function toggled(now: StagedSelection, id: string, saved: StagedSelection): StagedSelection {
  if (now.value.includes(id)) return { ...now, value: now.value.filter((other) => other !== id) };
  const mixed = now.mixed.filter((other) => other !== id);
  if (mixed.length === now.mixed.length && saved.mixed.includes(id)) return { ...now, mixed: [...mixed, id] };
  return { value: [...now.value, id], mixed };
}

/** The selection without these ids. */
export function without(now: StagedSelection, ids: readonly string[]): StagedSelection {
  const gone = new Set(ids);
  return { value: now.value.filter((id) => !gone.has(id)), mixed: now.mixed.filter((id) => !gone.has(id)) };
}

/** `mixed`: on some of the records, as before. `removed`: was there when it was saved. */
export type StagedChange = 'kept' | 'added' | 'removed' | 'mixed';

export interface StagedEntry {
  id: string;
  change: StagedChange;
}

/** Everybody to be shown: first who was there when it was saved, in that order, then who was added. */
export function stagedEntries(saved: StagedSelection, now: StagedSelection): StagedEntry[] {
  const chosen = new Set(now.value);
  const mixed = new Set(now.mixed);
  const before = [...saved.value, ...saved.mixed];
  const known = new Set(before);
  const wasChosen = new Set(saved.value);
  const changeOf = (id: string): StagedChange => {
    if (chosen.has(id)) return wasChosen.has(id) ? 'kept' : 'added';
    return mixed.has(id) ? 'mixed' : 'removed';
  };
  return [
    ...before.map((id) => ({ id, change: changeOf(id) })),
    ...now.value.filter((id) => !known.has(id)).map((id) => ({ id, change: 'added' as const })),
  ];
}
