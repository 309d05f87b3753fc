// Whether a back end gives fewer rows a page than it says that it can, as where a server has a limit of its own.
import type { Lead } from '../../domain/record/lead.js';
import { leadsOf } from '../adapter/assert-answers.js';
import type { LeadListOptions } from './lead-list.js';

/**
 * Asks for the row behind those that a short first page had. Where that is one of them, the page lacks some that cannot be
 * read; where it is another one, the page was cut. Never rejects.
 */
export async function isCapped(
  { adapter, criteria, locale }: LeadListOptions,
  rows: readonly Lead[],
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const next = await adapter.listLeads(
      { ...criteria, offset: rows.length, limit: 1, total: 'none' },
      { signal, locale },
    );
    return leadsOf(next).some(({ id }) => rows.every((row) => row.id !== id));
  } catch {
    return false;
  }
}
