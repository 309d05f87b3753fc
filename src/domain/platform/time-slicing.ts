// Long work in slices: between two of them the page answers keys and paints, and a cancelled run ends.
import { nextTask } from './next-task.js';

/** Milliseconds of work in a slice; leaves a frame of 16 ms room to paint. */
const slice = 10;

/** Pauses when a slice of time is used up. */
export type YieldIfDue = () => Promise<void> | undefined;

/** Call and await it after every small piece of work; it pauses when a slice is used up and rejects once aborted. */
export function createTimeSlicer(signal?: AbortSignal): YieldIfDue {
  let end = performance.now() + slice;
  return () => {
    signal?.throwIfAborted();
    if (performance.now() < end) return undefined;
    return nextTask().then(() => {
      signal?.throwIfAborted();
      end = performance.now() + slice;
    });
  };
}

/** Does work that is written in steps at once. */
export function atOnce<T>(work: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in slices; rejects with the reason of the signal. A step has to take no more than some milliseconds. */
export async function inSlices<T>(work: Generator<void, T, void>, signal?: AbortSignal): Promise<T> {
  const yieldIfDue = createTimeSlicer(signal);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await yieldIfDue();
  }
}

/** Runs `work` for every item, a few at a time, and rejects with the first failure; then no more is started. */
export async function forEachConcurrently<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
