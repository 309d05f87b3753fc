// A failure of the network ends when the network is back: whoever has one asks again by itself.
import type { AdapterError } from '../../adapters/adapter-error.js';

/** Calls back each time the browser says that it is online again, until the answered function is called. */
export function onBackOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  return () => window.removeEventListener('online', listener);
}

/** Whether a failure may be over now that the network is back. */
export const isOfNetwork = (error: AdapterError | undefined): boolean => error?.kind === 'unavailable';
