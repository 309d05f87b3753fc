// Tells the application that the chosen ids have changed, as a form field does, and how.
import { stagedDelta, type StagedAssignees } from '../../../domain/assignment/staged-assignees.js';
import { AssigneesChangedEvent, type SelectionReason } from '../../../events.js';
import { isSame, type ValueController } from './value-controller.js';

export interface ChangeHost extends Pick<EventTarget, 'dispatchEvent'> {
  choosePrimary: boolean;
}

export function dispatchChange(
  host: ChangeHost,
  { value, primaryId }: ValueController,
  added: string[],
  removed: string[],
  reason: SelectionReason,
): void {
  const primary = host.choosePrimary ? { primaryId } : {};
  host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  host.dispatchEvent(new Event('change', { bubbles: true }));
  host.dispatchEvent(new AssigneesChangedEvent({ value: [...value], added, removed, reason, ...primary }));
}

/** The browser has changed the value: the application, which may keep a copy of it, has to know. */
export function dispatchBrowserChange(
  host: ChangeHost,
  chosen: ValueController,
  before: StagedAssignees & { primaryId?: string | undefined },
  reason: 'restore' | 'reset',
): void {
  const isLedAsBefore = !host.choosePrimary || before.primaryId === chosen.primaryId;
  if (isSame(before, chosen.now) && isLedAsBefore) return;
  const { add, remove } = stagedDelta(before, chosen.now);
  dispatchChange(host, chosen, add, remove, reason);
}
