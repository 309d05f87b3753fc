// Reads all that matches from a back end that shows only a part of each query: in parts, each by a query that begins where the
// records of the one before have ended.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { answersOperator } from '../../domain/record/filter-operators.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { allOf, type LeadCriteria } from '../../domain/record/lead-query.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import { readAll, type ReadOptions } from './read-all-leads.js';

/** By when a record was made: every one has it, and it stays. */
const field = 'createdAt';

/** Whether a part is all that one query shows, and narrower ones can be asked for. */
export function readsBeyondWindow(adapter: LeadDataAdapter, recordType: RecordType): boolean {
  const { resultWindow, sortable, filterable, filterOperators } = capabilitiesOf(adapter, recordType);
  const isIn = (fields: string[] | 'all'): boolean => fields === 'all' || fields.includes(field);
  return (
    resultWindow !== undefined &&
    isIn(sortable) &&
    isIn(filterable) &&
    answersOperator(filterOperators, field, 'at-least')
  );
}

/** A moment before, since a back end may know it more exactly than it tells it. */
const before = (moment: string): string | undefined => {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? undefined : new Date(time - 1).toISOString();
};

/** In the order in which they were made. It ends early where more were made in one moment than one query shows. */
export async function readBeyondWindow<T>(
  adapter: LeadDataAdapter,
  criteria: LeadCriteria,
  options: Omit<ReadOptions<T>, 'from'>,
): Promise<T[]> {
  const { most, progress, keep } = options;
  const kept = new Map<string, T>();
  let since: string | undefined;
  while (kept.size < most) {
    const known = kept.size;
    const filter = allOf([
      criteria.filter,
      since === undefined ? undefined : { field, operator: 'at-least', value: since },
    ]);
    const part: LeadCriteria = { ...criteria, filter, sort: [{ field, direction: 'asc' }] };
    const places = await readAll(adapter, part, {
      ...options,
      most: Infinity,
      progress: (read) => progress?.(Math.max(known, known + read - (since ? 1 : 0))),
      keep: (lead: Lead) => {
        if (!kept.has(lead.id)) kept.set(lead.id, keep(lead));
        return lead.createdAt;
      },
    });
    since = before(places.at(-1) ?? '');
    // A short part is no end: records that cannot be read are left out of it.
    if (kept.size === known || since === undefined) break;
  }
  return [...kept.values()].slice(0, most);
}
