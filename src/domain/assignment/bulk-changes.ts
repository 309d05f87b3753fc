// What is done to many records at once, as one delta per record, and whom it gains or costs how much.
import { applyDelta, effectiveDelta, type AssigneeChange, type AssigneeDelta } from './assignment.js';
import { effectiveTerms, termsAfter, type TermsByAssignee, termsBetween } from '../record/assignment-terms.js';
import type { Lead } from '../record/lead.js';
import type { StagedAssignees } from './staged-assignees.js';

type AssignedRecord = Pick<
  Lead,
  'id' | 'assigneeIds' | 'version' | 'lockedAssignees' | 'assignmentTerms' | 'primaryAssigneeId'
>;

/** A change that knows what it takes the place of. */
export interface BulkChange extends AssigneeChange {
  /** What brings back roles and last days that it changes or takes away. */
  termsBefore?: AssigneeChange['terms'];
  /** Who led until then, if they lead no more; `null`: nobody. */
  primaryBefore?: string | null;
  /** Version of the record that the change has made. A later one is somebody else's work, which an undo leaves alone. */
  versionAfter?: string;
}

/** `heir`: who leads afterwards if whoever did is removed. */
type PassingDelta = AssigneeDelta & { heir?: string | undefined };

const idsOf = ({ assigneeIds }: AssignedRecord): readonly string[] => assigneeIds ?? [];

/** Who is on all of the records, and who on some. */
export function commonAssignees(records: readonly AssignedRecord[]): StagedAssignees {
  const counts = assigneeCounts(records);
  const ids = [...counts.keys()];
  return {
    value: ids.filter((id) => counts.get(id) === records.length),
    mixed: ids.filter((id) => counts.get(id)! < records.length),
  };
}

/** On how many of the records each person is, those on most first. */
export function assigneeCounts(records: readonly AssignedRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) for (const id of idsOf(record)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** A change per record that it changes; the others are left out. */
function changesOf(
  records: readonly AssignedRecord[],
  deltaOf: (record: AssignedRecord) => PassingDelta,
  given?: TermsByAssignee,
): BulkChange[] {
  return records.flatMap((record) => {
    const { id: leadId, assignmentTerms: had, version, primaryAssigneeId: led } = record;
    const before = idsOf(record);
    const { heir, ...delta } = deltaOf(record);
    const { add, remove } = effectiveDelta(before, delta);
    const after = applyDelta(before, { add, remove });
    const terms = given && effectiveTerms(had, after, given);
    if (add.length + remove.length === 0 && !terms) return [];
    const termsBefore = (had ?? terms) && termsBetween(termsAfter(had, after, terms), had, before);
    const passes = led !== undefined &&
      remove.includes(led) && { primaryBefore: led, ...(heir && { primaryId: heir }) };
    return [{ leadId, add, remove, version, ...passes, ...(terms && { terms }), ...(termsBefore && { termsBefore }) }];
  });
}

/** The same delta for every record, and the same roles and last days for whom it names. */
export const sameChange = (
  records: readonly AssignedRecord[],
  delta: AssigneeDelta,
  terms?: TermsByAssignee,
): BulkChange[] => changesOf(records, () => delta, terms);

/** Nobody is on any of them afterwards, but for those who cannot be taken off. */
export const clearing = (records: readonly AssignedRecord[]): BulkChange[] =>
  changesOf(records, (record) => {
    const locked = new Set(record.lockedAssignees?.map(({ assigneeId }) => assigneeId));
    return { add: [], remove: idsOf(record).filter((id) => !locked.has(id)) };
  });

/**
 * What one person has goes to another, who leads where they did; the first of several. All the others stay, and records of
 * which they were not are left alone.
 */
export const handover = (records: readonly AssignedRecord[], from: string, to: readonly string[]): BulkChange[] =>
  changesOf(records, (record) =>
    idsOf(record).includes(from)
      ? { add: to.filter((id) => id !== from), remove: to.includes(from) ? [] : [from], heir: to[0] }
      : { add: [], remove: [] },
  );

/** Each record goes to whom it was given; those of `among` who had it before give it up, and lead it no more, everybody else stays. */
export const redistribution = (
  records: readonly AssignedRecord[],
  assigneeOf: ReadonlyMap<string, string>,
  among: readonly string[],
): BulkChange[] =>
  changesOf(records, (record) => {
    const to = assigneeOf.get(record.id);
    if (to === undefined) return { add: [], remove: [] };
    return { add: [to], remove: among.filter((id) => id !== to), heir: to };
  });

/** The way back of what was done. */
export const inverseOf = (changes: readonly BulkChange[]): BulkChange[] =>
  changes.map(({ leadId, add, remove, terms, termsBefore, primaryBefore, versionAfter }) => {
    // Whoever goes needs no terms any more.
    const stay = Object.entries(termsBefore ?? {}).filter(([id]) => !add.includes(id));
    return {
      ...{ leadId, add: [...remove], remove: [...add] },
      ...(primaryBefore !== undefined && { primaryId: primaryBefore }),
      ...(stay.length > 0 && { terms: Object.fromEntries(stay) }),
      ...(terms && { termsBefore: terms }),
      ...(versionAfter !== undefined && { version: versionAfter }),
    };
  });

/** What of a change is about some people, and what is about the others; each a change of its own. */
export function splitByPeople(change: BulkChange, ids: ReadonlySet<string>): { theirs: BulkChange; rest: BulkChange } {
  const { add, remove, terms, primaryId, ...same } = change;
  const partOf = (isIn: (id: string) => boolean): BulkChange => {
    const termsOf = Object.entries(terms ?? {}).filter(([id]) => isIn(id));
    return {
      ...same,
      ...{ add: add.filter(isIn), remove: remove.filter(isIn) },
      ...(termsOf.length > 0 && { terms: Object.fromEntries(termsOf) }),
      ...(primaryId !== undefined && isIn(primaryId ?? '') && { primaryId }),
    };
  };
  return { theirs: partOf((id) => ids.has(id)), rest: partOf((id) => !ids.has(id)) };
}

export interface AssignmentEffect {
  /** Records that are changed. */
  changed: number;
  /** By person: how many records they get. */
  gains: ReadonlyMap<string, number>;
  /** By person: how many records they lose. */
  losses: ReadonlyMap<string, number>;
  /** Records that nobody is on afterwards. */
  unassigned: number;
}

/** What changes come to before they are made. */
export function assignmentEffect(
  records: readonly AssignedRecord[],
  changes: readonly AssigneeChange[],
): AssignmentEffect {
  const gains = new Map<string, number>();
  const losses = new Map<string, number>();
  const byId = new Map(records.map((record) => [record.id, record]));
  let unassigned = 0;
  for (const { leadId, add, remove } of changes) {
    for (const id of add) gains.set(id, (gains.get(id) ?? 0) + 1);
    for (const id of remove) losses.set(id, (losses.get(id) ?? 0) + 1);
    if (applyDelta(idsOf(byId.get(leadId)!), { add, remove }).length === 0) unassigned++;
  }
  return { changed: changes.length, gains, losses, unassigned };
}

/** What is known before a change of all that match is made, from how many of the records each person is on. */
export interface QueryEffect extends Pick<AssignmentEffect, 'gains' | 'losses'> {
  /** Records that stay as they are; `undefined` where several people come or go, who may be on different ones. */
  unchanged: number | undefined;
}

/** Whoever comes gets all but those that they have, and whoever goes gives up what they have. */
export function queryEffect(counts: ReadonlyMap<string, number>, total: number, delta: AssigneeDelta): QueryEffect {
  const had = (id: string): number => counts.get(id) ?? 0;
  const some = (ids: readonly string[], of: (id: string) => number): Map<string, number> =>
    new Map(ids.map((id) => [id, Math.max(0, of(id))] as const).filter(([, count]) => count > 0));
  const gains = some(delta.add, (id) => total - had(id));
  const losses = some(delta.remove, had);
  const single = delta.add.length + delta.remove.length === 1;
  return { gains, losses, unchanged: single ? total - [...gains.values(), ...losses.values(), 0][0]! : undefined };
}
