// Reads a sheet of a workbook as the rows that people see in it; loaded when somebody chooses one.
import { CsvError } from '../../../domain/import/read/csv-problem.js';
import { fingerprintOf } from '../../../domain/import/read/text-fingerprint.js';
import type { CsvRow, SourceTable } from '../../../domain/import/read/csv-table.js';
import { openOds } from './ods-workbook.js';
import { openXlsx } from './xlsx-workbook.js';
import { ZipEntries } from './zip-entries.js';

export interface ReadWorkbookOptions {
  signal: AbortSignal;
  /** Default: the first that has a table, else the first that has rows. */
  sheet?: string | undefined;
}

/** Two rows with two values each. */
const isTable = (rows: readonly CsvRow[]): boolean =>
  rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1).length > 1;

/** A letter and a drawing have the same parts; `mimetype` says which it is, and programs that pack a folder may leave it out. */
const isOds = async (zip: ZipEntries): Promise<boolean> =>
  zip.has('content.xml') && ((await zip.text('mimetype')) ?? 'spreadsheet').includes('spreadsheet');

/** What workbooks of Excel in binary form and those of Numbers are made of. */
const binaryParts = ['xl/workbook.bin', 'Index/Document.iwa', 'Index.zip'];

/** Rejects with `CsvError` for what is no workbook or has no rows, and with the signal's reason. */
export async function readWorkbook(file: Blob, { signal, sheet }: ReadWorkbookOptions): Promise<SourceTable> {
  const zip = await ZipEntries.of(file, signal);
  const isXlsx = zip.has('xl/workbook.xml');
  if (binaryParts.some((part) => zip.has(part))) throw new CsvError({ code: 'format', format: 'spreadsheet' });
  if (!isXlsx && !(await isOds(zip))) throw new CsvError({ code: 'format', format: 'zip' });
  // A sheet of explanations is taken only where no other has a table.
  const seen = new Set<string>();
  try {
    const { sheets, read } = await (isXlsx ? openXlsx(zip) : openOds(zip));
    const chosen = sheet !== undefined && sheets.includes(sheet);
    for (const name of chosen ? [sheet] : [...sheets, ...sheets]) {
      const { rows, blank, hiddenColumns } = await read(name);
      signal.throwIfAborted();
      const wanted = chosen || seen.has(name) || isTable(rows);
      seen.add(name);
      if (rows.length > 0 && wanted)
        return {
          rows,
          blank,
          fingerprint: fingerprintOf(rows.flatMap(({ cells }) => cells)),
          encoding: 'utf-8',
          delimiter: ',',
          delimiterFound: true,
          sheets,
          sheet: name,
          hiddenColumns,
        };
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof CsvError
      ? error
      : new CsvError({ code: 'format', format: 'broken-workbook' }, { cause: error });
  }
  throw new CsvError({ code: 'empty' });
}
