// What is typed while the picker of a cell is on its way: it waits for the picker, so that no letter of a name is a shortcut.
import { isComposing } from '../../../controllers/interface/keyboard-isolation.js';

export class TypedAhead {
  #text = '';
  #isGivenUp = false;

  /** Whether the picker is not wanted any more. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Whoever has gone on to something else is not called back. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** @returns Whether the key waits; else it means what it always does. */
  key(event: KeyboardEvent): boolean {
    if (this.#isGivenUp || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') this.giveUp();
    else if (event.key === 'Backspace') this.#text = this.#text.slice(0, -1);
    else if (event.key.length > 1) return false;
    // The key that opens the picker, held down, is no text.
    else if (!event.repeat) this.#text += event.key;
    return true;
  }

  /** Hands it over, as if it had been typed there. */
  typeInto(field: Element | null | undefined): void {
    if (this.#text === '' || !(field instanceof HTMLInputElement)) return;
    field.setRangeText(this.#text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: this.#text }));
  }
}
