// The types that a field of a record can have; what reads, writes and compares values goes by them.

export type FieldType =
  | 'text'
  | 'long-text'
  | 'email'
  | 'phone'
  | 'url'
  | 'select'
  | 'multi-select'
  | 'boolean'
  | 'date'
  | 'date-time'
  | 'number'
  | 'money'
  | 'percent'
  | 'lookup';

const types: ReadonlySet<string> = new Set<FieldType>([
  'text',
  'long-text',
  'email',
  'phone',
  'url',
  'select',
  'multi-select',
  'boolean',
  'date',
  'date-time',
  'number',
  'money',
  'percent',
  'lookup',
]);

/** Whether this version knows a type; a field of another is shown as text and not edited. */
export const isKnownType = (type: unknown): type is FieldType => typeof type === 'string' && types.has(type);

export const isNumberType = (type: FieldType): boolean => type === 'number' || type === 'money' || type === 'percent';

export const isDayType = (type: FieldType): boolean => type === 'date' || type === 'date-time';

/** Whether values are words, which a translator of the page may take; all others are data, names most of all. */
export const isWordType = (type: FieldType | undefined): boolean =>
  type === 'select' || type === 'multi-select' || type === 'boolean' || type === 'long-text';

export interface FieldOption {
  value: string;
  /** Default: the value. */
  label?: string | undefined;
}

/** What reading and writing has to know of a field. */
export interface ValueField {
  type: FieldType;
  /** The values of a `select` or `multi-select`, in order. */
  options?: readonly FieldOption[] | undefined;
  /** ISO 4217 code for `money`. */
  currency?: string | undefined;
}
