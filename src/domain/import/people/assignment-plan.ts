// Splits rows evenly among people: whoever has the fewest gets the next, in the order in which they were chosen.

/** Gives each row one of `ids`, so that their numbers differ by one at most. */
export function createSplit(ids: readonly string[]): () => string | undefined {
  let next = 0;
  return () => (ids.length === 0 ? undefined : ids[next++ % ids.length]);
}

/** How many of `rows` each gets, in the order of `ids`. */
export const splitCounts = (ids: readonly string[], rows: number): number[] =>
  ids.map((_, at) => Math.floor(rows / ids.length) + (at < rows % ids.length ? 1 : 0));
