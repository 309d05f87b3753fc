// Which conditions a back end answers, where it is less than the whole filter language: what it cannot answer is not offered.
import type { AssigneeOperator, ChoiceOperator, FieldOperator, Filter } from './lead-query.js';

export type FilterOperator = FieldOperator | AssigneeOperator | 'in' | 'empty' | 'not-empty' | 'only-inactive';

export interface FilterOperators {
  /**
   * By field, `assignees` among them. A field that is not here: every operator but `only-inactive` and those of choices, which
   * have to be named.
   */
  fields?: Readonly<Record<string, readonly FilterOperator[]>> | undefined;
  /** The operators that are answered of every field with several values (`multi-select`). Default: those that `fields` names. */
  choices?: readonly ChoiceOperator[] | undefined;
  /** The operators of `assignees` that are answered with `viaTeams`. Default: all of them. */
  viaTeams?: readonly AssigneeOperator[] | undefined;
  /** Whether either of two conditions can be asked for. Default: yes. */
  or?: boolean | undefined;
}

export const assigneeOperators: readonly FilterOperator[] = [
  ...(['any', 'all', 'none', 'only'] as const),
  ...(['empty', 'not-empty', 'only-inactive'] as const),
];

export const choiceOperators: readonly ChoiceOperator[] = ['any', 'all', 'none'];

const isOfChoices = (operator: FilterOperator): operator is ChoiceOperator =>
  (choiceOperators as readonly FilterOperator[]).includes(operator);

/** The whole language. */
export const everyOperator: FilterOperators = { fields: { assignees: assigneeOperators }, choices: choiceOperators };

export function answersOperator(
  { fields = {}, choices = [] }: FilterOperators = {},
  field: string,
  operator: FilterOperator,
): boolean {
  const named = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (named) return named.includes(operator);
  if (field !== 'assignees' && isOfChoices(operator)) return choices.includes(operator);
  return operator !== 'only-inactive';
}

/** Whether people count through their teams too. */
export const answersViaTeams = ({ viaTeams }: FilterOperators = {}, operator: AssigneeOperator): boolean =>
  viaTeams?.includes(operator) ?? true;

/** What of a filter is not answered, in words for a developer; it may be anything. */
export function unansweredPart(filter: Filter, operators: FilterOperators): string | undefined {
  if (typeof filter !== 'object' || filter === null) return undefined;
  if ('or' in filter && operators.or === false) return 'Either of several conditions';
  const parts = 'and' in filter ? filter.and : 'or' in filter ? filter.or : 'not' in filter ? [filter.not] : undefined;
  if (Array.isArray(parts)) {
    for (const part of parts) {
      const found = unansweredPart(part, operators);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!('operator' in filter)) return undefined;
  const { field, operator } = filter;
  // What is no operator at all is told by whoever reads the filter.
  const isDeclared = operators.fields?.[field] !== undefined || (field !== 'assignees' && isOfChoices(operator));
  if (isDeclared && !answersOperator(operators, field, operator)) return `Filtering by ${field} ${operator}`;
  const isViaTeams = 'viaTeams' in filter && filter.viaTeams === true;
  return isViaTeams && !answersViaTeams(operators, operator as AssigneeOperator) ? 'Filtering via teams' : undefined;
}
