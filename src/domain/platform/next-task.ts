// Lets the page do what is waiting between two pieces of long work.

/**
 * Resolves in a later task, its timers too: work that goes on by `scheduler.yield` would come before them.
 * https://developer.mozilla.org/docs/Web/API/Scheduler/postTask, else a task of its own.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void) => Promise<void> } };
  if (scheduler?.postTask) return scheduler.postTask(() => {});
  return new Promise((resolve) => setTimeout(resolve));
}
