// People for a list of checkboxes: found as one types, those who have left among them, more of them on demand.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { RequestController, type RequestState } from '../adapter/request-controller.js';

const pageSize = 50;
/** Milliseconds after the last letter. */
const delay = 120;

/** What was found for a text, and where it goes on. */
interface Found {
  text: string;
  people: readonly Assignee[];
  next: string | undefined;
}

export class ChecklistSearch implements ReactiveController {
  readonly #request: RequestController<Found>;
  readonly #adapter: () => LeadDataAdapter | undefined;
  readonly #locale: () => string;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a text was typed that was not searched for. */
  #isDue = false;

  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    adapter: () => LeadDataAdapter | undefined,
    locale: () => string,
  ) {
    this.#request = new RequestController(host);
    this.#adapter = adapter;
    this.#locale = locale;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isDue) this.type(this.#text);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  get text(): string {
    return this.#text;
  }

  get state(): RequestState<unknown> {
    return this.#request.state;
  }

  get people(): readonly Assignee[] {
    return this.#request.value?.people ?? [];
  }

  get hasMore(): boolean {
    return this.#request.value?.next !== undefined;
  }

  /** Looks for everybody, once. */
  begin(): void {
    if (this.#request.state.status === 'idle') void this.#search();
  }

  type(text: string): void {
    this.#text = text;
    this.#isDue = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), delay);
  }

  retry(): void {
    void this.#search();
  }

  async more(): Promise<void> {
    const adapter = this.#adapter();
    const before = this.#request.value;
    if (!adapter || before?.next === undefined) return;
    const { text, people, next } = before;
    await this.#request.run(async (signal) => {
      const found = await this.#read(adapter, signal, text, next);
      const known = new Set(people.map(({ id }) => id));
      return { ...found, people: [...people, ...found.people.filter(({ id }) => !known.has(id))] };
    });
  }

  async #search(): Promise<void> {
    const adapter = this.#adapter();
    if (!adapter) return;
    this.#isDue = false;
    const text = this.#text.trim();
    await this.#request.run((signal) => this.#read(adapter, signal, text));
  }

  async #read(adapter: LeadDataAdapter, signal: AbortSignal, text: string, cursor?: string): Promise<Found> {
    const query = {
      text,
      limit: pageSize,
      includeInactive: true,
      ...(cursor !== undefined && { cursor }),
    };
    const { items, nextCursor } = await adapter.searchAssignees(query, { signal, locale: this.#locale() });
    return { text, people: items, next: nextCursor };
  }
}
