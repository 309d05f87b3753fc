// The window that an element stands in: a page may move it into another one, such as a pop-up, picture-in-picture or a frame.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from '../../environment.js';

export const windowOf = (element: object): Window & typeof globalThis =>
  (element as Partial<Node>).ownerDocument?.defaultView ?? window;

/** Whether a popup is open; what was open in a window that has been closed is not, and cannot be hidden. */
export const isOpenPopup = (popup: HTMLElement): boolean =>
  popup.ownerDocument.defaultView !== null && popup.matches(':popover-open');

type Listeners = { readonly [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void };

/** Listens to the window that the host stands in, as long as it stands there. */
export class WindowEvents implements ReactiveController {
  readonly #host: object;
  readonly #listeners: Listeners;
  readonly #capture: boolean;
  #listening: AbortController | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, listeners: Listeners, { capture = false } = {}) {
    this.#host = host;
    this.#listeners = listeners;
    this.#capture = capture;
    host.addController(this);
  }

  hostConnected(): void {
    if (onServer) return;
    this.#listening?.abort();
    this.#listening = new AbortController();
    const options = { capture: this.#capture, signal: this.#listening.signal };
    for (const [type, listener] of Object.entries(this.#listeners))
      windowOf(this.#host).addEventListener(type, listener as EventListener, options);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }
}
