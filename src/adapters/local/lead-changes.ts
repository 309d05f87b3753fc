// How a record changes: made from a draft, patched, assigned. Pure, so that a plan can be made again on fresher records.
import { applyDelta, type AssigneeChange, primaryAfter } from '../../domain/assignment/assignment.js';
import { plainCopy } from '../../domain/platform/plain-copy.js';
import {
  effectiveTerms,
  patchOf,
  readTerms,
  termNames,
  termsAfter,
  termsOf,
} from '../../domain/record/assignment-terms.js';
import { isEmptyValue } from '../../domain/record/field-kind.js';
import type { Lead, LeadDraft, LeadPatch } from '../../domain/record/lead.js';
import { isLaterVersion, nextVersion } from '../counted-versions.js';
import { assignmentsOf, type LocalRaw } from './local-lead.js';

const textFields = ['name', 'email', 'phone', 'company', 'source', 'status', 'notes'] as const;
/** How many assignments of a record are remembered to judge deltas made on an older version. */
const rememberedAssignments = 20;

export interface Authorship {
  id: string;
  at: string;
  createdBy: string;
  imported?: boolean;
}

/** The names of the fields that differ. */
export function changedFields(before: Lead, after: Lead): string[] {
  if (before === after) return [];
  const names = [...new Set([...Object.keys(before.fields ?? {}), ...Object.keys(after.fields ?? {})])];
  return [
    ...textFields.filter((field) => before[field] !== after[field]),
    ...names.filter((name) => JSON.stringify(before.fields?.[name]) !== JSON.stringify(after.fields?.[name])),
  ];
}

export function leadFrom(draft: LeadDraft, { id, at, createdBy, imported }: Authorship): Lead {
  const lead: Lead = {
    id,
    recordType: draft.recordType,
    name: '',
    status: draft.status ?? '',
    assigneeIds: [...new Set(draft.assigneeIds)],
    version: '1',
    createdAt: at,
    updatedAt: at,
    raw: { createdBy, ...(imported && { imported }) } satisfies LocalRaw,
  };
  for (const field of textFields) setText(lead, field, draft[field]);
  if (draft.primaryAssigneeId !== undefined && lead.assigneeIds.includes(draft.primaryAssigneeId))
    lead.primaryAssigneeId = draft.primaryAssigneeId;
  const terms = readTerms(draft.assignmentTerms, lead.assigneeIds);
  if (terms) lead.assignmentTerms = terms;
  const fields = mergedFields(undefined, draft.fields);
  if (fields) lead.fields = fields;
  return lead;
}

/** The same object when the patch changes nothing. */
export function patched(lead: Lead, patch: LeadPatch, at: string): Lead {
  const next: Lead = { ...lead };
  for (const field of textFields) if (patch[field] !== undefined) setText(next, field, patch[field]);
  if (patch.fields) {
    const fields = mergedFields(lead.fields, patch.fields);
    if (fields) next.fields = fields;
    else delete next.fields;
  }
  if (sameFields(lead, next)) return lead;
  return { ...next, version: nextVersion(lead.version), updatedAt: at };
}

function setText(lead: Lead, field: (typeof textFields)[number], value: unknown): void {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text !== '' || field === 'name' || field === 'status') lead[field] = text;
  else delete lead[field];
}

function mergedFields(fields: Lead['fields'], patch: Lead['fields']): Lead['fields'] {
  const entries = new Map(Object.entries(fields ?? {}));
  for (const [name, value] of Object.entries(patch ?? {})) {
    if (value === undefined) continue;
    if (isEmptyValue(value)) entries.delete(name);
    else entries.set(name, typeof value === 'object' ? plainCopy(value) : value);
  }
  return entries.size > 0 ? Object.fromEntries(entries) : undefined;
}

function sameFields(a: Lead, b: Lead): boolean {
  return textFields.every((field) => a[field] === b[field]) && JSON.stringify(a.fields) === JSON.stringify(b.fields);
}

/** The same object when everyone is already added or gone. */
export function assigned(
  lead: Lead,
  { add, remove, primaryId, terms }: Pick<AssigneeChange, 'add' | 'remove' | 'primaryId' | 'terms'>,
  at: string,
): Lead {
  const assigneeIds = applyDelta(lead.assigneeIds, { add, remove });
  const before = new Set(lead.assigneeIds);
  const after = new Set(assigneeIds);
  const added = assigneeIds.filter((id) => !before.has(id));
  const removed = lead.assigneeIds.filter((id) => !after.has(id));
  const led = primaryAfter(lead, assigneeIds, { primaryId });
  const set = effectiveTerms(lead.assignmentTerms, assigneeIds, terms);
  if (added.length + removed.length === 0 && led === lead.primaryAssigneeId && !set) return lead;
  const assignmentTerms = termsAfter(lead.assignmentTerms, assigneeIds, set);
  const version = nextVersion(lead.version);
  const entry = { version, add: added, remove: removed, ...(set && { terms: set }) };
  const assignments = [...assignmentsOf(lead), entry].slice(-rememberedAssignments);
  const raw: LocalRaw = { ...(lead.raw as LocalRaw | undefined), assignments };
  const { primaryAssigneeId: _, assignmentTerms: __, ...rest } = lead;
  return {
    ...rest,
    assigneeIds,
    ...(led !== undefined && { primaryAssigneeId: led }),
    ...(assignmentTerms && { assignmentTerms }),
    version,
    updatedAt: at,
    raw,
  };
}

/** Whether the last that is remembered of a person on a record is that they were taken off it: an undo brings them back. */
export function wasRemoved(lead: Lead, assigneeId: string): boolean {
  const last = assignmentsOf(lead).findLast(
    ({ add, remove }) => add.includes(assigneeId) || remove.includes(assigneeId),
  );
  return last?.remove.includes(assigneeId) ?? false;
}

/**
 * The people of a delta whom somebody has changed the other way since `version`: added what it removes, or removed what
 * it adds. Everything else commutes. Beyond the remembered assignments nobody can tell, and the delta is applied.
 */
export function conflictingIds(lead: Lead, change: AssigneeChange): string[] {
  const { add, remove, version } = change;
  if (version === undefined || version === lead.version) return [];
  const last = new Map<string, 'added' | 'removed'>();
  for (const entry of assignmentsOf(lead)) {
    if (!isLaterVersion(entry.version, version)) continue;
    for (const id of entry.add) last.set(id, 'added');
    for (const id of entry.remove) last.set(id, 'removed');
  }
  const added = new Set(add);
  return [
    ...[...added].filter((id) => last.get(id) === 'removed'),
    ...remove.filter((id) => !added.has(id) && last.get(id) === 'added'),
    ...conflictingTermsIds(lead, change, version),
  ];
}

/** Whose role or last day somebody has set to something else since `version`, and who was taken off meanwhile. */
function conflictingTermsIds(lead: Lead, { add, remove, terms = {} }: AssigneeChange, version: string): string[] {
  const after = new Set(applyDelta(lead.assigneeIds, { add, remove }));
  const later = assignmentsOf(lead).filter((entry) => isLaterVersion(entry.version, version));
  return Object.keys(terms).filter((id) => {
    if (!after.has(id)) return !remove.includes(id);
    const mine = patchOf(terms, id);
    return termNames.some(
      (name) =>
        mine[name] !== undefined &&
        (mine[name] ?? undefined) !== termsOf(lead.assignmentTerms, id)[name] &&
        later.some((entry) => patchOf(entry.terms, id)[name] !== undefined),
    );
  });
}
