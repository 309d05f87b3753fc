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
    let source = new Uint32Array(snapshot.length);
    let count = 0;
    for (const [slot, lead] of snapshot.entries()) {
      if (lead) source[count++] = slot;
      if (slot % slotsPerStep === 0) yield;
    }
    source = source.subarray(0, count);
    for (let start = 0; start < count; start += runLength) {
      source.subarray(start, start + runLength).sort(compare);
      yield;
    }
    let target = new Uint32Array(count);
    for (let width = runLength; width < count; width *= 2) {
      for (let start = 0; start < count; start += 2 * width) yield* merge(source, start, width, target, compare);
      [source, target] = [target, source];
    }
    this.#finish(Array.from(source));
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

/** Merges two neighbouring runs of `width` slots, of which the first begins at `start`. */
function* merge(
  source: Uint32Array,
  start: number,
  width: number,
  target: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, void, void> {
  const middle = Math.min(start + width, source.length);
  const end = Math.min(start + 2 * width, source.length);
  let left = start;
  let right = middle;
  for (let at = start; left < middle && right < end; at++) {
    target[at] = compare(source[left]!, source[right]!) <= 0 ? source[left++]! : source[right++]!;
    if (at % comparisonsPerStep === 0) yield;
  }
  // One of the two is used up, and what is left of the other has its place at the end.
  target.set(source.subarray(left, middle), left + right - middle);
  target.set(source.subarray(right, end), right);
}
