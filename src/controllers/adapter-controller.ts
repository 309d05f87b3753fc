// Finds the adapter of an element: its own property, else the one of the nearest provider, whenever that appears.
import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../adapters/adapter.js';
import { listenForChanges, type RecordChange } from './record-changes.js';

/** The context under which `<lead-data-provider>` offers its adapter; the same for every copy of the library. */
export const adapterContext = createContext<LeadDataAdapter | undefined>(Symbol.for('lead-elements.adapter'));

export interface AdapterHost extends ReactiveControllerHost, HTMLElement {
  /** The element's own adapter; wins over the provider's. */
  adapter?: LeadDataAdapter | undefined;
}

export interface AdapterCallbacks {
  /** The adapter is another one than before; `undefined` when there is none any more. */
  changed?(adapter: LeadDataAdapter | undefined): void;
  /** A record has changed, here or elsewhere. */
  recordChanged?(change: RecordChange): void;
}

/**
 * Whoever is in the page and was answered by nobody asks again when a provider appears. A `ContextRoot` would do the same,
 * but remembers every element that ever asked (https://github.com/lit/lit/blob/main/packages/context/src/lib/context-root.ts).
 */
const unanswered = new Set<() => void>();
let isListening = false;

function listenForLateProviders(): void {
  if (isListening) return;
  isListening = true;
  document.addEventListener('context-provider', (event) => {
    if ((event as Event & { context?: unknown }).context === adapterContext) for (const ask of [...unanswered]) ask();
  });
}

export class AdapterController implements ReactiveController {
  readonly #host: AdapterHost;
  readonly #callbacks: AdapterCallbacks;
  readonly #consumer: ContextConsumer<typeof adapterContext, AdapterHost>;
  #current: LeadDataAdapter | undefined;
  #listening: AbortController | undefined;

  constructor(host: AdapterHost, callbacks: AdapterCallbacks = {}) {
    listenForLateProviders();
    this.#host = host;
    this.#callbacks = callbacks;
    this.#consumer = new ContextConsumer(host, { context: adapterContext, subscribe: true });
    host.addController(this);
  }

  /** The adapter in force, if there is one yet. */
  get adapter(): LeadDataAdapter | undefined {
    return this.#host.adapter ?? this.#consumer.value;
  }

  readonly #ask = (): void => {
    this.#consumer.hostConnected();
    if (this.#consumer.value) unanswered.delete(this.#ask);
  };

  hostConnected(): void {
    // The consumer has asked before.
    if (!this.#consumer.value) unanswered.add(this.#ask);
    // A host that was moved gets its changes again; the first time `hostUpdate` finds the adapter.
    if (this.#current) this.#listen(this.#current);
  }

  /** The host was moved in the page without being taken out of it: another provider may be the nearest. */
  hostMoved(): void {
    this.#ask();
  }

  hostDisconnected(): void {
    unanswered.delete(this.#ask);
    this.#listening?.abort();
    this.#listening = undefined;
  }

  hostUpdate(): void {
    const adapter = this.adapter;
    if (adapter === this.#current) return;
    this.#current = adapter;
    this.#listening?.abort();
    this.#listening = undefined;
    if (adapter && this.#host.isConnected) this.#listen(adapter);
    this.#callbacks.changed?.(adapter);
  }

  #listen(adapter: LeadDataAdapter): void {
    if (!this.#callbacks.recordChanged) return;
    this.#listening = new AbortController();
    listenForChanges(adapter, (change) => this.#callbacks.recordChanged?.(change), this.#listening.signal);
  }
}
