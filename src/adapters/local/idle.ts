// Runs postponed work in the pauses of the page.

type HasTime = () => boolean;

const sliceWithoutIdleCallback = 6; // ms; Safari has no requestIdleCallback

/** Calls `work` in idle slices until it returns false. The function that is returned stops it. */
export function runWhenIdle(work: (hasTime: HasTime) => boolean): () => void {
  let stopped = false;
  const step = (hasTime: HasTime): void => {
    if (!stopped && work(hasTime)) schedule();
  };
  const schedule = (): void => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback((deadline) => step(() => deadline.timeRemaining() > 1), { timeout: 1_000 });
    } else {
      setTimeout(() => {
        const end = performance.now() + sliceWithoutIdleCallback;
        step(() => performance.now() < end);
      }, 20);
    }
  };
  schedule();
  return () => {
    stopped = true;
  };
}
