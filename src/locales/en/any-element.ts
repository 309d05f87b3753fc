// English words for what can happen to any element.

export const anyElement = {
  notShown: 'This could not be shown.',
  retry: 'Retry',
  loading: 'Loading…',
};
