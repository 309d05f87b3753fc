// Of many columns only those are drawn that are in sight, that stay in sight, or that a row cannot do without.
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TableLayout } from '../../../domain/list/table-arrangement.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles, fillSheet } from '../../adopt-styles.js';
import { type columnTracks, leastWidth, type TableColumn } from './table-columns.js';
import type { TableServices } from '../table-services.js';

/** Columns that are drawn beyond each edge: the next few key presses and a slow scroll find them there. */
const overscan = 4;
/** What acts on a row acts through these cells, and the name is what a screen reader calls the row. */
const always = new Set(['select', 'name', 'assignees']);

/** From the first until before the last. */
interface Span {
  start: number;
  end: number;
}

/** What the columns have to know of the rows. */
export interface RowsInSight {
  /** Whether all is drawn, for paper. */
  readonly range: { readonly printing: boolean };
  readonly navigation: { readonly position: { readonly column: number } };
}

export interface ColumnWindowOptions {
  rows: RowsInSight;
  kept: { readonly layout: TableLayout };
}

/** What is drawn of the columns of a table, and where. */
interface Plan {
  columns: readonly TableColumn[];
  drawn: readonly TableColumn[];
  /** CSS px of each column. */
  widths: readonly number[];
}

export class ColumnWindow implements ReactiveController {
  readonly #services: TableServices;
  readonly #options: ColumnWindowOptions;
  readonly #gaps = new CSSStyleSheet();
  #rules = '';
  #plan: Plan | undefined;
  #span: Span = { start: 0, end: 0 };
  #fontSize = 16;
  #scroller: HTMLElement | null = null;
  /** CSS px that are scrolled past, and that are in sight: to ask for them while drawing would lay out the page. */
  #left = 0;
  #width = 0;
  #resize: ResizeObserver | undefined;

  constructor(services: TableServices, options: ColumnWindowOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, this.#gaps);
    services.host.addController(this);
    this.#follow();
  }

  /** Keeps each cell with its column, so that a focus stays where it is when columns come and go. */
  readonly each = (columns: readonly TableColumn[], cell: (column: TableColumn) => TemplateResult): unknown =>
    repeat(columns, ({ field }) => field, cell);

  /** Which of the columns are drawn now. */
  drawn(columns: readonly TableColumn[]): readonly TableColumn[] {
    const { format } = this.#services.localize;
    const { widths: set, pinned = [] } = this.#options.kept.layout;
    const widths = columns.map((column) => set?.[column.field] ?? leastWidth(column, format) * this.#fontSize);
    const stays = new Set(pinned);
    const sight = this.#sight(widths);
    if (!within(sight, this.#span)) this.#span = around(sight, columns.length);
    const { rows } = this.#options;
    const { start, end } = rows.range.printing ? sight : this.#span;
    const current = rows.range.printing ? -1 : rows.navigation.position.column;
    const drawn = columns.filter(
      ({ kind, field }, at) => (at >= start && at < end) || at === current || always.has(kind) || stays.has(field),
    );
    this.#plan = { columns, drawn, widths };
    return drawn;
  }

  /** CSS px of a column, drawn or not. */
  widthOf(field: string): number | undefined {
    return this.#plan?.widths[this.#plan.columns.findIndex((column) => column.field === field)];
  }

  /** One track for each drawn column, as wide as it and what is left out before it. */
  get tracks(): ReturnType<typeof columnTracks> | undefined {
    if (!this.#plan) return undefined;
    const { widths } = this.#plan;
    const tracks = this.#placed.map(({ at, gap }) => `${gap + widths[at]!}px`);
    return { '--_columns': tracks.join(' '), '--_least': `${widths.reduce((sum, width) => sum + width, 0)}px` };
  }

  /** On paper is what was in sight. */
  render(): TemplateResult | typeof nothing {
    if (!this.#plan || !this.#options.rows.range.printing) return nothing;
    const { messages, format } = this.#services.localize;
    const count = (columns: readonly TableColumn[]): number => columns.filter(({ field }) => field !== '').length;
    const { drawn, columns } = this.#plan;
    return html`<p class="printed">${messages.printedColumns(count(drawn), count(columns), format)}</p>`;
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdate(): void {
    this.#plan = undefined;
  }

  hostUpdated(): void {
    this.#follow();
    this.#makeRoom();
  }

  /** Drawn columns with the CSS px that are left out before each of them. */
  get #placed(): { at: number; gap: number }[] {
    const { columns, drawn, widths } = this.#plan!;
    const isDrawn = new Set(drawn);
    let gap = 0;
    return columns.flatMap((column, at) => {
      if (!isDrawn.has(column)) {
        gap += widths[at]!;
        return [];
      }
      const placed = { at, gap };
      gap = 0;
      return placed;
    });
  }

  /** A sheet, since no cell has a style of its own. Paper has no room for what is left out. */
  #makeRoom(): void {
    const rules = (this.#plan ? this.#placed : []).flatMap(({ gap }, place) =>
      gap === 0 ? [] : `:is(.head-row, .row) > .cell:nth-child(${place + 1}) { margin-inline-start: ${gap}px; }`,
    );
    const text = rules.length === 0 ? '' : `@media screen { ${rules.join('\n')} }`;
    if (text === this.#rules) return;
    this.#rules = text;
    fillSheet(this.#gaps, text);
  }

  /** Columns that are at least partly in the scroller. */
  #sight(widths: readonly number[]): Span {
    const from = this.#left;
    const to = from + this.#width;
    let place = 0;
    let start = widths.length;
    let end = 0;
    for (const [at, width] of widths.entries()) {
      if (place + width > from && place < to) {
        start = Math.min(start, at);
        end = at + 1;
      }
      place += width;
    }
    return { start: Math.min(start, end), end };
  }

  #follow(): void {
    const scroller = this.#services.host.renderRoot.querySelector<HTMLElement>('.scroller');
    if (scroller === this.#scroller) return;
    this.#leave();
    this.#scroller = scroller;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    // The ruler is as high as a row, whatever the size of the text.
    this.#resize = new ResizeObserver(() => this.#onResize());
    const ruler = this.#services.host.renderRoot.querySelector('.ruler')!;
    for (const element of [scroller, ruler]) this.#resize.observe(element);
    this.#measure();
  }

  #leave(): void {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#scroller = null;
    this.#resize?.disconnect();
  }

  #measure(): void {
    this.#fontSize = Number.parseFloat(getComputedStyle(this.#services.host).fontSize);
    this.#left = Math.abs(this.#scroller!.scrollLeft);
    this.#width = this.#scroller!.clientWidth;
  }

  #onResize(): void {
    this.#measure();
    this.#services.host.requestUpdate();
  }

  readonly #onScroll = (): void => {
    this.#left = Math.abs(this.#scroller!.scrollLeft);
    if (this.#plan && !within(this.#sight(this.#plan.widths), this.#span)) this.#services.host.requestUpdate();
  };
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const around = ({ start, end }: Span, count: number): Span => ({
  start: Math.max(0, start - overscan),
  end: Math.min(count, end + overscan),
});
