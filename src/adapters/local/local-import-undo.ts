// Takes an import back: removes what it has created, restores what it has changed, and keeps what others have changed since.
import type { UndoneImport } from '../../domain/import/import-row.js';
import { assigneeDelta } from '../../domain/assignment/assignment.js';
import { portions } from '../../domain/platform/portions.js';
import { inSlices } from '../../domain/platform/time-slicing.js';
import type { Viewer } from '../../domain/record/visibility.js';
import type { Lead } from '../../domain/record/lead.js';
import { changedFields } from './lead-changes.js';
import type { ImportedRow } from './lead-storage.js';
import { loggedChange } from './local-history.js';
import { nextVersion } from '../counted-versions.js';
import { assignmentsOf, frozen, type LocalRaw } from './local-lead.js';
import type { ImportLog, LocalStore } from './local-store.js';
import { seesRecord } from './permissions.js';
import type { WritePlan } from './write-plan.js';

/** Records that are taken back in one transaction. */
const portionSize = 2_000;

/** Rows between two looks at the clock. */
const rowsAtATime = 500;

const changedSince = 'Somebody has changed it since the import';

interface Undone {
  /** What the import has found; `undefined`: it has created the record. */
  before: Lead | undefined;
  /** Rows that are taken back. */
  rows: ImportedRow[];
}

/** Back from the last row through those between which nobody else has changed the record. */
function undoneRows(rows: readonly ImportedRow[], lead: Lead): Undone {
  const byVersion = new Map(rows.map((row) => [row.version, row]));
  const undone: Undone = { before: lead, rows: [] };
  while (undone.before) {
    const row = byVersion.get(undone.before.version);
    if (!row || (row.status === 'updated' && !row.before)) break;
    undone.rows.push(row);
    undone.before = row.status === 'created' ? undefined : row.before;
  }
  return undone;
}

/** As it was, in a new version, which knows who came and went. */
function restored(lead: Lead, before: Lead, at: string): Lead {
  const version = nextVersion(lead.version);
  const entry = { version, ...assigneeDelta(lead.assigneeIds, before.assigneeIds) };
  const raw: LocalRaw = { ...(lead.raw as LocalRaw | undefined), assignments: [...assignmentsOf(lead), entry] };
  return frozen({ ...structuredClone(before), raw, version, updatedAt: at });
}

interface UndoContext {
  plan: WritePlan;
  viewer: Viewer;
  at: string;
  outcome: UndoneImport;
}

/** @returns The rows that are taken back. */
function undoRecord(rows: readonly ImportedRow[], { plan, viewer, at, outcome }: UndoContext): readonly ImportedRow[] {
  const { leadId } = rows[0]!;
  const keep = (reason: string): readonly ImportedRow[] => {
    outcome.kept.push({ leadId, reason });
    return [];
  };
  const lead = plan.lead(leadId);
  if (!lead) {
    if (!rows.some(({ status }) => status === 'created')) return keep('It is there no longer');
    outcome.removed++;
    return rows;
  }
  if (!seesRecord(viewer, lead)) return keep(changedSince);
  const undone = undoneRows(rows, lead);
  if (undone.rows.length < rows.length) keep(changedSince);
  if (undone.rows.length === 0) return [];
  if (undone.before) {
    const next = restored(lead, undone.before, at);
    plan.put(next);
    plan.log(loggedChange(lead, next, { actorId: viewer.id, at, way: 'undo', fields: changedFields(lead, next) }));
    outcome.restored++;
  } else {
    plan.remove(leadId);
    outcome.removed++;
  }
  return undone.rows;
}

function undoPortion(
  records: readonly ImportedRow[][],
  plan: WritePlan,
  log: ImportLog,
  store: LocalStore,
  userId: string,
  prefix: string,
): UndoneImport {
  const outcome: UndoneImport = { removed: 0, restored: 0, kept: [] };
  const context = { plan, viewer: store.viewer(userId), at: new Date().toISOString(), outcome };
  const rows = records.flatMap((each) => undoRecord(each, context));
  const undone = rows.map(({ rowNumber, leadId }): ImportedRow => ({ rowNumber, status: 'undone', leadId }));
  if (undone.length > 0) plan.record(`${prefix}${log.portions}`, { rows: undone });
  return outcome;
}

/** Several rows may have changed the same record. */
function* rowsByRecord(rows: Iterable<ImportedRow>): Generator<void, Map<string, ImportedRow[]>, void> {
  const records = new Map<string, ImportedRow[]>();
  let seen = 0;
  for (const row of rows) {
    if (++seen % rowsAtATime === 0) yield;
    if (row.status === 'undone') continue;
    const known = records.get(row.leadId);
    if (known) known.push(row);
    else records.set(row.leadId, [row]);
  }
  return records;
}

export async function undoImport(
  store: LocalStore,
  userId: string,
  importId: string,
  signal?: AbortSignal,
): Promise<UndoneImport> {
  const prefix = `import|${userId}|${importId}|`;
  const all: UndoneImport = { removed: 0, restored: 0, kept: [] };
  const { rows } = await store.importLog(prefix);
  const records = await inSlices(rowsByRecord(rows.values()), signal);
  for (const portion of portions([...records.values()], portionSize)) {
    const log = await store.importLog(prefix);
    const outcome = await store.write((plan) => undoPortion(portion, plan, log, store, userId, prefix), signal);
    all.removed += outcome.removed;
    all.restored += outcome.restored;
    all.kept.push(...outcome.kept);
  }
  return all;
}
