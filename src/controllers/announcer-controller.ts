// Says things to screen readers through a live region inside the element, so that it is heard in modal dialogs too.
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** A region must be in the tree before its text changes; 150 ms is what Vaadin found to be heard everywhere. */
const delay = 150;

/** Collects messages for a moment and shows them together in a polite region. */
export class AnnouncerController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
  #pending: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #spoken = '';

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    host.addController(this);
  }

  /** Says a message soon; a message that waits already is not said twice. */
  say(message: string): void {
    if (this.#pending.includes(message)) return;
    this.#pending.push(message);
    this.#timer ??= setTimeout(() => this.#flush(), delay);
  }

  /** What the region says now. */
  get spoken(): string {
    return this.#spoken;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = [];
    this.#spoken = '';
  }

  /** The region; a host renders it once, always. It needs the class `visually-hidden`. */
  render(): TemplateResult {
    return html`<div role="status" class="visually-hidden">${this.#spoken}</div>`;
  }

  #flush(): void {
    const text = this.#pending.join(' ');
    this.#pending = [];
    this.#timer = undefined;
    // The same words again are a change only with another character.
    this.#spoken = text === this.#spoken ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }
}
