// Runs postponed work in the pauses of the page.

type HasTime = () => boolean;

// ms; an idle period may last 50, and a click in it would have to wait.
const longestSlice = 6;

/** Calls `work` in idle slices until it returns false. The function that is returned stops it. */
export function runWhenIdle(work: (hasTime: HasTime) => boolean): () => void {
  let stopped = false;
  const step = (hasTime: HasTime): void => {
    const end = performance.now() + longestSlice;
    if (!stopped && work(() => performance.now() < end && hasTime())) schedule();
  };
  const schedule = (): void => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback((deadline) => step(() => deadline.didTimeout || deadline.timeRemaining() > 1), {
        timeout: 1_000,
      });
    } else {
      setTimeout(() => step(() => true), 20); // Safari
    }
  };
  schedule();
  return () => {
    stopped = true;
  };
}
