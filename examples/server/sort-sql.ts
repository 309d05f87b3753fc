// The order of a list and the place of a cursor in it, as SQL, with the meaning that src/domain/list/sort-leads.ts gives them.
import type { Sort } from '../../src/domain/record/lead-query.js';
import type { SortPosition } from '../../src/domain/list/sort-leads.js';
import { isoText } from './filter-sql.js';
import type { LeadColumn, LeadColumns } from './lead-columns.js';
import type { Parameters } from './parameters.js';

const signOf = ({ direction }: Sort): string => (direction === 'asc' ? '>' : '<');
const word = ({ direction }: Sort): string => (direction === 'asc' ? 'ASC' : 'DESC');

/** Empty values last whichever way it is sorted; ties by id, in the last direction. */
export function orderSql(sort: readonly Sort[], columns: LeadColumns, parameters: Parameters): string {
  const keys = sort.map((each) => {
    const { sql, nullable } = columns.sortable(each.field, parameters);
    return `${sql} ${word(each)}${nullable ? ' NULLS LAST' : ''}`;
  });
  return [...keys, `l.id ${word(sort.at(-1)!)}`].join(', ');
}

/** The place of each row in the order, as the database has it: what a cursor says and nobody has rounded or written anew. */
export function placeColumns(sort: readonly Sort[], columns: LeadColumns, parameters: Parameters): string {
  const texts = sort.map(({ field }, index) => {
    const { sql, isTime } = columns.sortable(field, parameters);
    return `${isTime ? isoText(sql) : `(${sql})::text`} AS place_${index}`;
  });
  return texts.join(', ');
}

export function placeOf(sort: readonly Sort[], row: { id: string }): SortPosition {
  const places = row as unknown as Record<string, string | null>;
  return { id: row.id, values: sort.map((_, index) => places[`place_${index}`] ?? undefined) };
}

/** What comes after a position. One key that is never empty is compared in a row with the id, which an index can serve. */
export function afterSql(
  sort: readonly Sort[],
  position: SortPosition,
  columns: LeadColumns,
  parameters: Parameters,
): string {
  const keys = sort.map((each) => columns.sortable(each.field, parameters));
  const values = keys.map((key, index) => parameters.add(position.values[index] ?? null, typeOf(key)));
  const id = parameters.add(position.id, 'uuid');
  const last = signOf(sort.at(-1)!);
  if (keys.length === 1 && !keys[0]!.nullable) return `(${keys[0]!.sql}, l.id) ${last} (${values[0]}, ${id})`;
  const ways = keys.map((key, index) => {
    const same = keys.slice(0, index).map((each, before) => `${each.sql} IS NOT DISTINCT FROM ${values[before]}`);
    return [...same, beyond(key, position.values[index] === undefined, signOf(sort[index]!), values[index]!)];
  });
  ways.push([...keys.map((each, index) => `${each.sql} IS NOT DISTINCT FROM ${values[index]}`), `l.id ${last} ${id}`]);
  return `(${ways.map((conditions) => `(${conditions.join(' AND ')})`).join(' OR ')})`;
}

function beyond({ sql, nullable }: LeadColumn, isEmpty: boolean, sign: string, value: string): string {
  if (isEmpty) return 'false';
  return nullable ? `(${sql} ${sign} ${value} OR ${sql} IS NULL)` : `${sql} ${sign} ${value}`;
}

function typeOf({ isTime, kind, sql }: LeadColumn): string {
  if (isTime) return 'timestamptz';
  if (sql === 'l.id') return 'uuid';
  return kind === 'number' ? 'numeric' : 'text';
}
