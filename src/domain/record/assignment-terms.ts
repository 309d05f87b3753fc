// On which terms somebody is assigned: in which role, and until which day.
import type { FieldOption } from '../values/field-type.js';
import { isDay } from './calendar-days.js';
import { isObject } from '../platform/shapes.js';

export interface AssignmentTerms {
  /** A value of `Capabilities.assignmentRoles`. */
  role?: string | undefined;
  /** The last day, `YYYY-MM-DD`. */
  until?: string | undefined;
}

/** By the id of the assignee; whoever has none is left out. */
export type TermsByAssignee = Readonly<Record<string, AssignmentTerms>>;

/** What changes of somebody's terms; what is absent stays, `null` clears. */
export interface TermsPatch {
  role?: string | null | undefined;
  until?: string | null | undefined;
}

/** By the id of the assignee. */
export type TermsChange = Readonly<Record<string, TermsPatch>>;

export type AssignmentRole = FieldOption;

export const termNames = ['role', 'until'] as const;

/** The terms that can be read of what a back end or a store has; `undefined` where there are none. */
export function readTerms(value: unknown, ids: readonly string[]): TermsByAssignee | undefined {
  if (!isObject(value)) return undefined;
  const read = ids.flatMap((id): [string, AssignmentTerms][] => {
    const given = Object.hasOwn(value, id) ? value[id] : undefined;
    if (!isObject(given)) return [];
    const { role, until } = given;
    const terms = { ...(typeof role === 'string' && role !== '' && { role }), ...(isDay(until) && { until }) };
    return Object.keys(terms).length > 0 ? [[id, terms]] : [];
  });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

/** Of one assignee. */
export const termsOf = (all: TermsByAssignee | undefined, id: string): AssignmentTerms =>
  all && Object.hasOwn(all, id) ? all[id]! : {};

export const patchOf = (change: TermsChange | undefined, id: string): TermsPatch =>
  change && Object.hasOwn(change, id) ? change[id]! : {};

/** The terms after a change, of those who are assigned then. */
export function termsAfter(
  before: TermsByAssignee | undefined,
  ids: readonly string[],
  change: TermsChange | undefined,
): TermsByAssignee | undefined {
  if (!before && !change) return undefined;
  const merged = ids.map((id) => [id, { ...termsOf(before, id), ...patchOf(change, id) }]);
  return readTerms(Object.fromEntries(merged), ids);
}

/** As much of a change as really changes something, of those who are assigned. */
export function effectiveTerms(
  before: TermsByAssignee | undefined,
  ids: readonly string[],
  change: TermsChange | undefined,
): TermsChange | undefined {
  const changes = Object.keys(change ?? {}).flatMap((id): [string, TermsPatch][] => {
    if (!ids.includes(id)) return [];
    const had = termsOf(before, id);
    const patch = patchOf(change, id);
    const names = termNames.filter((name) => patch[name] !== undefined && (patch[name] ?? undefined) !== had[name]);
    return names.length > 0 ? [[id, Object.fromEntries(names.map((name) => [name, patch[name]]))]] : [];
  });
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}

/** What leads from some terms to others, of the people who are assigned then. */
export function termsBetween(
  before: TermsByAssignee | undefined,
  after: TermsByAssignee | undefined,
  ids: readonly string[],
): TermsChange | undefined {
  const wanted = ids.map((id): [string, TermsPatch] => [id, { role: null, until: null, ...termsOf(after, id) }]);
  return effectiveTerms(before, ids, Object.fromEntries(wanted));
}

/** Whose terms somebody else has set meanwhile to something else than a change does. */
export function conflictingTerms(
  base: TermsByAssignee | undefined,
  now: TermsByAssignee | undefined,
  change: TermsChange | undefined,
): string[] {
  return Object.keys(change ?? {}).filter((id) =>
    termNames.some((name) => {
      const mine = patchOf(change, id)[name];
      const theirs = termsOf(now, id)[name];
      return mine !== undefined && theirs !== termsOf(base, id)[name] && theirs !== (mine ?? undefined);
    }),
  );
}

export interface TermsLimits {
  assignmentRoles?: readonly AssignmentRole[] | undefined;
  assignmentUntil?: boolean | undefined;
}

/** Why terms may not be set, and whose. */
export function termsRefusal(
  change: TermsChange | undefined,
  { assignmentRoles = [], assignmentUntil = false }: TermsLimits,
  { locked, day }: { locked: readonly string[]; day: string },
): { reason: string; assigneeIds: string[] } | undefined {
  for (const [id, { role, until }] of Object.entries(change ?? {})) {
    const refused = (reason: string) => ({ reason, assigneeIds: [id] });
    if (typeof role === 'string' && !assignmentRoles.some(({ value }) => value === role))
      return refused('There is no such role');
    if (until === undefined || until === null) continue;
    if (!assignmentUntil) return refused('An assignment has no last day here');
    if (!isDay(until)) return refused('The last day has to be a day');
    if (until < day) return refused('That day is over');
    if (locked.includes(id)) return refused('They cannot be taken off this record');
  }
  return undefined;
}

/** Those whose last day is over. */
export const overOn = (all: TermsByAssignee | undefined, day: string): string[] =>
  Object.entries(all ?? {}).flatMap(([id, { until }]) => (until !== undefined && until < day ? [id] : []));
