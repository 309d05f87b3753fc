// What is typed while a picker is on its way: each key waits for it, so that none is a shortcut, gets lost or comes out of turn.
import { isComposing } from '../../../controllers/interface/keyboard-isolation.js';
import { windowOf } from '../../../controllers/interface/window-of.js';
import type { AssigneeMultiselect } from '../../assignee-multiselect/assignee-multiselect.js';

/** Keys that choose in a picker or save it; any other one without a letter is not for it. */
const pickerKeys = new Set(['Enter', 'ArrowDown', 'ArrowUp']);

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

const isSave = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !altKey;

type TypingHost = HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

export class TypedAhead {
  readonly #host: TypingHost;
  readonly #listening = new AbortController();
  /** Letters that follow each other are one text; the others are keys. */
  readonly #typed: (string | KeyboardEvent)[] = [];
  #isGivenUp = false;
  #isOpen = false;
  #handedOver: KeyboardEvent | undefined;

  /** Listens until the keys have arrived, or nobody wants them any more. */
  constructor(host: TypingHost) {
    this.#host = host;
    // Ahead of whoever has the focus until then.
    const { signal } = this.#listening;
    windowOf(host).addEventListener('keydown', this.#onKeydown, { capture: true, signal });
    host.renderRoot.addEventListener('focusout', this.#onFocusout, { signal });
  }

  /** Whether what was to open is not wanted any more. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Whoever has gone on to something else before it opens is not called back. */
  giveUp(): void {
    if (!this.#isOpen) this.#end(true);
  }

  /** What opens takes the focus: that is no going on to something else. */
  opens(): void {
    this.#isOpen = true;
  }

  /** Hands everything over, as if it had been typed there; what is typed meanwhile comes after it. */
  async typeInto(picker: AssigneeMultiselect | null): Promise<void> {
    for (let next = this.#typed.shift(); next !== undefined; next = this.#typed.shift()) {
      const field = picker?.shadowRoot?.activeElement;
      if (!picker || !(field instanceof HTMLInputElement)) break;
      if (typeof next === 'string') insert(field, next);
      else {
        this.#handedOver = again(next);
        field.dispatchEvent(this.#handedOver);
        // Each key goes by what the one before has led to.
        await picker.settle();
      }
    }
    this.#end(false);
  }

  /** Nothing has opened that takes keys. */
  end(): void {
    this.#end(this.#isGivenUp);
  }

  #end(isGivenUp: boolean): void {
    this.#isGivenUp = isGivenUp;
    this.#listening.abort();
  }

  /** Whoever moves within the grid, where rows may be drawn anew, still waits. */
  readonly #onFocusout = (event: Event): void => {
    const to = (event as FocusEvent).relatedTarget;
    if (to instanceof Element && !to.closest('[role=grid]')) this.giveUp();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isHere = event !== this.#handedOver && event.composedPath().includes(this.#host);
    if (!isHere || isComposing(event) || !this.#keep(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Answers whether the key waits; else it means what it always does. */
  #keep(event: KeyboardEvent): boolean {
    const { key, repeat } = event;
    if (hasModifier(event) && !isSave(event)) return false;
    if (key === 'Escape' && !this.#isOpen) this.giveUp();
    else if (key === 'Backspace') this.#takeBack();
    else if (pickerKeys.has(key)) this.#typed.push(event);
    else if (key.length > 1) return false;
    // The key that opens the picker, held down, is no text.
    else if (!repeat) this.#type(key);
    return true;
  }

  #type(letter: string): void {
    const text = this.#typed.at(-1);
    if (typeof text === 'string') this.#typed[this.#typed.length - 1] = text + letter;
    else this.#typed.push(letter);
  }

  #takeBack(): void {
    const text = this.#typed.at(-1);
    if (typeof text === 'string') this.#typed[this.#typed.length - 1] = text.slice(0, -1);
  }
}

function insert(field: HTMLInputElement, text: string): void {
  if (text === '') return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}

const again = ({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEvent =>
  new KeyboardEvent('keydown', {
    ...{ key, code, ctrlKey, metaKey, shiftKey },
    ...{ bubbles: true, composed: true, cancelable: true },
  });
