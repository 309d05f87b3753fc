// Turns the back end's records into leads and back; the raw record stays with the lead, so that nothing of it is lost.
import { isEmptyValue } from '../../domain/record/field-kind.js';
import {
  isBuiltInField,
  type Lead,
  type LeadDraft,
  type LeadPatch,
  type RecordType,
} from '../../domain/record/lead.js';
import { defaultSchema, type RecordSchema } from '../../domain/record/record-schema.js';
import type { DataProviderMapping, RecordMapping } from './mapping.js';
import type { ProviderId, RawRecord } from './provider.js';

const textFields = ['name', 'email', 'phone', 'company', 'source', 'status', 'notes'] as const;
const dateFields = ['createdAt', 'updatedAt'] as const;

/** Number or text as the back end has it, from the text that a lead has; `NaN` for another spelling of a number, which is nobody's id. */
export function providerId(id: string, numeric = false): ProviderId {
  if (!numeric) return id;
  return String(Number(id)) === id ? Number(id) : NaN;
}

export const idText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const isoDate = (value: unknown): string => {
  if (typeof value !== 'number' && !(value instanceof Date)) return idText(value);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

/** A text that is new when anything in the value is: FNV-1a over JSON with sorted keys, twice for 64 bits. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}

/** One record type. */
export class RecordMapper {
  readonly resource: string;
  readonly where: RawRecord;
  readonly schema: RecordSchema;
  readonly #recordType: RecordType;
  readonly #numericIds: boolean;
  readonly #version: string | undefined;
  readonly #isJoined: boolean;
  readonly #locked: RecordMapping['locked'];
  readonly #keys: ReadonlyMap<string, string>;
  readonly #customFields: readonly string[];

  constructor(recordType: RecordType, record: RecordMapping, { schema, version }: DataProviderMapping) {
    this.#recordType = recordType;
    this.resource = record.resource;
    this.where = record.where ?? {};
    this.#numericIds = record.numericIds ?? false;
    this.#version = version;
    this.#isJoined = record.assignees.kind === 'join';
    this.#locked = record.locked;
    const given = schema?.[recordType] ?? defaultSchema(recordType);
    const names = [...textFields, ...dateFields, ...given.fields.map(({ name }) => name)];
    const keys = new Map<string, string>();
    for (const name of [...names, ...Object.keys(record.fields ?? {})]) {
      const key = record.fields?.[name];
      if (key !== null) keys.set(name, key ?? name);
    }
    this.#keys = keys.set('id', 'id');
    this.#customFields = [...keys.keys()].filter((name) => !isBuiltInField(name));
    this.schema = { ...given, fields: given.fields.filter(({ name }) => keys.has(name)) };
  }

  /** The back end's key of a field, or `undefined` for one that it does not have. */
  keyOf(name: string): string | undefined {
    return this.#keys.get(name);
  }

  nameOf(key: string): string {
    return [...this.#keys].find(([, own]) => own === key)?.[0] ?? key;
  }

  /** `clients` can have the ids of `leads`, so theirs are marked. */
  leadId(raw: RawRecord): string {
    return (this.#recordType === 'client' ? clientPrefix : '') + idText(raw['id']);
  }

  providerId(leadId: string): ProviderId {
    return providerId(leadId.slice(this.#recordType === 'client' ? clientPrefix.length : 0), this.#numericIds);
  }

  isOfType(raw: RawRecord): boolean {
    return Object.entries(this.where).every(([key, value]) => idText(raw[key]) === idText(value));
  }

  toLead(raw: RawRecord, assigneeIds: string[]): Lead {
    const lead: Lead = {
      id: this.leadId(raw),
      recordType: this.#recordType,
      name: '',
      status: '',
      assigneeIds: [...new Set(assigneeIds)],
      version: this.#versionOf(raw, assigneeIds),
      createdAt: isoDate(this.#value(raw, 'createdAt')),
      updatedAt: isoDate(this.#value(raw, 'updatedAt')),
      raw,
    };
    const locked = this.#locked?.(raw);
    if (locked && locked.length > 0) lead.lockedAssignees = locked;
    for (const field of textFields) {
      const value = this.#value(raw, field);
      if (!isEmptyValue(value)) lead[field] = String(value);
    }
    const fields = this.#customFields.flatMap((name) => {
      const value = this.#value(raw, name);
      return isEmptyValue(value) ? [] : [[name, value] as const];
    });
    if (fields.length > 0) lead.fields = Object.fromEntries(fields);
    return lead;
  }

  /** The fields that are set, as the back end calls them; assignees are none of them. */
  toRaw(record: LeadDraft | LeadPatch): RawRecord {
    const raw: RawRecord = {};
    const set = (name: string, value: unknown): void => {
      const key = this.#keys.get(name);
      if (key !== undefined && value !== undefined) raw[key] = typeof value === 'string' ? value.trim() : value;
    };
    for (const field of textFields) set(field, record[field]);
    for (const [name, value] of Object.entries(record.fields ?? {})) if (!isBuiltInField(name)) set(name, value);
    return raw;
  }

  /** The dates of a record that is written now, for a back end that sets none. */
  dates(isNew: boolean): RawRecord {
    const now = new Date().toISOString();
    const names = isNew ? dateFields : (['updatedAt'] as const);
    return Object.fromEntries(names.flatMap((name) => (this.#keys.has(name) ? [[this.#keys.get(name)!, now]] : [])));
  }

  /** Where assignments are records of their own, the back end's version of a record knows nothing of them. */
  #versionOf(raw: RawRecord, assigneeIds: readonly string[]): string {
    if (this.#version === undefined) return fingerprint([raw, assigneeIds]);
    const version = idText(raw[this.#version]);
    return this.#isJoined ? `${version} ${fingerprint([...assigneeIds].sort())}` : version;
  }

  #value(raw: RawRecord, name: string): unknown {
    const key = this.#keys.get(name);
    return key === undefined ? undefined : raw[key];
  }
}

const clientPrefix = 'client:';

/** Which type an id belongs to. */
export const recordTypeOf = (leadId: string): RecordType => (leadId.startsWith(clientPrefix) ? 'client' : 'lead');
