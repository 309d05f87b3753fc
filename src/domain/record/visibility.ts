// Who may see a record, in one place, so that list, count, search, import and live events can't disagree.
import type { DirectoryEntry } from '../people/directory-entry.js';
import type { Lead } from './lead.js';

/** Somebody who looks at records. */
export interface Viewer {
  id: string;
  /** The ids through which a record can be assigned to him: his own and those of his teams. */
  assignedAs: ReadonlySet<string>;
  /** Managers see everything. */
  seesAll: boolean;
}

export function viewerOf(person: DirectoryEntry): Viewer {
  return {
    id: person.id,
    assignedAs: new Set([person.id, ...(person.teamIds ?? [])]),
    seesAll: person.role === 'manager',
  };
}

/** A record is seen by its assignees, the members of its teams, its creator and managers. Whoever sees it may change it. */
export function canSee(viewer: Viewer, lead: Lead, createdBy: string | undefined): boolean {
  if (viewer.seesAll || createdBy === viewer.id) return true;
  for (const id of lead.assigneeIds) if (viewer.assignedAs.has(id)) return true;
  return false;
}

/** What a viewer hears of a change to one record; nothing when he sees it neither before nor after. */
export type SeenChange = 'created' | 'updated' | 'deleted' | 'access-gained' | 'access-lost' | undefined;

export function seenChange(existed: boolean, exists: boolean, sawBefore: boolean, seesNow: boolean): SeenChange {
  if (sawBefore && seesNow) return 'updated';
  if (seesNow) return existed ? 'access-gained' : 'created';
  if (sawBefore) return exists ? 'access-lost' : 'deleted';
  return undefined;
}
