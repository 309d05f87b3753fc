// What edits make of a selection.
import { applyDelta } from './assignment.js';
import { stagedDelta, type StagedAssignees } from './staged-assignees.js';

/** What has led from one selection to another, done to a third: parallel edits of different people commute. */
export function rebased(now: StagedAssignees, from: StagedAssignees, to: StagedAssignees): StagedAssignees {
  if (now === from) return to;
  const delta = stagedDelta(from, to);
  const value = applyDelta(now.value, delta);
  const backToSome = to.mixed.filter((id) => !from.mixed.includes(id));
  const gone = new Set([...value, ...delta.remove]);
  return { value, mixed: [...now.mixed.filter((id) => !gone.has(id)), ...backToSome] };
}

/**
 * The selection after a person was toggled: some → all → none → some for whoever was on some records at the beginning,
 * none → all → none for everybody else.
 * @param saved The selection at the beginning.
 */
export function toggled(now: StagedAssignees, id: string, saved: StagedAssignees): StagedAssignees {
  if (now.value.includes(id)) return { ...now, value: now.value.filter((other) => other !== id) };
  const mixed = now.mixed.filter((other) => other !== id);
  if (mixed.length === now.mixed.length && saved.mixed.includes(id)) return { ...now, mixed: [...mixed, id] };
  return { value: [...now.value, id], mixed };
}

/**
 * The selection with a person who was removed from it, in the place that they had.
 * @param saved The selection at the beginning.
 */
export function restored(now: StagedAssignees, id: string, saved: StagedAssignees): StagedAssignees {
  if (saved.mixed.includes(id)) return { ...now, mixed: [...now.mixed, id] };
  const before = new Set(saved.value);
  const kept = saved.value.filter((other) => other === id || now.value.includes(other));
  return { ...now, value: [...kept, ...now.value.filter((other) => !before.has(other))] };
}

/** The selection without these ids. */
export function without(now: StagedAssignees, ids: readonly string[]): StagedAssignees {
  const gone = new Set(ids);
  return { value: now.value.filter((id) => !gone.has(id)), mixed: now.mixed.filter((id) => !gone.has(id)) };
}
