// What happened to a record: who did what to whom, when, and by which way; and which of it can still be taken back.
import type { TermsChange, TermsPatch } from './assignment-terms.js';
import type { AssigneeDelta } from '../people/assignee.js';

export type ChangeWay = 'form' | 'bulk' | 'import' | 'handover' | 'undo';

export interface HistoryEntry {
  id: string;
  /** ISO 8601. */
  at: string;
  /** Who did it. */
  actorId?: string | undefined;
  /**
   * `terms`: the role or the last day of an assignment is another. `ended`: its last day is over. `led`: `assigneeId` leads from
   * now on; nobody where there is none.
   */
  action: 'created' | 'updated' | 'assigned' | 'unassigned' | 'terms' | 'led' | 'ended' | 'imported';
  /** How it came about; absent where a back end does not know. */
  way?: ChangeWay | undefined;
  /** Whom it was about. */
  assigneeId?: string | undefined;
  /** Which role and last day were set for them. */
  terms?: TermsPatch | undefined;
  /** What `terms` took the place of, where a back end knows it; without it the entry cannot be taken back. */
  termsBefore?: TermsPatch | undefined;
  fields?: string[] | undefined;
}

export interface HistoryPage {
  /** Newest first. */
  items: HistoryEntry[];
  nextCursor?: string | undefined;
}

export type HistoryFilter = 'all' | 'assignments' | 'fields';

const assignmentActions: ReadonlySet<HistoryEntry['action']> = new Set([
  'assigned',
  'unassigned',
  'terms',
  'led',
  'ended',
]);

export function matchesHistory({ action }: HistoryEntry, filter: HistoryFilter): boolean {
  const isAssignment = assignmentActions.has(action);
  return filter === 'all' || isAssignment === (filter === 'assignments');
}

/** What takes an entry back. */
export interface HistoryUndo extends AssigneeDelta {
  /** The role and the last day that somebody had before. */
  terms?: TermsChange | undefined;
}

/**
 * What would take an entry back, if nobody has touched that person since.
 * @param entries The history from the newest on, at least as far as the entry.
 */
export function undoOf(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
  assigned: readonly string[],
): HistoryUndo | undefined {
  const { action, assigneeId } = entry;
  if (assigneeId === undefined || action === 'led' || !assignmentActions.has(action)) return undefined;
  const latest = entries.find((other) => other.assigneeId === assigneeId && other.action !== 'led');
  if (action === 'terms') {
    if (latest !== entry || !assigned.includes(assigneeId) || !entry.termsBefore) return undefined;
    return { add: [], remove: [], terms: { [assigneeId]: entry.termsBefore } };
  }
  if (latest !== entry || assigned.includes(assigneeId) !== (action === 'assigned')) return undefined;
  return action === 'assigned' ? { add: [], remove: [assigneeId] } : { add: [assigneeId], remove: [] };
}
