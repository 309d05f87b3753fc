// Who gets which record: rules that spread records over people, the same answer for the same input, and what it comes to.

/** A record to be given to somebody. */
export interface DistributableRecord {
  id: string;
  /** Records of one company can stay together. */
  company?: string | undefined;
}

/** Somebody who can be given records. */
export interface DistributionTarget {
  id: string;
  /** Open records that they have already. Default 0. */
  openRecords?: number | undefined;
  /** Open records that they can take. Default: any number. */
  capacity?: number | undefined;
}

/**
 * `round-robin`: one after the other · `least-loaded`: to whoever has fewest open records · `by-capacity`: to whoever has
 * the largest part of their capacity free.
 */
export type DistributionRule = 'round-robin' | 'least-loaded' | 'by-capacity';

export interface DistributionOptions {
  rule: DistributionRule;
  /** Whether records of one company go to one person. */
  sameCompanyTogether?: boolean | undefined;
}

export interface Distribution {
  /** By record, in the order of the records; a record for whom nobody was there is left out. */
  assigneeOf: ReadonlyMap<string, string>;
  /** Records that each person gets, those who get none included, in the order of the people. */
  counts: ReadonlyMap<string, number>;
  /** People who have more than they can take afterwards. */
  overCapacity: readonly string[];
}

interface Load {
  target: DistributionTarget;
  given: number;
}

const open = ({ target, given }: Load): number => (target.openRecords ?? 0) + given;
const hasRoom = (load: Load, size: number): boolean => open(load) + size <= (load.target.capacity ?? Infinity);

/** How much of a capacity is used with so many more; without a capacity, as if there were one for the average person. */
function usedPart(load: Load, size: number, usual: number): number {
  const capacity = load.target.capacity ?? usual;
  return capacity > 0 ? (open(load) + size) / capacity : Infinity;
}

type Choice = (loads: readonly Load[], size: number) => Load;

const least = (loads: readonly Load[], cost: (load: Load) => number): Load =>
  loads.reduce((best, load) => (cost(load) < cost(best) ? load : best));

function usualCapacity(targets: readonly DistributionTarget[]): number {
  const known = targets.flatMap(({ capacity }) => capacity ?? []);
  return known.length > 0 ? known.reduce((sum, capacity) => sum + capacity, 0) / known.length : 1;
}

function choiceOf(rule: DistributionRule, targets: readonly DistributionTarget[]): Choice {
  const usual = usualCapacity(targets);
  switch (rule) {
    case 'round-robin':
      // Whoever has had the fewest turns, in the order of the people.
      return (loads) => least(loads, ({ given }) => given);
    case 'least-loaded':
      return (loads) => least(loads, open);
    case 'by-capacity':
      return (loads, size) => least(loads, (load) => usedPart(load, size, usual));
  }
}

export interface TurnsOptions {
  /** Records that each person has been given before, by id, where that is stored: turns of `round-robin` go on from there. */
  given?: Readonly<Record<string, number>> | undefined;
}

/**
 * Says who gets the next record or so many at once; whoever has no room left is passed over while anybody has. It remembers
 * whose turn it was as long as the page; `given` takes it over a reload.
 */
export function createTurns(
  targets: readonly DistributionTarget[],
  rule: DistributionRule,
  { given }: TurnsOptions = {},
): (size?: number) => string | undefined {
  // What the back end counts as open has what was given before in it.
  const before = rule === 'round-robin' ? new Map(Object.entries(given ?? {})) : undefined;
  const loads = targets.map((target): Load => ({ target, given: before?.get(target.id) ?? 0 }));
  const choose = choiceOf(rule, targets);
  return (size = 1) => {
    if (loads.length === 0) return undefined;
    const free = loads.filter((load) => hasRoom(load, size));
    const load = choose(free.length > 0 ? free : loads, size);
    load.given += size;
    return load.target.id;
  };
}

/** Records that go together, in the order in which the first of each comes. */
function portionsOf(records: readonly DistributableRecord[], together: boolean): DistributableRecord[][] {
  const portions = new Map<string, DistributableRecord[]>();
  for (const record of records) {
    const company = record.company?.trim().toLowerCase();
    const key = together && company ? `company ${company}` : `record ${record.id}`;
    const portion = portions.get(key);
    if (portion) portion.push(record);
    else portions.set(key, [record]);
  }
  const all = [...portions.values()];
  // The large ones first: the small ones then even out what those have left uneven.
  return together ? all.sort((a, b) => b.length - a.length) : all;
}

/**
 * Gives every record to somebody. Whoever has no room left is passed over while anybody has; ties go to whoever comes
 * first. The same input gives the same answer.
 */
export function distribute(
  records: readonly DistributableRecord[],
  targets: readonly DistributionTarget[],
  { rule, sameCompanyTogether = false }: DistributionOptions,
): Distribution {
  const loads = targets.map((target): Load => ({ target, given: 0 }));
  const chosen = new Map<string, string>();
  if (loads.length > 0) {
    const choose = choiceOf(rule, targets);
    portionsOf(records, sameCompanyTogether).forEach((portion) => {
      const free = loads.filter((load) => hasRoom(load, portion.length));
      const load = choose(free.length > 0 ? free : loads, portion.length);
      load.given += portion.length;
      for (const { id } of portion) chosen.set(id, load.target.id);
    });
  }
  return {
    assigneeOf: new Map(records.flatMap(({ id }) => (chosen.has(id) ? [[id, chosen.get(id)!] as const] : []))),
    counts: new Map(loads.map(({ target, given }) => [target.id, given])),
    overCapacity: loads.filter((load) => !hasRoom(load, 0)).map(({ target }) => target.id),
  };
}
