// Fields that are there only when others have certain values, so that a form asks for nothing that does not apply.
import { textOfValue, valuesOf } from '../values/plain-value.js';

export interface FieldCondition {
  /** Another field of the same record type. */
  field: string;
  /** It has one of these values; without it: any value. Of a `multi-select` one of the chosen ones has to be among them. */
  in?: readonly (string | number | boolean)[] | undefined;
}

export interface ConditionalField {
  name: string;
  visibleWhen?: FieldCondition | readonly FieldCondition[] | undefined;
}

const conditionsOf = ({ visibleWhen = [] }: ConditionalField): readonly FieldCondition[] =>
  'field' in visibleWhen ? [visibleWhen] : visibleWhen;

/**
 * Those of the fields that are there for these values, in their order. A field that is not there has no value for the
 * conditions of others; a condition on a field that does not exist does not hold.
 */
export function visibleFields<F extends ConditionalField>(
  fields: readonly F[],
  valueOf: (name: string) => unknown,
): readonly F[] {
  if (!fields.some(({ visibleWhen }) => visibleWhen)) return fields;
  const byName = new Map(fields.map((field) => [field.name, field]));
  const known = new Map<string, boolean>();
  const isVisible = (field: F): boolean => {
    const before = known.get(field.name);
    if (before !== undefined) return before;
    known.set(field.name, false); // fields that wait for each other are not there
    const visible = conditionsOf(field).every((condition) => {
      const other = byName.get(condition.field);
      return other !== undefined && isVisible(other) && holds(condition, valueOf(condition.field));
    });
    known.set(field.name, visible);
    return visible;
  };
  return fields.filter(isVisible);
}

function holds({ in: wanted }: FieldCondition, value: unknown): boolean {
  // A choice may have a comma in it, which also parts the values of a multi-select.
  const values = [textOfValue(value).trim(), ...valuesOf(value)].filter(Boolean);
  if (!wanted) return values.length > 0;
  const texts = new Set(wanted.map(String));
  return values.some((each) => texts.has(each));
}
