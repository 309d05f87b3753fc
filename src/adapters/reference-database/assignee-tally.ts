// Counts who is on how many records where the back end cannot group: page by page of nothing but ids, up to a bound.
import { AdapterError } from '../adapter-error.js';
import type { AssigneeCounts } from '../adapter.js';

/** So many are read for one picture of the workload; of more, a list counts what it has loaded, and says so. */
const mostRecords = 100_000;

export class AssigneeTally {
  readonly #records = new Map<string, number>();
  #unassigned = 0;
  #total = 0;

  /** @param total How many there are in all, as far as that is known. */
  add(records: readonly (readonly string[])[], total = 0): void {
    this.#total += records.length;
    if (Math.max(this.#total, total) > mostRecords)
      throw new AdapterError('unsupported', `No more than ${mostRecords} records are counted by person`);
    for (const ids of records) {
      if (ids.length === 0) this.#unassigned++;
      for (const id of ids) this.#records.set(id, (this.#records.get(id) ?? 0) + 1);
    }
  }

  get counts(): AssigneeCounts {
    const counts = Array.from(this.#records, ([assigneeId, records]) => ({ assigneeId, records }));
    return { counts, unassigned: this.#unassigned, total: this.#total };
  }
}
