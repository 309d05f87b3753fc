// Finds the adapter of an element: its own property, else the one of the nearest provider, whenever that appears.
import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { onServer } from '../../environment.js';
import { checkedAdapter } from './checked-adapter.js';
import { logWarning } from '../../domain/platform/console-log.js';

/** The context under which `<lead-data-provider>` offers its adapter; the same for every copy of the library. */
export const adapterContext = createContext<LeadDataAdapter | undefined>(Symbol.for('lead-elements.adapter'));

export interface AdapterHost extends ReactiveControllerHost, HTMLElement {
  /** The element's own adapter; wins over the provider's. */
  adapter?: LeadDataAdapter | undefined;
  /** People that the host was given: whoever has them needs no adapter. */
  assignees?: unknown;
}

/** Milliseconds in which a page can give an adapter before the console is told that there is none. */
const patience = 2_000;

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
  readonly #changed: ((adapter: LeadDataAdapter | undefined) => void) | undefined;
  #provided: LeadDataAdapter | undefined;
  /** Leaves the provider that has answered. */
  #leave: (() => void) | undefined;
  #current: LeadDataAdapter | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** @param changed The adapter is another one than before; `undefined` when there is none any more. */
  constructor(host: AdapterHost, changed?: (adapter: LeadDataAdapter | undefined) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** The adapter in force, if there is one yet; its answers are whole. A server draws once, so there it asks nobody. */
  get adapter(): LeadDataAdapter | undefined {
    const adapter = this.#host.adapter ?? this.#provided;
    return adapter && !onServer ? checkedAdapter(adapter) : undefined;
  }

  /** Hears of the provider's adapter, of the next one, and of the one of a nearer provider that comes later. */
  readonly #take = (adapter: LeadDataAdapter | undefined, leave?: () => void): void => {
    if (this.#leave !== leave) this.#leave?.();
    this.#leave = leave;
    this.#provided = adapter;
    this.#host.requestUpdate();
  };

  /** Asks anew. A `ContextConsumer` would keep the adapter of a provider that the host was taken out of. */
  readonly #ask = (): void => {
    const before = this.#leave;
    this.#leave = this.#provided = undefined;
    this.#host.dispatchEvent(new ContextEvent(adapterContext, this.#host, this.#take, true));
    if (before !== this.#leave) before?.();
    if (this.#provided) {
      unanswered.delete(this.#ask);
    } else {
      unanswered.add(this.#ask);
      this.#host.requestUpdate();
    }
  };

  hostConnected(): void {
    if (onServer) return;
    listenForLateProviders();
    this.#ask();
    if (!this.adapter) this.#patience = setTimeout(this.#miss, patience);
  }

  /** The host was moved in the page without being taken out of it: another provider may be the nearest. */
  hostMoved(): void {
    this.#ask();
  }

  hostDisconnected(): void {
    clearTimeout(this.#patience);
    unanswered.delete(this.#ask);
    this.#leave?.();
    this.#leave = undefined;
  }

  hostUpdate(): void {
    const adapter = this.adapter;
    if (adapter === this.#current) return;
    this.#current = adapter;
    this.#changed?.(adapter);
  }

  readonly #miss = (): void => {
    const { localName, assignees } = this.#host;
    if (this.adapter || assignees) return;
    logWarning(`<${localName}> has no adapter: set .adapter, or put it into a <lead-data-provider>.`);
  };
}
