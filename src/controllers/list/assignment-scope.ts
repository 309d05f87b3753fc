// Which records a change of many is made to, and the reading of them that shows its effect before it is made.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterError } from '../../adapters/adapter-error.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { allOf, type Filter, type LeadCriteria } from '../../domain/record/lead-query.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import { readAllLeads } from './read-all-leads.js';
import { portions } from '../../domain/platform/portions.js';

/** `records`: these ids · `query`: whatever matches. */
export type AssignmentScope = { kind: 'records'; ids: readonly string[] } | QueryScope;
export interface QueryScope {
  kind: 'query';
  criteria: LeadCriteria;
  count?: number | undefined;
}

/** Records that are read one by one to be changed; of more, the query goes to the back end where it can do that. */
export const readableScope = 1_000;
/** Records that are read where the back end cannot make a change by a query. */
export const mostRead = 50_000;
/** Records of one query that can be read: no more than a back end shows of it. */
export const readableOf = (adapter: LeadDataAdapter, recordType: RecordType): number =>
  Math.min(mostRead, capabilitiesOf(adapter, recordType).resultWindow ?? Infinity);

/** Records of a selection that are asked for at the same time. */
const parallel = 6;

/** Of what matches, everything that somebody is assigned to. */
export function recordsOf(criteria: LeadCriteria, assigneeId: string): QueryScope {
  const theirs: Filter = { field: 'assignees', operator: 'any', value: [assigneeId] };
  return { kind: 'query', criteria: { ...criteria, filter: allOf([criteria.filter, theirs]) } };
}

/** Whether the query itself is handed to the back end. */
export const goesByQuery = (scope: AssignmentScope, adapter: LeadDataAdapter): scope is QueryScope =>
  scope.kind === 'query' && (scope.count ?? 0) > readableScope && adapter.changeAssigneesByQuery !== undefined;

/** The records as they are now; `known` saves asking for those that are loaded. */
export async function readScope(
  scope: AssignmentScope,
  adapter: LeadDataAdapter,
  options: {
    known: ReadonlyMap<string, Lead>;
    locale: string;
    signal: AbortSignal;
    /** Hears how many have been read. Whoever listens reads all, however many. */
    progress?: (read: number) => void;
  },
): Promise<Lead[]> {
  const { known, locale, signal, progress } = options;
  const most = progress ? Infinity : mostRead;
  if (scope.kind === 'query') return readAllLeads(adapter, scope.criteria, { most, locale, signal, progress });
  const leads = new Map<string, Lead>();
  const missing = scope.ids.filter((id) => !known.has(id));
  for (const some of portions(missing, parallel)) {
    const read = some.map((id) => readOne(id, adapter, { locale, signal }));
    for (const lead of await Promise.all(read)) if (lead) leads.set(lead.id, lead);
    progress?.(leads.size);
  }
  return scope.ids.flatMap((id) => known.get(id) ?? leads.get(id) ?? []);
}

/** One that is gone meanwhile is no reason to give up the others. */
async function readOne(
  id: string,
  adapter: LeadDataAdapter,
  options: { locale: string; signal: AbortSignal },
): Promise<Lead | undefined> {
  try {
    return await adapter.getLead(id, options);
  } catch (error) {
    if (error instanceof AdapterError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
