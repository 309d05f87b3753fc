// Passes over the slots of many records.

/** Slots after which a pass lets others have a turn. */
export const passLength = 20_000;

/** Those for which `test` holds, a step at a time. */
export function* filtered(slots: Uint32Array, test: (slot: number) => boolean): Generator<void, Uint32Array, void> {
  const kept = new Uint32Array(slots.length);
  let count = 0;
  for (let at = 0; at < slots.length; at++) {
    if (test(slots[at]!)) kept[count++] = slots[at]!;
    if (at % passLength === passLength - 1) yield;
  }
  return kept.slice(0, count);
}

/** Brings slots into an order of all. */
export function sortByOrder(slots: Uint32Array, order: readonly number[], slotCount: number): void {
  const wanted = new Uint8Array(slotCount);
  for (const slot of slots) wanted[slot] = 1;
  let count = 0;
  for (const slot of order) if (wanted[slot] === 1) slots[count++] = slot;
}

/** The first index for which `test` holds, where it holds for all after it. */
export function firstIndex(slots: Uint32Array, test: (slot: number) => boolean): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(slots[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
