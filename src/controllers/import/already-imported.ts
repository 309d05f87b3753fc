// Tells the records that an import has made before it broke off from those that were there before it began.
import type { ImportRowResult } from '../../domain/import/import-row.js';
import { foldText } from '../../domain/text/search-folding.js';
import type { CheckedDraft, Duplicate } from './duplicate-rows.js';

/** An import that goes on. */
export interface GoingOn {
  /** What is known of its rows. */
  results: readonly ImportRowResult[];
  /** Rows that were there already when it began; `undefined` where that was not kept. */
  thereBefore?: ReadonlySet<number> | undefined;
}

const nameOf = ({ name }: { name: string }): string => foldText(name).trim();

/**
 * A page can go away after a portion is stored and before its results are kept: such rows are not there "already".
 * `own`: their results, for a back end that would create them a second time. Of one address or number several people
 * write, so only a record of the same name is taken for that of the row.
 */
export function withoutOwn(
  found: ReadonlyMap<number, Duplicate>,
  rows: readonly CheckedDraft[],
  goingOn: GoingOn | undefined,
): { duplicates: ReadonlyMap<number, Duplicate>; own: ImportRowResult[] } {
  const own: ImportRowResult[] = [];
  const thereBefore = goingOn?.thereBefore;
  if (!thereBefore) return { duplicates: found, own };
  const duplicates = new Map(found);
  for (const row of rows) {
    const { rowNumber } = row;
    const duplicate = found.get(rowNumber);
    if (duplicate?.in !== 'back-end' || thereBefore.has(rowNumber)) continue;
    duplicates.delete(rowNumber);
    const { lead } = duplicate;
    if (nameOf(lead) === nameOf(row.draft)) own.push({ rowNumber, status: 'created', leadId: lead.id });
  }
  return { duplicates, own };
}
