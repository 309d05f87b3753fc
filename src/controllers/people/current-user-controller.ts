// Who is signed in: asked once for each adapter, however many elements want to know.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { reportUntyped } from '../../domain/platform/untyped-errors.js';

/** By adapter; a failure is forgotten, so that the next who asks tries again. */
const users = new WeakMap<LeadDataAdapter, Promise<Assignee | undefined>>();

/** Who is signed in; `undefined` where that is not known. */
export async function currentUserOf(adapter: LeadDataAdapter): Promise<Assignee | undefined> {
  let user = users.get(adapter);
  if (!user) {
    user = (async () => adapter.currentUser?.())();
    users.set(adapter, user);
    user.catch(() => users.delete(adapter));
  }
  // Who one is is an ornament here: what depends on it is not offered while it is not known.
  return user.catch(reportUntyped);
}

export class CurrentUserController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #adapter: () => LeadDataAdapter | undefined;
  #asked: LeadDataAdapter | undefined;
  #user: Assignee | undefined;

  constructor(host: ReactiveControllerHost, adapter: () => LeadDataAdapter | undefined) {
    this.#host = host;
    this.#adapter = adapter;
    host.addController(this);
  }

  /** As far as known; asks for it at the first call. */
  get user(): Assignee | undefined {
    const adapter = this.#adapter();
    if (!adapter || adapter !== this.#asked) {
      this.#user = undefined;
      this.#asked = adapter;
      if (adapter) void this.#load(adapter);
    }
    return this.#user;
  }

  hostDisconnected(): void {
    this.#asked = undefined;
  }

  async #load(adapter: LeadDataAdapter): Promise<void> {
    const user = await currentUserOf(adapter);
    // Another adapter may be in force by now.
    if (adapter !== this.#asked || !user) return;
    this.#user = user;
    this.#host.requestUpdate();
  }
}
