// The cursor of a page: the place of its last row, not a row number, so that rows that come and go shift nothing.
import type { Sort } from '../record/lead-query.js';
import { QueryError } from '../platform/query-error.js';
import type { SortPosition, SortValue } from './sort-leads.js';

const signature = (sort: readonly Sort[]): string =>
  sort.map(({ field, direction }) => `${field}:${direction}`).join(',');

export function encodeCursor(sort: readonly Sort[], position: SortPosition): string {
  return JSON.stringify([signature(sort), position.id, ...position.values.map((value) => value ?? null)]);
}

const isSortValue = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number';

/** Throws `QueryError` (`invalid`) for a text that is no cursor, or one of a list in another order. */
export function decodeCursor(sort: readonly Sort[], cursor: string): SortPosition {
  const [sortedBy, id, ...values] = parse(cursor);
  if (typeof id !== 'string' || !values.every(isSortValue))
    throw new QueryError('invalid', 'The cursor cannot be read');
  if (sortedBy !== signature(sort) || values.length !== sort.length) {
    throw new QueryError('invalid', 'The cursor belongs to a list in another order');
  }
  return { id, values: values.map((value): SortValue => value ?? undefined) };
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(cursor);
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // not ours: answered below
  }
  throw new QueryError('invalid', 'The cursor cannot be read');
}
