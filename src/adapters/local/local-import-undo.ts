// Takes an import back: removes what it has created, restores what it has changed, and keeps what others have changed since.
import type { ImportedRow } from './lead-storage.js';
import { canSee } from '../../domain/record/visibility.js';
import type { Lead } from '../../domain/record/lead.js';
import { createdBy, frozen, nextVersion } from './local-lead.js';
import type { ImportLog, LocalStore } from './local-store.js';
import type { WritePlan } from './write-plan.js';

export interface UndoneImport {
  removed: number;
  restored: number;
  kept: { leadId: string; reason: string }[];
}

/** Rows that are taken back in one transaction. */
const portionSize = 2_000;

const changedSince = 'Somebody has changed it since the import';

/** What undoing one row leaves of its record; `removed`, or a text that says why it stays as it is. */
function undoneRow(row: ImportedRow, lead: Lead | undefined): Lead | string {
  if (!lead) return row.status === 'created' ? 'removed' : 'It is there no longer';
  if (row.version === undefined || lead.version !== row.version) return changedSince;
  if (row.status === 'created') return 'removed';
  if (!row.before) return changedSince;
  return frozen({
    ...structuredClone(row.before),
    version: nextVersion(lead.version),
    updatedAt: new Date().toISOString(),
  });
}

function undoPortion(
  rows: readonly ImportedRow[],
  plan: WritePlan,
  log: ImportLog,
  store: LocalStore,
  userId: string,
  prefix: string,
): UndoneImport {
  const outcome: UndoneImport = { removed: 0, restored: 0, kept: [] };
  const viewer = store.viewer(userId);
  const undone: ImportedRow[] = [];
  for (const row of rows) {
    const lead = plan.lead(row.leadId);
    const visible = !lead || canSee(viewer, lead, createdBy(lead));
    const next = visible ? undoneRow(row, lead) : changedSince;
    if (typeof next === 'string' && next !== 'removed') {
      outcome.kept.push({ leadId: row.leadId, reason: next });
      continue;
    }
    if (typeof next === 'string') {
      if (lead) plan.remove(row.leadId);
      outcome.removed++;
    } else {
      plan.put(next);
      outcome.restored++;
    }
    undone.push({ rowNumber: row.rowNumber, status: 'undone', leadId: row.leadId });
  }
  if (undone.length > 0) plan.record(`${prefix}${log.portions}`, { rows: undone });
  return outcome;
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
  // The last change of a record is taken back first: two rows may have changed the same one.
  const open = [...rows.values()].filter(({ status }) => status !== 'undone').reverse();
  for (let start = 0; start < open.length; start += portionSize) {
    const portion = open.slice(start, start + portionSize);
    const log = await store.importLog(prefix);
    const outcome = await store.write((plan) => undoPortion(portion, plan, log, store, userId, prefix), signal);
    all.removed += outcome.removed;
    all.restored += outcome.restored;
    all.kept.push(...outcome.kept);
  }
  return all;
}
