// Who can see a record, in groups by the reason.
import type { AccessEntry, AccessWay } from './access-change.js';

/** The ways in groups, as a person looks for them: who is assigned, each team, who has created it, each role. */
export interface AccessGroup {
  via: AccessWay;
  viaId?: string | undefined;
  /** Of a role, all by the same reason. */
  entries: AccessEntry[];
}

const order: readonly AccessWay[] = ['assignee', 'team', 'creator', 'role'];

export function accessGroups(entries: readonly AccessEntry[]): AccessGroup[] {
  const groups = new Map<string, AccessGroup>();
  for (const entry of entries) {
    const { via, viaId, reason } = entry;
    const isTeam = via === 'team';
    const isNamed = via !== 'team' && via !== 'assignee' && via !== 'creator' && reason !== undefined;
    const key = `${via}\n${isTeam ? viaId : isNamed ? reason : ''}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { via, ...(isTeam && { viaId }), entries: [entry] });
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.via) - order.indexOf(b.via));
}
