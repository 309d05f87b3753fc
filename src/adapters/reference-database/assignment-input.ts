// A change of assignees as the functions of the schema take it, over PostGraphile and over PostgREST.
import type { AssigneeChange } from '../../domain/assignment/assignment.js';
import type { TermsChange } from '../../domain/record/assignment-terms.js';
import { databaseIds, isUuid, primaryInput, versionNumber } from './database-values.js';

/** A record that nobody has: the answer for an id that is no UUID is the database's own. */
const noLead = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/** Whoever a change is about, as the database knows them, and the way back from a refusal. */
export function idsOfChange({ add, terms = {} }: Pick<AssigneeChange, 'add' | 'terms'>): {
  add: string[];
  terms: TermsChange | undefined;
  original(id: string): string;
} {
  const about = Object.keys(terms);
  const { ids, original } = databaseIds([...add, ...about]);
  const set = about.map((id, index) => [ids[add.length + index]!, terms[id]!] as const);
  return { add: ids.slice(0, add.length), terms: set.length > 0 ? Object.fromEntries(set) : undefined, original };
}

/** @param fallback The operation id where the change has none. */
export function assignmentInput(
  { leadId, add, remove, primaryId, terms, operationId, version }: AssigneeChange,
  fallback: string | undefined,
): object {
  const ids = idsOfChange({ add, terms });
  return {
    leadId: isUuid(leadId) ? leadId : noLead,
    addIds: ids.add,
    removeIds: remove.filter(isUuid),
    operationId: operationId ?? fallback,
    expectedVersion: versionNumber(version),
    ...primaryInput(primaryId),
    ...(ids.terms && { terms: ids.terms }),
  };
}
