// The worker that reads a file beside the page: a module of its own, so that no policy has to allow code from a blob.
import { FileError } from '../../../domain/import/read/file-problem.js';
import { packRows } from '../../../domain/import/read/row-cutter.js';
import { readFile } from '../read-file.js';
import type { ReadingAnswer, ReadingRequest } from './reading-messages.js';

/** What a worker has of its global scope; the library is compiled for pages. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ReadingRequest>) => void): void;
  postMessage(answer: ReadingAnswer): void;
}

/** Rows of one message: the page takes them in a few milliseconds. */
const portionSize = 1_000;

const scope = globalThis as unknown as WorkerScope;

async function read({ file, options }: ReadingRequest): Promise<void> {
  try {
    const { rows, ...table } = await readFile(file, {
      ...options,
      // Who does not want it any more ends the worker.
      signal: new AbortController().signal,
      progress: (done, total) => scope.postMessage({ type: 'progress', done, total }),
    });
    for (let start = 0; start < rows.length; start += portionSize)
      scope.postMessage({ type: 'rows', rows: packRows(rows.slice(start, start + portionSize)) });
    scope.postMessage({ type: 'table', table });
  } catch (error) {
    if (error instanceof FileError) scope.postMessage({ type: 'refused', problem: error.problem });
    else scope.postMessage({ type: 'failed', message: String(error) });
  }
}

scope.addEventListener('message', ({ data }) => void read(data));
scope.postMessage({ type: 'ready' });
