// An edit of the chosen ids by a person: asked for, applied, put into the form and told, in this order.
import { rebased } from '../../../domain/assignment/staged-edits.js';
import { stagedDelta, type StagedAssignees } from '../../../domain/assignment/staged-assignees.js';
import { AssigneesChangeEvent, type SelectionReason } from '../../../events.js';
import { type ChangeHost, dispatchChange } from './dispatch-change.js';
import { isSame, type ValueController } from './value-controller.js';

/**
 * Answers whether the edit took effect. Rejects when the host's own work fails.
 * @param stands Whether the edit is still wanted when that work is done.
 */
export async function requestChange(
  host: ChangeHost,
  chosen: ValueController,
  next: StagedAssignees,
  reason: SelectionReason,
  stands: () => boolean,
): Promise<boolean> {
  const asked = chosen.shown;
  if (isSame(next, asked)) return false;
  if (chosen.held) {
    chosen.held = chosen.held.becomes(next);
    return true;
  }
  const { add: added, remove: removed } = stagedDelta(asked, next);
  const event = new AssigneesChangeEvent({ value: [...next.value], added, removed, reason });
  if (!host.dispatchEvent(event)) return false;
  await event.work;
  if (!stands()) return false;
  // While the host worked, its application may have set others.
  const before = chosen.now;
  const after = rebased(before, asked, next);
  if (isSame(after, before)) return false;
  chosen.take(after, reason === 'undo');
  const { add, remove } = stagedDelta(before, chosen.now);
  dispatchChange(host, chosen, add, remove, reason);
  return true;
}

/**
 * Marks the person who leads, or nobody: asked for and told as any other edit. Answers whether it took effect; rejects
 * when the host's own work fails.
 * @param stands Whether it is still wanted when that work is done.
 */
export async function requestPrimary(
  host: ChangeHost,
  chosen: ValueController,
  id: string | undefined,
  stands: () => boolean,
): Promise<boolean> {
  if (chosen.held) {
    chosen.held = chosen.held.ledBy(id);
    return true;
  }
  const event = new AssigneesChangeEvent({
    value: [...chosen.value],
    added: [],
    removed: [],
    reason: 'primary',
    primaryId: id,
  });
  if (!host.dispatchEvent(event)) return false;
  await event.work;
  if (!stands()) return false;
  chosen.takePrimary(id);
  dispatchChange(host, chosen, [], [], 'primary');
  return true;
}
