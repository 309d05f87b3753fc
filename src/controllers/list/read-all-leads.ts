// Reads a whole short list, for what is done to all of it at once.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { leadsOf } from '../adapter/answer-checks.js';
import { PageTrail } from '../adapter/cursor-pagination.js';
import { capabilitiesOf } from '../adapter/capabilities.js';

/** Every record that matches, in pages as large as the back end allows; `most` of them at most. */
export async function readAllLeads(
  adapter: LeadDataAdapter,
  criteria: LeadCriteria,
  options: { most: number; locale: string; signal: AbortSignal; progress?: ((read: number) => void) | undefined },
): Promise<Lead[]> {
  const { paging, maxLimit } = capabilitiesOf(adapter);
  const { most, locale, signal } = options;
  const limit = Math.max(1, Math.min(maxLimit, most));
  const trail = new PageTrail(adapter, 'listLeads');
  const leads: Lead[] = [];
  let place: { offset?: number; cursor?: string } = {};
  while (leads.length < most) {
    const page = await adapter.listLeads({ ...criteria, ...place, limit }, { signal, locale });
    const answered = leadsOf(page);
    const { items, nextCursor } = trail.add(answered, page.nextCursor ?? undefined);
    for (const lead of items) leads.push(lead);
    options.progress?.(leads.length);
    const last = paging === 'cursor' ? nextCursor === undefined || trail.paused : answered.length < limit;
    if (last || (paging !== 'cursor' && items.length === 0)) break;
    place = paging === 'cursor' ? { cursor: nextCursor! } : { offset: leads.length };
  }
  return leads.slice(0, most);
}
