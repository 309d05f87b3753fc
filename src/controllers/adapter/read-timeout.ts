// No read is waited for for ever: what hangs is given up after a while, as a failure that can be tried again.
import { AdapterError } from '../../adapters/adapter-error.js';

/** Browsers take a longer wait for none at all. */
const longest = 2 ** 31 - 1;

/**
 * Runs a read until it answers, `signal` aborts or the time is over. Nothing that it leaves behind holds whoever asked.
 * @param limit Milliseconds.
 */
export function withTimeout<T>(
  limit: number,
  signal: AbortSignal | undefined,
  read: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = new AbortController();
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      settle();
    };
    const leave = (reason: unknown): void => {
      abort.abort(reason);
      // After the read, which may have a better reason.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason of a signal goes on unchanged
      end(() => reject(reason));
    };
    const giveUp = (): void => leave(signal!.reason);
    const late = (): void => leave(new AdapterError('unavailable', 'It took too long to answer'));
    const timer = limit > longest ? undefined : setTimeout(late, limit);
    if (signal?.aborted) return giveUp();
    signal?.addEventListener('abort', giveUp);
    void (async () => read(abort.signal))().then(
      (answer) => end(() => resolve(answer)),
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what an adapter throws goes on unchanged
      (error: unknown) => end(() => reject(error)),
    );
  });
}
