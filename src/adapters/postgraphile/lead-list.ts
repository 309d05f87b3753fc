// A list query as the variables of the GraphQL operation, and its cursors, which belong to one order.
import { compileFilter } from '../../domain/list/filter-leads.js';
import { type FieldKindOf, fieldKinds } from '../../domain/record/field-kind.js';
import { checkPaging } from '../../domain/list/lead-pages.js';
import type { LeadQuery, Sort } from '../../domain/record/lead-query.js';
import { QueryError } from '../../domain/platform/query-error.js';
import { defaultSort, leadOrdering } from '../../domain/list/sort-leads.js';
import type { Capabilities } from '../adapter.js';
import { checkQuery } from '../query-checks.js';
import { allOf, type FilterContext, leadFilter, searchFilters, type LeadFilter } from './lead-filter.js';

const orders: Record<string, string> = {
  id: 'ROW_ID',
  createdAt: 'CREATED_AT',
  updatedAt: 'UPDATED_AT',
  name: 'NAME_NATURAL',
  email: 'EMAIL_NATURAL',
  phone: 'PHONE_NATURAL',
  company: 'COMPANY_NATURAL',
  source: 'SOURCE_NATURAL',
  status: 'STATUS_NATURAL',
};

export const sortableFields = Object.keys(orders);

/** Of what can be sorted by. */
const sortKinds = fieldKinds({ recordType: 'lead', fields: [] });

export interface LeadListVariables {
  filter: LeadFilter;
  orderBy: string[];
  first: number;
  offset?: number | undefined;
  after?: string | undefined;
  counted: boolean;
}

const sortOf = ({ sort }: LeadQuery): readonly Sort[] => (sort && sort.length > 0 ? sort : defaultSort);

/** Throws `QueryError` or `AdapterError` for a query that cannot be answered. */
export function checkLeadQuery(query: LeadQuery, capabilities: Capabilities, kindOf: FieldKindOf): void {
  checkPaging(query);
  checkQuery(query, capabilities);
  leadOrdering(sortOf(query), sortKinds);
  if (query.filter !== undefined) compileFilter(query.filter, { kindOf, teamsOf: () => [] });
}

/** For a query that has been checked. */
export function leadListVariables(query: LeadQuery, context: FilterContext): LeadListVariables {
  const { recordType, search = '', filter, limit, offset, cursor, total } = query;
  const parts: LeadFilter[] = [{ recordType: { equalTo: recordType } }, ...searchFilters(search)];
  if (filter !== undefined) parts.push(leadFilter(filter, context));
  return {
    filter: allOf(parts),
    orderBy: orderBy(sortOf(query)),
    first: limit,
    offset,
    after: cursor === undefined ? undefined : nativeCursor(cursor, query),
    counted: total === 'exact' || total === 'estimate',
  };
}

/** Ties by id, in the last direction. */
function orderBy(sort: readonly Sort[]): string[] {
  const keys = sort.map(({ field, direction }) => `${orders[field]}_${direction.toUpperCase()}`);
  return [...keys, `ROW_ID_${sort.at(-1)!.direction.toUpperCase()}`];
}

const signatureOf = (query: LeadQuery): string => orderBy(sortOf(query)).join(',');

/** With the order that it belongs to: PostGraphile would take one of another order for a damaged one. */
export const cursorOf = (native: string, query: LeadQuery): string => JSON.stringify([signatureOf(query), native]);

function nativeCursor(cursor: string, query: LeadQuery): string {
  try {
    const [signature, native] = JSON.parse(cursor) as unknown[];
    if (signature === signatureOf(query) && typeof native === 'string') return native;
  } catch {
    // not ours: answered below
  }
  throw new QueryError('invalid', 'The cursor cannot be read, or belongs to a list in another order');
}
