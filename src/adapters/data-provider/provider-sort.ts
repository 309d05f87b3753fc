// Says an order in the words of the provider, or refuses it.
import type { Sort } from '../../domain/record/lead-query.js';
import { AdapterError } from '../adapter-error.js';
import type { DataProviderMapping } from './mapping.js';
import type { RecordSource } from './provider.js';
import type { RecordMapper } from './record-mapper.js';

export interface SortTranslation {
  mapper: RecordMapper;
  mapping: DataProviderMapping;
  source: RecordSource;
}

/** Without an order of the query: newest first. */
export function translateSort(sort: readonly Sort[] | undefined, { mapper, mapping, source }: SortTranslation): Sort[] {
  const newestFirst: Sort[] = [
    { field: mapper.keyOf('createdAt') === undefined ? 'id' : 'createdAt', direction: 'desc' },
  ];
  const sorts = sort && sort.length > 0 ? sort : newestFirst;
  const several = source.severalSorts || mapping.sort !== undefined;
  if (sorts.length > 1 && !several) throw new AdapterError('unsupported', 'Sorting by several fields is not supported');
  const keys = sorts.map(({ field, direction }): Sort => {
    const key = mapper.keyOf(field);
    if (key === undefined) throw new AdapterError('unsupported', `Sorting by ${field} is not supported`);
    return { field: key, direction };
  });
  // Equal values have no order in a database: pages would repeat some records and lose others.
  if (several && !keys.some(({ field }) => field === 'id'))
    keys.push({ field: 'id', direction: keys.at(-1)!.direction });
  return mapping.sort ? [mapping.sort(keys)] : keys;
}
