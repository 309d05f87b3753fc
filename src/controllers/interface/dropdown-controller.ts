// Places a native `popover="auto"` below its button; opening, closing, Escape and clicks elsewhere are the browser's.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as Placement from './dropdown-placement.js';

export interface DropdownOptions {
  /** Its `popovertarget` is the popup. */
  button: () => HTMLElement | null;
  popup: () => HTMLElement | null;
}

const focusable = 'input, select, textarea, button, a[href], [tabindex="0"], assignee-multiselect';

/** Loaded when a dropdown first opens. */
let placement: typeof Placement | undefined;

export class DropdownController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate' | 'updateComplete'>;
  readonly #options: DropdownOptions;
  #place: ReturnType<typeof Placement.keepBelow> | undefined;
  #used = false;
  /** The focus is still to go into the popup. */
  #enters = false;

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
    if (to && !popup.contains(to as Node) && to !== this.#options.button()) this.hide();
  };

  hostUpdated(): void {
    this.#place?.look();
    // What is drawn by others than the host is there a moment later.
    if (this.#enters) void this.#host.updateComplete.then(() => this.#enter());
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
    this.#enters = true;
    // Hidden until then, and nothing hidden takes the focus.
    popup.addEventListener('toggle', () => this.#enter(), { once: true });
  }

  /** As soon as there is something in the popup; not for somebody who is elsewhere by then. */
  #enter(): void {
    const popup = this.#options.popup();
    if (!this.#enters || !popup?.matches(':popover-open')) return;
    const { activeElement } = popup.getRootNode() as Document | ShadowRoot;
    const first = popup.querySelector<HTMLElement>(focusable);
    this.#enters = first === null;
    if (!activeElement || activeElement === this.#options.button()) first?.focus();
  }

  #closed(): void {
    if (!this.#place) return;
    // The browser forgets where the focus was when the popup was not opened by its button.
    if (this.#options.popup()?.matches(':focus-within')) this.#options.button()?.focus();
    this.#enters = false;
    this.#place.stop();
    this.#place = undefined;
    this.#host.requestUpdate();
  }
}
