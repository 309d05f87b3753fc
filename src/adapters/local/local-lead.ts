// The records of an embedded store: what it keeps beside the fields, how a version follows another, how a stored row is checked.
import { readTerms, type TermsChange } from '../../domain/record/assignment-terms.js';
import { plainCopy } from '../../domain/platform/plain-copy.js';
import { textOr } from '../../domain/text/text-of-value.js';
import type { Lead, LockedAssignee } from '../../domain/record/lead.js';
import { isObject, isTexts } from '../../domain/platform/shapes.js';

/** Who was added and removed, and the version that came of it. */
export interface LoggedAssignment {
  version: string;
  add: string[];
  remove: string[];
  /** What was said of roles and last days. */
  terms?: TermsChange;
}

/** What the store keeps in `lead.raw`. */
export interface LocalRaw {
  createdBy?: string;
  /** Whether it came with an import. */
  imported?: boolean;
  /** The latest assignments, oldest first: a delta made on an older version is checked against them. */
  assignments?: LoggedAssignment[];
}

/** Equal texts and raw objects as one object, because a stored copy of each would double the memory of 100,000 records. */
export class Interner {
  readonly #texts = new Map<string, string>();
  readonly #raws = { byHand: new Map<string, LocalRaw>(), imported: new Map<string, LocalRaw>() };
  readonly #shares: boolean;

  /** @param shares Whether texts come as copies; those that are in memory anyway stay as they are. */
  constructor(shares = true) {
    this.#shares = shares;
  }

  text(value: string): string {
    if (!this.#shares) return value;
    const known = this.#texts.get(value);
    if (known === undefined) this.#texts.set(value, value);
    return known ?? value;
  }

  createdBy(id: string, imported: boolean): LocalRaw {
    const raws = imported ? this.#raws.imported : this.#raws.byHand;
    let raw = raws.get(id);
    if (!raw) raws.set(id, (raw = Object.freeze({ createdBy: this.text(id), ...(imported && { imported }) })));
    return raw;
  }
}

export const createdBy = (lead: Pick<Lead, 'raw'>): string | undefined => (lead.raw as LocalRaw | undefined)?.createdBy;

export const isImported = (lead: Lead): boolean => (lead.raw as LocalRaw | undefined)?.imported === true;

export const assignmentsOf = (lead: Lead): readonly LoggedAssignment[] =>
  (lead.raw as LocalRaw | undefined)?.assignments ?? [];

/** No caller can change what the store has; the same record is the same object until it changes. */
export function frozen(lead: Lead): Lead {
  if (Object.isFrozen(lead)) return lead;
  Object.freeze(lead.assigneeIds);
  if (lead.fields) freezeDeep(lead.fields);
  if (lead.raw) freezeDeep(lead.raw);
  if (lead.lockedAssignees) freezeDeep(lead.lockedAssignees);
  if (lead.assignmentTerms) freezeDeep(lead.assignmentTerms);
  return Object.freeze(lead);
}

function freezeDeep(value: unknown): void {
  if (!isObject(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freezeDeep(part);
}

function readAssignments(value: unknown): LoggedAssignment[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(
    (entry): entry is LoggedAssignment =>
      isObject(entry) && typeof entry['version'] === 'string' && isTexts(entry['add']) && isTexts(entry['remove']),
  );
}

function readRaw(value: unknown, interner: Interner): LocalRaw | undefined {
  if (!isObject(value)) return undefined;
  const creator = typeof value['createdBy'] === 'string' ? value['createdBy'] : undefined;
  const assignments = readAssignments(value['assignments']);
  const imported = value['imported'] === true;
  if (!assignments) return creator === undefined ? undefined : interner.createdBy(creator, imported);
  return creator === undefined ? { assignments } : { createdBy: creator, ...(imported && { imported }), assignments };
}

const optionalTexts = ['email', 'phone', 'company', 'source', 'notes'] as const;

const isTextOrNone = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value !== '');

/** Whether a row reads like the record that `readLead` would make of it, so that it can be used before it is copied. */
export function isReadable(row: unknown): row is Lead {
  if (!isObject(row)) return false;
  const { id, name, recordType, status, assigneeIds, version, createdAt, updatedAt, fields, raw } = row;
  return (
    typeof id === 'string' &&
    id !== '' &&
    (recordType === 'lead' || recordType === 'client') &&
    typeof name === 'string' &&
    typeof status === 'string' &&
    typeof version === 'string' &&
    typeof createdAt === 'string' &&
    typeof updatedAt === 'string' &&
    updatedAt !== '' &&
    isTexts(assigneeIds) &&
    !hasTwice(assigneeIds) &&
    isTextOrNone(row['email']) &&
    isTextOrNone(row['phone']) &&
    isTextOrNone(row['company']) &&
    isTextOrNone(row['source']) &&
    isTextOrNone(row['notes']) &&
    (fields === undefined || isObject(fields)) &&
    (raw === undefined || (isObject(raw) && isTextOrNone(raw['createdBy']))) &&
    // Few have these, and they are read with care.
    row['primaryAssigneeId'] === undefined &&
    row['lockedAssignees'] === undefined &&
    row['assignmentTerms'] === undefined
  );
}

/** A record from storage or from a host, copied field by field; `undefined` when it is none. */
export function readLead(value: unknown, interner: Interner): Lead | undefined {
  if (!isObject(value)) return undefined;
  const { recordType, assigneeIds = [], fields } = value;
  if (recordType !== 'lead' && recordType !== 'client') return undefined;
  const id = textOr(value['id'], '');
  const name = textOr(value['name'], '');
  const status = textOr(value['status'], '');
  const version = textOr(value['version'], '1');
  const updated = textOr(value['updatedAt'], '');
  const createdAt = textOr(value['createdAt'], updated ?? '');
  if (!id || name === undefined || status === undefined || version === undefined) return undefined;
  if (updated === undefined || createdAt === undefined || !isTexts(assigneeIds)) return undefined;
  const updatedAt = updated || createdAt;
  const lead: Lead = {
    id,
    name,
    recordType: recordType === 'lead' ? 'lead' : 'client', // the constant: compared by reference, 100,000 times a query
    status: interner.text(status),
    assigneeIds: uniqueTexts(assigneeIds, interner),
    version: interner.text(version),
    createdAt,
    updatedAt: updatedAt === createdAt ? createdAt : updatedAt,
  };
  for (const field of optionalTexts) {
    const text = textOr(value[field], '');
    if (text === undefined) return undefined;
    if (text !== '') lead[field] = field === 'source' ? interner.text(text) : text;
  }
  const { primaryAssigneeId, lockedAssignees } = value;
  if (typeof primaryAssigneeId === 'string' && lead.assigneeIds.includes(primaryAssigneeId))
    lead.primaryAssigneeId = interner.text(primaryAssigneeId);
  if (Array.isArray(lockedAssignees) && lockedAssignees.length > 0) lead.lockedAssignees = readLocks(lockedAssignees);
  const terms = readTerms(value['assignmentTerms'], lead.assigneeIds);
  if (terms) lead.assignmentTerms = terms;
  if (isObject(fields)) lead.fields = copyOf(fields);
  const raw = readRaw(value['raw'], interner);
  if (raw) lead.raw = raw;
  return lead;
}

const readLocks = (locks: unknown[]): LockedAssignee[] =>
  locks.flatMap((lock) => {
    if (!isObject(lock) || typeof lock['assigneeId'] !== 'string') return [];
    const { assigneeId, reason } = lock;
    return [{ assigneeId, ...(typeof reason === 'string' && { reason }) }];
  });

/** Most values are no objects, and for those a loop is many times as fast as a structured clone. */
function copyOf(fields: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const field of Object.keys(fields)) {
    const value = fields[field];
    if (isObject(value) || typeof value === 'function' || field === '__proto__') return plainCopy(fields);
    copy[field] = value;
  }
  return copy;
}

function uniqueTexts(ids: readonly string[], interner: Interner): string[] {
  const texts: string[] = [];
  for (const id of ids) texts.push(interner.text(id));
  return hasTwice(texts) ? [...new Set(texts)] : texts;
}

/** A set for each record would cost more than the record. */
function hasTwice(texts: readonly string[]): boolean {
  if (texts.length > 16) return new Set(texts).size < texts.length;
  for (let at = 1; at < texts.length; at++) if (texts.indexOf(texts[at]!) < at) return true;
  return false;
}
