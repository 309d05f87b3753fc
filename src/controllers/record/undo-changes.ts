// Takes a save back: as a new change with an operation id of its own, and only where nobody has touched it since.
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { type AssigneeChange, type AssigneeDelta, isNoChange } from '../../domain/assignment/assignment.js';
import type { TermsChange } from '../../domain/record/assignment-terms.js';
import { randomId } from '../../domain/platform/operation-id.js';
import { patchedNames, sameValue } from '../../domain/assignment/pending-change.js';
import { fieldValue, type Lead, type LeadPatch, withFieldValue } from '../../domain/record/lead.js';
import { ask, LeadAssignedEvent, LeadAssignEvent, LeadUpdatedEvent, LeadUpdateEvent } from '../../events.js';
import type { SavedAssignees } from './assignee-edit.js';
import { publishChange } from '../adapter/record-changes.js';

/** What became of it. `kept`: people or fields that stay as they are, because somebody else has changed them since. */
export type UndoOutcome =
  | { status: 'done'; kept: string[] }
  | { status: 'gone' }
  | { status: 'prevented' }
  | { status: 'failed'; error: AdapterError };

export interface UndoContext {
  adapter: LeadDataAdapter;
  /** Where the events are dispatched. */
  host: EventTarget;
  /** BCP 47. */
  locale: string;
}

/** What a save of assignees had changed beside who is there. */
export type WayBack = Pick<SavedAssignees, 'primaryBefore' | 'termsBefore'>;

function termsWithout(terms: TermsChange | undefined, kept: ReadonlySet<string>): TermsChange | undefined {
  const left = Object.entries(terms ?? {}).filter(([id]) => !kept.has(id));
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

const inverse = ({ add, remove }: AssigneeDelta): AssigneeDelta => ({ add: remove, remove: add });

/**
 * Undoes an assignment.
 * @param version What the assignment has made: whoever was changed after it stays as he is.
 */
export async function undoAssignment(
  leadId: string,
  { primaryBefore: primaryId, termsBefore, ...delta }: AssigneeDelta & WayBack,
  version: string | undefined,
  context: UndoContext,
): Promise<UndoOutcome> {
  const { adapter, host, locale } = context;
  const kept = new Set<string>();
  let { add, remove } = inverse(delta);
  let terms = termsBefore;
  try {
    // Each turn gives up at least one person.
    while (!isNoChange({ add, remove, primaryId, terms })) {
      const led = { ...(primaryId !== undefined && { primaryId }), ...(terms && { terms }) };
      const change: AssigneeChange = {
        leadId,
        add,
        remove,
        ...led,
        operationId: randomId(),
        ...(version && { version }),
      };
      const answer = await ask(host, new LeadAssignEvent([change]), () =>
        adapter.changeAssignees([change], { locale, way: 'undo' }),
      );
      if (answer.outcome === 'prevented') return { status: 'prevented' };
      const result = answer.value.find((each) => each.leadId === leadId);
      if (!result) throw new AdapterError('unknown', 'There is no result for this record');
      if (result.status === 'ok') {
        if ('lead' in result)
          publishChange(adapter, { type: 'updated', leadId, version: result.lead.version, lead: result.lead });
        else publishChange(adapter, { type: 'access-lost', leadId });
        host.dispatchEvent(new LeadAssignedEvent(answer.value));
        return { status: 'done', kept: [...kept] };
      }
      const touched = [...add, ...remove, ...Object.keys(terms ?? {})];
      const conflicting = (result.assigneeIds ?? []).filter((id) => touched.includes(id));
      if (result.status === 'not-found') {
        publishChange(adapter, { type: 'access-lost', leadId });
        return { status: 'gone' };
      }
      if (conflicting.length === 0) throw new AdapterError(result.status, result.reason);
      for (const id of conflicting) kept.add(id);
      add = add.filter((id) => !kept.has(id));
      remove = remove.filter((id) => !kept.has(id));
      terms = termsWithout(terms, kept);
    }
    return { status: 'done', kept: [...kept] };
  } catch (error) {
    return { status: 'failed', error: toAdapterError(error) };
  }
}

/** The fields of a patch that still are as it has made them, with the values that they had before. */
function patchBack(before: Lead, after: Lead, patch: LeadPatch, now: Lead): { back: LeadPatch; kept: string[] } {
  let back: LeadPatch = {};
  const kept: string[] = [];
  for (const name of patchedNames(patch)) {
    if (sameValue(fieldValue(now, name), fieldValue(after, name)))
      back = withFieldValue(back, name, fieldValue(before, name) ?? '');
    else kept.push(name);
  }
  return { back, kept };
}

/** Undoes a save of fields. */
export async function undoUpdate(
  { before, lead: after, patch }: { before: Lead; patch: LeadPatch; lead: Lead },
  { adapter, host, locale }: UndoContext,
): Promise<UndoOutcome> {
  try {
    // Somebody may save between the reading and the writing; then it is read again.
    for (let attempt = 0; ; attempt++) {
      const now = await adapter.getLead(after.id, { locale });
      const { back, kept } = patchBack(before, after, patch, now);
      if (Object.keys(back).length === 0) return { status: 'done', kept };
      try {
        const answer = await ask(host, new LeadUpdateEvent(now, back), () =>
          adapter.updateLead(now, back, { locale, idempotencyKey: randomId(), way: 'undo' }),
        );
        if (answer.outcome === 'prevented') return { status: 'prevented' };
        const lead = answer.value;
        publishChange(adapter, { type: 'updated', leadId: lead.id, version: lead.version, lead });
        host.dispatchEvent(new LeadUpdatedEvent(lead));
        return { status: 'done', kept };
      } catch (error) {
        if (toAdapterError(error).kind !== 'conflict' || attempt > 3) throw error;
      }
    }
  } catch (error) {
    const known = toAdapterError(error);
    if (known.kind !== 'not-found') return { status: 'failed', error: known };
    publishChange(adapter, { type: 'access-lost', leadId: after.id });
    return { status: 'gone' };
  }
}
