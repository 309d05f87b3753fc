// What an edit of assignees has to know of roles and last days; loaded when there is such an edit.
import type { AssigneeChange } from '../../domain/assignment/assignment.js';
import {
  conflictingTerms,
  effectiveTerms,
  termsAfter,
  type TermsByAssignee,
  termsBetween,
  type TermsChange,
} from '../../domain/record/assignment-terms.js';
import type { Lead } from '../../domain/record/lead.js';

/** What saving would say of them; staged terms of people who are taken off wait for those to come back. */
export function change(
  { assignmentTerms }: Lead,
  ids: readonly string[],
  staged: TermsChange | undefined,
): { terms?: TermsChange } {
  const terms = effectiveTerms(assignmentTerms, ids, staged);
  return terms ? { terms } : {};
}

/** The record as saving would make it. */
export const preview = (
  { assignmentTerms }: Lead,
  ids: readonly string[],
  staged: TermsChange | undefined,
): { assignmentTerms: TermsByAssignee | undefined } => ({
  assignmentTerms: termsAfter(assignmentTerms, ids, staged),
});

/** Who is still there and whose terms somebody else has set to something else than is staged. */
export const conflicting = (base: TermsByAssignee | undefined, now: Lead, staged: TermsChange | undefined): string[] =>
  conflictingTerms(base, now.assignmentTerms, staged).filter((id) => now.assigneeIds.includes(id));

/** What brings back what a save has changed beside who is there. */
export interface TermsWayBack {
  /** Who led until then, if somebody else does now; `null`: nobody. */
  primaryBefore?: string | null | undefined;
  /** What would bring back the roles and last days that have changed. */
  termsBefore?: TermsChange | undefined;
  /** Whose they are, of those who stay. */
  termsOf?: string[] | undefined;
}

/** Who led and on which terms people were there, as far as a change has changed that. */
export function wayBack(before: Lead | undefined, { add, remove, primaryId, terms }: AssigneeChange): TermsWayBack {
  const had = before?.assignmentTerms;
  const led = before?.primaryAssigneeId;
  // Whoever is taken off leads no more.
  const isOther = primaryId !== undefined || (led !== undefined && remove.includes(led));
  const termsOf = Object.keys(terms ?? {}).filter((id) => !add.includes(id));
  const back = termsBetween(termsAfter(had, termsOf, terms), had, termsOf);
  const anew = had && termsBetween(undefined, had, remove);
  return {
    ...(isOther && { primaryBefore: led ?? null }),
    ...((back ?? anew) && { termsBefore: { ...back, ...anew } }),
    ...(termsOf.length > 0 && { termsOf }),
  };
}
