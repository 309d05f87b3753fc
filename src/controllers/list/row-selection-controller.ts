// Which rows of a list somebody has selected, and the row from which a range is stretched.
import { selectionExtent, selectIn, type SelectionExtent } from '../../domain/list/row-selection.js';
import type { Place, RowRange } from './row-range.js';

export interface RowSelectionOptions {
  /** Id of a row; `undefined` while it is not loaded. */
  idAt: (row: number) => string | undefined;
  /** Row of a record; −1 while it is not loaded. */
  rowOf: (id: string) => number;
  /** Ids of the rows from `start` until before `end`, also of those that are not loaded; `undefined` if they cannot be had. */
  read: (start: number, end: number) => Promise<readonly string[] | undefined>;
  /** Rows of a range cannot be had: they stay as they were. */
  unread: () => void;
  /** Whether all that match are selected, also what is not loaded. */
  whole: () => boolean;
  /** Ids of the rows that are loaded. */
  loaded: () => readonly string[];
  /** Somebody has changed the selection. */
  changed: (selectedIds: string[]) => void;
}

/** From where a range is stretched, and as far as it was. */
interface Stretch {
  anchor: Place;
  end: Place;
  /** Whether its first row was selected or taken out. */
  on: boolean;
  range?: RowRange;
}

export class RowSelectionController {
  readonly #options: RowSelectionOptions;
  /** Changed in place: a copy of 100,000 ids would cost more than the change. */
  #selected = new Set<string>();
  #stretch: Stretch | undefined;

  constructor(options: RowSelectionOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#selected.size;
  }

  /** Whether all that match are selected, whatever the ids are. */
  get isWhole(): boolean {
    return this.#options.whole();
  }

  get isEmpty(): boolean {
    return this.size === 0 && !this.isWhole;
  }

  get ids(): string[] {
    return [...this.#selected];
  }

  has(id: string): boolean {
    return this.#selected.has(id) || this.isWhole;
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

  /**
   * Sets the selection from outside; nobody is told. The same again, as some frameworks do after each change, is nothing:
   * then it answers `false`.
   */
  set(ids: readonly string[]): boolean {
    const selected = new Set(ids);
    if (selected.size === this.size && ids.every((id) => this.#selected.has(id))) return false;
    this.#selected = selected;
    this.forgetAnchor();
    return true;
  }

  /** Rows are of another list: a range cannot start at the old one. */
  forgetAnchor(): void {
    this.#stretch?.range?.stop();
    this.#stretch = undefined;
  }

  /** The list was read again: a range starts at the same record, wherever that is now. */
  reread(): void {
    if (!this.#stretch) return;
    for (const place of [this.#stretch.anchor, this.#stretch.end]) {
      const row = place.id === undefined ? -1 : this.#options.rowOf(place.id);
      if (row >= 0) place.row = row;
    }
  }

  /** Selects a row or takes it out. With `stretch` every row from the last one that was not follows the state of that. */
  toggle(row: number, stretch = false): void {
    const id = this.#options.idAt(row);
    if (id === undefined) return;
    if (stretch && this.#stretch) return void this.#stretchTo(row);
    this.#leaveWhole();
    const on = !this.has(id);
    this.#begin(row, on);
    this.#change([id], on);
  }

  /** Goes on with the range that ends at `from`, or else begins one there, and has it end at `to`. */
  stretch(from: number, to: number): void {
    if (this.#stretch?.end.row !== from) this.#begin(from, true);
    void this.#stretchTo(to);
  }

  /** Selects many or takes them out; a range does not go on behind that. */
  select(ids: readonly string[], on: boolean): void {
    this.forgetAnchor();
    this.#leaveWhole();
    this.#change(ids, on);
  }

  /** Nobody can do anything with a record that is gone. */
  forget(id: string): void {
    this.#stretch?.range?.forget(id);
    // All that match are selected as before, without it.
    if (this.isWhole) this.#selected.delete(id);
    else this.#change([id], false);
  }

  clear(): void {
    this.#leaveWhole();
    this.select(this.ids, false);
  }

  /** Who takes one of all out is left with those that are loaded. */
  #leaveWhole(): void {
    if (this.isWhole) selectIn(this.#selected, this.#options.loaded(), true);
  }

  #placeAt(row: number): Place {
    return { row, id: this.#options.idAt(row) };
  }

  #begin(row: number, on: boolean): void {
    this.forgetAnchor();
    this.#stretch = { anchor: this.#placeAt(row), end: this.#placeAt(row), on };
  }

  async #stretchTo(row: number): Promise<void> {
    const stretch = this.#stretch!;
    const end = (stretch.end = this.#placeAt(row));
    const { RowRange } = await import('./row-range.js');
    // Somebody may have gone on meanwhile.
    if (stretch !== this.#stretch || end !== stretch.end) return;
    stretch.range ??= new RowRange(
      {
        ...this.#options,
        isSelected: (id) => this.has(id),
        change: (left, added, on) => {
          this.#leaveWhole();
          selectIn(this.#selected, left, !on);
          selectIn(this.#selected, added, on);
          this.#options.changed(this.ids);
        },
      },
      stretch.on,
    );
    stretch.range.cover(stretch.anchor.row, end.row);
  }

  #change(ids: readonly string[], on: boolean): void {
    if (!selectIn(this.#selected, ids, on)) return;
    this.#options.changed(this.ids);
  }
}
