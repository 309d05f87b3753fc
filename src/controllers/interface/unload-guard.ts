// Has the browser ask before a page is closed with work that would be lost; what is on the disk is not.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class UnloadGuard implements ReactiveController {
  readonly #wouldBeLost: () => boolean;

  /** @param wouldBeLost Whether something is in this page and nowhere else. */
  constructor(host: Pick<ReactiveControllerHost, 'addController'>, wouldBeLost: () => boolean) {
    this.#wouldBeLost = wouldBeLost;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onUnload);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onUnload);
  }

  readonly #onUnload = (event: BeforeUnloadEvent): void => {
    if (this.#wouldBeLost()) event.preventDefault();
  };
}
