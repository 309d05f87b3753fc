// Places a native `popover="auto"` below its button; opening, closing, Escape and clicks elsewhere are the browser's.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as Placement from './dropdown-placement.js';

export interface DropdownOptions {
  /** Its `popovertarget` is the popup. */
  button: () => HTMLElement | null;
  popup: () => HTMLElement | null;
}

/** Loaded when a dropdown first opens. */
let placement: typeof Placement | undefined;

export class DropdownController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate' | 'updateComplete'>;
  readonly #options: DropdownOptions;
  #place: ReturnType<typeof Placement.keepBelow> | undefined;
  #used = false;

  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate' | 'updateComplete'>,
    options: DropdownOptions,
  ) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get open(): boolean {
    return this.#place !== undefined;
  }

  /** Whether it was opened once, so that its content is needed. */
  get used(): boolean {
    return this.#used;
  }

  show(): void {
    const popup = this.#options.popup();
    if (popup?.isConnected && !popup.matches(':popover-open')) popup.showPopover();
  }

  hide(): void {
    const popup = this.#options.popup();
    if (popup?.matches(':popover-open')) popup.hidePopover();
  }

  /** Handles `beforetoggle` of the popup: the content is there when it appears. */
  readonly onBeforeToggle = (event: Event): void => {
    const popup = event.currentTarget as HTMLElement;
    if ((event as ToggleEvent).newState !== 'open') return this.#closed();
    if (placement) return this.#opening(popup, placement);
    event.preventDefault();
    void this.#openLoaded();
  };

  /** Handles `focusout` of the popup: whoever goes on with the tab key is done with it. */
  readonly onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    const popup = event.currentTarget as HTMLElement;
    if (to instanceof Node && !popup.contains(to) && to !== this.#options.button()) this.hide();
  };

  hostUpdated(): void {
    this.#place?.look();
  }

  hostDisconnected(): void {
    this.#closed();
  }

  /** It opens where it stands, not at a place that it leaves at once. */
  async #openLoaded(): Promise<void> {
    try {
      placement = await import('./dropdown-placement.js');
      // What is in the same file is there before the event is over, and within it no popover can be shown.
      await new Promise((resolve) => setTimeout(resolve));
      this.show();
    } catch (error) {
      reportError(error);
    }
  }

  #opening(popup: HTMLElement, { keepBelow }: typeof Placement): void {
    const button = this.#options.button();
    if (this.#place || !button) return;
    this.#used = true;
    this.#place = keepBelow(button, popup);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => popup.querySelector<HTMLElement>('input, assignee-multiselect')?.focus());
  }

  #closed(): void {
    if (!this.#place) return;
    this.#place.stop();
    this.#place = undefined;
    this.#host.requestUpdate();
  }
}
