// The filters that a list offers as controls, read from and written to the filter language that adapters understand.
import { allOf, type AssigneeOperator, type Filter } from '../record/lead-query.js';

export interface ListFilters {
  /** One of these values; empty: any. */
  status: readonly string[];
  /** These people, in the way that `assigneeOperator` says; empty: anybody. */
  assigneeIds: readonly string[];
  /** `any`: at least one of them · `all`: every one · `none`: not one · `only`: exactly these. */
  assigneeOperator: AssigneeOperator;
  /** Whether the people's teams count as they do. */
  viaTeams: boolean;
  /** Records that only people are on who have left; without `assigneeIds` and `unassigned`. */
  onlyInactive: boolean;
  /** Leads without any assignee; together with `assigneeIds`: either. */
  unassigned: boolean;
  /** Conditions that the host has set and that have no control. */
  other: readonly Filter[];
}

export const noFilters: ListFilters = {
  status: [],
  assigneeIds: [],
  assigneeOperator: 'any',
  viaTeams: false,
  onlyInactive: false,
  unassigned: false,
  other: [],
};

/** A condition on one field, which can be shown as a sentence and edited. */
export type FieldCondition = Exclude<Filter, { and: Filter[] } | { or: Filter[] } | { not: Filter }> & {
  field: string;
};

export const isFieldCondition = (filter: Filter): filter is FieldCondition =>
  'field' in filter && filter.field !== 'assignees';

/** No control says "one of none", which a host may mean. */
const isFilled = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;

function readPeople(filter: Extract<Filter, { field: unknown }>): Partial<ListFilters> | undefined {
  if (filter.operator === 'empty') return { unassigned: true };
  if (filter.operator === 'only-inactive') return { onlyInactive: true };
  if (!['any', 'all', 'none', 'only'].includes(filter.operator) || !('value' in filter) || !isFilled(filter.value))
    return undefined;
  return {
    assigneeIds: filter.value.map(String),
    assigneeOperator: filter.operator as AssigneeOperator,
    viaTeams: 'viaTeams' in filter && filter.viaTeams === true,
  };
}

/** What one condition means to the controls; `undefined` when they cannot show it. */
function readCondition(filter: Filter): Partial<ListFilters> | undefined {
  if ('or' in filter) {
    const parts = filter.or.map(readCondition);
    const people = parts.find((part) => part?.assigneeIds);
    const both = parts.length === 2 && people && parts.some((part) => part?.unassigned);
    return both ? { ...people, unassigned: true } : undefined;
  }
  if (!('field' in filter)) return undefined;
  if (filter.field === 'assignees') return readPeople(filter);
  if (filter.field !== 'status') return undefined;
  if (filter.operator === 'is') return { status: [String(filter.value)] };
  return filter.operator === 'in' && isFilled(filter.value) ? { status: filter.value.map(String) } : undefined;
}

/** Reads what `writeFilter` writes, and finds its parts in what a host has written; the rest is kept in `other`. */
export function readFilter(filter: Filter | undefined): ListFilters {
  if (!filter) return noFilters;
  let filters: ListFilters = noFilters;
  for (const part of 'and' in filter ? filter.and : [filter]) {
    const known = readCondition(part);
    const aboutStatus = known?.status && filters.status.length === 0;
    const aboutPeople = known && !known.status && !asksForPeople(filters);
    filters = aboutStatus || aboutPeople ? { ...filters, ...known } : { ...filters, other: [...filters.other, part] };
  }
  return filters;
}

function peopleFilter({
  assigneeIds,
  assigneeOperator,
  viaTeams,
  onlyInactive,
  unassigned,
}: ListFilters): Filter | undefined {
  if (onlyInactive) return { field: 'assignees', operator: 'only-inactive' };
  const people: Filter = {
    field: 'assignees',
    operator: assigneeOperator,
    value: [...assigneeIds],
    ...(viaTeams && { viaTeams }),
  };
  const nobody: Filter = { field: 'assignees', operator: 'empty' };
  if (assigneeIds.length > 0) return unassigned ? { or: [people, nobody] } : people;
  return unassigned ? nobody : undefined;
}

/** The filter of the controls; `undefined` when nothing is filtered. */
export function writeFilter(filters: ListFilters): Filter | undefined {
  const status: Filter | undefined =
    filters.status.length > 0 ? { field: 'status', operator: 'in', value: [...filters.status] } : undefined;
  return allOf([status, peopleFilter(filters), ...filters.other]);
}

/** Whether the filters ask for people, or for nobody. */
export const asksForPeople = ({ assigneeIds, unassigned, onlyInactive }: ListFilters): boolean =>
  assigneeIds.length > 0 || unassigned || onlyInactive;

export const isFiltered = (filters: ListFilters): boolean =>
  filters.status.length > 0 || asksForPeople(filters) || filters.other.length > 0;

/** How many conditions on people there are. */
export const peopleCount = ({ assigneeIds, unassigned, onlyInactive }: ListFilters): number =>
  assigneeIds.length + (unassigned ? 1 : 0) + (onlyInactive ? 1 : 0);

/** How many conditions there are in all. */
export const filterCount = (filters: ListFilters): number =>
  filters.status.length + peopleCount(filters) + filters.other.length;
