// Splits rows among people: evenly by number, by the records that each has open, or by the room that each has left.
import { createTurns, type DistributionRule, type DistributionTarget } from '../../assignment/distribution.js';

export type SplitBy = 'count' | 'open-records' | 'capacity';

export interface Split {
  by: SplitBy;
  /** Whether the rows of one company go to one person. */
  together?: boolean | undefined;
}

/** Rows of each company, by `companyKey`. */
export type CompanySizes = ReadonlyMap<string, number>;

const rules: Record<SplitBy, DistributionRule> = {
  count: 'round-robin',
  'open-records': 'least-loaded',
  capacity: 'by-capacity',
};

/** One string per company, whatever its case. */
export const companyKey = (company: string | undefined): string => company?.trim().toLowerCase() ?? '';

/** Who gets the next rows, so many at once. By number nobody's load is looked at. */
const turnsOf = (people: readonly DistributionTarget[], by: SplitBy): ((rows?: number) => string | undefined) =>
  createTurns(by === 'count' ? people.map(({ id }) => ({ id })) : people, rules[by]);

/** The large ones first: the others then even out what those have left uneven. */
const largestFirst = (companies: CompanySizes): [company: string, rows: number][] =>
  [...companies].sort(([, a], [, b]) => b - a);

/** Who gets the next row, which is one of a company or none. @param companies Those whose rows stay together. */
export function createSplit(
  people: readonly DistributionTarget[],
  { by }: Split,
  companies: CompanySizes = new Map(),
): (company?: string) => string | undefined {
  const next = turnsOf(people, by);
  const holders = new Map(largestFirst(companies).map(([company, rows]) => [company, next(rows)]));
  return (company) => holders.get(companyKey(company)) ?? next();
}

interface Counted extends Split {
  rows: number;
  companies: CompanySizes | undefined;
  counts: Map<string, number>;
}

/** The last count of each choice of people: it is asked for at every drawing. */
const counted = new WeakMap<readonly DistributionTarget[], Counted>();

/** How many of `rows` each gets, in the order of the people. */
export function splitCounts(
  people: readonly DistributionTarget[],
  { by }: Split,
  rows: number,
  companies?: CompanySizes,
): ReadonlyMap<string, number> {
  const last = counted.get(people);
  if (last?.by === by && last.rows === rows && last.companies === companies) return last.counts;
  const counts = new Map(people.map(({ id }) => [id, 0]));
  const next = turnsOf(people, by);
  const give = (size: number): void => {
    const id = next(size);
    if (id !== undefined) counts.set(id, counts.get(id)! + size);
  };
  let left = rows;
  for (const [, size] of largestFirst(companies ?? new Map())) {
    give(size);
    left -= size;
  }
  for (let row = 0; row < left; row++) give(1);
  counted.set(people, { by, rows, companies, counts });
  return counts;
}
