// What a field's control holds, as a record keeps it. What a control itself writes is read at once; what people write, such
// as numbers, by a reader that comes with the first schema that has such a field, else with the first key.
import type { FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import { isNumberType } from '../../domain/values/field-type.js';
import { booleanOf, dayOf, numberOf, timeOf } from '../../domain/values/plain-value.js';
import type { FieldValue, readValue } from '../../domain/values/read-value.js';
import { empty, type Reading, type ReadOptions, read, unread } from '../../domain/values/reading.js';

let reader: typeof readValue | undefined;

/** Rejects when it could not be fetched; the next call tries again. */
export async function loadReader(): Promise<void> {
  reader ??= (await import('../../domain/values/read-value.js')).readValue;
}

/** The schema once its fields can be read. Without the reader a record is shown all the same. */
export async function readable(schema: RecordSchema): Promise<RecordSchema> {
  if (!reader && schema.fields?.some(({ type }) => isNumberType(type))) await loadReader().catch(() => {});
  return schema;
}

const orUnread = <Value>(value: Value | undefined): Reading<Value> => (value === undefined ? unread : read(value));

function chosen(text: string, { options }: FieldSchema): Reading<string[]> {
  const values = [...new Set(text.split('\n').filter(Boolean))];
  const isKnown = options && values.every((value) => options.some((option) => option.value === value));
  return isKnown ? read(values) : unread;
}

/** As controls write values. */
function readPlain(text: string, field: FieldSchema): Reading<FieldValue> {
  switch (field.type) {
    case 'number':
    case 'money':
    case 'percent':
      return orUnread(numberOf(text));
    case 'date':
      return orUnread(dayOf(text));
    case 'date-time': {
      const time = timeOf(text);
      return orUnread(time === undefined ? undefined : new Date(time).toISOString());
    }
    case 'boolean':
      return orUnread(booleanOf(text));
    case 'select':
      return field.options?.some(({ value }) => value === text.trim()) === false ? unread : read(text.trim());
    case 'multi-select':
      return chosen(text, field);
    default:
      return read(text.trim());
  }
}

/** As `readValue` does it. */
export function readField(text: string, field: FieldSchema, options: ReadOptions): Reading<FieldValue> {
  if (reader) return reader(text, field, options);
  return text.trim() === '' ? empty : readPlain(text, field);
}
