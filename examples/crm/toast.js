// Says in a corner, and to screen readers, what has just been done.
import { sayWith } from './language.js';

const region = document.getElementById('toast');
let timer;

/** @param {Record<string, string>} values What stands in place of `{name}` in the words. */
export function toast(words, values = {}) {
  const message = document.createElement('p');
  message.append(...sayWith(words, values));
  region.replaceChildren(message);
  clearTimeout(timer);
  timer = setTimeout(() => region.replaceChildren(), 6000);
}
