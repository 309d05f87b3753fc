// Tells that a field was left, but not in the middle of a click: an error that appears then would move the button away.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WindowEvents } from './window-of.js';

export class BlurController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #left: (field: string) => void;
  #pressed = false;
  readonly #waiting = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement, left: (field: string) => void) {
    this.#host = host;
    this.#left = left;
    host.addController(this);
    // In the capture phase of the window, so that it comes before the field's own `blur`, wherever the press is.
    const events = { pointerdown: this.#onPress, pointerup: this.#onRelease, pointercancel: this.#onRelease };
    new WindowEvents(host, events, { capture: true });
  }

  hostDisconnected(): void {
    this.#pressed = false;
    this.#waiting.clear();
  }

  /** Handles `blur` of a field. */
  leave(field: string): void {
    // The window has lost the focus, not the field: it is still the active element.
    if (!this.#host.ownerDocument.hasFocus() && this.#host.shadowRoot?.activeElement) return;
    if (this.#pressed) this.#waiting.add(field);
    else this.#left(field);
  }

  /** The form begins anew: what was left before is of no interest. */
  forget(): void {
    this.#waiting.clear();
  }

  readonly #onPress = (): void => {
    this.#pressed = true;
  };

  readonly #onRelease = (): void => {
    this.#pressed = false;
    // After the click that follows.
    if (this.#waiting.size > 0) setTimeout(() => this.#flush());
  };

  #flush(): void {
    const fields = [...this.#waiting];
    this.#waiting.clear();
    for (const field of fields) this.#left(field);
  }
}
