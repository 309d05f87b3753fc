// Lets the page do what is waiting before long work goes on.

/**
 * Its timers too: work that goes on by `scheduler.yield` would come before them.
 * https://developer.mozilla.org/docs/Web/API/Scheduler/postTask, else a task.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void) => Promise<void> } };
  if (scheduler?.postTask) return scheduler.postTask(() => {});
  return new Promise((resolve) => setTimeout(resolve));
}
