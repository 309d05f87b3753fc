// The order of the options: who was chosen, the host's groups, then everybody else, without a copy of everybody.
import type { Assignee } from '../../../domain/people/assignee.js';

export interface OptionSection {
  /** Makes the words of the heading when they are drawn: a list that is open may outlive its language. */
  label: (() => string) | undefined;
  people: readonly Assignee[];
  /** Why somebody stands in this section. */
  reason?: (id: string) => string | undefined;
}

/** A section with the places of its options. */
type Placed = Omit<OptionSection, 'people'> & { start: number; end: number };

/** A run of options under one heading, as far as it is drawn. */
export interface OptionRun {
  /** Place of its section in the list. */
  section: number;
  /** Empty for options without a heading. */
  label: string;
  /** Whether the heading is among the drawn rows. */
  heading: boolean;
  /** First option, 0-based, and the one behind the last. */
  start: number;
  end: number;
}

/** People beyond which one pass over everybody is cheaper than looking for each. */
const fewPeople = 32;

/** Where those who stand at the top would stand again, in rising order. */
function placesOf(leading: readonly Assignee[], rest: readonly Assignee[]): number[] {
  if (leading.length === 0) return [];
  if (leading.length <= fewPeople) {
    // By the object first: that is one fast scan, and an array hands out its own objects.
    const places = leading.map((person) => rest.indexOf(person));
    if (!places.includes(-1)) return places.sort((a, b) => a - b);
  }
  const ids = new Set(leading.map(({ id }) => id));
  const places: number[] = [];
  rest.forEach(({ id }, at) => ids.has(id) && places.push(at));
  return places;
}

export class OptionList {
  /** Number of options. */
  readonly length: number;
  readonly #leading: readonly Assignee[];
  readonly #rest: readonly Assignee[];
  /** Places in `rest` of those who stand at the top already. */
  readonly #left: readonly number[];
  readonly #sections: readonly Placed[];

  /** @param restLabel Heading of everybody else. */
  constructor(leading: readonly OptionSection[], rest: readonly Assignee[], restLabel?: OptionSection['label']) {
    this.#leading = leading.flatMap(({ people }) => people);
    this.#rest = rest;
    this.#left = placesOf(this.#leading, rest);
    this.length = this.#leading.length + rest.length - this.#left.length;
    let start = 0;
    const sections = leading.map(({ people, ...section }): Placed => {
      return { ...section, start, end: (start += people.length) };
    });
    this.#sections = [...sections, { label: restLabel, start, end: this.length }].filter(
      (section) => section.end > section.start,
    );
  }

  at(index: number): Assignee | undefined {
    if (index < 0) return undefined;
    if (index < this.#leading.length) return this.#leading[index];
    let place = index - this.#leading.length;
    for (const left of this.#left) {
      if (left > place) break;
      place++;
    }
    return this.#rest[place];
  }

  /** -1 when they are not in the list. */
  indexOf(id: string): number {
    for (let index = 0; index < this.length; index++) if (this.at(index)!.id === id) return index;
    return -1;
  }

  /** Why somebody stands where they stand. */
  reasonFor(index: number): string | undefined {
    const section = this.#sections.find(({ start, end }) => index >= start && index < end);
    return section?.reason?.(this.at(index)!.id);
  }

  /** Rows of the list: the options and the headings. */
  get rowCount(): number {
    return this.length + this.#sections.filter(({ label }) => label).length;
  }

  rowOf(index: number): number {
    return index + this.#sections.filter(({ label, start }) => label && start <= index).length;
  }

  /** What is in the rows from `start` up to `end`. */
  runs(start: number, end: number): OptionRun[] {
    const runs: OptionRun[] = [];
    let headings = 0;
    for (const [at, section] of this.#sections.entries()) {
      const headingRow = section.start + headings;
      if (section.label) headings++;
      const first = Math.max(section.start, start - headings);
      const last = Math.min(section.end, end - headings);
      const heading = section.label !== undefined && headingRow >= start && headingRow < end;
      if (last > first || heading)
        runs.push({ section: at, label: section.label?.() ?? '', heading, start: first, end: Math.max(first, last) });
    }
    return runs;
  }
}
