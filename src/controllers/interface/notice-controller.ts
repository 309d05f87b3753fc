// A short word on what was just done, with a way back: it goes by itself, but never while somebody reads or reaches for it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface NoticeAction {
  label: string;
  run: () => void;
}

export interface Notice {
  text: string;
  tone?: 'success' | 'danger' | 'warning' | undefined;
  /** What can be done about it; the notice is gone when it is pressed. */
  actions?: readonly NoticeAction[] | undefined;
  /** Whether it stays until it is closed, such as a failure with something left to do. */
  stays?: boolean | undefined;
}

export interface NoticeOptions {
  /** The element with `popover="manual"` that `renderNotice` draws. */
  popup: () => HTMLElement | null;
  /** Says the text to screen readers. */
  say: (text: string) => void;
  /** The notice had the focus and is gone. */
  returnFocus: () => void;
}

/** Milliseconds that a notice is there, and more of them where there is something to press. */
const shortTime = 5_000;
const actionTime = 10_000;
/** Milliseconds that are left at least when the pointer or the focus has gone. */
const grace = 3_000;

/** Shows one notice at a time in the top layer; the newest wins. */
export class NoticeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: NoticeOptions;
  #current: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endsAt = 0;
  #held = new Set<'pointer' | 'focus'>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: NoticeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get current(): Notice | undefined {
    return this.#current;
  }

  show(notice: Notice): void {
    this.#current = notice;
    this.#options.say(notice.text);
    this.#endsAt = performance.now() + (notice.actions?.length ? actionTime : shortTime);
    this.#count();
    this.#host.requestUpdate();
  }

  dismiss(): void {
    if (!this.#current) return;
    const hadFocus = this.#held.has('focus');
    clearTimeout(this.#timer);
    this.#current = undefined;
    this.#held = new Set();
    if (hadFocus) this.#options.returnFocus();
    this.#host.requestUpdate();
  }

  press(action: NoticeAction): void {
    this.dismiss();
    action.run();
  }

  readonly onPointerenter = (): void => this.#hold('pointer');
  readonly onPointerleave = (): void => this.#release('pointer');
  readonly onFocusin = (): void => this.#hold('focus');
  readonly onFocusout = (): void => this.#release('focus');
  /** Escape closes it while it has the focus. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.dismiss();
  };

  hostUpdated(): void {
    const popup = this.#options.popup();
    if (!popup?.isConnected) return;
    const isOpen = popup.matches(':popover-open');
    if (this.#current && !isOpen) popup.showPopover();
    else if (!this.#current && isOpen) popup.hidePopover();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
    this.#held = new Set();
  }

  #hold(by: 'pointer' | 'focus'): void {
    this.#held.add(by);
    clearTimeout(this.#timer);
  }

  #release(by: 'pointer' | 'focus'): void {
    this.#held.delete(by);
    this.#endsAt = Math.max(this.#endsAt, performance.now() + grace);
    this.#count();
  }

  #count(): void {
    clearTimeout(this.#timer);
    if (!this.#current || this.#current.stays || this.#held.size > 0) return;
    this.#timer = setTimeout(() => this.dismiss(), Math.max(0, this.#endsAt - performance.now()));
  }
}
