// Says a filter of the contract in the language of postgraphile-plugin-connection-filter; what it cannot say is refused.
import type { AssigneeOperator, FieldOperator, Filter } from '../../domain/record/lead-query.js';
import { foldText } from '../../domain/text/search-folding.js';
import { searchWays } from '../../domain/text/search-terms.js';
import { AdapterError } from '../adapter-error.js';
import { isUuid } from '../reference-database/database-values.js';
import { operatorsOfReference } from '../reference-database/filter-operators.js';

/** A `LeadFilter` of GraphQL. */
export type LeadFilter = Record<string, unknown>;

const everything: LeadFilter = { rowId: { isNull: false } };
const nothing: LeadFilter = { rowId: { isNull: true } };

const texts = ['name', 'email', 'phone', 'company', 'source', 'status', 'notes'];
const times = ['createdAt', 'updatedAt'];

export const filterableFields = [...texts, ...times, 'id', 'assignees'];

export const filterOperators = operatorsOfReference(texts, times);

/** An empty text finds everything. */
export function searchFilters(search: string): LeadFilter[] {
  const ways = searchWays(search).map((words) => words.map((word): LeadFilter => ({ searchText: { includes: word } })));
  return ways.length === 1 ? ways[0]! : [{ or: ways.map((words) => ({ and: words })) }];
}

export const allOf = (parts: LeadFilter[]): LeadFilter => (parts.length > 0 ? { and: parts } : everything);

/**
 * For a filter that `compileFilter` has accepted. Every part is true or false and never null, so that `not` turns it round.
 * Throws `AdapterError` (`unsupported`).
 */
export function leadFilter(filter: Filter, teamsOf: (id: string) => readonly string[]): LeadFilter {
  if ('and' in filter) return allOf(filter.and.map((part) => leadFilter(part, teamsOf)));
  if ('or' in filter)
    return filter.or.length > 0 ? { or: filter.or.map((part) => leadFilter(part, teamsOf)) } : nothing;
  if ('not' in filter) return { not: leadFilter(filter.not, teamsOf) };
  if (filter.field === 'assignees') return assigneesFilter(filter as AssigneesCondition, teamsOf);
  const condition = filter as FieldCondition;
  if (condition.field === 'id') return idFilter(condition);
  return times.includes(condition.field) ? timeFilter(condition) : textFilter(condition);
}

interface FieldCondition {
  field: string;
  operator: FieldOperator | 'in' | 'empty' | 'not-empty';
  value: string | number | boolean | (string | number)[];
}

function unsupported({ field, operator }: FieldCondition): never {
  throw new AdapterError('unsupported', `PostGraphile cannot filter by ${field} ${operator}`);
}

function textFilter(condition: FieldCondition): LeadFilter {
  const { field, operator, value } = condition;
  const filled = (test: object): LeadFilter => ({ [field]: { isNull: false, ...test } });
  switch (operator) {
    case 'empty':
      return { [field]: { isNull: true } };
    case 'not-empty':
      return filled({});
    case 'is':
      return filled({ equalTo: String(value) });
    case 'is-not':
      return { [field]: { distinctFrom: String(value) } };
    case 'in':
      return filled({ in: (value as (string | number)[]).map(String) });
    case 'contains':
      return filled({ includesFolded: foldText(String(value)) });
    case 'starts-with':
      return filled({ startsWithFolded: foldText(String(value)) });
    default:
      return unsupported(condition);
  }
}

function idFilter(condition: FieldCondition): LeadFilter {
  const ids = [condition.value].flat().filter(isUuid);
  switch (condition.operator) {
    case 'is':
    case 'in':
      return { rowId: { in: ids } };
    case 'is-not':
      return { not: { rowId: { in: ids } } };
    case 'empty':
      return nothing;
    case 'not-empty':
      return everything;
    default:
      return unsupported(condition);
  }
}

const comparisons: Partial<Record<FieldCondition['operator'], string>> = {
  is: 'equalTo',
  'is-not': 'notEqualTo',
  before: 'lessThan',
  'at-most': 'lessThanOrEqualTo',
  after: 'greaterThan',
  'at-least': 'greaterThanOrEqualTo',
};

/** Times compare as their ISO texts do: a date is what every time of that day comes after. */
function timeFilter(condition: FieldCondition): LeadFilter {
  const { field, operator, value } = condition;
  if (operator === 'empty') return nothing;
  if (operator === 'not-empty') return everything;
  const comparison = comparisons[operator];
  const text = String(value);
  if (!comparison || Number.isNaN(Date.parse(text))) unsupported(condition);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return { [field]: { [comparison]: text } };
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) unsupported(condition);
  if (operator === 'is') return nothing;
  if (operator === 'is-not') return everything;
  const isBefore = operator === 'before' || operator === 'at-most';
  return { [field]: { [isBefore ? 'lessThan' : 'greaterThanOrEqualTo']: `${text}T00:00:00.000Z` } };
}

interface AssigneesCondition {
  operator: AssigneeOperator | 'empty' | 'not-empty' | 'only-inactive';
  value: string[];
  viaTeams?: boolean;
}

function assigneesFilter(condition: AssigneesCondition, teamsOf: (id: string) => readonly string[]): LeadFilter {
  const { operator, value } = condition;
  if (operator === 'empty') return { assigneeIds: { equalTo: [] } };
  if (operator === 'not-empty') return { not: { assigneeIds: { equalTo: [] } } };
  if (operator === 'only-inactive') return { onlyInactive: { equalTo: true } };
  const wanted = value.map((id) => [id, ...(condition.viaTeams ? teamsOf(id) : [])].filter(isUuid));
  const accepted = [...new Set(wanted.flat())];
  const everyone = wanted.map((ids): LeadFilter => ({ assigneeIds: { overlaps: ids } }));
  switch (operator) {
    case 'any':
      return { assigneeIds: { overlaps: accepted } };
    case 'all':
      return allOf(everyone);
    case 'none':
      return { not: { assigneeIds: { overlaps: accepted } } };
    case 'only':
      return allOf([...everyone, { assigneeIds: { containedBy: accepted } }]);
  }
}
