// What has become of an import that is taken back row by row; rows about one record are answered with it, and it counts once.
import type { UndoneImport } from '../../domain/import/import-row.js';

/** What `crm.undo_import_row` answers. */
export interface UndoAnswer {
  outcome: 'removed' | 'restored' | 'kept' | 'gone';
  leadId: string;
  reason?: string;
}

export function undoneImport(answers: readonly UndoAnswer[]): UndoneImport {
  const counts = { removed: 0, restored: 0 };
  const kept = new Map<string, string>();
  for (const { outcome, leadId, reason = '' } of answers) {
    if (outcome === 'kept') kept.set(leadId, reason);
    else if (outcome !== 'gone') counts[outcome]++;
  }
  return { ...counts, kept: [...kept].map(([leadId, reason]) => ({ leadId, reason })) };
}
