// The focus of an element when what has it is no longer drawn: a browser would leave it to nobody.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusIsElsewhere } from './focus-place.js';
import { NextFrame } from './next-frame.js';

export class FocusKeeper implements ReactiveController {
  readonly #root: ShadowRoot;
  readonly #check: NextFrame;
  /** What has the focus, and what is around it. */
  #path: Element[] = [];

  /** @param refocus Finds another place for the focus, near what is left around the old one. */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    refocus: (near: Element | undefined) => void,
  ) {
    this.#root = host.renderRoot as ShadowRoot;
    // Not at once: whatever took it away may know of a better place.
    this.#check = new NextFrame(() => {
      if (this.#root.activeElement || focusIsElsewhere(host)) return;
      refocus(this.#path.find((element) => element.isConnected));
    });
    host.addController(this);
  }

  hostUpdate(): void {
    const { activeElement } = this.#root;
    // What was taken away before still waits for the next frame.
    if (!activeElement && this.#path[0]?.isConnected === false) return;
    this.#path = [];
    for (let around: Element | null = activeElement; around; around = around.parentElement) this.#path.push(around);
  }

  hostUpdated(): void {
    if (this.#path[0]?.isConnected === false) this.#check.request();
  }

  hostDisconnected(): void {
    this.#check.cancel();
    this.#path = [];
  }
}
