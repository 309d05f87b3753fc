// Reads a large file in a worker, and on the page where no worker can be had: a policy, an origin or a bundler may forbid it.
import { FileError } from '../../../domain/import/read/file-problem.js';
import type { FileRow, SourceTable } from '../../../domain/import/read/file-table.js';
import { unpackRows } from '../../../domain/import/read/row-cutter.js';
import { sizeLimit } from '../size-limit.js';
import { readFile, type ReadFileOptions } from '../read-file.js';
import type { ReadingAnswer, ReadingRequest } from './reading-messages.js';

/** Bytes up to which a file is read faster than a worker starts. */
const smallSize = 128 * 1024;
/** The same of a workbook, whose rows are packed, and are unpacked in one go. */
const smallWorkbook = 16 * 1024;
/** Milliseconds in which a worker has to say that it is there. */
const startLimit = 10_000;

/** The worker did not come; nothing is known of the file. */
class NoWorker extends Error {}

/** Whether the page itself says that no worker can be started: asking all the same would be reported. */
function isForbidden(): boolean {
  const { trustedTypes } = globalThis as { trustedTypes?: { defaultPolicy: unknown } };
  if (!trustedTypes || trustedTypes.defaultPolicy) return false;
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
  return [...metas].some(({ content }) => content.includes('require-trusted-types-for'));
}

function startWorker(): Worker {
  if (isForbidden()) throw new NoWorker('The page lets no worker start');
  try {
    return new Worker(new URL('./read-worker.js', import.meta.url), { type: 'module' });
  } catch (cause) {
    throw new NoWorker('A worker cannot be started', { cause });
  }
}

function readIn(worker: Worker, file: File, options: ReadFileOptions): Promise<SourceTable> {
  const { signal, progress, encoding, delimiter, sheet, repairs } = options;
  return new Promise((resolve, reject) => {
    const rows: FileRow[] = [];
    const timer = setTimeout(() => reject(new NoWorker('The worker does not answer')), startLimit);
    const answered = ({ data }: MessageEvent<ReadingAnswer>): void => {
      clearTimeout(timer);
      switch (data.type) {
        case 'ready':
          return;
        case 'progress':
          return progress?.(data.done, data.total);
        case 'rows':
          for (const row of unpackRows(data.rows)) rows.push(row);
          return;
        case 'table':
          return resolve({ ...data.table, rows });
        case 'refused':
          return reject(new FileError(data.problem));
        case 'failed':
          return reject(new NoWorker(data.message));
      }
    };
    worker.addEventListener('message', answered);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      reject(new NoWorker('The worker has failed'));
    });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
    const request: ReadingRequest = { file, options: { encoding, delimiter, sheet, repairs } };
    worker.postMessage(request);
  });
}

/** Like `readCsvFile`, with the page free meanwhile. */
export async function readBesidePage(file: File, options: ReadFileOptions): Promise<SourceTable> {
  const small = /\.(?:xls[xm]|od[st])$/i.test(file.name) ? smallWorkbook : smallSize;
  // A small one is read faster than a worker starts; one that is too large is refused at once.
  if (file.size <= small || file.size > sizeLimit()) return readFile(file, options);
  let worker: Worker | undefined;
  try {
    worker = startWorker();
    return await readIn(worker, file, options);
  } catch (error) {
    options.signal.throwIfAborted();
    if (!(error instanceof NoWorker)) throw error;
    return await readFile(file, options);
  } finally {
    worker?.terminate();
  }
}
