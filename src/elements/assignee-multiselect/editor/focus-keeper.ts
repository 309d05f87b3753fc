// The focus of the picker when what has it is no longer drawn: a browser would leave it to nobody.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NextFrame } from '../../../controllers/interface/next-frame.js';

export class FocusKeeper implements ReactiveController {
  readonly #root: ShadowRoot;
  readonly #check: NextFrame;
  #focused: Element | null = null;

  /** @param refocus Finds another place for the focus. */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    refocus: () => void,
  ) {
    this.#root = host.renderRoot as ShadowRoot;
    // Not at once: whatever took it away may know of a better place.
    this.#check = new NextFrame(() => {
      if (!this.#root.activeElement) refocus();
    });
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#root.activeElement;
  }

  hostUpdated(): void {
    if (this.#focused && !this.#focused.isConnected) this.#check.request();
  }

  hostDisconnected(): void {
    this.#check.cancel();
  }
}
