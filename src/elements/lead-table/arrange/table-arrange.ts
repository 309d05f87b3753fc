// What the popup "View" holds: saved views, columns, height of rows, and other work with the list.
import { html, type nothing, type TemplateResult } from 'lit';
import type { TableLayout } from '../../../domain/list/table-arrangement.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { ExportFormat } from '../../export/export-table.js';
import type { TableServices } from '../table-services.js';
import { arrangeStyles } from './arrange-styles.js';
import { ArrangedColumns, type ArrangedColumnsOptions } from './arranged-columns.js';
import { PinnedColumns } from './pinned-columns.js';
import { SavedViews, type SavedViewsOptions } from './saved-views.js';
import { UnkeptNotice } from './unkept-notice.js';

export interface TableArrangeOptions
  extends Omit<ArrangedColumnsOptions, 'keepLayout'>, Omit<SavedViewsOptions, 'keepLayout' | 'unkept'> {
  /** Shows it, tells it, and answers whether it is kept. */
  keepLayout: (layout: TableLayout) => Promise<boolean>;
  workload: () => void;
  exportAll: (format: ExportFormat) => void;
  print: () => void;
  help: () => void;
}

export class TableArrange {
  readonly #services: TableServices;
  readonly #options: TableArrangeOptions;
  readonly #views: SavedViews;
  readonly #columns: ArrangedColumns;
  readonly #keepLayout: (layout: TableLayout) => void;

  constructor(services: TableServices, options: TableArrangeOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, arrangeStyles);
    const unkept = new UnkeptNotice(services, options.kept);
    this.#keepLayout = (layout) => void unkept.followLayout(options.keepLayout(layout));
    this.#views = new SavedViews(services, { ...options, keepLayout: this.#keepLayout, unkept });
    this.#columns = new ArrangedColumns(services, { ...options, keepLayout: this.#keepLayout });
    new PinnedColumns(services, {
      layout: () => options.kept.layout,
      shown: options.shown,
      narrow: options.narrow,
      widthOf: (field) => this.#columns.widthOf(field),
      setLayout: options.setLayout,
    });
  }

  /** Buttons above the table for the views that somebody wants at hand. */
  renderPinned(): TemplateResult | typeof nothing {
    return this.#views.renderPinned();
  }

  renderPopup(): TemplateResult {
    return html`<div class="arrange">
      ${this.renderViews()}${this.renderColumns()}${this.renderRowHeight()}${this.renderOtherWork()}
    </div>`;
  }

  renderViews(): TemplateResult {
    return this.#views.render();
  }

  renderColumns(): TemplateResult {
    return this.#columns.render();
  }

  renderRowHeight(): TemplateResult {
    const { messages } = this.#services.localize;
    const { kept } = this.#options;
    const { density = 'medium' } = kept.layout;
    return html`<section>
      <h3 id="row-height">${messages.rowHeight}</h3>
      <div class="row-heights" role="group" aria-labelledby="row-height">
        ${(['compact', 'medium', 'comfortable'] as const).map(
          (name) =>
            html`<button
              class="button"
              type="button"
              aria-pressed=${name === density ? 'true' : 'false'}
              @click=${() => this.#keepLayout({ ...kept.layout, density: name })}
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
    this.#columns.onHeadKey(key, column);
  }
}
