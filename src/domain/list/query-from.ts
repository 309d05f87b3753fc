// What an address, a storage or a host without types gives as a query: as much of it as can be used.
import type { Filter, LeadCriteria, Sort } from '../record/lead-query.js';
import { isObject } from '../platform/shapes.js';
import { withMoments } from './days-of-moments.js';

/** The record type is the list's own. */
export type ListQuery = Omit<LeadCriteria, 'recordType'>;

/** As deep as a filter may be nested. */
const deepest = 50;

const isSort = (value: unknown): value is Sort =>
  isObject(value) &&
  typeof value['field'] === 'string' &&
  (value['direction'] === 'asc' || value['direction'] === 'desc');

/** Conditions that have a shape; what they ask for the back end knows. */
function filterFrom(value: unknown, depth = 0): Filter | undefined {
  if (!isObject(value) || depth > deepest) return undefined;
  const partsFrom = (parts: unknown[]): Filter[] => parts.flatMap((part) => filterFrom(part, depth + 1) ?? []);
  const { and, or, not, field, operator } = value;
  if (typeof field === 'string') return typeof operator === 'string' ? (value as unknown as Filter) : undefined;
  if (Array.isArray(and)) return { and: partsFrom(and) };
  if (Array.isArray(or)) {
    const parts = partsFrom(or);
    return parts.length > 0 ? { or: parts } : undefined;
  }
  const part = filterFrom(not, depth + 1);
  return part && { not: part };
}

/** Parts of another shape are left out. */
export function queryFrom(value: unknown): ListQuery {
  if (!isObject(value)) return {};
  const { search, sort } = value;
  const filter = filterFrom(value['filter']);
  return {
    ...(typeof search === 'string' && { search }),
    ...(filter && { filter }),
    ...(Array.isArray(sort) && { sort: sort.filter(isSort) }),
  };
}

/** What a person has saved, or has in an address, perhaps before the table had the filters of today. */
export function savedQueryFrom(value: unknown): ListQuery {
  const { filter, ...query } = queryFrom(value);
  return { ...query, ...(filter && { filter: withMoments(filter) }) };
}
