// Draws the rows of the table without a render of the whole element, because scrolling does it sixty times a second.
import { type ReactiveController, type ReactiveControllerHost, render } from 'lit';
import { GridNavigationController } from '../../../controllers/list/grid-navigation-controller.js';
import type { LeadList, LeadRow } from '../../../controllers/list/lead-list.js';
import { NextFrame } from '../../../controllers/interface/next-frame.js';
import { RowWindowController } from '../../../controllers/interface/row-window-controller.js';
import type { GridPosition, GridSize } from '../../../domain/list/grid-movement.js';
import type { Lead } from '../../../domain/record/lead.js';
import { DrawnRange } from './drawn-range.js';
import { AnchoredRows } from './anchored-rows.js';
import { type RowContext, renderCells, renderNotShown } from './render-row.js';
import { RowPool } from './row-pool.js';
import { TableRoom } from './table-room.js';
import type { TableColumn } from '../columns/table-columns.js';
import { logError } from '../../../domain/platform/console-log.js';

/** Milliseconds before placeholders stand in for rows: what answers sooner shows no flash of them. */
const placeholderDelay = 60;
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
  readonly #range: DrawnRange;
  readonly #room: TableRoom;
  readonly #frame = new NextFrame(() => this.#draw(false));
  readonly #places = new WeakMap<Element, number>();
  readonly #anchored: AnchoredRows;
  readonly navigation: GridNavigationController;
  /** Field of the column in which somebody is. */
  #field: string | undefined;
  #height = 0;
  /** The height of rows may be another one: it is asked for only then, since that lays out the page. */
  #unmeasured = true;
  #placeholderTimer: ReturnType<typeof setTimeout> | undefined;
  #waitingFor: LeadList | undefined;
  #waited = false;

  constructor(host: TableHost, options: TableRowsOptions) {
    this.#host = host;
    this.#options = options;
    this.#room = new TableRoom(host, {
      resized: (isOther) => this.#onResize(isOther),
      covered: () => this.#onCovered(),
    });
    this.#window = new RowWindowController(this.#windowHost(), {
      scroller: () => this.#find('.scroller'),
      count: () => this.count,
      estimatedRowHeight: 44,
      sampleRow: () => (this.#unmeasured ? this.#find('.ruler') : null),
      inset: () => this.#room.inset,
    });
    this.#range = new DrawnRange({
      window: this.#window,
      count: () => this.count,
      placeholders: () => this.placeholders,
      statusOf: (row) => this.#state(row).status,
      idle: () => this.#draw(false),
    });
    this.navigation = new GridNavigationController({
      grid: () => this.#find('[role=grid]'),
      size: () => this.#size,
      rtl: options.rtl,
      target: (position) => this.#target(position),
      positionOf: (element) => this.#positionOf(element),
      reveal: ({ row, column }) => {
        this.#enterColumn(column);
        this.#reveal(row);
        this.#revealColumn(column);
      },
      moved: () => {
        this.#anchored.remember();
        this.#enterColumn(this.navigation.position.column);
      },
    });
    this.#anchored = new AnchoredRows({
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
  }

  /** Whether rows are cards. */
  get narrow(): boolean {
    return this.#room.narrow;
  }

  /** Whether a card has room for one line, where there is little height. */
  get fitsOneLine(): boolean {
    return this.#room.fitsOneLine;
  }

  /** Width of a row in em, once it is known. */
  get room(): number | undefined {
    return this.#room.em;
  }

  /** Whether the rows are placeholders of a list of which nothing is known yet. */
  get placeholders(): boolean {
    const list = this.#options.list();
    return !list || list.state.status === 'loading';
  }

  /** Whether it is drawn for paper. */
  get printing(): boolean {
    return this.#range.printing;
  }

  /** Rows that paper shows, of how many, while it is printed and they are not all. */
  get printed(): { shown: number; total: number } | undefined {
    return this.#range.printed;
  }

  readForPaper(on: boolean): void {
    this.#range.readsForPaper = on;
    this.#load();
  }

  /** Whether rows are on their way that paper would show. */
  get awaitsRows(): boolean {
    return this.#range.awaitsRows;
  }

  /** Call it before columns are drawn: the tab stop stays in its column, wherever that is now, or in its place. */
  follow(columns: readonly TableColumn[]): void {
    if (this.#field === undefined || this.narrow) return;
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

  /** The row that an element of the grid belongs to; −1 is the header. */
  rowOf(element: Element): number | undefined {
    const row = element.closest('[role=row]');
    return row?.classList.contains('head-row') ? -1 : this.#pool.rowOf(row);
  }

  leadAt(row: number): Lead | undefined {
    const state = this.#state(row);
    return state.status === 'ready' ? state.lead : undefined;
  }

  /** What opens a row's lead. */
  opener(row: number): HTMLElement | null {
    return this.#pool.element(row)?.querySelector<HTMLElement>('.open') ?? null;
  }

  /** The cell of a lead's assignees, if it is drawn. */
  assigneesCell(leadId: string): HTMLElement | null {
    const row = this.#options.list()?.indexOf(leadId) ?? -1;
    return row < 0 ? null : (this.#pool.element(row)?.querySelector<HTMLElement>('.column-assignees') ?? null);
  }

  /** The element of a lead's row, if it is drawn. */
  elementOf(leadId: string): HTMLElement | undefined {
    return this.#pool.element(this.#options.list()?.indexOf(leadId) ?? -1);
  }

  /** Brings a row into sight, and reads it. */
  revealRow(row: number): void {
    this.#reveal(row);
    this.#drawSoon();
  }

  /** Whether a row offers to be read, because it failed or waits for somebody. */
  isFailed(row: number): boolean {
    return ['failed', 'more'].includes(this.#state(row).status);
  }

  /** Another list is shown: from its first row on, and with the same column current. */
  opened(): void {
    const { row, column } = this.navigation.position;
    this.#anchored.forget();
    this.navigation.set({ row: row < 0 && this.navigation.focused ? -1 : 0, column });
    this.#window.scrollToTop();
  }

  /** The list was read again: focus and scroll position stay with the records, wherever those are now. */
  reread(): void {
    if (this.#options.list()) this.#anchored.reread();
  }

  /** A record was changed in this page. */
  changedHere(lead: Lead): void {
    this.#anchored.changedHere(lead);
  }

  /** Records were changed in this page that cannot be told one by one. */
  changedByQuery(ids: readonly string[]): void {
    this.#anchored.changedByQuery(ids);
  }

  /** Rows that have come in above while somebody pointed at others, until they are looked at. */
  get newAbove(): number {
    return this.#anchored.newAbove;
  }

  showNew(): void {
    this.#anchored.forget();
    this.#window.scrollToTop();
    this.navigation.focus({ row: 0, column: this.navigation.position.column });
    this.#host.requestUpdate();
  }

  /** Pointer or focus has gone elsewhere. */
  letGo(): void {
    this.#anchored.letGo();
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
    this.#room.resume();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    this.#room.stop();
    this.#frame.cancel();
    this.#anchored.stop();
    this.#pool.stop();
    this.#range.stop();
    clearTimeout(this.#placeholderTimer);
    this.#placeholderTimer = undefined;
  }

  hostUpdate(): void {
    this.#room.beforeFirst();
  }

  hostUpdated(): void {
    this.#unmeasured = false;
    this.#room.drawn();
    this.#draw(true);
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#range.printing = type === 'beforeprint';
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
    const { start, end } = this.#range.wanted;
    this.#options.list()!.show(start, end);
  }

  /** @param all Whether rows that are drawn already are filled again. */
  #draw(all: boolean): void {
    const block = this.#find('.rows');
    if (!block) return;
    this.#anchored.closeGap();
    this.#load();
    if (this.placeholders && !this.#placeholdersAreDue()) return;
    const { start, end } = this.#range.take();
    this.#frame.cancel();
    this.navigation.beforeDraw();
    const { row } = this.navigation.position;
    const height = this.printed ? this.#window.rowHeight * end : this.#window.totalHeight;
    if (this.#height !== height) {
      this.#height = height;
      block.style.setProperty('block-size', `${height}px`);
    }
    // Of a list without rows the current one is nowhere.
    this.#pool.draw(block, start, end, row >= 0 && row < this.count ? row : undefined, all);
    this.#place(start, end, row);
    this.#anchored.seen(start);
    this.navigation.afterDraw();
    this.#anchored.remember();
    this.#options.drawn();
  }

  /** Whether the list lets somebody wait so long that it shows; draws them when it comes to that. */
  #placeholdersAreDue(): boolean {
    const list = this.#options.list();
    if (this.#placeholderTimer === undefined || list !== this.#waitingFor) {
      clearTimeout(this.#placeholderTimer);
      this.#waitingFor = list;
      this.#waited = false;
      this.#placeholderTimer = setTimeout(() => {
        this.#waited = true;
        if (this.placeholders) this.#draw(true);
      }, placeholderDelay);
    }
    return this.#waited;
  }

  #drawRow(element: HTMLElement, row: number): void {
    const state = this.#state(row);
    const { isSelected, openedId } = this.#options.context();
    const selected = state.status === 'ready' && isSelected(state.lead.id);
    this.#anchored.drawn(element, state.status === 'ready' ? state.lead.id : undefined);
    element.className = state.status === 'ready' ? 'row' : `row ${state.status}`;
    setAttribute(element, 'part', selected ? 'row row-selected' : 'row');
    setAttribute(element, 'role', 'row');
    setAttribute(element, 'aria-rowindex', this.placeholders ? null : String(row + 2));
    setAttribute(element, 'aria-hidden', this.placeholders ? 'true' : null);
    setAttribute(
      element,
      'aria-selected',
      this.#options.selectable() && state.status === 'ready' ? String(selected) : null,
    );
    const isOpened = openedId !== undefined && state.status === 'ready' && state.lead.id === openedId;
    setAttribute(element, 'aria-current', isOpened ? 'true' : null);
    this.#drawCells(element, state, row);
  }

  /** What cannot be drawn of one record leaves the others as they are. */
  #drawCells(element: HTMLElement, state: LeadRow, row: number): void {
    const context = this.#options.context();
    const options = { host: this.#host };
    try {
      render(renderCells(state, row, context), element, options);
    } catch (error) {
      logError(`<${this.#host.localName}> could not show a row.`, error);
      render(renderNotShown(context), element, options);
    }
  }

  /** Moves rows by transform: no other row is laid out again. */
  #place(start: number, end: number, pinned: number): void {
    for (let row = start; row < end; row++) this.#placeRow(row);
    if (pinned >= 0 && (pinned < start || pinned >= end)) this.#placeRow(pinned);
  }

  #placeRow(row: number): void {
    const element = this.#pool.element(row);
    const place = this.#window.offsetOf(row + this.#anchored.goneAbove);
    if (!element || this.#places.get(element) === place) return;
    this.#places.set(element, place);
    element.style.setProperty('transform', `translateY(${place}px)`);
  }

  #state(row: number): LeadRow {
    return this.placeholders ? loading : this.#options.list()!.rowAt(row);
  }

  get #size(): GridSize {
    const rows = this.placeholders ? 0 : this.count;
    const columns = this.#options.context().columns.length;
    return { rows, columns, page: this.#window.rowsPerPage, headless: this.narrow };
  }

  #target({ row, column }: GridPosition): HTMLElement | null {
    const element = row < 0 ? this.#find('.head-row') : this.#pool.element(row);
    const { columns, drawn } = this.#options.context();
    const cell = element?.children[drawn.indexOf(columns[column]!)] as HTMLElement | undefined;
    return cell?.querySelector<HTMLElement>('a, button, input:not(:disabled)') ?? cell ?? null;
  }

  #positionOf(element: Element): GridPosition | undefined {
    const cell = element.closest('.cell');
    const row = cell ? this.rowOf(cell) : undefined;
    if (!cell || row === undefined) return undefined;
    const { columns, drawn } = this.#options.context();
    return { row, column: columns.indexOf(drawn[[...cell.parentElement!.children].indexOf(cell)]!) };
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
      (!this.narrow && this.#options.columnsIn(this.room!) !== columns.length) ||
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

  /** The window draws rows itself when somebody scrolls; everything else of the host stays as it is. */
  #windowHost(): ReactiveControllerHost {
    const host = this.#host;
    return {
      addController: (controller) => host.addController(controller),
      removeController: (controller) => host.removeController(controller),
      requestUpdate: () => this.#drawSoon(),
      get updateComplete() {
        return host.updateComplete;
      },
    };
  }
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
