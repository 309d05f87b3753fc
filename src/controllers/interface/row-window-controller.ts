// Finds which rows of a long list are in sight, by two divisions, since all have one height; whatever the length of the list.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface RowWindow {
  /** First drawn row, 0-based. */
  start: number;
  /** Behind the last drawn row. */
  end: number;
}

export interface RowWindowOptions {
  /** The element that scrolls, once it is rendered. */
  scroller: () => HTMLElement | null;
  /** Number of all rows. */
  count: () => number;
  /** Height of one row in CSS px before one was measured. */
  estimatedRowHeight: number;
  /** Answers a drawn row, to measure the real height; font size and text spacing of the host count. */
  sampleRow: () => HTMLElement | null;
  /** Height in CSS px of the visible part before it was laid out. Default 600. */
  estimatedViewport?: number;
  /** Rows drawn beyond each edge. Default 6. */
  overscan?: number;
  /** Height in CSS px of what is stuck to the top of the scroller and covers rows, such as a header. Default 0. */
  inset?: () => number;
  /** Draws other rows, or the same in other places. Default: the host is updated. */
  draw?: () => void;
}

/** Browsers clamp the height of an element (Firefox at about 17.8 million px), so a longer list is scrolled in scale. */
const maxHeight = 8_000_000;

/** Time and memory do not depend on `count`. Rows are placed at `offsetOf(index)` inside a block of `totalHeight`. */
export class RowWindowController implements ReactiveController {
  readonly #draw: () => void;
  readonly #options: RowWindowOptions;
  #rowHeight: number;
  #viewport = 0;
  #scrollTop = 0;
  /** The row that was first in sight when the host left the page. */
  #returnTo: number | undefined;
  #scroller: HTMLElement | null = null;
  #resize: ResizeObserver | undefined;
  #drawn: RowWindow = { start: 0, end: 0 };
  /** Where a list in scale was scrolled to: one px of its scroll position stands for more than one row. */
  #exact: { scrollTop: number; row: number } | undefined;

  constructor(host: ReactiveControllerHost, options: RowWindowOptions) {
    this.#draw = options.draw ?? (() => host.requestUpdate());
    this.#options = options;
    this.#rowHeight = options.estimatedRowHeight;
    host.addController(this);
  }

  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Height of the block that holds the rows, in CSS px. */
  get totalHeight(): number {
    return Math.min(this.#options.count() * this.#rowHeight, maxHeight);
  }

  /** Rows that fit into the visible part. */
  get rowsPerPage(): number {
    return Math.max(1, Math.floor(this.#room / this.#rowHeight));
  }

  /** The rows to draw now. Before the first layout a screenful is assumed. */
  get window(): RowWindow {
    return this.#around(this.#options.overscan ?? 6);
  }

  /** Those of them that are in sight, and the next one: enough until the page is idle. */
  get visible(): RowWindow {
    return this.#around(0);
  }

  #around(overscan: number): RowWindow {
    const count = this.#options.count();
    const viewport = this.#viewport || (this.#options.estimatedViewport ?? 600);
    const visible = Math.ceil(viewport / this.#rowHeight) + 1;
    const first = Math.floor(this.#firstVisible);
    const start = Math.max(0, Math.min(first, count - visible) - overscan);
    return { start, end: Math.min(count, Math.max(first, 0) + visible + overscan) };
  }

  /** Distance of a row from the start of the block, in CSS px. */
  offsetOf(index: number): number {
    // In a list longer than the block, rows keep their height and the window moves along with the scroll position.
    return this.#scale === 1
      ? index * this.#rowHeight
      : this.#scrollTop + (index - this.#firstVisible) * this.#rowHeight;
  }

  /** Scrolls as little as needed so that a row is fully visible. */
  reveal(index: number): void {
    if (!this.#scroller) return;
    // Newer than what the observer of sizes knows, right after a popup was opened.
    this.#viewport = this.#scroller.clientHeight;
    const top = index * this.#rowHeight;
    const first = this.#firstVisible * this.#rowHeight;
    const room = this.#room;
    if (top < first) this.#scrollToRow(index);
    else if (top + this.#rowHeight > first + room) this.#scrollToRow(index + 1 - room / this.#rowHeight);
  }

  scrollToTop(): void {
    this.#returnTo = undefined;
    if (this.#scroller && this.#scroller.scrollTop !== 0) this.#scrollToRow(0);
  }

  /**
   * Keeps the rows in sight where they are when `rows` rows were put in or taken out above them.
   * @param hold Also at the very top, where new rows come into sight otherwise.
   */
  shift(rows: number, hold = false): void {
    if (this.#scroller && (hold || this.#scrollTop > 0)) this.#scrollToRow(this.#firstVisible + rows);
  }

  /** The first row that is at least partly in sight. */
  get firstRow(): number {
    return Math.floor(this.#firstVisible);
  }

  hostUpdated(): void {
    this.#attach(this.#options.scroller());
    this.#drawn = this.window;
    const sample = this.#options.sampleRow();
    // Not the client rectangle: a dialog that grows into place would make rows smaller for good.
    const height = sample ? Number.parseFloat(getComputedStyle(sample).height) || 0 : 0;
    if (height > 0 && Math.abs(height - this.#rowHeight) > 0.5) {
      this.#rowHeight = height;
      // The same rows are in other places now. Behind this drawing: Lit warns of one that is asked for within it.
      queueMicrotask(this.#draw);
    }
  }

  hostDisconnected(): void {
    // The browser forgets where a scroller was that is taken out of the page, also for a moment.
    if (this.#scroller && this.#firstVisible > 0) this.#returnTo = this.#firstVisible;
    this.#attach(null);
  }

  /** Rows hidden above the visible part, fractional. */
  get #firstVisible(): number {
    if (this.#scale === 1) return this.#scrollTop / this.#rowHeight;
    if (this.#exact?.scrollTop === this.#scrollTop) return this.#exact.row;
    const hidden = this.#options.count() * this.#rowHeight - this.#room;
    return ((this.#scrollTop / (this.totalHeight - this.#room)) * hidden) / this.#rowHeight;
  }

  /** Height in which rows are seen. */
  get #room(): number {
    return Math.max(0, this.#viewport - (this.#options.inset?.() ?? 0));
  }

  get #scale(): number {
    const height = this.#options.count() * this.#rowHeight;
    return height > maxHeight ? maxHeight / height : 1;
  }

  #scrollToRow(row: number): void {
    const scroller = this.#scroller!;
    const hidden = this.#options.count() * this.#rowHeight - this.#room;
    const top = Math.min(Math.max(0, row * this.#rowHeight), Math.max(0, hidden));
    if (this.#scale === 1) {
      scroller.scrollTop = top;
    } else {
      scroller.scrollTop = (top / hidden) * (this.totalHeight - this.#room);
      this.#exact = { scrollTop: scroller.scrollTop, row: top / this.#rowHeight };
    }
    this.#onScroll();
  }

  #attach(scroller: HTMLElement | null): void {
    if (scroller === this.#scroller) return;
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#resize?.disconnect();
    this.#scroller = scroller;
    if (!scroller) return;
    // The browser would take the rows that are exchanged for content that moved, and scroll after it.
    scroller.style.setProperty('overflow-anchor', 'none');
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    // Told at once, when everything is laid out anyway; to ask here would lay it out for nothing.
    this.#resize = new ResizeObserver(() => {
      this.#viewport = scroller.clientHeight;
      // While it is hidden it says 0, and is where it was when it is shown again.
      if (this.#viewport > 0) this.#arrive(scroller);
      this.#update();
    });
    this.#resize.observe(scroller);
  }

  /** In a window that was elsewhere in the page, the same rows are in sight. */
  #arrive(scroller: HTMLElement): void {
    const row = this.#returnTo;
    this.#returnTo = undefined;
    if (row === undefined) this.#scrollTop = scroller.scrollTop;
    else this.#scrollToRow(row);
  }

  readonly #onScroll = (): void => {
    this.#scrollTop = this.#scroller?.scrollTop ?? 0;
    this.#update();
  };

  #update(): void {
    const { start, end } = this.window;
    if (this.#scale !== 1 || start !== this.#drawn.start || end !== this.#drawn.end) this.#draw();
  }
}
