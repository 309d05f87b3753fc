// Lists who can see a record and why, by the rules of access.
import { viewerOf } from '../../domain/record/visibility.js';
import type { AssigneeDirectory } from '../../domain/people/assignee-directory.js';
import type { Lead } from '../../domain/record/lead.js';
import type { AccessEntry } from '../adapter.js';
import { termsOf } from '../../domain/record/assignment-terms.js';
import { createdBy } from './local-lead.js';

/** The same for other assignees, as if they were saved. */
export function previewEntries(
  lead: Pick<Lead, 'assigneeIds' | 'raw'>,
  assigneeIds: readonly string[],
  directory: AssigneeDirectory,
): AccessEntry[] {
  return accessEntries({ assigneeIds: [...assigneeIds], raw: lead.raw }, directory);
}

/** Every way of everyone: a person who is assigned and a manager has two entries. */
export function accessEntries(
  lead: Pick<Lead, 'assigneeIds' | 'assignmentTerms' | 'raw'>,
  directory: AssigneeDirectory,
): AccessEntry[] {
  const assigneeIds = new Set(lead.assigneeIds);
  const creator = createdBy(lead);
  const entries: AccessEntry[] = [];
  const untilOf = (id: string) => {
    const { until } = termsOf(lead.assignmentTerms, id);
    return until === undefined ? {} : { until };
  };
  for (const person of directory.entries()) {
    const way = { assigneeId: person.id, level: 'write' } as const;
    if (assigneeIds.has(person.id)) entries.push({ ...way, via: 'assignee', ...untilOf(person.id) });
    if (person.kind !== 'person') continue;
    const viewer = viewerOf(person);
    for (const id of viewer.assignedAs)
      if (id !== person.id && assigneeIds.has(id)) entries.push({ ...way, via: 'team', viaId: id, ...untilOf(id) });
    if (creator === person.id) entries.push({ ...way, via: 'creator' });
    if (viewer.seesAll) entries.push({ ...way, via: 'role', reason: 'manager' });
  }
  return entries;
}
