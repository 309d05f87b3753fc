// An edit of the chosen ids by a person: asked for, applied, put into the form and told, in this order.
import { rebased } from '../../domain/assignment/selection-edits.js';
import { selectionDelta, type StagedSelection } from '../../domain/assignment/staged-selection.js';
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

/**
 * Answers whether the edit took effect. Rejects when the host's own work fails.
 * @param stands Whether the edit is still wanted when that work is done.
 */
export async function editSelection(
  host: EditedHost,
  selection: SelectionController,
  next: StagedSelection,
  reason: SelectionReason,
  stands: () => boolean,
): Promise<boolean> {
  const asked = selection.shown;
  if (isSame(next, asked)) return false;
  if (selection.held) {
    selection.held = selection.held.becomes(next);
    return true;
  }
  const { add: added, remove: removed } = selectionDelta(asked, next);
  const event = new AssigneesChangeEvent({ value: [...next.value], added, removed, reason });
  if (!host.dispatchEvent(event)) return false;
  await event.work;
  if (!stands()) return false;
  // While the host worked, its application may have set others.
  const before = selection.now;
  const after = rebased(before, asked, next);
  if (isSame(after, before)) return false;
  selection.take(after, reason === 'undo');
  const { add, remove } = selectionDelta(before, selection.now);
  tell(host, selection, add, remove, reason);
  return true;
}

/** Marks the person who leads, or nobody. */
export function editPrimary(host: EditedHost, selection: SelectionController, id: string | undefined): void {
  if (selection.held) {
    selection.held = selection.held.ledBy(id);
    return;
  }
  selection.primaryId = id;
  tell(host, selection, [], [], 'primary');
}
