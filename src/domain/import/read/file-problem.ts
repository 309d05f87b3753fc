// Why a file cannot be imported at all; the words are the caller's.
import type { ForeignFormat } from './foreign-format.js';

export type FileProblem =
  | { code: 'format'; format: ForeignFormat }
  | { code: 'several-files' }
  | { code: 'folder' }
  | { code: 'empty' }
  | { code: 'header-only' }
  /** Both in bytes. */
  | { code: 'too-big'; size: number; limit: number }
  /** A small file that holds far more than it says. */
  | { code: 'unpacked-too-big'; limit: number }
  | { code: 'too-many-rows'; limit: number }
  | { code: 'too-many-columns'; columns: number; limit: number }
  | { code: 'no-delimiter' }
  /** The browser cannot read the file: it was moved, changed or protected. */
  | { code: 'unreadable' };

/** Carries a `CsvProblem` out of the reading of a file. */
export class FileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, options?: { cause?: unknown }) {
    super(`The file cannot be imported: ${problem.code}`, options);
    this.name = 'CsvError';
    this.problem = problem;
  }
}
