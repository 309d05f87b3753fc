// Says a filter in the language of the provider, or refuses it; what cannot be said is never left out.
import type { Filter } from '../../domain/record/lead-query.js';
import { AdapterError } from '../adapter-error.js';
import type { DataProviderMapping } from './mapping.js';
import type { ProviderFilter, ProviderId } from './provider.js';
import type { RecordMapper } from './record-mapper.js';

/** All of these; `'nothing'`: no record can match, so that nobody needs to be asked. */
export type TranslatedFilter = ProviderFilter[] | 'nothing';

const unsupported = (what: string): AdapterError =>
  new AdapterError('unsupported', `The data provider cannot filter by ${what}`);

/** `findByAssignees` is there where the assignments are a resource of their own. */
export interface FilterTranslation {
  mapper: RecordMapper;
  mapping: DataProviderMapping;
  findByAssignees?: (condition: Filter) => Promise<TranslatedFilter | undefined>;
}

/** "One of these values", as the host says it, or as a list; some back ends take a list for one text. */
export const oneOf = (
  { in: said }: Pick<DataProviderMapping, 'in'>,
  key: string,
  values: ProviderId[],
): ProviderFilter => (said ? said(key, values) : { [key]: values.length === 1 ? values[0] : values });

function equality(
  condition: Filter & { field: string },
  { mapper, mapping }: FilterTranslation,
): TranslatedFilter | undefined {
  const key = mapper.keyOf(condition.field);
  if (key === undefined || !('value' in condition)) return undefined;
  if (condition.operator === 'is') return [{ [key]: condition.value }];
  return condition.operator === 'in' ? [oneOf(mapping, key, condition.value)] : undefined;
}

/** Throws `AdapterError` (`unsupported`) for what the provider cannot say. For a filter that `compileFilter` has accepted. */
export async function translateFilter(filter: Filter, translation: FilterTranslation): Promise<TranslatedFilter> {
  if ('and' in filter) {
    const parts = await Promise.all(filter.and.map((part) => translateFilter(part, translation)));
    return allOf(parts);
  }
  if ('or' in filter) throw unsupported('either of several conditions');
  if ('not' in filter) throw unsupported('the opposite of a condition');
  // An empty list is no condition at all to most back ends.
  const noValues = 'value' in filter && Array.isArray(filter.value) && filter.value.length === 0;
  if (noValues && (filter.operator === 'in' || filter.operator === 'any')) return 'nothing';
  const own = translation.mapping.filter?.(filter);
  if (own) return [own];
  const translated = (await translation.findByAssignees?.(filter)) ?? equality(filter, translation);
  if (!translated) throw unsupported(`${filter.field} ${filter.operator}`);
  return translated;
}

/** Two conditions on one key would overwrite each other in an object. */
export function allOf(parts: TranslatedFilter[]): TranslatedFilter {
  if (parts.includes('nothing')) return 'nothing';
  const filters = parts.flatMap((part) => (part === 'nothing' ? [] : part));
  const keys = filters.flatMap((part) => (Array.isArray(part) ? [] : Object.keys(part)));
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw unsupported(`${twice} twice`);
  return filters;
}
