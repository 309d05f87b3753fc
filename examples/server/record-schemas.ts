// Which fields a record has, as the database keeps it.
import { QueryError } from '../../src/domain/platform/query-error.js';
import type { FieldSchema, RecordSchema } from '../../src/domain/record/record-schema.js';
import type { RecordType } from '../../src/domain/record/lead.js';
import type { Session } from './database.js';

interface FieldRow {
  name: string;
  label: string;
  type: FieldSchema['type'];
  required: boolean;
  options: { value: string; label?: string }[] | null;
  default_value: string | null;
  max_length: number | null;
  currency: string | null;
  synonyms: string[] | null;
  visible_when: FieldSchema['visibleWhen'] | null;
}

function fieldFromRow(row: FieldRow): FieldSchema {
  const field: FieldSchema = { name: row.name, label: row.label, type: row.type };
  if (row.required) field.required = true;
  if (row.options)
    field.options = row.options.map(({ value, label }) => ({ value, ...(label !== undefined && { label }) }));
  if (row.default_value !== null) field.defaultValue = row.default_value;
  if (row.max_length !== null) field.maxLength = row.max_length;
  if (row.currency !== null) field.currency = row.currency;
  if (row.synonyms) field.synonyms = row.synonyms;
  if (row.visible_when) field.visibleWhen = row.visible_when;
  return field;
}

const freshness = 5_000; // ms

export class RecordSchemas {
  readonly #known = new Map<RecordType, { schema: RecordSchema; until: number }>();

  /** A few seconds old at most. Throws `QueryError` (`unsupported`) for a record type that there is not. */
  async get(session: Session, recordType: RecordType): Promise<RecordSchema> {
    const known = this.#known.get(recordType);
    if (known && known.until > Date.now()) return known.schema;
    const rows = await session.query<FieldRow>(
      `SELECT f.name, f.label, f.type, f.required, f.options, f.default_value, f.max_length, f.currency, f.synonyms, f.visible_when
       FROM crm.record_fields f WHERE f.record_type = $1 ORDER BY f.position`,
      [recordType],
    );
    if (rows.length === 0) throw new QueryError('unsupported', `Unknown record type ${String(recordType)}`);
    const schema = { recordType, fields: rows.map(fieldFromRow) };
    this.#known.set(recordType, { schema, until: Date.now() + freshness });
    return schema;
  }
}
