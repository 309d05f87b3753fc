// Where a key leads in a grid: index arithmetic without a DOM, so that every edge can be tested.

/** `row` is 0-based in the whole list, −1 is the header; `column` counts the columns that are shown. */
export interface GridPosition {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that one Page Down passes. */
  page: number;
  /** Whether the header is nothing to go to, as that of cards. */
  headless?: boolean;
}

export type GridMove =
  | 'up'
  | 'down'
  | 'backward'
  | 'forward'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end'
  | 'page-up'
  | 'page-down';

export interface GridKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const moves: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'backward',
  ArrowRight: 'forward',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

/** The move that a key asks for after https://www.w3.org/WAI/ARIA/apg/patterns/grid/; arrows are mirrored in RTL. */
export function gridMove({ key, ctrlKey, metaKey, altKey }: GridKey, rtl: boolean): GridMove | undefined {
  const move = moves[key];
  if (altKey || !move) return undefined;
  if (ctrlKey || metaKey) return move === 'row-start' ? 'grid-start' : move === 'row-end' ? 'grid-end' : undefined;
  if (rtl && move === 'backward') return 'forward';
  if (rtl && move === 'forward') return 'backward';
  return move;
}

/** The nearest position that exists. */
export function clampToGrid({ row, column }: GridPosition, { rows, columns, headless }: GridSize): GridPosition {
  return {
    row: Math.max(headless ? 0 : -1, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/** Where a move ends. Nothing wraps; the header is left and reached by single steps only. */
export function moveInGrid(from: GridPosition, move: GridMove, size: GridSize): GridPosition {
  const { row, column } = from;
  const inBody = (target: number): number => Math.max(0, target);
  const targets: Record<GridMove, GridPosition> = {
    up: { row: row - 1, column },
    down: { row: row + 1, column },
    backward: { row, column: column - 1 },
    forward: { row, column: column + 1 },
    'row-start': { row, column: 0 },
    'row-end': { row, column: size.columns - 1 },
    'grid-start': { row: 0, column: 0 },
    'grid-end': { row: size.rows - 1, column: size.columns - 1 },
    'page-up': { row: row < 0 ? row : inBody(row - size.page), column },
    'page-down': { row: inBody(row + size.page), column },
  };
  return clampToGrid(targets[move], size);
}
