// A record as the database has it, and as the contract has it.
import { readTerms, type TermsByAssignee } from '../../src/domain/record/assignment-terms.js';
import type { Lead, LockedAssignee, RecordType } from '../../src/domain/record/lead.js';

export interface LeadRow {
  id: string;
  record_type: RecordType;
  name: string;
  email: string | null;
  phone: string | null;
  company: string | null;
  source: string | null;
  status: string;
  notes: string | null;
  fields: Record<string, unknown> | null;
  assignee_ids: string[];
  primary_assignee_id: string | null;
  locked_assignees: LockedAssignee[] | null;
  assignment_terms: TermsByAssignee | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const leadColumns = [
  'id',
  'record_type',
  'name',
  'email',
  'phone',
  'company',
  'source',
  'status',
  'notes',
  'fields',
  'assignee_ids',
  'primary_assignee_id',
  'locked_assignees',
  'assignment_terms',
  'version',
  'created_at',
  'updated_at',
]
  .map((column) => `l.${column}`)
  .join(', ');

export function leadFromRow(row: LeadRow): Lead {
  const lead: Lead = {
    id: row.id,
    recordType: row.record_type,
    name: row.name,
    status: row.status,
    assigneeIds: row.assignee_ids,
    version: String(row.version),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
  for (const field of ['email', 'phone', 'company', 'source', 'notes'] as const)
    if (row[field] !== null) lead[field] = row[field];
  if (row.primary_assignee_id !== null) lead.primaryAssigneeId = row.primary_assignee_id;
  if (row.locked_assignees !== null && row.locked_assignees.length > 0) lead.lockedAssignees = row.locked_assignees;
  const terms = readTerms(row.assignment_terms, row.assignee_ids);
  if (terms) lead.assignmentTerms = terms;
  if (row.fields !== null) lead.fields = row.fields;
  return lead;
}
