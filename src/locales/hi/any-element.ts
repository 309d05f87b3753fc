// Hindi words for what can happen to any element.
import type { Words } from '../locale.js';

export const anyElement: Words<'any-element'> = {
  notShown: 'इसे दिखाया नहीं जा सका।',
  retry: 'फिर से कोशिश करें',
  loading: 'लोड हो रहा है…',
};
