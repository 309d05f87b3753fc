// English words for what a back end refuses or cannot do, the same in every element that saves.

export const failureWords = {
  failedUnavailable: 'The server cannot be reached.',
  /** Where the records are kept in the browser. */
  failedStorageFull: 'The storage of this browser is full. Free some space, then try again.',
  failedRateLimited: 'The server is busy. Wait a moment.',
  failedUnauthenticated: 'You are signed out. Sign in again.',
  /** Said at the end when something was entered. */
  failedKept: 'What you entered is still here.',
  retry: 'Retry',
};

export type FailureWords = typeof failureWords;
