// Which conditions a field can have, and the filter that a form of one makes.
import type { FieldCondition } from '../../../domain/list/list-filters.js';
import { choiceOperators } from '../../../domain/record/filter-operators.js';
import type { ChoiceOperator } from '../../../domain/record/lead-query.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import { beginningOf, dayHere } from '../../../domain/values/local-day.js';
import { textOfValue } from '../../../domain/values/plain-value.js';
import { isNumberType } from '../../../domain/values/field-type.js';

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
  | ChoiceOperator
  | 'empty'
  | 'not-empty';

const ofText: readonly OperatorName[] = ['contains', 'is', 'is-not', 'starts-with', 'empty', 'not-empty'];
const ofDate: readonly OperatorName[] = ['after', 'before', 'at-least', 'at-most', 'is', 'empty', 'not-empty'];
const ofNumber: readonly OperatorName[] = ['at-least', 'at-most', 'is', 'is-not', 'empty', 'not-empty'];
const ofMoment: readonly OperatorName[] = ['at-least', 'before', 'empty', 'not-empty'];
const ofChoice: readonly OperatorName[] = ['in', 'empty', 'not-empty'];
/** Where a back end does not compare the values of a field that has several, they are searched as the text of them all. */
const ofChoices: readonly OperatorName[] = [...choiceOperators, 'contains', 'empty', 'not-empty'];
const ofBoolean: readonly OperatorName[] = ['is', 'empty', 'not-empty'];

/**
 * Those that the back end answers.
 * @param isFindable Whether the names of a lookup field can be searched.
 */
export function answeredOperatorsOf(
  field: FieldSchema,
  isFindable: boolean,
  answers: (operator: OperatorName) => boolean,
): readonly OperatorName[] {
  const answered = operatorsOf(field, isFindable).filter(answers);
  return answered.some(takesValues) ? answered.filter((operator) => operator !== 'contains') : answered;
}

/** Whether one chooses among the values of the field. */
export const takesValues = (operator: OperatorName): operator is ChoiceOperator | 'in' =>
  operator === 'in' || (choiceOperators as readonly OperatorName[]).includes(operator);

/** @param isFindable Whether the names of a lookup field can be searched. */
export function operatorsOf({ type, options }: FieldSchema, isFindable = false): readonly OperatorName[] {
  if (isNumberType(type)) return ofNumber;
  switch (type) {
    case 'date':
      return ofDate;
    case 'date-time':
      return ofMoment;
    case 'boolean':
      return ofBoolean;
    case 'select':
      return options ? ofChoice : ofText;
    case 'multi-select':
      return options ? ofChoices : ofText;
    case 'lookup':
      return isFindable ? ofChoice : ofText;
    default:
      return ofText;
  }
}

/** What the form shows for the value of a condition. */
export function typedValue({ type }: FieldSchema, value: unknown): string {
  if (type !== 'date-time' || typeof value !== 'string' || !value.includes('T')) return textOfValue(value);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : dayHere(date);
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
  if (takesValues(operator)) return values.length > 0 ? { field, operator, value: [...values] } : undefined;
  if (value.trim() === '') return undefined;
  if (isNumberType(type)) return { field, operator, value: Number(value) };
  if (type === 'boolean') return { field, operator, value: value === 'true' };
  const text = type === 'date-time' ? beginningOf(value) : value.trim();
  return text === undefined ? undefined : { field, operator, value: text };
}
