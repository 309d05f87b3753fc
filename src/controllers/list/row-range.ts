// A range of rows that somebody stretches from one to another, loaded when somebody does: it can become shorter again.

/** Longest range of which the rows are read that nobody has scrolled to. */
const most = 20_000;

/** A row, and the record that says where the row has gone when the list is read again. */
export interface Place {
  row: number;
  id: string | undefined;
}

export interface RowRangeOptions {
  /** Id of a row; `undefined` while it is not loaded. */
  idAt: (row: number) => string | undefined;
  /** Ids of the rows from `start` until before `end`, also of those that are not loaded; `undefined` if they cannot be had. */
  read: (start: number, end: number) => Promise<readonly string[] | undefined>;
  /** Rows of a range cannot be had: they stay as they were. */
  unread: () => void;
  isSelected: (id: string) => boolean;
  /** Brings back what is not in the range any more, and does to the others what is done to its first row. */
  change: (left: readonly string[], added: readonly string[], on: boolean) => void;
}

export class RowRange {
  readonly #options: RowRangeOptions;
  readonly #on: boolean;
  /** What it has changed so far. */
  readonly #changed = new Set<string>();
  /** Records that have gone since it was stretched last: an answer that is on its way may still hold them. */
  readonly #gone = new Set<string>();
  /** As far as it has ever reached. */
  #start = Infinity;
  #end = 0;
  #turn = 0;

  /** @param on Whether it selects: it makes of all what was made of its first row. */
  constructor(options: RowRangeOptions, on: boolean) {
    this.#options = options;
    this.#on = on;
  }

  /** Another range has begun. */
  stop(): void {
    this.#turn++;
  }

  /** A record is gone: it is not brought back. */
  forget(id: string): void {
    this.#gone.add(id);
    this.#changed.delete(id);
  }

  cover(from: number, to: number): void {
    const start = Math.min(from, to);
    const end = Math.max(from, to) + 1;
    const ids = this.#loaded(start, end);
    this.#turn++;
    this.#gone.clear();
    this.#start = Math.min(this.#start, start);
    this.#end = Math.max(this.#end, end);
    if (ids.length === end - start) return this.#hold(ids);
    // Until the others are read, any of them may be what it has changed before.
    this.#hold(ids, this.#loaded(this.#start, this.#end));
    if (end - start > most) return this.#options.unread();
    void this.#readOn(start, end);
  }

  #loaded(start: number, end: number): string[] {
    const ids: string[] = [];
    for (let row = start; row < end; row++) {
      const id = this.#options.idAt(row);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  /** What is not loaded belongs to the range too. */
  async #readOn(start: number, end: number): Promise<void> {
    const turn = this.#turn;
    const ids = await this.#options.read(start, end);
    if (turn !== this.#turn) return;
    if (!ids) return this.#options.unread();
    this.#hold(ids.filter((id) => !this.#gone.has(id)));
  }

  /** @param known Records of which it is known whether they are among `ids`. */
  #hold(ids: readonly string[], known: Iterable<string> = this.#changed): void {
    const held = new Set(ids);
    const left = [...known].filter((id) => this.#changed.has(id) && !held.has(id));
    const added = ids.filter((id) => this.#options.isSelected(id) !== this.#on);
    for (const id of left) this.#changed.delete(id);
    for (const id of added) this.#changed.add(id);
    if (left.length + added.length > 0) this.#options.change(left, added, this.#on);
  }
}
