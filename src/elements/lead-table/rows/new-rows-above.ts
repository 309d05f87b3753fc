// Counts what others have brought in above rows that are held at the top of the list, and leaves out what was changed here.
import type { Lead } from '../../../domain/record/lead.js';

/** Records changed here that are remembered. */
const mostOwn = 1_000;
/** Rows from the first one on that are compared. */
const mostRows = 500;
/** Readings after a change by query until what it has moved is in its place: one may have been on its way. */
const readingsAfterQuery = 2;

interface SeenRow {
  row: number;
  version: string;
}

export class NewRowsAbove {
  readonly #leadAt: (row: number) => Lead | undefined;
  /** Records that were changed here, by the version that they got. */
  readonly #own = new Map<string, string>();
  /** Records that were changed here by a query, of which only the ids are told. */
  #byQuery = { ids: new Set<string>(), readings: 0 };
  /** The beginning of the list as it was drawn last. */
  #seen = new Map<string, SeenRow>();
  /** What is counted, by the version that came in: it may turn out to be an own change. */
  readonly #counted = new Map<string, string>();
  #count = 0;

  constructor(leadAt: (row: number) => Lead | undefined) {
    this.#leadAt = leadAt;
  }

  get count(): number {
    return this.#count;
  }

  forget(): void {
    this.#count = 0;
    this.#counted.clear();
  }

  /** Answers whether it was counted before it was known who had changed it. */
  changedHere({ id, version }: Pick<Lead, 'id' | 'version'>): boolean {
    this.#own.delete(id);
    this.#own.set(id, version);
    if (this.#own.size > mostOwn) this.#own.delete(this.#own.keys().next().value!);
    return this.#counted.get(id) === version && this.#take(id);
  }

  changedByQuery(ids: readonly string[]): boolean {
    this.#byQuery = { ids: new Set(ids), readings: readingsAfterQuery };
    const taken = [...this.#counted.keys()].filter((id) => this.#byQuery.ids.has(id) && this.#take(id));
    return taken.length > 0;
  }

  /** Remembers the rows until before `end`. */
  remember(end: number): void {
    this.#seen = new Map();
    for (let row = 0; row < Math.min(end, mostRows); row++) {
      const lead = this.#leadAt(row);
      if (lead) this.#seen.set(lead.id, { row, version: lead.version });
    }
  }

  /** The list was read again: a held record was in one row and is `moved` rows below it, where it is out of others' way. */
  moved(heldRow: number, moved: number): void {
    let others = 0;
    for (let row = 0; row < heldRow + moved && others < moved; row++) {
      // What cannot be compared is counted: better one too many than one that is not told.
      const lead = row < mostRows ? this.#leadAt(row) : undefined;
      if (lead && !this.#isNews(lead, heldRow)) continue;
      others++;
      if (lead) this.#counted.set(lead.id, lead.version);
    }
    this.#count += others;
  }

  /** Call it after each reading. */
  wasRead(): void {
    if (this.#byQuery.readings > 0 && --this.#byQuery.readings === 0) this.#byQuery.ids.clear();
  }

  #isNews({ id, version }: Lead, heldRow: number): boolean {
    const seen = this.#seen.get(id);
    if (seen && (seen.row < heldRow || seen.version === version)) return false;
    return this.#own.get(id) !== version && !this.#byQuery.ids.has(id);
  }

  #take(id: string): boolean {
    this.#counted.delete(id);
    this.#count = Math.max(0, this.#count - 1);
    return true;
  }
}
