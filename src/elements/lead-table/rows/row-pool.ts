// Keeps the few rows that are drawn: rows that leave the window become those that enter it, in the order of the list.

export interface RowPoolOptions {
  /** Fills a row's element, which may have shown another row before. */
  draw: (element: HTMLElement, row: number) => void;
}

/** Milliseconds without a new row before the document's order is made that of the list. */
const rest = 150;
/** Elements that are kept for rows to come. */
const spares = 24;

/**
 * While rows change, elements are filled where they are: moving them would cost more than all the rest. When that
 * rests, they are put in order for whoever reads the document. The pinned row is never moved, so it keeps the focus;
 * lit's `repeat` can promise neither.
 */
export class RowPool {
  readonly #options: RowPoolOptions;
  #elements = new Map<number, HTMLElement>();
  #rows = new WeakMap<Element, number>();
  readonly #places = new WeakMap<Element, number>();
  readonly #free: HTMLElement[] = [];
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #arrangement: (() => void) | undefined;
  #block: HTMLElement | undefined;

  constructor(options: RowPoolOptions) {
    this.#options = options;
  }

  /** The element of a drawn row. */
  element(row: number): HTMLElement | undefined {
    return this.#elements.get(row);
  }

  /** The row that an element shows; `undefined` for one that is no row. */
  rowOf(element: Element | null): number | undefined {
    return element ? this.#rows.get(element) : undefined;
  }

  /** Rows were put in (or taken out, if negative) above those that are drawn: elements stay with their records. */
  shift(by: number): void {
    if (by === 0) return;
    // The order that it would make is of rows as they were numbered before.
    this.stop();
    this.#arrangement = undefined;
    this.#elements = new Map([...this.#elements].map(([row, element]) => [row + by, element]));
    for (const [row, element] of this.#elements) this.#rows.set(element, row);
  }

  /**
   * Draws the rows from `start` until before `end`, and the pinned one wherever it is.
   * @param all Whether rows that are drawn already are filled again.
   */
  draw(block: HTMLElement, start: number, end: number, pinned: number | undefined, all: boolean): void {
    this.#enter(block);
    const wanted = rowsToDraw(start, end, pinned);
    const isWanted = new Set(wanted);
    for (const [row, element] of this.#elements) {
      if (isWanted.has(row)) continue;
      this.#elements.delete(row);
      this.#free.push(element);
    }
    for (const row of wanted) {
      const present = this.#elements.get(row);
      if (!present) this.#options.draw(this.#take(block, row), row);
      else if (all) this.#options.draw(present, row);
    }
    // Out of the page, but ready: the next ones that come into sight need not be made.
    for (const element of this.#free.splice(spares)) element.remove();
    for (const element of this.#free) element.remove();
    this.#arrangement = () => this.#arrange(block, wanted, pinned);
    this.#arrangeLater(block);
  }

  /** Moves the drawn rows by transform, to CSS px from the top: no other row is laid out again. */
  place(offsetOf: (row: number) => number): void {
    for (const [row, element] of this.#elements) {
      const place = offsetOf(row);
      if (this.#places.get(element) === place) continue;
      this.#places.set(element, place);
      element.style.setProperty('transform', `translateY(${place}px)`);
    }
  }

  /** Puts the elements into the order of their rows at once. */
  arrange(): void {
    this.stop();
    this.#arrangement?.();
  }

  stop(): void {
    clearTimeout(this.#restTimer);
  }

  /** What is moved while it is pressed gets no click. */
  #arrangeLater(block: HTMLElement): void {
    this.stop();
    this.#restTimer = setTimeout(() => (block.matches(':active') ? this.#arrangeLater(block) : this.arrange()), rest);
  }

  /** After something could not be drawn, the block of the rows is another one. */
  #enter(block: HTMLElement): void {
    if (block === this.#block) return;
    this.#block = block;
    this.#elements = new Map();
    this.#free.length = 0;
  }

  #take(block: HTMLElement, row: number): HTMLElement {
    const element = this.#free.shift() ?? document.createElement('div');
    if (!element.isConnected) block.append(element);
    this.#elements.set(row, element);
    this.#rows.set(element, row);
    return element;
  }

  /** Puts every element in its place around the pinned one, which stays. */
  #arrange(block: HTMLElement, wanted: readonly number[], pinned: number | undefined): void {
    const fixed = pinned === undefined ? -1 : wanted.indexOf(pinned);
    const anchor = fixed < 0 ? undefined : this.#elements.get(pinned!);
    let next = anchor;
    for (let at = fixed - 1; at >= 0; at--) {
      const element = this.#elements.get(wanted[at]!)!;
      if (next!.previousSibling !== element) block.insertBefore(element, next!);
      next = element;
    }
    let previous = anchor;
    for (let at = fixed + 1; at < wanted.length; at++) {
      const element = this.#elements.get(wanted[at]!)!;
      const inPlace = previous ? previous.nextSibling : block.firstChild;
      if (inPlace !== element) block.insertBefore(element, inPlace);
      previous = element;
    }
  }
}

/** The rows of the window in rising order, with the pinned one before or after them if it is elsewhere. */
function rowsToDraw(start: number, end: number, pinned: number | undefined): number[] {
  const rows: number[] = [];
  if (pinned !== undefined && pinned < start) rows.push(pinned);
  for (let row = start; row < end; row++) rows.push(row);
  if (pinned !== undefined && pinned >= end) rows.push(pinned);
  return rows;
}
