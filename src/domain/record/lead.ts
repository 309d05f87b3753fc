// The record that assignees work on. Leads and clients have one shape and differ in `recordType`.
import type { TermsByAssignee } from './assignment-terms.js';

export type RecordType = 'lead' | 'client';

/** An assignee who cannot be taken off a record. */
export interface LockedAssignee {
  assigneeId: string;
  /** Why, in the language of the request. */
  reason?: string | undefined;
}

/** Why somebody has to stay; a host without types has numbers for ids. */
export const lockIn = (locked: readonly LockedAssignee[] | undefined, id: string): LockedAssignee | undefined =>
  locked?.find(({ assigneeId }) => String(assigneeId) === id);

/** A lead or a client. */
export interface Lead {
  id: string;
  recordType: RecordType;
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  company?: string | undefined;
  source?: string | undefined;
  /** A value of the schema's `status` field. */
  status: string;
  notes?: string | undefined;
  /** In the order of assignment, without repeats. */
  assigneeIds: string[];
  /** Who of the assignees leads, such as the owner; absent where nobody does. */
  primaryAssigneeId?: string | undefined;
  /** Assignees who cannot be taken off, such as those whom a rule has put there. */
  lockedAssignees?: readonly LockedAssignee[] | undefined;
  /** In which role and until which day assignees are there, by their ids; who is there without terms is left out. */
  assignmentTerms?: TermsByAssignee | undefined;
  /** Values of the fields that only this host's schema has, by field name. */
  fields?: Record<string, unknown> | undefined;
  /** Opaque; a new one at every change. */
  version: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether it shows changes that wait for the network, see `LeadDataAdapter.pending`; the back end has not got them yet. */
  pending?: boolean | undefined;
  /** The back end's own record; the adapter's, nobody else reads it. */
  raw?: unknown;
}

type OptionalField = 'email' | 'phone' | 'company' | 'source' | 'notes' | 'fields';

/** What a person types to create a record. */
export type LeadDraft = Pick<Lead, 'recordType' | 'name' | 'assigneeIds' | OptionalField> & {
  status?: string | undefined;
  /** Who of them leads. */
  primaryAssigneeId?: string | undefined;
  /** In which role and until which day they are there, by their ids, where `Capabilities` say that there is such a thing. */
  assignmentTerms?: TermsByAssignee | undefined;
};

/**
 * The changed fields of a record; a field that is absent or `undefined` stays as it is, an empty string clears it.
 * It has no `assigneeIds`, so that no edit of a field can undo an assignment.
 */
export type LeadPatch = Pick<Lead, OptionalField> & { name?: string | undefined; status?: string | undefined };

const builtIn: ReadonlySet<string> = new Set([
  'id',
  'recordType',
  'name',
  'email',
  'phone',
  'company',
  'source',
  'status',
  'notes',
  'createdAt',
  'updatedAt',
  'version',
]);

/** Whether a field is one of `Lead` itself; every other field lives in `lead.fields`. */
export const isBuiltInField = (field: string): boolean => builtIn.has(field);

/** The value of a field of the record itself or of `fields`; `undefined` when it has none. */
export function fieldValue(lead: Lead | LeadDraft, field: string): unknown {
  if (builtIn.has(field)) return (lead as unknown as Record<string, unknown>)[field];
  return lead.fields && Object.hasOwn(lead.fields, field) ? lead.fields[field] : undefined;
}

/** The same draft or patch with one field set, in the place where the field lives. */
export function withFieldValue<T extends LeadDraft | LeadPatch>(record: T, field: string, value: unknown): T {
  return builtIn.has(field)
    ? { ...record, [field]: value }
    : { ...record, fields: { ...record.fields, [field]: value } };
}
