// Whose work the work in an element is: known before anything that was typed earlier is shown.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { onServer } from '../../../environment.js';
import { askCurrentUser } from '../../people/current-user-controller.js';
import { ownerPatience } from '../../people/storage-owner.js';
import type { WorkUser } from './work-user.js';

export class WorkUserController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
  #adapter: LeadDataAdapter | undefined;
  /** A server knows nobody. */
  #user: WorkUser = { status: onServer ? 'unknown' : 'waiting' };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    host.addController(this);
  }

  get user(): WorkUser {
    return this.#user;
  }

  /** Call it before each render. */
  follow(adapter: LeadDataAdapter | undefined): void {
    if (adapter === this.#adapter) return;
    clearTimeout(this.#timer);
    this.#adapter = adapter;
    if (!adapter) this.#user = { status: 'waiting' };
    else if (!adapter.currentUser) this.#user = { status: 'known', id: '' };
    else void this.#ask(adapter);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    // An adapter that never answers is asked again when the element is back in the page.
    if (this.#user.status === 'waiting') this.#adapter = undefined;
  }

  async #ask(adapter: LeadDataAdapter): Promise<void> {
    this.#user = { status: 'waiting' };
    this.#timer = setTimeout(() => this.#settle(adapter, { status: 'unknown' }), ownerPatience);
    const user = await askCurrentUser(adapter);
    const late = this.user.status === 'unknown';
    this.#settle(adapter, user ? { status: 'known', id: user.id, late } : { status: 'unknown' });
  }

  #settle(adapter: LeadDataAdapter, workUser: WorkUser): void {
    if (adapter !== this.#adapter) return;
    clearTimeout(this.#timer);
    this.#user = workUser;
    this.#host.requestUpdate();
  }
}
