// Edits that were made side by side, one after the other.
import { applyDelta } from './assignment.js';
import { selectionDelta, type StagedSelection } from './staged-selection.js';

/** What has led from one selection to another, done to a third: parallel edits of different people commute. */
export function rebased(now: StagedSelection, from: StagedSelection, to: StagedSelection): StagedSelection {
  if (now === from) return to;
  const delta = selectionDelta(from, to);
  const value = applyDelta(now.value, delta);
  const backToSome = to.mixed.filter((id) => !from.mixed.includes(id));
  const gone = new Set([...value, ...delta.remove]);
  return { value, mixed: [...now.mixed.filter((id) => !gone.has(id)), ...backToSome] };
}
