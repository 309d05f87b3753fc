// Draws its host anew whenever something about the changes that wait is another.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter, PendingChanges } from '../../adapters/adapter.js';
import { warnOnce } from '../adapter/warn-once.js';

type Loose<T> = Partial<Record<keyof T, unknown>>;

const isChange = (value: unknown): boolean => {
  const { kind, add, remove, patch } = Object(value) as Record<string, unknown>;
  return kind === 'assignees'
    ? Array.isArray(add) && Array.isArray(remove)
    : kind === 'fields' && Object(patch) === patch;
};

/** What is called and drawn of them is there. */
const isWhole = (value: unknown): value is PendingChanges => {
  const { list, listen, retry, drop, restore } = Object(value) as Loose<PendingChanges>;
  const canCall = [listen, retry, drop, restore].every((each) => typeof each === 'function');
  return canCall && Array.isArray(list) && list.every(isChange);
};

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

  /** Absent where the adapter keeps none, or something that nobody can go by. */
  get changes(): PendingChanges | undefined {
    const adapter = this.#adapter();
    const pending = adapter?.pending;
    if (!pending || isWhole(pending)) return pending;
    warnOnce(adapter, 'pending must be a PendingChanges', pending);
    return undefined;
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
