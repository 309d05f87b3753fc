// The rows of PostgREST, with the names of the contract by `select`, and the contract's shapes made of them.
import type { Assignee } from '../../domain/people/assignee.js';
import type { Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { AccessEntry, HistoryEntry } from '../adapter.js';
import { leadFromJson } from '../rest/lead-json.js';

export const leadColumns =
  'id,recordType:record_type,name,email,phone,company,source,status,notes,fields,assigneeIds:assignee_ids,primaryAssigneeId:primary_assignee_id,lockedAssignees:locked_assignees,assignmentTerms:assignment_terms,version,createdAt:created_at,updatedAt:updated_at';
export const assigneeColumns =
  'id,name,kind,email,avatarUrl:avatar_url,inactive,disabledReason:disabled_reason,capacity,openRecords:assignees_open_records';
export const fieldColumns =
  'name,label,type,required,options,defaultValue:default_value,maxLength:max_length,currency,synonyms,visibleWhen:visible_when';
export const historyColumns =
  'id,sequence,at,actorId:actor_id,action,way,assigneeId:assignee_id,terms,termsBefore:terms_before,fields';
export const accessColumns = 'assigneeId:assignee_id,level,via,viaId:via_id,reason,until';
/** No two entries are alike in these. */
export const accessOrder = 'via.asc,assignee_id.asc,via_id.asc';

/** Without what is null: the contract leaves out what is not there. */
const present = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));

/** PostgreSQL writes times with an offset. */
const isoTime = (time: unknown): string => new Date(String(time)).toISOString();

export interface LeadRow {
  /** Null where a function has answered no record. */
  id: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export const leadFromRow = (row: LeadRow): Lead =>
  leadFromJson({
    ...row,
    version: String(row.version),
    createdAt: isoTime(row.createdAt),
    updatedAt: isoTime(row.updatedAt),
  });

export interface AssigneeRow {
  id: string;
  openRecords: number | null;
  inactive: boolean;
}

export function assigneeFromRow({ openRecords, inactive, ...row }: AssigneeRow, teamIds: readonly string[]): Assignee {
  const assignee = present(row) as unknown as Assignee;
  if (openRecords !== null) assignee.openRecords = Number(openRecords);
  if (inactive) assignee.inactive = true;
  if (teamIds.length > 0) assignee.teamIds = [...teamIds];
  return assignee;
}

export interface FieldRow {
  required: boolean;
  options: { value: string; label?: string }[] | null;
}

export function fieldFromRow({ required, options, ...row }: FieldRow): FieldSchema {
  const field = present(row) as unknown as FieldSchema;
  if (required) field.required = true;
  // What else the database keeps of an option, such as whether it closes a record, is its own.
  if (options) field.options = options.map(({ value, label }) => ({ value, ...(label !== undefined && { label }) }));
  return field;
}

export interface HistoryRow {
  at: string;
  sequence: number | string;
}

export const historyFromRow = ({ sequence: _sequence, at, ...row }: HistoryRow): HistoryEntry => ({
  ...(present(row) as unknown as HistoryEntry),
  at: isoTime(at),
});

export const accessFromRow = (row: object): AccessEntry => present(row) as unknown as AccessEntry;
