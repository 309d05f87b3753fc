// What the adapters that follow a stream of changes share: waits that end early, and telling that stops nothing.
import type { LiveEvent } from '../adapter.js';

/** Resolves after so many milliseconds, or at once when one of the signals aborts. */
export function pause(duration: number, ...signals: AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, duration);
    for (const signal of signals) signal.addEventListener('abort', done);
    if (signals.some(({ aborted }) => aborted)) done();
  });
}

export interface Listening {
  listener: (event: LiveEvent) => void;
  signal: AbortSignal;
}

/** A listener that throws stops nothing, and one that has stopped listening hears no more. */
export function deliver<Event>(
  { listener, signal }: { listener: (event: Event) => void; signal: AbortSignal },
  event: Event,
): void {
  if (signal.aborted) return;
  try {
    listener(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
