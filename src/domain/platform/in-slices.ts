// Long work in steps: between two slices of time the page answers, draws, and can give it up.
import { nextTask } from './next-task.js';

/** ms */
const longestSlice = 8;

/** Does the work at once. */
export function atOnce<T>(work: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work with pauses; rejects with the reason of the signal. A step has to take no more than some milliseconds. */
export async function inSlices<T>(work: Generator<void, T, void>, signal?: AbortSignal): Promise<T> {
  let end = performance.now() + longestSlice;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await nextTask();
    signal?.throwIfAborted();
    end = performance.now() + longestSlice;
  }
}
