// All records of an embedded store in memory, with what finds them fast: by id, by e-mail, by who may see them, in order.
import type { Viewer } from '../record/visibility.js';
import { atOnce } from '../platform/time-slicing.js';
import type { SearchTerm } from '../text/search-terms.js';
import type { Lead, RecordType } from '../record/lead.js';
import { EmailSlots } from './email-slots.js';
import { LeadOrder } from './lead-order.js';
import { VisibilityIndex } from './visibility-index.js';
import { LeadTexts } from './lead-texts.js';
import { SlotMap } from './slot-map.js';

export interface LeadIndexOptions {
  /** Who created a record; that is no field of it. */
  creatorOf?: (lead: Lead) => string | undefined;
  /** Makes one's own of a record that was borrowed. */
  copyOf?: (lead: Lead) => Lead;
  /** Called when `work` has something to do. */
  onWork?: () => void;
}

const orderLimit = 8;
// Above this, building orders and visibility anew when they are next asked for is cheaper than changing each.
const bulkSize = 500;
// So few are indexed at once, when somebody asks.
const smallIndex = 5_000;
const sliceSize = 1_000;
const copiesPerStep = 100;

export class LeadIndex {
  readonly #creatorOf: (lead: Lead) => string | undefined;
  readonly #copyOf: (lead: Lead) => Lead;
  readonly #onWork: () => void;
  readonly #texts = new LeadTexts((slot) => this.#leads[slot]);
  #leads: (Lead | undefined)[] = [];
  #free: number[] = [];
  #slotOf = this.#newSlotMap();
  /** By slot, whether its record is borrowed: not copied yet. */
  #isBorrowed = new Uint8Array(0);
  /** The slots below it hold no record that is borrowed. */
  #ownBelow = 0;
  #visibility: VisibilityIndex | undefined;
  #preparesVisibility = false;
  #emails: EmailSlots | undefined;
  #orders = new Map<string, LeadOrder>();
  #jobs: Generator<void, void, void>[] = [];
  #revision = 0;

  constructor(options: LeadIndexOptions = {}) {
    this.#creatorOf = options.creatorOf ?? (() => undefined);
    this.#copyOf = options.copyOf ?? ((lead) => lead);
    this.#onWork = options.onWork ?? (() => {});
  }

  get size(): number {
    return this.#slotOf.size;
  }

  /** Rises with every change; what was computed from another revision is stale. */
  get revision(): number {
    return this.#revision;
  }

  /** One more than the highest slot in use. */
  get slotCount(): number {
    return this.#leads.length;
  }

  get(id: string): Lead | undefined {
    const slot = this.#slotOf.get(id);
    return slot === undefined ? undefined : this.ownAt(slot);
  }

  /** The record of a slot; one that was only borrowed from whoever gave it is copied first. */
  ownAt(slot: number): Lead | undefined {
    const lead = this.#leads[slot];
    if (!lead || !this.#isBorrowed[slot]) return lead;
    this.#isBorrowed[slot] = 0;
    return (this.#leads[slot] = this.#copyOf(lead));
  }

  /** For passes over many; what is handed out is asked for by `get` or `ownAt`, since this one may be borrowed. */
  leadAt(slot: number): Lead | undefined {
    return this.#leads[slot];
  }

  creatorOf(lead: Lead): string | undefined {
    return this.#creatorOf(lead);
  }

  /** All, for a pass like `leadAt`. */
  *leads(): Generator<Lead, void, void> {
    for (const lead of this.#leads) if (lead) yield lead;
  }

  /** Whether the record of a slot has all terms. */
  hasTerms(slot: number, terms: readonly SearchTerm[]): boolean {
    return this.#texts.has(slot, terms);
  }

  /** Marks, by slot, all records that have all terms. */
  findTerms(terms: readonly SearchTerm[]): Generator<void, Uint8Array, void> {
    return this.#texts.find(terms, this.#leads.length);
  }

  /** Adds records, or replaces those with the same id. */
  put(leads: readonly Lead[]): void {
    this.#put(leads, 0);
  }

  /** Takes records as they are, which is many times as fast; each is copied when it is asked for, or when idle. */
  borrow(leads: readonly Lead[]): void {
    const capacity = this.#leads.length + leads.length;
    if (this.#isBorrowed.length < capacity) this.#isBorrowed = withRoom(this.#isBorrowed, capacity);
    this.#put(leads, 1);
  }

  remove(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const isBulk = ids.length > bulkSize;
    if (isBulk) this.#forgetOrders();
    for (const id of ids) {
      const slot = this.#slotOf.get(id);
      if (slot === undefined) continue;
      this.#slotOf.delete(id);
      this.#takeOut(slot, isBulk);
      this.#texts.forget(slot);
      this.#free.push(slot);
    }
    this.#revision++;
  }

  /**
   * Adds the next records of a store that is being read, and has them ready for search and access at once: later these
   * would hold up the first question, here they take a share of the time that reading takes anyway.
   */
  load(leads: readonly Lead[]): void {
    this.#indexVisibility();
    this.put(leads);
    this.#texts.extend(this.#leads.length);
  }

  clear(): void {
    this.#leads = [];
    this.#texts.clear();
    this.#free = [];
    this.#slotOf = this.#newSlotMap();
    this.#isBorrowed = new Uint8Array(0);
    this.#ownBelow = 0;
    this.#visibility = undefined;
    this.#emails = undefined;
    this.#forgetOrders();
    this.#revision++;
  }

  /**
   * The slots that a viewer can see, at the cost of what he sees, not of what there is; `undefined` when he sees all, or
   * as long as one pass over everything is faster than to find out.
   */
  slotsSeenBy(viewer: Viewer): readonly number[] | undefined {
    if (viewer.seesAll) return undefined;
    return this.#visibilityAtHand()?.slotsOf(viewer.assignedAs, viewer.id);
  }

  /** The slots of all records that have at least one of the assignees; `undefined` like `slotsSeenBy`. */
  slotsAssignedTo(ids: readonly string[]): readonly number[] | undefined {
    return this.#visibilityAtHand()?.slotsOf(ids);
  }

  findByEmail(recordType: RecordType, email: string): Lead[] {
    this.#emails ??= new EmailSlots(this.#leads.entries());
    const leads = this.#emails.find(email).map((slot) => this.ownAt(slot)!);
    return leads.filter((lead) => lead.recordType === recordType);
  }

  /** A full order if it is there; otherwise, if `wanted`, it is put down to be built by `work`. */
  order(key: string, compare: (a: Lead, b: Lead) => number, wanted = true): readonly number[] | undefined {
    const known = this.#orders.get(key);
    if (known) {
      this.#orders.delete(key);
      this.#orders.set(key, known);
      return known.slots;
    }
    if (!wanted) return undefined;
    const order = new LeadOrder(compare, (slot) => this.#leads[slot]);
    this.#orders.set(key, order);
    if (this.#orders.size > orderLimit) this.#orders.delete(this.#orders.keys().next().value!);
    this.#addJob(order.build(() => this.#leads.slice()));
    return undefined;
  }

  /** Copies what is borrowed, and prepares what the first search and the first filter by assignee need. */
  warmUp(): void {
    if (this.size <= smallIndex) atOnce(this.#copyBorrowed());
    else this.#addJob(this.#copyBorrowed());
    this.#addJob(this.#texts.prepare(this.#leads.length));
    this.#addJob(this.#prepareVisibility());
  }

  /** Does pending work as long as there is time; whether some is left. */
  work(hasTime: () => boolean): boolean {
    while (this.#jobs.length > 0 && hasTime()) {
      if (this.#jobs[0]!.next().done) this.#jobs.shift();
    }
    return this.#jobs.length > 0;
  }

  #addJob(job: Generator<void, void, void>): void {
    this.#jobs.push(job);
    this.#onWork();
  }

  #newSlotMap(): SlotMap {
    return new SlotMap((slot) => this.#leads[slot]?.id);
  }

  *#copyBorrowed(): Generator<void, void, void> {
    for (; this.#ownBelow < this.#isBorrowed.length; this.#ownBelow++) {
      this.ownAt(this.#ownBelow);
      if (this.#ownBelow % copiesPerStep === 0) yield;
    }
    this.#isBorrowed = new Uint8Array(0);
  }

  #put(leads: readonly Lead[], isBorrowed: 0 | 1): void {
    if (leads.length === 0) return;
    const isBulk = leads.length > bulkSize;
    if (isBulk) this.#forgetOrders();
    for (const lead of leads) {
      const known = this.#slotOf.get(lead.id);
      if (known !== undefined) this.#takeOut(known, isBulk);
      const slot = known ?? this.#free.pop() ?? this.#leads.length;
      this.#putIn(slot, lead);
      this.#isBorrowed[slot] = isBorrowed;
      if (isBorrowed) this.#ownBelow = Math.min(this.#ownBelow, slot);
    }
    this.#revision++;
  }

  #visibilityAtHand(): VisibilityIndex | undefined {
    if (this.#visibility) return this.#visibility;
    if (this.#leads.length <= smallIndex) this.#indexVisibility();
    else if (!this.#preparesVisibility) this.#addJob(this.#prepareVisibility());
    return this.#visibility;
  }

  #indexVisibility(): void {
    atOnce(this.#prepareVisibility());
  }

  /** Begins again when a record changes meanwhile, which is rare: it takes some tens of milliseconds in all. */
  *#prepareVisibility(): Generator<void, void, void> {
    if (this.#visibility) return;
    this.#preparesVisibility = true;
    const revision = this.#revision;
    const visibility = new VisibilityIndex();
    for (const [slot, lead] of this.#leads.entries()) {
      if (lead) visibility.add(slot, lead, this.#creatorOf(lead));
      if (slot % sliceSize < sliceSize - 1) continue;
      yield;
      if (revision !== this.#revision) return yield* this.#prepareVisibility();
    }
    this.#visibility = visibility;
    this.#preparesVisibility = false;
  }

  #forgetOrders(): void {
    this.#orders.clear();
    this.#jobs = [];
    this.#preparesVisibility = false;
  }

  #takeOut(slot: number, isBulk: boolean): void {
    const lead = this.#leads[slot]!;
    for (const order of this.#orders.values()) order.remove(slot, lead);
    if (isBulk) this.#visibility = undefined;
    else this.#visibility?.remove(slot, lead, this.#creatorOf(lead));
    this.#emails?.remove(slot, lead);
    this.#leads[slot] = undefined;
  }

  #putIn(slot: number, lead: Lead): void {
    this.#leads[slot] = lead;
    this.#texts.forget(slot);
    this.#slotOf.set(lead.id, slot);
    if (this.#orders.size > 0) for (const order of this.#orders.values()) order.insert(slot, lead);
    this.#visibility?.add(slot, lead, this.#creatorOf(lead));
    this.#emails?.add(slot, lead);
  }
}

function withRoom(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(2 * bytes.length, length));
  wider.set(bytes);
  return wider;
}
