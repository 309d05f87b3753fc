// A page of a list that is not sorted yet, for about the price of one pass instead of a full sort.

export type Slots = Uint32Array | number[];

/**
 * Partly sorts `items` in place so that `from` to `to` (exclusive) hold what a full sort would put there, and returns
 * these. Selection after Floyd and Rivest, Algorithm 489 of the ACM (1975): about n + k comparisons.
 */
export function sortedSlice(
  items: Slots,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): number[] {
  const end = Math.min(to, items.length);
  const start = Math.max(0, from);
  if (start >= end) return [];
  if (end < items.length) select(items, 0, items.length - 1, end - 1, compare);
  if (start > 0) select(items, 0, end - 1, start, compare);
  return Array.from(items.slice(start, end)).sort(compare);
}

function swap(items: Slots, i: number, j: number): void {
  const item = items[i]!;
  items[i] = items[j]!;
  items[j] = item;
}

/** Puts the k-th smallest at `k`, smaller ones before it and greater ones after it. */
function select(items: Slots, first: number, last: number, k: number, compare: (a: number, b: number) => number): void {
  let left = first;
  let right = last;
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1;
      const i = k - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (i < n / 2 ? -1 : 1);
      select(
        items,
        Math.max(left, Math.floor(k - (i * s) / n + sd)),
        Math.min(right, Math.floor(k + ((n - i) * s) / n + sd)),
        k,
        compare,
      );
    }
    const border = partition(items, left, right, k, compare);
    if (border <= k) left = border + 1;
    if (k <= border) right = border - 1;
  }
}

/** Splits around the item at `k`; the place where it ends up. */
function partition(
  items: Slots,
  left: number,
  right: number,
  k: number,
  compare: (a: number, b: number) => number,
): number {
  const pivot = items[k]!;
  let i = left;
  let j = right;
  swap(items, left, k);
  if (compare(items[right]!, pivot) > 0) swap(items, right, left);
  while (i < j) {
    swap(items, i, j);
    i++;
    j--;
    while (compare(items[i]!, pivot) < 0) i++;
    while (compare(items[j]!, pivot) > 0) j--;
  }
  if (compare(items[left]!, pivot) === 0) swap(items, left, j);
  else swap(items, ++j, right);
  return j;
}
