// The subscription, over a WebSocket that is opened anew whenever it is lost: it says when to look, and looking is what counts.
import { AdapterError } from '../adapter-error.js';
import { provided, type HttpClientOptions, type Provided } from '../http/http-client.js';
import { pause } from '../http/live-delivery.js';
import { leadsChanged } from './documents.js';

export interface NotificationOptions extends Pick<HttpClientOptions, 'headers'> {
  signal: AbortSignal;
  webSocketUrl: Provided<string | URL>;
  /** A class. Default: the global `WebSocket`. */
  webSocket?: unknown;
  /** Milliseconds between two looks while there is no socket. Default 3,000. */
  interval?: number | undefined;
}

// A change can be overtaken by an earlier one that takes longer, so that it is looked for once more after a notification.
const secondLook = 1_000; // ms
/** A notification can be lost: the longest time without a look. */
const longestWait = { connected: 15_000, alone: 3_000 }; // ms
const firstPause = 250; // ms
const longestPause = 30_000; // ms

async function urlOf({ webSocketUrl }: NotificationOptions): Promise<string> {
  const url = new URL(String(await provided(webSocketUrl)), globalThis.location?.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}

/** The headers of HTTP, because a browser sends none of the page's own with a WebSocket. */
async function connectionParams({ headers = {} }: NotificationOptions): Promise<Record<string, string>> {
  return Object.fromEntries(new Headers(await provided(headers)));
}

export class ChangeSubscription {
  readonly #options: NotificationOptions;
  #next = new AbortController();
  #isConnected = false;
  #wasNotified = false;

  constructor(options: NotificationOptions) {
    this.#options = options;
    void this.#listen().catch(() => {}); // without graphql-ws, or a WebSocket: then it is looked all the same, only later
  }

  /** Resolves at the next notification, or when it is time to look all the same. To be called before a look, so that none is missed. */
  next(): Promise<void> {
    const { interval = longestWait.alone } = this.#options;
    const wait = this.#wasNotified ? secondLook : this.#isConnected ? longestWait.connected : interval;
    this.#wasNotified = false;
    return this.#pause(wait);
  }

  /** Does it until it succeeds. Rejects when the signal aborts, or when the server will never do it. */
  async persist<T>(work: () => Promise<T>): Promise<T> {
    for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof AdapterError && error.kind === 'unsupported') throw error;
        const least = error instanceof AdapterError ? (error.retryAfter ?? 0) : 0;
        await this.#pause(Math.max(least, wait * (0.5 + Math.random() / 2)));
        this.#options.signal.throwIfAborted();
      }
    }
  }

  /** Shorter when there is a notification or the signal aborts. */
  #pause(duration: number): Promise<void> {
    return pause(duration, this.#options.signal, this.#next.signal);
  }

  #notify(): void {
    this.#isConnected = true;
    this.#wasNotified = true;
    this.#next.abort();
    this.#next = new AbortController();
  }

  async #listen(): Promise<void> {
    const { createClient } = await import('graphql-ws/client');
    const { signal, webSocket } = this.#options;
    const client = createClient({
      url: () => urlOf(this.#options),
      connectionParams: () => connectionParams(this.#options),
      webSocketImpl: webSocket,
      retryAttempts: 0, // a socket that is lost and a server that ends the subscription are one case, below
    });
    // A socket that is being opened may fail after that, which concerns nobody any more.
    signal.addEventListener('abort', () => void Promise.resolve(client.dispose()).catch(() => {}));
    for (let wait = firstPause; !signal.aborted; wait = Math.min(wait * 2, longestPause)) {
      try {
        for await (const { errors } of client.iterate({ query: leadsChanged })) {
          if (errors) break;
          wait = firstPause;
          this.#notify();
        }
      } catch {
        // Lost, or refused: what is missed meanwhile is found by looking.
      }
      this.#isConnected = false;
      await this.#pause(wait * (0.5 + Math.random() / 2));
    }
  }
}
