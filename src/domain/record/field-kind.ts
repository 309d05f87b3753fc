// How the values of a field compare, so that filter and sort agree on it.
import { fieldValue, isBuiltInField, type Lead } from './lead.js';
import type { FieldSchema, RecordSchema } from './record-schema.js';

/** `text` by the rules of a language · `exact` by code unit · `date` as days and moments · `number` numerically. */
export type FieldKind = 'text' | 'exact' | 'date' | 'number';

/** The kind of a field, or `undefined` for one that the record type does not have. */
export interface FieldKindOf {
  (field: string): FieldKind | undefined;
  /** The places of the choices of a field that has some, in the order of the schema; those of a lookup by name. */
  choices?(field: string): ReadonlyMap<string, number> | undefined;
}

const builtInKinds: ReadonlyMap<string, FieldKind> = new Map([
  ['id', 'exact'],
  ['recordType', 'exact'],
  ['version', 'exact'],
  ['createdAt', 'date'],
  ['updatedAt', 'date'],
  ['name', 'text'],
  ['email', 'text'],
  ['phone', 'text'],
  ['company', 'text'],
  ['source', 'text'],
  ['status', 'text'],
  ['notes', 'text'],
]);

function kindOfType(type: FieldSchema['type']): FieldKind {
  switch (type) {
    case 'number':
    case 'money':
    case 'percent':
      return 'number';
    case 'date':
    case 'date-time':
      return 'date';
    case 'boolean':
    case 'lookup':
      return 'exact';
    default:
      return 'text';
  }
}

/**
 * The kinds of the fields of one record type: those of every record and those of its schema.
 * @param placesOf The places of what a lookup field refers to, in the order of the names, where they are known.
 */
export function fieldKinds(
  schema: RecordSchema,
  placesOf?: (field: string) => ReadonlyMap<string, number> | undefined,
): FieldKindOf {
  const kinds = new Map(builtInKinds);
  for (const field of schema.fields) if (!kinds.has(field.name)) kinds.set(field.name, kindOfType(field.type));
  const choices = new Map(
    schema.fields.flatMap(({ name, type, options }) => {
      if (type === 'select' && options)
        return [[name, new Map(options.map(({ value }, place) => [value, place]))] as const];
      const places = type === 'lookup' ? placesOf?.(name) : undefined;
      return places ? [[name, places] as const] : [];
    }),
  );
  return Object.assign((field: string) => kinds.get(field), { choices: (field: string) => choices.get(field) });
}

/** Whether a field has no value: absent, `null`, an empty string or an empty list. */
export const isEmptyValue = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && String(value) === '');

/** A property that is written out is read several times as fast as one whose name is a value. */
const builtInReaders: Readonly<Record<string, (lead: Lead) => unknown>> = {
  name: (lead) => lead.name,
  email: (lead) => lead.email,
  company: (lead) => lead.company,
  source: (lead) => lead.source,
  status: (lead) => lead.status,
  createdAt: (lead) => lead.createdAt,
  updatedAt: (lead) => lead.updatedAt,
};

/** Reads one field of many records: where the field lives is found out once. */
export function fieldReader(field: string): (lead: Lead) => unknown {
  if (Object.hasOwn(builtInReaders, field)) return builtInReaders[field]!;
  if (!isBuiltInField(field)) return (lead) => fieldValue(lead, field);
  const key = field as keyof Lead;
  return (lead) => lead[key];
}
