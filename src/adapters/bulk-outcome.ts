// Adds up what a change of all that match has come to, from the result of each record.
import type { AssigneeChangeResult, AssigneeDelta } from '../domain/assignment/assignment.js';
import type { BulkOutcome } from './adapter.js';

export type CountedOutcome = BulkOutcome & Required<Pick<BulkOutcome, 'changes' | 'accessLost'>>;

export const emptyOutcome = (): CountedOutcome => ({ changed: 0, failed: [], accessLost: 0, changes: [] });

/** What a portion has come to, added to what was before it. */
export function addOutcome(into: CountedOutcome, { changed, failed, accessLost = 0, changes = [] }: BulkOutcome): void {
  into.changed += changed;
  into.accessLost += accessLost;
  into.failed.push(...failed);
  into.changes.push(...changes);
}

/** @param done What is really another about the record, if it was changed. */
export function addResult(outcome: CountedOutcome, result: AssigneeChangeResult, { add, remove }: AssigneeDelta): void {
  const { leadId, status } = result;
  if (status !== 'ok') {
    outcome.failed.push({ leadId, status, reason: result.reason });
    return;
  }
  outcome.changed++;
  if (!('lead' in result)) outcome.accessLost++;
  else if (add.length + remove.length > 0) outcome.changes.push({ leadId, add: [...add], remove: [...remove] });
}
