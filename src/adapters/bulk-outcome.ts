// Adds up what a change of all that match has come to, from the result of each record.
import {
  effectiveDelta,
  type AssigneeChange,
  type AssigneeChangeResult,
  type AssigneeDelta,
} from '../domain/assignment/assignment.js';
import type { Lead } from '../domain/record/lead.js';
import type { BulkOutcome } from './adapter.js';
import { nextVersion } from './counted-versions.js';

export type CountedOutcome = BulkOutcome & Required<Pick<BulkOutcome, 'changes' | 'accessLost'>>;

export const emptyOutcome = (): CountedOutcome => ({ changed: 0, failed: [], accessLost: 0, changes: [] });

/** What a portion has come to, added to what was before it. */
export function addOutcome(into: CountedOutcome, { changed, failed, accessLost = 0, changes = [] }: BulkOutcome): void {
  into.changed += changed;
  into.accessLost += accessLost;
  into.failed.push(...failed);
  into.changes.push(...changes);
}

/**
 * @param before The record when its turn came; `undefined` where nobody has looked.
 * @param delta What is done to all of them.
 */
export function addResult(
  outcome: CountedOutcome,
  result: AssigneeChangeResult,
  before: Pick<Lead, 'assigneeIds' | 'version'> | undefined,
  delta: AssigneeDelta,
): void {
  const { leadId, status } = result;
  if (status !== 'ok') {
    outcome.failed.push({ leadId, status, reason: result.reason });
    return;
  }
  outcome.changed++;
  if (!('lead' in result)) outcome.accessLost++;
  else if (before) outcome.changes.push(...doneTo(before, result.lead, delta));
}

/** What is really another about the record: nothing, if it had been so already. */
function doneTo(
  { assigneeIds, version }: Pick<Lead, 'assigneeIds' | 'version'>,
  now: Lead,
  delta: AssigneeDelta,
): AssigneeChange[] {
  const { add, remove } = effectiveDelta(assigneeIds, delta);
  if (add.length + remove.length === 0 || now.version === version) return [];
  // Where others came in between nobody can tell what of it is theirs: with the version before it, the undo is a conflict.
  const isAlone = now.version === nextVersion(version);
  return [{ leadId: now.id, add: [...add], remove: [...remove], version: isAlone ? now.version : version }];
}
