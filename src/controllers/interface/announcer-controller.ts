// Says things to screen readers through a live region inside the element, so that it is heard in modal dialogs too.
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { onServer } from '../../environment.js';

/** A region must be in the tree before its text changes; 150 ms is what Vaadin found to be heard everywhere. */
const delay = 150;
/** Milliseconds between two changes of the region, so that nobody is talked over while typing. */
const gap = 500;
/** Milliseconds after which the region is emptied: what was said may name what is not to be found by reading on. */
const kept = 10_000;

/** Collects messages for a moment and shows them together in a polite region. */
export class AnnouncerController implements ReactiveController {
  /** By topic, in the order in which they are to be said. */
  readonly #pending = new Map<string, string | (() => string)>();
  #region: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #emptyTimer: ReturnType<typeof setTimeout> | undefined;
  #spokenAt = -Infinity;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>) {
    host.addController(this);
  }

  /**
   * Says a message soon; a message that waits already is not said twice.
   * @param message A function makes the words when they are said; while somebody types, most of them never are.
   * @param topic What it is about, such as the number of results: it takes the place of a message about the same that
   * still waits. Default: the message itself.
   */
  say(message: string): void;
  say(message: string | (() => string), topic: string): void;
  say(message: string | (() => string), topic = message as string): void {
    // What is heard last is how it is now.
    this.#pending.delete(topic);
    this.#pending.set(topic, message);
    this.#timer ??= setTimeout(() => this.#flush(), Math.max(delay, this.#spokenAt + gap - performance.now()));
  }

  /** Takes away what was said and what was going to be: it may name what nobody here may know any more. */
  clear(): void {
    this.hostDisconnected();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#emptyTimer);
    this.#timer = undefined;
    this.#pending.clear();
    this.#region?.replaceChildren();
  }

  /** The region; a host renders it always, and not again for what is said. It needs the class `visually-hidden`. */
  render(): HTMLElement | typeof nothing {
    if (onServer) return nothing;
    if (!this.#region) {
      this.#region = document.createElement('div');
      this.#region.role = 'status';
      this.#region.className = 'visually-hidden';
    }
    return this.#region;
  }

  #flush(): void {
    const messages = [...this.#pending.values()];
    const text = messages.map((message) => (typeof message === 'string' ? message : message())).join(' ');
    this.#pending.clear();
    this.#timer = undefined;
    this.#spokenAt = performance.now();
    const region = this.render() as HTMLElement;
    // The same words again are a change only with another character.
    region.textContent = text === region.textContent ? `${text}\u00a0` : text;
    clearTimeout(this.#emptyTimer);
    this.#emptyTimer = setTimeout(() => region.replaceChildren(), kept);
  }
}
