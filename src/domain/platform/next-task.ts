// Lets the page do what is waiting before long work goes on.

/** https://developer.mozilla.org/docs/Web/API/Scheduler/yield, else a task. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
