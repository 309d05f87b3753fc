// A table as CSV, in portions, so that the page answers while a long one is written.
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import { formulaStart } from '../../domain/text/spreadsheet-formula.js';
import type { ExportCell, ExportTable } from './export-table.js';

/** Rows that are written without a look at the clock. */
const portion = 500;

const textOf = (cell: ExportCell): string | number => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);

export async function csvFile({ heads, count, row, signal }: ExportTable): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const pause = createTimeSlicer(signal);
  const options = { newline: '\r\n', escapeFormulae: formulaStart } as const;
  const parts = ['\ufeff', papa.unparse([heads], options)];
  for (let start = 0; start < count; start += portion) {
    const rows = Array.from({ length: Math.min(portion, count - start) }, (_, at) => row(start + at).map(textOf));
    parts.push('\r\n', papa.unparse(rows, options));
    await pause();
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
