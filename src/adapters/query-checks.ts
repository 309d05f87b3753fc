// Holds a query to what the adapter declares: an adapter that claims less than the store can do must not answer more.
import { unansweredPart } from '../domain/record/filter-operators.js';
import type { Filter, LeadQuery } from '../domain/record/lead-query.js';
import { AdapterError } from './adapter-error.js';
import type { Capabilities } from './adapter.js';

/** Of a filter that may be anything; what has no known form is refused later, by whoever compiles it. */
export function filterFields(filter: Filter): string[] {
  if (typeof filter !== 'object' || filter === null) return [];
  if ('and' in filter) return [filter.and].flat().flatMap(filterFields);
  if ('or' in filter) return [filter.or].flat().flatMap(filterFields);
  if ('not' in filter) return filterFields(filter.not);
  return 'field' in filter ? [filter.field] : [];
}

/** Throws `AdapterError`: `unsupported` for what is not declared, `invalid` for a page that is too long. */
export function checkQuery(
  query: LeadQuery,
  { paging, maxLimit, search, filterable, filterOperators, sortable }: Capabilities,
): void {
  const refuse = (what: string): never => {
    throw new AdapterError('unsupported', `${what} is not supported`);
  };
  if (query.limit > maxLimit) throw new AdapterError('invalid', `A page has at most ${maxLimit} records`);
  if (query.offset !== undefined && query.offset > 0 && paging === 'cursor') refuse('Paging by offset');
  if (query.cursor !== undefined && paging === 'offset') refuse('Paging by cursor');
  if (query.search?.trim() && !search) refuse('Search');
  if (sortable !== 'all') {
    for (const { field } of query.sort ?? []) if (!sortable.includes(field)) refuse(`Sorting by ${field}`);
  }
  if (filterable !== 'all' && query.filter) {
    for (const field of filterFields(query.filter)) if (!filterable.includes(field)) refuse(`Filtering by ${field}`);
  }
  const unanswered = query.filter && filterOperators && unansweredPart(query.filter, filterOperators);
  if (unanswered !== undefined) refuse(unanswered);
}
