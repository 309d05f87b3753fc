// The text in the picker's field: it searches while it is typed, and goes when it has served its purpose.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface SearchTextOptions {
  input: () => HTMLInputElement | null;
  /** The text is another one. */
  changed: (text: string) => void;
  /** A person has left the field. */
  left: () => void;
}

export class SearchTextController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SearchTextOptions;
  /** Whether somebody was chosen by this text, so that it is no longer wanted. */
  #answered = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SearchTextOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get value(): string {
    return this.#options.input()?.value ?? '';
  }

  hostConnected(): void {
    this.#host.addEventListener('focusout', this.#onFocusOut);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusout', this.#onFocusOut);
  }

  clear(): void {
    const input = this.#options.input();
    this.#answered = false;
    if (!input || input.value === '') return;
    input.value = '';
    this.#options.changed('');
  }

  /**
   * Somebody was chosen: the next key starts another search, and the text stays visible until then.
   * @param focus Whether the field takes the focus.
   */
  answer(focus: boolean): void {
    const input = this.#options.input();
    this.#answered = true;
    if (input?.matches(':focus')) input.select();
    else if (focus) input?.focus();
  }

  /** Somebody has typed. */
  onInput(): void {
    this.#answered = false;
    this.#options.changed(this.value);
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    const toSomething = event.relatedTarget !== null;
    if (this.#answered && (toSomething || document.hasFocus())) this.clear();
    // Without a target the window lost the focus, or a click went nowhere: the person may come back.
    if (toSomething) this.#options.left();
  };
}
