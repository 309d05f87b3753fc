// An edit of the chosen ids by a person: asked for, applied, put into the form and told, in this order.
import { applyDelta } from '../../domain/assignment.js';
import { selectionDelta, type StagedSelection } from '../../domain/staged-selection.js';
import { AssigneesChangedEvent, AssigneesChangeEvent, type SelectionReason } from '../../events.js';
import { isSame, type SelectionController } from './selection-controller.js';

export interface EditedHost extends Pick<EventTarget, 'dispatchEvent'> {
  choosePrimary: boolean;
}

function tell(
  host: EditedHost,
  { value, primaryId }: SelectionController,
  added: string[],
  removed: string[],
  reason: SelectionReason,
): void {
  const primary = host.choosePrimary ? { primaryId } : {};
  host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  host.dispatchEvent(new Event('change', { bubbles: true }));
  host.dispatchEvent(new AssigneesChangedEvent({ value: [...value], added, removed, reason, ...primary }));
}

/** While a host worked, other edits may have been made: what is left of the delta is applied to what is there now. */
function applied(now: StagedSelection, asked: StagedSelection, next: StagedSelection): StagedSelection {
  const delta = selectionDelta(asked, next);
  const value = now === asked ? next.value : applyDelta(now.value, delta);
  const backToSome = next.mixed.filter((id) => !asked.mixed.includes(id));
  const gone = new Set([...value, ...delta.remove]);
  return { value, mixed: [...now.mixed.filter((id) => !gone.has(id)), ...backToSome] };
}

/** Answers whether the edit took effect. A host that rejects its own work has refused it. */
export async function editSelection(
  host: EditedHost,
  selection: SelectionController,
  next: StagedSelection,
  reason: SelectionReason,
): Promise<boolean> {
  const asked = selection.shown;
  if (isSame(next, asked)) return false;
  if (selection.isHeld) {
    selection.take(next);
    return true;
  }
  const { add: added, remove: removed } = selectionDelta(asked, next);
  const event = new AssigneesChangeEvent({ value: [...next.value], added, removed, reason });
  if (!host.dispatchEvent(event)) return false;
  if (event.work) {
    try {
      await event.work;
    } catch {
      return false;
    }
  }
  const before = selection.now;
  const after = applied(before, asked, next);
  if (isSame(after, before)) return false;
  selection.take(after);
  const { add, remove } = selectionDelta(before, selection.now);
  tell(host, selection, add, remove, reason);
  return true;
}

/** Marks the person who leads, or nobody. */
export function editPrimary(host: EditedHost, selection: SelectionController, id: string | undefined): void {
  selection.primaryId = id;
  tell(host, selection, [], [], 'primary');
}
