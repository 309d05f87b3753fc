// Turns ids into people: every id that elements need is asked for once, together with the others of the moment.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { InitialDataHost } from '../../domain/record/initial-data.js';
import { checkedAdapter } from '../adapter/checked-adapter.js';
import { reportUntyped } from '../../domain/platform/untyped-errors.js';

/** Ids that one call asks for at most. */
const batchSize = 500;
/**
 * Milliseconds before the same names are asked for again, after a failure or where nobody had them, so that a dead
 * server is not hammered.
 */
const pause = 10_000;
/** People kept beyond those who are shown, so that a long day's work does not grow the page. */
const capacity = 20_000;

interface Entry {
  /** `unknown`: the back end has nobody with this id. */
  is: Assignee | 'loading' | 'unknown';
  /** Number of loads before the id was last asked for here. */
  used: number;
  /** When somebody unknown is asked for again. */
  until?: number;
}

class Directory {
  readonly #adapter: LeadDataAdapter;
  /** Those who were learned last come last. */
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #wanted = new Set<string>();
  #loads = 0;
  /** Whether a failure is too recent to ask. */
  #rests = false;

  constructor(adapter: LeadDataAdapter) {
    this.#adapter = adapter;
  }

  get(id: string): Entry['is'] {
    const entry = this.#entries.get(id);
    if (entry && (entry.until === undefined || performance.now() < entry.until)) {
      entry.used = this.#loads;
      return entry.is;
    }
    if (this.#rests) return 'unknown';
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#load());
    this.#wanted.add(id);
    this.#entries.set(id, { is: 'loading', used: this.#loads });
    return 'loading';
  }

  learn(people: readonly Assignee[]): void {
    for (const person of people) {
      const used = this.#entries.get(person.id)?.used ?? -1;
      this.#entries.delete(person.id);
      this.#entries.set(person.id, { is: person, used });
    }
    for (const [id, { used }] of this.#entries) {
      if (this.#entries.size <= capacity) break;
      // Each load is told to every host, which then asks for whoever it shows.
      if (used < this.#loads - 1) this.#entries.delete(id);
    }
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #load(): Promise<void> {
    const ids = [...this.#wanted];
    this.#wanted = new Set();
    this.#loads++;
    try {
      for (let start = 0; start < ids.length; start += batchSize) {
        const batch = ids.slice(start, start + batchSize);
        this.learn(await this.#adapter.getAssignees(batch));
        const until = performance.now() + pause;
        for (const id of batch) {
          const entry = this.#entries.get(id);
          if (entry?.is === 'loading') this.#entries.set(id, { ...entry, is: 'unknown', until });
        }
      }
    } catch (error) {
      // Names are an ornament of a record that is shown already: nothing is said on the screen, and they come later.
      reportUntyped(error);
      for (const id of ids) if (this.#entries.get(id)?.is === 'loading') this.#entries.delete(id);
      this.#rests = true;
      setTimeout(() => {
        this.#rests = false;
        this.#tell();
      }, pause);
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const directories = new WeakMap<LeadDataAdapter, Directory>();

function directoryOf(adapter: LeadDataAdapter): Directory {
  const checked = checkedAdapter(adapter);
  let directory = directories.get(checked);
  if (!directory) directories.set(checked, (directory = new Directory(checked)));
  return directory;
}

/** A person by id as far as it is known now. */
export type ResolvedAssignee =
  { status: 'known'; id: string; assignee: Assignee } | { status: 'loading' | 'unknown'; id: string };

/** Resolves ids for one host and re-renders it when names arrive. */
export class PeopleByIdController implements ReactiveController {
  readonly #host: ReactiveControllerHost & InitialDataHost;
  readonly #adapter: () => LeadDataAdapter | undefined;
  #directory: Directory | undefined;
  #stop: (() => void) | undefined;
  #connected = false;

  /**
   * @param host Whoever the page has handed it stands in until the adapter has answered.
   * @param adapter Answers the adapter in force.
   */
  constructor(host: ReactiveControllerHost & InitialDataHost, adapter: () => LeadDataAdapter | undefined) {
    this.#host = host;
    this.#adapter = adapter;
    host.addController(this);
  }

  /** What is known of each id, in the same order; unknown ones are asked for in one call. */
  resolve(ids: readonly string[] | null | undefined): ResolvedAssignee[] {
    this.#follow();
    return (ids ?? []).map((id) => {
      let entry = this.#directory?.get(id) ?? 'loading';
      if (entry === 'loading') entry = this.#host.initialData?.people?.find((person) => person.id === id) ?? entry;
      return typeof entry === 'string' ? { status: entry, id } : { status: 'known', id, assignee: entry };
    });
  }

  /** Keeps people that came another way, such as by a search. */
  learn(people: readonly Assignee[]): void {
    this.#follow();
    this.#directory?.learn(people);
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  /** A host that is gone may still render once; the directory must not keep it for that. */
  #follow(): void {
    const adapter = this.#adapter();
    const directory = adapter && directoryOf(adapter);
    if (directory === this.#directory && this.#connected === (this.#stop !== undefined)) return;
    this.#stop?.();
    this.#directory = directory;
    this.#stop = this.#connected ? directory?.listen(() => this.#host.requestUpdate()) : undefined;
  }
}
