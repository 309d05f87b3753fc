// The order of a list: by the user's language, total by the id, empty values last whichever way it is sorted.
import { fieldReader, isEmptyValue, type FieldKindOf } from '../record/field-kind.js';
import type { Lead } from '../record/lead.js';
import type { Sort } from '../record/lead-query.js';
import { textOfValue } from '../values/plain-value.js';
import { QueryError } from '../platform/query-error.js';
import { textOrder, type CompareTexts } from '../text/text-order.js';
import { comparableTime } from './comparable-time.js';

export type SortValue = string | number | undefined;

/** The place of a record in an order, without the record: what a cursor holds. */
export interface SortPosition {
  values: SortValue[];
  id: string;
}

export interface LeadOrdering {
  compare(a: Lead, b: Lead): number;
  positionOf(lead: Lead): SortPosition;
  /** Below 0 when the record comes before the position, 0 when it is the one. */
  compareTo(lead: Lead, position: SortPosition): number;
}

/** Newest first. */
export const defaultSort: readonly Sort[] = [{ field: 'createdAt', direction: 'desc' }];

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareCodeUnits = (a: SortValue, b: SortValue): number => byCodeUnit(a as string, b as string);

interface SortKey {
  valueOf(lead: Lead): SortValue;
  /** Of two values that are there. */
  compare(a: SortValue, b: SortValue): number;
  sign: 1 | -1;
}

function sortKey({ field, direction }: Sort, kindOf: FieldKindOf, compareTexts: CompareTexts): SortKey {
  const kind = kindOf(field);
  if (!kind) throw new QueryError('unsupported', `Sorting by ${String(field)} is not supported`);
  if (direction !== 'asc' && direction !== 'desc')
    throw new QueryError('unsupported', `Unknown direction ${String(direction)}`);
  const sign = direction === 'asc' ? 1 : -1;
  const read = fieldReader(field);
  if (kind === 'number') {
    const valueOf = (lead: Lead): SortValue => {
      const value = read(lead);
      const number = isEmptyValue(value) ? Number.NaN : Number(value);
      return Number.isNaN(number) ? undefined : number;
    };
    return { sign, valueOf, compare: (a, b) => (a as number) - (b as number) };
  }
  const choices = kindOf.choices?.(field);
  if (choices) {
    // A value that is no choice comes behind those that are.
    const valueOf = (lead: Lead): SortValue => {
      const value = read(lead);
      return isEmptyValue(value) ? undefined : (choices.get(textOfValue(value)) ?? choices.size);
    };
    return { sign, valueOf, compare: (a, b) => (a as number) - (b as number) };
  }
  if (kind === 'date') return { sign, valueOf: (lead) => comparableTime(read(lead)), compare: compareCodeUnits };
  const valueOf = (lead: Lead): SortValue => {
    const value = read(lead);
    return typeof value === 'string' && value !== '' ? value : isEmptyValue(value) ? undefined : String(value);
  };
  const compare = kind === 'text' ? compareTexts : byCodeUnit;
  return { sign, valueOf, compare: (a, b) => compare(a as string, b as string) };
}

function compareValues(key: SortKey, a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return key.sign * key.compare(a, b);
}

/** Throws `QueryError` (`unsupported`) for a field or direction that is unknown. Ties go by id, in the last direction. */
export function leadOrdering(sort: readonly Sort[], kindOf: FieldKindOf, locale?: string): LeadOrdering {
  const sorts = sort.length > 0 ? sort : defaultSort;
  const compareTexts = textOrder(locale);
  const keys = sorts.map((each) => sortKey(each, kindOf, compareTexts));
  const idSign = keys.at(-1)!.sign;
  return {
    compare(a, b) {
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index]!;
        const order = compareValues(key, key.valueOf(a), key.valueOf(b));
        if (order !== 0) return order;
      }
      return idSign * byCodeUnit(a.id, b.id);
    },
    positionOf: (lead) => ({ values: keys.map((key) => key.valueOf(lead)), id: lead.id }),
    compareTo(lead, position) {
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index]!;
        const order = compareValues(key, key.valueOf(lead), position.values[index]);
        if (order !== 0) return order;
      }
      return idSign * byCodeUnit(lead.id, position.id);
    },
  };
}
