// The people of a filter whose teams count too: their teams have to be known before the database is asked.
import type { Filter } from '../../domain/record/lead-query.js';
import { isUuid } from './database-values.js';

export function viaTeams(filter: Filter): string[] {
  if ('and' in filter) return filter.and.flatMap(viaTeams);
  if ('or' in filter) return filter.or.flatMap(viaTeams);
  if ('not' in filter) return viaTeams(filter.not);
  return 'viaTeams' in filter && filter.viaTeams ? filter.value.filter(isUuid) : [];
}
