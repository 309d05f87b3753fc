// One tab stop for a whole grid, keys after the APG, and a focus that outlives rows that are recycled or replaced.
import {
  clampToGrid,
  gridMove,
  type GridPosition,
  type GridSize,
  moveInGrid,
} from '../../domain/list/grid-movement.js';

export interface GridNavigationOptions {
  grid: () => HTMLElement | null;
  size: () => GridSize;
  rtl: () => boolean;
  /** The element of a drawn cell that takes the focus: its control if it has one, else the cell. */
  target: (position: GridPosition) => HTMLElement | null;
  /** The cell around an element of the grid. */
  positionOf: (element: Element) => GridPosition | undefined;
  /** Draws a row and scrolls it into sight. */
  reveal: (position: GridPosition) => void;
  /** Another cell is current. */
  moved: () => void;
}

/** Roving `tabindex` (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/). The host keeps the current row drawn. */
export class GridNavigationController {
  readonly #options: GridNavigationOptions;
  #wanted: GridPosition;
  #stop: HTMLElement | undefined;
  #hadFocus = false;

  constructor(options: GridNavigationOptions, start: GridPosition = { row: 0, column: 0 }) {
    this.#options = options;
    this.#wanted = start;
  }

  /** The cell that the tab key reaches; the header while there are no rows. */
  get position(): GridPosition {
    return clampToGrid(this.#wanted, this.#options.size());
  }

  /** Whether the focus is in the grid. */
  get focused(): boolean {
    const grid = this.#options.grid();
    const active = (grid?.getRootNode() as ShadowRoot | Document | undefined)?.activeElement;
    return Boolean(active && grid!.contains(active));
  }

  /** Makes another cell current without moving the focus. */
  set(position: GridPosition): void {
    this.#wanted = position;
  }

  /** Other columns are shown. @param column Where the current one is now; without it, what is in its place is current. */
  setColumns(count: number, column: number | undefined): void {
    this.#wanted = { ...this.#wanted, column: column ?? Math.max(0, Math.min(this.#wanted.column, count - 1)) };
  }

  /** Goes to a cell, which comes into sight. */
  focus(position: GridPosition = this.position): void {
    this.#wanted = position;
    this.#options.reveal(position);
    this.#options.moved();
    const target = this.#options.target(position);
    this.#setStop(target);
    if (!target) return;
    target.focus({ preventScroll: true });
    // Only sideways, and for scrollers around the grid: the row itself has been revealed below what is sticky.
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Handles a key that moves. Answers whether it was one. */
  onKeydown(event: KeyboardEvent): boolean {
    const move = gridMove(event, this.#options.rtl());
    if (!move) return false;
    event.preventDefault();
    const from = this.position;
    const to = moveInGrid(from, move, this.#options.size());
    this.focus(to);
    return true;
  }

  readonly onFocusin = (event: Event): void => {
    const position = this.#options.positionOf(event.target as Element);
    if (!position) return;
    this.#wanted = position;
    this.#options.moved();
    this.#setStop(this.#options.target(position));
  };

  /** Call it before rows are drawn. */
  beforeDraw(): void {
    this.#hadFocus = this.focused;
  }

  /** Call it after rows were drawn: the tab stop is there again, and a focus whose element is gone goes to it. */
  afterDraw(): void {
    const target = this.#options.target(this.position);
    this.#setStop(target);
    if (this.#hadFocus && !this.focused) target?.focus({ preventScroll: true });
  }

  #setStop(target: HTMLElement | null): void {
    if (this.#stop && this.#stop !== target) this.#stop.tabIndex = -1;
    this.#stop = target ?? undefined;
    if (target && target.tabIndex !== 0) target.tabIndex = 0;
  }
}
