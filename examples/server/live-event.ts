// What a change is to somebody: the rule of src/domain/record/access.ts, before and after it.
import type { LiveEvent, Presence } from '../../src/adapters/adapter.js';

export interface Rights {
  userId: string;
  isManager: boolean;
  /** Through which a record can be assigned to him: his own id and those of his teams. */
  ids: ReadonlySet<string>;
}

export interface ChangeRow {
  position: string;
  lead_id: string | null;
  version: number | null;
  existed: boolean;
  remains: boolean;
  created_by: string | null;
  assignees_before: string[];
  assignees_after: string[];
  concerns: string[];
}

export interface Change {
  position: bigint;
  /** None: what the people of `concerns` may see has changed as a whole. */
  leadId: string | undefined;
  version: string | undefined;
  existed: boolean;
  remains: boolean;
  createdBy: string | null;
  before: readonly string[];
  after: readonly string[];
  concerns: readonly string[];
}

/** Who else is at a record that somebody is at. */
export interface PresenceEvent {
  type: 'presence';
  leadId: string;
  others: Presence[];
}

export interface PositionedEvent {
  position: bigint;
  event: LiveEvent | PresenceEvent;
}

export const changeOf = (row: ChangeRow): Change => ({
  position: BigInt(row.position),
  leadId: row.lead_id ?? undefined,
  version: row.version === null ? undefined : String(row.version),
  existed: row.existed,
  remains: row.remains,
  createdBy: row.created_by,
  before: row.assignees_before,
  after: row.assignees_after,
  concerns: row.concerns,
});

/** What somebody with these rights hears of it; `undefined`: nothing. */
export function eventFor(change: Change, { userId, isManager, ids }: Rights): PositionedEvent | undefined {
  const { position, leadId, version, existed, remains, createdBy, before, after, concerns } = change;
  if (leadId === undefined) return concerns.includes(userId) ? { position, event: { type: 'resync' } } : undefined;
  const isHis = (people: readonly string[]): boolean =>
    isManager || createdBy === userId || people.some((id) => ids.has(id));
  const [saw, sees] = [existed && isHis(before), remains && isHis(after)];
  if (!saw && !sees) return undefined;
  const cursor = String(position);
  if (!sees) return { position, event: { type: remains ? 'access-lost' : 'deleted', leadId, cursor } };
  const type = saw ? 'updated' : existed ? 'access-gained' : 'created';
  return { position, event: { type, leadId, cursor, ...(version !== undefined && { version }) } };
}
