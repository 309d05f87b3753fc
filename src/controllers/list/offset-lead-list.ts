// Rows of a list in any place: pages are read where somebody looks, and only so many are kept.
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadPage } from '../../domain/record/lead-query.js';
import { leadsOf } from '../adapter/assert-answers.js';
import { isLastPage, leftOutOf } from '../adapter/page-end.js';
import { warnOnce } from '../adapter/warn-once.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import {
  type LeadList,
  type LeadListOptions,
  type LeadListState,
  type LeadRow,
  type ListViewer,
  lookahead,
  pageSize,
  windowOf,
} from './lead-list.js';
import { isCapped } from './capped-pages.js';
import { JustSavedLeads } from './just-saved-leads.js';
import { endsBefore, type Page, type Read, repeats, type Span } from './offset-pages.js';

/** Pages kept: 3,000 rows are more than anybody scrolls back to without a moment's wait. */
const capacity = 30;
/** Milliseconds between two requests while somebody drags through the list. */
const yieldIfDue = 80;

export class OffsetLeadList implements LeadList {
  readonly #options: LeadListOptions;
  /** Rows of a page. */
  #limit: number;
  #pagesPerRead: number;
  readonly #saved = new JustSavedLeads();
  /** By page number; the one that was in sight last comes last. */
  readonly #pages = new Map<number, Page>();
  readonly #failures = new Map<number, AdapterError>();
  readonly #reads = new Set<Read>();
  readonly #sights = new Map<ListViewer, Span>([['list', { from: 0, to: 1 }]]);
  #state: LeadListState = { status: 'loading' };
  #total: { value: number; exact: boolean } | undefined;
  /** Behind the last row, once that was seen. */
  #end: number | undefined;
  #needsTotal: boolean;
  /** Whether the last row that can be read was, without a word of whether there are more. */
  #seenToWindow = false;
  /** Asks whether the first page was cut; once. */
  #asking: AbortController | undefined;
  #mayBeCut = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastRead = -Infinity;

  constructor(options: LeadListOptions) {
    this.#options = options;
    const { maxLimit, total } = capabilitiesOf(options.adapter, options.criteria.recordType);
    this.#limit = Math.max(1, Math.min(pageSize, maxLimit));
    this.#pagesPerRead = Math.max(1, Math.floor(maxLimit / this.#limit));
    this.#needsTotal = total !== 'none';
  }

  get state(): LeadListState {
    return this.#state;
  }

  get total(): { value: number; exact: boolean } | undefined {
    return this.#end !== undefined ? { value: this.#end, exact: true } : this.#total;
  }

  get cutAt(): number | undefined {
    const window = this.#window;
    return (this.#end ?? this.#total?.value ?? this.#known) > window || this.#seenToWindow ? window : undefined;
  }

  get count(): number {
    if (this.#end !== undefined) return Math.min(this.#end, this.#window);
    // One page more than is known, so that scrolling on finds out whether there is one.
    const likely = Math.max(this.#total?.value ?? 0, this.#known + this.#limit);
    return this.#state.status === 'ready' ? Math.min(likely, this.#window) : 0;
  }

  get #window(): number {
    return windowOf(this.#options);
  }

  /** Rows as far as pages were read. */
  get #known(): number {
    let known = 0;
    for (const number of this.#pages.keys()) known = Math.max(known, (number + 1) * this.#limit);
    return known;
  }

  get failure(): AdapterError | undefined {
    return this.#failures.values().next().value;
  }

  get outdated(): boolean {
    for (const number of this.#failures.keys()) if (this.#pages.get(number)?.stale) return true;
    return false;
  }

  rowAt(index: number): LeadRow {
    const number = Math.floor(index / this.#limit);
    const lead = this.#pages.get(number)?.items[index % this.#limit];
    if (lead) return { status: 'ready', lead };
    const error = this.#failures.get(number);
    if (error) return { status: 'failed', error };
    return { status: this.#lacks(number, index % this.#limit) ? 'unreadable' : 'loading' };
  }

  show(start: number, end: number, viewer: ListViewer = 'list'): void {
    const from = Math.max(0, Math.floor((start - lookahead) / this.#limit));
    const to = Math.max(from + 1, Math.ceil(Math.min(end + lookahead, this.count) / this.#limit));
    this.#sights.set(viewer, { from, to });
    for (const read of this.#reads) if (!this.#isInSight(read)) this.#giveUp(read);
    this.#loadSoon();
  }

  retry(): void {
    this.#failures.clear();
    for (const [number, page] of this.#pages) page.stale ||= this.#lacks(number, page.items.length);
    if (this.#state.status === 'failed') this.#state = { status: 'loading' };
    this.#load();
    this.#options.changed('loaded', []);
  }

  reread(): void {
    for (const page of this.#pages.values()) page.stale = true;
    this.#failures.clear();
    const { adapter, criteria } = this.#options;
    this.#needsTotal = capabilitiesOf(adapter, criteria.recordType).total !== 'none';
    for (const read of this.#reads) read.outdated = true;
    this.#load();
  }

  patch(lead: Lead): void {
    this.#saved.save(lead);
    const place = this.#find(lead.id);
    if (!place) return;
    place.page.items[place.at] = lead;
    this.#options.changed('loaded', []);
  }

  forget(leadId: string): void {
    const place = this.#find(leadId);
    if (!place) return;
    place.page.items[place.at] = undefined;
    this.#options.changed('loaded', []);
  }

  indexOf(leadId: string): number {
    const place = this.#find(leadId);
    return place ? place.number * this.#limit + place.at : -1;
  }

  loaded(): Lead[] {
    const numbers = [...this.#pages.keys()].sort((a, b) => a - b);
    return numbers.flatMap((number) => this.#pages.get(number)!.items.filter((lead) => lead !== undefined));
  }

  abort(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asking?.abort();
    for (const read of this.#reads) this.#giveUp(read);
  }

  #isInSight({ from, to }: Span): boolean {
    return [...this.#sights.values()].some((sight) => from < sight.to && to > sight.from);
  }

  #lacks(number: number, at: number): boolean {
    const rows = Math.min(this.#limit, this.count - number * this.#limit);
    return !this.#mayBeCut && endsBefore(this.#pages.get(number), at, rows);
  }

  #find(leadId: string): { page: Page; number: number; at: number } | undefined {
    for (const [number, page] of this.#pages) {
      const at = page.items.findIndex((lead) => lead?.id === leadId);
      if (at >= 0) return { page, number, at };
    }
    return undefined;
  }

  #giveUp(read: Read): void {
    this.#reads.delete(read);
    this.#needsTotal ||= read.withTotal;
    read.abort.abort();
  }

  /** At once after a pause; while somebody drags the scrollbar, only now and then. */
  #loadSoon(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#lastRead + yieldIfDue - performance.now();
    if (wait <= 0) this.#load();
    else {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#load();
      }, wait);
    }
  }

  #load(): void {
    for (const sight of this.#sights.values()) this.#loadSpan(sight);
  }

  #loadSpan(sight: Span): void {
    let from: number | undefined;
    for (let number = sight.from; number <= sight.to; number++) {
      const wanted = number < sight.to && this.#isWanted(number);
      if (wanted) from ??= number;
      if (from !== undefined && (!wanted || number - from === this.#pagesPerRead)) {
        void this.#read(from, number);
        from = wanted ? number : undefined;
      }
    }
  }

  #isWanted(number: number): boolean {
    if (this.#failures.has(number)) return false;
    const page = this.#pages.get(number);
    if (page && !page.stale) {
      this.#pages.delete(number);
      this.#pages.set(number, page);
      return false;
    }
    for (const read of this.#reads) if (read.from <= number && number < read.to) return false;
    return true;
  }

  async #read(from: number, to: number): Promise<void> {
    const { adapter, criteria, locale } = this.#options;
    const offset = from * this.#limit;
    const limit = Math.min((to - from) * this.#limit, this.#window - offset);
    const read: Read = { from, to, limit, abort: new AbortController(), withTotal: this.#needsTotal, outdated: false };
    this.#reads.add(read);
    this.#needsTotal = false;
    this.#lastRead = performance.now();
    const since = this.#saved.now();
    const total = read.withTotal ? capabilitiesOf(adapter, criteria.recordType).total : 'none';
    const range = { offset, limit };
    try {
      const page = await adapter.listLeads({ ...criteria, ...range, total }, { signal: read.abort.signal, locale });
      const items = leadsOf(page);
      if (!this.#reads.delete(read)) return;
      this.#keep(read, { ...page, items }, since);
    } catch (error) {
      if (!this.#reads.delete(read)) return;
      this.#fail(read, toAdapterError(error));
    }
  }

  #keep(read: Read, answer: LeadPage, since: number): void {
    const items = this.#saved.merge(answer.items, since);
    if (read.from > 0 && repeats(this.#pages.get(0), items)) return this.#endBefore(read, items);
    const offset = read.from * this.#limit;
    const seen = offset + items.length + leftOutOf(answer);
    const isShort = isLastPage(answer, { offset, limit: read.limit });
    const isLast = isShort && isLastPage(answer, { offset, limit: read.limit }, answer.total ?? this.#total);
    // Rows are missing, or the total is an older one: asked anew, it tells which.
    if (isShort && !isLast && !read.withTotal) this.#needsTotal = read.outdated = true;
    const reread = this.#pages.has(read.from);
    this.#seenToWindow = !isLast && seen >= this.#window;
    if (answer.total) {
      this.#total = answer.total;
      this.#end = answer.total.exact ? answer.total.value : undefined;
    }
    // An empty page behind the end says only that the end is before it.
    if (isLast && (items.length > 0 || read.from === 0)) this.#end = seen;
    else if (isLast) this.#end = Math.min(this.#end ?? Infinity, seen);
    for (let number = read.from; number < read.to; number++) {
      const start = (number - read.from) * this.#limit;
      // What changed while it was read is shown and read again.
      this.#pages.delete(number);
      this.#pages.set(number, { items: items.slice(start, start + this.#limit), stale: read.outdated });
    }
    this.#state = { status: 'ready' };
    this.#dropUnused();
    this.#options.changed(reread ? 'reread' : 'loaded', items);
    if (read.outdated) this.#load();
    const most = answer.total?.exact ? Math.min(answer.total.value, read.limit) : 0;
    if (read.from === 0 && seen > 0 && seen < most) void this.#askWhetherCut(answer.items);
  }

  /** Pages are as long as the back end gives them. */
  async #askWhetherCut(rows: Lead[]): Promise<void> {
    if (this.#asking) return;
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#mayBeCut = true;
    const isCut = await isCapped(this.#options, rows, signal);
    this.#mayBeCut = false;
    if (signal.aborted) return;
    if (!isCut) return this.#options.changed('loaded', []);
    warnOnce(this.#options.adapter, 'listLeads must answer as many records as are asked for, up to maxLimit', rows);
    for (const read of this.#reads) this.#giveUp(read);
    this.#pages.clear();
    this.#limit = rows.length;
    this.#pagesPerRead = 1;
    this.#pages.set(0, { items: this.#saved.merge(rows, this.#saved.now()), stale: false });
    this.#sights.clear();
    this.#options.changed('loaded', []);
  }

  #endBefore(read: Read, items: readonly Lead[]): void {
    warnOnce(this.#options.adapter, 'listLeads must answer other items for another offset', items);
    this.#end = Math.min(this.#end ?? Infinity, read.from * this.#limit);
    this.#options.changed('loaded', []);
  }

  #fail(read: Read, error: AdapterError): void {
    this.#needsTotal ||= read.withTotal;
    for (let number = read.from; number < read.to; number++) {
      this.#failures.set(number, error);
      // Rows that are there stay: they are older, but better than nothing.
      const page = this.#pages.get(number);
      if (page) page.stale = true;
    }
    if (this.#state.status === 'loading') this.#state = { status: 'failed', error };
    this.#options.changed('loaded', []);
  }

  #dropUnused(): void {
    for (const number of this.#pages.keys()) {
      const beyond = this.#end !== undefined && number > 0 && number * this.#limit >= this.#end;
      const inSight = this.#isInSight({ from: number, to: number + 1 });
      if (beyond || (this.#pages.size > capacity && !inSight)) this.#pages.delete(number);
    }
  }
}
