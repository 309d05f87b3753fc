// Draws a host anew when the page puts something else into its slots, where what it offers depends on that.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from '../../environment.js';

export class LightChildrenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (onServer) return;
    this.#observer ??= new MutationObserver((changes) => this.#onChanges(changes));
    // The slot of a child is the child's attribute; nothing else within the children matters.
    this.#observer.observe(this.#host, { childList: true, subtree: true, attributeFilter: ['slot'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #onChanges(changes: readonly MutationRecord[]): void {
    const isOurs = ({ type, target }: MutationRecord): boolean =>
      (type === 'childList' ? target : target.parentNode) === this.#host;
    if (changes.some(isOurs)) this.#host.requestUpdate();
  }
}
