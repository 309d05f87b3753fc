// The filters that a list offers as controls, read from and written to the filter language that adapters understand.
import { allOf, type Filter } from '../record/lead-query.js';

export interface ListFilters {
  /** One of these values; empty: any. */
  status: readonly string[];
  /** At least one of these people; empty: anybody. */
  assigneeIds: readonly string[];
  /** Leads without any assignee; together with `assigneeIds`: either. */
  unassigned: boolean;
  /** Conditions that the host has set and that have no control. */
  other: readonly Filter[];
}

export const noFilters: ListFilters = { status: [], assigneeIds: [], unassigned: false, other: [] };

/** What one condition means to the controls; `undefined` when they cannot show it. */
function readCondition(filter: Filter): Partial<ListFilters> | undefined {
  if ('or' in filter) {
    const parts = filter.or.map(readCondition);
    const people = parts.find((part) => part?.assigneeIds);
    const both = parts.length === 2 && people && parts.some((part) => part?.unassigned);
    return both ? { ...people, unassigned: true } : undefined;
  }
  if (!('field' in filter)) return undefined;
  if (filter.field === 'assignees') {
    if (filter.operator === 'empty') return { unassigned: true };
    const plain = filter.operator === 'any' && !('viaTeams' in filter && filter.viaTeams);
    return plain ? { assigneeIds: filter.value } : undefined;
  }
  if (filter.field !== 'status') return undefined;
  if (filter.operator === 'is') return { status: [String(filter.value)] };
  return filter.operator === 'in' ? { status: filter.value.map(String) } : undefined;
}

/** Reads what `writeFilter` writes, and finds its parts in what a host has written; the rest is kept in `other`. */
export function readFilter(filter: Filter | undefined): ListFilters {
  if (!filter) return noFilters;
  let filters: ListFilters = noFilters;
  for (const part of 'and' in filter ? filter.and : [filter]) {
    const known = readCondition(part);
    const aboutStatus = known?.status && filters.status.length === 0;
    const aboutPeople = known && !known.status && filters.assigneeIds.length === 0 && !filters.unassigned;
    filters = aboutStatus || aboutPeople ? { ...filters, ...known } : { ...filters, other: [...filters.other, part] };
  }
  return filters;
}

function peopleFilter({ assigneeIds, unassigned }: ListFilters): Filter | undefined {
  const people: Filter = { field: 'assignees', operator: 'any', value: [...assigneeIds] };
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

export const isFiltered = (filters: ListFilters): boolean =>
  filters.status.length > 0 || filters.assigneeIds.length > 0 || filters.unassigned || filters.other.length > 0;
