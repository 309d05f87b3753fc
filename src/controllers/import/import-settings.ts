// What was chosen for an import, so that it can begin again as it was.
import type { CsvEncoding } from '../../domain/import/read/csv-encoding.js';
import type { CsvDelimiter, FileTable } from '../../domain/import/read/file-table.js';
import type { RepairChoices } from '../../domain/import/read/quote-repairs.js';
import type { ColumnTarget } from '../../domain/import/columns/import-column.js';
import type { SavedDecisions } from './import-decisions.js';
import type { SavedChoices } from './sending-choices.js';

/** How a file is read, as far as it was chosen. */
export interface ReadingChoices {
  encoding?: CsvEncoding | undefined;
  delimiter?: CsvDelimiter | undefined;
  sheet?: string | undefined;
  repairs?: RepairChoices | undefined;
}

export interface SavedImport {
  how: ReadingChoices;
  layout: { header?: number | 'none' | undefined; takenIn: number[] };
  targets: ColumnTarget[];
  decisions: SavedDecisions;
  choices: SavedChoices;
  /** Numbers of the rows that were there already. */
  thereBefore?: number[];
}

/** How a table was read. */
export const readingOf = ({ encoding, delimiter, sheet, repairs = [] }: FileTable): ReadingChoices => ({
  encoding,
  delimiter,
  sheet,
  repairs: Object.fromEntries(repairs.map(({ kind, taken }) => [kind, taken])),
});
