// Who is signed in: asked once for each adapter, however many elements want to know.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { reportUntyped } from '../../domain/platform/untyped-errors.js';
import { onBackOnline } from '../adapter/back-online.js';
import { checkedAdapter } from '../adapter/checked-adapter.js';

/** Milliseconds before a question that failed is asked again for whoever still wants to know. */
const pause = 10_000;

/** The answer for one adapter. It holds those who wait for it only as long as they listen. */
class CurrentUser {
  readonly #adapter: LeadDataAdapter;
  readonly #listeners = new Set<() => void>();
  #user: Assignee | undefined;
  /** `resting`: it has failed too recently to be asked again. */
  #state: 'unasked' | 'asking' | 'answered' | 'resting' = 'unasked';

  constructor(adapter: LeadDataAdapter) {
    this.#adapter = adapter;
  }

  get user(): Assignee | undefined {
    if (this.#state === 'unasked') void this.#ask();
    return this.#user;
  }

  /** Whether it is known who it is, or that it cannot be known now. */
  get isSettled(): boolean {
    return this.#state === 'answered' || this.#state === 'resting';
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #ask(): Promise<void> {
    this.#state = 'asking';
    try {
      this.#user = await this.#adapter.currentUser?.();
      this.#state = 'answered';
    } catch (error) {
      // Who one is is an ornament here: what depends on it is not offered while it is not known.
      reportUntyped(error);
      this.#state = 'resting';
      this.#askLater();
    }
    for (const listener of [...this.#listeners]) listener();
  }

  #askLater(): void {
    const again = (): void => {
      clearTimeout(timer);
      stop();
      this.#state = 'unasked';
      if (this.#listeners.size > 0) void this.#ask();
    };
    const timer = setTimeout(again, pause);
    const stop = onBackOnline(again);
  }
}

const users = new WeakMap<LeadDataAdapter, CurrentUser>();

function currentUserOf(adapter: LeadDataAdapter): CurrentUser {
  const checked = checkedAdapter(adapter);
  let user = users.get(checked);
  if (!user) users.set(checked, (user = new CurrentUser(checked)));
  return user;
}

/** Who is signed in; `undefined` where that is not known. Never settles where the back end never answers. */
export function askCurrentUser(adapter: LeadDataAdapter): Promise<Assignee | undefined> {
  const current = currentUserOf(adapter);
  return new Promise((resolve) => {
    const { user } = current;
    if (current.isSettled) return resolve(user);
    const stop = current.listen(() => {
      stop();
      resolve(current.user);
    });
  });
}

export class CurrentUserController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #adapter: () => LeadDataAdapter | undefined;
  #heard: CurrentUser | undefined;
  #stop: (() => void) | undefined;
  #left = false;

  constructor(host: ReactiveControllerHost, adapter: () => LeadDataAdapter | undefined) {
    this.#host = host;
    this.#adapter = adapter;
    host.addController(this);
  }

  /** As far as known; asks for it at the first call. */
  get user(): Assignee | undefined {
    const adapter = this.#adapter();
    const current = adapter && currentUserOf(adapter);
    if (current !== this.#heard || !this.#stop) {
      this.#stop?.();
      this.#heard = current;
      // A host that is gone may still render once; nobody must keep it for that.
      this.#stop = this.#left ? undefined : current?.listen(() => this.#host.requestUpdate());
    }
    return current?.user;
  }

  hostConnected(): void {
    this.#left = false;
  }

  hostDisconnected(): void {
    this.#left = true;
    this.#stop?.();
    this.#stop = undefined;
  }
}
