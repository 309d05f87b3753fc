// Whose assignment ends soon.
import type { Lead } from './lead.js';

/** Days before an end from which on it is told. */
const soon = 7;

/** The last day that is soon, as ISO 8601 writes it: such days stand in the order of their texts. */
function lastDay(now = new Date()): string {
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + soon)).toISOString().slice(0, 10);
}

export const isSoon = (until: string | undefined): until is string => until !== undefined && until <= lastDay();

/** Who is on a record for a few days still, whoever goes first first. */
export function endingAssignments({ assigneeIds, assignmentTerms }: Lead): { id: string; until: string }[] {
  const ending = assigneeIds.flatMap((id) => {
    // An id may be the name of something that every object has.
    const until = assignmentTerms && Object.hasOwn(assignmentTerms, id) ? assignmentTerms[id]?.until : undefined;
    return isSoon(until) ? [{ id, until }] : [];
  });
  return ending.sort((a, b) => (a.until < b.until ? -1 : 1));
}
