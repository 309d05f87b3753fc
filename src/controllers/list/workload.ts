// How many of the records of a list each person is on: as the back end counts them, else of those that can be read here.
import { AdapterError } from '../../adapters/adapter-error.js';
import type { AssigneeCounts, LeadDataAdapter } from '../../adapters/adapter.js';
import { assigneeCounts } from '../../domain/assignment/bulk-changes.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';

/** `loaded`: only of the records that the list has loaded. */
export type WorkloadSource = 'back-end' | 'loaded';

export interface Workload extends AssigneeCounts {
  source: WorkloadSource;
}

export interface WorkloadOptions {
  loaded: readonly Lead[];
  locale: string;
  signal: AbortSignal;
}

function countHere(leads: readonly Lead[]): Workload {
  const counts = Array.from(assigneeCounts(leads), ([assigneeId, records]) => ({ assigneeId, records }));
  const unassigned = leads.filter(({ assigneeIds }) => (assigneeIds ?? []).length === 0).length;
  return { counts, unassigned, total: leads.length, source: 'loaded' };
}

/** A server of the same contract may be older than this question. */
const isUnknown = (error: unknown): boolean =>
  error instanceof AdapterError && (error.kind === 'unsupported' || error.kind === 'not-found');

export async function readWorkload(
  adapter: LeadDataAdapter,
  criteria: LeadCriteria,
  { loaded, locale, signal }: WorkloadOptions,
): Promise<Workload> {
  if (!adapter.countByAssignee) return countHere(loaded);
  try {
    const counted = await adapter.countByAssignee({ ...criteria, limit: 1 }, { locale, signal });
    const counts = [...counted.counts].sort((a, b) => b.records - a.records);
    return { ...counted, counts, source: 'back-end' };
  } catch (error) {
    if (isUnknown(error)) return countHere(loaded);
    throw error;
  }
}
