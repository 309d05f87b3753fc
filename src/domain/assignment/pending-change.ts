// Changes that wait for the network: what a record looks like with them, and which of them others have made impossible.
import { applyDelta, type LedDelta, primaryAfter } from './assignment.js';
import { termsAfter, type TermsByAssignee } from '../record/assignment-terms.js';
import { fieldValue, type Lead, type LeadPatch, type RecordType, withFieldValue } from '../record/lead.js';

interface Queued {
  /** The operation id, made when it was meant. */
  id: string;
  leadId: string;
  recordType: RecordType;
  /** The record's name; empty once the record may not be seen any more. */
  name: string;
  /** ISO 8601. */
  at: string;
  /**
   * `waiting`: goes out when the network is there · `clash`: somebody else has changed the same, a person has to decide ·
   * `refused`: the back end does not take it.
   */
  state: 'waiting' | 'clash' | 'refused';
  /** Why it is refused, in the back end's words. */
  reason?: string | undefined;
}

/** Who is to come and to go. `base`: who was there when it was meant; `baseTerms`: in which role and until which day. */
export interface PendingAssignment extends Queued, LedDelta {
  kind: 'assignees';
  base: string[];
  baseTerms?: TermsByAssignee | undefined;
}

/** Fields that are to have other values. `before`: what they had when it was meant. */
export interface PendingUpdate extends Queued {
  kind: 'fields';
  patch: LeadPatch;
  before: Record<string, unknown>;
}

export type PendingChange = PendingAssignment | PendingUpdate;

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** The names of the fields that a patch sets. */
export function patchedNames({ fields = {}, ...builtIn }: LeadPatch): string[] {
  const all = Object.entries({ ...fields, ...builtIn });
  return all.flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

const patchValue = (patch: LeadPatch, name: string): unknown =>
  (patch as Record<string, unknown>)[name] ?? patch.fields?.[name];

/** The values that a patch replaces. */
export function valuesBefore(lead: Lead, patch: LeadPatch): Record<string, unknown> {
  return Object.fromEntries(patchedNames(patch).map((name) => [name, fieldValue(lead, name)]));
}

/** Fields that somebody else has set to something else since the change was meant. */
export function conflictingFields({ patch, before }: Pick<PendingUpdate, 'patch' | 'before'>, current: Lead): string[] {
  return patchedNames(patch).filter((name) => {
    const now = fieldValue(current, name);
    return !sameValue(now, before[name]) && !sameValue(now, patchValue(patch, name));
  });
}

/** The record as it will be when the changes that wait have gone out; the same object where there is none. */
export function withPending(lead: Lead, changes: readonly PendingChange[]): Lead {
  let result = lead;
  for (const change of changes) {
    if (change.leadId !== lead.id || change.state !== 'waiting') continue;
    result = { ...result, pending: true };
    if (change.kind === 'assignees') {
      result.assigneeIds = applyDelta(result.assigneeIds, change);
      result.primaryAssigneeId = primaryAfter(result, result.assigneeIds, change);
      result.assignmentTerms = termsAfter(result.assignmentTerms, result.assigneeIds, change.terms);
    } else
      for (const name of patchedNames(change.patch))
        result = withFieldValue(result, name, patchValue(change.patch, name));
  }
  return result;
}
