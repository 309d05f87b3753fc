// Opens a popup in the top layer beside its anchor and keeps it there while the page moves.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { computePosition, offset, shift } from './floating-ui.js';
import { keepBeside, putBack, zoomOf } from './anchor-positioning.js';
import { isOpenPopup, windowOf } from './window-of.js';

export interface PopoverOptions {
  anchor: () => HTMLElement | null;
  /** An element with `popover="manual"`: what closes it is the host's decision. */
  popup: () => HTMLElement | null;
  /** Somebody has gone on to something else, by pointer or focus; default: it is hidden. */
  left?: () => void;
  /** Open or closed is another state than before. */
  changed?: (open: boolean) => void;
}

/** Height in CSS px that a popup never exceeds. */
const maxHeight = 360;
/** Width in CSS px below which names cannot be read, also beside a narrow anchor. */
const minWidth = 240;
/** Height in CSS px that is enough to stay below the anchor. */
const enoughHeight = 240;
/** Distance from the edges of the window in CSS px. */
const padding = 8;
/** Distance from the anchor in CSS px. */
const distance = 4;

/** Closes the open popup of the page: opening one closes the other. */
let hideCurrent: (() => void) | undefined;

/**
 * The element by which the document's events tell of a host: itself, or the host of the outermost closed shadow root
 * around it, beyond which they do not look.
 */
function visibleHost(element: Element): Element {
  let visible = element;
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (root.mode === 'closed') visible = root.host;
  }
  return visible;
}

interface Fit {
  side: 'bottom-start' | 'top-start';
  /** CSS px; the height is the largest that the popup may have. */
  width: number;
  height: number;
}

/**
 * Size and side of a popup beside the anchor: below, unless there is too little room there and more above. The content
 * does not count: a list that is searched in would jump from one side to the other.
 */
function fitBeside(anchor: HTMLElement): Fit {
  const zoom = zoomOf(anchor);
  const { top, bottom, width: wide } = anchor.getBoundingClientRect();
  const width = wide / zoom;
  const view = windowOf(anchor);
  const { height, offsetTop } = view.visualViewport!;
  const above = top - offsetTop;
  const below = height - above - (bottom - top);
  const isBelow = below >= enoughHeight || below >= above;
  const room = Math.max(0, (isBelow ? below : above) / zoom - distance - padding);
  const widest = view.document.documentElement.clientWidth / zoom - 2 * padding;
  return {
    side: isBelow ? 'bottom-start' : 'top-start',
    width: Math.min(Math.max(width, minWidth), widest),
    height: Math.min(maxHeight, room),
  };
}

function resize(popup: HTMLElement, { width, height }: Fit): void {
  popup.style.setProperty('inline-size', `${width}px`);
  popup.style.setProperty('max-block-size', `${height}px`);
}

/** Native popover in place (never moved to the body, so that ids and styles hold), positioned by CSSOM only. */
export class PopoverController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PopoverOptions;
  readonly #hide = (): void => this.hide();
  #open = false;
  #fit: Fit | undefined;
  #stop: (() => void) | undefined;
  #listening: AbortController | undefined;
  #look: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PopoverOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  /** Opens with the host's next update, so that what is in the popup is laid out once. */
  show(): void {
    if (this.#open || !this.#host.isConnected) return;
    hideCurrent?.();
    hideCurrent = this.#hide;
    this.#open = true;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#host.ownerDocument.addEventListener('pointerdown', this.#onPointerDown, { capture: true, signal });
    this.#host.addEventListener('focusout', this.#onFocusOut, { signal });
    // Before anything is drawn, which the browser would lay out to answer.
    const anchor = this.#options.anchor();
    this.#fit = anchor ? fitBeside(anchor) : undefined;
    this.#host.requestUpdate();
    this.#options.changed?.(true);
  }

  hide(): void {
    if (!this.#open) return;
    if (hideCurrent === this.#hide) hideCurrent = undefined;
    this.#open = false;
    this.#listening?.abort();
    this.#stop?.();
    this.#stop = this.#look = undefined;
    this.#options.changed?.(false);
  }

  /** The host was moved in the page without being taken out of it. */
  hostMoved(): void {
    if (this.#stop) putBack(this.#options.popup());
  }

  hostUpdated(): void {
    if (this.#open && !this.#stop) this.#place();
    else this.#look?.();
  }

  hostDisconnected(): void {
    this.hide();
  }

  #place(): void {
    const anchor = this.#options.anchor();
    const popup = this.#options.popup();
    if (!anchor || !popup) return;
    resize(popup, this.#fit ?? fitBeside(anchor));
    popup.showPopover();
    const { look, stop } = keepBeside(anchor, popup, {
      computePosition,
      fit: () => {
        const fit = fitBeside(anchor);
        resize(popup, fit);
        return fit.side;
      },
      middleware: [offset(distance), shift({ padding })],
      lost: this.#hide,
    });
    this.#look = look;
    this.#stop = () => {
      stop();
      if (isOpenPopup(popup)) popup.hidePopover();
    };
  }

  readonly #onPointerDown = (event: Event): void => {
    if (!event.composedPath().includes(visibleHost(this.#host))) (this.#options.left ?? this.#hide)();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    // Without a target the focus went to the window's outside or to nothing: a pointer decides, not the focus.
    if (to && !this.#host.contains(to) && !this.#host.shadowRoot?.contains(to)) (this.#options.left ?? this.#hide)();
  };
}
