// One full sort order of all records, built a little at a time and kept up to date by binary insertion.
import type { Lead } from '../record/lead.js';

type Compare = (a: Lead, b: Lead) => number;

const runLength = 256;
const comparisonsPerStep = 1_000;
const slotsPerStep = 20_000;

export class LeadOrder {
  readonly #compare: Compare;
  readonly #leadAt: (slot: number) => Lead | undefined;
  /** Slots in order; `undefined` while the order is being built. */
  #slots: number[] | undefined;
  /** Slots that changed while the order was being built. */
  #touched = new Set<number>();

  constructor(compare: Compare, leadAt: (slot: number) => Lead | undefined) {
    this.#compare = compare;
    this.#leadAt = leadAt;
  }

  /** All slots in order, or `undefined` as long as it is not built. */
  get slots(): readonly number[] | undefined {
    return this.#slots;
  }

  /** Merge sort over a snapshot, so that edits between two steps cannot confuse it; each step takes about a millisecond. */
  *build(takeSnapshot: () => readonly (Lead | undefined)[]): Generator<void, void, void> {
    const snapshot = takeSnapshot();
    const compare = (a: number, b: number): number => this.#compare(snapshot[a]!, snapshot[b]!);
    let source: number[] = [];
    for (const [slot, lead] of snapshot.entries()) {
      if (lead) source.push(slot);
      if (slot % slotsPerStep === 0) yield;
    }
    for (let start = 0; start < source.length; start += runLength) {
      const run = source.slice(start, start + runLength).sort(compare);
      for (const [offset, slot] of run.entries()) source[start + offset] = slot;
      yield;
    }
    for (let width = runLength; width < source.length; width *= 2) {
      const target: number[] = [];
      for (let start = 0; start < source.length; start += 2 * width)
        yield* merge(source, start, width, target, compare);
      source = target;
    }
    this.#finish(source);
  }

  #finish(sorted: number[]): void {
    const touched = this.#touched;
    this.#slots = touched.size > 0 ? sorted.filter((slot) => !touched.has(slot)) : sorted;
    this.#touched = new Set();
    for (const slot of touched) {
      const lead = this.#leadAt(slot);
      if (lead) this.insert(slot, lead);
    }
  }

  insert(slot: number, lead: Lead): void {
    if (this.#slots) this.#slots.splice(this.#placeOf(this.#slots, lead), 0, slot);
    else this.#touched.add(slot);
  }

  /** Call it while the slot still holds `lead`. */
  remove(slot: number, lead: Lead): void {
    if (!this.#slots) {
      this.#touched.add(slot);
      return;
    }
    const place = this.#placeOf(this.#slots, lead);
    const index = this.#slots[place] === slot ? place : this.#slots.indexOf(slot);
    if (index >= 0) this.#slots.splice(index, 1);
  }

  #placeOf(slots: readonly number[], lead: Lead): number {
    let low = 0;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#leadAt(slots[middle]!)!, lead) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function* merge(
  source: readonly number[],
  start: number,
  width: number,
  target: number[],
  compare: (a: number, b: number) => number,
): Generator<void, void, void> {
  const middle = Math.min(start + width, source.length);
  const end = Math.min(start + 2 * width, source.length);
  let left = start;
  let right = middle;
  let count = 0;
  while (left < middle && right < end) {
    target.push(compare(source[left]!, source[right]!) <= 0 ? source[left++]! : source[right++]!);
    if (++count % comparisonsPerStep === 0) yield;
  }
  while (left < middle) {
    target.push(source[left++]!);
    if (left % slotsPerStep === 0) yield;
  }
  while (right < end) {
    target.push(source[right++]!);
    if (right % slotsPerStep === 0) yield;
  }
}
