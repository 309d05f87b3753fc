// Whether a list can be asked for the records that an import has made or changed.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { unansweredPart } from '../../domain/record/filter-operators.js';
import type { RecordType } from '../../domain/record/lead.js';
import { capabilitiesOf } from '../adapter/capabilities.js';

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
