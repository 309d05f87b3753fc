// One change to many records of an embedded store: in portions, and telling what it really did to each.
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../../domain/assignment/assignment.js';
import type { Lead } from '../../domain/record/lead.js';
import type { BulkOutcome } from '../adapter.js';
import { addResult, emptyOutcome } from '../bulk-outcome.js';

/** Records per portion: a few milliseconds of work. */
const portion = 250;

export interface BulkWrites {
  keep: (changes: AssigneeChange[]) => Promise<AssigneeChangeResult[]>;
  /** A record as it is now. */
  before: (leadId: string) => Lead | undefined;
  operationId: string | undefined;
}

export async function changeInPortions(
  ids: readonly string[],
  delta: AssigneeDelta,
  { keep, before, operationId }: BulkWrites,
): Promise<BulkOutcome> {
  const outcome = emptyOutcome();
  for (let start = 0; start < ids.length; start += portion) {
    const records = new Map<string, Lead | undefined>();
    const changes = ids.slice(start, start + portion).map((leadId): AssigneeChange => {
      records.set(leadId, before(leadId));
      return { leadId, add: [...delta.add], remove: [...delta.remove], operationId };
    });
    for (const result of await keep(changes)) addResult(outcome, result, records.get(result.leadId), delta);
  }
  return outcome;
}
