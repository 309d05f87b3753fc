// A change of assignees as the functions of the schema take it, over PostGraphile and over PostgREST.
import type { AssigneeChange } from '../../domain/assignment/assignment.js';
import { databaseIds, isUuid, primaryInput, versionNumber } from './database-values.js';

/** A record that nobody has: the answer for an id that is no UUID is the database's own. */
const noLead = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/** @param fallback The operation id where the change has none. */
export function assignmentInput(
  { leadId, add, remove, primaryId, operationId, version }: AssigneeChange,
  fallback: string | undefined,
): object {
  return {
    leadId: isUuid(leadId) ? leadId : noLead,
    addIds: databaseIds(add).ids,
    removeIds: remove.filter(isUuid),
    operationId: operationId ?? fallback,
    expectedVersion: versionNumber(version),
    ...primaryInput(primaryId),
  };
}
