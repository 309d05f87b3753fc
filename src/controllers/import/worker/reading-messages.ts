// What the page and the worker that reads a file say to each other; all of it can be cloned.
import type { FileProblem } from '../../../domain/import/read/file-problem.js';
import type { SourceTable } from '../../../domain/import/read/file-table.js';
import type { PackedRows } from '../../../domain/import/read/row-cutter.js';
import type { ReadFileOptions } from '../read-file.js';

export interface ReadingRequest {
  file: File;
  options: Pick<ReadFileOptions, 'encoding' | 'delimiter' | 'sheet' | 'repairs'>;
}

export type ReadingAnswer =
  /** The worker's module has come. */
  | { type: 'ready' }
  | { type: 'progress'; done: number; total: number }
  /** A portion of the rows, in their order. */
  | { type: 'rows'; rows: PackedRows }
  /** All else; the rows have been said before. */
  | { type: 'table'; table: Omit<SourceTable, 'rows'> }
  | { type: 'refused'; problem: FileProblem }
  | { type: 'failed'; message: string };
