// Says a filter of the contract in the language of postgraphile-plugin-connection-filter; what it cannot say is refused.
import { comparableTime } from '../../domain/list/comparable-time.js';
import type { FieldKindOf } from '../../domain/record/field-kind.js';
import type { AssigneeOperator, ChoiceOperator, FieldOperator, Filter } from '../../domain/record/lead-query.js';
import { foldText } from '../../domain/text/search-folding.js';
import { searchTerms } from '../../domain/text/search-terms.js';
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
  const has = (word: string): LeadFilter => ({ searchText: { includes: word } });
  return searchTerms(search).map((term) => (term.length === 1 ? has(term[0]!) : { or: term.map(has) }));
}

export const allOf = (parts: LeadFilter[]): LeadFilter => (parts.length > 0 ? { and: parts } : everything);
const anyOf = (parts: LeadFilter[]): LeadFilter => (parts.length > 0 ? { or: parts } : nothing);

/**
 * For a filter that `compileFilter` has accepted. Every part is true or false and never null, so that `not` turns it round.
 * Throws `AdapterError` (`unsupported`).
 */
export function leadFilter(filter: Filter, context: FilterContext): LeadFilter {
  if ('and' in filter) return allOf(filter.and.map((part) => leadFilter(part, context)));
  if ('or' in filter) return anyOf(filter.or.map((part) => leadFilter(part, context)));
  if ('not' in filter) return { not: leadFilter(filter.not, context) };
  if (filter.field === 'assignees') return assigneesFilter(filter as AssigneesCondition, context.teamsOf);
  const condition = filter as FieldCondition;
  if (condition.field === 'id') return idFilter(condition);
  if (times.includes(condition.field)) return timeFilter(condition);
  return texts.includes(condition.field) ? textFilter(condition) : ownFilter(condition, context.kindOf);
}

export interface FilterContext {
  teamsOf: (id: string) => readonly string[];
  kindOf: FieldKindOf;
}

interface FieldCondition {
  field: string;
  operator: FieldOperator | ChoiceOperator | 'in' | 'empty' | 'not-empty';
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

/** A field of the schema alone. Numbers are compared as numbers, moments by when they are. */
function ownFilter({ field: name, operator, value }: FieldCondition, kindOf: FieldKindOf): LeadFilter {
  const own = (is: string, wanted?: unknown, more: object = {}): LeadFilter => ({
    fields: { own: { name, operator: is, ...(wanted !== undefined && { value: wanted }), ...more } },
  });
  const isMoment = kindOf(name) === 'date';
  const isNumber = kindOf(name) === 'number' || (typeof value === 'number' && !isMoment);
  const compared = (is: string, wanted: unknown): LeadFilter => {
    if (isMoment) return own(is, comparableTime(wanted) ?? '', { isMoment });
    if (!isNumber) return own(is, String(wanted));
    return Number.isFinite(Number(wanted)) ? own(is, Number(wanted)) : nothing;
  };
  switch (operator) {
    case 'empty':
    case 'not-empty':
      return own(operator);
    case 'contains':
    case 'starts-with':
      return own(operator, foldText(String(value)));
    case 'any':
      return own('any', value);
    case 'all':
      return [value].flat().length > 0 ? own('all', value) : everything;
    case 'none':
      return { not: own('any', value) };
    case 'in':
      return isNumber || isMoment
        ? anyOf([value].flat().map((each) => compared('is', each)))
        : own('in', [value].flat().map(String));
    case 'is-not':
      return { not: compared('is', value) };
    default:
      return compared(operator, value);
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
