// One change of assignees for all records that match a query, where the back end takes records one by one: page by page.
import type { AssigneeDelta } from '../../domain/assignment/assignment.js';
import { inFixedOrder, type LeadQuery } from '../../domain/record/lead-query.js';
import type { BulkOutcome, LeadDataAdapter, WriteOptions } from '../adapter.js';
import { addResult, emptyOutcome } from '../bulk-outcome.js';

/** Of everything that matches when its page is reached, newest first; the key makes a repetition go on where it stopped. */
export async function changeByQuery(
  adapter: Pick<LeadDataAdapter, 'capabilities' | 'listLeads'>,
  change: LeadDataAdapter['changeAssignees'],
  query: LeadQuery,
  delta: AssigneeDelta,
  options: WriteOptions,
): Promise<BulkOutcome> {
  const limit = adapter.capabilities.maxLimit;
  const outcome = emptyOutcome();
  const operation = options.idempotencyKey === undefined ? {} : { operationId: options.idempotencyKey };
  let cursor: string | undefined;
  do {
    const page = { ...inFixedOrder(query), limit, ...(cursor !== undefined && { cursor }) };
    const { items, nextCursor } = await adapter.listLeads(page, options);
    const changes = items.map(({ id }) => ({ leadId: id, ...delta, ...operation }));
    for (const [index, result] of (await change(changes, { ...options, way: options.way ?? 'bulk' })).entries())
      addResult(outcome, result, items[index], delta);
    cursor = nextCursor;
  } while (cursor !== undefined);
  return outcome;
}
