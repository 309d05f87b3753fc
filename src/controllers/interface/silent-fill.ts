// What a browser or a password manager has put into a control without any event: taken before it is drawn over, saved or lost.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from '../../environment.js';
import { WindowEvents } from './window-of.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Drawn extends EventTarget {
  readonly renderRoot: ParentNode;
  readonly hasUpdated: boolean;
}

/** What each control held when that was last known to the form. */
const known = new WeakMap<Control, string>();

/** For whoever hears `input` and `change` of a control: its value is no news any more. */
export const knowValue = (control: Control): void => void known.set(control, control.value);

export class SilentFill implements ReactiveController {
  readonly #host: Drawn;

  constructor(host: Pick<ReactiveControllerHost, 'addController'> & Drawn) {
    this.#host = host;
    host.addController(this);
    new WindowEvents(host, { beforeunload: () => this.take() }, { capture: true });
    // Whatever a press or a key is about to do, such as to save.
    if (!onServer)
      for (const type of ['click', 'keydown']) host.addEventListener(type, () => this.take(), { capture: true });
  }

  hostUpdate(): void {
    this.take();
  }

  hostUpdated(): void {
    for (const control of this.#controls()) knowValue(control);
  }

  /** Has the form hear of what its controls hold and nothing has told of. */
  take(): void {
    for (const control of this.#controls()) {
      const before = known.get(control);
      if (before !== undefined && before !== control.value) control.dispatchEvent(new Event('change'));
    }
  }

  #controls(): Iterable<Control> {
    if (onServer || !this.#host.hasUpdated) return [];
    return this.#host.renderRoot.querySelectorAll<Control>('form .input[name]:enabled:not([readonly])');
  }
}
