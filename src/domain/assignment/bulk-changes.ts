// What is done to many records at once, as one delta per record, and whom it gains or costs how much.
import { applyDelta, effectiveDelta, type AssigneeChange, type AssigneeDelta } from './assignment.js';
import type { Lead } from '../record/lead.js';
import type { StagedSelection } from './staged-selection.js';

type AssignedRecord = Pick<Lead, 'id' | 'assigneeIds' | 'version' | 'lockedAssignees'>;

const idsOf = ({ assigneeIds }: AssignedRecord): readonly string[] => assigneeIds ?? [];

/** Who is on all of the records, and who on some. */
export function commonAssignees(records: readonly AssignedRecord[]): StagedSelection {
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
  deltaOf: (record: AssignedRecord) => AssigneeDelta,
): AssigneeChange[] {
  return records.flatMap((record) => {
    const { add, remove } = effectiveDelta(idsOf(record), deltaOf(record));
    if (add.length + remove.length === 0) return [];
    return [{ leadId: record.id, add, remove, version: record.version }];
  });
}

/** The same delta for every record. */
export const sameChange = (records: readonly AssignedRecord[], delta: AssigneeDelta): AssigneeChange[] =>
  changesOf(records, () => delta);

/** Nobody is on any of them afterwards, but for those who cannot be taken off. */
export const clearing = (records: readonly AssignedRecord[]): AssigneeChange[] =>
  changesOf(records, (record) => {
    const locked = new Set(record.lockedAssignees?.map(({ assigneeId }) => assigneeId));
    return { add: [], remove: idsOf(record).filter((id) => !locked.has(id)) };
  });

/** What one person has goes to another; all the others stay, and records of which they were not are left alone. */
export const handover = (records: readonly AssignedRecord[], from: string, to: readonly string[]): AssigneeChange[] =>
  changesOf(records, (record) =>
    idsOf(record).includes(from)
      ? { add: to.filter((id) => id !== from), remove: to.includes(from) ? [] : [from] }
      : { add: [], remove: [] },
  );

/** Each record goes to whom it was given; those of `among` who had it before give it up, everybody else stays. */
export const redistribution = (
  records: readonly AssignedRecord[],
  assigneeOf: ReadonlyMap<string, string>,
  among: readonly string[],
): AssigneeChange[] =>
  changesOf(records, (record) => {
    const to = assigneeOf.get(record.id);
    if (to === undefined) return { add: [], remove: [] };
    return { add: [to], remove: among.filter((id) => id !== to) };
  });

/** The way back of what was done. */
export const inverseOf = (changes: readonly AssigneeChange[]): AssigneeChange[] =>
  changes.map(({ leadId, add, remove }) => ({ leadId, add: [...remove], remove: [...add] }));

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
