// Why the assignees of one record were not changed, as its result; it takes no other result with it.
import type { AssigneeChange, AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import type { Lead } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';
import { idsOfChange } from './assignment-input.js';
import type { Refusal } from './refusal.js';

/**
 * Throws what is about no record, such as a lost connection.
 * @param read The record as it is now, for a conflict. One that is gone by then was nobody's conflict.
 */
export async function refusedChange(
  change: AssigneeChange,
  { error, refusal, said }: { error: AdapterError; refusal: Refusal; said: string },
  read: () => Promise<Lead>,
): Promise<AssigneeChangeResult> {
  const { leadId } = change;
  const { kind } = error;
  if (kind !== 'forbidden' && kind !== 'conflict' && kind !== 'not-found' && kind !== 'invalid') throw error;
  const result: AssigneeChangeResult = { leadId, status: kind, reason: refusal.reason ?? said };
  if (refusal.assigneeIds) result.assigneeIds = refusal.assigneeIds.map(idsOfChange(change).original);
  if (kind !== 'conflict') return result;
  try {
    return { ...result, current: await read() };
  } catch (gone) {
    if (!(gone instanceof AdapterError) || gone.kind !== 'not-found') throw gone;
    return { leadId, status: 'not-found', reason: gone.message };
  }
}
