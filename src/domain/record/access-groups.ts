// Who can see a record, in groups by the reason.
import type { AccessEntry, AccessWay } from './access-change.js';

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
