// How often progress is told: all of a step is drawn anew for it, and nobody reads faster.

/** Milliseconds. */
const usualInterval = 100;

/** Whether it is time to tell of a work: at once where it is another one than before. */
export function createPace(interval = usualInterval): (work: string) => boolean {
  let told = '';
  let at = 0;
  return (work) => {
    const now = performance.now();
    if (work === told && now - at < interval) return false;
    told = work;
    at = now;
    return true;
  };
}
