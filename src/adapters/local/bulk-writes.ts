// One change to many records of an embedded store: in portions, and telling what it really did to each.
import {
  effectiveDelta,
  type AssigneeChange,
  type AssigneeChangeResult,
  type AssigneeDelta,
} from '../../domain/assignment/assignment.js';
import type { BulkOutcome } from '../adapter.js';
import { addResult, emptyOutcome } from '../bulk-outcome.js';

/** Records per portion: a few milliseconds of work. */
const portion = 250;

export interface BulkWrites {
  keep: (changes: AssigneeChange[]) => Promise<AssigneeChangeResult[]>;
  /** Who is on a record now. */
  before: (leadId: string) => readonly string[];
  operationId: string | undefined;
}

export async function changeInPortions(
  ids: readonly string[],
  delta: AssigneeDelta,
  { keep, before, operationId }: BulkWrites,
): Promise<BulkOutcome> {
  const outcome = emptyOutcome();
  for (let start = 0; start < ids.length; start += portion) {
    const done = new Map<string, AssigneeDelta>();
    const changes = ids.slice(start, start + portion).map((leadId): AssigneeChange => {
      done.set(leadId, effectiveDelta(before(leadId), delta));
      return { leadId, add: [...delta.add], remove: [...delta.remove], operationId };
    });
    for (const result of await keep(changes)) addResult(outcome, result, done.get(result.leadId)!);
  }
  return outcome;
}
