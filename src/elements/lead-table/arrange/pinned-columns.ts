// Columns that stay in sight while the others scroll.
import type { ReactiveController } from 'lit';
import { columnWidth, type TableLayout } from '../../../domain/list/table-arrangement.js';
import { adoptStyles, fillSheet } from '../../adopt-styles.js';
import type { TableColumn } from '../columns/table-columns.js';
import type { TableServices } from '../table-services.js';

/** CSS px of a column of which nothing is known. */
export const usualWidth = 160;

export interface PinnedColumnsOptions {
  layout: () => TableLayout;
  /** Columns that are shown, the one of checkboxes too. */
  shown: () => readonly TableColumn[];
  /** Whether rows are cards: no column stays then. */
  narrow: () => boolean;
  /** CSS px. */
  widthOf: (field: string) => number;
  setLayout: (layout: TableLayout) => void;
}

export class PinnedColumns implements ReactiveController {
  readonly #options: PinnedColumnsOptions;
  /** A sheet, since no cell has a style of its own. */
  readonly #sheet = new CSSStyleSheet();
  #rules = '';

  constructor({ host }: TableServices, options: PinnedColumnsOptions) {
    this.#options = options;
    adoptStyles(host, this.#sheet);
    host.addController(this);
  }

  hostUpdated(): void {
    const { layout, narrow } = this.#options;
    const { pinned = [] } = layout();
    if (!narrow()) this.#fixWidths(pinned);
    const rules = narrow() || pinned.length === 0 ? '' : this.#rulesOf(pinned);
    if (rules === this.#rules) return;
    this.#rules = rules;
    fillSheet(this.#sheet, rules);
  }

  /** Of pinned columns that the host has given no width: the next one is to know where it begins. */
  #fixWidths(pinned: readonly string[]): void {
    const { layout, shown, widthOf, setLayout } = this.#options;
    const { widths } = layout();
    const open = shown().filter(({ field }) => pinned.includes(field) && !widths?.[field]);
    if (open.length === 0) return;
    const own = open.map(({ field }) => [field, columnWidth(widthOf(field))] as const);
    setLayout({ ...layout(), widths: { ...widths, ...Object.fromEntries(own) } });
  }

  #rulesOf(pinned: readonly string[]): string {
    const { widths } = this.#options.layout();
    const rules: string[] = [];
    let start = '0px';
    for (const [at, { field, kind }] of this.#options.shown().entries()) {
      if (kind !== 'select' && !pinned.includes(field)) break;
      const cell = `:nth-child(${at + 1})`;
      rules.push(
        `.frame:not(.narrow) :is(.head-row, .row) > .cell${cell} { position: sticky; z-index: 2; inset-inline-start: ${start}; background: inherit; }`,
      );
      start = kind === 'select' ? '3em' : `calc(${start} + ${widths?.[field] ?? usualWidth}px)`;
    }
    // What is gone to by keys comes into sight beside them, not beneath them.
    if (rules.length > 0) rules.push(`.scroller { scroll-padding-inline-start: ${start}; }`);
    return rules.join('\n');
  }
}
