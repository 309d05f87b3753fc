// Says what failed, why, and that nothing is lost.
import type { Capabilities } from '../../adapters/adapter.js';
import { joinSentences } from '../../domain/text/sentences.js';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { FailureWords } from '../../locales/en/failures.js';

type Access = Capabilities['access'];

const isFull = ({ cause }: AdapterError): boolean =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError';

/** Why nothing answers. Where there is no server, none is spoken of; the adapter says what its storage lacks. */
function unavailableText(error: AdapterError, words: FailureWords, access: Access = 'server'): string {
  if (access !== 'device') return words.failedUnavailable;
  return isFull(error) ? words.failedStorageFull : error.message;
}

function reasonText(error: AdapterError, words: FailureWords, access: Access | undefined): string {
  switch (error.kind) {
    case 'unavailable':
      return unavailableText(error, words, access);
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

export interface FailureContext {
  words: FailureWords;
  /** Where the records are kept; by default on a server. */
  access: Access | undefined;
  /** Whether something was typed that might seem lost. */
  typed?: boolean;
}

/** @param what "The lead was not created." */
export function failureText(
  error: AdapterError,
  what: string,
  { words, access, typed = true }: FailureContext,
): string {
  return joinSentences([what, reasonText(error, words, access), typed && words.failedKept]);
}
