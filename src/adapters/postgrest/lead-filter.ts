// Says a filter of the contract in the language of PostgREST; what it cannot say is refused.
import { comparableTime } from '../../domain/list/comparable-time.js';
import type { FieldKindOf } from '../../domain/record/field-kind.js';
import type { AssigneeOperator, ChoiceOperator, FieldOperator, Filter } from '../../domain/record/lead-query.js';
import { foldText } from '../../domain/text/search-folding.js';
import { searchTerms } from '../../domain/text/search-terms.js';
import { AdapterError } from '../adapter-error.js';
import { isUuid } from '../reference-database/database-values.js';
import { operatorsOfReference } from '../reference-database/filter-operators.js';
import {
  allOf,
  anyOf,
  array,
  compared,
  contains,
  everything,
  isFilled,
  isNull,
  nothing,
  notThat,
  oneOf,
  type Condition,
} from './conditions.js';

export const textFields = ['name', 'email', 'phone', 'company', 'source', 'status', 'notes'];
/** Columns of the times, by field. */
export const timeColumns: Record<string, string> = { createdAt: 'created_at', updatedAt: 'updated_at' };

export const filterableFields = [...textFields, ...Object.keys(timeColumns), 'id', 'assignees'];

export const filterOperators = operatorsOfReference(textFields, Object.keys(timeColumns));

/** An empty text finds everything. */
export function searchConditions(search: string): Condition[] {
  const has = (word: string): Condition => contains('search_text', word);
  return searchTerms(search).map((term) => (term.length === 1 ? has(term[0]!) : anyOf(term.map(has))));
}

/** For a filter that `compileFilter` has accepted. Throws `AdapterError` (`unsupported`). */
export function leadCondition(filter: Filter, context: FilterContext): Condition {
  if ('and' in filter) return allOf(filter.and.map((part) => leadCondition(part, context)));
  if ('or' in filter) return anyOf(filter.or.map((part) => leadCondition(part, context)));
  if ('not' in filter) return notThat(leadCondition(filter.not, context));
  if (filter.field === 'assignees') return assigneesCondition(filter as AssigneesFilter, context.teamsOf);
  const condition = filter as FieldFilter;
  if (condition.field === 'id') return idCondition(condition);
  if (condition.field in timeColumns) return timeCondition(condition);
  return textFields.includes(condition.field) ? textCondition(condition) : ownCondition(condition, context.kindOf);
}

export interface FilterContext {
  teamsOf: (id: string) => readonly string[];
  kindOf: FieldKindOf;
}

interface FieldFilter {
  field: string;
  operator: FieldOperator | ChoiceOperator | 'in' | 'empty' | 'not-empty';
  value: string | number | boolean | (string | number)[];
}

function unsupported({ field, operator }: FieldFilter): never {
  throw new AdapterError('unsupported', `PostgREST cannot filter by ${field} ${operator}`);
}

function textCondition(condition: FieldFilter): Condition {
  const { field, operator, value } = condition;
  const filled = (test: Condition): Condition => allOf([isFilled(field), test]);
  switch (operator) {
    case 'empty':
      return isNull(field);
    case 'not-empty':
      return isFilled(field);
    case 'is':
      return filled(compared(field, 'eq', String(value)));
    case 'is-not':
      return anyOf([isNull(field), compared(field, 'neq', String(value))]);
    case 'in':
      return filled(oneOf(field, (value as (string | number)[]).map(String)));
    case 'contains':
      return filled(contains(`${field}_folded`, foldText(String(value))));
    case 'starts-with':
      return filled(contains(`${field}_folded`, foldText(String(value)), { atStart: true }));
    default:
      return unsupported(condition);
  }
}

function idCondition(condition: FieldFilter): Condition {
  const ids = [condition.value].flat().filter(isUuid);
  switch (condition.operator) {
    case 'is':
    case 'in':
      return oneOf('id', ids);
    case 'is-not':
      return notThat(oneOf('id', ids));
    case 'empty':
      return nothing;
    case 'not-empty':
      return everything;
    default:
      return unsupported(condition);
  }
}

const comparisons: Partial<Record<FieldFilter['operator'], string>> = {
  is: 'eq',
  'is-not': 'neq',
  before: 'lt',
  'at-most': 'lte',
  after: 'gt',
  'at-least': 'gte',
};

/** A field of the schema alone. Numbers are compared as numbers, moments by when they are. */
function ownCondition(condition: FieldFilter, kindOf: FieldKindOf): Condition {
  const { field, operator, value } = condition;
  const text = `leads_own_texts->>${field}`;
  const folded = `leads_own_folded->>${field}`;
  const filled = (column: string, test: Condition): Condition => allOf([isFilled(column), test]);
  switch (operator) {
    case 'empty':
      return isNull(text);
    case 'not-empty':
      return isFilled(text);
    case 'contains':
    case 'starts-with':
      return filled(folded, contains(folded, foldText(String(value)), { atStart: operator === 'starts-with' }));
    case 'any':
    case 'all':
    case 'none':
      return choicesCondition(field, operator, value as string[]);
    case 'in':
      return anyOf([value].flat().map((each) => ownCondition({ field, operator: 'is', value: each }, kindOf)));
    case 'is-not':
      return notThat(ownCondition({ field, operator: 'is', value }, kindOf));
    default: {
      const sign = comparisons[operator]!;
      const kind = kindOf(field);
      const moment = kind === 'date' ? comparableTime(value) : undefined;
      const moments = `leads_own_moments->>${field}`;
      if (moment !== undefined) return filled(moments, compared(moments, sign, moment));
      if (kind !== 'number' && typeof value !== 'number') return filled(text, compared(text, sign, String(value)));
      const number = `leads_own_numbers->${field}`;
      return Number.isFinite(Number(value)) ? filled(number, compared(number, sign, Number(value))) : nothing;
    }
  }
}

/** Each value of a field that has several. */
function choicesCondition(field: string, operator: ChoiceOperator, values: readonly string[]): Condition {
  const column = `leads_own_values->${field}`;
  const has = (some: readonly string[]): Condition =>
    allOf([isFilled(column), compared(column, 'cs', JSON.stringify(some))]);
  if (operator === 'all') return values.length > 0 ? has(values) : everything;
  const any = anyOf(values.map((value) => has([value])));
  return operator === 'any' ? any : notThat(any);
}

/** Times compare as their ISO texts do: a date is what every time of that day comes after. */
function timeCondition(condition: FieldFilter): Condition {
  const { field, operator, value } = condition;
  if (operator === 'empty') return nothing;
  if (operator === 'not-empty') return everything;
  const comparison = comparisons[operator];
  const text = String(value);
  const column = timeColumns[field]!;
  if (!comparison || Number.isNaN(Date.parse(text))) unsupported(condition);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return compared(column, comparison, text);
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) unsupported(condition);
  if (operator === 'is') return nothing;
  if (operator === 'is-not') return everything;
  const isBefore = operator === 'before' || operator === 'at-most';
  return compared(column, isBefore ? 'lt' : 'gte', `${text}T00:00:00.000Z`);
}

interface AssigneesFilter {
  operator: AssigneeOperator | 'empty' | 'not-empty' | 'only-inactive';
  value: string[];
  viaTeams?: boolean;
}

function assigneesCondition(filter: AssigneesFilter, teamsOf: (id: string) => readonly string[]): Condition {
  const { operator, value } = filter;
  const nobody = compared('assignee_ids', 'eq', '{}');
  if (operator === 'empty') return nobody;
  if (operator === 'not-empty') return notThat(nobody);
  if (operator === 'only-inactive') return 'leads_only_inactive.is.true';
  const wanted = value.map((id) => [id, ...(filter.viaTeams ? teamsOf(id) : [])].filter(isUuid));
  const accepted = [...new Set(wanted.flat())];
  const hasOneOf = (ids: readonly string[]): Condition => compared('assignee_ids', 'ov', array(ids));
  const everyone = wanted.map(hasOneOf);
  switch (operator) {
    case 'any':
      return hasOneOf(accepted);
    case 'all':
      return allOf(everyone);
    case 'none':
      return notThat(hasOneOf(accepted));
    case 'only':
      return allOf([...everyone, compared('assignee_ids', 'cd', array(accepted))]);
  }
}
