// Who is on all of the records being edited, who on some, and what an edit has changed since they were saved.
import type { AssigneeDelta } from './assignment.js';

/** A selection for one record or for several at once. */
export interface StagedAssignees {
  /** Ids on every record, in the order of choice. */
  readonly value: readonly string[];
  /** Ids on some of the records only; empty for a single record. */
  readonly mixed: readonly string[];
}

/** What has to be added to and removed from every record. Whoever was on some and still is needs neither. */
export function stagedDelta(before: StagedAssignees, after: StagedAssignees): AssigneeDelta {
  const old = new Set(before.value);
  const stays = new Set([...after.value, ...after.mixed]);
  return {
    add: after.value.filter((id) => !old.has(id)),
    remove: [...before.value, ...before.mixed].filter((id) => !stays.has(id)),
  };
}

/** `mixed`: on some of the records, as before. `removed`: was there when it was saved. */
export type StagedChange = 'kept' | 'added' | 'removed' | 'mixed';

export interface StagedEntry {
  id: string;
  change: StagedChange;
}

/** Everybody to be shown: first who was there when it was saved, in that order, then who was added. */
export function stagedEntries(saved: StagedAssignees, now: StagedAssignees): StagedEntry[] {
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
