// Reads a list to its end, page by page, the way that the adapter offers.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadCriteria, LeadQuery } from '../../domain/record/lead-query.js';
import { declares } from './check.js';

const mostPages = 1_000;
/** Pages between which `onPage` runs; a list that grows with every page would never end. */
const changedPages = 10;

/** `onPage` runs between two pages. */
export async function listByCursor(
  adapter: LeadDataAdapter,
  query: LeadCriteria,
  limit: number,
  onPage: (page: number) => Promise<void> = async () => {},
): Promise<Lead[]> {
  const leads: Lead[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, nextCursor } = await adapter.listLeads({ ...query, limit, ...(cursor !== undefined && { cursor }) });
    leads.push(...items);
    if (nextCursor === undefined) return leads;
    cursor = nextCursor;
    if (page < changedPages) await onPage(page);
  }
  throw new Error(`The list does not end after ${mostPages} pages`);
}

export async function listByOffset(
  adapter: LeadDataAdapter,
  query: LeadCriteria,
  limit: number,
  onPage: (page: number) => Promise<void> = async () => {},
): Promise<Lead[]> {
  const leads: Lead[] = [];
  for (let page = 0; page < mostPages; page++) {
    const { items } = await adapter.listLeads({ ...query, limit, offset: leads.length });
    leads.push(...items);
    if (items.length < limit) return leads;
    if (page < changedPages) await onPage(page);
  }
  throw new Error(`The list does not end after ${mostPages} pages`);
}

export function listAll(
  adapter: LeadDataAdapter,
  query: LeadCriteria,
  limit = Math.min(100, adapter.capabilities.maxLimit),
): Promise<Lead[]> {
  return adapter.capabilities.paging === 'offset'
    ? listByOffset(adapter, query, limit)
    : listByCursor(adapter, query, limit);
}

/**
 * The same as a list shows it that somebody has scrolled: in an order that changes of its records change, at its second page. Work
 * on all that match takes notice of neither.
 */
export async function inTheMiddle(adapter: LeadDataAdapter, criteria: LeadCriteria): Promise<LeadQuery> {
  const { sortable, paging } = adapter.capabilities;
  const sorted: LeadQuery = {
    ...criteria,
    ...(declares(sortable, 'updatedAt') && { sort: [{ field: 'updatedAt', direction: 'asc' }] }),
    limit: 1,
  };
  if (paging === 'offset') return { ...sorted, offset: 1 };
  const { nextCursor } = await adapter.listLeads(sorted);
  return { ...sorted, ...(nextCursor !== undefined && { cursor: nextCursor }) };
}

export const idsOf = (leads: readonly { id: string }[]): string[] => leads.map(({ id }) => id);
