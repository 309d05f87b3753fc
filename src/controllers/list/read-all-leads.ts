// Reads a whole short list, or a part of a long one, for what is done to all of it at once.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { nextTask } from '../../domain/platform/next-task.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { leadsOf } from '../adapter/assert-answers.js';
import { PageTrail } from '../adapter/cursor-pagination.js';
import { capabilitiesOf } from '../adapter/capabilities.js';

export interface ReadOptions<T> {
  most: number;
  from?: number;
  locale: string;
  signal: AbortSignal;
  progress?: ((read: number) => void) | undefined;
  /** What is held of each: of very many not more than is needed. */
  keep: (lead: Lead) => T;
}

/**
 * Every record that matches and can be read, in pages as large as the back end allows; `most` of them at most, and with
 * `from` those from that place on: a back end that only knows "go on" is read up to there first.
 */
export function readAllLeads(
  adapter: LeadDataAdapter,
  criteria: LeadCriteria,
  options: Omit<ReadOptions<Lead>, 'keep'>,
): Promise<Lead[]> {
  return readAll(adapter, criteria, { ...options, keep: (lead) => lead });
}

/** The same, of which less is held. */
export async function readAll<T>(
  adapter: LeadDataAdapter,
  criteria: LeadCriteria,
  options: ReadOptions<T>,
): Promise<T[]> {
  const { paging, maxLimit, resultWindow = Infinity } = capabilitiesOf(adapter, criteria.recordType);
  const { from = 0, locale, signal, keep } = options;
  const skipped = paging === 'cursor' ? from : 0;
  const start = from - skipped;
  // Behind the window a back end refuses.
  const most = Math.max(0, Math.min(options.most + skipped, resultWindow - start));
  const limit = Math.max(1, Math.min(maxLimit, most));
  const trail = new PageTrail(adapter, 'listLeads');
  const leads: T[] = [];
  let place: { offset?: number; cursor?: string } = start > 0 ? { offset: start } : {};
  while (leads.length < most) {
    const wanted = { ...criteria, ...place, limit: Math.min(limit, most - leads.length) };
    const page = await adapter.listLeads(wanted, { signal, locale });
    const answered = leadsOf(page);
    const { items, nextCursor } = trail.add(answered, page.nextCursor ?? undefined);
    for (const lead of items) leads.push(keep(lead));
    options.progress?.(Math.max(0, leads.length - skipped));
    const last = paging === 'cursor' ? nextCursor === undefined || trail.paused : answered.length < wanted.limit;
    if (last || (paging !== 'cursor' && items.length === 0)) break;
    // What is at hand answers at once, and whoever looks on is to see how far it is.
    await nextTask();
    place = paging === 'cursor' ? { cursor: nextCursor! } : { offset: start + leads.length };
  }
  return leads.slice(skipped, most);
}
