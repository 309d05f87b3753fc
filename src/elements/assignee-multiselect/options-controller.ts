// The picker's list: who is offered, in which order, which rows are drawn and which one is active.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ActiveOptionController } from '../../controllers/active-option-controller.js';
import { PeopleController, type PeopleNews, type PeopleSource } from '../../controllers/people-controller.js';
import { RowWindowController } from '../../controllers/row-window-controller.js';
import type { Assignee } from '../../domain/assignee.js';

/** Rows before the end of what is loaded at which the next page is asked for. */
const loadAhead = 10;

export interface OptionsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class OptionsController implements ReactiveController {
  readonly people: PeopleController;
  readonly rows: RowWindowController;
  readonly active: ActiveOptionController;
  readonly #host: OptionsHost;
  /** Who was chosen when the list opened: shown first, and never moved under the cursor. */
  #pinned: readonly Assignee[] = [];
  #only: readonly Assignee[] | undefined;
  #options: readonly Assignee[] = [];
  #computedFrom: unknown[] = [];
  #open = false;
  /** The row to scroll to once it has been drawn into the list. */
  #toReveal = -1;

  constructor(host: OptionsHost, tell: (news: PeopleNews) => void) {
    this.#host = host;
    this.people = new PeopleController(host, tell);
    this.rows = new RowWindowController(host, {
      scroller: () => host.renderRoot.querySelector('[role=listbox]'),
      sampleRow: () => host.renderRoot.querySelector('[role=option]'),
      count: () => this.options.length,
      estimatedRowHeight: 44,
    });
    this.active = new ActiveOptionController(host, {
      count: () => this.options.length,
      reveal: (index) => (this.#toReveal = index),
    });
    host.addController(this);
  }

  /** Everybody who is offered now, as far as loaded. */
  get options(): readonly Assignee[] {
    const { items, text, state } = this.people;
    const failed = state.status === 'failed';
    const from = [items, text, failed, this.#pinned, this.#only];
    if (from.some((value, at) => value !== this.#computedFrom[at])) {
      this.#computedFrom = from;
      this.#options = this.#only ?? (failed ? [] : this.#withPinnedFirst(items, text));
    }
    return this.#options;
  }

  /** Number of all options; -1 while it is not known. */
  get setSize(): number {
    if (!this.people.hasMore || this.#only) return this.options.length;
    const { total, text } = this.people;
    if (total === undefined) return -1;
    // The back end does not count those whom it no longer offers.
    return text === '' ? total + this.#pinned.filter((person) => person.inactive).length : total;
  }

  /** Whether the options answer an older text and must not be toggled. */
  get stale(): boolean {
    return !this.#only && this.people.state.status === 'loading';
  }

  /** Whether the people, or more of them, could not be loaded. */
  get failed(): boolean {
    return this.#open && !this.#only && (this.people.state.status === 'failed' || this.people.moreFailed);
  }

  /** Other people to choose from. An open list goes on with the same text, and its first ones stay first. */
  setSource(source: PeopleSource | undefined): void {
    const { text } = this.people;
    this.people.setSource(source);
    if (this.#open && !this.#only) this.people.search(text, true);
  }

  /**
   * @param pinned Shown first for an empty text.
   * @param only The whole list, when nothing else is to be offered.
   */
  open(text: string, pinned: readonly Assignee[], only: readonly Assignee[] | undefined): void {
    this.#open = true;
    this.#pinned = pinned;
    this.#only = only;
    if (only) return;
    this.people.search(text, true);
    this.people.retry();
  }

  close(): void {
    this.#open = false;
    this.#toReveal = -1;
    this.active.clear();
  }

  hostUpdated(): void {
    const block = this.#host.renderRoot.querySelector<HTMLElement>('.rows');
    block?.style.setProperty('block-size', `${this.rows.totalHeight}px`);
    block?.style.setProperty('padding-block-start', `${this.rows.offsetOf(this.rows.window.start)}px`);
    if (block && this.#toReveal >= 0) {
      this.rows.reveal(this.#toReveal);
      this.#toReveal = -1;
    }
    if (this.#open && !this.#only && this.rows.window.end >= this.options.length - loadAhead) this.people.loadMore();
  }

  #withPinnedFirst(items: readonly Assignee[], text: string): readonly Assignee[] {
    if (text !== '' || this.#pinned.length === 0) return items;
    const ids = new Set(this.#pinned.map((person) => person.id));
    return [...this.#pinned, ...items.filter((person) => !ids.has(person.id))];
  }
}
