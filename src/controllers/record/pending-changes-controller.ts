// Draws its host anew whenever something about the changes that wait is another.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter, PendingChanges } from '../../adapters/adapter.js';

export class PendingChangesController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
  readonly #adapter: () => LeadDataAdapter | undefined;
  #heard: PendingChanges | undefined;
  #listening: AbortController | undefined;
  #connected = false;

  /** @param adapter Answers the adapter in force. */
  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    adapter: () => LeadDataAdapter | undefined,
  ) {
    this.#host = host;
    this.#adapter = adapter;
    host.addController(this);
  }

  /** Absent where the adapter keeps none. */
  get changes(): PendingChanges | undefined {
    return this.#adapter()?.pending;
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
    const changes = this.#connected ? this.changes : undefined;
    if (changes === this.#heard) return;
    this.#heard = changes;
    this.#listening?.abort();
    this.#listening = changes && new AbortController();
    if (changes) changes.listen(() => this.#host.requestUpdate(), this.#listening!.signal);
  }
}
