// Says what failed, why, and that nothing is lost.
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { FailureWords } from '../../locales/en/failures.js';

function reasonText(error: AdapterError, words: FailureWords): string {
  switch (error.kind) {
    case 'unavailable':
      return words.failedUnavailable;
    case 'rate-limited':
      return words.failedRateLimited;
    case 'unauthenticated':
      return words.failedUnauthenticated;
    case 'unknown':
      // Nobody has typed this error, so its text was not written for people.
      return '';
    case 'invalid':
    case 'duplicate':
    case 'conflict':
    case 'forbidden':
    case 'not-found':
    case 'unsupported':
      return error.message;
  }
}

/**
 * @param what "The lead was not created."
 * @param typed Whether something was typed that might seem lost.
 */
export function failureText(error: AdapterError, what: string, words: FailureWords, typed = true): string {
  return [what, reasonText(error, words), typed && words.failedKept].filter(Boolean).join(' ');
}
