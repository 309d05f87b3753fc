// All records of an embedded store in memory, with what finds them fast: by id, by e-mail, by who may see them, in order.
import type { Viewer } from './access.js';
import type { Lead, RecordType } from './lead.js';
import { LeadOrder } from './lead-order.js';
import { SearchTexts } from './search-texts.js';

export interface LeadIndexOptions {
  /** Who created a record; that is no field of it. */
  creatorOf?: (lead: Lead) => string | undefined;
  /** Called when `work` has something to do. */
  onWork?: () => void;
}

/** The same address for the purpose of finding a record again. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();

const orderLimit = 8;
// Above this, rebuilding the orders when they are next asked for is cheaper than inserting into each.
const bulkSize = 500;

export class LeadIndex {
  readonly #creatorOf: (lead: Lead) => string | undefined;
  readonly #onWork: () => void;
  readonly #texts = new SearchTexts((slot) => this.#leads[slot]);
  #leads: (Lead | undefined)[] = [];
  #free: number[] = [];
  #slotOf = new Map<string, number>();
  #slotsBySeer: Map<string, Set<number>> | undefined;
  #slotsByEmail: Map<string, number[]> | undefined;
  #orders = new Map<string, LeadOrder>();
  #jobs: Generator<void, void, void>[] = [];
  #revision = 0;

  constructor(options: LeadIndexOptions = {}) {
    this.#creatorOf = options.creatorOf ?? (() => undefined);
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
    return slot === undefined ? undefined : this.#leads[slot];
  }

  leadAt(slot: number): Lead | undefined {
    return this.#leads[slot];
  }

  creatorOf(lead: Lead): string | undefined {
    return this.#creatorOf(lead);
  }

  *leads(): Generator<Lead, void, void> {
    for (const lead of this.#leads) if (lead) yield lead;
  }

  /** Whether the record of a slot has all of the folded words. */
  hasWords(slot: number, words: readonly string[]): boolean {
    return this.#texts.has(slot, words);
  }

  /** Marks, by slot, all records that have all of the folded words. */
  findWords(words: readonly string[]): Uint8Array {
    return this.#texts.find(words, this.#leads.length);
  }

  /** Adds records, or replaces those with the same id. */
  put(leads: Iterable<Lead>): void {
    this.#change([...leads].map((lead) => ({ id: lead.id, lead })));
  }

  remove(ids: Iterable<string>): void {
    this.#change([...ids].map((id) => ({ id, lead: undefined })));
  }

  clear(): void {
    this.#leads = [];
    this.#texts.clear();
    this.#free = [];
    this.#slotOf = new Map();
    this.#slotsBySeer = this.#slotsByEmail = undefined;
    this.#forgetOrders();
    this.#revision++;
  }

  /** The slots that a viewer can see, or `undefined` when he sees all; costs what he sees, not what there is. */
  slotsSeenBy(viewer: Viewer): ReadonlySet<number> | undefined {
    return viewer.seesAll ? undefined : this.#slotsOf([...viewer.assignedAs, creatorKey(viewer.id)]);
  }

  /** The slots of all records that have at least one of the assignees. */
  slotsAssignedTo(ids: readonly string[]): ReadonlySet<number> {
    return this.#slotsOf(ids);
  }

  #slotsOf(keys: readonly string[]): ReadonlySet<number> {
    const bySeer = (this.#slotsBySeer ??= this.#indexSeers());
    const sets = keys.flatMap((key) => bySeer.get(key) ?? []);
    if (sets.length === 1) return sets[0]!;
    const seen = new Set<number>();
    for (const set of sets) for (const slot of set) seen.add(slot);
    return seen;
  }

  findByEmail(recordType: RecordType, email: string): Lead[] {
    this.#slotsByEmail ??= this.#indexEmails();
    const slots = this.#slotsByEmail.get(emailKey(email)) ?? [];
    return slots.map((slot) => this.#leads[slot]!).filter((lead) => lead.recordType === recordType);
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

  /** Prepares what the first search and the first filter by assignee need. */
  warmUp(): void {
    this.#addJob(this.#texts.prepare(this.#leads.length));
    this.#addJob(this.#prepareSeers());
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

  *#prepareSeers(): Generator<void, void, void> {
    this.#slotsBySeer ??= this.#indexSeers();
    yield;
  }

  #forgetOrders(): void {
    this.#orders.clear();
    this.#jobs = [];
  }

  #change(changes: { id: string; lead: Lead | undefined }[]): void {
    if (changes.length === 0) return;
    if (changes.length > bulkSize) this.#forgetOrders();
    for (const { id, lead } of changes) {
      const slot = this.#slotOf.get(id);
      if (slot !== undefined) this.#takeOut(slot);
      if (lead) this.#putIn(slot ?? this.#free.pop() ?? this.#leads.length, lead);
      else if (slot !== undefined) this.#release(slot, id);
    }
    this.#revision++;
  }

  #takeOut(slot: number): void {
    const lead = this.#leads[slot]!;
    for (const order of this.#orders.values()) order.remove(slot, lead);
    for (const key of this.#seerKeys(lead)) this.#slotsBySeer?.get(key)?.delete(slot);
    if (this.#slotsByEmail && lead.email) {
      const key = emailKey(lead.email);
      this.#slotsByEmail.set(
        key,
        (this.#slotsByEmail.get(key) ?? []).filter((other) => other !== slot),
      );
    }
    this.#leads[slot] = undefined;
  }

  #putIn(slot: number, lead: Lead): void {
    this.#leads[slot] = lead;
    this.#texts.forget(slot);
    this.#slotOf.set(lead.id, slot);
    for (const order of this.#orders.values()) order.insert(slot, lead);
    if (this.#slotsBySeer) this.#addSeers(this.#slotsBySeer, slot, lead);
    if (this.#slotsByEmail) addEmail(this.#slotsByEmail, slot, lead);
  }

  #release(slot: number, id: string): void {
    this.#slotOf.delete(id);
    this.#texts.forget(slot);
    this.#free.push(slot);
  }

  #seerKeys(lead: Lead): string[] {
    const creator = this.#creatorOf(lead);
    return creator === undefined ? lead.assigneeIds : [...lead.assigneeIds, creatorKey(creator)];
  }

  #addSeers(index: Map<string, Set<number>>, slot: number, lead: Lead): void {
    for (const key of this.#seerKeys(lead)) {
      const slots = index.get(key);
      if (slots) slots.add(slot);
      else index.set(key, new Set([slot]));
    }
  }

  #indexSeers(): Map<string, Set<number>> {
    const index = new Map<string, Set<number>>();
    for (const [slot, lead] of this.#leads.entries()) if (lead) this.#addSeers(index, slot, lead);
    return index;
  }

  #indexEmails(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (const [slot, lead] of this.#leads.entries()) if (lead) addEmail(index, slot, lead);
    return index;
  }
}

const creatorKey = (id: string): string => `creator:${id}`;

function addEmail(index: Map<string, number[]>, slot: number, lead: Lead): void {
  if (!lead.email) return;
  const key = emailKey(lead.email);
  const slots = index.get(key);
  if (slots) slots.push(slot);
  else index.set(key, [slot]);
}
