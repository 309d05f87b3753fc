// Says in plain words what is wrong with the browser's storage, as an error that elements understand.
import { AdapterError } from './adapter-error.js';

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** What IndexedDB threw as an `AdapterError`; one that is already typed stays as it is. */
export function storageError(error: unknown): AdapterError {
  if (error instanceof AdapterError) return error;
  const cause = { cause: error };
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return new AdapterError(
        'unavailable',
        'The storage of this browser is full. Free some space, then save again.',
        cause,
      );
    case 'VersionError':
      return new AdapterError(
        'unavailable',
        'The stored data is of a newer version than this page. Reload the page.',
        cause,
      );
    case 'DataCloneError':
      return new AdapterError('invalid', 'A field holds a value that cannot be stored.', cause);
    case 'SecurityError':
      return noStorage(error);
    case 'InvalidStateError':
    case 'AbortError':
      return new AdapterError(
        'unavailable',
        'The connection to the storage of this browser was lost. Try again.',
        cause,
      );
    default:
      return new AdapterError('unavailable', 'The storage of this browser does not answer. Try again.', cause);
  }
}

export const noStorage = (cause?: unknown): AdapterError =>
  new AdapterError(
    'unavailable',
    'This browser does not let the page store data (IndexedDB is missing or forbidden).',
    { cause },
  );

/** The data were there, and are not any more: nothing else may take their place in silence. */
export const evicted = (): AdapterError =>
  new AdapterError(
    'unavailable',
    'The data that this browser had stored for the page are gone: somebody has cleared them, or the browser has. ' +
      'Reload the page to begin anew.',
  );
