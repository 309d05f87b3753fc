// The keys of a host that has fields and popups of its own.
import { holdsFocus } from './focus-place.js';
import { isEscape, keepLetters } from './keyboard-isolation.js';
import { windowOf } from './window-of.js';

/** What Escape closes, as the browser does it. */
const closable = '[popover]:not([popover="manual"]):popover-open, dialog:modal';

/** Escape for what is open in the host before what knows whose it is has come: nobody else hears of it, it is pressed again then. */
function heldEscape(host: HTMLElement): () => void {
  let again: (() => void) | undefined;
  const hold = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!isEscape(event) || !holdsFocus(host) || !host.shadowRoot?.querySelector(closable)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { key, code } = event;
    again = () =>
      target!.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true, cancelable: true }),
      );
  };
  const view = windowOf(host);
  view.addEventListener('keydown', hold, true);
  return () => {
    view.removeEventListener('keydown', hold, true);
    again?.();
  };
}

/** What is typed stays inside, and Escape is its own before it is the page's. */
export function keepKeys(host: HTMLElement): void {
  keepLetters(host);
  const load = (): void => {
    const release = heldEscape(host);
    void import('./escape-first.js').then(({ escapeInside }) => escapeInside(host), reportError).then(release);
  };
  host.addEventListener('focusin', load, { once: true });
}
