// A short word on what was just done, with a way back: it goes by itself, but never while somebody reads or reaches for it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { letterOf } from './keyboard-isolation.js';

/** What an action has to say when it is done; nothing where the screen shows it. */
type Answer = string | void;

export interface NoticeAction {
  label: string;
  /** The notice is busy until it is done, and gone then. */
  run: () => Answer | Promise<Answer>;
  /** Whether it takes back what the notice tells of: then Ctrl or Cmd with Z does the same. */
  undoes?: boolean | undefined;
}

export interface Notice {
  /** A function where it names people who may still have to be looked up. */
  text: string | (() => string);
  tone?: 'success' | 'danger' | 'warning' | undefined;
  /** What can be done about it; the notice is gone when it is done. */
  actions?: readonly NoticeAction[] | undefined;
  /** It has gone, whatever the reason. */
  gone?: (() => void) | undefined;
  /** Whether it stays until it is closed, such as a failure with something left to do. */
  stays?: boolean | undefined;
}

export interface NoticeOptions {
  /** The element with `popover="manual"` that `renderNotice` draws. */
  popup: () => HTMLElement | null;
  /** Says the text to screen readers. */
  say: (text: string | (() => string), topic: string) => void;
  /** The notice had the focus and is gone. */
  returnFocus: () => void;
}

/** Milliseconds that a notice is there, and more of them where there is something to press. */
const shortTime = 5_000;
const actionTime = 12_000;
/** Milliseconds that are left at least when the pointer or the focus has gone. */
const grace = 3_000;

/** Shows one notice at a time in the top layer; the newest wins. */
export class NoticeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: NoticeOptions;
  #current: Notice | undefined;
  #running: NoticeAction | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endsAt = 0;
  /** Whether somebody has typed since: even an emptied field has something to take back then. */
  #hasTyped = false;
  /** Why the time stands still. */
  readonly #held = new Set<'pointer' | 'focus' | 'hidden'>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: NoticeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get current(): Notice | undefined {
    return this.#current;
  }

  /** The action that is under way. */
  get running(): NoticeAction | undefined {
    return this.#running;
  }

  get text(): string {
    const text = this.#current?.text ?? '';
    return typeof text === 'function' ? text() : text;
  }

  show(notice: Notice): void {
    this.#replace(notice);
    this.#hasTyped = false;
    this.#options.say(notice.text, 'notice');
    this.#endsAt = performance.now() + (notice.actions?.length ? actionTime : shortTime);
    this.#count();
  }

  dismiss(): void {
    if (this.#current) this.#replace(undefined);
  }

  /** Does it once, however often it is pressed. */
  press(action: NoticeAction): void {
    const notice = this.#current;
    if (!notice || this.#running) return;
    this.#running = action;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    void this.#run(notice, action);
  }

  /** @returns Whether there was something to take back. */
  undo(): boolean {
    const action = this.#current?.actions?.find(({ undoes }) => undoes);
    if (!action || this.#running) return false;
    this.press(action);
    return true;
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
  /** For the host's own keys: Ctrl or Cmd with Z takes back, except where a text has something to take back itself. */
  readonly onUndoKey = (event: KeyboardEvent): void => {
    const isUndo = letterOf(event) === 'z' && (event.ctrlKey || event.metaKey);
    if (!isUndo || event.shiftKey || event.altKey || event.defaultPrevented) return;
    if (!this.#hasOwnUndo(event.composedPath()[0]) && this.undo()) event.preventDefault();
  };

  hostConnected(): void {
    this.#host.addEventListener('input', this.#onInput);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostUpdated(): void {
    const popup = this.#options.popup();
    if (!popup?.isConnected) return;
    const isOpen = popup.matches(':popover-open');
    if (this.#current && !isOpen) popup.showPopover();
    else if (!this.#current && isOpen) popup.hidePopover();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('input', this.#onInput);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#held.clear();
    this.#replace(undefined);
  }

  readonly #onInput = (): void => {
    this.#hasTyped = true;
  };

  #hasOwnUndo(field: EventTarget | undefined): boolean {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
    return !['checkbox', 'radio'].includes(field.type) && (field.value !== '' || this.#hasTyped);
  }

  readonly #onVisibility = (): void => (document.hidden ? this.#hold('hidden') : this.#release('hidden'));

  async #run(notice: Notice, action: NoticeAction): Promise<void> {
    let answer: Answer = undefined;
    try {
      answer = await action.run();
    } catch (error) {
      // An action says what went wrong; anything else is a fault.
      reportError(error);
    }
    // The action, or something else, may have shown a newer one.
    if (this.#current !== notice) return;
    if (answer) this.show({ text: answer });
    else this.dismiss();
  }

  #replace(notice: Notice | undefined): void {
    clearTimeout(this.#timer);
    // The button that had the focus goes with its notice.
    const before = this.#current;
    const hadFocus = this.#held.delete('focus');
    if (!notice) this.#held.clear();
    this.#current = notice;
    this.#running = undefined;
    this.#host.requestUpdate();
    if (hadFocus) this.#options.returnFocus();
    before?.gone?.();
  }

  #hold(by: 'pointer' | 'focus' | 'hidden'): void {
    this.#held.add(by);
    clearTimeout(this.#timer);
  }

  #release(by: 'pointer' | 'focus' | 'hidden'): void {
    if (!this.#held.delete(by)) return;
    this.#endsAt = Math.max(this.#endsAt, performance.now() + grace);
    this.#count();
  }

  #count(): void {
    clearTimeout(this.#timer);
    if (!this.#current || this.#running || this.#current.stays || this.#held.size > 0) return;
    this.#timer = setTimeout(() => this.dismiss(), Math.max(0, this.#endsAt - performance.now()));
  }
}
