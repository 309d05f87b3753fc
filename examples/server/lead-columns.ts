// Where a field lives in the database, and as what it compares: the kinds of src/domain/record/field-kind.ts in SQL.
import { fieldKinds, type FieldKind, type FieldKindOf } from '../../src/domain/record/field-kind.js';
import type { RecordSchema } from '../../src/domain/record/record-schema.js';
import type { Engine } from './engine.js';
import type { Parameters } from './parameters.js';

const columns: Record<string, string> = {
  id: 'l.id::text',
  recordType: 'l.record_type',
  version: 'l.version::text',
  createdAt: 'l.created_at',
  updatedAt: 'l.updated_at',
  name: 'l.name',
  email: 'l.email',
  phone: 'l.phone',
  company: 'l.company',
  source: 'l.source',
  status: 'l.status',
  notes: 'l.notes',
};
const neverEmpty = new Set(['id', 'recordType', 'version', 'createdAt', 'updatedAt', 'name', 'status']);

export interface LeadColumn {
  kind: FieldKind;
  /** The value as text, or a time for the dates of every record; null when it is empty. */
  sql: string;
  /** As it compares: a moment by when it is. */
  comparable: string;
  /** Whether it is a `timestamptz`. */
  isTime: boolean;
  nullable: boolean;
}

export class LeadColumns {
  readonly kindOf: FieldKindOf;
  readonly #engine: Engine;

  constructor(schema: RecordSchema, engine: Engine) {
    this.kindOf = fieldKinds(schema);
    this.#engine = engine;
  }

  /** Of a field that is known. */
  column(field: string, parameters: Parameters): LeadColumn {
    const own = Object.hasOwn(columns, field) ? columns[field]! : undefined;
    const kind = this.kindOf(field)!;
    const sql = own ?? textOfValue(`l.fields -> ${parameters.add(field, 'text')}`);
    const isTime = field === 'createdAt' || field === 'updatedAt';
    return {
      kind,
      sql,
      comparable: kind === 'date' && !isTime ? asMoment(sql) : sql,
      isTime,
      nullable: !neverEmpty.has(field),
    };
  }

  /** Each value of a field that has several: a list, or a text with semicolons or commas, as `valuesOf` reads it. */
  values(field: string, parameters: Parameters): string {
    const { sql } = this.column(field, parameters);
    const texts = `ARRAY(SELECT btrim(part) FROM regexp_split_to_table(${sql}, '[;\n]|,\\s*') AS part)`;
    if (Object.hasOwn(columns, field)) return texts;
    const own = `l.fields -> ${parameters.add(field, 'text')}`;
    const list = `ARRAY(SELECT btrim(part) FROM jsonb_array_elements_text(${own}) AS part)`;
    return `(CASE jsonb_typeof(${own}) WHEN 'array' THEN ${list} ELSE ${texts} END)`;
  }

  /** The value as it is sorted by. */
  sortable(field: string, parameters: Parameters): LeadColumn {
    const column = this.column(field, parameters);
    if (column.isTime) return column;
    if (field === 'id') return { ...column, sql: 'l.id' };
    const choices = this.kindOf.choices?.(field);
    if (choices) return { ...column, kind: 'number', sql: placeOf(column.sql, choices, parameters) };
    if (column.kind === 'number') return { ...column, sql: asNumber(column.sql) };
    return {
      ...column,
      sql: `${column.comparable} ${column.kind === 'text' ? this.#engine.textOrder : 'COLLATE "C"'}`,
    };
  }
}

/** The place among the choices of the schema; behind them what is none, null for what is empty. */
function placeOf(sql: string, choices: ReadonlyMap<string, number>, parameters: Parameters): string {
  const values = parameters.add([...choices.keys()], 'text[]');
  return `(CASE WHEN ${sql} IS NOT NULL THEN coalesce(array_position(${values}, ${sql}) - 1, ${choices.size})::numeric END)`;
}

/** Null for what is no number. */
export const asNumber = (sql: string): string => `crm_private.as_number(${sql})`;

/** Most values are no lists, and most moments are in UTC: both are known without a call of a function. */
const textOfValue = (json: string): string =>
  `(CASE jsonb_typeof(${json}) WHEN 'array' THEN crm_private.own_text(${json}) ELSE nullif(${json} #>> '{}', '') END)`;

const asMoment = (sql: string): string =>
  `(CASE WHEN ${sql} LIKE '%Z' OR length(${sql}) = 10 THEN ${sql} ELSE crm_private.as_moment(${sql}) END)`;
