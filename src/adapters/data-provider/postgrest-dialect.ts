// What `ra-data-postgrest` and `ra-supabase` hand on to PostgREST as it stands, in the words of a mapping.
import type { DataProviderMapping } from './mapping.js';

const quoted = (value: string | number): string => `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`;

/** Spread it into the mapping of a provider that speaks to PostgREST: `{ ...postgrestDialect, leads, people }`. */
export const postgrestDialect: Required<Pick<DataProviderMapping, 'in' | 'sort'>> = {
  in: (key, values) => ({ [`${key}@in`]: `(${values.map(quoted).join(',')})` }),
  sort: (sorts) => {
    const last = sorts.at(-1)!;
    const before = sorts.slice(0, -1).map(({ field, direction }) => `${field}.${direction}`);
    return { field: [...before, last.field].join(','), direction: last.direction };
  },
};
