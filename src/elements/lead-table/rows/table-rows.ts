// Draws the rows of the table without a render of the whole element, because scrolling does it sixty times a second.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GridNavigationController } from '../../../controllers/list/grid-navigation-controller.js';
import type { LeadList, LeadRow } from '../../../controllers/list/lead-list.js';
import { NextFrame } from '../../../controllers/interface/next-frame.js';
import { RowWindowController } from '../../../controllers/interface/row-window-controller.js';
import { WindowEvents } from '../../../controllers/interface/window-of.js';
import type { GridSize } from '../../../domain/list/grid-movement.js';
import type { Lead } from '../../../domain/record/lead.js';
import { DrawnRange } from './drawn-range.js';
import { AnchoredRows } from './anchored-rows.js';
import { drawRow } from './draw-row.js';
import { GridElements } from './grid-elements.js';
import { LatePlaceholders } from './late-placeholders.js';
import type { RowContext } from './render-row.js';
import { RowPool } from './row-pool.js';
import { TableSize } from './table-size.js';
import type { TableColumn } from '../columns/table-columns.js';

const loading: LeadRow = { status: 'loading' };

export interface TableRowsOptions {
  list: () => LeadList | undefined;
  context: () => RowContext;
  /** How many columns have room in so many em. */
  columnsIn: (room: number) => number;
  selectable: () => boolean;
  rtl: () => boolean;
  /** Rows have been drawn. */
  drawn: () => void;
  /** Whether the rows in sight are about to be replaced, so that no more of them are to be loaded. */
  leaving: () => boolean;
}

/** An element that can be drawn at once, for print. */
export type TableHost = ReactiveControllerHost & HTMLElement & { drawNow(): void };

export class TableRows implements ReactiveController {
  readonly #host: TableHost;
  readonly #options: TableRowsOptions;
  readonly #pool = new RowPool({ draw: (element, row) => this.#drawRow(element, row) });
  readonly #window: RowWindowController;
  readonly range: DrawnRange;
  readonly size: TableSize;
  readonly #frame = new NextFrame(() => this.#draw(false));
  readonly #late = new LatePlaceholders(() => {
    if (this.placeholders) this.#draw(true);
  });
  readonly elements: GridElements;
  readonly anchored: AnchoredRows;
  readonly navigation: GridNavigationController;
  /** Field of the column in which somebody is. */
  #field: string | undefined;
  #height = 0;
  /** The height of rows may be another one: it is asked for only then, since that lays out the page. */
  #unmeasured = true;

  constructor(host: TableHost, options: TableRowsOptions) {
    this.#host = host;
    this.#options = options;
    this.size = new TableSize(host, {
      resized: (isOther) => this.#onResize(isOther),
      covered: () => this.#onCovered(),
    });
    this.#window = new RowWindowController(host, {
      scroller: () => this.#find('.scroller'),
      count: () => this.count,
      estimatedRowHeight: 44,
      sampleRow: () => (this.#unmeasured ? this.#find('.ruler') : null),
      inset: () => this.size.inset,
      // Somebody scrolls: everything else of the host stays as it is.
      draw: () => this.#drawSoon(),
    });
    this.range = new DrawnRange({
      window: this.#window,
      count: () => this.count,
      placeholders: () => this.placeholders,
      statusOf: (row) => this.#state(row).status,
      idle: () => this.#draw(false),
    });
    this.elements = new GridElements({
      pool: this.#pool,
      list: options.list,
      context: options.context,
      headRow: () => this.#find('.head-row'),
    });
    this.navigation = new GridNavigationController({
      grid: () => this.#find('[role=grid]'),
      size: () => this.#gridSize,
      rtl: options.rtl,
      target: (position) => this.elements.target(position),
      positionOf: (element) => this.elements.positionOf(element),
      reveal: ({ row, column }) => {
        this.#enterColumn(column);
        this.#reveal(row);
        this.#revealColumn(column);
      },
      moved: () => {
        this.anchored.remember();
        this.#enterColumn(this.navigation.position.column);
      },
    });
    this.anchored = new AnchoredRows({
      list: options.list,
      window: this.#window,
      pool: this.#pool,
      navigation: () => this.navigation,
      leadAt: (row) => this.leadAt(row),
      pointed: () => this.#find('.row:hover'),
      changed: () => host.requestUpdate(),
      draw: () => this.#draw(false),
    });
    host.addController(this);
    new WindowEvents(host, { beforeprint: this.#onPrint, afterprint: this.#onPrint });
  }

  /** Whether the rows are placeholders of a list of which nothing is known yet. */
  get placeholders(): boolean {
    const list = this.#options.list();
    return !list || list.state.status === 'loading';
  }

  readForPaper(on: boolean): void {
    this.range.readsForPaper = on;
    this.#load();
  }

  /** Call it before columns are drawn: the tab stop stays in its column, wherever that is now, or in its place. */
  follow(columns: readonly TableColumn[]): void {
    if (this.#field === undefined || this.size.narrow) return;
    const at = columns.findIndex(({ field }) => field === this.#field);
    this.navigation.setColumns(columns.length, at < 0 ? undefined : at);
    if (at < 0) this.#field = undefined;
  }

  #enterColumn(column: number): void {
    this.#field = this.#options.context().columns[column]?.field;
  }

  /** Rows to lay out. */
  get count(): number {
    return this.placeholders ? this.#window.rowsPerPage + 1 : this.#options.list()!.count;
  }

  leadAt(row: number): Lead | undefined {
    const state = this.#state(row);
    return state.status === 'ready' ? state.lead : undefined;
  }

  /** Brings a row into sight, and reads it. */
  revealRow(row: number): void {
    this.#reveal(row);
    this.#drawSoon();
  }

  /** Whether a row offers to be read, because it failed or waits for somebody. */
  isFailed(row: number): boolean {
    return ['failed', 'more', 'unreadable'].includes(this.#state(row).status);
  }

  /** Another list is shown: from its first row on, and with the same column current. */
  opened(): void {
    const { row, column } = this.navigation.position;
    this.anchored.forget();
    this.navigation.set({ row: row < 0 && this.navigation.focused ? -1 : 0, column });
    this.#window.scrollToTop();
  }

  /** The list was read again: focus and scroll position stay with the records, wherever those are now. */
  reread(): void {
    if (this.#options.list()) this.anchored.reread();
  }

  showNew(): void {
    this.anchored.forget();
    this.#window.scrollToTop();
    this.navigation.focus({ row: 0, column: this.navigation.position.column });
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.size.resume();
  }

  hostDisconnected(): void {
    this.size.stop();
    this.#frame.cancel();
    this.anchored.stop();
    this.#pool.stop();
    this.range.stop();
    this.#late.stop();
  }

  hostUpdate(): void {
    this.size.beforeFirst();
  }

  hostUpdated(): void {
    this.#unmeasured = false;
    this.size.drawn();
    this.#draw(true);
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.range.printing = type === 'beforeprint';
    // The browser takes the page as it is after this event.
    this.#host.drawNow();
    // On paper one comes after the other.
    if (type === 'beforeprint') this.#pool.arrange();
  };

  /** Asks for rows at once and draws them with the next frame, when those of a fast back end are there already. */
  #drawSoon(): void {
    this.#load();
    this.#frame.request();
  }

  #load(): void {
    if (this.#options.leaving() || this.placeholders) return;
    const { start, end } = this.range.wanted;
    this.#options.list()!.show(start, end);
  }

  /** @param all Whether rows that are drawn already are filled again. */
  #draw(all: boolean): void {
    const block = this.#find('.rows');
    if (!block) return;
    this.anchored.closeGap();
    this.#load();
    if (this.placeholders && !this.#late.due(this.#options.list())) return;
    const { start, end } = this.range.take();
    this.#frame.cancel();
    this.navigation.beforeDraw();
    const { row } = this.navigation.position;
    const height = this.range.printed ? this.#window.rowHeight * end : this.#window.totalHeight;
    if (this.#height !== height) {
      this.#height = height;
      block.style.setProperty('block-size', `${height}px`);
    }
    // Of a list without rows the current one is nowhere.
    this.#pool.draw(block, start, end, row >= 0 && row < this.count ? row : undefined, all);
    this.#pool.place((at) => this.#window.offsetOf(at + this.anchored.goneAbove));
    this.anchored.seen(start);
    this.navigation.afterDraw();
    this.anchored.remember();
    this.#options.drawn();
  }

  #drawRow(element: HTMLElement, row: number): void {
    const state = this.#state(row);
    this.anchored.drawn(element, state.status === 'ready' ? state.lead.id : undefined);
    drawRow(element, {
      host: this.#host,
      context: this.#options.context(),
      row,
      state,
      selectable: this.#options.selectable(),
      placeholder: this.placeholders,
    });
  }

  #state(row: number): LeadRow {
    return this.placeholders ? loading : this.#options.list()!.rowAt(row);
  }

  get #gridSize(): GridSize {
    const rows = this.placeholders ? 0 : this.count;
    const columns = this.#options.context().columns.length;
    return { rows, columns, page: this.#window.rowsPerPage, headless: this.size.narrow };
  }

  /** Draws at once: what is to have the focus has to be there. */
  #reveal(row: number): void {
    if (row < 0) return;
    this.#window.reveal(row);
    if (!this.#pool.element(row)) this.#draw(false);
  }

  /** The current column is always drawn. */
  #revealColumn(column: number): void {
    const { columns, drawn } = this.#options.context();
    if (columns[column] && !drawn.includes(columns[column])) this.#host.drawNow();
  }

  #onResize(isOther: boolean): void {
    const { columns } = this.#options.context();
    if (
      isOther ||
      (!this.size.narrow && this.#options.columnsIn(this.size.em!) !== columns.length) ||
      this.#find('.ruler')?.offsetHeight !== this.#window.rowHeight
    ) {
      this.#unmeasured = true;
      this.#host.requestUpdate();
    }
  }

  /** The row that is worked in by keys comes out from under the bar. */
  #onCovered(): void {
    const { row } = this.navigation.position;
    if (row >= 0 && this.#host.shadowRoot?.activeElement?.matches(':focus-visible')) this.revealRow(row);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
