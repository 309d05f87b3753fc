// The rules that a back end has for the assignees of a record, asked in one order wherever a change is made.
import type { Lead } from '../record/lead.js';
import type { AssigneeChange } from './assignment.js';

export interface AssignmentLimits {
  maxAssignees?: number | undefined;
  minAssignees?: number | undefined;
  primaryAssignee?: boolean | undefined;
}

export interface RuleRefusal {
  reason: string;
  assigneeIds?: string[];
}

export const tooMany = (max: number): string => `At most ${max} can be assigned`;
export const tooFew = (min: number): string => `At least ${min} have to be assigned`;

/**
 * Why a record may not become this: first who has to stay, then how many have to be there, how many may be, and who leads.
 * @param after Its assignees as the change would leave them.
 */
export function ruleAgainst(
  lead: Lead,
  after: readonly string[],
  { remove, primaryId }: Pick<AssigneeChange, 'remove' | 'primaryId'>,
  { maxAssignees = Infinity, minAssignees = 0, primaryAssignee = false }: AssignmentLimits,
): RuleRefusal | undefined {
  const { assigneeIds: before } = lead;
  const staying = (lead.lockedAssignees ?? []).filter(
    ({ assigneeId: id }) => before.includes(id) && !after.includes(id),
  );
  const [first] = staying;
  if (first)
    return {
      reason: first.reason ?? 'They cannot be taken off this record',
      assigneeIds: staying.map(({ assigneeId }) => assigneeId),
    };
  // What a record has too few or too many of already may become better.
  if (after.length < Math.min(minAssignees, before.length))
    return { reason: tooFew(minAssignees), assigneeIds: remove };
  const added = after.filter((id) => !before.includes(id));
  if (added.length > 0 && after.length > maxAssignees) return { reason: tooMany(maxAssignees), assigneeIds: added };
  if (typeof primaryId !== 'string') return undefined;
  if (!primaryAssignee) return { reason: 'Nobody can lead a record here' };
  return after.includes(primaryId)
    ? undefined
    : { reason: 'Only somebody who is assigned can lead', assigneeIds: [primaryId] };
}
