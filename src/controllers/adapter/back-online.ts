// A failure of the network ends when the network is back: whoever has one asks again by itself.
import type { AdapterError } from '../../adapters/adapter-error.js';

/** Calls back each time the browser says that it is online again, until the answered function is called. */
export function onBackOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  return () => window.removeEventListener('online', listener);
}

/** Calls back once, the next time; a listener that waits already is not added again. */
export const onceBackOnline = (listener: () => void): void =>
  window.addEventListener('online', listener, { once: true });

/** Whether a failure may be over now that the network is back. */
export const isOfNetwork = (error: AdapterError | undefined): boolean => error?.kind === 'unavailable';
