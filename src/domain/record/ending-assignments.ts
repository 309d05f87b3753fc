// Whose assignment ends soon.
import { daysBetween, today } from './calendar-days.js';
import type { Lead } from './lead.js';

/** Days before an end from which on it is told. */
const soon = 7;

export const isSoon = (until: string | undefined): until is string =>
  until !== undefined && daysBetween(today(), until) <= soon;

/** Who is on a record for a few days still, whoever goes first first. */
export function endingAssignments({ assigneeIds, assignmentTerms }: Lead): { id: string; until: string }[] {
  const ending = assigneeIds.flatMap((id) => {
    // An id may be the name of something that every object has.
    const until = assignmentTerms && Object.hasOwn(assignmentTerms, id) ? assignmentTerms[id]?.until : undefined;
    return isSoon(until) ? [{ id, until }] : [];
  });
  return ending.sort((a, b) => (a.until < b.until ? -1 : 1));
}
