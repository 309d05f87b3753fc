// Who can see a record, how and why; and what a change of its assignees makes of that.
import type { AssigneeDelta } from '../people/assignee-delta.js';

export type AccessWay = 'assignee' | 'team' | 'creator' | 'role';

/** One way in which somebody can see a record. */
export interface AccessEntry {
  assigneeId: string;
  level: 'read' | 'write';
  via: AccessWay;
  /** The team, for `via: 'team'`. */
  viaId?: string | undefined;
  reason?: string | undefined;
  /** The last day on which this way is open, `YYYY-MM-DD`. */
  until?: string | undefined;
}

/** Whom a way hangs on: it ends when that one is no longer assigned. */
const hangsOn: Record<AccessWay, (entry: AccessEntry) => string | undefined> = {
  assignee: ({ assigneeId }) => assigneeId,
  team: ({ viaId }) => viaId,
  creator: () => undefined,
  role: () => undefined,
};

const endsBy = (entry: AccessEntry, removed: ReadonlySet<string>): boolean => {
  // A back end may know ways that this version does not; what they hang on is not known, so they stay.
  const id = Object.hasOwn(hangsOn, entry.via) ? hangsOn[entry.via](entry) : undefined;
  return id !== undefined && removed.has(id);
};

/** The ways as they would be after a change. Who is in an added team is not known here; the team stands for them. */
export function accessAfter(entries: readonly AccessEntry[], { add, remove }: AssigneeDelta): AccessEntry[] {
  const removed = new Set(remove.filter((id) => !add.includes(id)));
  const left = entries.filter((entry) => !endsBy(entry, removed));
  const there = new Set(left.flatMap(({ via, assigneeId }) => (via === 'assignee' ? assigneeId : [])));
  return [
    ...left,
    ...add.flatMap((assigneeId): AccessEntry[] =>
      there.has(assigneeId) ? [] : [{ assigneeId, level: 'write', via: 'assignee' }],
    ),
  ];
}

/** What a change makes of access. */
export interface AccessChange {
  /** Ids of those who could not see it and will. */
  gain: string[];
  /** Ids of those who could see it and will not. */
  lose: string[];
  /** Those who lose one way and have another one left. */
  keep: AccessEntry[];
}

const idsOf = (entries: readonly AccessEntry[]): Set<string> => new Set(entries.map(({ assigneeId }) => assigneeId));

const nameOf = ({ assigneeId, via, viaId = '' }: AccessEntry): string => `${assigneeId}\n${via}\n${viaId}`;

/** Compares the ways before and after. */
export function accessChange(before: readonly AccessEntry[], after: readonly AccessEntry[]): AccessChange {
  const could = idsOf(before);
  const can = idsOf(after);
  const left = new Set(after.map(nameOf));
  const less = idsOf(before.filter((entry) => !left.has(nameOf(entry))));
  return {
    gain: [...can].filter((id) => !could.has(id)),
    lose: [...could].filter((id) => !can.has(id)),
    keep: [...less].flatMap((id) => after.find(({ assigneeId }) => assigneeId === id) ?? []),
  };
}

/** The ways in groups, as a person looks for them: who is assigned, each team, who has created it, roles. */
export interface AccessGroup {
  via: AccessWay;
  viaId?: string | undefined;
  entries: AccessEntry[];
}

const order: readonly AccessWay[] = ['assignee', 'team', 'creator', 'role'];

export function accessGroups(entries: readonly AccessEntry[]): AccessGroup[] {
  const groups = new Map<string, AccessGroup>();
  for (const entry of entries) {
    const { via, viaId } = entry;
    const key = `${via}\n${via === 'team' ? viaId : ''}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { via, ...(via === 'team' && { viaId }), entries: [entry] });
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.via) - order.indexOf(b.via));
}
