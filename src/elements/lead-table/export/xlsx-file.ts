// A table as a workbook of a spreadsheet. Every text is a cell of text there, so that none of them is a formula.
import { createTimeSlicer } from '../../../controllers/interface/time-slicing.js';
import type { ExportCell, ExportTable } from '../../files/export-table.js';

/** Rows that a sheet can have, https://support.microsoft.com/office/excel-specifications-and-limits. */
const mostRows = 1_048_575;
/** Letters that a cell can hold. */
const mostLetters = 32_767;

interface SheetCell {
  value: string | number | Date;
  type: StringConstructor | NumberConstructor | DateConstructor;
  format?: string;
  fontWeight?: 'bold';
}

function sheetCell(cell: ExportCell): SheetCell | null {
  if (cell === '') return null;
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: cell.slice(0, mostLetters), type: String };
}

export async function xlsxFile({ heads, count, row, signal }: ExportTable): Promise<Blob> {
  if (count > mostRows) throw new RangeError('A sheet cannot have so many rows');
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const pause = createTimeSlicer(signal);
  const sheet: (SheetCell | null)[][] = [heads.map((value) => ({ value, type: String, fontWeight: 'bold' }))];
  for (let at = 0; at < count; at++) {
    sheet.push(row(at).map(sheetCell));
    await pause();
  }
  return writeXlsxFile(sheet, { stickyRowsCount: 1 }).toBlob();
}
