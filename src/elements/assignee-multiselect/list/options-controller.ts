// The picker's list: who is offered, in which order, which rows are drawn and which one is active.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ActiveOptionController } from '../../../controllers/interface/active-option-controller.js';
import {
  PeopleSearchController,
  type SearchProgress,
  type PeopleSource,
} from '../../../controllers/people/people-search-controller.js';
import { RowWindowController } from '../../../controllers/interface/row-window-controller.js';
import { type Assignee, isDisabled } from '../../../domain/people/assignee.js';
import { OptionList, type OptionSection } from './option-list.js';

/** Rows before the end of what is loaded at which the next page is asked for. */
const loadAhead = 10;
/** Options among which the best match is looked for. */
const mostLookedAt = 20;

export interface OptionsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Who stands above everybody else while nothing is typed. */
export interface LeadingOptions {
  sections: readonly OptionSection[];
  /** Heading of everybody else, where they need one. */
  restLabel: OptionSection['label'];
  /** Whether names are still on their way. */
  loading: boolean;
}

const none: LeadingOptions = { sections: [], restLabel: undefined, loading: false };

export class OptionsController implements ReactiveController {
  readonly people: PeopleSearchController;
  readonly rows: RowWindowController;
  readonly active: ActiveOptionController;
  readonly #host: OptionsHost;
  /** As it was when the list opened: nobody is moved under the cursor. */
  #leading = none;
  #findLeading: () => LeadingOptions = () => none;
  #only: (() => readonly Assignee[]) | undefined;
  #list = new OptionList([], []);
  #computedFrom: unknown[] = [];
  #open = false;
  /** The option to scroll to once the list is as long as it has to be. */
  #toReveal = -1;
  /** Length of the list as it is drawn, in CSS px. */
  #drawnHeight = 0;

  constructor(host: OptionsHost, tell: (progress: SearchProgress) => void) {
    this.#host = host;
    // Ahead of its parts: the block has its size before a row is measured, and is laid out once.
    host.addController(this);
    this.people = new PeopleSearchController(host, tell);
    this.rows = new RowWindowController(host, {
      scroller: () => host.renderRoot.querySelector('[role=listbox]'),
      sampleRow: () => host.renderRoot.querySelector('[role=option]'),
      count: () => this.options.rowCount,
      estimatedRowHeight: 44,
      // What a popup beside the field has at most.
      estimatedViewport: 352,
      overscan: 4,
    });
    this.active = new ActiveOptionController(host, {
      count: () => this.options.length,
      reveal: (index) => (this.#toReveal = index),
    });
  }

  /** Everybody who is offered now, as far as loaded. */
  get options(): OptionList {
    const { items, text, state } = this.people;
    const failed = state.status === 'failed';
    const only = this.#only?.();
    const from = [items, text, failed, this.#leading, ...(only ?? [])];
    if (from.length !== this.#computedFrom.length || from.some((value, at) => value !== this.#computedFrom[at])) {
      this.#computedFrom = from;
      const { sections, restLabel } = text === '' && !only ? this.#leading : none;
      const before = this.#list;
      this.#list = new OptionList(failed ? [] : sections, only ?? (failed ? [] : items), restLabel);
      this.active.exchange(before, this.#list);
    }
    return this.#list;
  }

  /** Whether the active option is among those that are drawn. */
  get isActiveDrawn(): boolean {
    const { index } = this.active;
    if (index < 0) return false;
    const { start, end } = this.rows.window;
    const row = this.options.rowOf(index);
    return row >= start && row < end;
  }

  /** Activates the first option that would choose somebody, else the first. */
  activateBest(chosen: ReadonlySet<string>): void {
    const { options } = this;
    const most = Math.min(options.length, mostLookedAt);
    let best = 0;
    while (best < most && (chosen.has(options.at(best)!.id) || isDisabled(options.at(best)!))) best++;
    if (options.length > 0) this.active.set(best < most ? best : 0);
  }

  /** Number of all options; -1 while it is not known. */
  get setSize(): number {
    if (!this.people.hasMore || this.#only) return this.options.length;
    const { total, text } = this.people;
    if (total === undefined) return -1;
    // The back end does not count those whom it no longer offers.
    const gone = this.#leading.sections.flatMap(({ people }) => people.filter((person) => person.inactive));
    return text === '' ? total + gone.length : total;
  }

  /** Everybody who matches the text, once all of them are loaded. */
  get matches(): readonly Assignee[] | undefined {
    const { text, hasMore, state, items } = this.people;
    return text !== '' && !this.#only && !hasMore && state.status === 'ready' ? items : undefined;
  }

  /** Whether the options answer an older text and must not be toggled. */
  get stale(): boolean {
    return !this.#only && this.people.state.status === 'loading';
  }

  /** Other people to choose from. An open list goes on with the same text, and its first ones stay first. */
  setSource(source: PeopleSource | undefined): void {
    const { text } = this.people;
    this.people.setSource(source);
    if (this.#open && !this.#only) this.people.search(text, true);
  }

  /**
   * @param leading Who stands first for an empty text.
   * @param only The whole list, as far as known, when nothing else is to be offered.
   */
  open(text: string, leading: () => LeadingOptions, only: (() => readonly Assignee[]) | undefined): void {
    this.#open = true;
    // Whoever becomes active now is one of those who are offered now, not of those when the list was last open.
    this.#list = new OptionList([], []);
    this.#computedFrom = [];
    this.#findLeading = leading;
    this.#leading = leading();
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

  hostUpdate(): void {
    this.#takeLateNames();
    const { status } = this.people.state;
    if (this.#only || status === 'ready' || status === 'failed') this.active.settle();
    // Ahead of the drawing, where the list is long enough already: what comes into sight is drawn at once.
    if (this.#drawnHeight === this.rows.totalHeight) this.#scrollToActive();
    this.#loadAhead();
  }

  hostUpdated(): void {
    const block = this.#host.renderRoot.querySelector<HTMLElement>('.rows');
    block?.style.setProperty('block-size', `${this.rows.totalHeight}px`);
    block?.style.setProperty('padding-block-start', `${this.rows.offsetOf(this.rows.window.start)}px`);
    this.#drawnHeight = block ? this.rows.totalHeight : 0;
    if (block) this.#scrollToActive();
  }

  #scrollToActive(): void {
    if (this.#toReveal < 0) return;
    this.rows.reveal(this.options.rowOf(this.#toReveal));
    this.#toReveal = -1;
  }

  #loadAhead(): void {
    if (this.#open && !this.#only && this.rows.window.end >= this.options.rowCount - loadAhead) this.people.loadMore();
  }

  #takeLateNames(): void {
    // Names that arrive late take their places, as long as nobody is looking further down.
    if (!this.#open || !this.#leading.loading || this.active.index >= 0 || this.rows.firstRow > 0) return;
    const leading = this.#findLeading();
    if (!leading.loading) this.#leading = leading;
  }
}
