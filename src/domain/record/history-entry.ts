// What happened to a record: who did what to whom, when, and by which way; and which of it can still be taken back.
import { type TermsChange, type TermsPatch, termNames } from './assignment-terms.js';
import { today } from './calendar-days.js';
import type { Lead } from './lead.js';
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
  /**
   * What `terms` took the place of, where a back end knows it; without it the entry cannot be taken back. Of `unassigned`:
   * what was taken off with them; without it the older entries tell.
   */
  termsBefore?: TermsPatch | undefined;
  /**
   * Of `led` and `unassigned`: who led until then, where a back end knows it; `null`: nobody. Without it the older entries
   * tell, as far as they do.
   */
  ledBefore?: string | null | undefined;
  /** Names of the fields that were changed, of `updated`; their values are nobody's here. */
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
  /** Who led before; `null`: nobody. */
  primaryId?: string | null | undefined;
}

type Assigned = Pick<Lead, 'assigneeIds' | 'primaryAssigneeId'>;

/**
 * What would take an entry back, if nobody has touched that person since.
 * @param entries The history from the newest on, at least as far as the entry.
 */
export function undoOf(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
  now: Assigned,
  day = today(),
): HistoryUndo | undefined {
  const { action, assigneeId } = entry;
  const older = entries.slice(entries.indexOf(entry) + 1);
  if (action === 'led')
    return entries.find((other) => other.action === 'led') === entry ? ledBack(entry, older, now) : undefined;
  if (assigneeId === undefined || !assignmentActions.has(action)) return undefined;
  const latest = entries.find((other) => other.assigneeId === assigneeId && other.action !== 'led');
  const isAssigned = now.assigneeIds.includes(assigneeId);
  if (latest !== entry || isAssigned === (action === 'unassigned' || action === 'ended')) return undefined;
  if (action === 'assigned') return { add: [], remove: [assigneeId] };
  if (action === 'terms')
    return entry.termsBefore && { add: [], remove: [], terms: { [assigneeId]: entry.termsBefore } };
  const terms = termsAtEnd(entry, older, day);
  const ledUntilThen = (entry.ledBefore === undefined ? leaderOf(older) : entry.ledBefore) === assigneeId;
  return {
    add: [assigneeId],
    remove: [],
    ...(terms && { terms: { [assigneeId]: terms } }),
    ...(ledUntilThen && (now.primaryAssigneeId ?? undefined) === undefined && { primaryId: assigneeId }),
  };
}

/** Whoever led before leads again, if they are still there. */
function ledBack(entry: HistoryEntry, older: readonly HistoryEntry[], now: Assigned): HistoryUndo | undefined {
  if ((entry.assigneeId ?? null) !== (now.primaryAssigneeId ?? null)) return undefined;
  const before = entry.ledBefore === undefined ? leaderOf(older) : entry.ledBefore;
  const isThere = before === null || (before !== undefined && now.assigneeIds.includes(before));
  return isThere ? { add: [], remove: [], primaryId: before } : undefined;
}

/** Who led after these entries; `null`: nobody. `undefined`: they do not tell, since how a record began is in none. */
function leaderOf(entries: readonly HistoryEntry[]): string | null | undefined {
  const at = entries.findIndex(({ action }) => action === 'led');
  if (at < 0) return undefined;
  const leader = entries[at]!.assigneeId ?? null;
  const isGone = entries
    .slice(0, at)
    .some(({ action, assigneeId }) => assigneeId === leader && (action === 'unassigned' || action === 'ended'));
  return isGone ? null : leader;
}

/** The role and the last day of somebody who was taken off; a day that is over would take them off again. */
function termsAtEnd(
  { assigneeId, termsBefore }: HistoryEntry,
  older: readonly HistoryEntry[],
  day: string,
): TermsPatch | undefined {
  const known: TermsPatch = { ...termsBefore };
  for (const entry of older) {
    if (termsBefore || entry.assigneeId !== assigneeId || !assignmentActions.has(entry.action)) continue;
    for (const name of termNames) if (known[name] === undefined) known[name] = entry.terms?.[name];
    if (entry.action === 'assigned') break;
  }
  const { role, until } = known;
  const terms = { ...(role && { role }), ...(until && until >= day && { until }) };
  return Object.keys(terms).length > 0 ? terms : undefined;
}
