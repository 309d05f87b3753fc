// A record from the wire, field by field: what a server sends beside the contract does not get in.
import { readTerms } from '../../domain/record/assignment-terms.js';
import type { Lead, LockedAssignee } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';

const optional = ['email', 'phone', 'company', 'source', 'notes'] as const;
const needed = ['id', 'name', 'status', 'version', 'createdAt', 'updatedAt'] as const;

function unreadable(what: string): never {
  throw new AdapterError('unknown', `The server sent a record without ${what}`);
}

function lockFromJson(json: unknown): LockedAssignee[] {
  const { assigneeId, reason } = (json ?? {}) as Record<string, unknown>;
  if (typeof assigneeId !== 'string') return [];
  return [{ assigneeId, ...(typeof reason === 'string' && { reason }) }];
}

/** Throws `AdapterError` (`unknown`) for what is no record. */
export function leadFromJson(json: unknown): Lead {
  if (typeof json !== 'object' || json === null) unreadable('anything in it');
  const { recordType, assigneeIds, fields, ...rest } = json as Record<string, unknown>;
  for (const field of needed) if (typeof rest[field] !== 'string') unreadable(field);
  if (recordType !== 'lead' && recordType !== 'client') unreadable('a record type');
  if (!Array.isArray(assigneeIds)) unreadable('assignees');
  const { id, name, status, version, createdAt, updatedAt } = rest as Record<(typeof needed)[number], string>;
  const ids = assigneeIds.filter((assigneeId): assigneeId is string => typeof assigneeId === 'string');
  const lead: Lead = { id, recordType, name, status, assigneeIds: ids, version, createdAt, updatedAt };
  for (const field of optional) {
    const value = rest[field];
    if (typeof value === 'string' && value !== '') lead[field] = value;
  }
  const { primaryAssigneeId, lockedAssignees } = rest;
  if (typeof primaryAssigneeId === 'string') lead.primaryAssigneeId = primaryAssigneeId;
  const locked = Array.isArray(lockedAssignees) ? lockedAssignees.flatMap(lockFromJson) : [];
  if (locked.length > 0) lead.lockedAssignees = locked;
  const terms = readTerms(rest['assignmentTerms'], ids);
  if (terms) lead.assignmentTerms = terms;
  if (typeof fields === 'object' && fields !== null) lead.fields = { ...fields };
  return lead;
}
