// Code of an element that stands in the page before it: where it does not come, that is said there, with another attempt.
import { onceBackOnline } from '../controllers/adapter/back-online.js';
import { wordsOf } from '../controllers/interface/localize-controller.js';
import { anyElement } from '../locales/en/any-element.js';
import { leadDetail } from '../locales/en/lead-detail.js';
import { make } from './make.js';
import { logError } from '../domain/platform/console-log.js';

/** What it needs of the element. */
interface LazyTarget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

export class LazyElement {
  readonly #element: LazyTarget;
  readonly #load: () => Promise<unknown>;
  readonly #words = make('span');
  readonly #retry = make('button', { type: 'button', onclick: () => this.#again() });
  readonly #buttons = make('span', {}, this.#retry);
  readonly #message = make('p', { className: 'lead-workspace-failure', role: 'alert' }, this.#words, this.#buttons);
  readonly #close = make('button', { type: 'button' });

  /**
   * `load` registers the tag of `element`.
   * @param close Offered too where the code does not come, and with it no Close of the element's own.
   */
  constructor(element: LazyTarget, load: () => Promise<unknown>, close?: () => void) {
    this.#element = element;
    this.#load = load;
    if (!close) return;
    this.#close.onclick = close;
    this.#buttons.append(this.#close);
  }

  speak(locale: string): void {
    const { notShown, retry } = wordsOf('any-element', anyElement, locale);
    this.#words.textContent = notShown;
    this.#retry.textContent = retry;
    this.#close.textContent = wordsOf('lead-detail', leadDetail, locale).close;
  }

  /** @param focus Whether the element gets the focus; where its code does not come, the button to try again does. */
  async load(focus: boolean): Promise<void> {
    try {
      await this.#load();
    } catch (error) {
      if (!this.#message.isConnected) this.#element.before(this.#message);
      if (focus) this.#retry.focus();
      onceBackOnline(this.#again);
      logError(`<${this.#element.localName}> could not be loaded.`, error);
      return;
    }
    const hadFocus = this.#message.matches(':focus-within');
    this.#message.remove();
    await this.#element.updateComplete;
    if (focus || hadFocus) this.#element.focus();
  }

  readonly #again = (): void => void this.load(false);
}
