// Splits rows among people: evenly by number, or by the room that each has left.
import { createTurns, type DistributionTarget } from '../../assignment/distribution.js';

export type SplitBy = 'count' | 'capacity';

/** Who gets the next row. By number nobody's load is looked at: whoever has the fewest of these rows comes next. */
export const createSplit = (people: readonly DistributionTarget[], by: SplitBy): (() => string | undefined) =>
  by === 'capacity'
    ? createTurns(people, 'by-capacity')
    : createTurns(
        people.map(({ id }) => ({ id })),
        'round-robin',
      );

/** The last count of each choice of people: it is asked for at every drawing. */
const counted = new WeakMap<
  readonly DistributionTarget[],
  { by: SplitBy; rows: number; counts: Map<string, number> }
>();

/** How many of `rows` each gets, in the order of the people. */
export function splitCounts(
  people: readonly DistributionTarget[],
  by: SplitBy,
  rows: number,
): ReadonlyMap<string, number> {
  const last = counted.get(people);
  if (last?.by === by && last.rows === rows) return last.counts;
  const counts = new Map(people.map(({ id }) => [id, 0]));
  const next = createSplit(people, by);
  for (let row = 0; row < rows; row++) {
    const id = next();
    if (id !== undefined) counts.set(id, counts.get(id)! + 1);
  }
  counted.set(people, { by, rows, counts });
  return counts;
}
