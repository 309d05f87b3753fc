// A list query of the contract as PostgREST takes it: conditions, order, and a place to go on after.
import { compileFilter } from '../../domain/list/filter-leads.js';
import { checkPaging } from '../../domain/list/lead-pages.js';
import { decodeCursor } from '../../domain/list/page-cursor.js';
import { defaultSort, leadOrdering, type SortPosition } from '../../domain/list/sort-leads.js';
import { type FieldKindOf, fieldKinds } from '../../domain/record/field-kind.js';
import type { LeadQuery, Sort } from '../../domain/record/lead-query.js';
import { AdapterError } from '../adapter-error.js';
import type { Capabilities } from '../adapter.js';
import { checkQuery } from '../query-checks.js';
import { isUuid } from '../reference-database/database-values.js';
import { allOf, anyOf, compared, isNull, nothing, type Condition } from './conditions.js';
import { leadFrom } from '../reference-database/contract-shapes.js';
import { leadColumns, type LeadRow } from './rows.js';
import { type FilterContext, leadCondition, searchConditions, textFields, timeColumns } from './lead-filter.js';

/** What orders, by field. */
const orders: Record<string, string> = {
  id: 'id',
  ...timeColumns,
  ...Object.fromEntries(textFields.map((field) => [field, `${field}_natural`])),
  status: 'status_place',
};

export const sortableFields = Object.keys(orders);

/** Of what can be sorted by. */
const sortKinds = fieldKinds({ recordType: 'lead', fields: [] });
const neverEmpty = new Set(['id', 'createdAt', 'updatedAt', 'name']);
/** The place of a state among the choices of the schema: asked for with each record where the list is in that order. */
const placeColumn = 'statusPlace:status_place';

export const sortOf = ({ sort }: LeadQuery): readonly Sort[] => (sort && sort.length > 0 ? sort : defaultSort);

/** Throws `QueryError` or `AdapterError` for a query that cannot be answered. Knows the place of each record for cursors. */
export function checkedOrdering(
  query: LeadQuery,
  { capabilities, kindOf }: { capabilities: Capabilities; kindOf: FieldKindOf },
): (row: LeadRow) => SortPosition {
  checkPaging(query);
  checkQuery(query, capabilities);
  if (query.filter !== undefined) compileFilter(query.filter, { kindOf, teamsOf: () => [] });
  const sort = sortOf(query);
  const ordering = leadOrdering(sort, sortKinds);
  return (row) => {
    const { id, values } = ordering.positionOf(leadFrom(row));
    const place = (row as LeadRow & { statusPlace?: number | null }).statusPlace ?? undefined;
    return { id, values: values.map((value, index) => (sort[index]!.field === 'status' ? place : value)) };
  };
}

/** For a query that has been checked; one row more than wanted tells whether there is a next page. */
export function listParameters(query: LeadQuery, context: FilterContext): Record<string, string> {
  const { recordType, search = '', filter, limit, offset, cursor } = query;
  const conditions = [compared('record_type', 'eq', recordType), ...searchConditions(search)];
  if (filter !== undefined) conditions.push(leadCondition(filter, context));
  const sort = sortOf(query);
  if (cursor !== undefined) conditions.push(after(sort, decodeCursor(sort, cursor)));
  return {
    select: sort.some(({ field }) => field === 'status') ? `${leadColumns},${placeColumn}` : leadColumns,
    and: `(${conditions.join(',')})`,
    order: orderOf(sort),
    limit: String(limit + 1),
    ...(offset ? { offset: String(offset) } : {}),
  };
}

/** Ties by id, in the last direction. */
const orderOf = (sort: readonly Sort[]): string =>
  [
    ...sort.map(({ field, direction }) => `${orders[field]}.${direction}.nullslast`),
    `id.${sort.at(-1)!.direction}`,
  ].join(',');

const operatorOf = ({ direction }: Sort): string => (direction === 'asc' ? 'gt' : 'lt');

/** What comes after a place: behind its first key, or equal there and behind its second one, and so on to the id. */
function after(sort: readonly Sort[], { id, values }: SortPosition): Condition {
  if (!isUuid(id)) throw new AdapterError('invalid', 'The cursor cannot be read');
  const ways = sort.map((key, index) => allOf([...same(sort, values, index), behind(key, values[index])]));
  ways.push(allOf([...same(sort, values, sort.length), compared('id', operatorOf(sort.at(-1)!), id)]));
  return anyOf(ways);
}

const same = (sort: readonly Sort[], values: SortPosition['values'], count: number): Condition[] =>
  sort.slice(0, count).map(({ field }, index) => {
    const value = values[index];
    return value === undefined ? isNull(orders[field]!) : compared(orders[field]!, 'eq', value);
  });

function behind(sort: Sort, value: SortPosition['values'][number]): Condition {
  if (value === undefined) return nothing; // empty ones are last
  const column = orders[sort.field]!;
  const later = compared(column, operatorOf(sort), value);
  return neverEmpty.has(sort.field) ? later : anyOf([later, isNull(column)]);
}
