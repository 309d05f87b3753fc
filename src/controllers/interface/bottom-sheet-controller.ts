// Opens a part of an element as a sheet over the whole window, as phones do, and fits it to what the keyboard leaves.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusStops } from './focus-stops.js';
import { putBack } from './anchor-positioning.js';
import { isOpenPopup, windowOf } from './window-of.js';

/** What makes a part a dialog, only while it is open: an element with `popover` is hidden otherwise. */
const dialog = { popover: 'manual', role: 'dialog', 'aria-modal': 'true', tabindex: '-1' };

export interface BottomSheetOptions {
  /** What becomes the sheet: shown in its place while closed, in the top layer while open. Never moved in the tree. */
  frame: () => HTMLElement | null;
  /** Id of what names the sheet while it is open. */
  titleId: string;
  /** Whoever uses the phone goes back: by gesture, button or Escape. */
  back: () => void;
  changed: (open: boolean) => void;
  /** The sheet itself had the focus when it was closed, and cannot keep it. */
  lostFocus: () => void;
}

/** The platform's own "close" requests, such as the back gesture of Android. */
interface CloseWatcherLike extends EventTarget {
  destroy(): void;
}
declare const CloseWatcher: { new (): CloseWatcherLike } | undefined;

/** A Tab that would leave the sheet, or come from beneath it, goes round in it: what lies beneath cannot be seen. */
function keepInside(frame: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = focusStops(frame);
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const path = event.composedPath();
  const isInside = path.includes(frame);
  if (isInside && path[0] !== from && !(event.shiftKey && path[0] === frame)) return;
  event.preventDefault();
  to?.focus();
}

/** What lies beneath can neither be reached nor read until the sheet is closed. Answers what gives it back. */
function makeRestInert(frame: HTMLElement): () => void {
  const beneath: HTMLElement[] = [];
  for (let node: Node = frame; node !== frame.ownerDocument.body;) {
    const parent = node.parentNode;
    if (!parent) break;
    for (const other of parent.children) {
      if (
        other !== node &&
        'inert' in other &&
        !other.inert &&
        // A label beneath still names the field that is in the sheet.
        !/^(SCRIPT|STYLE|LINK|LABEL)$/.test(other.tagName)
      )
        beneath.push(other as HTMLElement);
    }
    node = parent instanceof ShadowRoot ? parent.host : parent;
  }
  for (const element of beneath) element.inert = true;
  return () => {
    for (const element of beneath) element.inert = false;
  };
}

export class BottomSheetController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: BottomSheetOptions;
  #stop: (() => void) | undefined;
  /** Lets the page beneath be reached again. */
  #giveBack: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: BottomSheetOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get open(): boolean {
    return this.#stop !== undefined;
  }

  show(): void {
    const frame = this.#options.frame();
    if (this.open || !frame?.isConnected) return;
    const attributes = { ...dialog, 'aria-labelledby': this.#options.titleId };
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    frame.showPopover();
    this.#giveBack = makeRestInert(frame);
    const listening = new AbortController();
    const { signal } = listening;
    const view = windowOf(frame);
    const viewport = view.visualViewport;
    // The keyboard of a phone covers the layout viewport and shrinks the visual one.
    const fit = (): void => {
      frame.style.setProperty('block-size', `${viewport?.height ?? view.innerHeight}px`);
      frame.style.setProperty('inset-block-start', `${viewport?.offsetTop ?? 0}px`);
    };
    viewport?.addEventListener('resize', fit, { signal });
    viewport?.addEventListener('scroll', fit, { signal });
    fit();
    view.document.addEventListener('keydown', (event) => keepInside(frame, event), { signal, capture: true });
    // Not to the text field: the keyboard of the phone would cover half of the sheet before anybody has asked for it.
    // From any button, though: the sheet may not have it.
    if (!frame.querySelector('input:focus')) frame.focus({ preventScroll: true });
    const watcher = typeof CloseWatcher === 'undefined' ? undefined : new CloseWatcher();
    watcher?.addEventListener('close', () => this.#options.back(), { signal });
    this.#stop = () => {
      listening.abort();
      watcher?.destroy();
      this.#giveBack?.();
      this.#giveBack = undefined;
      if (isOpenPopup(frame)) frame.hidePopover();
      for (const name of Object.keys(attributes)) frame.removeAttribute(name);
      frame.style.removeProperty('block-size');
      frame.style.removeProperty('inset-block-start');
    };
    this.#changed(true);
  }

  hide(): void {
    if (!this.#stop) return;
    const hadFocus = this.#options.frame()?.matches(':focus');
    this.#stop();
    this.#stop = undefined;
    this.#changed(false);
    if (hadFocus) this.#options.lostFocus();
  }

  /** The host was moved in the page without being taken out of it. */
  hostMoved(): void {
    if (!this.#stop) return;
    const frame = this.#options.frame();
    this.#giveBack?.();
    putBack(frame);
    // Around its new place lies something else.
    this.#giveBack = frame ? makeRestInert(frame) : undefined;
  }

  hostDisconnected(): void {
    this.hide();
  }

  #changed(open: boolean): void {
    this.#options.changed(open);
    this.#host.requestUpdate();
  }
}
