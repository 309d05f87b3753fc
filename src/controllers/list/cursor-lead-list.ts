// Rows of a back end that only knows "go on": they are read one page after the other as somebody scrolls.
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadPage } from '../../domain/record/lead-query.js';
import { leadsOf } from '../adapter/assert-answers.js';
import { PageTrail } from '../adapter/cursor-pagination.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import {
  type LeadList,
  type ListChange,
  type LeadListOptions,
  type LeadListState,
  type LeadRow,
  type ListViewer,
  lookahead,
  pageSize,
  windowOf,
} from './lead-list.js';
import { JustSavedLeads } from './just-saved-leads.js';

/** Rows shown behind the last loaded one while there are more. */
const placeholders = 8;

export class CursorLeadList implements LeadList {
  readonly #options: LeadListOptions;
  readonly #limit: number;
  readonly #saved = new JustSavedLeads();
  #items: (Lead | undefined)[] = [];
  #trail: PageTrail;
  /** Of the next page; `undefined` after the last one. */
  #cursor: string | undefined;
  #state: LeadListState = { status: 'loading' };
  #failure: AdapterError | undefined;
  #total: { value: number; exact: boolean } | undefined;
  readonly #sightEnds = new Map<ListViewer, number>();
  #reading: AbortController | undefined;
  #stale = false;

  constructor(options: LeadListOptions) {
    this.#options = options;
    this.#trail = this.#newTrail();
    this.#limit = Math.max(1, Math.min(pageSize, capabilitiesOf(options.adapter).maxLimit));
  }

  get state(): LeadListState {
    return this.#state;
  }

  get total(): { value: number; exact: boolean } | undefined {
    if (this.#state.status !== 'ready') return undefined;
    if (this.#hasMore || this.cutAt !== undefined) return this.#total;
    return { value: this.#items.length, exact: true };
  }

  get cutAt(): number | undefined {
    const window = windowOf(this.#options);
    // Without a total nobody knows whether there are more.
    return (this.#total?.value ?? this.#items.length + 1) > window && this.#state.status === 'ready'
      ? window
      : undefined;
  }

  get count(): number {
    return this.#items.length + (this.#hasMore ? (this.#trail.paused ? 1 : placeholders) : 0);
  }

  get #hasMore(): boolean {
    return this.#cursor !== undefined && this.#items.length < windowOf(this.#options);
  }

  get failure(): AdapterError | undefined {
    return this.#failure;
  }

  get outdated(): boolean {
    return this.#stale && this.#failure !== undefined;
  }

  rowAt(index: number): LeadRow {
    const lead = this.#items[index];
    if (lead) return { status: 'ready', lead };
    const behind = index >= this.#items.length;
    if (behind && this.#failure) return { status: 'failed', error: this.#failure };
    return { status: behind && this.#trail.paused ? 'more' : 'loading' };
  }

  show(_start: number, end: number, viewer: ListViewer = 'list'): void {
    this.#sightEnds.set(viewer, end);
    if (this.#state.status !== 'ready' || this.#stale || this.#needsMore) this.#load();
  }

  retry(): void {
    this.#failure = undefined;
    this.#trail.resume();
    if (this.#state.status === 'failed') this.#state = { status: 'loading' };
    this.#load();
    this.#options.changed('loaded', []);
  }

  reread(): void {
    this.#stale = true;
    this.#failure = undefined;
    this.#load();
  }

  patch(lead: Lead): void {
    this.#saved.save(lead);
    this.#replace(lead.id, lead);
  }

  forget(leadId: string): void {
    this.#replace(leadId, undefined);
  }

  indexOf(leadId: string): number {
    return this.#items.findIndex((lead) => lead?.id === leadId);
  }

  loaded(): Lead[] {
    return this.#items.filter((lead) => lead !== undefined);
  }

  abort(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  get #sightEnd(): number {
    return Math.max(1, ...this.#sightEnds.values());
  }

  get #needsMore(): boolean {
    return this.#hasMore && !this.#trail.paused && this.#sightEnd + lookahead > this.#items.length;
  }

  #replace(leadId: string, lead: Lead | undefined): void {
    const index = this.indexOf(leadId);
    if (index < 0) return;
    this.#items[index] = lead;
    this.#options.changed('loaded', []);
  }

  #load(): void {
    if (this.#reading || this.#failure) return;
    const fromStart = this.#stale || this.#state.status !== 'ready';
    if (!fromStart && !this.#hasMore) return;
    const abort = (this.#reading = new AbortController());
    void (fromStart ? this.#readFromStart(abort) : this.#readOn(abort));
  }

  get #wantedTotal(): 'none' | 'estimate' | 'exact' {
    const { adapter, criteria } = this.#options;
    return capabilitiesOf(adapter, criteria.recordType).total;
  }

  /** Reads from the first row until as many rows are there as somebody has scrolled to, then shows them all at once. */
  async #readFromStart(abort: AbortController): Promise<void> {
    const reread = this.#state.status === 'ready';
    const wanted = Math.min(this.#items.length, this.#sightEnd + lookahead);
    this.#stale = false;
    try {
      const trail = this.#newTrail();
      const page = await this.#page(abort.signal, undefined, this.#wantedTotal);
      let { items, nextCursor } = trail.add(page.items, page.nextCursor);
      const all = items;
      while (nextCursor !== undefined && !trail.paused && all.length < wanted && this.#reading === abort) {
        const next = await this.#page(abort.signal, nextCursor);
        ({ items, nextCursor } = trail.add(next.items, next.nextCursor));
        all.push(...items);
      }
      if (this.#reading !== abort) return;
      this.#trail = trail;
      this.#items = all;
      this.#total = page.total;
      this.#done(nextCursor, reread ? 'reread' : 'loaded', all);
    } catch (error) {
      this.#fail(abort, toAdapterError(error), true);
    }
  }

  async #readOn(abort: AbortController): Promise<void> {
    try {
      const page = await this.#page(abort.signal, this.#cursor);
      if (this.#reading !== abort) return;
      const { items, nextCursor } = this.#trail.add(page.items, page.nextCursor);
      this.#items.push(...items);
      this.#done(nextCursor, 'loaded', items);
    } catch (error) {
      this.#fail(abort, toAdapterError(error), false);
    }
  }

  /** One page, with what was saved while it was on its way. */
  async #page(signal: AbortSignal, cursor?: string, total: 'none' | 'estimate' | 'exact' = 'none'): Promise<LeadPage> {
    const { adapter, criteria, locale } = this.#options;
    const since = this.#saved.now();
    const query = { ...criteria, limit: this.#limit, total, ...(cursor !== undefined && { cursor }) };
    const page = await adapter.listLeads(query, { signal, locale });
    const items = this.#saved.merge(leadsOf(page), since);
    return { ...page, items, nextCursor: page.nextCursor ?? undefined };
  }

  #newTrail(): PageTrail {
    return new PageTrail(this.#options.adapter, 'listLeads');
  }

  #done(cursor: string | undefined, change: ListChange, answered: readonly Lead[]): void {
    this.#reading = undefined;
    this.#cursor = cursor;
    this.#state = { status: 'ready' };
    this.#options.changed(change, answered);
    if (this.#stale || this.#needsMore) this.#load();
  }

  #fail(abort: AbortController, error: AdapterError, fromStart: boolean): void {
    if (this.#reading !== abort) return;
    this.#reading = undefined;
    this.#failure = error;
    this.#stale ||= fromStart && this.#items.length > 0;
    if (this.#state.status === 'loading') this.#state = { status: 'failed', error };
    this.#options.changed('loaded', []);
  }
}
