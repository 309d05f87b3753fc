// Keeps the few rows that are drawn: rows that leave the window become those that enter it, in the order of the list.

/** Elements that are kept for a larger window. */
const spare = 8;

export interface RowPoolOptions {
  /** Fills a row's element. `fresh`: it showed another row before. */
  draw: (element: HTMLElement, row: number, fresh: boolean) => void;
}

/**
 * Neither the pinned row nor a row that stays in the window is ever moved in the document, so focus, selected text and
 * half a click survive scrolling. lit's `repeat` cannot promise that.
 */
export class RowPool {
  readonly #options: RowPoolOptions;
  #elements = new Map<number, HTMLElement>();
  #rows = new WeakMap<Element, number>();
  readonly #free: HTMLElement[] = [];

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

  /** Any drawn row, to measure it. */
  get sample(): HTMLElement | undefined {
    return this.#elements.values().next().value;
  }

  /** Rows were put in (or taken out, if negative) above those that are drawn: elements stay with their records. */
  shift(by: number): void {
    if (by === 0) return;
    this.#elements = new Map([...this.#elements].map(([row, element]) => [row + by, element]));
    for (const [row, element] of this.#elements) this.#rows.set(element, row);
  }

  /**
   * Draws the rows from `start` until before `end`, and the pinned one wherever it is.
   * @param all Whether rows that are drawn already are filled again.
   */
  draw(block: HTMLElement, start: number, end: number, pinned: number | undefined, all: boolean): void {
    const wanted = rowsToDraw(start, end, pinned);
    const isWanted = new Set(wanted);
    let kept = 0;
    const left: [number, HTMLElement][] = [];
    for (const entry of this.#elements) {
      if (isWanted.has(entry[0])) kept++;
      else left.push(entry);
    }
    for (const [row] of left) this.#elements.delete(row);
    // In the order in which they stand in the document: after a jump all of them are where they are needed.
    this.#free.unshift(...left.sort(([a], [b]) => a - b).map(([, element]) => element));
    const scattered = kept > (pinned === undefined ? 0 : 1);
    for (const row of wanted) {
      const present = this.#elements.get(row);
      if (!present) this.#options.draw(this.#take(row, scattered), row, true);
      else if (all) this.#options.draw(present, row, false);
    }
    this.#arrange(block, wanted, pinned);
    for (const element of this.#free) element.remove();
    this.#free.length = Math.min(this.#free.length, spare);
  }

  /** @param scattered Whether rows around it stay, so that it has to leave its place between them. */
  #take(row: number, scattered: boolean): HTMLElement {
    const element = this.#free.shift() ?? document.createElement('div');
    if (scattered) element.remove();
    this.#elements.set(row, element);
    this.#rows.set(element, row);
    return element;
  }

  /** Puts every element in its place around the pinned one, which stays. */
  #arrange(block: HTMLElement, wanted: readonly number[], pinned: number | undefined): void {
    const fixed = pinned === undefined ? -1 : wanted.indexOf(pinned);
    const anchor = fixed < 0 ? undefined : this.#elements.get(pinned!);
    if (anchor && anchor.parentNode !== block) block.append(anchor);
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
