// Has the browser ask before a page is closed with work that would be lost; what is on the disk is not.
import type { ReactiveControllerHost } from 'lit';
import { WindowEvents } from './window-of.js';

export class UnloadGuard {
  /** @param wouldBeLost Whether something is in this page and nowhere else. */
  constructor(host: Pick<ReactiveControllerHost, 'addController'>, wouldBeLost: () => boolean) {
    new WindowEvents(host, {
      beforeunload: (event) => {
        if (wouldBeLost()) event.preventDefault();
      },
    });
  }
}
