// Which conditions the reference schema answers, by field.
import { assigneeOperators, type FilterOperator, type FilterOperators } from '../../domain/record/filter-operators.js';

const ofTexts: readonly FilterOperator[] = ['is', 'is-not', 'in', 'contains', 'starts-with', 'empty', 'not-empty'];
const ofTimes: readonly FilterOperator[] = [
  'is',
  'is-not',
  'before',
  'after',
  'at-least',
  'at-most',
  'empty',
  'not-empty',
];

export const operatorsOfReference = (texts: readonly string[], times: readonly string[]): FilterOperators => ({
  fields: {
    ...Object.fromEntries(texts.map((field) => [field, ofTexts])),
    ...Object.fromEntries(times.map((field) => [field, ofTimes])),
    id: ['is', 'is-not', 'in', 'empty', 'not-empty'],
    assignees: assigneeOperators,
  },
});
