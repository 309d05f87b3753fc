// The records that an import has made or changed, as a list can ask for them.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportRowResult } from '../../domain/import/import-row.js';
import { unansweredPart } from '../../domain/record/filter-operators.js';
import type { RecordType } from '../../domain/record/lead.js';
import { capabilitiesOf } from '../adapter/capabilities.js';

/** Their ids, each once, in the order of the file. */
export function madeIds(results: readonly ImportRowResult[]): string[] {
  const ids = new Set<string>();
  for (const result of [...results].sort((a, b) => a.rowNumber - b.rowNumber))
    if ((result.status === 'created' || result.status === 'updated') && result.leadId) ids.add(result.leadId);
  return [...ids];
}

/** How many records a list can be asked for by their ids. */
export function shownInList(adapter: LeadDataAdapter | undefined, recordType: RecordType): number {
  const {
    filterable = [],
    filterOperators = {},
    maxFilterValues = Infinity,
  } = capabilitiesOf(adapter, recordType) ?? {};
  const isFiltered = filterable === 'all' || filterable.includes('id');
  if (!isFiltered || unansweredPart({ field: 'id', operator: 'in', value: [] }, filterOperators)) return 0;
  return maxFilterValues;
}
