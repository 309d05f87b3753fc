// A filter as SQL, with the meaning that src/domain/list/filter-leads.ts gives it.
import { comparableTime } from '../../src/domain/list/comparable-time.js';
import { compileFilter } from '../../src/domain/list/filter-leads.js';
import type { AssigneeOperator, ChoiceOperator, FieldOperator, Filter } from '../../src/domain/record/lead-query.js';
import { QueryError } from '../../src/domain/platform/query-error.js';
import { foldText } from '../../src/domain/text/search-folding.js';
import { asNumber, type LeadColumn, type LeadColumns } from './lead-columns.js';
import type { Parameters } from './parameters.js';
import type { PeoplePage } from './people-pages.js';
import { isUuid } from '../../src/adapters/reference-database/database-values.js';

export interface FilterScope {
  columns: LeadColumns;
  parameters: Parameters;
  teamsOf(assigneeId: string): readonly string[];
  /** Only records of these people come into question, so that they are few. */
  people?: PeoplePage | undefined;
}

/** A text that LIKE takes literally. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** More than that would keep the database from everybody else. */
const mostConditions = 200;
const mostValues = 1_000;

/** How many there are; a filter that holds anything else is refused by whoever reads it. */
function conditionsIn(filter: Filter): number {
  if (typeof filter !== 'object' || filter === null) return 1;
  const parts = 'and' in filter ? filter.and : 'or' in filter ? filter.or : 'not' in filter ? [filter.not] : undefined;
  if (Array.isArray(parts)) return parts.reduce((count, part) => count + conditionsIn(part), 1);
  const { value } = filter as { value?: unknown };
  return Array.isArray(value) && value.length > mostValues ? Infinity : 1;
}

/** Throws `QueryError` (`unsupported`) for an unknown field, operator or shape, as the domain does. */
export function checkFilter(filter: Filter, { columns }: Pick<FilterScope, 'columns'>): void {
  if (conditionsIn(filter) > mostConditions)
    throw new QueryError(
      'invalid',
      `A filter has at most ${mostConditions} conditions, and ${mostValues} values in one`,
    );
  compileFilter(filter, { kindOf: columns.kindOf, teamsOf: () => [] });
}

/** For a filter that has been checked. It is true for a match; anything else, null included, is none. */
export function filterSql(filter: Filter, scope: FilterScope): string {
  if ('and' in filter) return joined(filter.and, ' AND ', 'true', scope);
  if ('or' in filter) return joined(filter.or, ' OR ', 'false', scope);
  if ('not' in filter) return `(${filterSql(filter.not, scope)}) IS NOT TRUE`;
  if (filter.field === 'assignees') return assigneesSql(filter as AssigneeFilter, scope);
  return fieldSql(filter as FieldFilter, scope);
}

function joined(parts: readonly Filter[], word: string, empty: string, scope: FilterScope): string {
  return parts.length > 0 ? `(${parts.map((part) => filterSql(part, scope)).join(word)})` : empty;
}

interface FieldFilter {
  field: string;
  operator: FieldOperator | ChoiceOperator | 'in' | 'empty' | 'not-empty';
  value: string | number | boolean | (string | number)[];
}

const signs = { is: '=', before: '<', after: '>', 'at-least': '>=', 'at-most': '<=' } as const;

function fieldSql({ field, operator, value }: FieldFilter, { columns, parameters }: FilterScope): string {
  if (field === 'id' && (operator === 'is' || operator === 'in')) return idSql(value, parameters);
  if (operator === 'any' || operator === 'all' || operator === 'none') {
    const sign = operator === 'all' ? '@>' : '&&';
    const sql = `${columns.values(field, parameters)} ${sign} ${parameters.add(value, 'text[]')}`;
    return operator === 'none' ? `NOT (${sql})` : sql;
  }
  const column = columns.column(field, parameters);
  const text = column.isTime ? isoText(column.sql) : column.sql;
  const compared = column.isTime ? text : column.comparable;
  switch (operator) {
    case 'empty':
      return column.nullable ? `${column.sql} IS NULL` : 'false';
    case 'not-empty':
      return column.nullable ? `${column.sql} IS NOT NULL` : 'true';
    case 'in':
      return column.kind === 'number'
        ? `${asNumber(text)} = ANY (${parameters.add((value as (string | number)[]).map(Number).filter(Number.isFinite), 'numeric[]')})`
        : `${compared} = ANY (${parameters.add(
            (value as (string | number)[]).map((each) => wantedText(column, each)),
            'text[]',
          )})`;
    case 'contains':
    case 'starts-with': {
      const pattern = `${operator === 'contains' ? '%' : ''}${likeLiteral(foldText(String(value)))}%`;
      return `crm_private.fold(${text}) LIKE ${parameters.add(pattern, 'text')}`;
    }
    case 'is-not':
      return `(${comparison(column, compared, 'is', value as string, parameters)}) IS NOT TRUE`;
    default:
      return comparison(column, compared, operator, value as string, parameters);
  }
}

function idSql(value: FieldFilter['value'], parameters: Parameters): string {
  return `l.id = ANY (${parameters.add([value].flat().filter(isUuid), 'uuid[]')})`;
}

/** As the column is compared. */
const wantedText = ({ kind }: LeadColumn, value: string | number | boolean): string =>
  (kind === 'date' ? comparableTime(value) : undefined) ?? String(value);

export const isoText = (sql: string): string => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function comparison(
  column: LeadColumn,
  text: string,
  operator: keyof typeof signs,
  value: string | number | boolean,
  parameters: Parameters,
): string {
  const sign = signs[operator];
  if (column.kind === 'number' || typeof value === 'number') {
    const number = Number(value);
    return Number.isFinite(number)
      ? `${asNumber(text)} ${sign} ${parameters.add(number, 'numeric')}`
      : `(${text} IS NULL AND false)`; // names the column, because it may have a parameter
  }
  const wanted = wantedText(column, value);
  const time = column.isTime ? timeComparison(column.sql, sign, wanted, parameters) : undefined;
  if (time !== undefined) return time;
  return `${text}${sign === '=' ? '' : ' COLLATE "C"'} ${sign} ${parameters.add(wanted, 'text')}`;
}

/**
 * Times compare as their ISO texts do, but so that an index can serve them: a whole time as such, a date as the text that
 * every time of that day comes after.
 */
function timeComparison(sql: string, sign: string, value: string, parameters: Parameters): string | undefined {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)))
    return `${sql} ${sign} ${parameters.add(value, 'timestamptz')}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value))) return undefined;
  if (sign === '=') return 'false';
  return `${sql} ${sign.startsWith('<') ? '<' : '>='} ${parameters.add(`${value}T00:00:00.000Z`, 'timestamptz')}`;
}

/** Of whom one is assigned, by the index of the join table. */
export const assignedSql = (ids: string): string =>
  `l.id IN (SELECT la.lead_id FROM crm.lead_assignees la WHERE la.assignee_id = ANY (${ids}))`;

/** Begins at the assignments of those who have left, who are few. */
const onlyInactiveSql = `(l.id IN (SELECT la.lead_id FROM crm.lead_assignees la JOIN crm.assignees a ON a.id = la.assignee_id WHERE a.inactive)
  AND NOT EXISTS (SELECT 1 FROM unnest(l.assignee_ids) AS x(id) JOIN crm.assignees a ON a.id = x.id WHERE NOT a.inactive))`;

interface AssigneeFilter {
  operator: AssigneeOperator | 'empty' | 'not-empty' | 'only-inactive';
  value: string[];
  viaTeams?: boolean;
}

/** Whether one of these and nobody else is assigned already. */
const isOf = ({ ids, creator }: PeoplePage, wanted: readonly string[]): boolean =>
  creator === undefined && ids.length === wanted.length && wanted.every((id) => ids.includes(id));

function assigneesSql(
  { operator, value, viaTeams }: AssigneeFilter,
  { parameters, teamsOf, people }: FilterScope,
): string {
  if (operator === 'empty') return 'cardinality(l.assignee_ids) = 0';
  if (operator === 'not-empty') return 'cardinality(l.assignee_ids) > 0';
  if (operator === 'only-inactive') return onlyInactiveSql;
  const wanted = value.map((id) => [id, ...(viaTeams === true ? teamsOf(id) : [])].filter(isUuid));
  const accepted = (): string => parameters.add([...new Set(wanted.flat())], 'uuid[]');
  const everyone = (): string =>
    wanted.map((ids) => `l.assignee_ids && ${parameters.add(ids, 'uuid[]')}`).join(' AND ') || 'true';
  switch (operator) {
    case 'any':
      if (people && isOf(people, wanted.flat())) return 'true';
      if (people) return `l.assignee_ids && ${accepted()}`; // the array in the row has no index
      return assignedSql(accepted());
    case 'all':
      return `(${everyone()})`;
    case 'none':
      return `NOT l.assignee_ids && ${accepted()}`;
    case 'only':
      return `(${everyone()} AND l.assignee_ids <@ ${accepted()})`;
  }
}
