// Answers list queries from the index: access, filter and search in one pass, then the page by the cheapest order at hand.
import { canSee, type Viewer } from '../record/visibility.js';
import type { FieldKindOf } from '../record/field-kind.js';
import { compileFilter, necessaryAssignees, necessaryTexts, type LeadPredicate } from './filter-leads.js';
import type { Lead, RecordType } from '../record/lead.js';
import type { LeadIndex } from './lead-index.js';
import { inFixedOrder, type LeadPage, type LeadQuery, type Sort } from '../record/lead-query.js';
import { decodeCursor, encodeCursor } from './page-cursor.js';
import { atOnce, inSlices } from '../platform/time-slicing.js';
import { QueryError } from '../platform/query-error.js';
import { searchTerms, type SearchTerm } from '../text/search-terms.js';
import { defaultSort, leadOrdering, type LeadOrdering, type SortPosition } from './sort-leads.js';
import { filtered, firstIndex, passLength, sortByOrder } from './slot-passes.js';
import { sortedSlice } from './sorted-slice.js';

export interface LeadPagesOptions {
  index: LeadIndex;
  kindsOf: (recordType: RecordType) => FieldKindOf;
  teamsOf: (assigneeId: string) => readonly string[];
  isActive?: ((assigneeId: string) => boolean) | undefined;
}

/** What matches a query, of one revision of the index. */
interface View {
  revision: number;
  slots: Uint32Array;
  sorted: boolean;
  /** Of a view that is not sorted, the slots among which the page is that was asked for last. */
  front?: Front;
}

interface Front {
  /** Of the place and the size of the page. */
  key: string;
  slots: Uint32Array;
  /** Whether something comes behind the page. */
  more: boolean;
}

export interface AssigneeTally {
  counts: Map<string | undefined, number>;
  total: number;
}

interface Order {
  sort: readonly Sort[];
  ordering: LeadOrdering;
  position: SortPosition | undefined;
}

/** A query made ready to be answered. */
interface Search {
  filter: LeadPredicate | undefined;
  terms: readonly SearchTerm[];
  ordering: LeadOrdering;
  /** Of the order. */
  key: string;
}

const viewLimit = 8;
// Sorting this many outright costs less than keeping an order of everything.
const smallView = 2_000;
const sampleSize = 500;
// A pass over so many is no longer than a frame or two.
const longList = 200_000;
// So many places behind the expected one that too few slots are left but rarely.
const sampleMargin = 6;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

export class LeadPages {
  readonly #index: LeadIndex;
  readonly #kindsOf: (recordType: RecordType) => FieldKindOf;
  readonly #teamsOf: (assigneeId: string) => readonly string[];
  readonly #isActive: LeadPagesOptions['isActive'];
  readonly #views = new Map<string, View>();

  constructor({ index, kindsOf, teamsOf, isActive }: LeadPagesOptions) {
    this.#index = index;
    this.#kindsOf = kindsOf;
    this.#teamsOf = teamsOf;
    this.#isActive = isActive;
  }

  /**
   * Finds what matches in slices, where the list is so long that the page would stand still meanwhile; what is asked next
   * has it at hand. Throws `QueryError` for a query that cannot be answered.
   */
  async find(query: LeadQuery, viewer: Viewer, { locale, signal }: FindOptions = {}): Promise<void> {
    if (this.#index.slotCount <= longList) return;
    checkPaging(query);
    const view = await inSlices(this.#view(query, viewer, locale), signal);
    // What a cursor says is for whoever made it.
    if (view.sorted || query.cursor !== undefined) return;
    await inSlices(this.#front(view, this.#orderOf(query, locale).ordering, query, undefined), signal);
  }

  /** One page of what the viewer may see. Throws `QueryError` for a query that cannot be answered. */
  page(query: LeadQuery, viewer: Viewer, locale?: string): LeadPage {
    checkPaging(query);
    const { sort, ordering, position } = this.#orderOf(query, locale);
    const view = atOnce(this.#view(query, viewer, locale));
    const { slots, more } = this.#slice(view, ordering, query, position);
    const items = slots.map((slot) => this.#index.ownAt(slot)!);
    const page: LeadPage = { items };
    if (more && items.length > 0) page.nextCursor = encodeCursor(sort, ordering.positionOf(items.at(-1)!));
    if (query.total === 'exact' || query.total === 'estimate') page.total = { value: view.slots.length, exact: true };
    return page;
  }

  /** Every record that the viewer may see and that matches, in no order. */
  matches(query: LeadQuery, viewer: Viewer, locale?: string): string[] {
    const { slots } = atOnce(this.#view(inAnyOrder(query), viewer, locale));
    return Array.from(slots, (slot) => this.#index.leadAt(slot)!.id);
  }

  /** How many of the records that match each assignee is on; nobody's are counted under `undefined`. */
  countByAssignee(query: LeadQuery, viewer: Viewer, locale?: string): AssigneeTally {
    const counts = new Map<string | undefined, number>();
    const count = (id: string | undefined): unknown => counts.set(id, (counts.get(id) ?? 0) + 1);
    const { slots } = atOnce(this.#view(inAnyOrder(query), viewer, locale));
    for (const slot of slots) {
      const { assigneeIds } = this.#index.leadAt(slot)!;
      if (assigneeIds.length === 0) count(undefined);
      for (const id of assigneeIds) count(id);
    }
    return { counts, total: slots.length };
  }

  /** Call it when people, their teams or roles have changed. */
  forget(): void {
    this.#views.clear();
  }

  /** Has the order of a list ready before it is asked for. */
  prepare(recordType: RecordType, sort: readonly Sort[] = defaultSort, locale?: string): void {
    this.#index.order(orderKey(sort, locale), leadOrdering(sort, this.#kindsOf(recordType), locale).compare);
  }

  *#view(query: LeadQuery, viewer: Viewer, locale?: string): Generator<void, View, void> {
    const sort = sortOf(query);
    const ordering = leadOrdering(sort, this.#kindsOf(query.recordType), locale);
    const terms = searchTerms(query.search ?? '');
    const filter = query.filter === undefined ? undefined : this.#compile(query);
    const key = JSON.stringify([query.recordType, viewer.id, terms, query.filter ?? null, sort, locale ?? '']);
    let view = this.#views.get(key);
    if (view?.revision !== this.#index.revision) {
      view = yield* this.#find(query, viewer, { filter, terms, ordering, key: orderKey(sort, locale) });
    } else if (!view.sorted) {
      this.#sort(view, ordering, orderKey(sort, locale));
    }
    this.#views.delete(key);
    this.#views.set(key, view);
    if (this.#views.size > viewLimit) this.#views.delete(this.#views.keys().next().value!);
    return view;
  }

  #compile(query: LeadQuery): LeadPredicate {
    const kindOf = this.#kindsOf(query.recordType);
    return compileFilter(query.filter!, { kindOf, teamsOf: this.#teamsOf, isActive: this.#isActive });
  }

  *#find(query: LeadQuery, viewer: Viewer, { filter, terms, ordering, key }: Search): Generator<void, View, void> {
    const index = this.#index;
    const { revision } = index;
    const candidates = this.#candidates(query, viewer);
    // A text that a filter wants is looked for among the folded texts, before any value is folded.
    const wanted = candidates || !query.filter ? terms : [...terms, ...necessaryTexts(query.filter)];
    const hits = wanted.length > 0 && !candidates ? yield* index.findTerms(wanted) : undefined;
    const found = new Uint32Array(candidates?.length ?? index.slotCount);
    let count = 0;
    const consider = (slot: number): void => {
      if (hits && hits[slot] === 0) return;
      const lead = index.leadAt(slot);
      if (!lead || lead.recordType !== query.recordType) return;
      if (!viewer.seesAll && !canSee(viewer, lead, index.creatorOf(lead))) return;
      if (filter && !filter(lead)) return;
      if (!hits && terms.length > 0 && !index.hasTerms(slot, terms)) return;
      found[count++] = slot;
    };
    if (candidates) for (const slot of candidates) consider(slot);
    // By slot, not by an order that may be at hand: neighbours in memory are read several times faster.
    else
      for (let slot = 0; slot < index.slotCount; slot++) {
        consider(slot);
        if (slot % passLength === passLength - 1) yield;
      }
    const view = { revision, slots: found.slice(0, count), sorted: false };
    // What has changed in a pause makes it an old one, which nobody is answered with.
    if (revision === index.revision) this.#sort(view, ordering, key);
    return view;
  }

  /**
   * The smaller of what the viewer can see and what the filter's assignees have; `undefined` when that is so much that
   * one pass over everything is faster.
   */
  #candidates({ filter }: LeadQuery, viewer: Viewer): readonly number[] | undefined {
    const seen = this.#index.slotsSeenBy(viewer);
    const necessary = filter && necessaryAssignees(filter, this.#teamsOf);
    const assigned = necessary && this.#index.slotsAssignedTo(necessary);
    const fewer = seen && assigned ? (seen.length < assigned.length ? seen : assigned) : (seen ?? assigned);
    return fewer && fewer.length < this.#index.size / 4 + smallView ? fewer : undefined;
  }

  /** Sorts a view by an order of everything, if there is one, or outright, if it is small; otherwise it stays as it is. */
  #sort(view: View, ordering: LeadOrdering, key: string): void {
    const small = view.slots.length <= smallView;
    const order = this.#index.order(key, ordering.compare, !small);
    if (order && view.slots.length > order.length / 64) sortByOrder(view.slots, order, this.#index.slotCount);
    else if (small) view.slots.sort((a, b) => ordering.compare(this.#index.leadAt(a)!, this.#index.leadAt(b)!));
    else return;
    view.sorted = true;
  }

  #slice(
    view: View,
    ordering: LeadOrdering,
    query: LeadQuery,
    position: SortPosition | undefined,
  ): { slots: number[]; more: boolean } {
    const index = this.#index;
    const isAfter = (slot: number): boolean => ordering.compareTo(index.leadAt(slot)!, position!) > 0;
    if (view.sorted) {
      const start = position ? firstIndex(view.slots, isAfter) : (query.offset ?? 0);
      const end = start + query.limit;
      return { slots: [...view.slots.subarray(start, end)], more: end < view.slots.length };
    }
    const start = position ? 0 : (query.offset ?? 0);
    const compare = (a: number, b: number): number => ordering.compare(index.leadAt(a)!, index.leadAt(b)!);
    const front = atOnce(this.#front(view, ordering, query, position));
    return { slots: sortedSlice(front.slots, start, start + query.limit, compare), more: front.more };
  }

  #orderOf(query: LeadQuery, locale?: string): Order {
    const sort = sortOf(query);
    const ordering = leadOrdering(sort, this.#kindsOf(query.recordType), locale);
    return { sort, ordering, position: query.cursor === undefined ? undefined : decodeCursor(sort, query.cursor) };
  }

  /** What may be on a page of a view that is not sorted: behind the position, and before what surely comes later. */
  *#front(
    view: View,
    ordering: LeadOrdering,
    query: LeadQuery,
    position: SortPosition | undefined,
  ): Generator<void, Front, void> {
    const end = (position ? 0 : (query.offset ?? 0)) + query.limit;
    const key = `${end} ${query.cursor ?? ''}`;
    if (view.front?.key === key) return view.front;
    const rest = position
      ? yield* filtered(
          view.slots,
          this.#isThere((lead) => ordering.compareTo(lead, position) > 0),
        )
      : view.slots;
    const slots = yield* this.#before(rest, end, ordering);
    return (view.front = { key, slots, more: end < rest.length });
  }

  /**
   * Fewer slots with the same first `end` ones: what sorts behind a pivot goes, and the pivot is read only once. A
   * sample says which pivot leaves about as many as are wanted.
   */
  *#before(slots: Uint32Array, end: number, ordering: LeadOrdering): Generator<void, Uint32Array, void> {
    if (slots.length < smallView || end > slots.length / 16) return slots;
    const step = Math.floor(slots.length / sampleSize);
    // A record may have gone in a pause: then this is of an old view, which nobody is answered with.
    const sample = Array.from({ length: sampleSize }, (_, at) => this.#index.leadAt(slots[at * step]!) ?? []).flat();
    sample.sort(ordering.compare);
    const last = sample[Math.ceil((end * sampleSize) / slots.length) + sampleMargin];
    if (!last) return slots;
    const pivot = ordering.positionOf(last);
    const front = yield* filtered(
      slots,
      this.#isThere((lead) => ordering.compareTo(lead, pivot) <= 0),
    );
    return front.length < end ? slots : front;
  }

  #isThere(test: (lead: Lead) => boolean): (slot: number) => boolean {
    return (slot) => {
      const lead = this.#index.leadAt(slot);
      return lead !== undefined && test(lead);
    };
  }
}

export interface FindOptions {
  locale?: string | undefined;
  signal?: AbortSignal | undefined;
}

const sortOf = ({ sort }: LeadQuery): readonly Sort[] => (sort && sort.length > 0 ? sort : defaultSort);

/** Of a query what matches it, whatever the order and the place; so it is found once. */
export const inAnyOrder = (query: LeadQuery): LeadQuery => ({ ...inFixedOrder(query), limit: 1 });

const orderKey = (sort: readonly Sort[], locale = ''): string => JSON.stringify([sort, locale]);

/** Throws `QueryError` (`invalid`) for a size or place that makes no sense. */
export function checkPaging({ limit, offset, cursor }: LeadQuery): void {
  if (!isCount(limit) || limit < 1) throw new QueryError('invalid', 'The limit has to be a whole number from 1');
  if (offset !== undefined && !isCount(offset))
    throw new QueryError('invalid', 'The offset has to be a whole number from 0');
  if (offset !== undefined && cursor !== undefined)
    throw new QueryError('invalid', 'Offset and cursor cannot be combined');
}
