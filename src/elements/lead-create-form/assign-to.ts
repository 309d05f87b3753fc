// Puts people on a record that is there already: instead of creating it a second time, or once more after they were refused.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import { publishChange } from '../../controllers/adapter/record-changes.js';
import type { OperationId } from '../../domain/platform/operation-id.js';
import type { TermsByAssignee } from '../../domain/record/assignment-terms.js';
import type { Lead } from '../../domain/record/lead.js';
import { ask, LeadAssignedEvent, LeadAssignEvent, LeadAssignFailedEvent } from '../../events.js';

export interface AssignContext {
  adapter: LeadDataAdapter;
  host: EventTarget;
  /** BCP 47. */
  locale: string;
  /** In which role and until which day. */
  terms?: TermsByAssignee | undefined;
  /** The same for the same people at the same record until they are there. */
  operationId: OperationId;
}

/** What became of it; `out-of-sight`: they are on the record, which the current user may not see any more. */
export type AssignOutcome =
  { status: 'done'; lead: Lead } | { status: 'out-of-sight' } | { status: 'prevented' } | { status: 'failed' };

export async function assignTo(
  { id: leadId, version }: Lead,
  assigneeIds: readonly string[],
  { adapter, host, locale, terms, operationId }: AssignContext,
): Promise<AssignOutcome> {
  const theirs = Object.entries(terms ?? {}).filter(([id]) => assigneeIds.includes(id));
  const change = {
    ...{ leadId, add: [...assigneeIds], remove: [], version },
    operationId: operationId.idFor([leadId, assigneeIds, theirs]),
    ...(theirs.length > 0 && { terms: Object.fromEntries(theirs) }),
  };
  try {
    const answer = await ask(host, new LeadAssignEvent([change]), () => adapter.changeAssignees([change], { locale }));
    if (answer.outcome === 'prevented') return { status: 'prevented' };
    const result = answer.value.find((each) => each.leadId === leadId);
    if (!result) throw new AdapterError('unknown', 'There is no result for this record');
    if (result.status !== 'ok') throw new AdapterError(result.status, result.reason);
    operationId.settle();
    const lead = 'lead' in result ? result.lead : undefined;
    publishChange(
      adapter,
      lead ? { type: 'updated', leadId, version: lead.version, lead } : { type: 'access-lost', leadId },
    );
    host.dispatchEvent(new LeadAssignedEvent(answer.value));
    return lead ? { status: 'done', lead } : { status: 'out-of-sight' };
  } catch (error) {
    host.dispatchEvent(new LeadAssignFailedEvent([change], toAdapterError(error)));
    return { status: 'failed' };
  }
}
