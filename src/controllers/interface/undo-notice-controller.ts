// What has just been done, said where one can see it, with the way back: it goes by itself, but not while it is being read.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface UndoNotice {
  /** A function where it names people who may still have to be looked up. */
  text: string | (() => string);
  /** Takes it back; answers what to say of it, or nothing where the screen shows it. Without it there is no button. */
  undo?: (() => Promise<string | void> | string | void) | undefined;
  /** A name for the button when it does something else than undo, such as "Restore". */
  label?: string | undefined;
}

/** Milliseconds; WCAG 2.2.1 asks for no more than that the pointer or the focus stops it, and a minute is a long time. */
const patience = 12_000;

/** One notice at a time; a later one takes the place of the one before. */
export class UndoNoticeController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
  readonly #left: (() => void) | undefined;
  #notice: UndoNotice | undefined;
  #undoing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Why the time stands still. */
  readonly #held = new Set<'pointer' | 'focus' | 'hidden'>();

  /** @param left The notice goes while the focus is in it: the host gives the focus a place. */
  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>, left?: () => void) {
    this.#host = host;
    this.#left = left;
    host.addController(this);
  }

  get notice(): UndoNotice | undefined {
    return this.#notice;
  }

  /** Whether it is being taken back now. */
  get undoing(): boolean {
    return this.#undoing;
  }

  show(notice: UndoNotice): void {
    this.#notice = notice;
    this.#undoing = false;
    this.#run();
    this.#host.requestUpdate();
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    if (!this.#notice) return;
    const hadFocus = this.#held.has('focus');
    this.#notice = undefined;
    this.#held.clear();
    this.#host.requestUpdate();
    if (hadFocus) this.#left?.();
  }

  /** The time stands still while somebody points at it, is in it, or is elsewhere. */
  hold(why: 'pointer' | 'focus' | 'hidden', held: boolean): void {
    if (held) this.#held.add(why);
    else this.#held.delete(why);
    this.#run();
  }

  /** Takes it back, once. Answers whether there was something to take back. */
  undo(): boolean {
    const notice = this.#notice;
    if (!notice?.undo || this.#undoing) return false;
    this.#undoing = true;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    void this.#finish(notice);
    return true;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.dismiss();
  }

  readonly #onVisibility = (): void => this.hold('hidden', document.hidden);

  async #finish(notice: UndoNotice): Promise<void> {
    const said = await Promise.resolve()
      .then(() => notice.undo!())
      .catch((error: unknown) => {
        // Whoever undoes says what went wrong; anything else is a fault.
        reportError(error);
      });
    // Something newer may be shown by now.
    if (this.#notice !== notice) return;
    this.#undoing = false;
    if (said) this.show({ text: said });
    else this.dismiss();
  }

  #run(): void {
    clearTimeout(this.#timer);
    if (!this.#notice || this.#undoing || this.#held.size > 0) return;
    this.#timer = setTimeout(() => this.dismiss(), patience);
  }
}
