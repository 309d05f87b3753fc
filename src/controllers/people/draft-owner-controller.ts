// Whose work the work in an element is: known before anything that was typed earlier is shown.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { onServer } from '../../environment.js';
import { askCurrentUser } from './current-user-controller.js';
import { ownerPatience } from './storage-owner.js';

/**
 * `known`: the id, empty where the back end knows no users · `unknown`: it did not say, so what is typed is kept in this
 * page only. `late`: it was unknown until then, and what was typed meanwhile is this user's.
 */
export type Owner = { status: 'waiting' } | { status: 'known'; id: string; late?: boolean } | { status: 'unknown' };

/** One name per owner; `undefined` as long as nobody knows. */
export const nameOfOwner = (owner: Owner): string | undefined =>
  owner.status === 'waiting' ? undefined : owner.status === 'known' ? `known ${owner.id}` : 'unknown';

export class DraftOwnerController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
  #adapter: LeadDataAdapter | undefined;
  /** A server knows nobody. */
  #owner: Owner = { status: onServer ? 'unknown' : 'waiting' };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    host.addController(this);
  }

  get owner(): Owner {
    return this.#owner;
  }

  /** Call it before each render. */
  follow(adapter: LeadDataAdapter | undefined): void {
    if (adapter === this.#adapter) return;
    clearTimeout(this.#timer);
    this.#adapter = adapter;
    if (!adapter) this.#owner = { status: 'waiting' };
    else if (!adapter.currentUser) this.#owner = { status: 'known', id: '' };
    else void this.#ask(adapter);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    // Asked again when it is back; nobody who hangs may keep it.
    if (this.#owner.status === 'waiting') this.#adapter = undefined;
  }

  async #ask(adapter: LeadDataAdapter): Promise<void> {
    this.#owner = { status: 'waiting' };
    this.#timer = setTimeout(() => this.#settle(adapter, { status: 'unknown' }), ownerPatience);
    const user = await askCurrentUser(adapter);
    const late = this.owner.status === 'unknown';
    this.#settle(adapter, user ? { status: 'known', id: user.id, late } : { status: 'unknown' });
  }

  #settle(adapter: LeadDataAdapter, owner: Owner): void {
    if (adapter !== this.#adapter) return;
    clearTimeout(this.#timer);
    this.#owner = owner;
    this.#host.requestUpdate();
  }
}
