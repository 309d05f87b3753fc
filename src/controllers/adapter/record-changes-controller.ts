// Hears of changes of records on the adapter in force, while its host is in the page.
import type { ReactiveController } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { listenForChanges, type RecordChange } from './record-changes.js';

export class RecordChangesController implements ReactiveController {
  readonly #adapter: () => LeadDataAdapter | undefined;
  readonly #listener: (change: RecordChange) => void;
  #connected = false;
  #heard: LeadDataAdapter | undefined;
  #listening: AbortController | undefined;

  /**
   * @param adapter Answers the adapter in force.
   * @param listener A record has changed, here or elsewhere.
   */
  constructor(adapter: () => LeadDataAdapter | undefined, listener: (change: RecordChange) => void) {
    this.#adapter = adapter;
    this.#listener = listener;
  }

  hostConnected(): void {
    this.#connected = true;
    this.hostUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.hostUpdate();
  }

  hostUpdate(): void {
    const adapter = this.#connected ? this.#adapter() : undefined;
    if (adapter === this.#heard) return;
    this.#heard = adapter;
    this.#listening?.abort();
    this.#listening = undefined;
    if (!adapter) return;
    this.#listening = new AbortController();
    listenForChanges(adapter, this.#listener, this.#listening.signal);
  }
}
