// Which columns are shown, in which order, how wide, and which stay: by the popup, by the mouse and by keys in a head.
import type { TemplateResult } from 'lit';
import type { ViewStore } from '../../../controllers/list/view-store.js';
import { columnWidth, inOrder, moved, type TableLayout } from '../../../domain/list/table-arrangement.js';
import type { TableColumn } from '../columns/table-columns.js';
import type { TableServices } from '../table-services.js';
import { HeadPointer } from './head-pointer.js';
import { usualWidth } from './pinned-columns.js';
import { renderColumns } from './render-columns.js';

/** CSS px by which a key changes a width. */
const step = 16;

export interface ArrangedColumnsOptions {
  kept: ViewStore;
  /** Every field that can be a column, those that are shown first. */
  available: () => readonly TableColumn[];
  /** Columns that were chosen, also those that a card has no place for. */
  columns: () => readonly TableColumn[];
  /** Columns that are shown, the one of checkboxes too. */
  shown: () => readonly TableColumn[];
  /** Those of them that have a head. */
  drawn: () => readonly TableColumn[];
  /** CSS px of a column that is shown and, like many beside it, not drawn. */
  undrawnWidth: (field: string) => number | undefined;
  /** Goes to the head of a column. */
  focusHead: (column: number) => void;
  /** Whether rows are cards. */
  narrow: () => boolean;
  rtl: () => boolean;
  /** Shows it, such as while the pointer goes on. */
  setLayout: (layout: TableLayout) => void;
  /** Shows it, tells it and keeps it. */
  keepLayout: (layout: TableLayout) => void;
}

export class ArrangedColumns {
  readonly #services: TableServices;
  readonly #options: ArrangedColumnsOptions;

  constructor(services: TableServices, options: ArrangedColumnsOptions) {
    this.#services = services;
    this.#options = options;
    const root = services.host.renderRoot as ShadowRoot;
    new HeadPointer(root, {
      head: () => root.querySelector<HTMLElement>('.head'),
      rtl: options.rtl,
      fields: () => options.drawn().map(({ field }) => field),
      resize: (field, width, done) => this.#resize(field, width, done),
      move: (field, before) => this.#moveBefore(field, before),
    });
  }

  get #layout(): TableLayout {
    return this.#options.kept.layout;
  }

  get #fields(): string[] {
    return this.#options.columns().flatMap(({ field }) => (field === '' ? [] : [field]));
  }

  /** A card has a place for a few only, and says so by being one. */
  get #leftOut(): string[] {
    if (this.#options.narrow()) return [];
    const drawn = new Set(this.#options.shown().map(({ field }) => field));
    return this.#fields.filter((field) => !drawn.has(field));
  }

  render(): TemplateResult {
    return renderColumns({
      messages: this.#services.localize.messages,
      columns: this.#options.available(),
      shown: this.#fields,
      pinned: this.#layout.pinned ?? [],
      leftOut: this.#leftOut,
      pins: !this.#options.narrow(),
      toggle: (field, on) => this.#toggle(field, on),
      pin: (field, on) => this.#pin(field, on),
      move: (field, by) => this.#step(field, by),
      reset: () => this.#options.keepLayout({ density: this.#layout.density }),
    });
  }

  /** Keys in a column head: Shift and an arrow change its width, with Ctrl too they move it. */
  onHeadKey(key: 'narrower' | 'wider' | 'forward' | 'back', column: number): void {
    const shown = this.#options.shown()[column];
    if (!shown?.field) return;
    if (key === 'forward' || key === 'back') return this.#step(shown.field, key === 'forward' ? -1 : 1, true);
    const width = this.widthOf(shown.field) + (key === 'wider' ? step : -step);
    this.#resize(shown.field, width, true);
    const { messages, format } = this.#services.localize;
    this.#services.say(messages.columnWide(shown.label, columnWidth(width), format));
  }

  /** CSS px. */
  widthOf(field: string): number {
    const at = this.#options.drawn().findIndex((column) => column.field === field);
    const cells = this.#services.host.renderRoot.querySelectorAll<HTMLElement>('.head-cell');
    return this.#layout.widths?.[field] ?? cells[at]?.offsetWidth ?? this.#options.undrawnWidth(field) ?? usualWidth;
  }

  #resize(field: string, width: number, done: boolean): void {
    const { setLayout, keepLayout } = this.#options;
    const layout = { ...this.#layout, widths: { ...this.#layout.widths, [field]: columnWidth(width) } };
    if (done) keepLayout(layout);
    else setLayout(layout);
  }

  #setColumns(columns: readonly string[]): void {
    this.#options.keepLayout({ ...this.#layout, columns: inOrder(columns, this.#layout.pinned) });
  }

  #moveBefore(field: string, before: string | undefined): void {
    const rest = this.#fields.filter((other) => other !== field);
    const place = before === undefined ? rest.length : rest.indexOf(before);
    this.#setColumns(moved(rest, field, place));
    this.#sayPlace(field);
  }

  /** @param keepFocus Whether the focus is in the head, and goes with it. */
  #step(field: string, by: number, keepFocus = false): void {
    const fields = this.#fields;
    this.#setColumns(moved(fields, field, fields.indexOf(field) + by));
    this.#sayPlace(field);
    if (!keepFocus) return;
    void this.#services.host.updateComplete.then(() => {
      this.#options.focusHead(this.#options.shown().findIndex((column) => column.field === field));
    });
  }

  #sayPlace(field: string): void {
    const { messages, format } = this.#services.localize;
    const fields = this.#fields;
    const label = this.#options.columns().find((column) => column.field === field)?.label ?? field;
    this.#services.say(messages.columnMoved(label, fields.indexOf(field) + 1, fields.length, format));
  }

  #toggle(field: string, on: boolean): void {
    const fields = this.#fields;
    this.#setColumns(on ? [...fields, field] : fields.filter((other) => other !== field));
  }

  /** A column that stays has a width of its own, so that the next one knows where it begins. */
  #pin(field: string, on: boolean): void {
    const pinned = (this.#layout.pinned ?? []).filter((other) => other !== field);
    const next = on ? [...pinned, field] : pinned;
    const widths = { ...this.#layout.widths, ...(on && { [field]: columnWidth(this.widthOf(field)) }) };
    this.#options.keepLayout({ ...this.#layout, pinned: next, widths, columns: inOrder(this.#fields, next) });
  }
}
