// Rows of the reference schema, with the names of the contract, as the contract's shapes: the same over PostgREST and PostGraphile.
import type { Assignee } from '../../domain/people/assignee.js';
import type { Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { AccessEntry, HistoryEntry } from '../adapter.js';
import { leadFromJson } from '../http/lead-json.js';

/** Without what is null: the contract leaves out what is not there. */
const present = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));

/** PostgreSQL writes times with microseconds and an offset. */
const isoTime = (time: unknown): string => new Date(String(time)).toISOString();

export interface LeadShape {
  version: number;
  createdAt: string;
  updatedAt: string;
}

export const leadFrom = (row: LeadShape): Lead =>
  leadFromJson({
    ...row,
    version: String(row.version),
    createdAt: isoTime(row.createdAt),
    updatedAt: isoTime(row.updatedAt),
  });

export interface AssigneeShape {
  id: string;
  openRecords: number | string | null;
  inactive: boolean;
}

export function assigneeFrom({ openRecords, inactive, ...row }: AssigneeShape, teamIds: readonly string[]): Assignee {
  const assignee = present(row) as unknown as Assignee;
  if (openRecords !== null) assignee.openRecords = Number(openRecords);
  if (inactive) assignee.inactive = true;
  if (teamIds.length > 0) assignee.teamIds = [...teamIds];
  return assignee;
}

export interface FieldShape {
  required: boolean;
  options: { value: string; label?: string }[] | null;
}

export function fieldFrom({ required, options, ...row }: FieldShape): FieldSchema {
  const field = present(row) as unknown as FieldSchema;
  if (required) field.required = true;
  // What else the database keeps of an option, such as whether it closes a record, is its own.
  if (options) field.options = options.map(({ value, label }) => ({ value, ...(label !== undefined && { label }) }));
  return field;
}

export interface HistoryShape {
  at: string;
  sequence: number | string;
}

export const historyFrom = ({ sequence: _sequence, at, ...row }: HistoryShape): HistoryEntry => ({
  ...(present(row) as unknown as HistoryEntry),
  at: isoTime(at),
});

export const accessFrom = (row: object): AccessEntry => present(row) as unknown as AccessEntry;
