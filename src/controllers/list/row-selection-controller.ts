// Which rows of a list somebody has selected, and the row from which a range is stretched.
import { rowRange, selectionExtent, selectIn, type SelectionExtent } from '../../domain/list/row-selection.js';

export interface RowSelectionOptions {
  /** Id of a row; `undefined` while it is not loaded. */
  idAt: (row: number) => string | undefined;
  /** Somebody has changed the selection. */
  changed: (selectedIds: string[]) => void;
}

export class RowSelectionController {
  readonly #options: RowSelectionOptions;
  /** Changed in place: a copy of 100,000 ids would cost more than the change. */
  #selected = new Set<string>();
  #anchor: number | undefined;

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

  /** How much of a list is selected; `complete`: these are all of its ids. */
  extent(ids: readonly string[], complete: boolean): SelectionExtent {
    return selectionExtent(this.#selected, ids, complete);
  }

  /** Sets the selection from outside; nobody is told. */
  set(ids: readonly string[]): void {
    this.#selected = new Set(ids);
    this.#anchor = undefined;
  }

  /** Rows are others than before: a range cannot start at the old one. */
  forgetAnchor(): void {
    this.#anchor = undefined;
  }

  /** Selects a row or takes it out. With `stretch` every loaded row from the last one touched follows it. */
  toggle(row: number, stretch = false): void {
    const id = this.#options.idAt(row);
    if (id === undefined) return;
    const on = stretch && this.#anchor !== undefined ? true : !this.has(id);
    this.#change(stretch ? this.#idsBetween(this.#anchor ?? row, row) : [id], on);
    if (!stretch || this.#anchor === undefined) this.#anchor = row;
  }

  /** Selects every loaded row from the anchor, or else from `from`, to `to`. */
  stretch(from: number, to: number): void {
    this.#anchor ??= from;
    this.#change(this.#idsBetween(this.#anchor, to), true);
  }

  select(ids: readonly string[], on: boolean): void {
    this.#change(ids, on);
  }

  clear(): void {
    this.#change(this.ids, false);
  }

  #idsBetween(from: number, to: number): string[] {
    const { start, end } = rowRange(from, to);
    const ids: string[] = [];
    for (let row = start; row < end; row++) {
      const id = this.#options.idAt(row);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  #change(ids: readonly string[], on: boolean): void {
    if (!selectIn(this.#selected, ids, on)) return;
    this.#options.changed(this.ids);
  }
}
