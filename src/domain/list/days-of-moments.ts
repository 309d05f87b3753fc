// Reads what was saved when "Created" and "Updated" were compared with a day as if they were days: no moment is equal to one.
import type { Filter } from '../record/lead-query.js';
import { beginningOf } from '../values/local-day.js';

type Bound = [operator: 'at-least' | 'before', later: number];

/** What a day stood for: from when it begins here, or from the day after. */
const bounds: Partial<Record<string, readonly Bound[]>> = {
  is: [
    ['at-least', 0],
    ['before', 1],
  ],
  after: [['at-least', 1]],
  'at-least': [['at-least', 0]],
  before: [['before', 0]],
  'at-most': [['before', 1]],
};

function conditionsFor(filter: Extract<Filter, { field: unknown }>): Filter[] {
  const { field, operator } = filter;
  if ((field !== 'createdAt' && field !== 'updatedAt') || !('value' in filter)) return [filter];
  const { value } = filter;
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  const between = bounds[operator]?.map(([bound, later]) => {
    const moment = day === undefined ? undefined : beginningOf(day, later);
    return moment === undefined ? undefined : { field, operator: bound, value: moment };
  });
  return between?.every((condition) => condition !== undefined) ? between : [filter];
}

/** The same filter with moments where there were days; each part that was one condition is as many in a list of all. */
export function withMoments(filter: Filter): Filter {
  if ('and' in filter)
    return { and: filter.and.flatMap((part) => ('field' in part ? conditionsFor(part) : [withMoments(part)])) };
  if ('or' in filter) return { or: filter.or.map(withMoments) };
  if ('not' in filter) return { not: withMoments(filter.not) };
  const conditions = conditionsFor(filter);
  return conditions.length === 1 ? conditions[0]! : { and: conditions };
}
