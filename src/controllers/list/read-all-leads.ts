// Reads a whole short list, or a part of a long one, for what is done to all of it at once.
import { AdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { nextTask } from '../../domain/platform/next-task.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadCriteria, LeadPage } from '../../domain/record/lead-query.js';
import { leadsOf } from '../adapter/assert-answers.js';
import { isLastPage, leftOutOf } from '../adapter/page-end.js';
import { PageTrail } from '../adapter/cursor-pagination.js';
import { capabilitiesOf } from '../adapter/capabilities.js';

/** Empty pages in a row, as of a back end that looks through a long list a piece at a time. */
const mostEmptyPages = 1_000;

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

/** The same, of which less is held. Rejects rather than answering a part of a list whose end cannot be found. */
export async function readAll<T>(
  adapter: LeadDataAdapter,
  criteria: LeadCriteria,
  options: ReadOptions<T>,
): Promise<T[]> {
  const { maxLimit, resultWindow = Infinity } = capabilitiesOf(adapter, criteria.recordType);
  const { from = 0, locale, signal, keep } = options;
  // Behind the window a back end refuses.
  const end = Math.min(from + options.most, resultWindow);
  const pages = new PageReader(adapter, criteria, from);
  const leads: T[] = [];
  while (!pages.ended && pages.at < end) {
    const start = pages.at;
    const items = await pages.read(Math.max(1, Math.min(maxLimit, end - start)), { signal, locale });
    const wanted = items.slice(Math.max(0, from - start), end - start);
    for (const lead of wanted) leads.push(keep(lead));
    options.progress?.(leads.length);
    // What is at hand answers at once, and whoever looks on is to see how far it is.
    await nextTask();
  }
  return leads;
}

/** One page after the other, by cursor wherever there is one, so that a record that goes meanwhile shifts nobody. */
class PageReader {
  readonly #adapter: LeadDataAdapter;
  readonly #criteria: LeadCriteria;
  readonly #paging: 'offset' | 'cursor' | 'both';
  readonly #trail: PageTrail;
  #cursor: string | undefined;
  #total: LeadPage['total'];
  #empty = 0;
  /** Place of the row that comes next. */
  at: number;
  ended = false;

  constructor(adapter: LeadDataAdapter, criteria: LeadCriteria, from: number) {
    this.#adapter = adapter;
    this.#criteria = criteria;
    this.#paging = capabilitiesOf(adapter, criteria.recordType).paging;
    this.#trail = new PageTrail(adapter, 'listLeads');
    this.at = this.#paging === 'cursor' ? 0 : from;
  }

  /** The records of the next page that have not come yet. */
  async read(limit: number, options: { signal: AbortSignal; locale: string }): Promise<Lead[]> {
    const cursor = this.#cursor;
    const place = cursor !== undefined ? { cursor } : this.at > 0 ? { offset: this.at } : {};
    const total = this.#paging === 'offset' && !this.#total ? this.#knownTotal : 'none';
    const page = await this.#adapter.listLeads({ ...this.#criteria, ...place, limit, total }, options);
    this.#total = page.total ?? this.#total;
    const answered = leadsOf(page);
    const { items, nextCursor } = this.#trail.add(answered, page.nextCursor ?? undefined);
    const passed = items.length + leftOutOf(page);
    if (this.#paging !== 'offset') this.#cursor = nextCursor;
    this.ended =
      cursor !== undefined || this.#paging === 'cursor'
        ? nextCursor === undefined || (nextCursor === cursor && passed === 0)
        : this.#cursor === undefined && (passed === 0 || isLastPage(page, { offset: this.at, limit }, this.#total));
    this.#empty = passed === 0 ? this.#empty + 1 : 0;
    if (!this.ended && this.#empty > mostEmptyPages)
      throw new AdapterError('unavailable', 'The end of the list was not found');
    this.at += passed;
    return items;
  }

  /** Where there is no cursor, an exact total tells the end. */
  get #knownTotal(): 'exact' | 'none' {
    return capabilitiesOf(this.#adapter, this.#criteria.recordType).total === 'exact' ? 'exact' : 'none';
  }
}
