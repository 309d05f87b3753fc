// What a host says of taking people off a record: oneself, the last one, or below a number. Whatever takes them off asks here.
import { applyDelta, type AssigneeChange } from './assignment.js';

/** What happens when somebody takes out a person who should stay: nothing special, a question, or nothing at all. */
export type RemovalRule = 'confirm' | 'forbid' | undefined;

export interface RemovalRules {
  removeSelf?: RemovalRule;
  removeLast?: RemovalRule;
  /** No fewer may be left; of those that a record has when it has fewer, all. */
  min?: number | undefined;
  /** Who is signed in, whom `removeSelf` is about. */
  userId?: string | undefined;
}

export type RemovalReason = 'self' | 'last' | 'min';

/** What stands against a change: it is forbidden, or a person has to say yes to it. */
export interface RemovalObjection {
  by: RemovalReason;
  forbids: boolean;
}

/** Everything that stands against a record's assignees becoming others, what forbids it first. */
export function removalObjections(
  before: readonly string[],
  after: readonly string[],
  { removeSelf, removeLast, min = 0, userId }: RemovalRules,
): RemovalObjection[] {
  const left = new Set(after);
  if (before.every((id) => left.has(id))) return [];
  const isSelf = userId !== undefined && before.includes(userId) && !left.has(userId);
  const rules: [RemovalReason, RemovalRule][] = [
    ['self', isSelf ? removeSelf : undefined],
    ['last', left.size === 0 ? removeLast : undefined],
    ['min', left.size < Math.min(min, before.length) ? 'forbid' : undefined],
  ];
  const objections = rules.flatMap(([by, rule]) => (rule ? [{ by, forbids: rule === 'forbid' }] : []));
  return objections.sort((a, b) => Number(b.forbids) - Number(a.forbids));
}

export interface PermittedChanges<Change> {
  changes: Change[];
  /** How many records stay as they are, by what forbids their change. */
  leftOut: ReadonlyMap<RemovalReason, number>;
}

/** Of the changes of many records, those that nothing forbids. */
export function permittedChanges<Change extends AssigneeChange>(
  records: readonly { id: string; assigneeIds?: readonly string[] }[],
  changes: Change[],
  rules: RemovalRules,
): PermittedChanges<Change> {
  const leftOut = new Map<RemovalReason, number>();
  const before = new Map(records.map(({ id, assigneeIds = [] }) => [id, assigneeIds]));
  const permitted = changes.filter((change) => {
    const ids = before.get(change.leadId) ?? [];
    const against = removalObjections(ids, applyDelta(ids, change), rules)[0];
    if (!against?.forbids) return true;
    leftOut.set(against.by, (leftOut.get(against.by) ?? 0) + 1);
    return false;
  });
  return { changes: permitted, leftOut };
}

/** Whether the same change may be forbidden for some records, so that each has to be known. */
export function mayForbid(
  { add, remove }: Pick<AssigneeChange, 'add' | 'remove'>,
  { removeSelf, removeLast, min = 0, userId }: RemovalRules,
): boolean {
  if (remove.length === 0) return false;
  if (removeSelf === 'forbid' && remove.some((id) => id === userId)) return true;
  // Whoever is added is there afterwards.
  return (removeLast === 'forbid' && add.length === 0) || min > add.length;
}
