// Remembers who was assigned in the versions that were read, so that a change made on an old one can be told from a conflict.
import { assigneeDelta, type AssigneeChange } from '../../domain/assignment/assignment.js';
import type { Lead } from '../../domain/record/lead.js';

const capacity = 2_000;

export class SeenAssignees {
  /** By id and version; the oldest first. */
  readonly #seen = new Map<string, string[]>();

  remember(lead: Lead): Lead {
    const key = `${lead.id}|${lead.version}`;
    this.#seen.delete(key);
    this.#seen.set(key, [...lead.assigneeIds]);
    if (this.#seen.size > capacity) this.#seen.delete(this.#seen.keys().next().value!);
    return lead;
  }

  /** Whether a version of the record was read in which somebody was assigned. */
  hadOn(leadId: string, assigneeId: string): boolean {
    for (const [key, ids] of this.#seen) if (key.startsWith(`${leadId}|`) && ids.includes(assigneeId)) return true;
    return false;
  }

  /** The people of a change whom somebody has changed the other way since its version: added what it removes, or the reverse. */
  conflicting(current: Lead, { add, remove, version }: AssigneeChange): string[] {
    const before = version === undefined ? undefined : this.#seen.get(`${current.id}|${version}`);
    if (!before) return [];
    const since = assigneeDelta(before, current.assigneeIds);
    return [
      ...add.filter((id) => since.remove.includes(id)),
      ...remove.filter((id) => !add.includes(id) && since.add.includes(id)),
    ];
  }
}
