// Who a pasted list means; loaded when somebody pastes one.
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { findNamedPeople } from '../../../controllers/people/find-named-people.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import { PeopleMatcher } from '../../../domain/people/people-matcher.js';
import {
  pastedCell,
  type PasteContext,
  type PastedPeople,
  resolvePasted,
} from '../../../domain/people/pasted-people.js';

export interface LookUpOptions extends Omit<PasteContext, 'people'> {
  /** Everybody, where that is known. */
  assignees: readonly Assignee[] | undefined;
  adapter: LeadDataAdapter | undefined;
  locale: string;
  leadIds: readonly string[] | undefined;
  /** Whether whoever has left can be chosen too. */
  includeInactive: boolean;
  signal: AbortSignal;
}

/** Rejects with the adapter's error, or with the signal's reason. */
export async function lookUpPasted(text: string, options: LookUpOptions): Promise<PastedPeople> {
  const { assignees, adapter, signal, locale, leadIds, includeInactive } = options;
  let people = new PeopleMatcher(includeInactive ? 'all' : 'active');
  if (assignees) people.learn(assignees);
  else if (adapter)
    people = await findNamedPeople(adapter, [pastedCell(text)], { signal, locale, leadIds, includeInactive });
  return resolvePasted(text, { ...options, people });
}
