// The keys of a host that has fields and popups of its own.
import { keepLetters } from './keyboard-isolation.js';

/** What is typed stays inside, and Escape is its own before it is the page's. */
export function keepKeys(host: HTMLElement): void {
  keepLetters(host);
  const load = (): void => void import('./escape-first.js').then(({ escapeInside }) => escapeInside(host), reportError);
  host.addEventListener('focusin', load, { once: true });
}
