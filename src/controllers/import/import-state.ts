// The steps of an import and what each of them knows.
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { FileProblem } from '../../domain/import/read/file-problem.js';
import type { CheckedRows } from './check-rows.js';
import type { Matching } from './file-matching.js';

/** What keeps the user waiting in a step, or what has come of it. */
export type ImportTask =
  | { status: 'idle' }
  /** `reading` counts bytes, `checking` rows, `people` names. */
  | { status: 'working'; work: 'reading' | 'checking' | 'people'; done: number; total: number; file: File }
  | { status: 'refused'; problem: FileProblem; file: File }
  | { status: 'failed'; error: AdapterError };

export type ImportState =
  /** `matching`: a file that was chosen before. */
  | { step: 'choose'; task: ImportTask; matching?: Matching | undefined }
  | { step: 'match'; task: ImportTask; matching: Matching }
  | { step: 'check'; task: ImportTask; checked: CheckedRows }
  | { step: 'import'; checked: CheckedRows }
  | { step: 'done'; checked: CheckedRows; stopped: boolean };

export const idle: ImportTask = { status: 'idle' };

/** The file that the user is at, also while it is being read. */
export function fileOf(state: ImportState): File | undefined {
  if (state.step !== 'choose' && state.step !== 'match') return state.checked.matching.file;
  return state.task.status === 'working' ? state.task.file : state.matching?.file;
}

/** Whether a file was chosen of which nothing is imported: it and what was decided for it are in this page only. */
export const isUnsaved = (state: ImportState): boolean =>
  state.step === 'match' || state.step === 'check' || (state.step === 'choose' && state.matching !== undefined);
