// Plans changes of assignees, each with a result of its own.
import type { AssigneeChange, AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import { effectiveTerms, termsRefusal } from '../../domain/record/assignment-terms.js';
import { today } from '../../domain/record/calendar-days.js';
import { ruleAgainst } from '../../domain/assignment/assignment-rules.js';
import type { Lead } from '../../domain/record/lead.js';
import { noSuchRecord } from '../no-such-record.js';
import { assigned, conflictingIds, wasRemoved } from './lead-changes.js';
import { loggedChange } from './local-history.js';
import { frozen } from './local-lead.js';
import { operationKey, refusedAssignees, type WriteContext } from './write-context.js';

export function planAssignment(
  changes: readonly AssigneeChange[],
  context: WriteContext,
  idempotencyKey?: string,
): AssigneeChangeResult[] {
  return changes.map((change, index) => {
    const fromCall = idempotencyKey === undefined ? undefined : `${idempotencyKey}|${index}`;
    // One id may serve a whole selection, so it counts per record.
    const key = operationKey(`assign|${change.leadId}`, context, change.operationId ?? fromCall);
    return { leadId: change.leadId, ...planChange(change, context, key) };
  });
}

type Outcome =
  | { status: 'ok'; lead: Lead }
  | { status: 'ok'; accessLost: true }
  | { status: 'conflict' | 'not-found' | 'invalid'; reason: string; assigneeIds?: string[]; current?: Lead };

const isIds = (value: unknown): boolean => Array.isArray(value) && value.every((id) => typeof id === 'string');

function planChange(change: AssigneeChange, context: WriteContext, key: string | undefined): Outcome {
  const { plan, sees, at } = context;
  const current = plan.lead(change.leadId);
  // Whoever lost his access by this very operation hears the same answer again.
  if (current && plan.applied(key)) return seen(current, context);
  if (!current || !sees(current)) return { status: 'not-found', reason: noSuchRecord().message };
  if (!isIds(change.add) || !isIds(change.remove))
    return { status: 'invalid', reason: 'add and remove have to be lists of ids' };
  const conflicting = conflictingIds(current, change);
  if (conflicting.length > 0) {
    const reason = 'Somebody else has changed the same assignees in the meantime';
    return { status: 'conflict', reason, assigneeIds: conflicting, current: frozen(current) };
  }
  const next = assigned(current, change, at);
  const refusal = refusalOf(current, next, change, context);
  if (refusal) return { status: 'invalid', ...refusal };
  const before = new Set(current.assigneeIds);
  const added = next.assigneeIds.filter((id) => !before.has(id));
  // Whoever has left comes back where a removal is taken back; nobody else is assigned to them anew.
  const anew = added.filter((id) => !wasRemoved(current, id));
  const refused = refusedAssignees(anew, context);
  if (refused) return { status: 'invalid', reason: refused.reason, assigneeIds: refused.ids };
  plan.put(frozen(next));
  plan.log(loggedChange(current, next, { actorId: context.viewer.id, at, way: context.way }));
  plan.record(key, { leadId: next.id });
  return seen(next, context);
}

function refusalOf(current: Lead, next: Lead, change: AssigneeChange, context: WriteContext) {
  const rules = context.rules(current.recordType);
  const against = ruleAgainst(current, next.assigneeIds, change, rules);
  // What stays as it is may be over already: it is the end itself that has not been told yet.
  const terms = effectiveTerms(current.assignmentTerms, next.assigneeIds, change.terms);
  const nobody = Object.keys(change.terms ?? {}).filter(
    (id) => !next.assigneeIds.includes(id) && !change.remove.includes(id),
  );
  if (nobody.length > 0)
    return { reason: 'Only somebody who is assigned has a role or a last day', assigneeIds: nobody };
  const locked = (current.lockedAssignees ?? []).map(({ assigneeId }) => assigneeId);
  return against ?? termsRefusal(terms, rules, { locked, day: today() });
}

function seen(lead: Lead, { sees }: WriteContext): Outcome {
  return sees(lead) ? { status: 'ok', lead: frozen(lead) } : { status: 'ok', accessLost: true };
}
