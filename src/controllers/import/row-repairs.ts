// Repairs of cells that the check offers: what they would change is known row by row, so that they can be taken and taken back.
import type { FileRow } from '../../domain/import/read/file-table.js';
import { mostSamples, type OfferedRepair, type RowRepairKind } from '../../domain/import/read/quote-repairs.js';

/** A cell that a repair changes. */
export interface MendedCell {
  rowNumber: number;
  column: number;
  /** As the file has it. */
  before: string;
  text: string;
}

export interface RowRepair extends OfferedRepair<RowRepairKind> {
  cells: readonly MendedCell[];
}

/** The cells in which two rows differ. */
const changesOf = ({ rowNumber, cells: own }: FileRow, cells: readonly string[]): MendedCell[] =>
  Array.from({ length: Math.max(own.length, cells.length) }, (_, column) => ({
    rowNumber,
    column,
    before: own[column] ?? '',
    text: cells[column] ?? '',
  })).filter(({ before, text }) => before !== text);

/** The repair that makes rows of others; `undefined` where there are none. */
export function rowRepair(
  kind: RowRepairKind,
  mended: readonly { row: FileRow; cells: readonly string[] }[],
): RowRepair | undefined {
  if (mended.length === 0) return undefined;
  const samples = mended.slice(0, mostSamples).map(({ row: { rowNumber, cells: own }, cells }) => ({
    rowNumber,
    written: own.join(','),
    cells,
  }));
  const cells = mended.flatMap((each) => changesOf(each.row, each.cells));
  return { kind, taken: false, rows: mended.length, samples, cells };
}

/** Those that were taken stay where they are offered, so that they can be taken back. */
export const withTaken = (
  found: readonly RowRepair[],
  taken: ReadonlyMap<RowRepairKind, RowRepair> = new Map(),
): RowRepair[] =>
  [...found.filter(({ kind }) => !taken.has(kind)), ...taken.values()].sort((a, b) => a.kind.localeCompare(b.kind));
