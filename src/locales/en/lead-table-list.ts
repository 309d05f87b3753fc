// English words of `<lead-table>` that are there from the start; those of what is loaded later are in files beside it.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import { counted, many } from './counted-records.js';
import { fieldWords } from './fields.js';

export const operatorWords = (operator: string): string =>
  ({
    is: 'is',
    'is-not': 'is not',
    contains: 'contains',
    'starts-with': 'starts with',
    before: 'before',
    after: 'after',
    'at-least': 'at least',
    'at-most': 'at most',
    in: 'is',
    any: 'has any of',
    all: 'has all of',
    none: 'has none of',
    empty: 'is empty',
    'not-empty': 'is filled',
  })[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'Assigned to any of',
  all: 'Assigned to all of',
  none: 'Assigned to none of',
  only: 'Assigned to exactly',
};

export const leadTableList = {
  fieldLabel: fieldWords.fieldLabel,
  optionLabel: fieldWords.optionLabel,
  label: (type: RecordType) => (type === 'client' ? 'Clients' : 'Leads'),
  tools: (type: RecordType) => `Search and filter ${many(type)}`,
  search: (type: RecordType) => `Search ${many(type)}`,
  clearSearch: 'Clear search',
  /** Labels of columns that no schema describes. */
  assignees: 'Assignees',
  createdAt: 'Created',
  updatedAt: 'Updated',
  filterStatus: 'Status',
  filterAssignees: 'Assignee',
  filterBy: (label: string) => `Filter by ${label.toLowerCase()}`,
  /** Said after the number on a filter's button: "Status 2 chosen". */
  chosen: 'chosen',
  me: (name: string) => `Me (${name})`,
  unassigned: 'Unassigned',
  onlyFormer: 'Only people who have left',
  onlyThese: (type: RecordType, count: number, format: Format) => `Only these ${many(type)} (${format.number(count)})`,
  moreFilters: 'Filter',
  /** The button that opens all of it where rows are cards. */
  sortAndFilter: 'Sort and filter',
  /** The button that opens views, columns and workload. */
  view: 'View',
  /** A condition as a sentence: "Company contains Acme". */
  sentence: (label: string, operator: string, value: string) => `${label} ${operatorWords(operator)} ${value}`.trim(),
  peopleSentence: (
    operator: string,
    names: string[],
    more: number,
    viaTeams: boolean,
    unassigned: boolean,
    format: Format,
  ) => {
    const all = more > 0 ? [...names, `${format.number(more)} more`] : names;
    const how =
      operator === 'any' && names.length + more === 1 ? 'Assigned to' : (peopleOperators[operator] ?? 'Assigned to');
    return `${how} ${format.list(all)}${viaTeams ? ' (through teams too)' : ''}${unassigned ? ', or unassigned' : ''}`;
  },
  activeFilters: 'Active filters',
  chip: (label: string, value: string) => `${label}: ${value}`,
  removeFilter: (filter: string) => `Remove filter ${filter}`,
  /** Between the sentences of a condition that has several. */
  andSentence: ' and ',
  orSentence: ' or ',
  notSentence: (sentence: string) => `Not: ${sentence}`,
  clearFilters: 'Clear filters',
  unknownPerson: 'Unknown person',
  loadingName: '…',
  count: counted,
  countAbout: (count: number, type: RecordType, format: Format) => `About ${counted(count, type, format)}`,
  found: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} found`,
  selectedCount: (count: number, format: Format) => `${format.number(count)} selected`,
  selected: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} selected`,
  clearSelection: 'Clear selection',
  select: (name: string) => `Select ${name}`,
  selectAll: (count: number, type: RecordType, format: Format) => `Select all ${counted(count, type, format)}`,
  selectLoaded: (count: number, type: RecordType, format: Format) =>
    `Select ${counted(count, type, format)} that are loaded`,
  selection: 'Selection',
  sorted: (column: string, direction: 'asc' | 'desc') =>
    `Sorted by ${column}, ${direction === 'asc' ? 'ascending' : 'descending'}`,
  sortPlace: (number: string) => `sorted by as number ${number}`,
  unsorted: 'Sorting removed',
  appeared: (count: number, type: RecordType, format: Format) =>
    format.plural(count, { one: `1 new ${type}`, other: `${format.number(count)} new ${many(type)}` }),
  loading: 'Loading…',
  loadingList: (type: RecordType) => `Loading ${many(type)}`,
  rowFailed: 'This part could not be loaded.',
  rowNotShown: 'This row could not be shown.',
  printed: (count: number, type: RecordType, format: Format) =>
    `Only the first ${counted(count, type, format)} are printed.`,
  loadMore: 'Load more',
  showNew: (count: number, format: Format) => `${format.number(count)} new, show`,
  outdated: 'The list could not be refreshed and may be out of date.',
  retry: 'Retry',
  yes: 'Yes',
  no: 'No',
  noName: 'No name',
  none: (type: RecordType) => `No ${many(type)} yet`,
  noneHint: (type: RecordType) =>
    `${type === 'client' ? 'Clients' : 'Leads'} that you create or that are assigned to you appear here.`,
  noMatch: (type: RecordType) => `No ${many(type)} match`,
  noMatchHint: 'Try another search or fewer filters.',
  /** The back end lets nobody read what lies behind the first ones. */
  cut: (most: number, total: number | undefined, type: RecordType, format: Format) =>
    total === undefined || total <= most
      ? `Only the first ${counted(most, type, format)} can be shown.`
      : `Only the first ${format.number(most)} of ${counted(total, type, format)} can be shown.`,
  narrow: 'Narrow the list',
  failed: (type: RecordType) => `The ${many(type)} could not be loaded`,
  /** @param kind Of the `AdapterError`. */
  whatAndWhy: (what: string, why: string) => `${what}. ${why}`,
  failedHint: (kind: string) => {
    switch (kind) {
      case 'unavailable':
        return 'There is no connection to the server. Nothing was lost.';
      case 'rate-limited':
        return 'The server asks for a moment’s patience.';
      case 'unauthenticated':
        return 'You are signed out. Sign in again, then retry.';
      case 'forbidden':
      case 'not-found':
        return 'You may not see this list.';
      case 'unsupported':
        return 'The server cannot answer this search or filter.';
      default:
        return 'Something unexpected went wrong.';
    }
  },
};
