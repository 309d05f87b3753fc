// Which rows of a list somebody has selected, and the row from which a range is stretched.
import { rowRange, selectionExtent, selectIn, type SelectionExtent } from '../../domain/list/row-selection.js';

export interface RowSelectionOptions {
  /** Id of a row; `undefined` while it is not loaded. */
  idAt: (row: number) => string | undefined;
  /** Row of a record; −1 while it is not loaded. */
  rowOf: (id: string) => number;
  /** Ids of the rows from `start` until before `end`, also of those that are not loaded; `undefined` if they cannot be had. */
  read: (start: number, end: number) => Promise<readonly string[] | undefined>;
  /** Somebody has changed the selection. */
  changed: (selectedIds: string[]) => void;
}

/** A row, and the record that says where the row has gone when the list is read again. */
interface Place {
  row: number;
  id: string | undefined;
}

/** What is stretched from one row to another. */
interface Range {
  anchor: Place;
  end: Place;
  /** Whether it selects: it makes of all what was made of its first row. */
  on: boolean;
  /** What it has changed so far, so that it can become shorter again. */
  changed: readonly string[];
}

export class RowSelectionController {
  readonly #options: RowSelectionOptions;
  /** Changed in place: a copy of 100,000 ids would cost more than the change. */
  #selected = new Set<string>();
  #range: Range | undefined;

  constructor(options: RowSelectionOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#selected.size;
  }

  get ids(): string[] {
    return [...this.#selected];
  }

  has(id: string): boolean {
    return this.#selected.has(id);
  }

  /** Whether a row that is loaded is selected. */
  hasRow(row: number): boolean {
    const id = this.#options.idAt(row);
    return id !== undefined && this.has(id);
  }

  /** How much of a list is selected; `complete`: these are all of its ids. */
  extent(ids: readonly string[], complete: boolean): SelectionExtent {
    return selectionExtent(this.#selected, ids, complete);
  }

  /** Sets the selection from outside; nobody is told. */
  set(ids: readonly string[]): void {
    this.#selected = new Set(ids);
    this.#range = undefined;
  }

  /** Rows are of another list: a range cannot start at the old one. */
  forgetAnchor(): void {
    this.#range = undefined;
  }

  /** The list was read again: a range starts at the same record, wherever that is now. */
  reread(): void {
    if (!this.#range) return;
    for (const place of [this.#range.anchor, this.#range.end]) {
      const row = place.id === undefined ? -1 : this.#options.rowOf(place.id);
      if (row >= 0) place.row = row;
    }
  }

  /** Selects a row or takes it out. With `stretch` every row from the last one that was not follows the state of that. */
  toggle(row: number, stretch = false): void {
    const id = this.#options.idAt(row);
    if (id === undefined) return;
    if (stretch && this.#range) return this.#stretchTo(row);
    const on = !this.has(id);
    this.#range = { anchor: { row, id }, end: { row, id }, on, changed: [] };
    this.#change([id], on);
  }

  /** Goes on with the range that ends at `from`, or else begins one there, and has it end at `to`. */
  stretch(from: number, to: number): void {
    if (this.#range?.end.row !== from)
      this.#range = { anchor: this.#placeAt(from), end: this.#placeAt(from), on: true, changed: [] };
    this.#stretchTo(to);
  }

  select(ids: readonly string[], on: boolean): void {
    this.#change(ids, on);
  }

  clear(): void {
    this.#range = undefined;
    this.#change(this.ids, false);
  }

  #placeAt(row: number): Place {
    return { row, id: this.#options.idAt(row) };
  }

  #stretchTo(row: number): void {
    const range = this.#range!;
    range.end = this.#placeAt(row);
    const { start, end } = rowRange(range.anchor.row, row);
    const ids: string[] = [];
    for (let at = start; at < end; at++) {
      const id = this.#options.idAt(at);
      if (id !== undefined) ids.push(id);
    }
    this.#cover(range, ids);
    if (ids.length < end - start) void this.#readOn(range, start, end);
  }

  /** What is not loaded belongs to the range too. */
  async #readOn(range: Range, start: number, end: number): Promise<void> {
    const { end: place } = range;
    const ids = await this.#options.read(start, end);
    if (ids && this.#range === range && range.end === place) this.#cover(range, ids);
  }

  /** Makes these ids the whole of a range: what it has changed and does not hold any more is as before. */
  #cover(range: Range, ids: readonly string[]): void {
    const held = new Set(ids);
    const left = range.changed.filter((id) => !held.has(id));
    const added = ids.filter((id) => this.has(id) !== range.on);
    range.changed = [...range.changed.filter((id) => held.has(id)), ...added];
    selectIn(this.#selected, left, !range.on);
    selectIn(this.#selected, added, range.on);
    if (left.length + added.length > 0) this.#options.changed(this.ids);
  }

  #change(ids: readonly string[], on: boolean): void {
    if (!selectIn(this.#selected, ids, on)) return;
    this.#options.changed(this.ids);
  }
}
