// The filters of a query in the words of the provider: several, where an address has no room for the ids of all that match.
import type { Filter, LeadQuery } from '../../domain/record/lead-query.js';
import { portions } from '../../domain/platform/portions.js';
import type { DataProviderMapping } from './mapping.js';
import type { PeopleDirectory } from './people-directory.js';
import type { ProviderFilter, ProviderId } from './provider.js';
import { allOf, oneOf, translateFilter, type TranslatedFilter } from './provider-filter.js';
import type { ProviderRecords } from './provider-records.js';

export interface FilterSources {
  records: ProviderRecords;
  mapping: DataProviderMapping;
  people: PeopleDirectory;
  /** Ids in one filter. */
  most: number;
}

/** No record matches two of them; without any, none matches at all. */
export async function recordFilters(
  { filter, search }: LeadQuery,
  { records: { mapper, assignments }, mapping, people, most }: FilterSources,
): Promise<ProviderFilter[][]> {
  let found: { ids: ProviderId[]; filter: ProviderFilter } | undefined;
  const findByAssignees = async (condition: Filter): Promise<TranslatedFilter | undefined> => {
    if (!('value' in condition) || condition.field !== 'assignees' || !assignments.find) return undefined;
    const { operator, value, viaTeams } = condition as { operator: string; value: string[]; viaTeams?: boolean };
    if (operator !== 'any' && (operator !== 'all' || viaTeams || value.length === 0)) return undefined;
    const ids = await assignments.find(viaTeams ? await people.withTeams(value) : value, operator === 'all');
    if (ids.length === 0) return 'nothing';
    found = { ids, filter: oneOf(mapping, 'id', ids) };
    return [found.filter];
  };
  const parts: TranslatedFilter[] = [[mapper.where]];
  if (filter) parts.push(await translateFilter(filter, { mapper, mapping, findByAssignees }));
  const text = search?.trim();
  if (text) parts.push([{ [mapping.search || 'q']: text }]);
  const all = allOf(parts);
  if (all === 'nothing') return [];
  if (!found || found.ids.length <= most) return [all];
  const { ids, filter: whole } = found;
  return portions(ids, most).map((some) => all.map((part) => (part === whole ? oneOf(mapping, 'id', some) : part)));
}
