// Who else is at a record, and what he does there. Advisory: it keeps nobody from anything.

export type PresenceActivity = 'viewing' | 'fields' | 'assignees';

export interface Presence {
  userId: string;
  /** What he looks at or edits. */
  activity: PresenceActivity;
}

const rank: readonly PresenceActivity[] = ['viewing', 'fields', 'assignees'];

/** One entry per person, with what matters most of what he does in several windows. */
export function mergedPresence(all: readonly Presence[]): Presence[] {
  const byUser = new Map<string, Presence>();
  for (const each of all) {
    const known = byUser.get(each.userId);
    if (!known || rank.indexOf(each.activity) > rank.indexOf(known.activity)) byUser.set(each.userId, each);
  }
  return [...byUser.values()];
}
