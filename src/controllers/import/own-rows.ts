// Tells the records that an import has made before it broke off from those that were there before it began.
import type { ImportRow, ImportRowResult } from '../../domain/import/import-row.js';
import type { Lead } from '../../domain/record/lead.js';
import { foldText } from '../../domain/text/search-folding.js';
import type { Duplicate } from './find-duplicates.js';

/** An import that goes on. */
export interface GoingOn {
  /** What is known of its rows. */
  results: readonly ImportRowResult[];
  /** Rows that were there already when it began; `undefined` where that was not kept. */
  thereBefore?: ReadonlySet<number> | undefined;
}

/** A page can go away after a portion is stored and before its results are kept: such rows are not there "already". */
export function withoutOwn(
  found: ReadonlyMap<number, Duplicate>,
  goingOn: GoingOn | undefined,
): { duplicates: ReadonlyMap<number, Duplicate>; own: ReadonlyMap<number, Lead> } {
  const own = new Map<number, Lead>();
  const thereBefore = goingOn?.thereBefore;
  if (!thereBefore) return { duplicates: found, own };
  const duplicates = new Map(found);
  for (const [rowNumber, duplicate] of found) {
    if (duplicate.in !== 'back-end' || thereBefore.has(rowNumber)) continue;
    duplicates.delete(rowNumber);
    own.set(rowNumber, duplicate.lead);
  }
  return { duplicates, own };
}

const nameOf = ({ name }: { name: string }): string => foldText(name).trim();

/**
 * Results of own rows, for a back end that would create them a second time. Of one address or number several people
 * write: only a record of the same name is taken for that of the row.
 */
export function resultsOfOwn(rows: readonly ImportRow[], own: ReadonlyMap<number, Lead>): ImportRowResult[] {
  return rows.flatMap(({ rowNumber, draft }): ImportRowResult[] => {
    const lead = own.get(rowNumber);
    return lead && nameOf(lead) === nameOf(draft) ? [{ rowNumber, status: 'created', leadId: lead.id }] : [];
  });
}
