// Reads a sheet of a workbook as the rows that people see in it; loaded when somebody chooses one.
import { CsvError } from '../../../domain/import/read/csv-problem.js';
import { printOf } from '../../../domain/import/read/content-print.js';
import type { SourceTable } from '../../../domain/import/read/csv-table.js';
import { openOds } from './ods-workbook.js';
import { openXlsx } from './xlsx-workbook.js';
import { ZipEntries } from './zip-entries.js';

export interface ReadWorkbookOptions {
  signal: AbortSignal;
  /** Default: the first that has rows. */
  sheet?: string | undefined;
}

/** Rejects with `CsvError` for what is no workbook or has no rows, and with the signal's reason. */
export async function readWorkbook(file: Blob, { signal, sheet }: ReadWorkbookOptions): Promise<SourceTable> {
  const zip = await ZipEntries.of(file, signal);
  const isXlsx = zip.has('xl/workbook.xml');
  if (!isXlsx && !zip.has('content.xml')) throw new CsvError({ code: 'format', format: 'zip' });
  try {
    const { sheets, read } = await (isXlsx ? openXlsx(zip) : openOds(zip));
    for (const name of sheet !== undefined && sheets.includes(sheet) ? [sheet] : sheets) {
      const { rows, blank } = await read(name);
      signal.throwIfAborted();
      if (rows.length > 0)
        return {
          rows,
          blank,
          print: printOf(rows.flatMap(({ cells }) => cells)),
          encoding: 'utf-8',
          delimiter: ',',
          delimiterFound: true,
          sheets,
          sheet: name,
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
