// Copies an address or a number that stands on a record, for whoever writes or calls with another program.
import { html, svg, type TemplateResult } from 'lit';
import type { LocaleMessages } from '../../../locales/locale.js';
import { copyText } from '../copy-text.js';

const sheets = svg`<path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/>`;
const check = svg`<path d="M3 8.5l3.5 3.5L13 4.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Milliseconds that the button shows that it has copied. */
const shownFor = 2_000;

export interface CopyContext {
  host: { requestUpdate(): void };
  /** Says a text to screen readers. */
  say: (text: string) => void;
}

export class CopyValue {
  readonly #context: CopyContext;
  /** The field that was copied just now. */
  #copied: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: CopyContext) {
    this.#context = context;
  }

  /** @param label Of the field. */
  render(name: string, text: string, label: string, words: LocaleMessages['lead-detail']): TemplateResult {
    const onClick = (event: Event): void => {
      // A click on the value would edit it.
      event.stopPropagation();
      void this.#copy(name, text, event.currentTarget as HTMLElement, words);
    };
    return html`<button
      type="button"
      class="button quiet icon copy"
      part="copy-field"
      aria-label=${words.copyField(label)}
      title=${words.copyField(label)}
      @click=${onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${this.#copied === name ? check : sheets}</svg>
    </button>`;
  }

  async #copy(name: string, text: string, button: HTMLElement, words: LocaleMessages['lead-detail']): Promise<void> {
    const value = button.previousElementSibling;
    if (!(await copyText(text, () => value && getSelection()?.selectAllChildren(value)))) return;
    this.#context.say(words.copied);
    this.#show(name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(undefined), shownFor);
  }

  #show(name: string | undefined): void {
    this.#copied = name;
    this.#context.host.requestUpdate();
  }
}
