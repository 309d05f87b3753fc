// What the popup "View" holds: saved views, columns, height of rows; and what mouse and keys do with the column heads.
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { holdsFocus } from '../../../controllers/interface/focus-place.js';
import type { KeptViewsStore } from '../../../controllers/list/view-storage.js';
import { sameValue } from '../../../domain/assignment/pending-change.js';
import {
  columnWidth,
  inOrder,
  moved,
  type SavedView,
  type TableLayout,
} from '../../../domain/list/table-arrangement.js';
import { randomId } from '../../../domain/platform/operation-id.js';
import type { LeadCriteria } from '../../../domain/record/lead-query.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { ExportFormat } from '../../export/export-table.js';
import type { TableColumn } from '../columns/table-columns.js';
import type { TableServices } from '../table-services.js';
import { arrangeStyles } from './arrange-styles.js';
import { HeadPointer } from './head-pointer.js';
import { renderColumns } from './render-columns.js';
import { renderViews } from './render-views.js';

/** CSS px by which a key changes a width. */
const step = 16;

/** CSS px of a column of which nothing is known. */
const usualWidth = 160;

export interface TableArrangeOptions {
  kept: KeptViewsStore;
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
  /** @param final Whether it is to be kept and told. */
  setLayout: (layout: TableLayout, final: boolean) => void;
  setQuery: (query: Omit<LeadCriteria, 'recordType'>) => void;
  workload: () => void;
  exportAll: (format: ExportFormat) => void;
  print: () => void;
  help: () => void;
}

export class TableArrange implements ReactiveController {
  readonly #services: TableServices;
  readonly #options: TableArrangeOptions;
  readonly #pins = new CSSStyleSheet();
  #pinRules = '';
  #current: string | undefined;
  #renaming: SavedView | undefined;

  constructor(services: TableServices, options: TableArrangeOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, arrangeStyles);
    const root = services.host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#pins];
    this.#current = options.kept.now.startWith;
    new HeadPointer(root, {
      head: () => root.querySelector<HTMLElement>('.head'),
      rtl: options.rtl,
      fields: () => options.drawn().map(({ field }) => field),
      resize: (field, width, done) => this.#resize(field, width, done),
      move: (field, before) => this.#moveBefore(field, before),
    });
    for (const type of ['toggle', 'close']) root.addEventListener(type, (event) => this.#onClose(event), true);
    services.host.addController(this);
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

  hostUpdated(): void {
    if (!this.#options.narrow()) this.#fixWidths();
    this.#stick();
  }

  /** Of pinned columns that the host has given no width. */
  #fixWidths(): void {
    const { pinned = [], widths } = this.#layout;
    const open = this.#options.shown().filter(({ field }) => pinned.includes(field) && !widths?.[field]);
    if (open.length === 0) return;
    const own = open.map(({ field }) => [field, columnWidth(this.#widthOf(field))] as const);
    this.#options.setLayout({ ...this.#layout, widths: { ...widths, ...Object.fromEntries(own) } }, false);
  }

  /** Buttons above the table for the views that somebody wants at hand. */
  renderPinned(): TemplateResult | typeof nothing {
    const views = (this.#options.kept.now.views ?? []).filter(({ pinned }) => pinned);
    if (views.length === 0) return nothing;
    return html`<div
      class="view-buttons"
      part="views"
      role="group"
      aria-label=${this.#services.localize.messages.views}
    >
      ${views.map(
        (view) =>
          html`<button
            class="view-button"
            part="view"
            type="button"
            aria-pressed=${view.id === this.#current && this.#shows(view) ? 'true' : 'false'}
            @click=${() => this.#show(view)}
          >
            <bdi>${view.name}</bdi>
          </button>`,
      )}
    </div>`;
  }

  /** Whether the list asks for what a view asks for: filters may have been changed since it was chosen, or come with the address. */
  #shows({ query }: SavedView): boolean {
    const { search, filter, sort } = this.#services.criteria();
    return sameValue(query.search, search) && sameValue(query.filter, filter) && sameValue(query.sort, sort);
  }

  renderPopup(): TemplateResult {
    return html`<div class="arrange">
      ${this.renderViews()}${this.renderColumns()}${this.renderRowHeight()}${this.renderOtherWork()}
    </div>`;
  }

  renderViews(): TemplateResult {
    const { kept } = this.#options;
    return renderViews({
      messages: this.#services.localize.messages,
      views: kept.now.views ?? [],
      current: this.#current,
      startWith: kept.now.startWith,
      show: (view) => this.#show(view),
      save: (name) => this.#save(name),
      renaming: this.#renaming,
      rename: (view) => this.#rename(view),
      change: (view) => this.#change(view),
      remove: (view) => this.#remove(view),
      startAt: (id) => void kept.write({ startWith: id }),
      changed: () => this.#services.host.requestUpdate(),
    });
  }

  renderColumns(): TemplateResult {
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
      reset: () => this.#options.setLayout({ density: this.#layout.density }, true),
    });
  }

  renderRowHeight(): TemplateResult {
    const { messages } = this.#services.localize;
    const density = this.#layout.density ?? 'medium';
    return html`<section>
      <h3 id="row-height">${messages.rowHeight}</h3>
      <div class="row-heights" role="group" aria-labelledby="row-height">
        ${(['compact', 'medium', 'comfortable'] as const).map(
          (name) =>
            html`<button
              class="button"
              type="button"
              aria-pressed=${name === density ? 'true' : 'false'}
              @click=${() => this.#options.setLayout({ ...this.#layout, density: name }, true)}
            >
              ${messages.densities[name]}
            </button>`,
        )}
      </div>
    </section>`;
  }

  renderOtherWork(): TemplateResult {
    const { messages } = this.#services.localize;
    const { workload, exportAll, print, help } = this.#options;
    return html`<div class="other-work">
      <button class="button" type="button" @click=${workload}>${messages.workload}</button>
      <button class="button" type="button" @click=${() => exportAll('csv')}>${messages.exportSelection}</button>
      <button class="button" type="button" @click=${() => exportAll('xlsx')}>${messages.exportExcel}</button>
      <button class="button" type="button" @click=${print}>${messages.print}</button>
      <button class="button" type="button" @click=${help}>${messages.keysTitle}</button>
    </div>`;
  }

  /** Keys in a column head: Shift and an arrow change its width, with Ctrl too they move it. */
  onHeadKey(key: 'narrower' | 'wider' | 'forward' | 'back', column: number): void {
    const shown = this.#options.shown()[column];
    if (!shown?.field) return;
    if (key === 'forward' || key === 'back') return this.#step(shown.field, key === 'forward' ? -1 : 1, true);
    const width = this.#widthOf(shown.field) + (key === 'wider' ? step : -step);
    this.#resize(shown.field, width, true);
    const { messages, format } = this.#services.localize;
    this.#services.say(messages.columnWide(shown.label, columnWidth(width), format));
  }

  #widthOf(field: string): number {
    const at = this.#options.drawn().findIndex((column) => column.field === field);
    const cells = this.#services.host.renderRoot.querySelectorAll<HTMLElement>('.head-cell');
    return this.#layout.widths?.[field] ?? cells[at]?.offsetWidth ?? this.#options.undrawnWidth(field) ?? usualWidth;
  }

  #resize(field: string, width: number, done: boolean): void {
    this.#options.setLayout({ ...this.#layout, widths: { ...this.#layout.widths, [field]: columnWidth(width) } }, done);
  }

  #setColumns(columns: readonly string[]): void {
    this.#options.setLayout({ ...this.#layout, columns: inOrder(columns, this.#layout.pinned) }, true);
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
    const widths = { ...this.#layout.widths, ...(on && { [field]: columnWidth(this.#widthOf(field)) }) };
    this.#options.setLayout({ ...this.#layout, pinned: next, widths, columns: inOrder(this.#fields, next) }, true);
  }

  /** Cells of pinned columns stay where they are while the others scroll; a sheet, since no cell has a style of its own. */
  #stick(): void {
    const pinned = this.#layout.pinned ?? [];
    const rules: string[] = [];
    let start = '0px';
    for (const [at, { field, kind }] of this.#options.shown().entries()) {
      if (pinned.length === 0 || (kind !== 'select' && !pinned.includes(field))) break;
      const cell = `:nth-child(${at + 1})`;
      rules.push(
        `.frame:not(.narrow) :is(.head-row, .row) > .cell${cell} { position: sticky; z-index: 2; inset-inline-start: ${start}; background: inherit; }`,
      );
      start = kind === 'select' ? '3em' : `calc(${start} + ${this.#layout.widths?.[field] ?? usualWidth}px)`;
    }
    // What is gone to by keys comes into sight beside them, not beneath them.
    if (rules.length > 0) rules.push(`.scroller { scroll-padding-inline-start: ${start}; }`);
    const text = this.#options.narrow() ? '' : rules.join('\n');
    if (text === this.#pinRules) return;
    this.#pinRules = text;
    this.#pins.replaceSync(text);
  }

  #show(view: SavedView): void {
    this.#current = view.id;
    this.#options.setLayout(view.layout, true);
    this.#options.setQuery(view.query);
    this.#services.say(this.#services.localize.messages.viewShown(view.name));
  }

  /** The name goes into the field below, where it is written anew. */
  #rename(view: SavedView | undefined): void {
    this.#renaming = view;
    const input = this.#nameField;
    if (input) input.value = view?.name ?? '';
    input?.focus();
    input?.select();
    this.#services.host.requestUpdate();
  }

  /** A name that is not given yet goes with the popup, or the next view that is saved would get it. */
  #onClose({ type, target, newState }: Event & Partial<ToggleEvent>): void {
    if (!this.#renaming || (type === 'toggle' && newState !== 'closed')) return;
    const input = this.#nameField;
    if (!input || !(target as Element).contains(input)) return;
    this.#renaming = undefined;
    input.value = '';
    this.#services.host.requestUpdate();
  }

  get #nameField(): HTMLInputElement | null {
    return this.#services.host.renderRoot.querySelector('.views form > input');
  }

  /** @returns Whether the name is one that can be given. */
  #save(name: string): boolean {
    const { kept } = this.#options;
    const renamed = this.#renaming;
    if (renamed) return this.#giveName(renamed, name);
    const { recordType: _type, ...query } = this.#services.criteria();
    const views = kept.now.views ?? [];
    const same = views.find((view) => view.name === name);
    const view: SavedView = { ...same, id: same?.id ?? randomId(), name, query, layout: this.#layout };
    this.#current = view.id;
    const next = same ? views.map((other) => (other === same ? view : other)) : [...views, view];
    void kept.write({ views: next }).then((isKept) => {
      if (isKept) this.#services.say(this.#services.localize.messages.viewSaved(name));
    });
    this.#services.host.requestUpdate();
    return true;
  }

  /** Saving under the name of another view replaces that one; a view that is only called something else replaces none. */
  #giveName(view: SavedView, name: string): boolean {
    const { notice, localize } = this.#services;
    const isTaken = this.#options.kept.now.views?.some((other) => other.id !== view.id && other.name === name);
    if (isTaken) {
      notice.show({ text: localize.messages.viewExists(name), tone: 'warning' });
      return false;
    }
    this.#renaming = undefined;
    this.#change({ ...view, name });
    this.#services.say(localize.messages.viewRenamed(name));
    return true;
  }

  #change(view: SavedView): void {
    const views = (this.#options.kept.now.views ?? []).map((other) => (other.id === view.id ? view : other));
    void this.#options.kept.write({ views });
    this.#services.host.requestUpdate();
  }

  #remove(view: SavedView): void {
    const { id, name } = view;
    const { kept } = this.#options;
    const { views = [], startWith } = kept.now;
    const place = views.findIndex((other) => other.id === id);
    const rest = views.filter((other) => other.id !== id);
    void kept.write({ views: rest, ...(startWith === id && { startWith: undefined }) });
    if (this.#current === id) this.#current = undefined;
    if (this.#renaming?.id === id) this.#rename(undefined);
    const { host, notice, localize } = this.#services;
    const undo = (): void => {
      // Beside what was saved since.
      const now = kept.now.views ?? [];
      const isFirst = startWith === id && kept.now.startWith === undefined;
      const views = now.toSpliced(place, 0, view);
      void kept.write({ views, ...(isFirst && { startWith }) });
      host.requestUpdate();
    };
    const { messages } = localize;
    notice.show({ text: messages.viewDeleted(name), actions: [{ label: messages.undo, undoes: true, run: undo }] });
    host.requestUpdate();
    // The button that was pressed may be gone.
    void host.updateComplete.then(() => {
      if (!holdsFocus(host)) this.#nameField?.focus();
    });
  }
}
