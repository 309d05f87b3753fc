// Keys and roving focus of a tab list after the APG, for any element that has tabs in its shadow root.
import type { ReactiveControllerHost } from 'lit';

export interface TabsOptions {
  /** Ids of the tabs in their order. */
  tabs: () => readonly string[];
  selected: () => string;
  /** A person has chosen a tab; focus stays on it. */
  select: (tab: string) => void;
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ with automatic activation; Up and Down are left to the page. */
export class TabsController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TabsOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TabsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Only the selected tab is a tab stop. */
  tabIndex(tab: string): 0 | -1 {
    return tab === this.selected ? 0 : -1;
  }

  /** A tab that is not offered, such as one from an address, is the first one. */
  get selected(): string {
    const [tabs, selected] = [this.#options.tabs(), this.#options.selected()];
    return tabs.includes(selected) ? selected : (tabs[0] ?? selected);
  }

  /** Handles `keydown` of the tab list. The tabs carry `id="tab-<id>"`. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const tabs = this.#options.tabs();
    const at = tabs.indexOf(this.selected);
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [forward]: (at + 1) % tabs.length,
      [backward]: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const tab = tabs[target];
    if (tab !== undefined && target !== at) void this.#choose(tab);
  };

  readonly onClick = (event: Event): void => {
    const tab = (event.currentTarget as HTMLElement).id.replace(/^tab-/, '');
    if (tab !== this.selected) this.#options.select(tab);
  };

  async #choose(tab: string): Promise<void> {
    this.#options.select(tab);
    await this.#host.updateComplete;
    const root = this.#host.shadowRoot;
    root?.getElementById(`tab-${this.selected}`)?.focus();
  }
}
