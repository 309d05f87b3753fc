// A table as a workbook of a spreadsheet, packed a few rows at a time: no long task, and no worker that a policy forbids.
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import type { ExportTable } from './export-table.js';
import { parts, rowXml, sheetEnd, sheetPath, sheetStart } from './xlsx-xml.js';

/** Rows that a sheet can have, https://support.microsoft.com/office/excel-specifications-and-limits. */
const mostRows = 1_048_575;
/** Rows that are packed without a look at the clock. */
const portion = 50;

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function xlsxFile({ heads, count, row, signal }: ExportTable): Promise<Blob> {
  if (count > mostRows) throw new RangeError('A sheet cannot have so many rows');
  const { Zip, ZipDeflate } = await import('fflate');
  const chunks: BlobPart[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    chunks.push(data);
  });
  const encoder = new TextEncoder();
  const begin = (path: string): ((text: string, final?: boolean) => void) => {
    const file = new ZipDeflate(path);
    zip.add(file);
    return (text, final = false) => file.push(encoder.encode(text), final);
  };
  for (const [path, xml] of parts) begin(path)(xml, true);
  const pause = createTimeSlicer(signal);
  const write = begin(sheetPath);
  write(sheetStart + rowXml(1, heads, 'bold'));
  for (let start = 0; start < count; start += portion) {
    const rows = Array.from({ length: Math.min(portion, count - start) }, (_, at) =>
      rowXml(start + at + 2, row(start + at)),
    );
    write(rows.join(''));
    await pause();
  }
  write(sheetEnd, true);
  zip.end();
  signal.throwIfAborted();
  return new Blob(chunks, { type });
}
