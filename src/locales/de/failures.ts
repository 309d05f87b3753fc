// German words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: FailureWords = {
  failedUnavailable: 'Der Server ist nicht erreichbar.',
  failedStorageFull: 'Der Speicher dieses Browsers ist voll. Schaffen Sie Platz und versuchen Sie es dann erneut.',
  failedRateLimited: 'Der Server ist ausgelastet. Warten Sie einen Moment.',
  failedUnauthenticated: 'Sie sind abgemeldet. Melden Sie sich wieder an.',
  failedKept: 'Ihre Eingaben sind noch da.',
  retry: 'Erneut versuchen',
};
