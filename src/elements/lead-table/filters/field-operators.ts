// Which conditions a field can have, and the filter that a form of one makes.
import type { FieldCondition } from '../../../domain/list/list-filters.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';

export type OperatorName =
  | 'is'
  | 'is-not'
  | 'contains'
  | 'starts-with'
  | 'before'
  | 'after'
  | 'at-least'
  | 'at-most'
  | 'in'
  | 'empty'
  | 'not-empty';

const ofText: readonly OperatorName[] = ['contains', 'is', 'is-not', 'starts-with', 'empty', 'not-empty'];
const ofDate: readonly OperatorName[] = ['after', 'before', 'at-least', 'at-most', 'is', 'empty', 'not-empty'];
const ofNumber: readonly OperatorName[] = ['at-least', 'at-most', 'is', 'is-not', 'empty', 'not-empty'];
const ofChoice: readonly OperatorName[] = ['in', 'empty', 'not-empty'];

export function operatorsOf({ type, options }: FieldSchema): readonly OperatorName[] {
  if (type === 'date') return ofDate;
  if (type === 'number' || type === 'money') return ofNumber;
  return type === 'select' && options ? ofChoice : ofText;
}

export const takesValue = (operator: OperatorName): boolean => operator !== 'empty' && operator !== 'not-empty';

/** `undefined` while the form says nothing. */
export function conditionOf(
  { name: field, type }: FieldSchema,
  operator: OperatorName,
  value: string,
  values: readonly string[],
): FieldCondition | undefined {
  if (operator === 'empty' || operator === 'not-empty') return { field, operator };
  if (operator === 'in') return values.length > 0 ? { field, operator, value: [...values] } : undefined;
  if (value.trim() === '') return undefined;
  return { field, operator, value: type === 'number' || type === 'money' ? Number(value) : value.trim() };
}
