// What happened to a record: who did what to whom, when, and by which way; and which of it can still be taken back.
import type { TermsPatch } from './assignment-terms.js';
import type { AssigneeDelta } from '../people/assignee-delta.js';

export type ChangeWay = 'form' | 'bulk' | 'import' | 'handover' | 'undo';

export interface HistoryEntry {
  id: string;
  /** ISO 8601. */
  at: string;
  /** Who did it. */
  actorId?: string | undefined;
  /** `terms`: the role or the last day of an assignment is another. `ended`: its last day is over. */
  action: 'created' | 'updated' | 'assigned' | 'unassigned' | 'terms' | 'ended' | 'imported';
  /** How it came about; absent where a back end does not know. */
  way?: ChangeWay | undefined;
  /** Whom it was about. */
  assigneeId?: string | undefined;
  /** Which role and last day were set for them. */
  terms?: TermsPatch | undefined;
  fields?: string[] | undefined;
}

export interface HistoryPage {
  /** Newest first. */
  items: HistoryEntry[];
  nextCursor?: string | undefined;
}

export type HistoryFilter = 'all' | 'assignments' | 'fields';

const assignmentActions: ReadonlySet<HistoryEntry['action']> = new Set(['assigned', 'unassigned', 'terms', 'ended']);

export function matchesHistory({ action }: HistoryEntry, filter: HistoryFilter): boolean {
  const isAssignment = assignmentActions.has(action);
  return filter === 'all' || isAssignment === (filter === 'assignments');
}

/**
 * What would take an entry back, if nobody has touched that person since.
 * @param entries The history from the newest on, at least as far as the entry.
 */
export function undoOf(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
  assigned: readonly string[],
): AssigneeDelta | undefined {
  const { action, assigneeId } = entry;
  if (assigneeId === undefined || action === 'terms' || !assignmentActions.has(action)) return undefined;
  const latest = entries.find((other) => other.assigneeId === assigneeId);
  if (latest !== entry || assigned.includes(assigneeId) !== (action === 'assigned')) return undefined;
  return action === 'assigned' ? { add: [], remove: [assigneeId] } : { add: [assigneeId], remove: [] };
}
