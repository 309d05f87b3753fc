// Who can see a record, how and why; and what a change of its assignees makes of that.
import type { AssigneeDelta } from '../people/assignee.js';
import type { TermsByAssignee } from './assignment-terms.js';

export type AccessWay = 'assignee' | 'team' | 'creator' | 'role';

/** One way in which somebody can see a record. */
export interface AccessEntry {
  assigneeId: string;
  /** `write`: may also change it, and who is assigned. */
  level: 'read' | 'write';
  via: AccessWay;
  /** The team, for `via: 'team'`. */
  viaId?: string | undefined;
  /** Of `role`: which one. Of a way that this version does not know: all that is told. In the language of the request. */
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

/** A back end may know ways that this version does not; what they hang on is not known, so they stay. */
const assignmentBehind = (entry: AccessEntry): string | undefined =>
  Object.hasOwn(hangsOn, entry.via) ? hangsOn[entry.via](entry) : undefined;

const endsBy = (entry: AccessEntry, removed: ReadonlySet<string>): boolean => {
  const id = assignmentBehind(entry);
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

/** The ways with the last days of these assignments. */
export function withEnds(entries: readonly AccessEntry[], terms: TermsByAssignee | undefined): AccessEntry[] {
  return entries.map((entry) => {
    const id = assignmentBehind(entry);
    if (id === undefined) return entry;
    const { until: _, ...way } = entry;
    const until = terms && Object.hasOwn(terms, id) ? terms[id]!.until : undefined;
    return until === undefined ? way : { ...way, until };
  });
}

/** The last day on which each of those can see it who cannot for good. */
function accessEnds(entries: readonly AccessEntry[]): Map<string, string> {
  const last = new Map<string, string>();
  // A person with one way to the record that does not end keeps access.
  const lasting = new Set(entries.flatMap(({ assigneeId, until }) => (until === undefined ? assigneeId : [])));
  for (const { assigneeId, until = '' } of entries)
    if (!lasting.has(assigneeId) && until > (last.get(assigneeId) ?? '')) last.set(assigneeId, until);
  return last;
}

/** What a change makes of access. */
export interface AccessChange {
  /** Ids of those who could not see it and will. */
  gain: string[];
  /** Ids of those who could see it and will not. */
  lose: string[];
  /** Those who lose one way and have another one left. */
  keep: AccessEntry[];
  /** The last day of those who can see it afterwards, and not for good. */
  until: ReadonlyMap<string, string>;
  /** Ids of those who can see it before and afterwards, until another day. */
  moved: string[];
}

const idsOf = (entries: readonly AccessEntry[]): Set<string> => new Set(entries.map(({ assigneeId }) => assigneeId));

const nameOf = ({ assigneeId, via, viaId = '' }: AccessEntry): string => `${assigneeId}\n${via}\n${viaId}`;

/** Compares the ways before and after. */
export function accessChange(before: readonly AccessEntry[], after: readonly AccessEntry[]): AccessChange {
  const could = idsOf(before);
  const can = idsOf(after);
  const left = new Set(after.map(nameOf));
  const less = idsOf(before.filter((entry) => !left.has(nameOf(entry))));
  const [until, wasUntil] = [accessEnds(after), accessEnds(before)];
  return {
    gain: [...can].filter((id) => !could.has(id)),
    lose: [...could].filter((id) => !can.has(id)),
    keep: [...less].flatMap((id) => after.find(({ assigneeId }) => assigneeId === id) ?? []),
    until,
    moved: [...can].filter((id) => could.has(id) && until.get(id) !== wasUntil.get(id)),
  };
}
