// Draws its host anew whenever something about the changes that wait is another.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter, PendingChange, PendingChanges } from '../../adapters/adapter.js';
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
  /** By the id of their record, made when it is asked for. */
  #byRecord: Map<string, PendingChange[]> | undefined;

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

  /** Those of one record; each row of a list asks for its own. */
  of(leadId: string): readonly PendingChange[] {
    this.#byRecord ??= byRecord(this.changes?.list ?? []);
    return this.#byRecord.get(leadId) ?? [];
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
    this.#byRecord = undefined;
    this.#listening?.abort();
    this.#listening = changes && new AbortController();
    changes?.listen(() => this.#onChanged(), this.#listening!.signal);
  }

  #onChanged(): void {
    this.#byRecord = undefined;
    this.#host.requestUpdate();
  }
}

function byRecord(changes: readonly PendingChange[]): Map<string, PendingChange[]> {
  const records = new Map<string, PendingChange[]>();
  for (const change of changes) {
    const own = records.get(change.leadId);
    if (own) own.push(change);
    else records.set(change.leadId, [change]);
  }
  return records;
}
