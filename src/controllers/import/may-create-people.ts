// Whether an import may create people that the directory does not have.
import type { LeadDataAdapter } from '../../adapters/adapter.js';

/** Yes where the back end has no answer: it refuses by itself then. */
export async function mayCreatePeople(adapter: LeadDataAdapter, signal: AbortSignal, locale: string): Promise<boolean> {
  if (!adapter.createAssignees) return false;
  const answer = await adapter.can?.('create-assignee', {}, { signal, locale }).catch(() => undefined);
  signal.throwIfAborted();
  return answer?.allowed ?? true;
}
