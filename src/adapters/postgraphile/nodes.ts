// The nodes of PostGraphile's answers, and the contract's shapes made of them.
import type { Assignee } from '../../domain/people/assignee.js';
import type { Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { AccessEntry, HistoryEntry } from '../adapter.js';
import { leadFromJson } from '../rest/lead-json.js';

/** Without what is null: the contract leaves out what is not there. */
function present(node: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== undefined));
}

/** PostgreSQL writes times with microseconds and an offset. */
const isoTime = (time: unknown): string => new Date(String(time)).toISOString();

export interface LeadNode {
  version: number;
  createdAt: string;
  updatedAt: string;
}

export const leadFromNode = (node: LeadNode): Lead =>
  leadFromJson({
    ...node,
    version: String(node.version),
    createdAt: isoTime(node.createdAt),
    updatedAt: isoTime(node.updatedAt),
  });

export interface AssigneeNode {
  id: string;
  openRecords: string | null;
  inactive: boolean;
  teams: { nodes: { teamId: string }[] };
}

export function assigneeFromNode({ openRecords, inactive, teams, ...node }: AssigneeNode): Assignee {
  const assignee = present(node) as unknown as Assignee;
  if (openRecords !== null) assignee.openRecords = Number(openRecords);
  if (inactive) assignee.inactive = true;
  if (teams.nodes.length > 0) assignee.teamIds = teams.nodes.map(({ teamId }) => teamId);
  return assignee;
}

export interface FieldNode {
  required: boolean;
  options: { value: string; label?: string }[] | null;
}

export function fieldFromNode({ required, options, ...node }: FieldNode): FieldSchema {
  const field = present(node) as unknown as FieldSchema;
  if (required) field.required = true;
  // What else the database keeps of an option, such as whether it closes a record, is its own.
  if (options) field.options = options.map(({ value, label }) => ({ value, ...(label !== undefined && { label }) }));
  return field;
}

export interface HistoryNode {
  at: string;
  sequence: string;
}

export const historyFromNode = ({ sequence: _sequence, at, ...node }: HistoryNode): HistoryEntry => ({
  ...(present(node) as unknown as HistoryEntry),
  at: isoTime(at),
});

export const accessFromNode = (node: object): AccessEntry => present(node) as unknown as AccessEntry;
