// Plans the writes of single records: create, update, delete.
import { tooFew, tooMany } from '../../domain/assignment/assignment-rules.js';
import { effectiveTerms, termsRefusal } from '../../domain/record/assignment-terms.js';
import { today } from '../../domain/record/calendar-days.js';
import type { Lead, LeadDraft, LeadPatch } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';
import type { CreatedLead, CreateOptions, RefusedAssignee } from '../adapter.js';
import { draftProblems, patchProblems, withDefaults } from '../draft-checks.js';
import { changedFields, leadFrom, patched } from './lead-changes.js';
import { loggedChange } from './local-history.js';
import { nextVersion } from '../counted-versions.js';
import { frozen } from './local-lead.js';
import type { DeletedRecord } from './lead-storage.js';
import { noSuchRecord } from '../no-such-record.js';
import { newId } from './new-id.js';
import { deletion, demand } from './permissions.js';
import { appliedBefore, contentOf, operationKey, refusedAssignees, type WriteContext } from './write-context.js';

function visible(id: string, { plan, sees }: WriteContext): Lead {
  const lead = plan.lead(id);
  if (!lead || !sees(lead)) throw noSuchRecord();
  return frozen(lead);
}

function invalid(fields: Record<string, string>): AdapterError {
  return new AdapterError('invalid', Object.values(fields).join(' '), { fields });
}

/** Those of the people who cannot be assigned, each with the reason. */
const refusedOf = (ids: readonly string[], { directory }: WriteContext): RefusedAssignee[] =>
  ids.flatMap((assigneeId) => {
    const reason = directory.refusal(assigneeId);
    return reason === undefined ? [] : [{ assigneeId, reason }];
  });

/** @param partial Whether the record may be created without those who cannot be assigned. */
export function planCreate(
  given: LeadDraft,
  context: WriteContext,
  { idempotencyKey, partial = false }: CreateOptions = {},
): CreatedLead {
  const { plan, viewer, at } = context;
  const rules = context.rules(given.recordType);
  const { maxAssignees, minAssignees, primaryAssignee } = rules;
  const key = operationKey('create', context, idempotencyKey);
  const content = contentOf(given);
  const applied = appliedBefore(key, content, context);
  const wanted = given.assigneeIds ?? [];
  const without = partial ? refusedOf(wanted, context) : [];
  const refused = without.length > 0 ? { refused: without } : {};
  if (applied?.leadId !== undefined) return { ...visible(applied.leadId, context), ...refused };
  const schema = context.schema(given.recordType);
  const assigneeIds = wanted.filter((id) => !without.some(({ assigneeId }) => assigneeId === id));
  const draft = withDefaults({ ...given, assigneeIds }, schema);
  const problems = draftProblems(draft, schema) ?? {};
  const unfit = refusedAssignees(draft.assigneeIds, context);
  const terms = effectiveTerms(undefined, draft.assigneeIds, draft.assignmentTerms);
  const against = termsRefusal(terms, rules, { locked: [], day: today() });
  if (unfit) problems['assignees'] = unfit.reason;
  else if (new Set(draft.assigneeIds).size > maxAssignees) problems['assignees'] = tooMany(maxAssignees);
  else if (new Set(draft.assigneeIds).size < minAssignees) problems['assignees'] = tooFew(minAssignees);
  else if (against) problems['assignees'] = against.reason;
  if (Object.keys(problems).length > 0) throw invalid(problems);
  if (!primaryAssignee) delete draft.primaryAssigneeId;
  const lead = frozen(leadFrom(draft, { id: newId(), at, createdBy: viewer.id }));
  plan.put(lead);
  // Who was there from the beginning follows from the record, but not on which terms.
  const { assignmentTerms: _, ...bare } = lead;
  if (lead.assignmentTerms)
    plan.log(loggedChange({ ...bare, assigneeIds: [] }, lead, { actorId: viewer.id, at, way: context.way }));
  plan.record(key, { leadId: lead.id, content });
  return { ...lead, ...refused };
}

export function planUpdate(read: Lead, patch: LeadPatch, context: WriteContext, idempotencyKey?: string): Lead {
  const { plan, at } = context;
  const key = operationKey(`update|${read.id}`, context, idempotencyKey);
  const current = visible(read.id, context);
  const content = contentOf(patch);
  if (appliedBefore(key, content, context)) return current;
  if (read.version !== current.version) {
    throw new AdapterError('conflict', 'The record has been changed in the meantime', { current });
  }
  const problems = patchProblems(patch, context.schema(current.recordType));
  if (problems) throw invalid(problems);
  const next = patched(current, patch, at);
  plan.put(frozen(next));
  plan.log(
    loggedChange(current, next, {
      actorId: context.viewer.id,
      at,
      way: context.way,
      fields: changedFields(current, next),
    }),
  );
  plan.record(key, { leadId: next.id, content });
  return next;
}

/** @returns What is deleted. */
export function planDelete(id: string, context: WriteContext): Lead {
  const lead = visible(id, context);
  demand(deletion(context.viewer, lead));
  context.plan.remove(id);
  return lead;
}

/** As it was with all that had happened, in a new version: whoever still shows the old one must not save over it unseen. */
export function planRestore(deleted: DeletedRecord | undefined, context: WriteContext): Lead {
  const there = deleted && context.plan.lead(deleted.lead.id);
  if (there) return visible(there.id, context);
  if (!deleted || !context.sees(deleted.lead)) throw noSuchRecord();
  demand(deletion(context.viewer, deleted.lead));
  const lead = frozen({ ...deleted.lead, version: nextVersion(deleted.lead.version) });
  context.plan.put(lead);
  for (const change of deleted.history) context.plan.log(change);
  return lead;
}
