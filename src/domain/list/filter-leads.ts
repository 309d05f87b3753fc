// Turns a filter into one predicate per query, so that 100,000 records pay for no parsing; what is unknown is refused, never ignored.
import { fieldReader, isEmptyValue, type FieldKind, type FieldKindOf } from '../record/field-kind.js';
import type { Lead } from '../record/lead.js';
import type { AssigneeOperator, ChoiceOperator, FieldOperator, Filter } from '../record/lead-query.js';
import { QueryError } from '../platform/query-error.js';
import { foldText } from '../text/search-folding.js';
import type { SearchTerm } from '../text/search-terms.js';
import { comparableTime } from './comparable-time.js';
import { valuesOf } from '../values/plain-value.js';

export type LeadPredicate = (lead: Lead) => boolean;

export interface FilterContext {
  kindOf: FieldKindOf;
  /** The teams of a person; none for a team or an unknown id. */
  teamsOf: (assigneeId: string) => readonly string[];
  /** Whether somebody is known and has not left. Default: everybody. */
  isActive?: ((assigneeId: string) => boolean) | undefined;
}

const deepest = 50;
const unsupported = (what: string): QueryError =>
  new QueryError('unsupported', `This filter is not supported: ${what}`);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value));

/** Throws `QueryError` (`unsupported`) for an unknown field, operator or shape. */
export function compileFilter(filter: Filter, context: FilterContext, depth = 0): LeadPredicate {
  const node: unknown = filter;
  if (!isRecord(node)) throw unsupported('it is not an object');
  if (depth > deepest) throw unsupported(`it is nested more than ${deepest} times`);
  const forms = ['and', 'or', 'not', 'field'].filter((form) => Object.hasOwn(node, form));
  if (forms.length !== 1) throw unsupported('it needs one of and, or, not, field');
  switch (forms[0]) {
    case 'and': {
      const parts = compileAll(node['and'], context, depth);
      return (lead) => parts.every((part) => part(lead));
    }
    case 'or': {
      const parts = compileAll(node['or'], context, depth);
      return (lead) => parts.some((part) => part(lead));
    }
    case 'not': {
      const part = compileFilter(node['not'] as Filter, context, depth + 1);
      return (lead) => !part(lead);
    }
    default:
      return node['field'] === 'assignees' ? compileAssignees(node, context) : compileField(node, context);
  }
}

function compileAll(parts: unknown, context: FilterContext, depth: number): LeadPredicate[] {
  if (!Array.isArray(parts)) throw unsupported('and, or need a list');
  return parts.map((part) => compileFilter(part as Filter, context, depth + 1));
}

function compileField(node: Record<string, unknown>, { kindOf }: FilterContext): LeadPredicate {
  const field = node['field'];
  const kind = typeof field === 'string' ? kindOf(field) : undefined;
  if (typeof field !== 'string' || !kind) throw unsupported(`unknown field ${String(field)}`);
  const operator = node['operator'];
  const wanted = node['value'];
  const test =
    operator === 'in'
      ? oneOf(wanted, kind)
      : operator === 'any' || operator === 'all' || operator === 'none'
        ? choicesTest(operator, wanted)
        : fieldTest(operator, wanted, kind);
  const read = fieldReader(field);
  return (lead) => test(read(lead));
}

type ValueTest = (value: unknown) => boolean;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : isEmptyValue(value) ? undefined : String(value);

/** Equality and order within one kind; an empty value equals nothing and has no order. */
function comparison(kind: FieldKind, wanted: string | number | boolean): (value: unknown) => number | undefined {
  if (kind === 'number' || typeof wanted === 'number') {
    const number = Number(wanted);
    return (value) => {
      if (isEmptyValue(value)) return undefined;
      const difference = Number(value) - number;
      return Number.isNaN(difference) ? undefined : difference;
    };
  }
  const read = kind === 'date' ? comparableTime : textOf;
  const text = read(wanted)!;
  return (value) => {
    const own = read(value);
    if (own === undefined) return undefined;
    return own === text ? 0 : own < text ? -1 : 1;
  };
}

function oneOf(values: unknown, kind: FieldKind): ValueTest {
  if (!Array.isArray(values) || !values.every(isScalar)) throw unsupported('in needs a list of values');
  if (kind === 'number') {
    const numbers = new Set(values.map(Number));
    return (value) => !isEmptyValue(value) && numbers.has(Number(value));
  }
  const read = kind === 'date' ? comparableTime : textOf;
  const texts = new Set(values.map((value) => read(value)));
  return (value) => !isEmptyValue(value) && texts.has(read(value));
}

/** Of what has several values, each is compared on its own: a field of one value has one. */
function choicesTest(operator: ChoiceOperator, wanted: unknown): ValueTest {
  if (!Array.isArray(wanted) || !wanted.every((value) => typeof value === 'string'))
    throw unsupported(`${operator} needs a list of texts`);
  const some = new Set(wanted);
  const anyOf: ValueTest = (value) => !isEmptyValue(value) && valuesOf(value).some((each) => some.has(each));
  const tests: Record<ChoiceOperator, ValueTest> = {
    any: anyOf,
    all: (value) => {
      const own = isEmptyValue(value) ? [] : valuesOf(value);
      return [...some].every((each) => own.includes(each));
    },
    none: (value) => !anyOf(value),
  };
  return tests[operator];
}

function fieldTest(operator: unknown, wanted: unknown, kind: FieldKind): ValueTest {
  if (operator === 'empty') return isEmptyValue;
  if (operator === 'not-empty') return (value) => !isEmptyValue(value);
  if (!isScalar(wanted)) throw unsupported(`${String(operator)} needs a text, a number or a boolean`);
  const compare = comparison(kind, wanted);
  const folded = foldText(String(wanted));
  const tests: Record<FieldOperator, ValueTest> = {
    is: (value) => compare(value) === 0,
    'is-not': (value) => compare(value) !== 0,
    contains: (value) => !isEmptyValue(value) && foldText(String(value)).includes(folded),
    'starts-with': (value) => !isEmptyValue(value) && foldText(String(value)).startsWith(folded),
    before: (value) => (compare(value) ?? 0) < 0,
    after: (value) => (compare(value) ?? 0) > 0,
    'at-least': (value) => (compare(value) ?? -1) >= 0,
    'at-most': (value) => (compare(value) ?? 1) <= 0,
  };
  if (typeof operator !== 'string' || !Object.hasOwn(tests, operator))
    throw unsupported(`unknown operator ${String(operator)}`);
  return tests[operator as FieldOperator];
}

/**
 * The ids of which every match has at least one, or `undefined` when matches need none of any: an index by assignee can
 * then save the look at everything else. For a filter that `compileFilter` has accepted.
 */
export function necessaryAssignees(filter: Filter, teamsOf: FilterContext['teamsOf']): string[] | undefined {
  if ('and' in filter) {
    for (const part of filter.and) {
      const ids = necessaryAssignees(part, teamsOf);
      if (ids) return ids;
    }
    return undefined;
  }
  if (!('operator' in filter) || filter.field !== 'assignees') return undefined;
  if (!['any', 'all', 'only'].includes(filter.operator)) return undefined;
  const { operator, value, viaTeams } = filter as { operator: AssigneeOperator; value: string[]; viaTeams?: boolean };
  if (operator !== 'any' && value.length === 0) return undefined;
  const ids = operator === 'any' ? value : value.slice(0, 1);
  return ids.flatMap((id) => [id, ...(viaTeams ? teamsOf(id) : [])]);
}

/** Fields whose values are among the texts that a search goes through. */
const searchedFields = new Set(['name', 'email', 'company', 'phone']);

/** Folded texts that every match has in what a search goes through. For a filter that `compileFilter` has accepted. */
export function necessaryTexts(filter: Filter): SearchTerm[] {
  if ('and' in filter) return filter.and.flatMap(necessaryTexts);
  if (!('operator' in filter) || !searchedFields.has(filter.field)) return [];
  if (filter.operator !== 'contains' && filter.operator !== 'starts-with') return [];
  const text = foldText(String((filter as { value: unknown }).value));
  return text === '' || text.includes('\n') ? [] : [[text]];
}

/** Each wanted id with the ids that count as it: itself, and with `viaTeams` the teams of that person. */
function compileAssignees(
  node: Record<string, unknown>,
  { teamsOf, isActive = () => true }: FilterContext,
): LeadPredicate {
  const operator = node['operator'];
  if (operator === 'empty') return (lead) => lead.assigneeIds.length === 0;
  if (operator === 'not-empty') return (lead) => lead.assigneeIds.length > 0;
  if (operator === 'only-inactive') return ({ assigneeIds }) => assigneeIds.length > 0 && !assigneeIds.some(isActive);
  const ids = node['value'];
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string'))
    throw unsupported('assignees need a list of ids');
  const wanted = ids.map((id) => new Set([id, ...(node['viaTeams'] === true ? teamsOf(id) : [])]));
  const accepted = new Set(wanted.flatMap((set) => [...set]));
  const [first] = accepted;
  const anyOf: LeadPredicate =
    accepted.size === 1
      ? (lead) => lead.assigneeIds.includes(first!)
      : (lead) => lead.assigneeIds.some((id) => accepted.has(id));
  const allOfThem = (lead: Lead): boolean => wanted.every((set) => lead.assigneeIds.some((id) => set.has(id)));
  const tests: Record<AssigneeOperator, LeadPredicate> = {
    any: anyOf,
    all: allOfThem,
    none: (lead) => !anyOf(lead),
    only: (lead) => allOfThem(lead) && lead.assigneeIds.every((id) => accepted.has(id)),
  };
  if (typeof operator !== 'string' || !Object.hasOwn(tests, operator))
    throw unsupported(`unknown operator ${String(operator)}`);
  return tests[operator as AssigneeOperator];
}
