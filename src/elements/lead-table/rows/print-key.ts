// Ctrl or Cmd with P, wherever on the page the focus is: paper takes the rows that are still to be read.
import type { ReactiveControllerHost } from 'lit';
import { letterOf } from '../../../controllers/interface/keyboard-isolation.js';
import { WindowEvents } from '../../../controllers/interface/window-of.js';

export class PrintKey {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #print: () => boolean;

  /** @param print Prints the page with those rows; `false` where none are to be read. */
  constructor(host: ReactiveControllerHost & HTMLElement, print: () => boolean) {
    this.#host = host;
    this.#print = print;
    new WindowEvents(host, { keydown: this.#onKeydown });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isPrint = letterOf(event) === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    // Of several lists the first one prints the page.
    if (isPrint && !event.defaultPrevented && this.#host.checkVisibility() && this.#print()) event.preventDefault();
  };
}
