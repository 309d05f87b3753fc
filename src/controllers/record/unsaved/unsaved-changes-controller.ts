// Tells the host when there begin or cease to be unsaved changes, so that a list or a router can show it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DirtyChangedEvent } from '../../../events.js';

export interface UnsavedWork {
  dirty: boolean;
  /** Records with unsaved changes. */
  leadIds: string[];
}

export class UnsavedChangesController implements ReactiveController {
  readonly #host: EventTarget;
  readonly #work: () => UnsavedWork;
  #told = '';

  constructor(host: EventTarget & Pick<ReactiveControllerHost, 'addController'>, work: () => UnsavedWork) {
    this.#host = host;
    this.#work = work;
    host.addController(this);
  }

  hostUpdated(): void {
    const { dirty, leadIds } = this.#work();
    const now = dirty ? JSON.stringify(leadIds) : '';
    if (now === this.#told) return;
    this.#told = now;
    this.#host.dispatchEvent(new DirtyChangedEvent(dirty, leadIds));
  }
}
