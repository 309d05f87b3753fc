// People for a list of checkboxes: found as one types, those who have left among them, more of them on demand.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee, AssigneePage } from '../../domain/people/assignee.js';
import { RequestController } from '../adapter/request-controller.js';

const pageSize = 50;
/** Milliseconds after the last letter. */
const delay = 120;

export class ChecklistSearch {
  readonly #request: RequestController<Assignee[]>;
  readonly #adapter: () => LeadDataAdapter | undefined;
  readonly #locale: () => string;
  #text = '';
  #next: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    adapter: () => LeadDataAdapter | undefined,
    locale: () => string,
  ) {
    this.#request = new RequestController(host);
    this.#adapter = adapter;
    this.#locale = locale;
  }

  get text(): string {
    return this.#text;
  }

  get state(): RequestController<Assignee[]>['state'] {
    return this.#request.state;
  }

  get people(): readonly Assignee[] {
    return this.#request.value ?? [];
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** Looks for everybody, once. */
  begin(): void {
    if (this.#request.state.status === 'idle') void this.#search();
  }

  type(text: string): void {
    this.#text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), delay);
  }

  retry(): void {
    void this.#search();
  }

  async more(): Promise<void> {
    const adapter = this.#adapter();
    const before = this.people;
    const cursor = this.#next;
    if (!adapter || cursor === undefined) return;
    await this.#request.run(async (signal) => [...before, ...(await this.#read(adapter, signal, cursor)).items]);
  }

  async #search(): Promise<void> {
    const adapter = this.#adapter();
    if (!adapter) return;
    await this.#request.run(async (signal) => (await this.#read(adapter, signal)).items);
  }

  async #read(adapter: LeadDataAdapter, signal: AbortSignal, cursor?: string): Promise<AssigneePage> {
    const query = {
      text: this.#text.trim(),
      limit: pageSize,
      includeInactive: true,
      ...(cursor !== undefined && { cursor }),
    };
    const page = await adapter.searchAssignees(query, { signal, locale: this.#locale() });
    this.#next = page.nextCursor;
    return page;
  }
}
