// A record from the wire, field by field: what a server sends beside the contract does not get in.
import { idsOf, isId } from '../../domain/people/ids.js';
import { readTerms } from '../../domain/record/assignment-terms.js';
import type { Lead, LockedAssignee } from '../../domain/record/lead.js';
import { textOr } from '../../domain/text/text-of-value.js';
import { AdapterError } from '../adapter-error.js';
import { logError } from '../../domain/platform/console-log.js';

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

function textsOf(json: Record<string, unknown>): Record<(typeof needed)[number], string> {
  const texts = needed.map((field) => [field, textOr(json[field], '') ?? unreadable(field)]);
  if (!isId(json['id'])) unreadable('id');
  return Object.fromEntries(texts) as Record<(typeof needed)[number], string>;
}

/** Throws `AdapterError` (`unknown`) for what is no record. A number in the place of a text is read as one. */
export function leadFromJson(json: unknown): Lead {
  if (typeof json !== 'object' || json === null) unreadable('anything in it');
  const { recordType, assigneeIds, fields, ...rest } = json as Record<string, unknown>;
  const { id, name, status, version, createdAt, updatedAt } = textsOf(rest);
  if (recordType !== 'lead' && recordType !== 'client') unreadable('a record type');
  if (!Array.isArray(assigneeIds)) unreadable('assignees');
  const ids = [...idsOf(assigneeIds)];
  const lead: Lead = { id, recordType, name, status, assigneeIds: ids, version, createdAt, updatedAt };
  for (const field of optional) {
    const value = textOr(rest[field], '');
    if (value) lead[field] = value;
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

/** The record, if it can be read. */
export function readableLead(json: unknown): Lead | undefined {
  try {
    return leadFromJson(json);
  } catch {
    return undefined;
  }
}

/** Those of a list that can be read, and on the console that others cannot. */
export function readableLeads(rows: readonly unknown[]): Lead[] {
  const bad: unknown[] = [];
  const leads = rows.flatMap((row) => {
    try {
      return leadFromJson(row);
    } catch (error) {
      bad.push(error, row);
      return [];
    }
  });
  if (bad.length > 0)
    logError(`lead-elements: ${bad.length / 2} records of a list are left out, such as this one:`, bad[0], bad[1]);
  return leads;
}
