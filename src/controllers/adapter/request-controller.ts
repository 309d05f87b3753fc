// One request of an element at a time: a newer one aborts the older, and only the newest may write the state.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import { isOfNetwork, onBackOnline } from './back-online.js';

export type RequestState<T> =
  | { status: 'idle' }
  /** `value` is what an earlier run answered: stale, but better than nothing to look at. */
  | { status: 'loading'; value?: T }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: AdapterError; value?: T };

/** What became of one run; whatever ended it early, be it a newer run or the host's leaving, has taken its place. */
export type RequestOutcome<T> =
  { status: 'ready'; value: T } | { status: 'failed'; error: AdapterError } | { status: 'superseded' };

/** Runs tasks for a host and re-renders it at each change of state. Aborts when the host is disconnected. */
export class RequestController<T> implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
  readonly #backOnline: (() => void) | undefined;
  #stopListening: (() => void) | undefined;
  #state: RequestState<T> = { status: 'idle' };
  #abort: AbortController | undefined;
  #task: ((signal: AbortSignal) => Promise<T>) | undefined;
  /** Whether the host was taken out of the page while a newer answer was on its way. */
  #isInterrupted = false;

  /** @param backOnline Asks again for what the network has failed, or a move in the page; called when that is over. */
  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>, backOnline?: () => void) {
    this.#host = host;
    this.#backOnline = backOnline;
    host.addController(this);
  }

  get state(): RequestState<T> {
    return this.#state;
  }

  /** The newest answer, also while a newer request is under way or has failed. */
  get value(): T | undefined {
    return this.#state.status === 'idle' ? undefined : this.#state.value;
  }

  /** Never rejects: what became of it is in the answer. */
  async run(task: (signal: AbortSignal) => Promise<T>): Promise<RequestOutcome<T>> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#task = task;
    this.#isInterrupted = false;
    const stale = this.value;
    this.#write(stale === undefined ? { status: 'loading' } : { status: 'loading', value: stale });
    let outcome: Exclude<RequestOutcome<T>, { status: 'superseded' }>;
    try {
      outcome = { status: 'ready', value: await task(abort.signal) };
    } catch (error) {
      outcome = { status: 'failed', error: toAdapterError(error) };
    }
    if (this.#abort !== abort) return { status: 'superseded' };
    this.#abort = undefined;
    this.#write(outcome.status === 'failed' && stale !== undefined ? { ...outcome, value: stale } : outcome);
    return outcome;
  }

  /** Runs the last task again. */
  async retry(): Promise<void> {
    if (this.#task) await this.run(this.#task);
  }

  /** Aborts what is under way and keeps the newest answer. */
  cancel(): void {
    if (!this.#abort) return;
    this.#abort.abort();
    this.#abort = undefined;
    const value = this.value;
    this.#write(value === undefined ? { status: 'idle' } : { status: 'ready', value });
  }

  /** Aborts and forgets everything. */
  reset(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#task = undefined;
    this.#isInterrupted = false;
    this.#write({ status: 'idle' });
  }

  /** Replaces the answer by a newer one that came another way, such as a saved record. */
  set(value: T): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#write({ status: 'ready', value });
  }

  hostConnected(): void {
    if (this.#isInterrupted) this.#host.requestUpdate();
    const again = this.#backOnline;
    if (!again) return;
    this.#stopListening?.();
    this.#stopListening = onBackOnline(() => {
      if (this.#state.status === 'failed' && isOfNetwork(this.#state.error)) again();
    });
  }

  /** What was on its way is asked for again; by then it is known whether something else is wanted in the new place. */
  hostUpdated(): void {
    if (!this.#isInterrupted) return;
    this.#isInterrupted = false;
    if (this.#backOnline) this.#backOnline();
    else void this.retry();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    // What never came at all is asked for by whoever draws.
    this.#isInterrupted = this.#abort !== undefined && this.value !== undefined;
    this.cancel();
  }

  #write(state: RequestState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
