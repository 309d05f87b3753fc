// Sends one change that has waited: on top of what others have done meanwhile, never over it.
import { AdapterError, toAdapterError } from '../adapter-error.js';
import type { Capabilities, LeadDataAdapter } from '../adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import {
  conflictingFields,
  type PendingAssignment,
  type PendingUpdate,
} from '../../domain/assignment/pending-change.js';
import { isOwnDoing, type StoredChange } from './stored-change.js';

export type SendOutcome =
  | { status: 'applied'; lead: Lead | undefined }
  /** Somebody else has changed the same. */
  | { status: 'clash' }
  /** `gone`: the record may not be seen any more. */
  | { status: 'refused'; reason: string; gone: boolean }
  /** No answer, or not now. */
  | { status: 'later'; retryAfter: number | undefined };

/** Others may write between the reading and the writing; nobody does so for ever. */
const mostAttempts = 8;

type Assignment = StoredChange & PendingAssignment;
type Update = StoredChange & PendingUpdate;

export async function sendChange(adapter: LeadDataAdapter, change: StoredChange): Promise<SendOutcome> {
  try {
    return change.kind === 'assignees' ? await sendAssignment(adapter, change) : await sendUpdate(adapter, change);
  } catch (error) {
    return outcomeOf(toAdapterError(error));
  }
}

function outcomeOf({ kind, message, retryAfter, retryable }: AdapterError): SendOutcome {
  // Whoever has to sign in again goes on then.
  if (retryable || kind === 'unauthenticated') return { status: 'later', retryAfter };
  if (kind === 'conflict') return { status: 'clash' };
  return { status: 'refused', reason: message, gone: kind === 'not-found' };
}

async function sendAssignment(adapter: LeadDataAdapter, change: Assignment): Promise<SendOutcome> {
  const { id: operationId, leadId, add, remove, primaryId, terms } = change;
  const led = { ...(primaryId !== undefined && { primaryId }), ...(terms && { terms }) };
  let { version } = change.lead;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const [result] = await adapter.changeAssignees([{ leadId, add, remove, ...led, operationId, version }]);
    if (!result) break;
    if (result.status === 'ok') return { status: 'applied', lead: 'lead' in result ? result.lead : undefined };
    if (result.status !== 'conflict')
      return { status: 'refused', reason: result.reason, gone: result.status === 'not-found' };
    const current = result.current ?? (await adapter.getLead(leadId));
    const conflicting = result.assigneeIds ?? [...add, ...remove, ...Object.keys(terms ?? {})];
    // What the user's own earlier change has made, and nobody has touched since, is no conflict.
    if (!conflicting.every((id) => isOwnDoing(id, change, current))) break;
    version = current.version;
  }
  return { status: 'clash' };
}

/** Where the back end does not see that somebody else has saved meanwhile, a look at the record does. */
async function unchangedSince({ id, version }: Lead, adapter: LeadDataAdapter): Promise<void> {
  const { concurrency = 'none' } = (adapter.capabilities ?? {}) as Partial<Capabilities>;
  if (concurrency !== 'none') return;
  const current = await adapter.getLead(id);
  if (current.version !== version) throw new AdapterError('conflict', 'The record was changed meanwhile.', { current });
}

async function sendUpdate(adapter: LeadDataAdapter, change: Update): Promise<SendOutcome> {
  const { id: idempotencyKey, patch } = change;
  let { lead } = change;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    try {
      await unchangedSince(lead, adapter);
      return { status: 'applied', lead: await adapter.updateLead(lead, patch, { idempotencyKey }) };
    } catch (error) {
      const { kind, current } = toAdapterError(error);
      if (kind !== 'conflict') throw error;
      lead = current ?? (await adapter.getLead(lead.id));
      if (conflictingFields(change, lead).length > 0) break;
    }
  }
  return { status: 'clash' };
}
