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
  isSelected: (id: string) => boolean;
  /** Brings back what is not in the range any more, and does to the others what is done to its first row. */
  change: (left: readonly string[], added: readonly string[], on: boolean) => void;
}

export class RowRange {
  readonly #options: RowRangeOptions;
  readonly #on: boolean;
  /** What it has changed so far. */
  #changed: readonly string[] = [];
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

  cover(from: number, to: number): void {
    const start = Math.min(from, to);
    const end = Math.max(from, to) + 1;
    const ids: string[] = [];
    for (let row = start; row < end; row++) {
      const id = this.#options.idAt(row);
      if (id !== undefined) ids.push(id);
    }
    this.#turn++;
    this.#hold(ids);
    if (ids.length < end - start && end - start <= most) void this.#readOn(start, end);
  }

  /** What is not loaded belongs to the range too. */
  async #readOn(start: number, end: number): Promise<void> {
    const turn = this.#turn;
    const ids = await this.#options.read(start, end);
    if (ids && turn === this.#turn) this.#hold(ids);
  }

  #hold(ids: readonly string[]): void {
    const held = new Set(ids);
    const left = this.#changed.filter((id) => !held.has(id));
    const added = ids.filter((id) => this.#options.isSelected(id) !== this.#on);
    this.#changed = [...this.#changed.filter((id) => held.has(id)), ...added];
    if (left.length + added.length > 0) this.#options.change(left, added, this.#on);
  }
}
