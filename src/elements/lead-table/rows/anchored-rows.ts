// Holds the rows that somebody points at or works in where they are while the list is read again around them.
import type { GridNavigationController } from '../../../controllers/list/grid-navigation-controller.js';
import type { LeadList } from '../../../controllers/list/lead-list.js';
import type { Place } from '../../../controllers/list/row-range.js';
import { NextFrame } from '../../../controllers/interface/next-frame.js';
import type { RowWindowController } from '../../../controllers/interface/row-window-controller.js';
import type { Lead } from '../../../domain/record/lead.js';
import { NewRowsAbove } from './new-rows-above.js';
import type { RowPool } from './row-pool.js';

/** Rows above the window that are drawn in any case, so that so many places can be empty. */
const mostGone = 5;
/** Records changed here of which it is remembered that they may move. */
const mostOwn = 1_000;

export interface AnchoredRowsOptions {
  list: () => LeadList | undefined;
  window: RowWindowController;
  pool: RowPool;
  navigation: () => GridNavigationController;
  leadAt: (row: number) => Lead | undefined;
  /** The row's element under the pointer. */
  pointed: () => HTMLElement | null;
  /** What is said about the rows is another thing now. */
  changed: () => void;
  draw: () => void;
}

export class AnchoredRows {
  readonly #options: AnchoredRowsOptions;
  /** Where the focus has gone is known only after the event that tells of it. */
  readonly #released = new NextFrame(() => this.#release());
  #current: Place = { row: 0, id: undefined };
  #first: Place = { row: 0, id: undefined };
  readonly #drawnIds = new WeakMap<Element, string>();
  /** Records that were changed here: whoever does that expects them to move, once. */
  readonly #own = new Set<string>();
  readonly #newRows: NewRowsAbove;
  /** Rows that have come in above the top, changed here or elsewhere: what is in sight was at the top until then. */
  #pushed = 0;
  #goneAbove = 0;

  constructor(options: AnchoredRowsOptions) {
    this.#options = options;
    this.#newRows = new NewRowsAbove(options.leadAt);
  }

  /** Rows that others have brought in above while somebody pointed at one, until they are looked at. */
  get newAbove(): number {
    return this.#newRows.count;
  }

  /** Rows that have gone above one that is held at the very top: their places stay empty until it is let go. */
  get goneAbove(): number {
    return this.#goneAbove;
  }

  stop(): void {
    this.#released.cancel();
  }

  /** Another list is shown, or its beginning: nothing is held. */
  forget(): void {
    this.#pushed = this.#goneAbove = 0;
    this.#newRows.forget();
  }

  /** Which record an element shows. */
  drawn(element: Element, id: string | undefined): void {
    if (id === undefined) this.#drawnIds.delete(element);
    else this.#drawnIds.set(element, id);
  }

  changedHere(lead: Lead): void {
    this.#expect(lead.id);
    if (this.#newRows.changedHere(lead)) this.#options.changed();
  }

  changedByQuery(ids: readonly string[]): void {
    for (const id of ids) this.#expect(id);
    if (this.#newRows.changedByQuery(ids)) this.#options.changed();
  }

  /** Call it after rows were drawn: these are where somebody sees them. */
  remember(): void {
    const { navigation, window, leadAt } = this.#options;
    const current = navigation().position.row;
    const first = window.firstRow;
    this.#current = { row: current, id: current < 0 ? undefined : leadAt(current)?.id };
    this.#first = { row: first, id: leadAt(first)?.id };
    if (first <= this.#pushed) this.#newRows.remember(window.window.end);
  }

  /** The list was read again: focus and scroll position stay with the records, wherever those are now. */
  reread(): void {
    const { navigation, pool } = this.#options;
    const { position, focused } = navigation();
    const byCurrent = this.#moved(this.#current);
    const held = this.#held;
    const { row } = held ?? this.#first;
    const byFirst = this.#moved(held ?? this.#first);
    if (byCurrent !== 0) navigation().set({ row: this.#current.row + byCurrent, column: position.column });
    // It may be read again before anything is drawn.
    this.#current.row += byCurrent;
    this.#first.row += byFirst;
    pool.shift(focused ? byCurrent : byFirst);
    if (byFirst !== 0) this.#keep(held && { ...held, row }, byFirst);
    this.#newRows.wasRead();
  }

  #keep(held: Place | undefined, byFirst: number): void {
    const { window } = this.#options;
    const atTop = window.firstRow <= this.#pushed;
    const filled = Math.min(this.#goneAbove, Math.max(0, byFirst));
    this.#goneAbove -= filled;
    const own = held?.id !== undefined && this.#own.delete(held.id);
    // A list cannot be scrolled to before its beginning.
    if (held && !own) this.#goneAbove += Math.max(0, Math.min(mostGone, -byFirst - window.firstRow));
    window.shift(byFirst - filled, held !== undefined);
    if (!held || byFirst < 0 || !(atTop || this.#newRows.count > 0)) return;
    this.#pushed += byFirst;
    this.#newRows.moved(held.row, byFirst);
    this.#newRows.remember(window.window.end);
    this.#options.changed();
  }

  #expect(leadId: string): void {
    this.#own.add(leadId);
    if (this.#own.size > mostOwn) this.#own.delete(this.#own.values().next().value!);
  }

  /** Pointer or focus has gone elsewhere: what was kept empty for it is filled. */
  letGo(): void {
    if (this.#goneAbove > 0) this.#released.request();
  }

  /** Whoever has scrolled past the empty places does not see them go. */
  closeGap(): void {
    const gone = this.#goneAbove;
    if (gone === 0 || this.#options.window.firstRow < gone) return;
    this.#goneAbove = 0;
    this.#options.window.shift(-gone, true);
  }

  /** Whoever is at the top of the list has looked at what came in. */
  seen(start: number): void {
    if (this.#pushed === 0 || start > 0 || this.#options.window.firstRow > 0) return;
    this.#pushed = 0;
    if (this.#newRows.count === 0) return;
    this.#newRows.forget();
    this.#options.changed();
  }

  /** What somebody points at or works in stays under pointer and focus; else what is in sight stays, but for the top. */
  get #held(): Place | undefined {
    const pointed = this.#pointed;
    const focused = this.#options.navigation().focused && this.#current.row >= 0 ? this.#current : undefined;
    return pointed && (this.#rowOf(pointed) >= 0 || !focused) ? pointed : focused;
  }

  /** The row under the pointer as it was drawn last. */
  get #pointed(): Place | undefined {
    const element = this.#options.pointed();
    const row = this.#options.pool.rowOf(element);
    return element && row !== undefined ? { row, id: this.#drawnIds.get(element) } : undefined;
  }

  #rowOf({ id }: Place): number {
    return id === undefined ? -1 : (this.#options.list()?.indexOf(id) ?? -1);
  }

  /** By how many rows a record has gone down. */
  #moved(place: Place): number {
    const now = this.#rowOf(place);
    return now < 0 ? 0 : now - place.row;
  }

  #release(): void {
    if (this.#pointed || this.#options.navigation().focused) return;
    this.#goneAbove = 0;
    this.#options.draw();
  }
}
