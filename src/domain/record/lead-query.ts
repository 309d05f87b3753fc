// How a list of records is asked for: the query, the filter language and the page that answers it.
import type { Lead, RecordType } from './lead.js';

export type FieldOperator = 'is' | 'is-not' | 'contains' | 'starts-with' | 'before' | 'after' | 'at-least' | 'at-most';

/** `any`: at least one of them · `all`: every one · `none`: not one · `only`: exactly these. */
export type AssigneeOperator = 'any' | 'all' | 'none' | 'only';

/** Of a field that has several values (`multi-select`). `any`: at least one of them · `all`: every one · `none`: not one. */
export type ChoiceOperator = 'any' | 'all' | 'none';

/**
 * A condition on records. Unassigned is `{ field: 'assignees', operator: 'empty' }`; `only-inactive`: somebody is assigned, and
 * nobody of them is active.
 */
export type Filter =
  | { field: string; operator: FieldOperator; value: string | number | boolean }
  | { field: string; operator: 'in'; value: (string | number)[] }
  | { field: string; operator: ChoiceOperator; value: string[] }
  | { field: string; operator: 'empty' | 'not-empty' }
  | { field: 'assignees'; operator: AssigneeOperator; value: string[]; viaTeams?: boolean | undefined }
  | { field: 'assignees'; operator: 'only-inactive' }
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter };

export interface Sort {
  /** A field of the record, or one of its `fields`. */
  field: string;
  direction: 'asc' | 'desc';
}

/** `offset` or `cursor`, never both; ties are broken by id, so that paging has no gaps and no repeats. */
export interface LeadQuery {
  recordType: RecordType;
  /** Words that all have to occur in name, e-mail, phone or company; case and accents do not count. */
  search?: string | undefined;
  filter?: Filter | undefined;
  /** First by importance. Default: newest first. */
  sort?: Sort[] | undefined;
  /** 1 to `capabilities.maxLimit`. */
  limit: number;
  /** Rows to skip, 0-based. */
  offset?: number | undefined;
  /** A `nextCursor` of a page of the same query. */
  cursor?: string | undefined;
  /** Default `'none'`. */
  total?: 'none' | 'estimate' | 'exact' | undefined;
}

export interface LeadPage {
  items: Lead[];
  /** Rows that the page took, where some of them cannot be read and are not among `items`. Default: as many as there are items. */
  received?: number | undefined;
  /** Absent on the last page. */
  nextCursor?: string | undefined;
  /** Number of all matches that the current user may see, if it was asked for. */
  total?: { value: number; exact: boolean } | undefined;
}

/** A query without its page: what a list shows, and what a bulk change is made to. */
export type LeadCriteria = Pick<LeadQuery, 'recordType' | 'search' | 'filter' | 'sort'>;

/**
 * What matches, newest first whatever the list shows, and from its beginning: for work that is done to all of it. An order that
 * the work itself changes would bring records again.
 */
export function inFixedOrder({
  recordType,
  search,
  filter,
}: LeadQuery): Pick<LeadQuery, 'recordType' | 'search' | 'filter'> {
  return { recordType, ...(search !== undefined && { search }), ...(filter !== undefined && { filter }) };
}

/** Several filters as one; `undefined` when there is nothing to filter by. */
export function allOf(filters: readonly (Filter | undefined)[]): Filter | undefined {
  const present = filters.filter((filter) => filter !== undefined);
  return present.length > 1 ? { and: present } : present[0];
}
