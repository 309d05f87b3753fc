// A button that tries again holds still for as long as a busy back end has asked for, and counts that down.
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { Format } from '../../locales/format.js';
import { formatSeconds } from '../../locales/relative-time.js';

/** When each error lets somebody try again; counted from when it was first seen, wherever it is shown. */
const until = new WeakMap<AdapterError, number>();

function secondsLeft(error: AdapterError | undefined): number {
  if (!error?.retryAfter) return 0;
  if (!until.has(error)) until.set(error, performance.now() + error.retryAfter);
  return Math.max(0, Math.ceil((until.get(error)! - performance.now()) / 1_000));
}

class RetryAfterDirective extends Directive {
  #error: AdapterError | undefined;
  #format: Format | undefined;
  #button: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(_error: AdapterError | undefined, _format: Format): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [error, format]: [AdapterError | undefined, Format]): unknown {
    this.#error = error;
    this.#format = format;
    if (!this.#button && secondsLeft(error) > 0) {
      this.#button = element as HTMLElement;
      // Ahead of what the button does.
      element.addEventListener('click', this.#refuse, true);
    }
    this.#tick();
    return noChange;
  }

  readonly #refuse = (event: Event): void => {
    if (secondsLeft(this.#error) > 0) event.stopImmediatePropagation();
  };

  /** The number is to be seen only: read out every second it would drown everything else. */
  #tick(): void {
    clearTimeout(this.#timer);
    const button = this.#button;
    if (!button) return;
    const seconds = secondsLeft(this.#error);
    button.ariaDisabled = seconds > 0 ? 'true' : null;
    if (seconds > 0) button.dataset['wait'] = formatSeconds(seconds, this.#format!);
    else delete button.dataset['wait'];
    if (seconds === 0) return;
    this.#timer = setTimeout(() => {
      if (button.isConnected) this.#tick();
    }, 1_000);
  }
}

/** `<button ${retryAfter(error, format)}>`: nothing but an error that says how long to wait makes it wait. */
export const retryAfter = directive(RetryAfterDirective);
