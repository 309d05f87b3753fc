// What signs and words in brackets say of a column: `Margin %` is no `Margin`, and `E-mail (old)` no address to write to.
import type { FieldSchema, RecordSchema } from '../../record/record-schema.js';
import { exactChoice } from './choice-key.js';
import type { ColumnTarget } from './import-column.js';

/** Signs that tell the names of two columns apart: `Margin` and `Margin %`. */
const tellingSigns = (name: string): string => (name.match(/[%+#]|[<>](?=\s?\d)/g) ?? []).join('');

/** Fields by their labels and names as they stand: where two differ by a sign alone, each column has its own. */
export function exactNames(
  schema: RecordSchema,
  labels: ((field: FieldSchema) => string) | undefined,
): Map<string, ColumnTarget> {
  const own = new Map<string, ColumnTarget>();
  for (const field of schema.fields)
    for (const name of [labels?.(field), field.label, field.name])
      if (name && !own.has(exactChoice(name))) own.set(exactChoice(name), { kind: 'field', field: field.name });
  return own;
}

/** A value that was once, and may not be any more: `E-mail (old)`. */
const formerly =
  /[([]\s*(?:old|former|previous|prior|alt|alte[rs]?|ehemalig|ancien(?:ne)?|anterior|antigu[ao]|antig[ao]|vecchi[ao]|precedente|oud|stary|旧|旧い|старый|старая)\s*[)\]]/iu;

/** Whether a header says of its value what no field of that kind has: how old it is, or that it is a share. */
export function saysOtherwise(header: string, target: ColumnTarget, schema: RecordSchema): boolean {
  if (formerly.test(header)) return true;
  const field = target.kind === 'field' ? schema.fields.find(({ name }) => name === target.field) : undefined;
  return field !== undefined && field.type !== 'percent' && tellingSigns(header) !== tellingSigns(field.label);
}
