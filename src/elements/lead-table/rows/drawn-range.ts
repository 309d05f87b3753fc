// Chooses the rows to draw: those in sight at once, their neighbours when the page is idle, and for print as many as paper takes.
import type { LeadRow } from '../../../controllers/list/lead-list.js';
import type { RowWindow, RowWindowController } from '../../../controllers/interface/row-window-controller.js';
import { runWhenIdle } from '../../../domain/platform/idle-work.js';

/** Rows on paper at most: more than some hundreds is nothing that anybody reads there. */
const printLimit = 500;

export interface DrawnRangeOptions {
  window: RowWindowController;
  count: () => number;
  /** Whether rows are placeholders of a list of which nothing is known yet. */
  placeholders: () => boolean;
  statusOf: (row: number) => LeadRow['status'];
  /** The rows around those in sight may be drawn now. */
  idle: () => void;
}

const meet = (a: RowWindow, b: RowWindow): boolean => a.start < b.end && b.start < a.end;

export class DrawnRange {
  readonly #options: DrawnRangeOptions;
  #drawn: RowWindow = { start: 0, end: 0 };
  /** What is in sight after a jump, until the rows around it are drawn too. */
  #arrived: RowWindow | undefined;
  #stopIdle: (() => void) | undefined;
  #printing = false;
  #readsForPaper = false;

  constructor(options: DrawnRangeOptions) {
    this.#options = options;
  }

  get printing(): boolean {
    return this.#printing;
  }
  set printing(on: boolean) {
    this.#printing = on;
  }

  /** Whether as many rows as paper takes are read, before they are printed. */
  set readsForPaper(on: boolean) {
    this.#readsForPaper = on;
  }

  /** Rows that paper shows, of how many, while it is printed and they are not all. */
  get printed(): { shown: number; total: number } | undefined {
    if (!this.#printing || this.#options.placeholders()) return undefined;
    const { start, end } = this.#paper;
    const total = this.#options.count();
    return end - start < total ? { shown: end - start, total } : undefined;
  }

  /** Whether rows are on their way that paper would show. */
  get awaitsRows(): boolean {
    if (this.#options.placeholders()) return true;
    const end = Math.min(this.#options.count(), printLimit);
    for (let row = 0; row < end; row++) if (this.#options.statusOf(row) === 'loading') return true;
    return false;
  }

  /** Rows that have to be read. */
  get wanted(): RowWindow {
    if (this.#printing || this.#readsForPaper) return { start: 0, end: Math.min(this.#options.count(), printLimit) };
    return this.#options.window.window;
  }

  /** Rows to draw now. */
  take(): RowWindow {
    if (this.#printing && !this.#options.placeholders()) return this.#paper;
    return (this.#drawn = this.#onScreen);
  }

  stop(): void {
    this.#stopIdle?.();
    this.#stopIdle = this.#arrived = undefined;
    this.#drawn = { start: 0, end: 0 };
  }

  /** Nobody waits for rows while a page is printed: the first ones that are there, without a gap. */
  get #paper(): RowWindow {
    const most = Math.min(this.#options.count(), printLimit);
    const isReady = (row: number): boolean => this.#options.statusOf(row) === 'ready';
    let start = 0;
    while (start < most && !isReady(start)) start++;
    let end = start;
    while (end < most && isReady(end)) end++;
    return { start, end };
  }

  get #onScreen(): RowWindow {
    const { window, visible } = this.#options.window;
    const stays = this.#arrived?.start === visible.start && this.#arrived.end === visible.end;
    // Whoever scrolls on finds the next rows drawn; whoever has jumped waits for nothing but what is in sight.
    if (!stays && meet(this.#drawn, visible)) return window;
    this.#arrived = visible;
    this.#stopIdle ??= runWhenIdle(() => {
      this.#stopIdle = this.#arrived = undefined;
      this.#options.idle();
      return false;
    });
    return visible;
  }
}
