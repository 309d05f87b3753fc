// Which conditions a mapping can say: it is asked about one of each kind, so that a host has nothing to declare.
import {
  assigneeOperators,
  choiceOperators,
  type FilterOperator,
  type FilterOperators,
} from '../../domain/record/filter-operators.js';
import type { AssigneeOperator, Filter } from '../../domain/record/lead-query.js';
import type { FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import { isNumberType } from '../../domain/values/field-type.js';
import type { DataProviderMapping } from './mapping.js';

const fieldOperators: readonly FilterOperator[] = [
  ...(['is', 'is-not', 'in', 'contains', 'starts-with'] as const),
  ...(['before', 'after', 'at-least', 'at-most', 'empty', 'not-empty'] as const),
];
/** What the adapter says of any field that the back end has, and of assignments that are a resource of their own. */
const withoutHost: readonly FilterOperator[] = ['is', 'in'];
const withoutHostOfJoin: readonly FilterOperator[] = ['any', 'all'];
const people: readonly AssigneeOperator[] = ['any', 'all', 'none', 'only'];
const days = ['createdAt', 'updatedAt'];

type Condition = Filter & { field: string };

function sampleOf(field: FieldSchema | undefined, name: string): string | number | boolean {
  if (field?.options?.[0]) return field.options[0].value;
  if (days.includes(name) || field?.type === 'date-time') return '2026-01-01T00:00:00.000Z';
  if (field?.type === 'date') return '2026-01-01';
  if (field?.type === 'boolean') return true;
  return field && isNumberType(field.type) ? 1 : 'x';
}

function conditionOf(name: string, operator: FilterOperator, value: unknown): Condition {
  if (operator === 'empty' || operator === 'not-empty' || operator === 'only-inactive')
    return { field: name, operator } as Condition;
  return { field: name, operator, value: operator === 'in' ? [value] : value } as Condition;
}

/** A host may take it that a sample is a value of its own, and fail. */
function says({ filter }: DataProviderMapping, condition: Condition): boolean {
  try {
    return filter?.(condition) !== undefined;
  } catch {
    return false;
  }
}

export function answeredOperators(
  mapping: DataProviderMapping,
  { filterable, joined, schema }: { filterable: readonly string[]; joined: boolean; schema: RecordSchema },
): FilterOperators {
  const id = mapping.people.numericIds ? '1' : 'x';
  const person = (operator: FilterOperator, more: object = {}): Condition => ({
    ...conditionOf('assignees', operator, [id]),
    ...more,
  });
  const of = (name: string): readonly FilterOperator[] => {
    if (name === 'assignees')
      return assigneeOperators.filter(
        (operator) => (joined && withoutHostOfJoin.includes(operator)) || says(mapping, person(operator)),
      );
    const field = schema.fields.find((each) => each.name === name);
    const sample = sampleOf(field, name);
    return [
      ...fieldOperators.filter(
        (operator) => withoutHost.includes(operator) || says(mapping, conditionOf(name, operator, sample)),
      ),
      ...choiceOperators.filter(
        (operator) => field?.type === 'multi-select' && says(mapping, conditionOf(name, operator, [sample])),
      ),
    ];
  };
  return {
    fields: Object.fromEntries(filterable.map((name) => [name, of(name)])),
    viaTeams: people.filter(
      (operator) => (joined && operator === 'any') || says(mapping, person(operator, { viaTeams: true })),
    ),
    or: false,
  };
}
