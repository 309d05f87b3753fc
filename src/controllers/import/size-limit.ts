// How large a file this device can take: one of little memory would lose the page over a large one.
import { fileLimits } from '../../domain/import/read/file-limits.js';

/** GB from which a device takes the largest file there is; a page is given a part of its memory. */
const enoughMemory = 4;

/** GB of this device, rounded; only some browsers tell, and no more than 8. Read anew each time, on the page as in a worker. */
const ownMemory = (): number | undefined =>
  (globalThis as { navigator?: { deviceMemory?: number } }).navigator?.deviceMemory;

/** Bytes. */
export function sizeLimit(memory = ownMemory()): number {
  const share = memory === undefined ? 1 : Math.min(1, memory / enoughMemory);
  return fileLimits.size * share;
}
