// Reads a sheet of a workbook as the rows that people see in it; loaded when somebody chooses one.
import { FileError } from '../../../domain/import/read/file-problem.js';
import { fingerprintOfTexts } from '../../../domain/import/read/fingerprint.js';
import type { FileRow, SourceTable } from '../../../domain/import/read/file-table.js';
import { CsvScanner } from '../../../domain/import/read/csv-scanner.js';
import { delimiterOfNames } from '../guess-delimiter.js';
import { openOds } from './ods-workbook.js';
import { workbookPart } from './workbook-parts.js';
import { openXlsx } from './xlsx-workbook.js';
import { ZipEntries } from './zip-entries.js';

export interface ReadWorkbookOptions {
  signal: AbortSignal;
  /** Default: the one that was in sight when the workbook was saved, else the first, that has a table, else one that has rows. */
  sheet?: string | undefined;
}

/** Two rows with two values each. */
const isTable = (rows: readonly FileRow[]): boolean =>
  rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1).length > 1;

/** Lines of a text file that a spreadsheet has left in one column. */
function withPartedLines(rows: FileRow[]): FileRow[] {
  if (rows.some(({ cells }) => cells.length > 1)) return rows;
  const lines = rows.map(({ cells: [line = ''] }) => line);
  const delimiter = delimiterOfNames(lines.slice(0, 40).join('\n'), '\n');
  if (!delimiter) return rows;
  return rows.map((row, at) => {
    const scanner = new CsvScanner({ delimiter, newline: '\n' });
    scanner.append(lines[at]!, true);
    return { ...row, cells: scanner.next()?.cells ?? row.cells };
  });
}

/** A letter and a drawing have the same parts; `mimetype` says which it is, and programs that pack a folder may leave it out. */
const isOds = async (zip: ZipEntries): Promise<boolean> =>
  zip.has('content.xml') && ((await zip.text('mimetype')) ?? 'spreadsheet').includes('spreadsheet');

/** What workbooks of Excel in binary form and those of Numbers are made of. */
const binaryParts = ['xl/workbook.bin', 'Index/Document.iwa', 'Index.zip'];

/** Rejects with `CsvError` for what is no workbook or has no rows, and with the signal's reason. */
export async function readWorkbook(file: Blob, { signal, sheet }: ReadWorkbookOptions): Promise<SourceTable> {
  const zip = await ZipEntries.of(file, signal);
  const workbook = await workbookPart(zip);
  if (binaryParts.some((part) => zip.has(part))) throw new FileError({ code: 'format', format: 'spreadsheet' });
  if (workbook === undefined && !(await isOds(zip))) throw new FileError({ code: 'format', format: 'zip' });
  // A sheet of explanations is taken only where no other has a table.
  const seen = new Set<string>();
  try {
    const opened = await (workbook === undefined ? openOds(zip) : openXlsx(zip, workbook));
    const { sheets, active, daysFrom, read: readSheet } = opened;
    const chosen = sheet !== undefined && sheets.includes(sheet);
    const sought = [...sheets.filter((name) => name === active), ...sheets.filter((name) => name !== active)];
    for (const name of chosen ? [sheet] : [...sought, ...sought]) {
      const { rows: read, blank, hiddenColumns } = await readSheet(name);
      const rows = withPartedLines(read);
      signal.throwIfAborted();
      const wanted = chosen || seen.has(name) || isTable(rows);
      seen.add(name);
      if (rows.length > 0 && wanted)
        return {
          rows,
          blank,
          fingerprint: fingerprintOfTexts(rows.flatMap(({ cells }) => cells)),
          encoding: 'utf-8',
          delimiter: ',',
          delimiterFound: true,
          sheets,
          sheet: name,
          hiddenColumns,
          daysFrom,
        };
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof FileError
      ? error
      : new FileError({ code: 'format', format: 'broken-workbook' }, { cause: error });
  }
  throw new FileError({ code: 'empty' });
}
