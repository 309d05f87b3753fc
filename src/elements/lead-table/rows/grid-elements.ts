// Which element of the grid is which row and which cell.
import type { LeadList } from '../../../controllers/list/lead-list.js';
import type { GridPosition } from '../../../domain/list/grid-movement.js';
import type { RowContext } from './render-row.js';
import type { RowPool } from './row-pool.js';

export interface GridElementsOptions {
  pool: RowPool;
  list: () => LeadList | undefined;
  context: () => RowContext;
  headRow: () => HTMLElement | null;
}

export class GridElements {
  readonly #options: GridElementsOptions;

  constructor(options: GridElementsOptions) {
    this.#options = options;
  }

  /** The row that an element of the grid belongs to; −1 is the header. */
  rowOf(element: Element): number | undefined {
    const row = element.closest('[role=row]');
    return row?.classList.contains('head-row') ? -1 : this.#options.pool.rowOf(row);
  }

  /** What opens a row's lead. */
  opener(row: number): HTMLElement | null {
    return this.#options.pool.element(row)?.querySelector<HTMLElement>('.open') ?? null;
  }

  /** The cell of a lead's assignees, if it is drawn. */
  assigneesCell(leadId: string): HTMLElement | null {
    return this.ofLead(leadId)?.querySelector<HTMLElement>('.column-assignees') ?? null;
  }

  /** The element of a lead's row, if it is drawn. */
  ofLead(leadId: string): HTMLElement | undefined {
    return this.#options.pool.element(this.#options.list()?.indexOf(leadId) ?? -1);
  }

  /** What has the focus in a cell, if that is drawn. */
  target({ row, column }: GridPosition): HTMLElement | null {
    const { pool, context, headRow } = this.#options;
    const element = row < 0 ? headRow() : pool.element(row);
    const { columns, drawn } = context();
    const cell = element?.children[drawn.indexOf(columns[column]!)] as HTMLElement | undefined;
    return cell?.querySelector<HTMLElement>('a, button, input:not(:disabled)') ?? cell ?? null;
  }

  /** The cell that an element belongs to. */
  positionOf(element: Element): GridPosition | undefined {
    const cell = element.closest('.cell');
    const row = cell ? this.rowOf(cell) : undefined;
    if (!cell || row === undefined) return undefined;
    const { columns, drawn } = this.#options.context();
    return { row, column: columns.indexOf(drawn[[...cell.parentElement!.children].indexOf(cell)]!) };
  }
}
