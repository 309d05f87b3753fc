// Which records a change of many is made to, and the reading of them that shows its effect before it is made.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterError } from '../../adapters/adapter-error.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { allOf, type Filter, type LeadCriteria } from '../../domain/record/lead-query.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import { readAll } from './read-all-leads.js';
import { readBeyondWindow, readsBeyondWindow } from './read-beyond-window.js';
import { portions } from '../../domain/platform/portions.js';

/** `records`: these ids · `query`: whatever matches. */
export type AssignmentScope = { kind: 'records'; ids: readonly string[] } | QueryScope;
export interface QueryScope {
  kind: 'query';
  criteria: LeadCriteria;
  count?: number | undefined;
}

/** Records that are read one by one to be changed; of more, the query goes to the back end where it can do that. */
const readableScope = 1_000;
/** Records that are read for what a query cannot say where the back end could change all by it: roles, last days, who leads. */
export const mostRead = 50_000;
/** Records that match a query and can be read: as many as a back end shows of it, or all where narrower ones lead on. */
export const readableOf = (adapter: LeadDataAdapter, recordType: RecordType): number =>
  readsBeyondWindow(adapter, recordType) ? Infinity : (capabilitiesOf(adapter, recordType).resultWindow ?? Infinity);

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

/** The records as they are now, however many; `known` saves asking for those that are loaded. */
export async function readScope<T>(
  scope: AssignmentScope,
  adapter: LeadDataAdapter,
  options: {
    known: ReadonlyMap<string, Lead>;
    locale: string;
    signal: AbortSignal;
    /** Hears how many have been read. */
    progress: (read: number) => void;
    keep: (lead: Lead) => T;
  },
): Promise<T[]> {
  const { known, locale, signal, progress, keep } = options;
  if (scope.kind === 'query') {
    const read = readsBeyondWindow(adapter, scope.criteria.recordType) ? readBeyondWindow : readAll;
    return read(adapter, scope.criteria, { most: Infinity, locale, signal, progress, keep });
  }
  const leads = new Map<string, T>();
  const missing = scope.ids.filter((id) => !known.has(id));
  for (const some of portions(missing, parallel)) {
    const read = some.map((id) => readOne(id, adapter, { locale, signal }));
    for (const lead of await Promise.all(read)) if (lead) leads.set(lead.id, keep(lead));
    progress(leads.size);
  }
  return scope.ids.flatMap((id) => {
    const lead = known.get(id);
    return lead ? keep(lead) : (leads.get(id) ?? []);
  });
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
