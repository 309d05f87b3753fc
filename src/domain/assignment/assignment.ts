// Assignment is always a delta: who is added and who is removed, never the whole set, so that parallel edits commute.
import type { AssigneeDelta } from '../people/assignee.js';
import type { Lead } from '../record/lead.js';
import type { TermsChange } from '../record/assignment-terms.js';

export type { AssigneeDelta };

/** Adds and removes for one record. */
export interface AssigneeChange {
  leadId: string;
  add: string[];
  remove: string[];
  /** Who leads from now on, of those who are assigned then; `null`: nobody. Absent: whoever does, unless they are removed. */
  primaryId?: string | null | undefined;
  /**
   * In which role and until which day somebody is assigned from now on, of those who are assigned then; what is absent stays.
   * Only where `Capabilities.assignmentRoles` and `assignmentUntil` say that there is such a thing.
   */
  terms?: TermsChange | undefined;
  /** Made at the moment of intent and reused at every retry; the same id twice applies once. */
  operationId?: string | undefined;
  /** The version that the user saw; a change that conflicts with a newer one answers `conflict`. */
  version?: string | undefined;
}

/** What became of one change; a failed one never takes the others with it. */
export type AssigneeChangeResult = { leadId: string } & (
  | { status: 'ok'; lead: Lead }
  /** Whoever removes himself may no longer see the record. */
  | { status: 'ok'; accessLost: true }
  | {
      status: 'forbidden' | 'conflict' | 'not-found' | 'invalid';
      reason: string;
      assigneeIds?: string[] | undefined;
      current?: Lead | undefined;
    }
);

/** A delta that may also say who leads, and who is on the record on which terms. */
export interface LedDelta extends AssigneeDelta {
  primaryId?: string | null | undefined;
  terms?: TermsChange | undefined;
}

export const isNoChange = ({ add, remove, primaryId, terms }: LedDelta): boolean =>
  add.length === 0 && remove.length === 0 && primaryId === undefined && terms === undefined;

/** What has to be said of who leads, where that is another one afterwards; whoever is removed leads no more anyway. */
export function primaryChange(
  lead: Pick<Lead, 'primaryAssigneeId'>,
  ids: readonly string[],
  wanted: string | undefined,
): { primaryId?: string | null } {
  const among = (id: string | undefined): string | null => (id !== undefined && ids.includes(id) ? id : null);
  return among(wanted) === among(lead.primaryAssigneeId) ? {} : { primaryId: among(wanted) };
}

/** Who leads after a change, of those who are assigned then. */
export function primaryAfter(
  lead: Pick<Lead, 'primaryAssigneeId'>,
  ids: readonly string[],
  { primaryId = lead.primaryAssigneeId }: Pick<LedDelta, 'primaryId'>,
): string | undefined {
  return typeof primaryId === 'string' && ids.includes(primaryId) ? primaryId : undefined;
}

/** The delta that leads from one set of ids to another. Repeats are ignored. */
export function assigneeDelta(before: readonly string[], after: readonly string[]): AssigneeDelta {
  const old = new Set(before);
  const next = new Set(after);
  return { add: [...next].filter((id) => !old.has(id)), remove: [...old].filter((id) => !next.has(id)) };
}

/** What a delta really does to these ids: who is there already is not added, who is not there is not removed. */
export function effectiveDelta(ids: readonly string[], delta: AssigneeDelta): AssigneeDelta {
  return assigneeDelta(ids, applyDelta(ids, delta));
}

/** The set after a delta: what stays keeps its place, what is new comes last; an id in both lists is added. */
export function applyDelta(ids: readonly string[], delta: AssigneeDelta): string[] {
  const removed = new Set(delta.remove);
  for (const id of delta.add) removed.delete(id);
  return [...new Set([...ids.filter((id) => !removed.has(id)), ...delta.add])];
}
