// Long lists begin with what fits and grow on demand, so that nothing of a file is out of reach.
import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

export interface GrowingList<T> {
  items: readonly T[];
  /** How many each press adds. */
  step: number;
  /** How many there are at first; default: as many. */
  first?: number;
  renderItem: (item: T, index: number) => unknown;
  /** What the button says. */
  more: (rest: number) => string;
  /** Puts the button where the list can have it, such as into an item. */
  wrap: (button: TemplateResult) => TemplateResult;
}

class ShowMore extends AsyncDirective {
  #shown = 0;
  #list: GrowingList<unknown> | undefined;

  override render<T>(list: GrowingList<T>): unknown {
    this.#list = list as GrowingList<unknown>;
    this.#shown = Math.max(this.#shown, list.first ?? list.step);
    const rest = list.items.length - this.#shown;
    const button = html`<button type="button" class="button quiet" @click=${this.#onMore}>${list.more(rest)}</button>`;
    return html`${list.items.slice(0, this.#shown).map(list.renderItem)}${rest > 0 ? list.wrap(button) : nothing}`;
  }

  /** The focus goes on to the first that is new: the button may be gone, or far below. */
  readonly #onMore = (event: Event): void => {
    const list = this.#list!;
    const place = (event.currentTarget as HTMLElement).parentElement!;
    const last = place.previousElementSibling;
    this.#shown += list.step;
    this.setValue(this.render(list));
    const first = last?.nextElementSibling as HTMLElement | null | undefined;
    const field = first?.querySelector<HTMLElement>('select, input, button');
    if (!field && first) first.tabIndex = -1;
    (field ?? first)?.focus();
  };
}

/** The first of a list, and a button for the next ones. */
export const showMore = directive(ShowMore) as <T>(list: GrowingList<T>) => unknown;
